import { mergeAt, textAt } from '../core/grid/grid';
import type { Table } from '../core/table/table';

/** One cell of a header as it is drawn small (ô tiêu đề): how far it reaches, and all it says. */
export interface PicturedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** A header drawn small, with its merged cells (hình tiêu đề biểu). */
export interface HeaderPicture {
  /** Zero-based rows and columns of the sheet that are drawn. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The cells that begin in each of the rows. */
  readonly cells: readonly (readonly PicturedCell[])[];
  /** Columns of the table that are not drawn, for there are too many. */
  readonly left: number;
}

/** No form is wider that a person would look through in a pane; the roles of all columns are in the list below. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 12;

const fromTo = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);

/** What a place of the header shows; null where a merged cell reaches over it. */
function pictured({ grid }: Table, row: number, column: number, rows: readonly number[], columns: readonly number[]) {
  const [top = 0, left = 0] = [rows[0], columns[0]];
  const merge = mergeAt(grid, row, column) ?? { top: row, bottom: row, left: column, right: column };
  if (row !== Math.max(merge.top, top) || column !== Math.max(merge.left, left)) return null;
  const bottom = Math.min(merge.bottom, rows[rows.length - 1] ?? row);
  const right = Math.min(merge.right, columns[columns.length - 1] ?? column);
  const text = textAt(grid, row, column).replace(/\s+/g, ' ');
  return { row, column, rows: bottom - row + 1, columns: right - column + 1, text };
}

/** Draws the header of a table as it stands, merged cells and all. */
export function headerPicture(table: Table): HeaderPicture {
  const { header, range } = table;
  const rows = fromTo(header.top, Math.min(header.bottom, header.top + MOST_ROWS - 1));
  const columns = fromTo(range.left, Math.min(range.right, range.left + MOST_COLUMNS - 1));
  const cells = rows.map((row) =>
    columns.flatMap((column): PicturedCell[] => {
      const cell = pictured(table, row, column, rows, columns);
      return cell ? [cell] : [];
    }),
  );
  return { rows, columns, cells, left: range.right - range.left + 1 - columns.length };
}
