import { colorOf } from './color';
import type { Style } from '../../excel/model/style';
import { columnPixels, pixelsOf, type Band, type SheetLook } from './look';
import { figure, flag, walk, type Attributes } from './xml';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
interface Making {
  readonly sheet: Writable<SheetLook>;
  readonly columns: Map<number, Band>;
  readonly rows: Map<number, Band>;
  readonly cells: Map<number, Map<number, Style>>;
  readonly looks: readonly Style[];
  readonly themes: readonly string[];
  row: number;
  column: number;
}

/** Columns past this one are not drawn: a `<col>` may name all 16.384. */
const COLUMNS_DRAWN = 256;

function readColumns({ columns }: Making, { min, max, width, hidden, customWidth }: Attributes): void {
  const first = figure(min) ?? 0;
  const last = Math.min(figure(max) ?? 0, COLUMNS_DRAWN);
  const characters = figure(width);
  const band: Band = {
    size: characters === undefined || (characters === 0 && !flag(customWidth)) ? undefined : columnPixels(characters),
    hidden: flag(hidden),
  };
  for (let at = first; at <= last; at++) columns.set(at - 1, band);
}

function readRow(making: Making, { r, ht, hidden }: Attributes): void {
  making.row = (figure(r) ?? making.row + 2) - 1;
  making.column = -1;
  const height = figure(ht);
  if (height === undefined && !flag(hidden)) return;
  making.rows.set(making.row, { size: height === undefined ? undefined : pixelsOf(height), hidden: flag(hidden) });
}

function columnAt(address: string | undefined): number | undefined {
  const letters = /^[A-Za-z]{1,3}/.exec(address ?? '')?.[0];
  return letters
    ? [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
    : undefined;
}

function readCell(making: Making, { r, s }: Attributes): void {
  making.column = columnAt(r) ?? making.column + 1;
  const look = making.looks[figure(s) ?? 0];
  if (!look || making.row < 0) return;
  const row = making.cells.get(making.row);
  if (row) row.set(making.column, look);
  else making.cells.set(making.row, new Map([[making.column, look]]));
}

function readPane({ sheet }: Making, { state, xSplit, ySplit }: Attributes): void {
  if (state !== 'frozen' && state !== 'frozenSplit') return;
  sheet.frozenColumns = figure(xSplit) ?? 0;
  sheet.frozenRows = figure(ySplit) ?? 0;
}

/** Only what differs from Excel's own sizes is worth saying. */
function readDefaults({ sheet }: Making, { defaultColWidth, defaultRowHeight, customHeight }: Attributes): void {
  const characters = figure(defaultColWidth);
  if (characters !== undefined) sheet.defaultColumn = columnPixels(characters);
  const height = figure(defaultRowHeight);
  if (height !== undefined && flag(customHeight)) sheet.defaultRow = pixelsOf(height);
}

const READERS: Readonly<Record<string, (making: Making, attributes: Attributes) => void>> = {
  'worksheet/cols/col': readColumns,
  'worksheet/sheetData/row': readRow,
  'worksheet/sheetData/row/c': readCell,
  'worksheet/sheetFormatPr': readDefaults,
  'worksheet/sheetViews/sheetView/pane': readPane,
  'worksheet/sheetViews/sheetView': ({ sheet }, { showGridLines }) => {
    sheet.gridlines = flag(showGridLines, true);
  },
  'worksheet/sheetPr/tabColor': ({ sheet, themes }, attributes) => {
    sheet.tabColor = colorOf(attributes, themes) ?? '';
  },
};

interface Part {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly looks: readonly Style[];
  readonly themes: readonly string[];
}

/** The look of one worksheet part. */
export function readSheetLook({ bytes, part, looks, themes }: Part): SheetLook {
  const columns = new Map<number, Band>();
  const rows = new Map<number, Band>();
  const cells = new Map<number, Map<number, Style>>();
  const sheet = { columns, rows, cells, gridlines: true, frozenRows: 0, frozenColumns: 0, tabColor: '' };
  const making: Making = { sheet, columns, rows, cells, looks, themes, row: -1, column: -1 };
  walk(bytes, part, (path, attributes) => READERS[path]?.(making, attributes));
  return sheet;
}
