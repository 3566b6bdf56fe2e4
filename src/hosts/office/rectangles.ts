import { append } from '../../core/grid/append';
import { rangeOf, type Range } from '../../core/grid/range';

/** A rectangle of cells that share something. */
export interface Rectangle<T> {
  readonly at: Range;
  readonly shared: T;
}

interface Open<T> extends Rectangle<T> {
  readonly key: string;
}

/** Runs of equal neighbours in one row. */
function runs<T>(sheet: string, row: number, cells: readonly (T | null)[], keyOf: (one: T) => string): Open<T>[] {
  const found: Open<T>[] = [];
  cells.forEach((shared, column) => {
    if (shared === null) return;
    const key = keyOf(shared);
    const last = found[found.length - 1];
    if (last && last.key === key && last.at.right === column - 1)
      found[found.length - 1] = { ...last, at: { ...last.at, right: column } };
    else found.push({ at: rangeOf(sheet, row, column, row, column), shared, key });
  });
  return found;
}

/** Cells that share something, in as few rectangles as rows of runs make (gộp ô giống nhau). */
export function rectangles<T>(
  sheet: string,
  rows: readonly (readonly (T | null)[])[],
  keyOf: (one: T) => string,
): Rectangle<T>[] {
  const closed: Open<T>[] = [];
  let open: Open<T>[] = [];
  rows.forEach((cells, row) => {
    const next = runs(sheet, row, cells, keyOf).map((run) => {
      const above = open.find((o) => o.key === run.key && o.at.left === run.at.left && o.at.right === run.at.right);
      return above ? { ...above, at: { ...above.at, bottom: row } } : run;
    });
    append(
      closed,
      open.filter((o) => !next.some((n) => n.at.top === o.at.top && n.at.left === o.at.left)),
    );
    open = next;
  });
  return [...closed, ...open].map(({ at, shared }) => ({ at, shared }));
}
