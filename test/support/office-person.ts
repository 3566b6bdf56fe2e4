import { deliver } from '../../src/workbench/excel/wire/events';
import type { Excel } from '../../src/workbench/excel/excel';
import type { Area } from '../../src/workbench/excel/model/area';
import { contentChanged, writeCell } from '../../src/workbench/excel/model/content';
import { guardContent } from '../../src/workbench/excel/model/guard';
import { setSelection } from '../../src/workbench/excel/model/selection';
import { cellOf, type Sheet } from '../../src/workbench/excel/model/sheet';
import { sheetNamed } from '../../src/workbench/excel/model/workbook';
import { itemNotFound } from '../../src/workbench/excel/wire/fault';

function sheetOf(excel: Excel, name: string): Sheet {
  const sheet = sheetNamed(excel.workbook, name);
  if (!sheet) throw itemNotFound(`no sheet "${name}"`);
  return sheet;
}

/**
 * A person types into a cell, in the habits of the workbook's language; `remote` when it is somebody else, elsewhere.
 * Protected cells refuse with a HostFault.
 */
export function typeInto(
  excel: Excel,
  sheetName: string,
  row: number,
  column: number,
  text: string,
  remote = false,
): void {
  const sheet = sheetOf(excel, sheetName);
  const area = { top: row, left: column, bottom: row, right: column };
  guardContent(sheet, [area]);
  const before = cellOf(sheet, row, column).value;
  writeCell(sheet, row, column, text, excel.locale);
  contentChanged(excel, sheet, area, { before, source: remote ? 'Remote' : 'Local' });
  deliver(excel);
}

/** A person selects cells. */
export function select(excel: Excel, sheetName: string, area: Area): void {
  setSelection(excel, sheetOf(excel, sheetName), [area]);
  deliver(excel);
}
