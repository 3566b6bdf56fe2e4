import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IFreeze,
  type IObjectArrayPrimitiveType,
  type IRange,
  type IRowData,
  type IWorksheetData,
} from '@univerjs/core';
import { columnOfIndex, rowOfIndex, usedArea, type CellState, type Sheet } from '../excel/model/sheet';
import type { Area } from '../excel/model/area';
import { isError } from '../excel/model/value';
import { styleData } from './style-data';

/** Rows and columns shown beyond the last used one, so that there is room to work. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 20;

/** Excel's own sizes for a sheet that says nothing. */
const DEFAULT_COLUMN = 64;
const DEFAULT_ROW = 20;

const bool = (yes: boolean): BooleanNumber => (yes ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Pixels of points, at 96 dots an inch. */
const pixels = (points: number): number => Math.round((points * 96) / 72);

/** Univer's words for a rectangle. */
export const rangeData = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

function typed({ value }: CellState): Pick<ICellData, 'v' | 't'> {
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value === null ? { v: null } : { v: value, t: CellValueType.STRING };
}

/** One cell for Univer, raw: what it shows goes through `display.ts`. */
export const cellData = (held: CellState): ICellData => ({
  ...typed(held),
  ...(held.formula === undefined ? {} : { f: held.formula }),
  s: styleData(held.style),
});

/** How many rows and columns of a sheet are drawn. */
export function drawnSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const used = usedArea(sheet, false);
  return {
    rows: Math.max(LEAST_ROWS, (used?.bottom ?? 0) + 1 + SPARE_ROWS),
    columns: Math.max(LEAST_COLUMNS, (used?.right ?? 0) + 1 + SPARE_COLUMNS),
  };
}

/** A row's measure; without a height of its own it grows with its text. */
export function rowData(sheet: Sheet, row: number): IRowData {
  const points = sheet.rowHeights.get(row);
  const hd = bool(sheet.hiddenRows.has(row));
  return points === undefined
    ? { h: DEFAULT_ROW, ia: BooleanNumber.TRUE, hd }
    : { h: pixels(points), ia: BooleanNumber.FALSE, hd };
}

/** A column's measure. */
export function columnData(sheet: Sheet, column: number): IColumnData {
  const points = sheet.columnWidths.get(column);
  return { w: points === undefined ? DEFAULT_COLUMN : pixels(points), hd: bool(sheet.hiddenColumns.has(column)) };
}

function list<T>(count: number, one: (at: number) => T): IObjectArrayPrimitiveType<T> {
  const all: IObjectArrayPrimitiveType<T> = {};
  for (let at = 0; at < count; at++) all[at] = one(at);
  return all;
}

/** Frozen panes. */
export function freezeData({ frozen }: Sheet): IFreeze {
  const rows = frozen ? frozen.bottom + 1 : 0;
  const columns = frozen ? frozen.right + 1 : 0;
  const freezesRows = frozen !== null && frozen.bottom < 1000000;
  const freezesColumns = frozen !== null && frozen.right < 16000;
  return {
    xSplit: freezesColumns ? columns : 0,
    ySplit: freezesRows ? rows : 0,
    startRow: freezesRows ? rows : -1,
    startColumn: freezesColumns ? columns : -1,
  };
}

function cellMatrix(sheet: Sheet): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  sheet.cells.forEach((held, index) => {
    const row = rowOfIndex(index);
    (matrix[row] ??= {})[columnOfIndex(index)] = cellData(held);
  });
  return matrix;
}

const SMALLEST_ZOOM = 0.7;
const ZOOM_STEPS = 20;
/** What row numbers and the scroll bar take of the room. */
const MARGIN = 60;

/** A wide table is shown smaller, so that it is seen whole, but never too small to read. */
function zoom(sheet: Sheet, room: number): number {
  const last = usedArea(sheet, true)?.right ?? 0;
  let width = 0;
  for (let column = 0; column <= last; column++) {
    if (!sheet.hiddenColumns.has(column)) width += columnData(sheet, column).w ?? DEFAULT_COLUMN;
  }
  const fit = Math.floor(((room - MARGIN) / Math.max(width, 1)) * ZOOM_STEPS) / ZOOM_STEPS;
  return Math.min(1, Math.max(SMALLEST_ZOOM, fit));
}

/** A whole sheet for Univer, in so many pixels of room. */
export function sheetData(sheet: Sheet, room: number): IWorksheetData {
  const { rows, columns } = drawnSize(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: bool(sheet.visibility !== 'Visible'),
    freeze: freezeData(sheet),
    rowCount: rows,
    columnCount: columns,
    zoomRatio: zoom(sheet, room),
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: DEFAULT_COLUMN,
    defaultRowHeight: DEFAULT_ROW,
    mergeData: sheet.merges.map(rangeData),
    cellData: cellMatrix(sheet),
    rowData: list(rows, (row) => rowData(sheet, row)),
    columnData: list(columns, (column) => columnData(sheet, column)),
    rowHeader: { width: 40 },
    columnHeader: { height: 20 },
    showGridlines: bool(sheet.showGridlines),
    rightToLeft: BooleanNumber.FALSE,
  };
}
