import type { Table } from '../table/table';
import { isComparison, type Rate } from './rate';

/** Where a rate stands: its value, or the least it can be; null while it is not known. */
export const standing = ({ value, interval }: Rate): number | null => value ?? (interval ? interval[0] : null);

/** Of a whole table, and the one that counts where a person chose: what a report begins with (kết quả chung). */
export function isHeadline(rate: Rate, table: Table | null): boolean {
  if (rate.area !== null || standing(rate) === null || rate.official === false) return false;
  return rate.row === null || table?.rows.find((row) => row.at === rate.row)?.role === 'total';
}

/** What is not known yet is no further behind than anything else: it comes last. */
const place = (rate: Rate): number => standing(rate) ?? Infinity;

/** The furthest behind first (xếp từ chậm nhất); comparisons, where nothing is behind, after them as the tables have them. */
export function behindFirst(rates: readonly Rate[]): Rate[] {
  // A place among equals follows the sheet: the sort must not depend on the engine's.
  return rates
    .map((rate, index) => ({ rate, index, last: isComparison(rate) ? 1 : 0 }))
    .sort((a, b) => a.last - b.last || (a.last === 1 ? 0 : byPlace(a.rate, b.rate)) || a.index - b.index)
    .map(({ rate }) => rate);
}

function byPlace(a: Rate, b: Rate): number {
  const [first, second] = [place(a), place(b)];
  return first === second ? 0 : first - second;
}
