import { cell } from '../grid/grid';
import type { Column, ColumnRole, Table } from '../table/table';
import { fold } from '../text/fold';
import { derived } from './facts';

/** How many outer header texts two columns share: how near they stand in the header's tree. */
export function sharedPath(a: Column, b: Column): number {
  let shared = 0;
  while (shared < a.path.length && shared < b.path.length && fold(a.path[shared] ?? '') === fold(b.path[shared] ?? ''))
    shared++;
  return shared;
}

/** Of several columns the one nearest in the header's tree, then nearest on the sheet, columns to the left first. */
export function nearest(column: Column, among: readonly Column[]): Column | null {
  let chosen: Column | null = null;
  let [shared, away] = [-1, Infinity];
  for (const other of among) {
    const [path, far] = [sharedPath(column, other), distance(column, other)];
    if (path > shared || (path === shared && far < away)) [chosen, shared, away] = [other, path, far];
  }
  return chosen;
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

const addableColumns = derived(() => new Map<Column, boolean>());

/** Columns whose figures may be added up; rates, prices, norms, codes and verdicts never are. */
export function isAddable(table: Table, column: Column): boolean {
  const known = addableColumns(table);
  let answer = known.get(column);
  if (answer === undefined) known.set(column, (answer = addsUp(table, column)));
  return answer;
}

const addsUp = (table: Table, column: Column): boolean =>
  FIGURES.includes(column.role) &&
  !isShare(column) &&
  !isPercentColumn(table, column) &&
  !isGrowth(column) &&
  !isPerEach(column);

const isPerEach = ({ role, path }: Column): boolean =>
  (role === 'other' || role === 'quantity') && PER_EACH.test(fold(path.join(' ')));

/** Its own heading says per cent, whatever the heading above it counts in (Tổng chi: Tỉ lệ (%)). */
const isShare = ({ path }: Column): boolean =>
  /^(ty|ti) (le|trong)\b.*%|^%|^\(%\)$/.test(fold(path[path.length - 1] ?? ''));

/** Growth and means of a stage by the words of a column's own heading, whatever stands above it (tốc độ tăng, BQGĐ). */
const GROWTH =
  /^(bq|bqgd|nhip do|toc do|tang truong|chi so|he so|binh quan|cagr|yoy|growth)\b|\bbq ?(gd|\d|nam|thang)|\bbqgd\b|\btang binh quan|\b(cagr|yoy)\b|^(vs|versus)\b|\bcung ky\b/;
/** With their accents: "số nam" are men. */
const AGAINST = /(^|\s)so\s+(với|sánh|ck|cùng kỳ|tháng|năm|quý|t\d|kh|kế hoạch|dự toán)(?=$|[\s(%,.;:/])/;

const isGrowth = ({ path }: Column): boolean => {
  const leaf = path[path.length - 1] ?? '';
  return GROWTH.test(fold(leaf)) || AGAINST.test(leaf.normalize('NFC').toLowerCase());
};

const percentColumns = derived(() => new Map<Column, boolean>());

/** Counted in per cent, by its own header or the table's; figures in the thousands refute a unit found above it. */
export function isPercentColumn(table: Table, column: Column): boolean {
  if (!column.unit?.percent) return false;
  const known = percentColumns(table);
  let answer = known.get(column);
  if (answer === undefined) known.set(column, (answer = countsPercents(table, column)));
  return answer;
}

const countsPercents = (table: Table, column: Column): boolean =>
  column.role === 'rate' ||
  /%|(^|\s)(ty|ti) (le|trong)\b|percent/.test(fold(column.path.join(' '))) ||
  table.rows.every((row) => !(Number(cell(table.grid, row.at, column.at).value) > 1000));

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
