import type { Edit } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { cellKey } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import type { Desk } from './apply';
import { heldMarks } from './held-marks';
import { heldNotes, type NoteEdit } from './notes';
import { inTurn, type Office } from './office';
import { giveWay, paceOf } from './pace';
import { readDraft } from './read-draft';
import { sheetsOf } from './refuse';
import type { SheetEdit } from './replace-sheet';
import { contentDone, type ContentEdit } from './write-content';
import { byArea, type MarkEdit } from './write-marks';

/** A write as far as it came. */
interface BrokenOff {
  readonly done: readonly Edit[];
  readonly sent: readonly Edit[];
  readonly cells: ReadonlyMap<Edit, Cell>;
}

type Context = Excel.RequestContext;

function ofKind<K extends Edit['kind']>(edits: readonly Edit[], kind: K): Extract<Edit, { kind: K }>[] {
  return edits.filter((edit): edit is Extract<Edit, { kind: K }> => edit.kind === kind);
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

async function contents(context: Context, edits: readonly ContentEdit[], { cells }: BrokenOff): Promise<Edit[]> {
  if (edits.length === 0) return [];
  return contentDone(
    context,
    edits,
    edits.map((edit) => cells.get(edit) ?? { value: null }),
  );
}

/** Marks that are no longer what they were, half of one included. */
async function marks(context: Context, office: Office, edits: readonly MarkEdit[]): Promise<Edit[]> {
  const held = await byArea(office.pace, await heldMarks(context, office, sheetsOf(edits)));
  return edits.filter(
    ({ at, before = [] }) => held.at(at).length !== before.length || differ(held.marksAt(at), before),
  );
}

async function notes(context: Context, office: Office, edits: readonly NoteEdit[]): Promise<Edit[]> {
  const held = await heldNotes(context, office, sheetsOf(edits));
  const ours = new Map(held.filter((note) => note.ours).map((note) => [cellKey(note.at), note.text]));
  return edits.filter(({ at, before = null }) => (ours.get(cellKey(at)) ?? null) !== before);
}

/** Sheets of ours that came, went, or have other rows than before. */
async function sheets(context: Context, office: Office, edits: readonly SheetEdit[]): Promise<Edit[]> {
  if (edits.length === 0) return [];
  const all = context.workbook.worksheets;
  all.load('items/name');
  await context.sync();
  const changed = await inTurn(edits, async ({ name, before }) => {
    const sheet = all.items.find((one) => one.name === name);
    if (!sheet || !before) return (sheet === undefined) !== !before;
    // Charts are known to us alone, and the last to be drawn.
    return differ(await readDraft(context, office, sheet), { ...before, charts: undefined });
  });
  return edits.filter((_, index) => changed[index]);
}

/** Excel refuses a cell of an array formula without naming it: it is the first that was sent and not written. */
export function withCell(trouble: Trouble, { sent, done }: BrokenOff, settled: readonly Edit[]): Trouble {
  if (trouble.code !== 'failed' || trouble.detail.text !== 'InvalidOperation') return trouble;
  const written = new Set(ofKind([...done, ...settled], 'content').map(({ at }) => cellKey(at)));
  const first = ofKind(sent, 'content').find(({ at }) => !written.has(cellKey(at)));
  return first ? new Trouble('occupied', { sheet: first.at.sheet, at: [first.at] }) : trouble;
}

/** Excel does what came before the failing step of a request: looks what of it is there. */
export async function settle({ office: broken, store }: Desk, off: BrokenOff): Promise<Edit[]> {
  const left = off.sent.filter((edit) => off.done.indexOf(edit) < 0);
  // To be known even when a person has asked to stop.
  const office: Office = { ...broken, pace: paceOf(undefined, giveWay) };
  return office.run(async (context) => {
    const asked = ofKind(left, 'memory');
    const memory = asked.length > 0 ? await store.read(context) : {};
    return [
      ...(await contents(context, ofKind(left, 'content'), off)),
      ...(await marks(context, office, ofKind(left, 'mark'))),
      ...(await notes(context, office, ofKind(left, 'note'))),
      ...(await sheets(context, office, ofKind(left, 'sheet'))),
      ...asked.filter(({ key, before = null }) => (memory[key] ?? null) !== before),
    ];
  });
}
