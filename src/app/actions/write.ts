import type { Edit } from '../../core/edit';
import type { Grid } from '../../core/grid/grid';
import type { Range } from '../../core/grid/range';
import { Stopped, Trouble } from '../../core/host';
import { notesBeside } from '../../core/marks/notes';
import { inSlices, isStep, type Steps } from '../../core/marks/steps';
import { placeEdits } from '../../core/moved/place-edits';
import { undoLog, type WriteKind } from '../../core/marks/undo-log';
import { prepareUndo, undoLast, write } from '../../core/marks/write';
import type { Desk } from '../desk';
import type { Event, Preview, WriteTask } from '../session';
import { blockedSheets, changedSince, ofContent, sheetsTouched, troubleOf } from '../standing';
import { attempt, Refusal } from './attempt';
import { checkAgain } from './check';
import { tooLarge } from './too-large';
import { watching } from './watching';
import { headersOf, whereabouts } from './whereabouts';

/** Under which name the workbook remembers a write; null for what is taken away for good. */
const REMEMBERED: Readonly<Record<WriteTask, WriteKind | null>> = {
  mark: 'marks',
  unmark: 'take-away',
  notes: 'notes',
  rates: 'rates',
  fix: 'fix',
  undo: null,
  'skip-undo': null,
  waive: 'waiver',
  unwaive: 'waiver',
  'findings-sheet': 'findings-sheet',
  'rates-sheet': 'rates-sheet',
  settings: 'settings',
  clear: null,
};

/** After these the list of findings is no longer what the workbook holds. */
const CHECKED_AGAIN: readonly WriteTask[] = ['rates', 'fix', 'undo', 'waive', 'unwaive', 'settings', 'clear'];

/** Before these, marks or notes of ours are looked for. */
const LOOKING: readonly WriteTask[] = ['mark', 'unmark', 'notes', 'clear', 'undo', 'skip-undo'];

/** What a person wants written, before it is shown. */
export interface Proposal {
  readonly edits: readonly Edit[];
  readonly leftOut?: number;
  readonly refused?: Preview['refused'];
  readonly dropped?: number;
  readonly lost?: Preview['lost'];
  /** Sheets that were just read for it. */
  readonly now?: readonly Grid[];
}

/** The sheets of content that a proposal has not read yet, and those that it has. */
async function gridsOf(desk: Desk, edits: readonly Edit[], now: readonly Grid[]): Promise<readonly Grid[]> {
  const missing = sheetsTouched(ofContent(edits)).filter((name) => !now.some(({ sheet }) => sheet === name));
  return [...now, ...(await desk.host.read(missing, watching(desk, 'fetching')))];
}

/** Shows what a write would change, cell by cell (xem trước). Writes nothing. */
async function preview(desk: Desk, task: WriteTask, proposal: Proposal): Promise<Event> {
  const { edits, leftOut = 0, refused = [], lost = [], now = [] } = proposal;
  if (edits.length === 0 && lost.length === 0 && task !== 'skip-undo') throw new Refusal('nothing-to-do');
  const sheets = await desk.host.sheets();
  const blocked = blockedSheets(edits, sheets);
  const marking = edits.some(({ kind }) => kind === 'mark');
  const standing = {
    grids: await gridsOf(desk, edits, now),
    marks: marking ? await desk.host.marks(watching(desk, 'marks')) : [],
    sheets: sheets.map((sheet) => sheet.name),
  };
  const isLogged = REMEMBERED[task] !== null && blocked.length === 0;
  const dropped = proposal.dropped ?? (isLogged ? await tooLarge(desk, edits, standing) : 0);
  const unread = LOOKING.indexOf(task) >= 0 ? desk.host.unread?.() : [];
  return { type: 'previewed', preview: { task, edits, standing, leftOut, refused, dropped, lost, blocked, unread } };
}

/** Asks for a preview of what `propose` comes to. */
export const proposeWrite = (desk: Desk, task: WriteTask, propose: () => Promise<Proposal>): Promise<void> =>
  attempt(desk, task, async () => preview(desk, task, await propose()));

/** What "Hoàn tác" would take back now. */
export async function lastWrite(desk: Desk): Promise<WriteKind | null> {
  const log = undoLog(await desk.host.memory());
  return log[log.length - 1]?.what ?? null;
}

function* sameSteps(a: readonly Edit[], b: readonly Edit[]): Steps<boolean> {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) {
    if (isStep(at)) yield;
    if (JSON.stringify(a[at]) !== JSON.stringify(b[at])) return false;
  }
  return true;
}

async function takeBack(desk: Desk, shown: readonly Edit[]): Promise<readonly Edit[]> {
  const watch = watching(desk, 'marks');
  const plan = await prepareUndo(desk.host, watch);
  if (!plan || !(await inSlices(sameSteps(plan.edits, shown), watch))) throw new Trouble('changed-meanwhile');
  return undoLast(desk.host, plan, watching(desk, 'writing'));
}

/** Where people have notes of their own is known only once Excel refuses; ours then go to the other cells. */
async function writeNotes(desk: Desk, edits: readonly Edit[], time: string): Promise<readonly Range[]> {
  try {
    await write(desk.host, edits, 'notes', time, watching(desk, 'writing'));
    return [];
  } catch (error) {
    const refused = error instanceof Trouble && error.code === 'occupied' && error.done.length === 0;
    const taken = (refused && error.detail.at) || [];
    const rest = notesBeside(edits, taken);
    if (taken.length === 0 || rest.length === 0) throw error;
    await write(desk.host, rest, 'notes', time, watching(desk, 'writing'));
    return taken;
  }
}

/** What a write leaves as it is: cells that keep a note of a person's own, and how many notes Excel did not take. */
interface Left {
  readonly spared: readonly Range[];
  readonly untaken: number;
}

const notesIn = (edits: readonly Edit[]): number => edits.filter(({ kind }) => kind === 'note').length;

/** Makes a write; answers with what it left as it was. */
async function make(desk: Desk, task: WriteTask, edits: readonly Edit[]): Promise<Left> {
  const kind = REMEMBERED[task];
  const time = desk.now().toISOString();
  if (task === 'notes') return { spared: await writeNotes(desk, edits, time), untaken: 0 };
  const made = await (task === 'undo' || task === 'skip-undo'
    ? takeBack(desk, edits)
    : kind === null
      ? desk.host.apply(edits, watching(desk, 'writing'))
      : write(desk.host, edits, kind, time, watching(desk, 'writing')));
  return { spared: [], untaken: notesIn(edits) - notesIn(made) };
}

const places = (edits: readonly Edit[]): number => edits.filter((edit) => edit.kind !== 'memory').length;

/** A write that breaks off can be taken back as far as it came; where nothing answers any more, not yet. */
async function tellUndoable(desk: Desk): Promise<void> {
  try {
    desk.tell({ type: 'undoable', what: await lastWrite(desk) });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
  }
}

async function carryOut(desk: Desk, task: WriteTask, edits: readonly Edit[]): Promise<Event> {
  try {
    const { spared, untaken } = await make(desk, task, edits);
    const notice = { task, count: places(edits) - spared.length - untaken, spared, untaken };
    return { type: 'written', notice, undoable: await lastWrite(desk) };
  } catch (error) {
    if (!(error instanceof Stopped)) {
      await tellUndoable(desk);
      throw error;
    }
    // As far as it came it is written, and remembered for "Hoàn tác".
    const notice = { task, count: places(error.done), stopped: true } as const;
    return { type: 'written', notice, undoable: await lastWrite(desk) };
  }
}

/** The same write where rows have moved since the preview; refused, by name, where a cell cannot be found or was changed. */
async function movedSince(desk: Desk, shown: Preview): Promise<readonly Edit[]> {
  const { edits, standing } = shown;
  const expecting = ofContent(edits).filter((edit) => edit.expects !== undefined);
  if (expecting.length === 0) return edits;
  const places = await whereabouts(desk, standing.grids, sheetsTouched(expecting));
  if (places.still) return edits;
  const placed = placeEdits(places, edits, headersOf(desk));
  if (placed.lost.length > 0) throw troubleOf('changed-meanwhile', placed.lost);
  return placed.edits;
}

async function refuseChanged(desk: Desk, { edits, standing }: Preview): Promise<void> {
  const plain = ofContent(edits).filter((edit) => edit.expects === undefined);
  const sheets = sheetsTouched(plain);
  if (sheets.length === 0) return;
  const changed = changedSince(plain, standing.grids, await desk.host.read(sheets, watching(desk, 'fetching')));
  if (changed.length > 0) throw new Trouble('changed-meanwhile', { at: changed });
}

async function checkAfter(desk: Desk, task: WriteTask): Promise<void> {
  const { failure, notice, checked } = desk.session();
  if (failure || !checked || CHECKED_AGAIN.indexOf(task) < 0) return;
  await checkAgain(desk);
  if (notice && !desk.session().failure) desk.tell({ type: 'noticed', notice });
}

/** Writes what the preview showed, and nothing else (Ghi). */
export async function confirm(desk: Desk): Promise<void> {
  const shown = desk.session().preview;
  if (!shown || shown.blocked.length > 0 || (shown.edits.length === 0 && shown.task !== 'skip-undo')) return;
  await attempt(desk, shown.task, async () => {
    await refuseChanged(desk, shown);
    return carryOut(desk, shown.task, await movedSince(desk, shown));
  });
  await checkAfter(desk, shown.task);
}

/** Writes at once what touches no cell, only what the workbook remembers. */
export async function writeNow(desk: Desk, task: WriteTask, propose: () => Promise<readonly Edit[]>): Promise<void> {
  await attempt(desk, task, async () => carryOut(desk, task, await propose()));
  await checkAfter(desk, task);
}

/** Shows what taking our last write back would restore (Hoàn tác). */
export const proposeUndo = (desk: Desk): Promise<void> =>
  attempt(desk, 'undo', async () => {
    const plan = await prepareUndo(desk.host, watching(desk, 'marks'));
    if (!plan) throw new Refusal('nothing-to-do');
    const { edits, refused, entry } = plan;
    // With nothing left to bring back, the write can still be passed over, so that the ones before it are in reach.
    return preview(desk, edits.length > 0 ? 'undo' : 'skip-undo', { edits, refused, dropped: entry.dropped });
  });
