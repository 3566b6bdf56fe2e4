import type { Edit } from '../../core/edit';
import type { Grid } from '../../core/grid/grid';
import { cellAt } from '../../core/grid/range';
import { Stopped, Trouble } from '../../core/host';
import { undoLog, type WriteKind } from '../../core/marks/undo-log';
import { pastWrites } from '../../core/marks/past-writes';
import { prepareUndo } from '../../core/marks/write';
import type { Desk } from '../desk';
import { NO_PEOPLE, type Event, type PeoplesWords, type Preview, type WriteTask } from '../session';
import { changedSince, ofContent, sheetsTouched } from '../standing';
import { attempt, Refusal } from './attempt';
import { besideProtected, places } from './beside-protected';
import { checkAgain } from './check';
import { make, perform, REMEMBERED, type Left } from './make';
import { tooLarge } from './too-large';
import { watching } from './watching';

/** After these the list of findings is no longer what the workbook holds. */
const CHECKED_AGAIN: readonly WriteTask[] = [
  'rates',
  'fix',
  'undo',
  'waive',
  'unwaive',
  'settings',
  'correct',
  'uncorrect',
  'clear',
];

/** Before these, marks or notes of ours are looked for. */
const LOOKING: readonly WriteTask[] = ['mark', 'unmark', 'notes', 'unnote', 'clear', 'undo', 'skip-undo'];

/** What a person wants written, before it is shown. */
export interface Proposal {
  readonly edits: readonly Edit[];
  readonly leftOut?: number;
  readonly refused?: Preview['refused'];
  readonly dropped?: number;
  readonly lost?: Preview['lost'];
  /** Sheets that were just read for it. */
  readonly now?: readonly Grid[];
  readonly people?: PeoplesWords;
  readonly undoing?: string;
}

/** The sheets of content that a proposal has not read yet, and those that it has. */
async function gridsOf(desk: Desk, edits: readonly Edit[], now: readonly Grid[]): Promise<readonly Grid[]> {
  const missing = sheetsTouched(ofContent(edits)).filter((name) => !now.some(({ sheet }) => sheet === name));
  return [...now, ...(await desk.host.read(missing, watching(desk, 'fetching')))];
}

/** Shows what a write would change, cell by cell (xem trước). Writes nothing. */
async function preview(desk: Desk, task: WriteTask, proposal: Proposal): Promise<Event> {
  const { edits: asked, leftOut = 0, refused = [], lost = [], now = [], people = NO_PEOPLE, undoing = null } = proposal;
  const told = lost.length + people.notes.length + people.sheets.length;
  if (asked.length === 0 && told === 0 && task !== 'skip-undo') throw new Refusal('nothing-to-do');
  const sheets = await desk.host.sheets();
  const { edits, blocked, passed } = await besideProtected(desk, task, asked, sheets);
  const marking = edits.some(({ kind }) => kind === 'mark');
  const standing = {
    grids: await gridsOf(desk, edits, now),
    marks: marking ? await desk.host.marks(watching(desk, 'marks')) : [],
    sheets: sheets.map((sheet) => sheet.name),
  };
  const isLogged = REMEMBERED[task] !== null && blocked.length === 0;
  const dropped = proposal.dropped ?? (isLogged ? await tooLarge(desk, edits, standing) : 0);
  const unread = LOOKING.indexOf(task) >= 0 ? desk.host.unread?.() : [];
  const said = {
    task,
    edits,
    standing,
    leftOut,
    refused,
    dropped,
    lost,
    blocked,
    people,
    undoing,
    unread,
    passed,
  };
  return { type: 'previewed', preview: said };
}

/** Asks for a preview of what `propose` comes to. */
export const proposeWrite = (desk: Desk, task: WriteTask, propose: () => Promise<Proposal>): Promise<void> =>
  attempt(desk, task, async () => preview(desk, task, await propose()));

/** What "Hoàn tác" would take back now. */
export async function lastWrite(desk: Desk): Promise<WriteKind | null> {
  const log = undoLog(await desk.host.memory());
  return log[log.length - 1]?.what ?? null;
}

/** The same after a write: what came of that is to be told also where Excel no longer tells what can be undone. */
async function lastKnown(desk: Desk): Promise<WriteKind | null> {
  try {
    return await lastWrite(desk);
  } catch {
    return desk.session().undoable;
  }
}

/** A write that breaks off can be taken back as far as it came; where nothing answers any more, not yet. */
async function tellUndoable(desk: Desk): Promise<void> {
  desk.tell({ type: 'undoable', what: await lastKnown(desk) });
}

/** All is cleared, though the answer to the last request never came: the log, which goes last, is gone. */
async function isClearedWhole(desk: Desk, { done }: Trouble): Promise<boolean> {
  if (done.length === 0) return false;
  try {
    return undoLog(await desk.host.memory()).length === 0;
  } catch {
    return false;
  }
}

async function carryOut(desk: Desk, task: WriteTask, count: number, work: () => Promise<Left>): Promise<Event> {
  try {
    const { spared, untaken } = await work();
    const unread = LOOKING.indexOf(task) >= 0 ? (desk.host.unread?.() ?? []) : [];
    const notice = { task, count: count - spared.length - untaken, spared, untaken, unread };
    return { type: 'written', notice, undoable: await lastKnown(desk) };
  } catch (error) {
    if (!(error instanceof Stopped)) {
      if (task === 'clear' && error instanceof Trouble && (await isClearedWhole(desk, error)))
        return { type: 'written', notice: { task, count }, undoable: null };
      await tellUndoable(desk);
      throw error;
    }
    // As far as it came it is written, and remembered for "Hoàn tác".
    const notice = { task, count: places(error.done), stopped: true } as const;
    return { type: 'written', notice, undoable: await lastKnown(desk) };
  }
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
  // Said beside a failure of the check too: the write is made.
  if (notice) desk.tell({ type: 'noticed', notice });
}

/** Sheets of ours, to which a person is taken once they are written. */
const SHOWN: readonly WriteTask[] = ['findings-sheet', 'rates-sheet'];

/** Takes the person to the first cell of the sheet that was written; one that cannot be opened now is written all the same. */
async function showSheet(desk: Desk, { task, edits }: Preview): Promise<void> {
  const { notice } = desk.session();
  if (SHOWN.indexOf(task) < 0 || notice?.task !== task || notice.stopped) return;
  const made = edits.find((edit) => edit.kind === 'sheet' && edit.after !== null);
  if (made?.kind === 'sheet') await desk.host.reveal(cellAt(made.name, 0, 0)).catch(() => undefined);
}

/** Writes what the preview showed, and nothing else (Ghi). */
export async function confirm(desk: Desk): Promise<void> {
  const shown = desk.session().preview;
  if (!shown || shown.blocked.length > 0 || (shown.edits.length === 0 && shown.task !== 'skip-undo')) return;
  await attempt(desk, shown.task, async () => {
    await refuseChanged(desk, shown);
    return carryOut(desk, shown.task, places(shown.edits), () => perform(desk, shown));
  });
  await showSheet(desk, shown);
  await checkAfter(desk, shown.task);
}

/** Writes at once what touches no cell, only what the workbook remembers; `count` is of what it is about. */
export async function writeNow(
  desk: Desk,
  task: WriteTask,
  propose: () => Promise<readonly Edit[]>,
  count = 1,
): Promise<void> {
  await attempt(desk, task, async () => {
    const edits = await propose();
    return carryOut(desk, task, count, () => make(desk, task, { edits, grids: [] }));
  });
  await checkAfter(desk, task);
}

/** Shows what taking one of our writes back would restore, the last if no other is named (Hoàn tác). */
export const proposeUndo = (desk: Desk, key?: string): Promise<void> =>
  attempt(desk, 'undo', async () => {
    const plan = await prepareUndo(desk.host, watching(desk, 'marks'), key);
    if (!plan) throw new Refusal('nothing-to-do');
    if (plan.blockedBy) throw new Refusal('later-write');
    const { edits, refused, lost, entry, key: undoing } = plan;
    // With nothing left to bring back, the write can still be passed over, so that the ones before it are in reach.
    const task = edits.length > 0 ? 'undo' : 'skip-undo';
    return preview(desk, task, { edits, refused, lost, dropped: entry.dropped, undoing });
  });

/** Shows the writes that can be taken back (Các lần ghi). */
export const openWrites = (desk: Desk): Promise<void> =>
  attempt(desk, 'writes', async () => ({
    type: 'writes',
    writes: await pastWrites(desk.host, watching(desk, 'marks')),
  }));
