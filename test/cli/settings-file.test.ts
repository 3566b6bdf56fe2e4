import { keptSettings, rememberSettings } from '../../src/core/kept-settings';
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
    ['{"norms": ["Đ1"]}', /no norm “Đ1”.*TT55\/2023 Đ36.1/],
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

describe('the settings in a workbook', () => {
  it('come back as they were kept, and the defaults leave no trace', () => {
    const settings = { ...DEFAULT_SETTINGS, decimals: 2, norms: ['TT55/2023 Đ37.4'], areas: ['Ba Bể'] };
    const edit = rememberSettings(settings);
    if (edit.kind !== 'memory') throw new Error('no memory');
    expect(keptSettings({ [edit.key]: edit.after ?? '' }, [])).toEqual({ settings, errors: [] });
    expect(rememberSettings(DEFAULT_SETTINGS)).toMatchObject({ after: null });
    expect(keptSettings({}, [])).toEqual({ settings: DEFAULT_SETTINGS, errors: [] });
  });
});
