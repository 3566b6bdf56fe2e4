import { Trouble } from '../../core/host';
import type { Desk } from '../desk';
import type { Event, Failure, Task } from '../session';

/** Why an action of ours has nothing to go on with; shown like any other failure. */
export class Refusal extends Error {
  constructor(readonly code: 'no-selection' | 'no-table-selected' | 'nothing-to-do') {
    super(code);
    Object.setPrototypeOf(this, Refusal.prototype);
  }
}

function failureOf(task: Task, error: unknown): Failure {
  if (error instanceof Refusal) return { task, code: error.code, sheet: null, at: [], done: 0 };
  if (!(error instanceof Trouble)) return { task, code: 'fault', sheet: null, at: [], done: 0 };
  const { code, detail, done } = error;
  return { task, code, sheet: detail.sheet ?? detail.at?.[0]?.sheet ?? null, at: detail.at ?? [], done: done.length };
}

/** Does one thing at a time: says that it began, and how it ended, whatever happens. */
export async function attempt(desk: Desk, task: Task, work: () => Promise<Event>): Promise<void> {
  if (desk.session().busy) return;
  desk.tell({ type: 'began', task });
  try {
    desk.tell(await work());
  } catch (error) {
    desk.tell({ type: 'failed', failure: failureOf(task, error) });
  }
}

/** Whether a person asked to stop. */
export const stopping = (desk: Desk): boolean => desk.session().busy?.stopping ?? false;
