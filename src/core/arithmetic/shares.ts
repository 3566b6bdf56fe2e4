import { comparisonsOf } from '../facts/compared';
import { isPercentColumn } from '../facts/columns';
import { figureAt, type Figure } from '../facts/figure';
import { isCounted, childrenOf } from '../facts/rows';
import { CELL, placeIn, stripIn } from '../facts/strip';
import { highest } from '../grid/extremes';
import { cellAt } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import type { Claim } from './equation';
import { family, type Family } from './family';
import { ratePairs } from '../facts/pairs';

const ALL = 100;
/** So many parts at least: of two, each could be a rate. */
const FEWEST = 3;
/** Shares that miss all by more are none, or not all of them stand there. */
const NEAR = 15;

/** Columns of per-cents that nothing else in the table makes. */
function alone(table: Table): readonly Column[] {
  const columns = table.columns.filter((column) => column.role === 'rate' || isPercentColumn(table, column));
  if (columns.length === 0) return [];
  const made = new Set([
    ...comparisonsOf(table).map(({ rate }) => rate),
    ...ratePairs(table).map(({ printed }) => printed),
  ]);
  return columns.filter((column) => !made.has(column) && !column.expression);
}

/** The rows above or below a total that are all of it: those of the top level. */
const partsOf = (table: Table, total: Row): readonly Row[] => {
  const own = childrenOf(table, total);
  return own.length > 0 ? own : table.rows.filter((row) => isCounted(table, row) && row.parent === null);
};

/** Shares are quotients, so always rounded: what is left of 100 within three deviations of that says nothing. */
function isRoundingOf(shares: readonly Figure[], off: number): boolean {
  const step = highest(shares.map(({ amount }) => (amount.kind === 'number' ? amount.halfUnit * 2 : 0)));
  return Math.abs(off) > 1e-9 && Math.abs(off) <= 3 * step * Math.sqrt((shares.length + 1) / 12);
}

function claimIn(table: Table, total: Row, column: Column): Claim[] {
  const { values, bits } = stripIn(table, column);
  const isNumber = (row: Row): boolean => ((bits[placeIn(table, row)] ?? 0) & CELL.number) !== 0;
  const valueOf = (row: Row): number => values[placeIn(table, row)] ?? 0;
  if (!isNumber(total) || Math.abs(valueOf(total) - ALL) > 1e-9) return [];
  const rows = partsOf(table, total).filter(isNumber);
  const sum = rows.reduce((all, row) => all + valueOf(row), 0);
  // A mean of rates lies among them: 100 above all of them is what they come to.
  const isWhole = rows.length >= FEWEST && rows.every((row) => valueOf(row) >= 0 && valueOf(row) < ALL);
  if (!isWhole || Math.abs(sum - ALL) > NEAR) return [];
  const statement = { text: total.label, at: cellAt(table.grid.sheet, total.at, table.range.left) };
  const terms = rows.map((row) => figureAt(table, row, column));
  if (isRoundingOf(terms, sum - ALL)) return [];
  const doubt = sum > ALL ? ('incomplete' as const) : null;
  return [{ kind: 'total', result: figureAt(table, total, column), terms, statement, doubt }];
}

/** Shares that stand alone must come to the 100 printed below or above them (cơ cấu cộng đủ 100%). */
export function shareFamilies(table: Table): Family[] {
  const totals = table.rows.filter(({ role }) => role === 'total');
  if (totals.length === 0) return [];
  return alone(table).flatMap((column) =>
    totals.flatMap((total) => {
      const claims = claimIn(table, total, column);
      return claims.length === 0 ? [] : [family(claims[0]?.statement ?? { text: '', at: null }, claims)];
    }),
  );
}
