import type { Cell, Grid } from '../../core/grid/grid';
import type { XlsxWorkbook } from '../../hosts/xlsx/open-workbook';
import { PLAIN, restyle } from '../excel/model/style';
import { emptySheet, putCell, type CellState, type Sheet } from '../excel/model/sheet';
import { errorValue } from '../excel/model/value';
import { emptyWorkbook, sheetId, type Workbook } from '../excel/model/workbook';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const cellState = ({ value, formula, error, numberFormat }: Cell): CellState => ({
  value: error === undefined ? value : errorValue(error),
  ...(formula === undefined ? {} : { formula }),
  style: numberFormat === undefined ? PLAIN : restyle(PLAIN, { numberFormat }),
});

function loadSheet(grid: Grid, serial: number): Sheet {
  const sheet = emptySheet(sheetId(serial), grid.sheet);
  grid.cells.forEach((row, at) => row?.forEach((held, column) => held && putCell(sheet, at, column, cellState(held))));
  sheet.merges = [...grid.merges];
  sheet.visibility = VISIBILITY[grid.visibility ?? 'visible'];
  sheet.protection = grid.protected ? {} : null;
  sheet.hiddenRows = new Set(grid.hiddenRows);
  sheet.hiddenColumns = new Set(grid.hiddenColumns);
  return sheet;
}

/** An opened file as a workbook of the emulated Excel. */
export function loadWorkbook(name: string, file: XlsxWorkbook): Workbook {
  const workbook = emptyWorkbook(name);
  const sheets = file.book.sheets.flatMap(({ name: sheet }, at) => {
    const base = file.base(sheet);
    return base ? [loadSheet(base.grid, at + 1)] : [];
  });
  if (sheets.length === 0) return workbook;
  workbook.sheets.splice(0, workbook.sheets.length, ...sheets);
  workbook.active = (sheets.find(({ visibility }) => visibility === 'Visible') ?? sheets[0])?.id ?? workbook.active;
  workbook.date1904 = file.book.date1904;
  workbook.structureProtected = file.book.structureProtected;
  return workbook;
}
