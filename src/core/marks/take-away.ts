import type { Edit } from '../edit';
import { rangeKey, type Range } from '../grid/range';
import type { Memory } from '../host';
import { ownSheets, SHEETS_KEY } from './memory-part';
import { NOTES_KEY, notedPlaces, rememberNotes } from './notes';
import { rememberWritten, writtenKey } from './people-words';
import { COMPLETE_KEY, UNDO_KEY } from './undo-log';

/** What a host says is there now. */
export interface Present {
  readonly marks: readonly Range[];
  readonly notes?: readonly Range[];
  readonly sheets: readonly string[];
  readonly memory: Memory;
  /** The program did not tell all notes, so that where ours stand must not be forgotten. */
  readonly notesUnread?: boolean;
}

/** What people have made of ours, and what therefore stays (để nguyên vì có lời của người dùng). */
export interface Staying {
  /** Notes of ours that somebody has written in. */
  readonly notes?: readonly Range[];
  /** Sheets of ours that somebody has written in. */
  readonly sheets?: readonly string[];
}

/** What the undo log is kept under. */
const LOG_KEYS: readonly string[] = [UNDO_KEY, COMPLETE_KEY];

const unmark = (at: Range): Edit => ({ kind: 'mark', at, after: [] });

const unnote = (at: Range): Edit => ({ kind: 'note', at, after: null });

const oursIn = ({ sheets, memory }: Present): string[] => ownSheets(memory).filter((name) => sheets.indexOf(name) >= 0);

// What stands on a sheet of ours goes with the sheet.
const onTheirSheets = (present: Present): ((at: Range) => boolean) => {
  const ours = oursIn(present);
  return (at) => present.sheets.indexOf(at.sheet) >= 0 && ours.indexOf(at.sheet) < 0;
};

/** Our marks, taken away (Gỡ đánh dấu); notes, sheets and what a person accepted stay. */
export const takeMarksAway = (present: Present): Edit[] => present.marks.filter(onTheirSheets(present)).map(unmark);

/** Our notes, taken away (Gỡ ghi chú), but for those that somebody has written in. */
export function takeNotesAway(present: Present, staying: Staying = {}): Edit[] {
  const { memory, notesUnread = false } = present;
  const kept = staying.notes ?? [];
  const keys = new Set(kept.map(rangeKey));
  const noted = (present.notes ?? notedPlaces(memory)).filter(onTheirSheets(present));
  const gone = noted.filter((at) => !keys.has(rangeKey(at)));
  const known = memory[NOTES_KEY] !== undefined && !notesUnread;
  return [...gone.map(unnote), ...(known && (gone.length > 0 || kept.length === 0) ? [rememberNotes(kept, [])] : [])];
}

/** One sheet of ours, taken away by its name with all that people wrote in it (Xóa trang). */
export function takeSheetAway({ sheets, memory }: Present, name: string): Edit[] {
  if (sheets.indexOf(name) < 0 || ownSheets(memory).indexOf(name) < 0) return [];
  const known = memory[writtenKey(name)] !== undefined;
  return [...(known ? [rememberWritten(name, null)] : []), { kind: 'sheet', name, after: null }];
}

/**
 * All that we ever left in the workbook, taken away (Xóa mọi dữ liệu Kiểm Biểu), but for notes and sheets that somebody has
 * written in: those go only by the command that names them. The log goes last, so that what breaks off can be taken back.
 */
export function takeAllAway(present: Present, staying: Staying = {}): Edit[] {
  const kept = staying.sheets ?? [];
  const keptKeys = kept.map(writtenKey);
  // The last first: an undo makes them again in the order in which they were made.
  const gone = oursIn(present)
    .reverse()
    .filter((name) => kept.indexOf(name) < 0);
  const keys = Object.keys(present.memory).filter(
    (key) => key !== NOTES_KEY && key !== SHEETS_KEY && LOG_KEYS.indexOf(key) < 0 && keptKeys.indexOf(key) < 0,
  );
  const forget = (key: string): Edit => ({ kind: 'memory', key, after: null });
  // The list of our sheets goes with the sheets, but for those that someone has deleted or renamed.
  const listed = present.memory[SHEETS_KEY] === undefined ? null : listEdit(present, kept);
  return [
    ...takeMarksAway(present),
    ...takeNotesAway(present, staying),
    ...gone.map((name): Edit => ({ kind: 'sheet', name, after: null })),
    ...keys.map(forget),
    ...(listed ? [listed] : []),
    ...LOG_KEYS.filter((key) => present.memory[key] !== undefined).map(forget),
  ];
}

/** The list of our sheets with only those that stay; none is needed where it says that already. */
function listEdit({ memory }: Present, kept: readonly string[]): Edit | null {
  const after = kept.length > 0 ? JSON.stringify(kept) : null;
  return memory[SHEETS_KEY] === after ? null : { kind: 'memory', key: SHEETS_KEY, after };
}
