import type { Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { isPercentRow } from './figure';

/** Rows that are means, rates or growth of others: nothing to add up. "Giám sát", "tặng quà", "giảm nghèo" are items. */
const DERIVED =
  /^((binh quan|trung binh|ty le|ti le|so sanh|average|mean|rate|growth)\b|(tang|giam)( so voi| ?[(/%,]|$))/;

/** Rows whose figures may be added to others of their kind. */
export const isCounted = (row: Row): boolean => (row.role === 'item' || row.role === 'group') && !isDerived(row);

/** Rates, means and yields: nothing of theirs adds up, over rows or over places. */
export const isDerived = (row: Row): boolean =>
  isPercentRow(row) ||
  DERIVED.test(fold(row.label)) ||
  YIELD.test(fold(row.label)) ||
  PER_UNIT.test(fold(row.unit?.text ?? ''));

const PER_UNIT = /\/ ?(ha|m2|km2|nguoi|ho|thang|nam|ngay|gio|lao dong|lop|cuoc)$/;

const YIELD =
  /\/ ?(lop|nguoi|ho|ha|nam|thang)\b|^(nang suat|mat do|don gia|gia ban|muc (chi|luong|thu nhap)|thu nhap binh quan)|binh quan|(^|\s)(ta|tan|kg|dong|nguoi)\/\S+\)?$/;

const memory = new WeakMap<Table, ReadonlyMap<number, readonly Row[]>>();

/** Rows that belong to the row at a place, subsets and notes left out. */
export function childrenOf(table: Table, at: number): readonly Row[] {
  let known = memory.get(table);
  if (!known) {
    const map = new Map<number, Row[]>();
    for (const row of table.rows) {
      if (row.parent === null || !isCounted(row)) continue;
      map.set(row.parent, [...(map.get(row.parent) ?? []), row]);
    }
    memory.set(table, (known = map));
  }
  return known.get(at) ?? [];
}

/** Whether the row stands under an item or group, and so is counted there. */
export function hasCountedParent(table: Table, row: Row): boolean {
  const parent = row.parent === null ? undefined : table.rows.find((r) => r.at === row.parent);
  return parent !== undefined && parent.role !== 'total';
}

/** Rows that nothing counted stands under. */
export const leaves = (table: Table): Row[] =>
  table.rows.filter((row) => isCounted(row) && childrenOf(table, row.at).length === 0);

/** Rows that stand under no other item or group. */
export const topRows = (table: Table): Row[] =>
  table.rows.filter((row) => isCounted(row) && !hasCountedParent(table, row));
