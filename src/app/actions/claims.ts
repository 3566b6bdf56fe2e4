import { poolOf } from '../../core/claims/against';
import { reportSteps } from '../../core/claims/report-check';
import { Stopped } from '../../core/host';
import type { Desk } from '../desk';
import type { Event } from '../session';
import { attempt, stopping } from './attempt';

/** Recomputes what a pasted report states, and looks it up in the workbook last checked (Soát lời văn). */
export const checkReport = (desk: Desk): Promise<void> =>
  attempt(desk, 'claims', async (): Promise<Event> => {
    await desk.pause();
    const { report, checked } = desk.session();
    const steps = reportSteps(report, checked ? poolOf(checked) : null);
    for (let done = false; !done;) {
      done = steps.next();
      await desk.pause();
      if (stopping(desk)) throw new Stopped();
    }
    return { type: 'claimed', claims: steps.result() };
  });
