import type { Checker, CheckWatch, Job, Looked } from '../app/checker';
import type { Rule } from '../core/rules/rule';
import type { LookSteps } from './look';

/** What the frame loads to check by itself, or to speak of what was found. */
export interface Engine {
  readonly rules: readonly Rule[];
  lookSteps(job: Job, rules: readonly Rule[]): LookSteps;
}

// Between two pauses the pane may work this long before a person would feel it.
const SLICE_MS = 20;

async function inSlices(steps: LookSteps, watch: CheckWatch, now: () => number): Promise<Looked | null> {
  let since = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - since < SLICE_MS) continue;
    watch.advanced(step.value);
    await watch.pause();
    if (watch.stopped()) return null;
    since = now();
  }
}

/** Checks in the pane's own frame, a slice at a time (kiểm tra trong khung), for engines and networks without workers. */
export function frameChecker(load: () => Promise<Engine>, now: () => number = Date.now): Checker {
  return {
    look: async (job, watch) => {
      const { rules, lookSteps } = await load();
      return inSlices(lookSteps(job, rules), watch, now);
    },
    rules: async () => (await load()).rules,
  };
}
