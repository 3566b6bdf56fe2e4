import { sharedPath } from '../facts/columns';
import { keysOf } from '../formula/evaluate-expression';
import type { Column, ColumnRole, Table } from '../table/table';

/** Which columns a table divides by which (cặp cột của tỷ lệ). */
export interface RatePair {
  readonly kind: 'fulfilment' | 'disbursement';
  readonly numerators: readonly Column[];
  readonly denominators: readonly Column[];
  readonly numeratorKind: string;
  readonly denominatorKind: string;
  readonly area: string | null;
  readonly period: string | null;
  /** The table's rate column for it, when there is one. */
  readonly printed: Column | null;
  /** The table does not decide between this and another definition. */
  readonly rival: boolean;
}

/** What a column measures, whatever role its header gave it. */
export const measureOf = (column: Column): ColumnRole =>
  ['area', 'period', 'source', 'total'].includes(column.role) ? (column.measure ?? column.role) : column.role;

/** Where a column's figures belong. */
interface Place {
  readonly area: string | null;
  readonly period: string | null;
  readonly source: string | null;
}

/** The place of a column as one key: area, period and source of money. */
export const placeKey = (column: Column): string => keyOf(placeOf(column));

const placeOf = ({ area, period, source }: Column): Place => ({ area, period, source });
const keyOf = ({ area, period, source }: Place): string => [area, period, source].map((p) => p ?? '').join('|');

/** The denominators that stand for the same place; a target without period serves every period, and so on. */
export function under(table: Table, roles: readonly ColumnRole[], numerator: Column): Column[] {
  const pool = table.columns.filter((c) => roles.includes(measureOf(c)) && c.at !== numerator.at && c.role !== 'rate');
  const fits = (c: Column, loose: number): boolean =>
    (c.area === numerator.area || (loose > 1 && c.area === null)) &&
    (c.period === numerator.period || (loose > 0 && (c.period === null || numerator.period === null))) &&
    c.source === numerator.source;
  for (const loose of [0, 1, 2]) {
    const found = pool.filter((c) => fits(c, loose) && c.subsetOf === null);
    if (found.length > 0) return found;
  }
  return [];
}

/** The rate column whose own column line divides this one: `7=6/1`. */
const statedRate = (table: Table, numerator: Column): Column | null =>
  table.columns.find(
    (c) => c.role === 'rate' && c.expression !== null && keysOf(c.expression).includes(numerator.symbol ?? '\u0000'),
  ) ?? null;

const mayRate = (rate: Column, numerator: Column, kind: ColumnRole): boolean =>
  rate.role === 'rate' &&
  (rate.measure === null || rate.measure === 'rate' || rate.measure === kind) &&
  (rate.area === null || rate.area === numerator.area) &&
  (rate.period === null || rate.period === numerator.period || numerator.period === null);

/** A rate column belongs to the figure whose header it shares, and to whose measure and place it is said of. */
export function printedFor(table: Table, numerator: Column, kind: ColumnRole): Column | null {
  const stated = statedRate(table, numerator);
  if (stated) return stated;
  const alone = table.columns.filter((n) => measureOf(n) === kind).length === 1;
  const ranked = table.columns
    .filter((c) => mayRate(c, numerator, kind) && (alone || sharedPath(c, numerator) > 0))
    .sort((x, y) => sharedPath(y, numerator) - sharedPath(x, numerator) || x.at - y.at);
  return ranked.find((c) => c.at > numerator.at) ?? ranked[0] ?? null;
}

/** "Tổng số" standing alone to the left of what was done may be the plan; a total inside a spanner is the spanner's. */
export const bareTotals = (table: Table, numerator: Column): Column[] =>
  under(table, ['total'], numerator).filter((c) => c.path.length === 1 && c.at < numerator.at);
