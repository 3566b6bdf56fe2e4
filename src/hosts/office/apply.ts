import type { Edit } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { Stopped, Trouble } from '../../core/host';
import { withDone } from './errors';
import { heldMarks } from './held-marks';
import { remember, type MemoryEdit, type Store } from './memory';
import { writeNotes, type NoteEdit } from './notes';
import { inTurn, type Office } from './office';
import { giveWay, paceOf, quietly } from './pace';
import { refuse, sheetsOf } from './refuse';
import { replaceSheet, type KnownCharts, type SheetEdit } from './replace-sheet';
import { contentDone, contentParcels, writeContent, type ContentEdit } from './write-content';
import { byArea, markParcels, writeMarks, type MarkEdit } from './write-marks';

/** What a write needs to know (việc ghi). */
export interface Desk {
  readonly office: Office;
  readonly store: Store;
  readonly charts: KnownCharts;
}

/** How far a write has come. */
interface Going {
  readonly done: Edit[];
  /** Sent to Excel and not yet answered: what a broken request may have done in part. */
  sent: readonly Edit[];
  /** What the cells of all content edits held before. */
  before: ReadonlyMap<Edit, Cell>;
}

/** Edits of one kind that follow each other, so that their order is kept and each goes in few requests. */
function runs(edits: readonly Edit[]): Edit[][] {
  const found: Edit[][] = [];
  for (const edit of edits) {
    const last = found[found.length - 1];
    if (last?.[0]?.kind === edit.kind) last.push(edit);
    else found.push([edit]);
  }
  return found;
}

/** What a sending of edits needs. */
interface Sending {
  readonly context: Excel.RequestContext;
  readonly desk: Desk;
  readonly going: Going;
  /** Tells how far the whole write is. */
  readonly tell: () => Promise<void>;
}

async function sendContent({ context, going, tell }: Sending, edits: readonly ContentEdit[]): Promise<void> {
  await inTurn(contentParcels(edits), async (part) => {
    going.sent = part;
    await writeContent(context, part, going.before, going.done);
    await tell();
  });
}

async function sendMarks({ context, desk, going, tell }: Sending, edits: readonly MarkEdit[]): Promise<void> {
  const { office } = desk;
  const held = await heldMarks(context, { ...office, pace: quietly(office.pace) }, sheetsOf(edits));
  const places = await byArea(office.pace, held);
  if (office.supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync();
  await inTurn(markParcels(edits, places), async (part) => {
    going.sent = part;
    going.done.push(...(await writeMarks(context, places, part)));
    await tell();
  });
}

async function sendMemory({ context, desk, going }: Sending, edits: readonly MemoryEdit[]): Promise<void> {
  const { memory, applied } = remember(await desk.store.read(context), edits);
  await desk.store.write(context, memory);
  going.done.push(...applied);
}

async function sendSheets({ context, desk, going, tell }: Sending, edits: readonly SheetEdit[]): Promise<void> {
  await inTurn(edits, async (edit) => {
    going.sent = [edit];
    going.done.push(await replaceSheet(context, desk.office, desk.store, desk.charts, edit));
    await tell();
  });
}

async function send(sending: Sending, run: readonly Edit[]): Promise<void> {
  const { context, desk, going, tell } = sending;
  switch (run[0]?.kind) {
    case 'content':
      return sendContent(sending, run as readonly ContentEdit[]);
    case 'mark':
      return sendMarks(sending, run as readonly MarkEdit[]);
    case 'note':
      return writeNotes(context, desk.office, run as readonly NoteEdit[], (applied) => {
        going.done.push(...applied);
        return tell();
      });
    case 'memory':
      return sendMemory(sending, run as readonly MemoryEdit[]);
    case 'sheet':
      return sendSheets(sending, run as readonly SheetEdit[]);
    case undefined:
      return;
  }
}

/** Excel does what came before the failing step of a request: looks what of it is there. */
async function settle(desk: Desk, { sent, before, done }: Going): Promise<Edit[]> {
  const left = sent.filter((edit) => done.indexOf(edit) < 0);
  // To be known even when a person has asked to stop.
  const office: Office = { ...desk.office, pace: paceOf(undefined, giveWay) };
  return office.run(async (context) => {
    const contents = left.filter((edit): edit is ContentEdit => edit.kind === 'content');
    const cells = contents.map((edit) => before.get(edit) ?? { value: null });
    const written = contents.length > 0 ? await contentDone(context, contents, cells) : [];
    const marks = left.filter((edit): edit is MarkEdit => edit.kind === 'mark' && edit.after.length > 0);
    const held = await byArea(office.pace, await heldMarks(context, office, sheetsOf(marks)));
    const marked = marks.filter((edit) => held.at(edit.at).length > 0);
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    const names = sheets.items.map((sheet) => sheet.name);
    const made = left.filter((edit) => edit.kind === 'sheet' && edit.after !== null && names.indexOf(edit.name) >= 0);
    return [...written, ...marked.map((edit) => ({ ...edit, before: edit.before ?? [] })), ...made];
  });
}

async function stopped(desk: Desk, error: unknown, going: Going): Promise<unknown> {
  // A person stopped it between two requests, so that all that was sent is known.
  if (error instanceof Stopped) return new Stopped([...going.done, ...error.done]);
  if (!(error instanceof Trouble)) return error;
  if (going.sent.length === 0) return withDone(error, going.done);
  try {
    return withDone(error, [...going.done, ...(await settle(desk, going))]);
  } catch {
    // Out of reach altogether: what was sent last cannot be known, and an undo will look before it touches anything.
    return withDone(error, going.done);
  }
}

/** Makes the edits, or refuses them before the first; a stop in the middle says what was done (ghi vào sổ tính). */
export async function applyEdits(desk: Desk, edits: readonly Edit[]): Promise<readonly Edit[]> {
  const going: Going = { done: [], sent: [], before: new Map() };
  if (edits.length === 0) return going.done;
  try {
    await desk.office.run(async (context) => {
      going.before = await refuse(context, desk.office, edits, await desk.store.read(context));
    });
    await desk.office.runOn(async (context) => {
      const tell = (): Promise<void> => desk.office.pace.tell(going.done.length, edits.length);
      await inTurn(runs(edits), (run) => send({ context, desk, going, tell }, run));
    });
  } catch (error) {
    throw await stopped(desk, error, going);
  }
  return going.done;
}
