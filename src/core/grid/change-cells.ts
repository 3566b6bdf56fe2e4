import type { Cell, Cells } from './cells';
import { addCell, cellsFrom, gatherCells, putCell, type Gathered } from './gather-cells';

/** Cells to start from, with room for what comes. */
const copyOf = (cells: Cells): Gathered => ({
  ...gatherCells(cells.styles, cells.kinds.length + 64),
  texts: cells.texts.slice(),
  formulas: cells.formulas.slice(),
});

function copyRow(from: Cells, to: Gathered, row: number): void {
  for (let at = from.starts[row] as number; at < (from.starts[row + 1] as number); at++) {
    const column = from.columns[at] as number;
    const now = addCell(to, row, column, from.kinds[at] as number, from.values[at] as number, from.looks[at] as number);
    if (from.computed) (to.computed ??= new Int32Array(to.rows.length))[now] = from.computed[at] as number;
    if (from.shown) (to.shown ??= new Int32Array(to.rows.length))[now] = from.shown[at] as number;
  }
}

/** The same cells with some rows replaced. */
export function withRows(cells: Cells, rows: ReadonlyMap<number, readonly (Cell | undefined)[]>): Cells {
  const changed = copyOf(cells);
  let height = cells.height;
  rows.forEach((_, row) => {
    height = Math.max(height, row + 1);
  });
  for (let row = 0; row < height; row++) {
    const line = rows.get(row);
    if (!line) {
      if (row < cells.height) copyRow(cells, changed, row);
    } else
      line.forEach((cell, column) => {
        if (cell) putCell(changed, row, column, cell);
      });
  }
  return cellsFrom(changed);
}
