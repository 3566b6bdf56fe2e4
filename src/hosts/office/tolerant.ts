import { Stopped, Trouble } from '../../core/host';
import { toTrouble } from './errors';

/** What stops every question alike: nothing is learnt by asking for less. */
const OF_ALL = ['disconnected', 'editing-cell', 'too-large', 'excel-busy', 'no-answer'];

/** Whether Excel refused one thing that it was asked for, while the conversation goes on. */
export function isOfOne(error: unknown): boolean {
  if (error instanceof Stopped) return false;
  const trouble = toTrouble(error);
  return trouble instanceof Trouble && OF_ALL.indexOf(trouble.code) < 0;
}

/** What is well to have, or `refused` where Excel refuses it (có thì tốt). */
export async function orElse<T, R>(work: () => Promise<T>, refused: R): Promise<T | R> {
  try {
    return await work();
  } catch (error) {
    if (!isOfOne(error)) throw error;
    return refused;
  }
}

/** Sends what changes nothing of what is said (no printer, a locked view); whether Excel did it. */
export const ifItCan = (context: Excel.RequestContext, work: () => void): Promise<boolean> =>
  orElse(async () => {
    work();
    await context.sync();
    return true;
  }, false);

/**
 * Asks for many things at once, and where Excel refuses, for halves of them, until those that it refuses are known one by
 * one (đọc được phần nào hay phần ấy); one alone is asked for again, for a request can fail once. Only for questions: what
 * is asked twice must change nothing.
 */
export async function askTolerantly<T, R>(
  items: readonly T[],
  ask: (items: readonly T[]) => Promise<R[]>,
  refused: (item: T) => void,
  again = true,
): Promise<R[]> {
  try {
    return await ask(items);
  } catch (error) {
    if (!isOfOne(error)) throw error;
    if (items.length < 2 && again) return askTolerantly(items, ask, refused, false);
    if (items.length < 2) {
      items.forEach(refused);
      return [];
    }
    const half = items.length >> 1;
    const first = await askTolerantly(items.slice(0, half), ask, refused);
    return [...first, ...(await askTolerantly(items.slice(half), ask, refused))];
  }
}
