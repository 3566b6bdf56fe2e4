import type { Edit } from '../../core/edit';
import type { Grid } from '../../core/grid/grid';
import type { Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { notesBeside } from '../../core/marks/notes';
import { inSlices, isStep, type Steps } from '../../core/marks/steps';
import type { WriteKind } from '../../core/marks/undo-log';
import { prepareUndo, undoLast, write } from '../../core/marks/write';
import { placeEdits } from '../../core/moved/place-edits';
import type { Desk } from '../desk';
import type { Preview, WriteTask } from '../session';
import { ofContent, sheetsTouched, troubleOf } from '../standing';
import { watching } from './watching';
import { headersOf, whereabouts } from './whereabouts';

/** Under which name the workbook remembers a write; null for what takes a write back. */
export const REMEMBERED: Readonly<Record<WriteTask, WriteKind | null>> = {
  mark: 'marks',
  unmark: 'take-away',
  notes: 'notes',
  unnote: 'notes-away',
  rates: 'rates',
  fix: 'fix',
  undo: null,
  'skip-undo': null,
  waive: 'waiver',
  unwaive: 'waiver',
  'findings-sheet': 'findings-sheet',
  'rates-sheet': 'rates-sheet',
  'drop-findings-sheet': 'findings-sheet-away',
  'drop-rates-sheet': 'rates-sheet-away',
  settings: 'settings',
  correct: 'reading',
  uncorrect: 'reading',
  official: 'official-rate',
  clear: 'clear',
};

function* sameSteps(a: readonly Edit[], b: readonly Edit[]): Steps<boolean> {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) {
    if (isStep(at)) yield;
    if (JSON.stringify(a[at]) !== JSON.stringify(b[at])) return false;
  }
  return true;
}

async function takeBack(desk: Desk, { edits: shown, undoing }: Preview): Promise<readonly Edit[]> {
  const watch = watching(desk, 'marks');
  const plan = await prepareUndo(desk.host, watch, undoing ?? undefined);
  if (!plan || plan.blockedBy || !(await inSlices(sameSteps(plan.edits, shown), watch)))
    throw new Trouble('changed-meanwhile');
  return undoLast(desk.host, plan, watching(desk, 'writing'));
}

/** What is to be written, and the sheets that it speaks of, as they were just read. */
interface Making {
  readonly edits: readonly Edit[];
  readonly grids: readonly Grid[];
}

/** Where people have notes of their own is known only once Excel refuses; ours then go to the other cells. */
async function writeNotes(desk: Desk, { edits, grids }: Making, time: string): Promise<readonly Range[]> {
  try {
    await write(desk.host, edits, 'notes', time, watching(desk, 'writing'), grids);
    return [];
  } catch (error) {
    const refused = error instanceof Trouble && error.code === 'occupied' && error.done.length === 0;
    const taken = (refused && error.detail.at) || [];
    const rest = notesBeside(edits, taken);
    if (taken.length === 0 || rest.length === 0) throw error;
    await write(desk.host, rest, 'notes', time, watching(desk, 'writing'), grids);
    return taken;
  }
}

/** What a write leaves as it is: cells that keep a note of a person's own, and how many notes Excel did not take. */
export interface Left {
  readonly spared: readonly Range[];
  readonly untaken: number;
}

const notesIn = (edits: readonly Edit[]): number => edits.filter(({ kind }) => kind === 'note').length;

const leftOf = (asked: readonly Edit[], made: readonly Edit[]): Left => ({
  spared: [],
  untaken: notesIn(asked) - notesIn(made),
});

/** Makes a write; answers with what it left as it was. */
export async function make(desk: Desk, task: WriteTask, making: Making): Promise<Left> {
  const kind = REMEMBERED[task];
  const time = desk.now().toISOString();
  if (task === 'notes') return { spared: await writeNotes(desk, making, time), untaken: 0 };
  const watch = watching(desk, 'writing');
  const made = await (kind === null
    ? desk.host.apply(making.edits, watch)
    : write(desk.host, making.edits, kind, time, watch, making.grids));
  return leftOf(making.edits, made);
}

/** The same write where rows have moved since the preview; refused, by name, where a cell cannot be found or was changed. */
async function movedSince(desk: Desk, { edits, standing }: Preview): Promise<Making> {
  const expecting = ofContent(edits).filter((edit) => edit.expects !== undefined);
  if (expecting.length === 0) return { edits, grids: standing.grids };
  const places = await whereabouts(desk, standing.grids, sheetsTouched(expecting));
  if (places.still) return { edits, grids: standing.grids };
  const placed = placeEdits(places, edits, headersOf(desk));
  if (placed.lost.length > 0) throw troubleOf('changed-meanwhile', placed.lost);
  return { edits: placed.edits, grids: places.now };
}

/** The sheets of what is taken away are read last, for only an undo needs them. */
async function withGrids(desk: Desk, { edits, grids }: Making): Promise<Making> {
  const missing = sheetsTouched(edits).filter((name) => !grids.some(({ sheet }) => sheet === name));
  if (missing.length === 0) return { edits, grids };
  return { edits, grids: [...grids, ...(await desk.host.read(missing, watching(desk, 'fetching')))] };
}

/** Makes the write that was shown, wherever its cells are now. */
export async function perform(desk: Desk, shown: Preview): Promise<Left> {
  const { task } = shown;
  if (task === 'undo' || task === 'skip-undo') return leftOf(shown.edits, await takeBack(desk, shown));
  const making = await movedSince(desk, shown);
  return make(desk, task, REMEMBERED[task] === null ? making : await withGrids(desk, making));
}
