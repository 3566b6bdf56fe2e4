import type { Mark } from '../../core/edit';
import { eachCell } from '../../core/grid/cells';
import type { Cell, Grid } from '../../core/grid/grid';
import type { Range } from '../../core/grid/range';
import type { Memory } from '../../core/host';
import { memoryToXml } from '../../core/marks/memory-part';
import { startExcel, type Excel, type ExcelOptions } from './excel';
import { formatsOfMarks } from './loaded';
import { emptySheet, putCell, type CellState, type Sheet } from './model/sheet';
import { restyle, type Style, PLAIN } from './model/style';
import { errorValue } from './model/value';
import { emptyWorkbook, sheetId, type Workbook } from './model/workbook';

/** What a grid does not carry and a workbook may have. */
export interface WorkbookExtras {
  readonly name?: string;
  /** Parts of custom XML, and settings, as they stand in the file. */
  readonly xmlParts?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly structureProtected?: boolean;
  /** What the workbook remembers for us, and the marks of ours that it came with. */
  readonly memory?: Memory;
  readonly marks?: readonly { readonly at: Range; readonly marks: readonly Mark[] }[];
  /** Column widths in points, by sheet name and zero-based column. */
  readonly widths?: Readonly<Record<string, Readonly<Record<number, number>>>>;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function styleOf({ numberFormat, font, bold, italic, indent }: Cell): Style {
  return restyle(PLAIN, {
    ...(numberFormat !== undefined && { numberFormat }),
    ...(font !== undefined && { 'font.name': font }),
    ...(bold && { 'font.bold': true }),
    ...(italic && { 'font.italic': true }),
    ...(indent && { indentLevel: indent }),
  });
}

const cellState = (cell: Cell): CellState => ({
  value: cell.error === undefined ? cell.value : errorValue(cell.error),
  ...(cell.formula !== undefined && { formula: cell.formula }),
  style: styleOf(cell),
});

function sheetFrom(grid: Grid, index: number, widths: Readonly<Record<number, number>>): Sheet {
  const sheet = emptySheet(sheetId(index + 1), grid.sheet);
  eachCell(grid.cells, (cell, row, column) => {
    putCell(sheet, row, column, cellState(cell));
  });
  const area = ({ top, left, bottom, right }: Grid['merges'][number]) => ({ top, left, bottom, right });
  sheet.merges = grid.merges.map(area);
  sheet.hiddenRows = new Set(grid.hiddenRows);
  sheet.hiddenColumns = new Set(grid.hiddenColumns);
  sheet.visibility = VISIBILITY[grid.visibility ?? 'visible'];
  sheet.protection = grid.protected ? {} : null;
  sheet.columnWidths = new Map(Object.entries(widths).map(([column, width]) => [Number(column), width]));
  sheet.tables = (grid.listObjects ?? []).map((range, number) => ({
    id: `{${String(index + 1)}-T${String(number + 1)}}`,
    name: `Table${String(index + 1)}_${String(number + 1)}`,
    area: area(range),
    headers: true,
    totals: false,
  }));
  return sheet;
}

/** A workbook with the sheets of some grids. Cached results stay as they are until something they depend on changes. */
export function workbookFromGrids(grids: readonly Grid[], extras: WorkbookExtras = {}): Workbook {
  const workbook = emptyWorkbook(extras.name ?? 'Sổ tính.xlsx');
  if (grids.length > 0) {
    workbook.sheets.length = 0;
    grids.forEach((grid, at) => workbook.sheets.push(sheetFrom(grid, at, extras.widths?.[grid.sheet] ?? {})));
  }
  const front = workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? workbook.sheets[0];
  if (front) workbook.active = front.id;
  workbook.structureProtected = extras.structureProtected ?? false;
  for (const sheet of workbook.sheets) {
    sheet.formats.replace(formatsOfMarks((extras.marks ?? []).filter(({ at }) => at.sheet === sheet.name)));
  }
  const remembered = memoryToXml(extras.memory ?? {});
  const parts = [...(extras.xmlParts ?? []), ...(remembered === null ? [] : [remembered])];
  workbook.xmlParts = parts.map((xml, at) => ({ id: `{XML-L${String(at + 1)}}`, xml }));
  for (const [key, value] of Object.entries(extras.settings ?? {})) workbook.settings.set(key, value);
  workbook.date1904 = grids.some(({ date1904 }) => date1904 === true);
  return workbook;
}

/** An emulated Excel that has opened a workbook with these sheets. */
export const excelFromGrids = (
  grids: readonly Grid[],
  extras: WorkbookExtras = {},
  options: ExcelOptions = {},
): Excel => startExcel({ ...options, workbook: workbookFromGrids(grids, extras) });
