import type { Edit } from '../../core/edit';
import { Trouble } from '../../core/host';
import { prepareUndo, undoLast, write } from '../../core/marks/write';
import { undoLog, type WriteKind } from '../../core/marks/undo-log';
import type { Desk } from '../desk';
import { changedSince, previewLines, sheetsTouched } from '../preview';
import type { Event, Preview, WriteTask } from '../session';
import { attempt, Refusal } from './attempt';
import { checkAgain } from './check';

/** Under which name the workbook remembers a write; null for what is taken away for good. */
const REMEMBERED: Readonly<Record<WriteTask, WriteKind | null>> = {
  mark: 'marks',
  unmark: 'take-away',
  rates: 'rates',
  fix: 'fix',
  undo: null,
  waive: 'waiver',
  unwaive: 'waiver',
  'findings-sheet': 'findings-sheet',
  'rates-sheet': 'rates-sheet',
  clear: null,
};

/** After these the list of findings is no longer what the workbook holds. */
const CHECKED_AGAIN: readonly WriteTask[] = ['rates', 'fix', 'undo', 'waive', 'unwaive', 'clear'];

/** What a person wants written, before it is shown. */
export interface Proposal {
  readonly task: WriteTask;
  readonly edits: readonly Edit[];
  readonly leftOut?: number;
  readonly refused?: Preview['refused'];
}

/** Shows what a write would change, cell by cell (xem trước). Writes nothing. */
export async function preview(desk: Desk, proposal: Proposal): Promise<Event> {
  const { task, edits, leftOut = 0, refused = [] } = proposal;
  if (edits.length === 0 && refused.length === 0) throw new Refusal('nothing-to-do');
  const sheets = await desk.host.sheets();
  const touched = sheetsTouched(edits).filter((name) => sheets.some((sheet) => sheet.name === name));
  const contents = edits.filter((edit) => edit.kind === 'content');
  const grids = await desk.host.read(sheetsTouched(contents));
  const blocked = touched.filter((name) => sheets.some((sheet) => sheet.name === name && sheet.protected));
  return {
    type: 'previewed',
    preview: { task, edits, lines: previewLines(edits, grids), leftOut, refused, blocked },
  };
}

/** Asks for a preview of what `propose` comes to. */
export const proposeWrite = (desk: Desk, task: WriteTask, propose: () => Promise<Proposal>): Promise<void> =>
  attempt(desk, task, async () => preview(desk, await propose()));

/** What "Hoàn tác" would take back now. */
export async function lastWrite(desk: Desk): Promise<WriteKind | null> {
  const log = undoLog(await desk.host.memory());
  return log[log.length - 1]?.what ?? null;
}

async function refuseChanged(desk: Desk, shown: Preview): Promise<void> {
  const sheets = sheetsTouched(shown.edits.filter((edit) => edit.kind === 'content'));
  if (sheets.length === 0) return;
  const changed = changedSince(shown.lines, await desk.host.read(sheets));
  if (changed.length > 0) throw new Trouble('changed-meanwhile', { at: changed });
}

async function carryOut(desk: Desk, shown: Preview): Promise<void> {
  const kind = REMEMBERED[shown.task];
  if (shown.task === 'undo') {
    const plan = await prepareUndo(desk.host);
    if (plan) await undoLast(desk.host, plan);
  } else if (kind) await write(desk.host, shown.edits, kind, desk.now().toISOString());
  else await desk.host.apply(shown.edits);
}

/** Cells that a write changed, for the sentence that says it is done. */
const countOf = (shown: Preview): number =>
  shown.lines.filter((line) => line.kind !== 'memory').length || shown.edits.length;

/** Writes what the preview showed, and nothing else (Ghi). */
export async function confirm(desk: Desk): Promise<void> {
  const shown = desk.session().preview;
  if (!shown || shown.blocked.length > 0) return;
  await attempt(desk, shown.task, async () => {
    await refuseChanged(desk, shown);
    await carryOut(desk, shown);
    return {
      type: 'written',
      notice: { task: shown.task, count: countOf(shown) },
      undoable: await lastWrite(desk),
    };
  });
  const { failure, notice } = desk.session();
  if (!failure && CHECKED_AGAIN.indexOf(shown.task) >= 0) {
    await checkAgain(desk);
    if (notice) desk.tell({ type: 'noticed', notice });
  }
}

/** Shows what taking our last write back would restore (Hoàn tác). */
export const proposeUndo = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'undo', async () => {
    const plan = await prepareUndo(desk.host);
    return { task: 'undo', edits: plan?.edits ?? [], refused: plan?.refused ?? [] };
  });
