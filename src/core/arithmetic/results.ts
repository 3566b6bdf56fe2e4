import type { Column, Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { figureAt, isPercentRow, unitAt, type Figure } from '../facts/figure';
import { nearest } from '../facts/columns';

/** What was to be done and what was done, in one row (chỉ tiêu giao và kết quả). */
export interface Result {
  readonly row: Row;
  readonly target: Figure;
  readonly actual: Figure;
  /** Values in one unit; null where the cell gives none. */
  readonly goal: number | null;
  readonly done: number | null;
}

const same = (a: Column, b: Column): boolean => a.area === b.area && a.period === b.period;

/** Columns of results with the target each is measured against; a fraction brings its own. */
function pairs(table: Table): { actual: Column; target: Column }[] {
  const actuals = table.columns.filter((c) => c.role === 'actual');
  return actuals.flatMap((actual) => {
    const own = table.columns.filter((c) => c.role === 'target' && c.subsetOf === null);
    const exact = own.filter((c) => same(c, actual));
    const target = nearest(
      actual,
      exact.length > 0
        ? exact
        : own.filter((c) => c.area === actual.area && (c.period === null || actual.period === null)),
    );
    const found = target ?? (own.length === 1 && own[0]?.area === actual.area ? own[0] : null);
    return [{ actual, target: found ?? actual }];
  });
}

const goalOf = (actual: Figure, target: Figure): number | null => {
  if (target !== actual) return target.blank || target.amount.kind === 'none' ? null : target.value;
  return actual.amount.kind === 'fraction' ? actual.amount.denominator : null;
};

/** Results of every row that counts or measures something, totals left out. */
export function resultsOf(table: Table): Result[] {
  const rows = table.rows.filter((row) => row.role === 'item' || row.role === 'subset' || row.role === 'group');
  const seen = new Set<string>();
  return pairs(table).flatMap(({ actual, target }) =>
    rows.flatMap((row): Result[] => {
      const [a, t] = [figureAt(table, row, actual), figureAt(table, row, target)];
      const goal = goalOf(a, t);
      const key = `${String(row.at)},${String(target.at)},${actual.area ?? ''},${actual.period ?? ''}`;
      const [from, to] = [unitAt(table, row, actual)?.money, unitAt(table, row, target)?.money];
      const scale = from && to ? from / to : 1;
      const done = a.blank ? null : a.value === null ? null : a.value * scale;
      if (seen.has(key) || (t === a && goal === null)) return [];
      seen.add(key);
      return [{ row, target: t, actual: a, goal, done }];
    }),
  );
}

/** "Giảm tỷ lệ …": with its tone, or it would be "giám sát". Composed and decomposed. */
const REDUCE = /^[^a-z]*gi(ả|a\u0309)m |(^|\s)gi(ả|a\u0309)m (tỷ|tỉ|số|xuống|còn)/;

/** Which way an indicator improves: more is better, less is better, or its words do not tell. */
export function directionOf(row: Row): 'up' | 'down' | 'unknown' {
  const label = fold(row.label);
  if (REDUCE.test(row.label.toLowerCase()) || /^reduc|^lower/.test(label)) return 'down';
  if (/bao luc|tao hon|tu vong|ho ngheo|ngheo|sinh con tai nha|mua ban nguoi|vi pham|that hoc|bo hoc/.test(label))
    return isPercentRow(row) && /^(ty|ti) le/.test(label) && !/duoc|tiep can|ho tro/.test(label) ? 'unknown' : 'up';
  return 'up';
}

/** Why nothing was done, where the row says so: suspended, abolished, nobody to serve (lý do chưa thực hiện). */
export function reasonGiven(table: Table, row: Row): 'suspended' | 'abolished' | 'nobody' | null {
  const words = table.columns
    .filter((c) => c.role === 'verdict' || c.role === 'note' || c.role === 'actual')
    .map((c) => fold(String(table.grid.cells[row.at]?.[c.at]?.value ?? '')))
    .join(' ');
  if (/bai bo|khong con thuc hien|dung thuc hien|abolished/.test(words)) return 'abolished';
  if (/tam (thoi )?(chua|dung|ngung|hoan)|suspended/.test(words)) return 'suspended';
  return /khong co doi tuong|khong phat sinh doi tuong|chua co to, nhom|no beneficiar/.test(words) ? 'nobody' : null;
}
