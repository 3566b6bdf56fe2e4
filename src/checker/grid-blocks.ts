import type { Grid } from '../core/grid/grid';
import type { GridBlock } from './messages';

// A block of so many cells is copied in a few milliseconds.
const CELLS = 2000;

type Rows = Grid['cells'];

/** A grid in blocks, handed out one at a time. */
export function gridBlocks({ cells, ...grid }: Grid): () => GridBlock | null {
  let row = -1;
  return () => {
    if (row < 0) {
      row = 0;
      return { kind: 'sheet', grid };
    }
    if (row >= cells.length) return null;
    const from = row;
    for (let taken = 0; row < cells.length && taken < CELLS; row++) taken += (cells[row]?.length ?? 0) + 1;
    return { kind: 'rows', rows: cells.slice(from, row) };
  };
}

/** Puts grids together from their blocks. */
export interface GridJoiner {
  add(block: GridBlock): void;
  /** The grids so far; the next block begins anew. */
  take(): Grid[];
}

export function joinGrids(): GridJoiner {
  let open: { readonly grid: Omit<Grid, 'cells'>; readonly cells: Rows[number][] }[] = [];
  return {
    add: (block) => {
      if (block.kind === 'sheet') open.push({ grid: block.grid, cells: [] });
      else block.rows.forEach((row) => open[open.length - 1]?.cells.push(row));
    },
    take: () => {
      const grids = open.map(({ grid, cells }): Grid => ({ ...grid, cells }));
      open = [];
      return grids;
    },
  };
}
