import type { Watch } from '../host';

/** A long work that can be left off after each of its steps, and taken up again (việc làm từng bước). */
export type Steps<T> = Generator<void, T, void>;

/** Items between two steps: less than a millisecond or two each time. */
const EVERY = 100;

/** Whether a step ends before the item of this number. */
export const isStep = (index: number): boolean => index % EVERY === EVERY - 1;

/** All steps one after another. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const SLICE_MS = 12;

/** All steps, with a pause before a person would feel it; at once where nobody watches. Never stopped in the middle. */
export async function inSlices<T>(steps: Steps<T>, watch?: Watch): Promise<T> {
  if (!watch) return atOnce(steps);
  for (let since = Date.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - since < SLICE_MS) continue;
    await watch.pause();
    since = Date.now();
  }
}
