import { standsAmong } from '../facts/among-column';
import type { Table } from '../table/table';
import type { Explanation } from './explain';

/** Of figures that ×1000 would repair, the one that so comes among its column, where now it stands far from it. */
export function misplaced(table: Table, powers: readonly Explanation[]): Explanation | null {
  const found = powers.filter(
    (one) =>
      one.kind === 'power' &&
      standsAmong(table, one.cell, one.corrected) &&
      !standsAmong(table, one.cell, one.cell.value ?? 0),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
