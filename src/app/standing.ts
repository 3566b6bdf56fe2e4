import type { Edit } from '../core/edit';
import { cell, type Grid } from '../core/grid/grid';
import { cellAt, type Range } from '../core/grid/range';

/** The sheets whose cells the edits would touch. */
export function sheetsTouched(edits: readonly Edit[]): string[] {
  const names = new Set<string>();
  for (const edit of edits) if (edit.kind !== 'memory' && edit.kind !== 'sheet') names.add(edit.at.sheet);
  return Array.from(names);
}

/** Edits of what a cell holds, as against marks, notes, sheets and memory. */
export const ofContent = (edits: readonly Edit[]): Extract<Edit, { kind: 'content' }>[] =>
  edits.filter((edit): edit is Extract<Edit, { kind: 'content' }> => edit.kind === 'content');

function cellsOf({ sheet, top, left, bottom, right }: Range): Range[] {
  const cells: Range[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(cellAt(sheet, row, column));
  return cells;
}

function held(grids: readonly Grid[], at: Range): string {
  const grid = grids.find((g) => g.sheet === at.sheet);
  if (!grid) return '';
  const { formula, error, value } = cell(grid, at.top, at.left);
  return formula ?? error ?? `${typeof value}:${String(value ?? '')}`;
}

/** Cells to be written that no longer hold what the preview showed: someone has changed them meanwhile. */
export const changedSince = (edits: readonly Edit[], seen: readonly Grid[], now: readonly Grid[]): Range[] =>
  ofContent(edits)
    .flatMap((edit) => cellsOf(edit.at))
    .filter((at) => held(seen, at) !== held(now, at));
