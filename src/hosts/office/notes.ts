import type { Edit } from '../../core/edit';
import { a1, cellKey, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { isOurNote } from '../../core/marks/notes';
import { areasOf } from './held-marks';
import { inTurn, untracked, type Office } from './office';
import { quietly } from './pace';
import { askInParcels, bytesOf, parcels } from './payload';
import { sheetsOf } from './refuse';

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

/** All notes of these sheets (ExcelApi 1.18), in requests that fit. */
export async function heldNotes(
  context: Excel.RequestContext,
  office: Office,
  names: readonly string[],
): Promise<HeldNote[]> {
  if (!office.supports('1.18') || names.length === 0) return [];
  return askInParcels(office.pace, await places(context, names), ASK_NOTE, (part) => notesOf(context, part));
}

/** What a write does to one cell's note. */
interface NoteStep {
  readonly edit: NoteEdit;
  /** The note of ours that is there. */
  readonly ours: HeldNote | null;
}

const first = (at: Range): string => a1({ ...at, bottom: at.top, right: at.left });

/** Writes and removes our notes; a cell that has a note of its own keeps it, and is named. */
export async function writeNotes(
  context: Excel.RequestContext,
  office: Office,
  edits: readonly NoteEdit[],
  told: (applied: readonly NoteEdit[]) => Promise<void>,
): Promise<void> {
  const held = await heldNotes(context, { ...office, pace: quietly(office.pace) }, sheetsOf(edits));
  const notes = new Map(held.map((note) => [cellKey(note.at), note]));
  const noteAt = (at: Range): HeldNote | null => notes.get(cellKey(at)) ?? null;
  const theirs = edits.filter((edit) => edit.after !== null && noteAt(edit.at)?.ours === false).map((edit) => edit.at);
  if (theirs.length > 0) throw new Trouble('occupied', { sheet: theirs[0]?.sheet ?? '', at: theirs });
  const steps = edits.map((edit): NoteStep => {
    const old = noteAt(edit.at);
    return { edit, ours: old?.ours ? old : null };
  });
  const parts = parcels(steps, ({ edit }) => ({ commands: WRITE_NOTE, bytes: bytesOf(edit.after ?? '') }));
  await inTurn(parts, async (part) => {
    for (const step of part) write(context, step);
    await context.sync();
    await told(part.map(({ edit, ours }) => ({ ...edit, before: ours?.text ?? null })));
  });
}

function write(context: Excel.RequestContext, { edit: { at, after }, ours }: NoteStep): void {
  const { notes } = context.workbook.worksheets.getItem(at.sheet);
  if (ours) {
    const note = notes.getItem(first(at));
    if (after === null) note.delete();
    else note.content = after;
  } else if (after !== null) notes.add(first(at), after);
}
