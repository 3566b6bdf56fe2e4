import { cell } from '../grid/grid';
import type { Column, ColumnRole, Table } from '../table/table';
import { fold } from '../text/fold';

/** How many outer header texts two columns share: how near they stand in the header's tree. */
export function sharedPath(a: Column, b: Column): number {
  let shared = 0;
  while (shared < a.path.length && shared < b.path.length && fold(a.path[shared] ?? '') === fold(b.path[shared] ?? ''))
    shared++;
  return shared;
}

/** Of several columns the one nearest in the header's tree, then nearest on the sheet, columns to the left first. */
export function nearest(column: Column, among: readonly Column[]): Column | null {
  const ranked = [...among].sort(
    (a, b) => sharedPath(column, b) - sharedPath(column, a) || distance(column, a) - distance(column, b),
  );
  return ranked[0] ?? null;
}

const distance = (from: Column, to: Column): number => (to.at < from.at ? from.at - to.at : (to.at - from.at) * 1.5);

const FIGURES: readonly ColumnRole[] = [
  'total',
  'target',
  'plan',
  'carry-over',
  'assigned',
  'source',
  'area',
  'period',
  'actual',
  'advance',
  'disbursed',
  'estimate',
  'remaining',
  'quantity',
  'amount',
  'other',
];

/** Columns whose figures may be added up; rates, prices, norms, codes and verdicts never are. */
export const isAddable = (table: Table, column: Column): boolean =>
  FIGURES.includes(column.role) &&
  !isPercentColumn(table, column) &&
  !((column.role === 'other' || column.role === 'quantity') && PER_EACH.test(fold(column.path.join(' '))));

/** Counted in per cent, by its own header or the table's; figures in the thousands refute a unit found above it. */
export function isPercentColumn(table: Table, column: Column): boolean {
  if (!column.unit?.percent) return false;
  const own = column.role === 'rate' || /%|(^|\s)(ty|ti) (le|trong)\b|percent/.test(fold(column.path.join(' ')));
  return own || table.rows.every((row) => !(Number(cell(table.grid, row.at, column.at).value) > 1000));
}

/** Averages, densities, indices and growth: per class, per head, against last year. */
export const PER_EACH =
  /\/|binh quan|trung binh|mat do|nang suat|\bmoi\b|average|\bper\b|so voi|so sanh|toc do|chi so|cung ky|%|\bindex\b|growth/;

const WHOLES: readonly ColumnRole[] = [
  'total',
  'target',
  'plan',
  'assigned',
  'carry-over',
  'amount',
  'quantity',
  'actual',
  'disbursed',
  'estimate',
  'advance',
  'remaining',
];

/** A column whose own header says that it is the total of those beside it: `Kinh phí được giao > Tổng số`. */
export const isTotalColumn = (column: Column): boolean =>
  column.role === 'total' || /^(tong( so| cong)?|cong|total)$/.test(fold(column.path[column.path.length - 1] ?? ''));

/** Columns that can be the whole of parts standing beside them. */
export const canBeWhole = (column: Column): boolean => WHOLES.includes(column.role);

/** A stage and not a year: `2021-2025`, `giai đoạn …` (giai đoạn). */
export const isStage = (period: string | null): boolean =>
  period !== null && (/\d{4}\s*[-–]\s*\d{4}/.test(period) || /giai doan|stage|phase|ca nam/.test(fold(period)));
