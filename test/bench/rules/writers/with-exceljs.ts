import ExcelJS from 'exceljs';
import type { BenchCell, BenchSheet } from '../sheet';

function valueOf({ value, error, formula }: BenchCell): ExcelJS.CellValue {
  const failed = error as ExcelJS.CellErrorValue['error'] | undefined;
  if (formula) return { formula, result: failed ? { error: failed } : (value ?? undefined), date1904: false };
  return failed ? { error: failed } : value;
}

/** A generated sheet as exceljs writes it. */
export async function withExcelJs(sheet: BenchSheet): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(sheet.name);
  for (const [address, held] of sheet.cells) {
    const cell = page.getCell(address);
    cell.value = valueOf(held);
    if (held.format) cell.numFmt = held.format;
    if (held.bold || held.font) cell.font = { name: held.font ?? 'Times New Roman', bold: held.bold === true };
  }
  for (const merge of sheet.merges) page.mergeCells(merge);
  for (const row of sheet.hiddenRows) page.getRow(row + 1).hidden = true;
  for (const column of sheet.hiddenColumns) page.getColumn(column + 1).hidden = true;
  return new Uint8Array(await book.xlsx.writeBuffer());
}
