import type { Edit } from '../core/edit';
import type { Memory } from '../core/host';
import type { Correction } from '../core/table/table';

/** Memory key of a person's corrections of the reading. */
export const CORRECTIONS_KEY = 'corrections';

/** How a person corrected the reading of this workbook (sửa cách đọc). */
export function corrections(memory: Memory): readonly Correction[] {
  try {
    const read = JSON.parse(memory[CORRECTIONS_KEY] ?? '{}') as { version?: unknown; items?: unknown };
    return read.version === 1 && Array.isArray(read.items) ? (read.items as Correction[]) : [];
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
