import { zipSync } from 'fflate';
import { digestOf, findBooks } from './book';
import { answers, keyOf, mild, strict, tallyOf, weakRules, type Answer, type Answered } from './score';
import { tableOf, weakSentence } from './table';

const answered = (answer: Answer, rule = 'total-mismatch', language: 'vi' | 'en' = 'vi'): Answered => ({
  said: { key: '', rule, severity: 'error', text: '' },
  language,
  answer,
});

describe('judgements', () => {
  const place = { sheet: 'M09', cell: 'F58', rule: 'column-arithmetic', expected: 3298859, actual: 2734000 };
  const answerOf = answers([{ verdict: 'true', why: 'copied', findings: [keyOf(place)] }]);

  it('hold for the same cell, rule and figures', () => {
    expect(keyOf(place)).toBe('M09!F58|column-arithmetic|3298859|2734000');
    expect(answerOf(keyOf(place))).toBe('true');
    expect(answerOf(keyOf({ ...place, expected: 3298859.0000001 }))).toBe('true');
  });

  it('do not hold for another figure, cell or rule', () => {
    expect(answerOf(keyOf({ ...place, expected: 3298860 }))).toBe('unjudged');
    expect(answerOf(keyOf({ ...place, cell: 'F57' }))).toBe('unjudged');
    expect(answerOf(keyOf({ ...place, rule: 'total-mismatch' }))).toBe('unjudged');
    expect(answerOf(keyOf({ ...place, expected: null, actual: null }))).toBe('unjudged');
  });
});

describe('precision', () => {
  it('leaves the arguable out, or counts them as not false', () => {
    const tally = tallyOf([answered('true'), answered('arguable'), answered('false'), answered('unjudged')]);
    expect(tally).toEqual({ true: 1, arguable: 1, false: 1, unjudged: 1 });
    expect(strict(tally)).toBe(0.5);
    expect(mild(tally)).toBeCloseTo(2 / 3);
    expect([strict, mild].map((of) => of(tallyOf([answered('unjudged')])))).toEqual([null, null]);
  });

  it('is wanted of every rule with five findings', () => {
    const bad = Array.from({ length: 4 }, () => answered('false', 'unit-slip'));
    expect(weakRules(bad)).toEqual([]);
    expect(weakRules([...bad, answered('true', 'unit-slip')])).toEqual(['unit-slip']);
    expect(weakRules([...bad.slice(1), ...Array.from({ length: 9 }, () => answered('arguable', 'unit-slip'))])).toEqual(
      [],
    );
    expect(weakSentence([...bad, answered('false', 'unit-slip')])).toContain('`unit-slip`');
  });

  it('stands in a line a rule, Vietnamese workbooks apart from others', () => {
    const table = tableOf([answered('true'), answered('false', 'total-mismatch', 'en')]).split('\n');
    expect(table).toContain('| `total-mismatch` | 1 / 0 / 0 / 0 | 1.00; 1.00 | 0 / 0 / 1 / 0 | 0.00; 0.00 |');
    expect(table).toContain('| **warnings** | 0 / 0 / 0 / 0 | –; – | 0 / 0 / 0 / 0 | –; – |');
  });
});

describe('a workbook', () => {
  const book = (more: Record<string, string> = {}): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries({ 'xl/a.xml': 'A', ...more }).map(([n, t]) => [n, Buffer.from(t)])));

  it('is known by its parts, whenever it was saved', () => {
    expect(digestOf(book({ 'docProps/core.xml': 'now' }))).toBe(digestOf(book({ 'docProps/core.xml': 'then' })));
    expect(digestOf(book({ 'xl/b.xml': 'B' }))).not.toBe(digestOf(book()));
  });

  it('is not found where there is no such folder', () => {
    expect(findBooks([], ['/no/such/folder'])).toEqual([]);
  });
});
