import { lineOf, type Cell } from '../core/grid/cells';
import { cellsFrom, gatherCells, putCell, type Gathered } from '../core/grid/gather-cells';
import type { Grid } from '../core/grid/grid';
import type { GridBlock } from './messages';

// A block of so many cells is copied in a few milliseconds.
const CELLS = 2000;

/** A grid in blocks, handed out one at a time. */
export function gridBlocks({ cells, ...grid }: Grid): () => GridBlock | null {
  let row = -1;
  return () => {
    if (row < 0) {
      row = 0;
      return { kind: 'sheet', grid };
    }
    if (row >= cells.height) return null;
    const from = row;
    const rows: (Cell | undefined)[][] = [];
    for (let taken = 0; row < cells.height && taken < CELLS; row++) {
      const line = lineOf(cells, row);
      taken += line.length + 1;
      rows.push(line);
    }
    return { kind: 'rows', from, rows };
  };
}

/** Puts grids together from their blocks. */
export interface GridJoiner {
  add(block: GridBlock): void;
  /** The grids so far; the next block begins anew. */
  take(): Grid[];
}

export function joinGrids(): GridJoiner {
  let open: { readonly grid: Omit<Grid, 'cells'>; readonly cells: Gathered }[] = [];
  const join = (line: readonly (Cell | undefined)[] | undefined, row: number): void => {
    const cells = open[open.length - 1]?.cells;
    line?.forEach((cell, column) => {
      if (cells && cell) putCell(cells, row, column, cell);
    });
  };
  return {
    add: (block) => {
      if (block.kind === 'sheet') open.push({ grid: block.grid, cells: gatherCells() });
      else block.rows.forEach((line, i) => join(line, block.from + i));
    },
    take: () => {
      const grids = open.map(({ grid, cells }): Grid => ({ ...grid, cells: cellsFrom(cells) }));
      open = [];
      return grids;
    },
  };
}
