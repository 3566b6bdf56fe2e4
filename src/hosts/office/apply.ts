import type { Edit } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { sameRange } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { withDone } from './errors';
import { heldMarks } from './held-marks';
import { remember, type MemoryEdit, type Store } from './memory';
import { writeNotes, type NoteEdit } from './notes';
import { chunks, inTurn, type Office } from './office';
import { refuse } from './refuse';
import { replaceSheet, type KnownCharts, type SheetEdit } from './replace-sheet';
import { contentDone, writeContent, type ContentEdit } from './write-content';
import { writeMarks, type MarkEdit } from './write-marks';

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

const CELLS_AT_ONCE = 500;
const MARKS_AT_ONCE = 250;

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

async function sendContent(context: Excel.RequestContext, edits: readonly ContentEdit[], going: Going): Promise<void> {
  await inTurn(chunks(edits, CELLS_AT_ONCE), async (part) => {
    going.sent = part;
    await writeContent(context, part, going.before, going.done);
  });
}

async function sendMarks(
  context: Excel.RequestContext,
  desk: Desk,
  edits: readonly MarkEdit[],
  going: Going,
): Promise<void> {
  const sheets = edits.map((edit) => edit.at.sheet);
  const names = sheets.filter((name, index) => sheets.indexOf(name) === index);
  const held = await heldMarks(context, desk.office, names);
  if (desk.office.supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync();
  await inTurn(chunks(edits, MARKS_AT_ONCE), async (part) => {
    going.sent = part;
    going.done.push(...(await writeMarks(context, held, part)));
  });
}

async function sendMemory(
  context: Excel.RequestContext,
  desk: Desk,
  edits: readonly MemoryEdit[],
  going: Going,
): Promise<void> {
  const { memory, applied } = remember(await desk.store.read(context), edits);
  await desk.store.write(context, memory);
  going.done.push(...applied);
}

async function send(context: Excel.RequestContext, desk: Desk, run: readonly Edit[], going: Going): Promise<void> {
  switch (run[0]?.kind) {
    case 'content':
      return sendContent(context, run as readonly ContentEdit[], going);
    case 'mark':
      return sendMarks(context, desk, run as readonly MarkEdit[], going);
    case 'note':
      return writeNotes(context, desk.office, run as readonly NoteEdit[], going.done);
    case 'memory':
      return sendMemory(context, desk, run as readonly MemoryEdit[], going);
    case 'sheet':
      await inTurn(run as readonly SheetEdit[], async (edit) => {
        going.sent = [edit];
        going.done.push(await replaceSheet(context, desk.office, desk.store, desk.charts, edit));
      });
      return;
    case undefined:
      return;
  }
}

/** Excel does what came before the failing step of a request: looks what of it is there. */
async function settle(desk: Desk, { sent, before, done }: Going): Promise<Edit[]> {
  const left = sent.filter((edit) => done.indexOf(edit) < 0);
  return desk.office.run(async (context) => {
    const contents = left.filter((edit): edit is ContentEdit => edit.kind === 'content');
    const cells = contents.map((edit) => before.get(edit) ?? { value: null });
    const written = contents.length > 0 ? await contentDone(context, contents, cells) : [];
    const marks = left.filter((edit): edit is MarkEdit => edit.kind === 'mark' && edit.after.length > 0);
    const held =
      marks.length > 0 ? await heldMarks(context, desk.office, [...new Set(marks.map((m) => m.at.sheet))]) : [];
    const marked = marks.filter((edit) => held.some((mark) => mark.areas.some((area) => sameRange(area, edit.at))));
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    const names = sheets.items.map((sheet) => sheet.name);
    const made = left.filter((edit) => edit.kind === 'sheet' && edit.after !== null && names.indexOf(edit.name) >= 0);
    return [...written, ...marked.map((edit) => ({ ...edit, before: edit.before ?? [] })), ...made];
  });
}

async function stopped(desk: Desk, error: unknown, going: Going): Promise<unknown> {
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
      await inTurn(runs(edits), (run) => send(context, desk, run, going));
    });
  } catch (error) {
    throw await stopped(desk, error, going);
  }
  return going.done;
}
