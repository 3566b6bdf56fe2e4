import { readPlainFormula } from '../../src/core/formula/plain-formula';
import { recompute } from '../../src/core/formula/recompute';

const FIGURES: Readonly<Record<string, number | string>> = { 0: 12, 1: 2.5, 2: 'mười', 3: -4 };

/** A1 = 12, B1 = 2,5, C1 a word, D1 = −4; nothing else is written. */
const valueAt = (_: string, row: number, column: number): number | undefined | null => {
  const value = row === 0 ? FIGURES[column] : undefined;
  return typeof value === 'string' ? null : value;
};

const of = (formula: string): number | null => recompute(formula, 'S', valueAt);

describe('recompute', () => {
  it.each([
    ['=A1+B1*2', 17],
    ['=(A1+B1)*2', 29],
    ['=A1-B1-D1', 13.5],
    ['=-A1', -12],
    ['=+A1', 12],
    ['=A1*35%', 4.2],
    ['=SUM(A1:B1,D1)', 10.5],
    ['=SUM(A2:A9)', 0],
    ['=ROUND(A1/7,2)', 1.71],
    ['=ROUND(-B1,0)', -3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUNDUP(B1,0)', 3],
    ['=ROUNDDOWN(-B1,0)', -2],
    ['=ABS(D1)', 4],
    ['=$A$1/B1', 4.8],
    ['=IF(A1>B1,1,2)', 1],
    ['=IF(A9="",5,6)', 5],
    ['=IFERROR(A1/A9,0)', 0],
    ['=AVERAGE(A1:B1)', 7.25],
    ['=B1^2', 6.25],
  ])('%s', (formula, value) => {
    expect(of(formula)).toBeCloseTo(value, 10);
  });

  it.each([
    '=A1+C1',
    '=A1/A9',
    '=IF(C1>0,C1,A1:A2)',
    '=VLOOKUP(A1,A1:B9,2,0)',
    '=A1:B1+1',
    '=A1&B1',
    '=A1&TEXT(B1,"0")',
    '=Tổng+1',
    '=SUM(A1',
    '=',
  ])('says nothing of %s', (formula) => {
    expect(of(formula)).toBeNull();
  });
});

describe('a formula deeper or longer than anybody writes', () => {
  it.each([
    ['brackets', `=${'('.repeat(3000)}A1${')'.repeat(3000)}`],
    ['functions', `=${'SUM('.repeat(3000)}A1${')'.repeat(3000)}`],
    ['signs', `=${'-'.repeat(3000)}A1`],
    ['terms', `=A1${'+A1'.repeat(5000)}`],
  ])('is left unread, and no call is too deep: %s', (_, formula) => {
    expect(readPlainFormula(formula, 'S')).toBeNull();
  });
});
