import type { Grid } from '../grid/grid';
import type { Correction, Reading } from './table';

/** From a sheet to its tables (đọc biểu). */
export function readTables(grid: Grid, corrections: readonly Correction[] = []): Reading {
  void grid;
  void corrections;
  return { tables: [], notices: [] };
}
