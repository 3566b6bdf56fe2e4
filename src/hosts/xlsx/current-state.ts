import type { Mark } from '../../core/edit';
import { a1, parseA1, type Range } from '../../core/grid/range';
import type { Memory, NoteText } from '../../core/host';
import { sheetNames } from './current-grid';
import type { XlsxWorkbook } from './open-workbook';
import type { PlacedMarks } from './read-marks';
import { NOTE_AUTHOR, type HeldNote } from './read-notes';

/** The sheet of the file that stands under a name, unless a sheet of ours was written over it. */
const standing = (workbook: XlsxWorkbook, name: string) =>
  workbook.changes.drafts.has(name) ? null : workbook.base(name);

const NO_MARKS: ReadonlyMap<string, PlacedMarks> = new Map();

/** The marks that the file itself has on a sheet, by area. */
export const baseMarks = (workbook: XlsxWorkbook, name: string): ReadonlyMap<string, PlacedMarks> =>
  standing(workbook, name)?.marks ?? NO_MARKS;

/** Our marks of exactly one area as they are to be. */
export const marksOf = (workbook: XlsxWorkbook, at: Range): readonly Mark[] =>
  (workbook.changes.sheets.get(at.sheet)?.marks.get(a1(at)) ?? baseMarks(workbook, at.sheet).get(a1(at)))?.marks ?? [];

/** Our marks on a sheet as they are to be, by area. */
export function sheetMarks(workbook: XlsxWorkbook, name: string): Map<string, PlacedMarks> {
  const placed = new Map(baseMarks(workbook, name));
  workbook.changes.sheets.get(name)?.marks.forEach((change, key) => {
    if (change.marks.length > 0) placed.set(key, change);
    else placed.delete(key);
  });
  return placed;
}

export const currentMarks = (workbook: XlsxWorkbook): Range[] => {
  const ranges: Range[] = [];
  for (const name of sheetNames(workbook)) sheetMarks(workbook, name).forEach(({ at }) => ranges.push(at));
  return ranges;
};

/** The note that the file itself has in a cell. */
export const baseNote = (workbook: XlsxWorkbook, { sheet, top, left }: Range): HeldNote | null =>
  standing(workbook, sheet)?.notes.notes.get(a1({ sheet, top, left, bottom: top, right: left })) ?? null;

/** Whether a thread of a person's stands in a cell. */
export const hasThread = (workbook: XlsxWorkbook, { sheet, top, left }: Range): boolean =>
  standing(workbook, sheet)?.notes.threads.has(a1({ sheet, top, left, bottom: top, right: left })) ?? false;

/** Our note of one cell as it is to be. */
export function noteOf(workbook: XlsxWorkbook, at: Range): string | null {
  const cell = a1({ ...at, bottom: at.top, right: at.left });
  const changed = workbook.changes.sheets.get(at.sheet)?.notes.get(cell);
  if (changed !== undefined) return changed;
  const held = baseNote(workbook, at);
  return held?.author === NOTE_AUTHOR ? held.text : null;
}

/** Our notes on a sheet as they are to be, by cell. */
export function sheetNotes(workbook: XlsxWorkbook, name: string): Map<string, string> {
  const notes = new Map<string, string>();
  standing(workbook, name)?.notes.notes.forEach(({ author, text }, cell) => {
    if (author === NOTE_AUTHOR) notes.set(cell, text);
  });
  workbook.changes.sheets.get(name)?.notes.forEach((text, cell) => {
    if (text === null) notes.delete(cell);
    else notes.set(cell, text);
  });
  return notes;
}

/** Our notes as they are to be, with their words. */
export const noteTexts = (workbook: XlsxWorkbook): NoteText[] => {
  const found: NoteText[] = [];
  for (const name of sheetNames(workbook))
    sheetNotes(workbook, name).forEach((text, cell) => {
      const at = parseA1(name, cell);
      if (at) found.push({ at, text });
    });
  return found;
};

export function currentMemory({ memory, changes }: XlsxWorkbook): Memory {
  const held: Record<string, string> = {};
  Object.keys(memory.memory).forEach((key) => {
    if (!changes.memory.has(key)) held[key] = memory.memory[key] ?? '';
  });
  changes.memory.forEach((value, key) => {
    if (value !== null) held[key] = value;
  });
  return held;
}
