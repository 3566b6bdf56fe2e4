import type { Edit } from './edit';
import type { Memory } from './host';
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

/** How a person corrected the reading of this workbook (sửa cách đọc). */
export function corrections(memory: Memory): readonly Correction[] {
  try {
    const read = JSON.parse(memory[CORRECTIONS_KEY] ?? '{}') as { version?: unknown; items?: unknown };
    return read.version === 1 && Array.isArray(read.items)
      ? read.items.filter(isCorrection).slice(0, MOST_CORRECTIONS)
      : [];
  } catch {
    return [];
  }
}

/** Whether a new correction takes the place of a kept one. */
function replaces(kept: Correction, given: Correction): boolean {
  if (kept.sheet !== given.sheet || kept.kind !== given.kind) return false;
  if (kept.kind === 'role' && given.kind === 'role') return kept.column === given.column && kept.near === given.near;
  if (kept.kind === 'row-role' && given.kind === 'row-role') return kept.row === given.row;
  if (kept.kind === 'not-a-table' && given.kind === 'not-a-table') return kept.range === given.range;
  return kept.kind === 'header' && given.kind === 'header' && kept.top === given.top;
}

const remember = (items: readonly Correction[]): Edit => ({
  kind: 'memory',
  key: CORRECTIONS_KEY,
  after: items.length > 0 ? JSON.stringify({ version: 1, items }) : null,
});

/** The edit that remembers one more correction. */
export const withCorrection = (memory: Memory, given: Correction): Edit =>
  remember([...corrections(memory).filter((kept) => !replaces(kept, given)), given]);

/** The edit that forgets the corrections of a sheet, so that it is read as at first. */
export const withoutCorrections = (memory: Memory, sheet: string): Edit =>
  remember(corrections(memory).filter((kept) => kept.sheet !== sheet));
