import type { CellEdit, Edit } from '../edit';
import { lineOf, type Cell } from '../grid/cells';
import { withRows } from '../grid/change-cells';
import type { Grid } from '../grid/grid';
import { a1, parseA1, type Range } from '../grid/range';
import { namesOf } from '../moved/names';
import { packLines } from '../moved/packed-lines';
import type { Lost } from '../moved/lost';
import type { Steps } from './steps';
import type { LogEntry } from './undo-log';

/** What a cell of a write is called. */
export type PackedName = readonly [sheet: string, cell: string, row: string, column: string];

const MOST_NAMES = 30;
const MOST_LETTERS = 60;

const isCellEdit = (edit: Edit): edit is CellEdit => edit.kind !== 'sheet' && edit.kind !== 'memory';

const gridOf = (grids: readonly Grid[], sheet: string): Grid | undefined => grids.find((grid) => grid.sheet === sheet);

/** A sheet as the contents written into it leave it; what a formula will yield is not known yet. */
function written(grid: Grid, edits: readonly CellEdit[]): Grid {
  const rows = new Map<number, (Cell | undefined)[]>();
  for (const edit of edits) {
    if (edit.kind !== 'content' || edit.at.sheet !== grid.sheet) continue;
    const row = rows.get(edit.at.top) ?? lineOf(grid.cells, edit.at.top).slice();
    rows.set(edit.at.top, row);
    const { value = null, formula } = edit.after;
    row[edit.at.left] = { value: formula === undefined ? value : null, ...(formula === undefined ? {} : { formula }) };
  }
  return rows.size === 0 ? grid : { ...grid, cells: withRows(grid.cells, rows) };
}

function nameOf(at: Range, grids: readonly Grid[]): PackedName {
  const { row, column } = namesOf(gridOf(grids, at.sheet), [], at);
  return [at.sheet, a1(at), row.slice(0, MOST_LETTERS), column.slice(0, MOST_LETTERS)];
}

/** What a write must remember to find its cells again (dấu hiệu để tìm lại); `grids` are its sheets just before it. */
export function* knownSteps(edits: readonly Edit[], grids: readonly Grid[]): Steps<Pick<LogEntry, 'lines' | 'names'>> {
  const cells = edits.filter(isCellEdit);
  const touched = new Set(cells.map(({ at }) => at.sheet));
  const lines = [];
  for (const grid of grids) {
    if (!touched.has(grid.sheet)) continue;
    const packed = packLines(written(grid, cells));
    if (packed) lines.push(packed);
    yield;
  }
  if (lines.length === 0) return {};
  return { lines, names: cells.slice(0, MOST_NAMES).map(({ at }) => nameOf(at, grids)) };
}

/** A place of a write that cannot be found again, by the names that it had. */
export function lostOf({ names = [] }: LogEntry, at: Range): Lost {
  const found = names.find(([sheet, cell]) => sheet === at.sheet && cell === a1(at));
  const inRow = names.find(([sheet, cell]) => sheet === at.sheet && parseA1(sheet, cell)?.top === at.top);
  return { at, row: found?.[2] ?? inRow?.[2] ?? '', column: found?.[3] ?? '', why: 'gone' };
}
