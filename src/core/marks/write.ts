import type { Edit } from '../edit';
import { Trouble, type Host, type Watch } from '../host';
import { forgetting, journalSteps, tooLargeSteps, undoLog, type WriteKind } from './undo-log';
import { inSlices } from './steps';
import { planSteps, sheetsOf, type UndoPlan } from './undo-plan';

/**
 * Makes a previewed write; what it replaces is remembered before the first edit (ghi có nhật ký), so that an undo takes it
 * back wherever it broke off. `time` is ISO.
 */
export async function write(
  host: Host,
  edits: readonly Edit[],
  what: WriteKind,
  time: string,
  watch?: Watch,
): Promise<readonly Edit[]> {
  if (edits.length === 0) return [];
  try {
    return await host.apply(edits, watch, (replaced, memory) =>
      inSlices(journalSteps(memory, what, time, replaced), watch),
    );
  } catch (error) {
    if (error instanceof Trouble && error.done.length === 0) await forgetUnmade(host, time);
    throw error;
  }
}

/** Forgets a write of which nothing came about. Where Excel is out of reach it stays: an undo will find nothing to do. */
async function forgetUnmade(host: Host, time: string): Promise<void> {
  try {
    const plan = await prepareUndo(host);
    const unmade = plan?.entry.open && plan.entry.time === time && plan.edits.length + plan.refused.length === 0;
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

/** What taking the last write back would do; null when there is none. Reads, and changes nothing. */
export async function prepareUndo(host: Host, watch?: Watch): Promise<UndoPlan | null> {
  const memory = await host.memory();
  const log = undoLog(memory);
  const entry = log[log.length - 1];
  if (!entry) return null;
  const sheets = (await host.sheets()).map((sheet) => sheet.name);
  const grids = await host.read(
    sheetsOf(entry).filter((name) => sheets.indexOf(name) >= 0),
    watch,
  );
  return inSlices(planSteps(entry, { grids, marks: await host.marks(watch), sheets, memory }), watch);
}

/**
 * Takes the last write back as planned, and forgets it (hoàn tác lần ghi cuối); with nothing left of it, only forgets. It
 * stays remembered until all of it is taken back: an undo that broke off is planned anew, and goes on.
 */
export async function undoLast(host: Host, plan: UndoPlan, watch?: Watch): Promise<readonly Edit[]> {
  if (plan.edits.length > 0) return host.apply(plan.edits, watch, (_, memory) => Promise.resolve(forgetting(memory)));
  const { before, after } = forgetting(await host.memory());
  await host.apply([...before, ...after]);
  return [];
}
