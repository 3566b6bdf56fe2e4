import type { Heard } from '../evidence/hear';
import type { ExpectedBook, ExpectedError } from './expected-books';
import { broken, score } from './score';

const NO_RATES = { wanted: 0, found: 0, wrong: 0, misses: [] };
const ERROR: ExpectedError = {
  cells: ['S!C8', 'S!C4'],
  rules: ['total-mismatch'],
  severity: 'warning',
  note: 'off by 10',
  fix: 120,
};
const book = (errors: readonly ExpectedError[], allowed: ExpectedBook['allowed'] = []): ExpectedBook => ({
  file: 'k--n.xlsx',
  kind: 'k',
  why: '',
  silent: errors.length === 0,
  errors,
  allowed,
});
const heard = (cell: string, change: Partial<Heard> = {}): Heard => ({
  rule: 'total-mismatch',
  severity: 'error',
  cell,
  area: [cell],
  candidates: [cell],
  fixes: [],
  text: '',
  ...change,
});

it('counts an error as told by an accepted rule at an accepted cell, and loudly enough', () => {
  const wrong = book([ERROR]);
  expect(score(wrong, [heard('S!C4')], NO_RATES).tally).toMatchObject({ told: 1, once: 1, falseAlarms: 0 });
  expect(score(wrong, [heard('S!C8', { rule: 'unit-slip' })], NO_RATES).tally).toMatchObject({ told: 0, atCell: 1 });
  expect(score(wrong, [heard('S!C8', { severity: 'review' })], NO_RATES).tally).toMatchObject({ told: 0, atCell: 1 });
  expect(score(wrong, [], NO_RATES).tally).toMatchObject({ told: 0, atCell: 0, falseAlarms: 0 });
});

it('takes one finding for all cells of one cause, but only those that it names', () => {
  const errors = ['C8', 'D8', 'E8'].map((cell) => ({ ...ERROR, cells: [`S!${cell}`] }));
  const { tally } = score(book(errors), [heard('S!C8', { area: ['S!C8', 'S!D8'] })], NO_RATES);
  expect(tally).toMatchObject({ errors: 3, told: 2, falseAlarms: 0 });
});

it('accuses a right workbook by errors and warnings, not by questions nor by what is allowed', () => {
  const right = book([], [{ rule: 'stale-value', cells: ['S!A1'] }]);
  expect(score(right, [heard('S!B2', { severity: 'review' })], NO_RATES).tally.accused).toBe(0);
  expect(score(right, [heard('S!A1', { rule: 'stale-value' })], NO_RATES).tally.accused).toBe(0);
  expect(score(right, [heard('S!A1'), heard('S!A2')], NO_RATES).tally).toMatchObject({ accused: 1, falseAlarms: 2 });
});

it('counts a figure offered other than the right one, and a workbook that broke as no answer', () => {
  const fix = (value: number): Heard => heard('S!C8', { fixes: [{ cell: 'S!C8', value, formula: null }] });
  expect(score(book([ERROR]), [fix(120)], NO_RATES).tally.wrongFixes).toBe(0);
  expect(score(book([ERROR]), [fix(119)], NO_RATES).tally.wrongFixes).toBe(1);
  expect(broken(book([ERROR]), 'x').tally).toMatchObject({ broken: 1, errors: 1, told: 0 });
});
