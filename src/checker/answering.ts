import type { Rule } from '../core/rules/rule';
import { joinGrids } from './grid-blocks';
import { lookSteps } from './look';
import { sendLooked } from './look-blocks';
import type { Answered, Asked } from './messages';

// Nobody reads faster than this.
const TOLD_EVERY_MS = 100;

/** The worker's side of the talk (bên kiểm tra), apart from the worker, so that it runs in a test. */
export function answering(
  rules: readonly Rule[],
  send: (answer: Answered) => void,
  now: () => number = Date.now,
): (asked: Asked) => void {
  const grids = joinGrids();
  const look = (asked: Extract<Asked, { kind: 'look' }>): void => {
    const steps = lookSteps({ ...asked, grids: grids.take() }, rules);
    let told = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) return sendLooked(step.value, send);
      if (now() - told < TOLD_EVERY_MS) continue;
      told = now();
      send({ kind: 'advanced', progress: step.value });
    }
  };
  return (asked) => {
    if (asked.kind !== 'look') return grids.add(asked);
    try {
      look(asked);
      send({ kind: 'done' });
    } catch (error) {
      send({ kind: 'fault', text: String(error) });
    }
  };
}
