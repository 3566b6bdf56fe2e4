import { accessDenied } from '../wire/fault';
import { columnsOf, rowsOf, type Area } from './area';
import { eachCell, type Sheet } from './sheet';
import { styleValue } from './style';
import type { Workbook } from './workbook';

/** Refuses to change what cells hold on a protected sheet, unless every one of them is unlocked. */
export function guardContent(sheet: Sheet, areas: readonly Area[]): void {
  if (!sheet.protection) return;
  for (const area of areas) {
    let unlocked = 0;
    eachCell(sheet, area, (held) => {
      if (styleValue(held.style, 'protection.locked') === false) unlocked += 1;
    });
    if (unlocked < rowsOf(area) * columnsOf(area)) throw accessDenied(`the sheet "${sheet.name}" is protected`);
  }
}

/** Refuses any other change to a protected sheet, unless the protection allows that kind (`allowFormatCells`, …). */
export function guardSheet(sheet: Sheet, allowance?: string): void {
  if (!sheet.protection || (allowance && sheet.protection[allowance] === true)) return;
  throw accessDenied(`the sheet "${sheet.name}" is protected`);
}

/** Refuses to add, delete, rename, move, hide or show sheets when the structure is protected. */
export function guardStructure(workbook: Workbook): void {
  if (workbook.structureProtected) throw accessDenied('the structure of the workbook is protected');
}
