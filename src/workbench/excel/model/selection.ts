import type { Excel } from '../excel';
import { emit, EVENT } from '../wire/events';
import { areaText, type Area } from './area';
import type { Sheet } from './sheet';

/** Brings a sheet to the front, as a click on its tab does. */
export function activate(excel: Excel, sheet: Sheet): void {
  const { workbook } = excel;
  if (workbook.active === sheet.id) return;
  emit(excel, EVENT.deactivated, workbook.active, { type: 'WorksheetDeactivated' });
  workbook.active = sheet.id;
  excel.version += 1;
  emit(excel, EVENT.activated, sheet.id, { type: 'WorksheetActivated' });
}

/** Selects cells on a sheet and brings it to the front. */
export function setSelection(excel: Excel, sheet: Sheet, areas: readonly Area[]): void {
  activate(excel, sheet);
  excel.workbook.selections.set(sheet.id, areas);
  excel.version += 1;
  excel.selectionMoved = true;
  emit(excel, EVENT.selectionChanged, sheet.id, {
    address: areas.map(areaText).join(','),
    type: 'WorksheetSelectionChanged',
  });
}
