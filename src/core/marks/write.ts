import type { Edit } from '../edit';
import { Stopped, Trouble, type Host, type Watch } from '../host';
import { forgetLast, forgetOfLast, logSteps, undoLog, type WriteKind } from './undo-log';
import { inSlices } from './steps';
import { planSteps, sheetsOf, type UndoPlan } from './undo-plan';

async function remember(
  host: Host,
  what: WriteKind,
  time: string,
  applied: readonly Edit[],
  watch?: Watch,
): Promise<void> {
  const entry = await inSlices(logSteps(await host.memory(), what, time, applied), watch);
  if (entry) await host.apply([entry]);
}

/** What was made before a write broke off or was stopped. */
const doneBefore = (error: unknown): readonly Edit[] =>
  error instanceof Trouble || error instanceof Stopped ? error.done : [];

/**
 * Makes a previewed write and remembers what it replaced (ghi có nhật ký); `time` is ISO. A write that stops in the
 * middle is remembered as far as it came.
 */
export async function write(
  host: Host,
  edits: readonly Edit[],
  what: WriteKind,
  time: string,
  watch?: Watch,
): Promise<readonly Edit[]> {
  try {
    const applied = await host.apply(edits, watch);
    await remember(host, what, time, applied, watch);
    return applied;
  } catch (error) {
    const done = doneBefore(error);
    if (done.length > 0) await remember(host, what, time, done, watch);
    throw error;
  }
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
 * Takes the last write back as planned, and forgets it (hoàn tác lần ghi cuối); with nothing left of it, only forgets. When
 * it breaks off in the middle, what is not taken back yet stays remembered.
 */
export async function undoLast(host: Host, plan: UndoPlan, watch?: Watch): Promise<readonly Edit[]> {
  try {
    const applied = plan.edits.length > 0 ? await host.apply(plan.edits, watch) : [];
    await host.apply([forgetLast(await host.memory())]);
    return applied;
  } catch (error) {
    const done = doneBefore(error);
    if (done.length > 0) await host.apply([forgetOfLast(await host.memory(), done)]);
    throw error;
  }
}
