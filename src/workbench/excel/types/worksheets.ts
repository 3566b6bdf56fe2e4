import type { Excel } from '../excel';
import { addSheet } from '../model/sheets';
import type { Sheet } from '../model/sheet';
import { activeSheet, sheetByKey, type Workbook } from '../model/workbook';
import { emit, EVENT } from '../wire/events';
import { invalidOperation, itemNotFound } from '../wire/fault';
import { action, method, object, plain, scalar, type HostType } from '../wire/host-type';
import { text } from './ranges';

const sheetsOf = (workbook: Workbook, visibleOnly: unknown): readonly Sheet[] =>
  visibleOnly === true ? workbook.sheets.filter(({ visibility }) => visibility === 'Visible') : workbook.sheets;

function edge(sheets: readonly Sheet[], at: number) {
  const sheet = sheets[at];
  if (!sheet) throw itemNotFound('no such sheet');
  return object('Worksheet', sheet);
}

/** Excel.WorksheetCollection. */
export const worksheetsType: HostType<Workbook> = {
  items: (workbook) => workbook.sheets.map((sheet) => object('Worksheet', sheet)),
  item: (workbook, key) => {
    const sheet = sheetByKey(workbook, text(key));
    return sheet ? object('Worksheet', sheet) : null;
  },
  methods: {
    add: method('1.1', (_, [name], excel) =>
      object('Worksheet', addSheet(excel, name === null || name === undefined ? null : text(name))),
    ),
    getActiveWorksheet: method('1.1', (workbook) => object('Worksheet', activeSheet(workbook))),
    getItemOrNullObject: method('1.4', (workbook, [key]) => {
      const sheet = sheetByKey(workbook, text(key));
      return sheet ? object('Worksheet', sheet) : null;
    }),
    getCount: method('1.4', (workbook, [visibleOnly]) => plain(sheetsOf(workbook, visibleOnly).length)),
    getFirst: method('1.5', (workbook, [visibleOnly]) => edge(sheetsOf(workbook, visibleOnly), 0)),
    getLast: method('1.5', (workbook, [visibleOnly]) => {
      const sheets = sheetsOf(workbook, visibleOnly);
      return edge(sheets, sheets.length - 1);
    }),
  },
  events: {
    DataChanged: { code: EVENT.changed, since: '1.9' },
    Activated: { code: EVENT.activated, since: '1.7' },
    Deactivated: { code: EVENT.deactivated, since: '1.7' },
    Added: { code: EVENT.added, since: '1.7' },
    Deleted: { code: EVENT.deleted, since: '1.7' },
    SelectionChanged: { code: EVENT.selectionChanged, since: '1.9' },
    Calculated: { code: EVENT.calculated, since: '1.8' },
    FormatChanged: { code: EVENT.formatChanged, since: '1.9' },
    ProtectionChanged: { code: EVENT.protectionChanged, since: '1.14' },
    NameChanged: { code: EVENT.nameChanged, since: '1.17' },
  },
};

/** Protects or frees a sheet, and tells who listens. */
export function protectSheet(excel: Excel, sheet: Sheet, options: Readonly<Record<string, unknown>> | null): void {
  sheet.protection = options;
  excel.version += 1;
  emit(excel, EVENT.protectionChanged, sheet.id, {
    isProtected: options !== null,
    source: 'Local',
    type: 'WorksheetProtectionChanged',
  });
}

/** Excel.WorksheetProtection. The product never unprotects; tests protect. */
export const worksheetProtectionType: HostType<Sheet> = {
  scalars: {
    protected: scalar('1.2', ({ protection }) => protection !== null),
    options: scalar('1.2', ({ protection }) => protection ?? {}),
  },
  methods: {
    protect: action('1.2', (sheet, [options], excel) => {
      if (sheet.protection) throw invalidOperation('the sheet is protected already');
      protectSheet(excel, sheet, { ...(options as Record<string, unknown> | null) });
    }),
    unprotect: action('1.7', (sheet, _, excel) => {
      protectSheet(excel, sheet, null);
    }),
  },
};
