import { Stopped, Trouble } from '../../core/host';
import type { Desk } from '../desk';
import type { Event, Failure, RefusalCode, Task } from '../session';

/** Why an action of ours has nothing to go on with; shown like any other failure. */
export class Refusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
    Object.setPrototypeOf(this, Refusal.prototype);
  }
}

/** Whether a part of the pane did not come over the network; asked for again, it may. */
export const isUnloaded = (error: unknown): boolean => error instanceof Error && error.name === 'ChunkLoadError';

/** Whatever was thrown, as the session keeps it. */
export function failureOf(task: Task, error: unknown): Failure {
  if (error instanceof Refusal) return { task, why: error.code };
  if (!(error instanceof Trouble)) return { task, why: isUnloaded(error) ? 'not-loaded' : 'fault' };
  return { task, why: { code: error.code, detail: error.detail, done: error.done } };
}

/** Does one thing at a time: says that it began, and how it ended, whatever happens. */
export async function attempt(desk: Desk, task: Task, work: () => Promise<Event>): Promise<void> {
  if (desk.session().busy) return;
  desk.tell({ type: 'began', task });
  try {
    desk.tell(await work());
  } catch (error) {
    if (error instanceof Stopped) desk.tell({ type: 'stopped', task });
    else desk.tell({ type: 'failed', failure: failureOf(task, error) });
  }
}

/** Whether a person asked to stop. */
export const stopping = (desk: Desk): boolean => desk.session().busy?.stopping ?? false;
