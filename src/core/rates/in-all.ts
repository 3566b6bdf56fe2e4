import { isPercentRow } from '../facts/figure';
import { cellAt } from '../grid/range';
import type { Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { asOfDate } from './as-of';
import type { Rate } from './rate';
import type { RatePair } from '../facts/pairs';
import { joined } from './row-rate';
import { sideAt } from './side';
import { summedRate, type Addend } from './summed';

/** Both sides of a row, as they stand. */
export const addendOf = (table: Table, row: Row, pair: RatePair): Addend => ({
  top: joined(pair.numerators.map((c) => sideAt(table, row, c))),
  under: joined(pair.denominators.map((c) => sideAt(table, row, c))),
});

const speaks = ({ top, under }: Addend): boolean => top.value !== null || under.value !== null;

const childrenOf = (table: Table, parent: number | null): Row[] =>
  table.rows.filter((r) => r.parent === parent && (r.role === 'item' || r.role === 'group'));

/** The rows that make up a group or the table, each once: a group that has no figures of its own gives its children. */
function partsOf(table: Table, parent: number | null, pair: RatePair, depth = 0): Row[] {
  if (depth > 12) return [];
  return childrenOf(table, parent).flatMap((row) =>
    speaks(addendOf(table, row, pair)) ? [row] : partsOf(table, row.at, pair, depth + 1),
  );
}

/** Only figures of one kind add up: money, or one indicator over several places. Per-cents never do. */
function addsUp(rows: readonly Row[], pair: RatePair): boolean {
  if (rows.length < 2 || rows.some((row) => isPercentRow(row))) return false;
  if (pair.kind === 'disbursement') return true;
  const units = new Set(rows.map((row) => fold(row.unit?.text ?? '')));
  return units.size === 1 && rows.every((row) => row.area !== null);
}

/** Sums of the groups that print none themselves (tỷ lệ theo nhóm nội dung). */
export function groupSums(table: Table, pair: RatePair): Rate[] {
  return table.rows
    .filter((row) => row.role === 'group' && !speaks(addendOf(table, row, pair)))
    .map((group) => {
      const rows = partsOf(table, group.at, pair);
      if (!addsUp(rows, pair)) return null;
      const { area, period } = pair;
      const where = {
        row: group.at,
        label: group.label,
        area,
        period,
        asOf: asOfDate(table, pair),
        scope: 'group' as const,
      };
      return summedRate(
        table,
        pair,
        rows.map((row) => addendOf(table, row, pair)),
        where,
      );
    })
    .filter((rate): rate is Rate => rate !== null);
}

const SAYS_WHOLE = /^(tong|cong|toan|chung|total|overall)\b|\bchung\b|in all$/;

/** The row that has the rate of the whole and no amounts of its own: "Tỷ lệ chung". */
function rowOfWhole(table: Table, pair: RatePair): Row | null {
  if (!pair.printed) return null;
  const [last] = table.rows.filter((row) => row.role !== 'note').slice(-1);
  if (!last || !SAYS_WHOLE.test(fold(last.label)) || speaks(addendOf(table, last, pair))) return null;
  return last;
}

/** The rate of the whole table, where no total row gives it (tỷ lệ chung). */
export function sumInAll(table: Table, pair: RatePair): Rate[] {
  const total = table.rows.filter((row) => row.role === 'total').map((row) => addendOf(table, row, pair));
  if (total.some((a) => a.top.value !== null && a.under.value !== null)) return [];
  const rows = partsOf(table, null, pair);
  if (!addsUp(rows, pair)) return [];
  const { area, period } = pair;
  const where = {
    row: null,
    label: table.title.name,
    area,
    period,
    asOf: asOfDate(table, pair),
    scope: 'all' as const,
  };
  const rate = summedRate(
    table,
    pair,
    rows.map((row) => addendOf(table, row, pair)),
    where,
  );
  const own = rowOfWhole(table, pair);
  const at = own && pair.printed ? cellAt(table.range.sheet, own.at, pair.printed.at) : null;
  return rate ? [at ? { ...rate, printedAt: at } : rate] : [];
}
