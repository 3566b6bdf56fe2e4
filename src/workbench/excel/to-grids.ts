import { cellsFrom, gatherCells, putCell } from '../../core/grid/gather-cells';
import type { Cell, Grid } from '../../core/grid/grid';
import type { Range } from '../../core/grid/range';
import { settle } from './formula/calculation';
import type { Excel } from './excel';
import type { Area } from './model/area';
import { columnOfIndex, rowOfIndex, type CellState, type Sheet } from './model/sheet';
import { isError } from './model/value';
import { shownText } from './text/shown';

function cellFrom({ value, formula, style, stale }: CellState, excel: Excel): Cell {
  const format = style['numberFormat'];
  return {
    value: isError(value) ? null : value,
    ...(isError(value) && { error: value.error }),
    ...(formula !== undefined && { formula }),
    text: shownText(value, typeof format === 'string' ? format : 'General', excel.locale, excel.workbook.date1904),
    ...(typeof format === 'string' && { numberFormat: format }),
    ...(style['font.name'] !== undefined && { font: String(style['font.name']) }),
    ...(style['font.bold'] === true && { bold: true }),
    ...(style['font.italic'] === true && { italic: true }),
    ...(style['indentLevel'] !== undefined && { indent: Number(style['indentLevel']) }),
    ...(stale && value === null && { uncached: true }),
  };
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function gridFrom(sheet: Sheet, excel: Excel): Grid {
  const gathered = gatherCells();
  sheet.cells.forEach((held, index) => {
    putCell(gathered, rowOfIndex(index), columnOfIndex(index), cellFrom(held, excel));
  });
  const range = (area: Area): Range => ({ sheet: sheet.name, ...area });
  return {
    sheet: sheet.name,
    cells: cellsFrom(gathered),
    merges: sheet.merges.map(range),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    visibility: VISIBILITY[sheet.visibility],
    protected: sheet.protection !== null,
    date1904: excel.workbook.date1904,
    listObjects: sheet.tables.map(({ area }) => range(area)),
  };
}

/** The emulated workbook as grids, calculated; for the page, and for saving. */
export function gridsOf(excel: Excel): Grid[] {
  settle(excel);
  return excel.workbook.sheets.map((sheet) => gridFrom(sheet, excel));
}
