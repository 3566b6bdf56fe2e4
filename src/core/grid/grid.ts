import { cellAtPosition, formulaAt, KIND, kindAt, positionOf, type Cell, type Cells } from './cells';
import { contains, type Range } from './range';

export type { Cell } from './cells';

/** A worksheet as read once, with no tie to the program it came from (lưới ô). Row 0 is row 1 of the sheet. */
export interface Grid {
  readonly sheet: string;
  readonly cells: Cells;
  readonly merges: readonly Range[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** The sheet's own state in the workbook. */
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly protected?: boolean;
  readonly date1904?: boolean;
  /** The workbook calculates only when asked, so its results may be old (tính toán thủ công). */
  readonly manualCalculation?: boolean;
  /** Excel tables (ListObject), data and header together. */
  readonly listObjects?: readonly Range[];
  /** What a host did not read, for a notice: rows or columns beyond bounds, pivot tables, a chart sheet. */
  readonly leftOut?: readonly LeftOut[];
}

export interface LeftOut {
  readonly what: 'rows' | 'columns' | 'pivot' | 'chart-sheet' | 'text' | 'twice' | 'date-system';
  readonly count?: number;
  readonly at?: Range;
}

const EMPTY: Cell = { value: null };

/** The cell of a place; an empty one where nothing is held. */
export function cell({ cells }: Grid, row: number, column: number): Cell {
  const at = positionOf(cells, row, column);
  return at < 0 ? EMPTY : cellAtPosition(cells, at);
}

/** The formula of a place. */
export const formulaIn = ({ cells }: Grid, row: number, column: number): string | undefined =>
  cells.computed === null ? undefined : formulaAt(cells, positionOf(cells, row, column));

export const isBlank = ({ value, error, formula }: Cell): boolean =>
  error === undefined && formula === undefined && (value === null || (typeof value === 'string' && value === ''));

const mergeIndex = new WeakMap<Grid, ReadonlyMap<number, readonly Range[]>>();

/** A merged area is known in so many of its rows. */
export const MOST_ROWS_MERGED = 5000;

/** Merges by row, built once per grid, so that a sheet with thousands of merges stays linear to read. */
function mergesByRow(grid: Grid): ReadonlyMap<number, readonly Range[]> {
  const known = mergeIndex.get(grid);
  if (known) return known;
  const rows = new Map<number, Range[]>();
  for (const merge of grid.merges) {
    for (let row = merge.top; row < Math.min(merge.bottom + 1, merge.top + MOST_ROWS_MERGED); row++) {
      const list = rows.get(row);
      if (list) list.push(merge);
      else rows.set(row, [merge]);
    }
  }
  mergeIndex.set(grid, rows);
  return rows;
}

/** More merges than this in one row are looked up by column. */
const FEW = 8;

const columnIndex = new WeakMap<readonly Range[], ReadonlyMap<number, Range>>();

/** The first merge over each column of a row that has many. */
function byColumn(merges: readonly Range[]): ReadonlyMap<number, Range> {
  const known = columnIndex.get(merges);
  if (known) return known;
  const columns = new Map<number, Range>();
  for (const merge of merges)
    for (let column = merge.left; column <= merge.right; column++) if (!columns.has(column)) columns.set(column, merge);
  columnIndex.set(merges, columns);
  return columns;
}

/** The merged areas that reach into a row. */
export const mergesInRow = (grid: Grid, row: number): readonly Range[] | undefined => mergesByRow(grid).get(row);

/** The merged area that a cell belongs to, if any. */
export function mergeAt(grid: Grid, row: number, column: number): Range | undefined {
  const merges = mergesInRow(grid, row);
  if (merges === undefined || merges.length > FEW) return merges && byColumn(merges).get(column);
  return merges.find((merge) => contains(merge, row, column));
}

/** The cell that speaks for a place: the top-left one of its merged area, or itself. */
export function anchorCell(grid: Grid, row: number, column: number): Cell {
  const merge = mergeAt(grid, row, column);
  return merge ? cell(grid, merge.top, merge.left) : cell(grid, row, column);
}

/** The stored text of a place, trimmed; every cell of a merged area answers with the area's text. */
export function textAt(grid: Grid, row: number, column: number): string {
  const { value } = anchorCell(grid, row, column);
  return value === null ? '' : String(value).trim();
}

/** Whether the cell at a position holds nothing that could be seen. */
export function isBlankPosition(cells: Cells, at: number): boolean {
  const kind = kindAt(cells, at);
  const empty = kind === KIND.nothing || (kind === KIND.text && cells.texts[cells.values[at] as number] === '');
  return empty && formulaAt(cells, at) === undefined;
}

/** One past the last row and column that hold anything. */
export function extent(grid: Grid): { rows: number; columns: number } {
  const { cells } = grid;
  let [rows, columns] = [0, 0];
  for (let row = 0; row < cells.height; row++)
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
      if (isBlankPosition(cells, at)) continue;
      rows = row + 1;
      columns = Math.max(columns, (cells.columns[at] as number) + 1);
    }
  return { rows, columns };
}
