import { againstOf, poolOf } from '../../core/claims/against';
import { findClaims } from '../../core/claims/find-claims';
import type { Desk } from '../desk';
import type { CheckedClaim, Event } from '../session';
import { Stopped } from '../../core/host';
import { attempt, stopping } from './attempt';

// A claim is looked up among every figure of the workbook; so many fit between two pauses.
const AT_ONCE = 20;

/** Recomputes what a pasted report states, and looks it up in the workbook last checked (Soát lời văn). */
export const checkReport = (desk: Desk): Promise<void> =>
  attempt(desk, 'claims', async (): Promise<Event> => {
    await desk.pause();
    const { report, checked } = desk.session();
    const found = findClaims(report);
    const pool = poolOf(checked ?? { tables: [], rates: [] });
    const claims: CheckedClaim[] = [];
    for (let from = 0; from < found.length; from += AT_ONCE) {
      const some = found.slice(from, from + AT_ONCE);
      claims.push(...some.map((claim) => ({ claim, against: againstOf(claim, pool) })));
      await desk.pause();
      if (stopping(desk)) throw new Stopped();
    }
    return { type: 'claimed', claims };
  });
