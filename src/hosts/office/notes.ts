import type { Edit } from '../../core/edit';
import { a1, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { isOurNote } from '../../core/marks/notes';
import { areasOf } from './held-marks';
import type { Office } from './office';

export type NoteEdit = Extract<Edit, { kind: 'note' }>;

/** A note of ours as Excel holds it; notes of people are told apart by their words. */
export interface HeldNote {
  readonly at: Range;
  readonly text: string;
  readonly ours: boolean;
  readonly note: Excel.Note;
}

/** All notes of these sheets (ExcelApi 1.18). Two requests. */
export async function heldNotes(
  context: Excel.RequestContext,
  office: Office,
  names: readonly string[],
): Promise<HeldNote[]> {
  if (!office.supports('1.18')) return [];
  const listed = names.map((name) => {
    const { notes } = context.workbook.worksheets.getItem(name);
    notes.load('items/content');
    return { name, notes };
  });
  await context.sync();
  const asked = listed.flatMap(({ name, notes }) =>
    notes.items.map((note) => {
      const range = note.getLocation();
      range.load('address');
      return { name, note, range };
    }),
  );
  await context.sync();
  return asked.flatMap(({ name, note, range }) =>
    areasOf(name, range.address).map((at) => ({ at, text: note.content, ours: isOurNote(note.content), note })),
  );
}

const sameCell = (a: Range, b: Range): boolean => a.sheet === b.sheet && a.top === b.top && a.left === b.left;

/** Writes and removes our notes; a cell that has a note of its own keeps it, and is named. */
export async function writeNotes(
  context: Excel.RequestContext,
  office: Office,
  edits: readonly NoteEdit[],
  done: Edit[],
): Promise<void> {
  const sheets = edits.map((edit) => edit.at.sheet);
  const held = await heldNotes(
    context,
    office,
    sheets.filter((name, index) => sheets.indexOf(name) === index),
  );
  const noteAt = (at: Range): HeldNote | undefined => held.find((one) => sameCell(one.at, at));
  const theirs = edits.filter((edit) => edit.after !== null && noteAt(edit.at)?.ours === false).map((edit) => edit.at);
  if (theirs.length > 0) throw new Trouble('occupied', { sheet: theirs[0]?.sheet ?? '', at: theirs });
  const applied = edits.map((edit): NoteEdit => {
    const old = noteAt(edit.at);
    const ours = old?.ours ? old : null;
    const notes = context.workbook.worksheets.getItem(edit.at.sheet).notes;
    if (edit.after === null) ours?.note.delete();
    else if (ours) ours.note.content = edit.after;
    else notes.add(a1({ ...edit.at, bottom: edit.at.top, right: edit.at.left }), edit.after);
    return { ...edit, before: ours?.text ?? null };
  });
  await context.sync();
  done.push(...applied);
}
