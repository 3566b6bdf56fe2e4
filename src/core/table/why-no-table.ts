import { KIND, kindAt } from '../grid/cells';
import type { Grid } from '../grid/grid';
import { a1, type Range } from '../grid/range';
import type { Notice } from './table';

/** How many cells with content a range holds. */
function heldIn({ cells }: Grid, { top, bottom, left, right }: Range): number {
  let held = 0;
  for (let row = top; row <= Math.min(bottom, cells.height - 1); row++)
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
      const column = cells.columns[at] as number;
      if (column >= left && column <= right) held++;
    }
  return held;
}

const areaOf = ({ top, bottom, left, right }: Range): number => (bottom - top + 1) * (right - left + 1);

/** The largest merged area (vùng gộp), where most of what the sheet holds lies under it. */
function swallower(grid: Grid): { readonly at: Range; readonly held: number } | null {
  const [first, ...more] = grid.merges;
  if (!first) return null;
  const at = more.reduce((most, merge) => (areaOf(merge) > areaOf(most) ? merge : most), first);
  const held = heldIn(grid, at);
  return held > 1 && held * 2 > grid.cells.kinds.length ? { at, held } : null;
}

/** That a sheet holds no table, and as far as it can be told, why (vì sao không có biểu). */
export function noTable(grid: Grid): Notice {
  const { sheet, cells } = grid;
  const plain = { code: 'no-table', sheet } as const;
  if (cells.kinds.length === 0) return { ...plain, data: { what: 'blank' } };
  const merged = swallower(grid);
  if (merged) return { ...plain, at: merged.at, data: { what: 'merged', text: a1(merged.at), count: merged.held } };
  let figures = 0;
  for (let at = 0; at < cells.kinds.length; at++) if (kindAt(cells, at) === KIND.number) figures++;
  return { ...plain, data: { what: figures === 0 ? 'no-figures' : 'no-header', count: figures } };
}
