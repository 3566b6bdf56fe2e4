import type { Edit } from '../../core/edit';
import { append } from '../../core/grid/append';
import { Stopped, Trouble, type KeepJournal, type MemoryEdit } from '../../core/host';
import type { Cell } from '../../core/grid/grid';
import { lastOfEach } from '../../core/marks/replaced';
import { unsure, withDone } from './errors';
import { find, refuseNoted, refuseUntaken, replacedBy, type Found } from './found';
import { heldMarks } from './held-marks';
import { remember, type Keeping } from './keep';
import { heldNotes, writeNotes, type NoteEdit } from './notes';
import { inTurn, type Office } from './office';
import { quietly } from './pace';
import { refuse, sheetsOf } from './refuse';
import { replaceSheet, type KnownCharts, type SheetEdit } from './replace-sheet';
import { settle, withCell } from './settle';
import { stepsOf, type Step } from './steps';
import { contentParcels, writeContent, type ContentEdit } from './write-content';
import { forget, refuseStrayedMarks, strayedTrouble } from './strayed';
import { ifItCan, isOfOne } from './tolerant';
import { byArea, markParcels, repaintIfCan, writeMarks, type MarkEdit } from './write-marks';

/** What a write needs to know (việc ghi). */
export interface Desk {
  readonly office: Office;
  readonly store: Keeping;
  readonly charts: KnownCharts;
}

/** How far a write has come. */
interface Going {
  readonly done: Edit[];
  /** Sent to Excel and not yet answered: what a broken request may have done in part. */
  sent: readonly Edit[];
  /** What the cells of all content edits held before. */
  cells: ReadonlyMap<Edit, Cell>;
  /** What stands where edits go, until some of them are made. */
  found: Found | null;
  /** Sheets that take no notes. */
  noNotes: ReadonlySet<string>;
  /** Nothing else is asked for, so that their refusal is the answer. */
  readonly onlyNotes: boolean;
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
    await writeContent(context, part, going.cells, going.done);
    going.sent = [];
    await tell();
  });
}

/** Edits that were overtaken in their run count as made with the one that overtook them, all in their order. */
function countOvertaken({ done }: Going, edits: readonly Edit[], sent: readonly Edit[]): void {
  if (sent.length === edits.length) return;
  done.length -= sent.length;
  append(done, edits);
}

async function sendMarks(sending: Sending, edits: readonly MarkEdit[]): Promise<void> {
  const { context, desk, going, tell } = sending;
  const { office } = desk;
  const quiet: Office = { ...office, pace: quietly(office.pace) };
  const held = going.found?.marks ?? (await heldMarks(context, quiet, sheetsOf(edits)));
  const places = await byArea(office.pace, held);
  const stillScreen = (): void => context.application.suspendScreenUpdatingUntilNextSync();
  // Asked for by itself first: refused beside the marks it would take these with it.
  if (office.supports('quiet-marking') && (await ifItCan(context, stillScreen))) stillScreen();
  const seen = lastOfEach(edits);
  await inTurn(markParcels(seen, places), async (part) => {
    going.sent = part;
    const strayed = await writeMarks(context, places, part);
    append(going.done, part);
    if (strayed.length > 0) await refuseStrayedMarks({ context, office: quiet, done: going.done }, strayed);
    await tell();
  });
  countOvertaken(going, edits, seen);
  going.sent = [];
  await repaintIfCan(context, sheetsOf(edits));
}

/** Notes that Excel refuses are left out where there is more to do; alone, they are a Trouble. */
async function sendNotes(sending: Sending, edits: readonly NoteEdit[]): Promise<void> {
  const { context, desk, going, tell } = sending;
  const quiet: Office = { ...desk.office, pace: quietly(desk.office.pace) };
  const taken = edits.filter(({ at }) => !going.noNotes.has(at.sheet));
  const held = going.found?.notes ?? (await heldNotes(context, quiet, sheetsOf(taken)));
  const seen = lastOfEach(taken);
  const written = (part: readonly NoteEdit[]): Promise<void> => {
    append(going.done, part);
    return tell();
  };
  const strayed: NoteEdit[] = [];
  try {
    await writeNotes(context, held, seen, written, (gone) => {
      append(strayed, gone);
    });
  } catch (error) {
    if (going.onlyNotes || !isOfOne(error)) throw error;
  }
  forget(going.done, strayed);
  if (strayed.length > 0) throw strayedTrouble(strayed);
  if (taken.every((edit) => going.done.indexOf(edit) >= 0)) countOvertaken(going, taken, seen);
}

async function sendMemory({ context, desk }: Sending, edits: readonly MemoryEdit[]): Promise<void> {
  await desk.store.write(context, remember(await desk.store.read(context), edits));
}

async function sendSheets({ context, desk, going, tell }: Sending, edits: readonly SheetEdit[]): Promise<void> {
  await inTurn(edits, async (edit) => {
    going.sent = [edit];
    await replaceSheet(context, desk.office, desk.charts, edit);
    going.done.push(edit);
    await tell();
  });
}

async function send(sending: Sending, step: Step): Promise<void> {
  const { going } = sending;
  switch (step.kind) {
    case 'content':
      return sendContent(sending, step.edits);
    case 'mark':
      await sendMarks(sending, step.edits);
      break;
    case 'note':
      going.sent = step.edits;
      await sendNotes(sending, step.edits);
      break;
    case 'memory':
      going.sent = step.asked;
      await sendMemory(sending, step.edits);
      append(going.done, step.asked);
      return;
    case 'sheet':
      await sendSheets(sending, step.edits);
      break;
  }
  going.found = null;
}

async function stopped(desk: Desk, error: unknown, going: Going): Promise<unknown> {
  // A person stopped it between two requests, so that all that was sent is known.
  if (error instanceof Stopped) return new Stopped([...going.done, ...error.done]);
  const begun = going.sent.length + going.done.length > 0;
  // A fault of our own must not hide what was written before it.
  const trouble = error instanceof Trouble || !begun ? error : new Trouble('failed');
  if (!(trouble instanceof Trouble) || going.sent.every((edit) => going.done.indexOf(edit) >= 0))
    return withDone(trouble, going.done);
  try {
    const settled = await settle(desk, going);
    return withDone(withCell(trouble, going, settled), [...going.done, ...settled]);
  } catch {
    // Out of reach altogether: an undo will look before it touches anything.
    return withDone(unsure(trouble), going.done);
  }
}

/** Looks whether all can be made and what it replaces; answers with the steps, the memory kept before and after them. */
async function plan(desk: Desk, going: Going, edits: readonly Edit[], keep?: KeepJournal): Promise<Step[]> {
  const { office, store, charts } = desk;
  const found = await office.run(async (context) => {
    const memory = await store.read(context);
    going.cells = await refuse(context, office, edits, memory);
    return find(context, office, charts, edits, memory);
  });
  refuseNoted(edits, found);
  if (going.onlyNotes) refuseUntaken(edits, found);
  going.found = found;
  going.noNotes = found.noNotes;
  const replaced = await replacedBy(office.pace, edits, found, going.cells);
  const journal = keep ? await keep(replaced, found.memory) : { before: [], after: [] };
  return stepsOf(edits, replaced, journal, found.memory);
}

/**
 * Makes the edits, or refuses them before the first; a stop in the middle says what was done (ghi vào sổ tính). What `keep`
 * answers with is in the memory before anything else is touched. Notes that this Excel refuses do not stop the rest: they
 * are missing from the answer.
 */
export async function applyEdits(desk: Desk, edits: readonly Edit[], keep?: KeepJournal): Promise<readonly Edit[]> {
  const going: Going = {
    done: [],
    sent: [],
    cells: new Map(),
    found: null,
    noNotes: new Set(),
    onlyNotes: edits.every(({ kind }) => kind === 'note' || kind === 'memory'),
  };
  if (edits.length === 0) return going.done;
  try {
    const steps = await plan(desk, going, edits, keep);
    await desk.office.runOn(async (context) => {
      const tell = (): Promise<void> => desk.office.pace.tell(going.done.length, edits.length);
      await inTurn(steps, (step) => send({ context, desk, going, tell }, step));
    });
  } catch (error) {
    throw await stopped(desk, error, going);
  }
  return going.done;
}
