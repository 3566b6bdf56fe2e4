import type { Watch } from '../../core/host';
import type { Desk } from '../desk';
import type { Progress } from '../session';
import { stopping } from './attempt';

// Drawn more often, progress would itself hold up the work.
const TOLD_EVERY_MS = 100;

/** Tells the session how far work has come, some ten times a second. */
export function teller(desk: Desk): (progress: Progress) => void {
  let told = -Infinity;
  return (progress) => {
    const now = desk.now().getTime();
    if (now - told < TOLD_EVERY_MS) return;
    told = now;
    desk.tell({ type: 'advanced', progress });
  };
}

/** How a host is followed while it works for the desk: what its counts mean, and whether a person asked to stop. */
export function watching(
  desk: Desk,
  stage: Progress['stage'],
  more: { readonly sheet?: string; readonly far?: (done: number, total: number) => number } = {},
): Watch {
  const tell = teller(desk);
  const share = more.far ?? ((done: number, total: number) => (total > 0 ? done / total : 0));
  return {
    advanced: (done, total) => tell({ stage, sheet: more.sheet ?? null, done, total, far: share(done, total) }),
    stopped: () => stopping(desk),
    pause: () => desk.pause(),
  };
}
