import { lineOf, type Cell } from '../../src/core/grid/cells';
import type { Grid } from '../../src/core/grid/grid';

/** The rows of a sheet, each from column A on. */
export const lines = (grid: Grid | undefined): (Cell | undefined)[][] =>
  Array.from({ length: grid?.cells.height ?? 0 }, (_, row) => (grid ? lineOf(grid.cells, row) : []));
