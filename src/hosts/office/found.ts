import type { Edit } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { cellKey } from '../../core/grid/range';
import { Trouble, type Memory } from '../../core/host';
import { replacedSteps } from '../../core/marks/replaced';
import type { Steps } from '../../core/marks/steps';
import type { SheetDraft } from '../../core/sheet-draft';
import { heldMarks, type HeldMark } from './held-marks';
import { heldNotes, type HeldNote, type NoteEdit } from './notes';
import { inTurn, type Office } from './office';
import { quietly, type Pace } from './pace';
import { sheetsOf } from './refuse';
import { draftOf, type KnownCharts, type SheetEdit } from './replace-sheet';
import { byArea, type MarkEdit } from './write-marks';

/** What stands where edits go, but for the cells (hiện trạng). */
export interface Found {
  readonly memory: Memory;
  readonly marks: readonly HeldMark[];
  readonly notes: readonly HeldNote[];
  /** Sheets of which Excel tells no notes, and so takes none. */
  readonly noNotes: ReadonlySet<string>;
  readonly drafts: ReadonlyMap<string, SheetDraft>;
}

const isMark = (edit: Edit): edit is MarkEdit => edit.kind === 'mark';
const isNote = (edit: Edit): edit is NoteEdit => edit.kind === 'note';
const isSheet = (edit: Edit): edit is SheetEdit => edit.kind === 'sheet';

/** Reads what the edits of all kinds but contents will replace. Changes nothing. */
export async function find(
  context: Excel.RequestContext,
  office: Office,
  charts: KnownCharts,
  edits: readonly Edit[],
  memory: Memory,
): Promise<Found> {
  const quiet: Office = { ...office, pace: quietly(office.pace) };
  const drafts = new Map<string, SheetDraft>();
  const names = new Set(edits.filter(isSheet).map(({ name }) => name));
  await inTurn(Array.from(names), async (name) => {
    const draft = await draftOf(context, quiet, charts, name);
    if (draft) drafts.set(name, draft);
  });
  const noted = sheetsOf(edits.filter(isNote));
  const noNotes = new Set<string>(office.supports('notes') ? [] : noted);
  const marks = await heldMarks(context, quiet, sheetsOf(edits.filter(isMark)));
  const notes = await heldNotes(context, quiet, noted, ({ sheet, count }) => {
    if (count === null) noNotes.add(sheet);
  });
  return { memory, marks, notes, noNotes, drafts };
}

/** Refuses notes on cells that have one of a person's own, which stays. */
export function refuseNoted(edits: readonly Edit[], { notes }: Found): void {
  const theirs = new Set(notes.filter((note) => !note.ours).map((note) => cellKey(note.at)));
  const refused = edits.filter(isNote).filter(({ at, after }) => after !== null && theirs.has(cellKey(at)));
  const [first] = refused;
  if (first) throw new Trouble('occupied', { sheet: first.at.sheet, at: refused.map(({ at }) => at) });
}

/** Notes on sheets that take none, where nothing else is asked for. */
export function refuseUntaken(edits: readonly Edit[], { noNotes }: Found): void {
  const refused = edits.filter(isNote).filter(({ at }) => noNotes.has(at.sheet));
  const [first] = refused;
  if (first) throw new Trouble('notes-refused', { sheet: first.at.sheet });
}

/** The edits with what each will replace. */
export async function replacedBy(
  pace: Pace,
  edits: readonly Edit[],
  found: Found,
  cells: ReadonlyMap<Edit, Cell>,
): Promise<Edit[]> {
  const places = await byArea(pace, found.marks);
  const notes = new Map(found.notes.filter((note) => note.ours).map((note) => [cellKey(note.at), note.text]));
  const held = new Map(Array.from(cells, ([edit, cell]) => ['at' in edit ? cellKey(edit.at) : '', cell]));
  return paced(
    pace,
    replacedSteps(edits, {
      cell: (at) => held.get(cellKey(at)) ?? { value: null },
      marks: (at) => places.marksAt(at),
      note: (at) => notes.get(cellKey(at)) ?? null,
      sheet: (name) => found.drafts.get(name) ?? null,
      memory: (key) => found.memory[key] ?? null,
    }),
  );
}

async function paced<T>(pace: Pace, steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pace.due()) await pace.rest();
  }
}
