import type { SheetInfo } from '../../core/host';
import { askBesideProtection } from './beside-protection';
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

/** Asks for one sheet, its protection too where it may be seen; the answer is there after the next sync. */
export function askSheet(sheet: Excel.Worksheet, office: Office, sees: boolean): () => Surveyed {
  sheet.load('name,visibility');
  // Only values count: a used range may reach far below the data for a forgotten format.
  const used = office.supports('used-values') ? sheet.getUsedRangeOrNullObject(true) : sheet.getUsedRange();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const tables = sheet.tables;
  tables.load('items/name');
  const protection = sees ? sheet.protection : null;
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

function askAll(context: Excel.RequestContext, sees: boolean, names: SheetNames): () => readonly SheetInfo[] {
  const sheets = context.workbook.worksheets;
  const protection = sees ? ',items/protection/protected,items/protection/options' : '';
  sheets.load(`items/id,items/name,items/visibility${protection}`);
  return () => {
    sheets.items.forEach(({ id, name }) => names.set(id, name));
    return sheets.items.map((sheet) => ({
      name: sheet.name,
      visibility: visibility(sheet.visibility),
      ...(sees ? stateOf(sheet.protection) : { protected: false }),
    }));
  };
}

/** Names and states of all sheets, in the workbook's order; `beside` is asked for in the same request. */
export const listSheets = (
  context: Excel.RequestContext,
  office: Office,
  names: SheetNames = new Map(),
  beside: () => void = () => undefined,
): Promise<readonly SheetInfo[]> =>
  askBesideProtection(context, office, (sees) => {
    beside();
    return askAll(context, sees, names);
  });

function askStructure(context: Excel.RequestContext, office: Office, sees: boolean): () => boolean {
  if (!sees || !office.supports('structure-protection')) return () => false;
  const { protection } = context.workbook;
  protection.load('protected');
  return () => protection.protected;
}

/** Whether sheets may neither be added nor taken away nor shown, and what is asked beside it (cấu trúc được bảo vệ). */
export const askBesideStructure = <T>(
  context: Excel.RequestContext,
  office: Office,
  beside: (sees: boolean) => () => T,
): Promise<{ readonly locked: boolean; readonly answer: T }> =>
  askBesideProtection(context, office, (sees) => {
    const [locked, answer] = [askStructure(context, office, sees), beside(sees)];
    return () => ({ locked: locked(), answer: answer() });
  });

/** All sheets, and whether the structure of the workbook is protected. */
export const listWorkbook = (
  context: Excel.RequestContext,
  office: Office,
): Promise<{ readonly locked: boolean; readonly answer: readonly SheetInfo[] }> =>
  askBesideStructure(context, office, (sees) => askAll(context, sees, new Map()));
