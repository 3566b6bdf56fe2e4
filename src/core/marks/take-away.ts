import type { Edit } from '../edit';
import type { Range } from '../grid/range';
import type { Memory } from '../host';
import { ownSheets, SHEETS_KEY } from './memory-part';
import { NOTES_KEY, notedPlaces } from './notes';

/** What a host says is there now. */
export interface Present {
  readonly marks: readonly Range[];
  readonly notes?: readonly Range[];
  readonly sheets: readonly string[];
  readonly memory: Memory;
  /** The program did not tell all notes, so that where ours stand must not be forgotten. */
  readonly notesUnread?: boolean;
}

const unmark = (at: Range): Edit => ({ kind: 'mark', at, after: [] });

const unnote = (at: Range): Edit => ({ kind: 'note', at, after: null });

/** The marks, notes and sheets of ours, taken away (Gỡ đánh dấu); what a person accepted stays remembered. */
export function takeMarksAway({ marks, notes, sheets, memory, notesUnread = false }: Present): Edit[] {
  const ours = ownSheets(memory).filter((name) => sheets.indexOf(name) >= 0);
  const stays = (at: Range): boolean => sheets.indexOf(at.sheet) >= 0 && ours.indexOf(at.sheet) < 0;
  const noted = notes ?? notedPlaces(memory);
  return [
    ...marks.filter(stays).map(unmark),
    ...noted.filter(stays).map(unnote),
    // The last first: an undo makes them again in the order in which they were made.
    ...[...ours].reverse().map((name): Edit => ({ kind: 'sheet', name, after: null })),
    ...(memory[NOTES_KEY] === undefined || notesUnread
      ? []
      : [{ kind: 'memory', key: NOTES_KEY, after: null } as const]),
  ];
}

/** All that we ever left in the workbook, taken away (Xóa mọi dữ liệu Kiểm Biểu). */
export function takeAllAway(present: Present): Edit[] {
  const visible = takeMarksAway(present);
  // The list of our sheets goes with the sheets, but for those that someone has deleted or renamed.
  const removed = visible.some((edit) => edit.kind === 'memory' && edit.key === NOTES_KEY);
  const keys = Object.keys(present.memory).filter((key) => key !== SHEETS_KEY && !(removed && key === NOTES_KEY));
  const listed = present.memory[SHEETS_KEY] === undefined ? [] : [SHEETS_KEY];
  return [...visible, ...[...keys, ...listed].map((key): Edit => ({ kind: 'memory', key, after: null }))];
}
