import type { Area } from './area';
import { emptySheet, type Sheet } from './sheet';

/** A defined name (tên vùng): `formula` is en-US, with its `=`. */
export interface NameState {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
  /** Sheet id for a name of one sheet; null for one of the workbook. */
  readonly sheet: string | null;
}

export interface XmlPartState {
  readonly id: string;
  readonly xml: string;
}

/** The emulated workbook: everything that a host can see of it. */
export interface Workbook {
  name: string;
  readonly sheets: Sheet[];
  structureProtected: boolean;
  names: NameState[];
  xmlParts: XmlPartState[];
  /** workbook.settings: values as they travel, JSON. */
  readonly settings: Map<string, unknown>;
  /** Office.context.document.settings: JSON texts. */
  readonly documentSettings: Map<string, string>;
  /** Id of the sheet on the screen. */
  active: string;
  /** What is selected on each sheet, by its id; a sheet not here has A1. */
  readonly selections: Map<string, readonly Area[]>;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  date1904: boolean;
}

export function emptyWorkbook(name: string): Workbook {
  const sheet = emptySheet(sheetId(1), 'Sheet1');
  return {
    name,
    sheets: [sheet],
    structureProtected: false,
    names: [],
    xmlParts: [],
    settings: new Map(),
    documentSettings: new Map(),
    active: sheet.id,
    selections: new Map(),
    calculationMode: 'Automatic',
    date1904: false,
  };
}

const hex = (number: number, digits: number): string => `0000000000000000${number.toString(16)}`.slice(-digits);

/** Ids shaped as Excel's are. */
export const sheetId = (serial: number): string => `{${hex(serial, 8)}-0001-0000-0000-000000000000}`.toUpperCase();

export const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

export const sheetNamed = (workbook: Workbook, name: string): Sheet | undefined =>
  workbook.sheets.find((sheet) => sameName(sheet.name, name));

/** A sheet by id or name, as `getItem` takes both. */
export const sheetByKey = (workbook: Workbook, key: string): Sheet | undefined =>
  workbook.sheets.find((sheet) => sheet.id === key) ?? sheetNamed(workbook, key);

export function activeSheet(workbook: Workbook): Sheet {
  const sheet = workbook.sheets.find(({ id }) => id === workbook.active) ?? workbook.sheets[0];
  if (!sheet) throw new Error('a workbook has at least one sheet');
  return sheet;
}

const A1: readonly Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];

export const selectionOn = (workbook: Workbook, sheet: Sheet): readonly Area[] =>
  workbook.selections.get(sheet.id) ?? A1;
