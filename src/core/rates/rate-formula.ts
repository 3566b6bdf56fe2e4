import type { Amount } from '../table/amount';
import { a1, letters, sheetPrefix, type Range } from '../grid/range';
import type { Comparison } from '../facts/compared';
import type { Rate } from './rate';

const namesOf = (cells: readonly Range[], from: string): string[] =>
  cells.map((at) => (at.sheet === from ? a1(at) : sheetPrefix(at.sheet) + a1(at)));

const sumOf = (names: readonly string[]): string => (names.length === 1 ? (names[0] ?? '') : `SUM(${names.join(',')})`);

/** Excel takes 255 arguments. */
export const MOST_ADDENDS = 200;

/** The factor that brings both sides to one unit. */
const factorOf = (rate: Rate): number =>
  rate.conversion ? (rate.numerator.unit?.money ?? 1) / (rate.denominator.unit?.money ?? 1) : 1;

function scaled(formula: string, factor: number): string {
  if (factor === 1) return formula;
  return factor > 1 ? `${formula}*${String(factor)}` : `${formula}/${String(Math.round(1 / factor))}`;
}

/** An ordinary formula for a rate, empty while either side is; Excel 2016's functions only. */
export function rateFormula(rate: Rate, from: string, percent: boolean): string {
  const tops = namesOf(rate.numerator.cells, from);
  const [top, under] = [sumOf(tops), sumOf(namesOf(rate.denominator.cells, from))];
  const share = scaled(`${top}/${under}`, factorOf(rate));
  return `=IF(OR(N(${under})=0,COUNT(${tops.join(',')})=0),"",${share}${percent ? '' : '*100'})`;
}

/** A number that a formula can use, and whether it is a share under a % format. */
export interface Operand {
  readonly at: Range;
  readonly percent: boolean;
}

/** The cell of an amount as an operand; null for text and fractions. */
export function operandOf(amount: Amount, at: Range): Operand | null {
  if (amount.kind !== 'number') return null;
  return amount.stored === 'text' ? null : { at, percent: amount.percent };
}

/** Of a share of the total row, the row stays where it is when the formula is copied down. */
const fixedRow = ({ left, top }: Range): string => `${letters(left)}$${String(top + 1)}`;

/** A comparison as a formula; null where its sides are not written alike. */
export function comparisonFormula(made: Comparison, top: Operand, under: Operand, percent: boolean): string | null {
  const [a, b] = [a1(top.at), made.under ? a1(under.at) : fixedRow(under.at)];
  if (top.percent !== under.percent) return null;
  if (made.way === 'points') {
    const scale = top.percent === percent ? '' : percent ? '/100' : '*100';
    return `=IF(COUNT(${a},${b})<2,"",${scale === '' ? `${a}-${b}` : `(${a}-${b})${scale}`})`;
  }
  const quotient = made.way === 'growth' ? `(${a}/${b}-1)` : `${a}/${b}`;
  const hundred = percent || made.way === 'mean' || made.scale === 1 ? '' : '*100';
  return `=IF(OR(N(${b})=0,COUNT(${a})=0),"",${quotient}${hundred})`;
}
