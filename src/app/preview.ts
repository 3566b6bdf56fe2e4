import type { Content, Edit, Mark } from '../core/edit';
import { cell, type Cell, type Grid } from '../core/grid/grid';
import { cellAt, type Range } from '../core/grid/range';

/** One thing that a write would change, as a person reads it before saying yes (dòng xem trước). */
export type PreviewLine =
  | { readonly kind: 'content'; readonly at: Range; readonly before: Shown; readonly after: Shown }
  | { readonly kind: 'mark'; readonly at: Range; readonly marks: readonly Mark[] }
  | { readonly kind: 'note'; readonly at: Range; readonly text: string | null }
  | { readonly kind: 'sheet'; readonly name: string; readonly rows: number | null }
  | { readonly kind: 'memory'; readonly key: string; readonly kept: boolean };

/** What a cell holds: a formula as written, or its value; null is an empty cell. */
export type Shown = string | number | boolean | null;

const shownContent = ({ formula, value }: Content): Shown => formula ?? value ?? null;

const shownCell = ({ formula, error, value }: Cell): Shown => formula ?? error ?? value;

const gridOf = (grids: readonly Grid[], sheet: string): Grid | undefined => grids.find((g) => g.sheet === sheet);

const before = (grids: readonly Grid[], at: Range): Shown => {
  const grid = gridOf(grids, at.sheet);
  return grid ? shownCell(cell(grid, at.top, at.left)) : null;
};

function cellsOf({ sheet, top, left, bottom, right }: Range): Range[] {
  const cells: Range[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(cellAt(sheet, row, column));
  return cells;
}

function linesOfOne(edit: Edit, grids: readonly Grid[]): PreviewLine[] {
  switch (edit.kind) {
    case 'content':
      return cellsOf(edit.at).map((at) => ({
        kind: 'content',
        at,
        before: before(grids, at),
        after: shownContent(edit.after),
      }));
    case 'mark':
      return [{ kind: 'mark', at: edit.at, marks: edit.after }];
    case 'note':
      return [{ kind: 'note', at: edit.at, text: edit.after }];
    case 'sheet':
      return [{ kind: 'sheet', name: edit.name, rows: edit.after ? edit.after.rows.length : null }];
    case 'memory':
      return [{ kind: 'memory', key: edit.key, kept: edit.after !== null }];
  }
}

/** Every change that the edits would make, cell by cell, with what stands there now. */
export const previewLines = (edits: readonly Edit[], grids: readonly Grid[]): PreviewLine[] =>
  edits.reduce<PreviewLine[]>((lines, edit) => lines.concat(linesOfOne(edit, grids)), []);

/** The sheets that edits touch, those of our own memory left out. */
export function sheetsTouched(edits: readonly Edit[]): string[] {
  const names = edits.map((edit) => (edit.kind === 'memory' || edit.kind === 'sheet' ? null : edit.at.sheet));
  return names.filter((name, index): name is string => name !== null && names.indexOf(name) === index);
}

/** Cells that no longer hold what the preview showed: someone has changed them meanwhile. */
export const changedSince = (lines: readonly PreviewLine[], grids: readonly Grid[]): Range[] =>
  lines.reduce<Range[]>(
    (changed, line) =>
      line.kind === 'content' && before(grids, line.at) !== line.before ? [...changed, line.at] : changed,
    [],
  );
