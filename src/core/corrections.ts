import type { Edit } from './edit';
import type { Memory } from './host';
import type { KnownRow } from './moved/known-lines';
import { keptSheetsIn, type KeptSheets } from './moved/known-sheets';
import type { Correction } from './table/table';

/** Memory key of a person's corrections of the reading. */
export const CORRECTIONS_KEY = 'corrections';

const isText = (value: unknown): boolean => typeof value === 'string';
/** The last row that Excel has. */
const LAST_ROW = 1_048_575;
const isRow = (value: unknown): value is number =>
  typeof value === 'number' && value % 1 === 0 && value >= 0 && value <= LAST_ROW;

/** No header is taller, and nobody corrects so many places: what is more was not written by a person. */
const MOST_HEADER_ROWS = 200;
const MOST_CORRECTIONS = 2000;

const isHeader = (top: unknown, bottom: unknown): boolean =>
  isRow(top) && isRow(bottom) && bottom >= top && bottom - top < MOST_HEADER_ROWS;

// People and programs edit what a workbook carries; what is no correction is passed over.
function isCorrection(value: unknown): value is Correction {
  if (typeof value !== 'object' || value === null) return false;
  const item = value as Readonly<Record<string, unknown>>;
  if (!isText(item['sheet'])) return false;
  switch (item['kind']) {
    case 'not-a-table':
      return isText(item['range']);
    case 'header':
      return isHeader(item['top'], item['bottom']);
    case 'role':
      return isText(item['column']) && isRow(item['near']) && isText(item['role']);
    case 'row-role':
      return isRow(item['row']) && isText(item['role']);
    default:
      return false;
  }
}

/** What a correction is about, to be found again by what it says; corrections of old are known by their numbers only. */
export interface Known {
  /** The row, or the first row of the header or table. */
  readonly row: KnownRow;
  /** The last row of a header. */
  readonly last?: KnownRow;
  /** A print of the words over the column. */
  readonly column?: string;
}

export type KeptCorrection = Correction & { readonly known?: Known };

const ROW_TEXTS: readonly (keyof KnownRow)[] = ['whole', 'said', 'label', 'above', 'below'];

const isKnownRow = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ROW_TEXTS.every((key) => isText((value as Readonly<Record<string, unknown>>)[key]));

function isKnown(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { row, last, column } = value as Readonly<Record<string, unknown>>;
  return isKnownRow(row) && (last === undefined || isKnownRow(last)) && (column === undefined || isText(column));
}

const kept = (item: KeptCorrection): KeptCorrection =>
  item.known === undefined || isKnown(item.known) ? item : { ...item, known: undefined };

/** How a person corrected the reading of this workbook (sửa cách đọc), as it was remembered. */
export function corrections(memory: Memory): readonly KeptCorrection[] {
  try {
    const read = JSON.parse(memory[CORRECTIONS_KEY] ?? '{}') as { version?: unknown; items?: unknown };
    return read.version === 1 && Array.isArray(read.items)
      ? read.items.filter(isCorrection).slice(0, MOST_CORRECTIONS).map(kept)
      : [];
  } catch {
    return [];
  }
}

/** The sheets as they were when the corrections were made. */
export function correctedSheets(memory: Memory): KeptSheets {
  try {
    return keptSheetsIn((JSON.parse(memory[CORRECTIONS_KEY] ?? '{}') as { sheets?: unknown }).sheets);
  } catch {
    return [];
  }
}

/** The edit that remembers these corrections, and the sheets as they are. */
export const rememberCorrections = (items: readonly KeptCorrection[], sheets: KeptSheets): Edit => ({
  kind: 'memory',
  key: CORRECTIONS_KEY,
  after: items.length > 0 ? JSON.stringify({ version: 1, items, sheets }) : null,
});
