import type { Mark } from '../../core/edit';
import type { Cell } from '../../core/grid/cells';
import { withRows } from '../../core/grid/change-cells';
import type { Grid } from '../../core/grid/grid';
import type { Range } from '../../core/grid/range';
import type { Memory } from '../../core/host';
import type { SheetDraft } from '../../core/sheet-draft';

/** What a workbook in memory has come to. */
export interface State {
  sheets: Map<string, Grid>;
  /** Rows that were written to since the sheet was last put together. */
  written: Map<string, Map<number, (Cell | undefined)[]>>;
  drafts: Map<string, SheetDraft>;
  marks: Map<string, { at: Range; marks: readonly Mark[] }>;
  notes: Map<string, { at: Range; text: string }>;
  memory: Map<string, string>;
}

/** The state of a workbook as it is opened. */
export function opened(grids: readonly Grid[], memory: Memory): State {
  return {
    sheets: new Map(grids.map((grid) => [grid.sheet, grid])),
    written: new Map(),
    drafts: new Map(),
    marks: new Map(),
    notes: new Map(),
    memory: new Map(Object.entries(memory)),
  };
}

/** A sheet with all that was written to it. */
export function settled(state: State, name: string): Grid | undefined {
  const grid = state.sheets.get(name);
  const written = state.written.get(name);
  if (!grid || !written) return grid;
  const now = { ...grid, cells: withRows(grid.cells, written) };
  state.sheets.set(name, now);
  state.written.delete(name);
  return now;
}

/** What is remembered, as hosts hand it out. */
export function plain(memory: ReadonlyMap<string, string>): Memory {
  const read: Record<string, string> = {};
  memory.forEach((text, name) => (read[name] = text));
  return read;
}
