import { cellOf, putCell, type Sheet } from '../../excel/model/sheet';
import { pointsOf, type Band, type SheetLook } from './look';

const SHEET_LIMIT = { bottom: 1048575, right: 16383 };

function sizes(bands: ReadonlyMap<number, Band>, size: Map<number, number>, hidden: Set<number>): void {
  bands.forEach((band, at) => {
    if (band.size !== undefined) size.set(at, pointsOf(band.size));
    if (band.hidden) hidden.add(at);
  });
}

/** A sheet whose own default width or height is not Excel's gets it on each column and row that it uses. */
function defaults(
  sheet: Sheet,
  { defaultColumn, defaultRow }: SheetLook,
  used: { rows: number; columns: number },
): void {
  for (let at = 0; at < used.columns && defaultColumn !== undefined; at++) {
    if (!sheet.columnWidths.has(at)) sheet.columnWidths.set(at, pointsOf(defaultColumn));
  }
  for (let at = 0; at < used.rows && defaultRow !== undefined; at++) {
    if (!sheet.rowHeights.has(at)) sheet.rowHeights.set(at, pointsOf(defaultRow));
  }
}

/** Gives a sheet of the emulated Excel, whose values are there, the look that its file has. */
export function dress(sheet: Sheet, look: SheetLook): void {
  let rows = 0;
  let columns = 0;
  look.cells.forEach((held, row) => {
    held.forEach((style, column) => {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
      putCell(sheet, row, column, { ...cellOf(sheet, row, column), style });
    });
  });
  sizes(look.columns, sheet.columnWidths, sheet.hiddenColumns);
  sizes(look.rows, sheet.rowHeights, sheet.hiddenRows);
  defaults(sheet, look, { rows, columns });
  sheet.showGridlines = look.gridlines;
  sheet.tabColor = look.tabColor;
  const { frozenRows, frozenColumns } = look;
  if (frozenRows === 0 && frozenColumns === 0) return;
  sheet.frozen = {
    top: 0,
    left: 0,
    bottom: frozenRows > 0 ? frozenRows - 1 : SHEET_LIMIT.bottom,
    right: frozenColumns > 0 ? frozenColumns - 1 : SHEET_LIMIT.right,
  };
}
