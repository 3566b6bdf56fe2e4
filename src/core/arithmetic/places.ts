import { derived } from '../facts/facts';
import { cell } from '../grid/grid';
import { cellAt, type Range } from '../grid/range';
import type { Table } from '../table/table';
import { fold } from '../text/fold';

/** A place that a table names, and where (đơn vị, địa bàn). */
export interface Place {
  readonly text: string;
  readonly at: Range;
}

/** Every place of a table, each once, with the cell that names it first. */
export const placesOf = derived((table): readonly Place[] => {
  const { sheet } = table.grid;
  const label = table.columns.find((c) => c.role === 'label')?.at ?? table.range.left;
  const rows = table.rows
    .filter((row) => row.area !== null && (row.role === 'item' || row.role === 'group'))
    .map((row) => ({ text: row.area ?? '', at: cellAt(sheet, row.at, label) }));
  const columns = table.columns
    .filter((c) => c.area !== null)
    .map((c) => ({ text: c.area ?? '', at: cellAt(sheet, headerRow(table, c.at, c.area ?? ''), c.at) }));
  const seen = new Set<string>();
  return [...rows, ...columns].filter(({ text }) => !seen.has(text) && Boolean(seen.add(text)));
});

/** The lowest header row that names the place. */
export function headerRow(table: Table, column: number, area: string): number {
  for (let row = table.header.bottom; row >= table.header.top; row--)
    for (let back = column; back >= Math.max(0, column - 3); back--)
      if (fold(String(cell(table.grid, row, back).value ?? '')) === fold(area)) return row;
  return table.header.bottom;
}
