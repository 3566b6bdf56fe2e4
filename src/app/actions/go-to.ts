import type { Range } from '../../core/grid/range';
import type { Desk } from '../desk';
import { failureOf } from './attempt';

/** Takes a person to a place in the workbook. Leaves the pane as it is, so that focus stays where it was. */
export async function goTo(desk: Desk, at: Range): Promise<void> {
  try {
    await desk.host.reveal(at);
    desk.tell({ type: 'went', at });
  } catch (error) {
    desk.tell({ type: 'failed', failure: failureOf('go', error) });
  }
}
