import type { Edit } from '../../core/edit';
import { a1, cellKey, type Range } from '../../core/grid/range';
import { expectedCells, unmetBy } from '../../core/marks/holds';
import { isOurNote } from '../../core/marks/notes';
import { areasOf, type Unreadable } from './held-marks';
import { inTurn, untracked, type Office } from './office';
import { quietly } from './pace';
import { askInParcels, bytesOf, parcels } from './payload';
import { ASK_CELL, askExpected, cellsOnce } from './write-content';
import { askTolerantly } from './tolerant';

export type NoteEdit = Extract<Edit, { kind: 'note' }>;

/** A note as Excel holds it (ghi chú đang có); notes of people are told apart by their words. */
export interface HeldNote {
  readonly at: Range;
  readonly text: string;
  readonly ours: boolean;
}

interface Listed {
  readonly sheet: string;
  readonly index: number;
}

const ASK_NUMBER = 4;
const ASK_NOTE = 10;
const WRITE_NOTE = 5;

async function places(context: Excel.RequestContext, names: readonly string[]): Promise<Listed[]> {
  const counts = names.map((sheet) => context.workbook.worksheets.getItem(sheet).notes.getCount());
  await context.sync();
  return names.flatMap((sheet, at) =>
    Array.from({ length: counts[at]?.value ?? 0 }, (_, index): Listed => ({ sheet, index })),
  );
}

async function notesOf(context: Excel.RequestContext, part: readonly Listed[]): Promise<HeldNote[]> {
  const asked = part.map(({ sheet, index }) => {
    const note = context.workbook.worksheets.getItem(sheet).notes.getItemAt(index);
    note.load('content');
    const range = untracked(note.getLocation());
    range.load('address');
    return { sheet, note, range };
  });
  await context.sync();
  return asked.flatMap(({ sheet, note, range }) =>
    areasOf(sheet, range.address).map((at) => ({ at, text: note.content, ours: isOurNote(note.content) })),
  );
}

/**
 * All notes of these sheets (ExcelApi 1.18, and a library that knows of them), in requests that fit. Excel on the web has
 * refused them for whole workbooks: a sheet whose notes it does not tell is passed over and counted.
 */
export async function heldNotes(
  context: Excel.RequestContext,
  office: Office,
  names: readonly string[],
  unreadable: Unreadable = () => undefined,
): Promise<HeldNote[]> {
  if (!office.supports('notes') || names.length === 0) return [];
  const refused =
    (count: number | null) =>
    (one: string | Listed): void =>
      unreadable({ what: 'notes', sheet: typeof one === 'string' ? one : one.sheet, count });
  const listed = await askInParcels(quietly(office.pace), names, ASK_NUMBER, (part) =>
    askTolerantly(part, (some) => places(context, some), refused(null)),
  );
  return askInParcels(office.pace, listed, ASK_NOTE, (part) =>
    askTolerantly(part, (some) => notesOf(context, some), refused(1)),
  );
}

const first = (at: Range): string => a1({ ...at, bottom: at.top, right: at.left });

/**
 * Writes and removes our notes, in requests that fit; `held` are the notes that are there. Each request first asks what its
 * edits expect to find: notes that stand on other cells than were meant are put back as they were, and `refused`.
 */
export async function writeNotes(
  context: Excel.RequestContext,
  held: readonly HeldNote[],
  edits: readonly NoteEdit[],
  written: (part: readonly NoteEdit[]) => Promise<void>,
  refused: (strayed: readonly NoteEdit[]) => void,
): Promise<void> {
  const ours = new Map(held.filter((note) => note.ours).map((note) => [cellKey(note.at), note.text]));
  const parts = parcels(edits, (edit) => ({
    commands: WRITE_NOTE + ASK_CELL * expectedCells(edit).length,
    bytes: bytesOf(edit.after ?? ''),
  }));
  await inTurn(parts, async (part) => {
    const expected = askExpected(part, cellsOnce(context));
    for (const edit of part) write(context, edit, ours.get(cellKey(edit.at)) ?? null);
    await context.sync();
    await written(part);
    const strayed = unmetBy(part, expected).filter((edit): edit is NoteEdit => edit.kind === 'note');
    if (strayed.length === 0) return;
    for (const edit of strayed) write(context, { ...edit, after: ours.get(cellKey(edit.at)) ?? null }, edit.after);
    await context.sync();
    refused(strayed);
  });
}

function write(context: Excel.RequestContext, { at, after }: NoteEdit, ours: string | null): void {
  const { notes } = context.workbook.worksheets.getItem(at.sheet);
  if (ours === after) return;
  if (ours === null) notes.add(first(at), after ?? '');
  else if (after === null) notes.getItem(first(at)).delete();
  else notes.getItem(first(at)).content = after;
}
