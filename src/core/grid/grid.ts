import { contains, type Range } from './range';

/**
 * What one cell holds (ô). A host leaves out what it cannot give.
 * `value` is what Excel stores: a date is its serial number. `formula` is en-US, with its `=`.
 */
export interface Cell {
  readonly value: number | string | boolean | null;
  readonly formula?: string;
  /** The text as Excel shows it, when the host knows it. */
  readonly text?: string;
  /** The number format code, en-US (`d-mmm`, `0.0%`); absent means General. */
  readonly numberFormat?: string;
  /** `#REF!`, `#DIV/0!`, …; `value` is then null. */
  readonly error?: string;
  /** Font name: says whether text may be TCVN3 or VNI. */
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number;
  /** A formula whose result the file does not hold (chưa có giá trị tính sẵn). */
  readonly uncached?: boolean;
}

/**
 * A worksheet as read once, with no tie to the program it came from (lưới ô).
 * `cells[row]?.[column]`: rows and cells may be missing (sparse); row 0 is row 1 of the sheet.
 */
export interface Grid {
  readonly sheet: string;
  readonly cells: readonly (readonly (Cell | undefined)[] | undefined)[];
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
  readonly what: 'rows' | 'columns' | 'pivot' | 'chart-sheet' | 'text';
  readonly count?: number;
  readonly at?: Range;
}

const EMPTY: Cell = { value: null };

export const cell = (grid: Grid, row: number, column: number): Cell => grid.cells[row]?.[column] ?? EMPTY;

export const isBlank = ({ value, error, formula }: Cell): boolean =>
  error === undefined && formula === undefined && (value === null || (typeof value === 'string' && value === ''));

const mergeIndex = new WeakMap<Grid, ReadonlyMap<number, readonly Range[]>>();

/** Merges by row, built once per grid, so that a sheet with thousands of merges stays linear to read. */
function mergesByRow(grid: Grid): ReadonlyMap<number, readonly Range[]> {
  const known = mergeIndex.get(grid);
  if (known) return known;
  const rows = new Map<number, Range[]>();
  for (const merge of grid.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 5000); row++) {
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

/** One past the last row and column that hold anything. */
export function extent(grid: Grid): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  grid.cells.forEach((row, at) => {
    row?.forEach((held, column) => {
      if (!held || isBlank(held)) return;
      rows = Math.max(rows, at + 1);
      columns = Math.max(columns, column + 1);
    });
  });
  return { rows, columns };
}
