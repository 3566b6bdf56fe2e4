import { compared, comparisonsOf, isComparable, underRow, type Comparison } from '../facts/compared';
import { totalRow } from '../facts/compared-sides';
import { cellFormula, figureAt, figureRows, type Figure } from '../facts/figure';
import { rowPairs } from '../facts/row-pairs';
import { cell } from '../grid/grid';
import { cellAt } from '../grid/range';
import type { Row, Table } from '../table/table';
import type { Claim, Equation, Statement } from './equation';
import { best, family, score, type Family } from './family';
import { copyWith } from './light-equation';
import { printedHalf } from './printed';

/** The comparison of two cells as a formula. */
function written({ way }: Pick<Comparison, 'way'>, scale: number, terms: readonly Figure[]): string | null {
  const [a, b] = terms.map(cellFormula);
  if (a == null || b == null) return null;
  const formula = way === 'points' ? `(${a}-${b})` : `(${a}/${b}${way === 'growth' ? '-1' : ''})`;
  return scale === 1 ? formula : `${formula}*${String(scale)}`;
}

function claimAt(table: Table, row: Row, total: Row | null, made: Comparison, statement: Statement): Claim[] {
  const result = figureAt(table, row, made.rate);
  const top = figureAt(table, row, made.top);
  const below = underRow(made, row, total);
  const under = below && figureAt(table, below, made.under ?? made.top);
  if (!under?.value || top.blank || result.amount.kind !== 'number') return [];
  // A live figure is what its formula gives: a sum of rounded shares is no slip.
  if (result.amount.stored === 'formula') return [];
  const scale = result.amount.percent ? 100 : made.scale;
  const half = Math.max(result.shown, printedHalf(result, cell(table.grid, row.at, made.rate.at).formula));
  return [
    {
      kind: 'rate',
      result,
      terms: [top, under],
      statement,
      compute: ([a = 0, b = 0]) => compared({ way: made.way, scale }, a, b),
      write: (terms) => written(made, scale, terms),
      slack: Math.max(0, half * 2 - result.half),
    },
  ];
}

/** What rows of rates claim of the plan and the result above them (dòng tỷ lệ). */
export function rateRowFamilies(table: Table): Family[] {
  return rowPairs(table).flatMap(({ top, under, printed, columns }) => {
    if (!printed) return [];
    const statement = { text: printed.label, at: cellAt(table.grid.sheet, printed.at, table.range.left) };
    const claims = (scale: 100 | 1): Claim[] =>
      columns.flatMap((column) => {
        const [result, a, b] = [printed, top, under].map((row) => figureAt(table, row, column));
        return result && a && b ? quotientClaim(table, statement, result, [a, b], scale) : [];
      });
    const chosen = best([family(statement, claims(100)), family(statement, claims(1))]);
    return chosen && chosen.equations.length > 0 ? [chosen] : [];
  });
}

function quotientClaim(
  table: Table,
  statement: Statement,
  result: Figure,
  terms: readonly [Figure, Figure],
  plain: 100 | 1,
): Claim[] {
  const { amount, at } = result;
  const [top, under] = terms;
  if (amount.kind !== 'number' || !under.value || top.blank) return [];
  const scale = amount.percent ? 100 : plain;
  const half = printedHalf(result, cell(table.grid, at.top, at.left).formula);
  const slack = amount.stored === 'formula' ? half : half * 2;
  return [
    {
      kind: 'rate',
      result,
      terms,
      statement,
      compute: ([a = 0, b = 0]) => (a / b) * scale,
      write: (figures) => written({ way: 'share' }, scale, figures),
      slack: Math.max(0, slack - result.half),
    },
  ];
}

/** Beyond this part of itself no rounding of its sources moves a rate. */
const BY_ROUNDING = 0.1;

/** Rates that agree to the last digit show that nothing finer is behind them: so many, and four of five. */
const EXACT = 4;
const MOSTLY = 0.75;
/** What was made to fit 100 is off by some last digits. */
const FITTED = 3;
/** Fewer rates that agree show as much of one that is off by more than any source could be. */
const FEW_EXACT = 3;
const FAR = 5;

/**
 * A rate that is nearly right may come from finer figures, or have been made to fit 100: that is a question, unless the
 * others of its column agree with the figures shown and it is off by more than some last digits.
 */
export function asked(equations: readonly Equation[]): Equation[] {
  const { held, broken } = score(equations);
  const mostly = held >= MOSTLY * (held + broken);
  return equations.map((made) => {
    const { state, expected, actual, tolerance } = made;
    if (state !== 'broken' || expected === null || actual === null) return made;
    const off = Math.abs(expected - actual);
    const near = off <= Math.abs(expected) * BY_ROUNDING;
    const exact = mostly && held >= (off > FAR * tolerance ? FEW_EXACT : EXACT);
    return near && !(exact && off > FITTED * tolerance) ? copyWith(made, { doubt: 'finer' }) : made;
  });
}

/** A rate that is printed as next to nothing agrees with any small part of a large whole. */
const tells = ({ actual, tolerance }: Equation): boolean => Math.abs(actual ?? 0) > 2 * tolerance;

/** Believed when two figures bear it out and few deny it, or when the heading's own words say it. */
function isBelieved(equations: readonly Equation[], { said }: Comparison): boolean {
  const { held, broken } = score(equations.filter(tells));
  return (held >= 2 && held > broken * 2) || (said && held > 0 && held >= broken);
}

/** Rates that people print beside those of a plan (chỉ số, tốc độ tăng, cơ cấu, điểm phần trăm, bình quân). */
export function comparisonFamilies(table: Table): Family[] {
  const total = totalRow(table);
  const rows = figureRows(table);
  return comparisonsOf(table).flatMap((made) => {
    const at = cellAt(table.grid.sheet, table.header.bottom, made.rate.at);
    const statement = { text: made.rate.path[made.rate.path.length - 1] ?? '', at, supposed: true };
    const judged = family(
      statement,
      rows.filter((row) => isComparable(made, row)).flatMap((row) => claimAt(table, row, total, made, statement)),
    );
    return isBelieved(judged.equations, made) ? [{ ...judged, equations: asked(judged.equations) }] : [];
  });
}
