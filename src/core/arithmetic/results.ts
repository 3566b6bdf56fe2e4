import { derived } from '../facts/facts';
import { cell } from '../grid/grid';
import type { Column, Row, Table } from '../table/table';
import { figureAt, unitAt, type Figure } from '../facts/figure';
import { reasonIn } from '../facts/verdict';
import { ratePairs } from '../facts/pairs';

/** What was to be done and what was done, in one row (chỉ tiêu giao và kết quả). */
export interface Result {
  readonly row: Row;
  readonly target: Figure;
  readonly actual: Figure;
  /** Values in one unit; null where the cell gives none. */
  readonly goal: number | null;
  readonly done: number | null;
}

/** Columns of results with the target each is measured against; a fraction brings its own. */
function pairs(table: Table): { actual: Column; target: Column }[] {
  const seen = new Set<Column>();
  return ratePairs(table).flatMap(({ numeratorKind, numerators, denominators }) => {
    const [actual] = numerators;
    if (numeratorKind !== 'actual' || !actual || denominators.length > 1) return [];
    if (seen.has(actual)) return [];
    seen.add(actual);
    return [{ actual, target: denominators[0] ?? actual }];
  });
}

const goalOf = (actual: Figure, target: Figure): number | null => {
  if (target !== actual) return target.blank || target.amount.kind === 'none' ? null : target.value;
  return actual.amount.kind === 'fraction' ? actual.amount.denominator : null;
};

/** Results of every row that counts or measures something, totals left out. */
export const resultsOf = derived((table): readonly Result[] => {
  const rows = table.rows.filter((row) => row.role === 'item' || row.role === 'subset' || row.role === 'group');
  const seen = new Set<string>();
  return pairs(table).flatMap(({ actual, target }) =>
    rows.flatMap((row): Result[] => {
      const [a, t] = [figureAt(table, row, actual), figureAt(table, row, target)];
      const goal = goalOf(a, t);
      const key = `${String(row.at)},${String(actual.at)}`;
      const [from, to] = [unitAt(table, row, actual)?.money, unitAt(table, row, target)?.money];
      const scale = from && to ? from / to : 1;
      const done = a.blank ? null : a.value === null ? null : a.value * scale;
      if (seen.has(key) || (t === a && goal === null)) return [];
      seen.add(key);
      return [{ row, target: t, actual: a, goal, done }];
    }),
  );
});

/** Why nothing was done, where the row says so: suspended, abolished, nobody to serve (lý do chưa thực hiện). */
export function reasonGiven(table: Table, row: Row): 'suspended' | 'abolished' | 'nobody' | null {
  const words = table.columns
    .filter((c) => c.role === 'verdict' || c.role === 'note' || c.role === 'actual')
    .map((c) => String(cell(table.grid, row.at, c.at).value ?? ''))
    .join(' ');
  return reasonIn(words);
}
