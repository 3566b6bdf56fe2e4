import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readSettings, saySettingsError } from '../../src/core/settings-file';

const errors = (text: string, rules: readonly string[] = []): string[] => {
  const reading = readSettings(text, rules);
  return reading.ok ? [] : reading.errors.map((error) => saySettingsError(error, 'en'));
};

describe('the settings file', () => {
  it('keeps the default of whatever it leaves out', () => {
    expect(readSettings('{}')).toEqual({ ok: true, settings: DEFAULT_SETTINGS });
    expect(readSettings('\ufeff{"version": 1, "decimals": 2, "areas": ["Ba Bể"]}')).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, decimals: 2, areas: ['Ba Bể'] },
    });
  });

  it.each([
    ['{decimals: 2}', /not valid JSON/],
    ['[]', /must be a JSON object/],
    ['null', /must be a JSON object/],
    ['{"decimal": 2}', /no setting “decimal”/],
    ['{"decimals": 1.5}', /“decimals” must be a whole number from 0 to 6/],
    ['{"decimals": "1"}', /“decimals” must be/],
    ['{"slowPoints": 101}', /“slowPoints” must be a number from 0 to 100/],
    ['{"off": "outline-gap"}', /“off” must be a list of rule ids/],
    ['{"areas": []}', /“areas” must be a list of place names/],
    ['{"toString": 1}', /no setting “toString”/],
  ])('says what is wrong with %s', (text, message) => {
    expect(errors(text)).toEqual([expect.stringMatching(message)]);
  });

  it('names every fault at once, and rules that are not there', () => {
    expect(errors('{"off": ["a", "b"], "x": 1}', ['a'])).toHaveLength(2);
  });

  it('speaks both languages', () => {
    for (const text of ['{', '[]', '{"x":1}', '{"decimals":9}']) {
      const reading = readSettings(text);
      if (reading.ok) throw new Error('read');
      for (const error of reading.errors) expect(saySettingsError(error, 'vi')).not.toBe(saySettingsError(error, 'en'));
    }
  });
});
