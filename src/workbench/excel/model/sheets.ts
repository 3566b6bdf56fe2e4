import { changedEverywhere } from '../formula/calculation';
import { renameSheet } from '../formula/move-references';
import { nextSerial, type Excel } from '../excel';
import { emit, EVENT } from '../wire/events';
import { invalidArgument, invalidOperation, HostFault } from '../wire/fault';
import { rewriteSheet } from './apply-shift';
import { guardStructure } from './guard';
import { activate } from './selection';
import { emptySheet, type Sheet, type Visibility } from './sheet';
import { sheetId, sheetNamed } from './workbook';

function checkName(excel: Excel, name: string, own?: Sheet): void {
  const bad = name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
  if (bad) throw invalidArgument(`"${name}" cannot be the name of a sheet`);
  const taken = sheetNamed(excel.workbook, name);
  if (taken && taken !== own) throw new HostFault('ItemAlreadyExists', `a sheet named "${name}" already exists`);
}

function freeName(excel: Excel): string {
  for (let number = 1; ; number++) {
    const name = `Sheet${String(number)}`;
    if (!sheetNamed(excel.workbook, name)) return name;
  }
}

/** Adds a sheet behind the others, as Office.js does. */
export function addSheet(excel: Excel, wanted: string | null): Sheet {
  guardStructure(excel.workbook);
  const name = wanted ?? freeName(excel);
  checkName(excel, name);
  const sheet = emptySheet(sheetId(nextSerial(excel) + 100), name);
  excel.workbook.sheets.push(sheet);
  changedEverywhere(excel);
  excel.version += 1;
  emit(excel, EVENT.added, sheet.id, { type: 'WorksheetAdded', source: 'Local' });
  return sheet;
}

const visible = (excel: Excel): Sheet[] => excel.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');

/** Deletes a sheet; formulas that refer to it become #REF!. The last visible sheet stays, as in Excel. */
export function deleteSheet(excel: Excel, sheet: Sheet): void {
  const { workbook } = excel;
  guardStructure(workbook);
  if (sheet.visibility === 'VeryHidden') throw invalidOperation('a very hidden sheet cannot be deleted');
  const others = visible(excel).filter((one) => one !== sheet);
  const [first] = others;
  if (!first) throw invalidOperation('a workbook must contain at least one visible sheet');
  const at = workbook.sheets.indexOf(sheet);
  if (workbook.active === sheet.id) {
    activate(excel, others.find((one) => workbook.sheets.indexOf(one) > at) ?? others[others.length - 1] ?? first);
  }
  workbook.sheets.splice(at, 1);
  workbook.selections.delete(sheet.id);
  for (const other of workbook.sheets) rewriteSheet(other, (formula) => renameSheet(formula, sheet.name, null));
  workbook.names = workbook.names
    .filter((name) => name.sheet !== sheet.id)
    .map((name) => ({ ...name, formula: renameSheet(name.formula, sheet.name, null) }));
  changedEverywhere(excel);
  excel.version += 1;
  emit(excel, EVENT.deleted, sheet.id, { type: 'WorksheetDeleted', source: 'Local' });
}

export function rename(excel: Excel, sheet: Sheet, name: string): void {
  guardStructure(excel.workbook);
  checkName(excel, name, sheet);
  const old = sheet.name;
  for (const other of excel.workbook.sheets) rewriteSheet(other, (formula) => renameSheet(formula, old, name));
  excel.workbook.names = excel.workbook.names.map((one) => ({
    ...one,
    formula: renameSheet(one.formula, old, name),
  }));
  sheet.name = name;
  changedEverywhere(excel);
  excel.version += 1;
  emit(excel, EVENT.nameChanged, sheet.id, {
    type: 'WorksheetNameChanged',
    nameBefore: old,
    nameAfter: name,
    source: 'Local',
  });
}

export function setVisibility(excel: Excel, sheet: Sheet, visibility: Visibility): void {
  guardStructure(excel.workbook);
  const rest = visible(excel).filter((one) => one !== sheet);
  if (visibility !== 'Visible' && rest.length === 0) throw invalidOperation('one sheet has to stay visible');
  sheet.visibility = visibility;
  const [next] = rest;
  if (visibility !== 'Visible' && excel.workbook.active === sheet.id && next) activate(excel, next);
  excel.version += 1;
}

export function moveSheet(excel: Excel, sheet: Sheet, position: number): void {
  const { workbook } = excel;
  guardStructure(workbook);
  if (position < 0 || position >= workbook.sheets.length) throw invalidArgument(`position ${String(position)}`);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  excel.version += 1;
}
