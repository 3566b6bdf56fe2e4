import type { SheetInfo } from '../../core/host';
import type { Office } from './office';
import type { SheetNames } from './selected';

/** What the first request tells of a sheet (khảo sát trang tính): its state, and where anything stands on it. */
export interface Surveyed extends SheetInfo {
  readonly sheet: Excel.Worksheet;
  readonly used: {
    readonly top: number;
    readonly left: number;
    readonly rows: number;
    readonly columns: number;
  } | null;
  readonly tables: readonly Excel.Table[];
}

const visibility = (told: string): SheetInfo['visibility'] =>
  told === 'Hidden' ? 'hidden' : told === 'VeryHidden' ? 'veryHidden' : 'visible';

/** Asks for one sheet; the answer is there after the next sync. */
export function askSheet(sheet: Excel.Worksheet, office: Office): () => Surveyed {
  sheet.load('name,visibility');
  // Only values count: a used range may reach far below the data for a forgotten format.
  const used = office.supports('used-values') ? sheet.getUsedRangeOrNullObject(true) : sheet.getUsedRange();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const tables = sheet.tables;
  tables.load('items/name');
  const protection = office.supports('sheet-protection') ? sheet.protection : null;
  protection?.load('protected');
  return () => ({
    name: sheet.name,
    visibility: visibility(sheet.visibility),
    protected: protection?.protected ?? false,
    sheet,
    used: used.isNullObject
      ? null
      : { top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
    tables: tables.items,
  });
}

/** What a protection allows: formats, and with them marks; objects, and with them notes. */
function stateOf({ protected: locked, options }: Excel.WorksheetProtection): Omit<SheetInfo, 'name' | 'visibility'> {
  const given = options as Excel.WorksheetProtectionOptions | null;
  const allows = { marks: given?.allowFormatCells === true, notes: given?.allowEditObjects === true };
  return { protected: locked, ...(locked && (allows.marks || allows.notes) ? { allows } : {}) };
}

/** Names and states of all sheets, in the workbook's order. */
export async function listSheets(
  context: Excel.RequestContext,
  office: Office,
  names?: SheetNames,
): Promise<readonly SheetInfo[]> {
  const sheets = context.workbook.worksheets;
  const protection = office.supports('sheet-protection') ? ',items/protection/protected,items/protection/options' : '';
  sheets.load(`items/id,items/name,items/visibility${protection}`);
  await context.sync();
  if (names) sheets.items.forEach(({ id, name }) => names.set(id, name));
  return sheets.items.map((sheet) => ({
    name: sheet.name,
    visibility: visibility(sheet.visibility),
    ...(office.supports('sheet-protection') ? stateOf(sheet.protection) : { protected: false }),
  }));
}
