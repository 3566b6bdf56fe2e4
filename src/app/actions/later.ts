import type { Desk } from '../desk';
import type { Task } from '../session';
import { failureOf } from './attempt';

/** Does something with a part of the pane that is loaded when first needed (phần nạp sau); says so where it does not come. */
export async function later<Part>(
  desk: Desk,
  task: Task,
  load: () => Promise<Part>,
  act: (part: Part) => Promise<void>,
): Promise<void> {
  let part: Part;
  try {
    part = await load();
  } catch (error) {
    desk.tell({ type: 'failed', failure: failureOf(task, error) });
    return;
  }
  await act(part);
}
