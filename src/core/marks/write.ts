import type { Edit } from '../edit';
import type { Grid } from '../grid/grid';
import { cellKey } from '../grid/range';
import { Trouble, type Host, type Journal, type Memory, type Watch } from '../host';
import { inSlices } from './steps';
import { blockingSteps, readFor } from './past-writes';
import { knownSteps } from './undo-known';
import { forgetting, journalSteps, tooLargeSteps, undoLog, writeKeys } from './undo-log';
import type { LogEntry, WriteKind } from './undo-log';
import { whereSince } from './undo-moved';
import { planSteps, type UndoPlan } from './undo-plan';

/**
 * Makes a previewed write; what it replaces is remembered before the first edit (ghi có nhật ký), so that an undo takes it
 * back wherever it broke off. `time` is ISO; `grids` are the sheets as they were just read, to find the cells again.
 */
export async function write(
  host: Host,
  edits: readonly Edit[],
  what: WriteKind,
  time: string,
  watch?: Watch,
  grids: readonly Grid[] = [],
): Promise<readonly Edit[]> {
  if (edits.length === 0) return [];
  try {
    return await host.apply(edits, watch, async (replaced, memory) => {
      const known = await inSlices(knownSteps(edits, grids), watch);
      return inSlices(journalSteps(memory, what, time, replaced, known), watch);
    });
  } catch (error) {
    if (error instanceof Trouble && error.done.length === 0) await forgetUnmade(host, time);
    throw error;
  }
}

/** Forgets a write of which nothing came about. Where Excel is out of reach it stays: an undo will find nothing to do. */
async function forgetUnmade(host: Host, time: string): Promise<void> {
  try {
    const plan = await prepareUndo(host);
    const unmade =
      plan?.entry.open && plan.entry.time === time && plan.edits.length + plan.refused.length + plan.lost.length === 0;
    if (plan && unmade) await undoLast(host, plan);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
  }
}

/** How many of these edits would be too large to remember, to be said before they are made. */
export async function tooLargeToRemember(host: Host, edits: readonly Edit[], watch?: Watch): Promise<number> {
  if (!host.replaced || edits.length === 0) return 0;
  return inSlices(tooLargeSteps(await host.replaced(edits, watch)), watch);
}

type Noted = ReadonlyMap<string, string> | null;

async function notesNow(host: Host, watch?: Watch): Promise<Noted> {
  if (!host.noteTexts || (host.lacks?.() ?? []).indexOf('notes') >= 0) return null;
  return new Map((await host.noteTexts(watch)).map(({ at, text }) => [cellKey(at), text]));
}

const has = ({ packed }: LogEntry, kinds: string): boolean => packed.some(([kind]) => kinds.indexOf(kind) >= 0);

/**
 * What taking a write back would do, the last if no other is named; null when there is none. Reads, and changes nothing.
 */
export async function prepareUndo(host: Host, watch?: Watch, key?: string): Promise<UndoPlan | null> {
  const memory = await host.memory();
  const log = undoLog(memory);
  const keys = writeKeys(log);
  const at = key === undefined ? log.length - 1 : keys.indexOf(key);
  const entry = log[at];
  if (!entry) return null;
  const read = await readFor(host, memory, log.slice(at), watch);
  const marks = has(entry, 'mp') ? await host.marks(watch) : [];
  const notes = has(entry, 'n') ? await notesNow(host, watch) : null;
  const unread = notes ? (host.unread?.() ?? []) : [];
  const notesUnread = new Set(unread.filter(({ what }) => what === 'notes').map(({ sheet }) => sheet));
  const where = whereSince(entry, read.grids, read.names);
  const now = { grids: read.grids, marks, notes, notesUnread, sheets: read.names, memory, where };
  const plan = await inSlices(planSteps(entry, now), watch);
  const [blockedBy = null] = await inSlices(blockingSteps(log.slice(at), read), watch);
  return { ...plan, key: keys[at] ?? '', blockedBy };
}

const notesIn = (edits: readonly Edit[]): number => edits.filter(({ kind }) => kind === 'note').length;

/** Notes among other edits: a program that refuses notes then makes the others all the same. */
const isMixed = (edits: readonly Edit[]): boolean =>
  notesIn(edits) > 0 && edits.some(({ kind }) => kind !== 'note' && kind !== 'memory');

/** The same where notes may stay behind: they are then what is still remembered, to be taken back another time. */
async function undoAllBut(host: Host, { key, entry, edits }: UndoPlan, watch?: Watch): Promise<readonly Edit[]> {
  const done = await host.apply(edits, watch, (_, memory) =>
    Promise.resolve({ before: forgetting(memory, key).before, after: [] }),
  );
  const left = notesIn(done) < notesIn(edits) ? entry.packed.filter(([kind]) => kind === 'n') : [];
  await host.apply(forgetting(await host.memory(), key, left).after);
  return done;
}

/**
 * Takes a write back as planned, and forgets it (hoàn tác); with nothing left of it, only forgets. It stays remembered
 * until all of it is taken back: an undo that broke off is planned anew, and goes on.
 */
export async function undoLast(host: Host, plan: UndoPlan, watch?: Watch): Promise<readonly Edit[]> {
  const forget = (memory: Memory): Journal => forgetting(memory, plan.key);
  if (isMixed(plan.edits)) return undoAllBut(host, plan, watch);
  if (plan.edits.length > 0) return host.apply(plan.edits, watch, (_, memory) => Promise.resolve(forget(memory)));
  const { before, after } = forget(await host.memory());
  await host.apply([...before, ...after]);
  return [];
}
