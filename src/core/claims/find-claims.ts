import { breakdownClaims } from './breakdown-claims';
import type { Claim } from './claim';
import { changeClaims } from './change-claims';
import { equationClaims } from './equation-claims';
import { listClaims } from './list-claims';
import { productClaims } from './product-claims';
import { proseOf } from './prose';
import { ratioClaims } from './ratio-claims';
import { scopeClaims } from './scope-claims';
import { tallyClaims } from './tally-claims';
import { verdictClaims } from './verdict-claims';

/** Longer texts are cut here, so that a pasted book never holds the pane up. */
export const LONGEST_TEXT = 2_000_000;

const FINDERS = [
  equationClaims,
  ratioClaims,
  changeClaims,
  verdictClaims,
  breakdownClaims,
  productClaims,
  tallyClaims,
  listClaims,
  scopeClaims,
];

/** Whether one claim takes in both figures of another: "250 người (65,1%)" says more than "trong đó 250 người". */
const restsOn = (wider: Claim, narrow: Claim): boolean =>
  narrow.figures.every((figure) => wider.figures.some((other) => other.at.start === figure.at.start));

/** Every arithmetic statement of a report, recomputed, in the order of the text (các phát biểu số học trong báo cáo). */
export function findClaims(text: string): Claim[] {
  const prose = proseOf(text.slice(0, LONGEST_TEXT));
  const found = FINDERS.map((find) => find(prose)).reduce((all, some) => all.concat(some), []);
  const seen: Record<string, boolean> = {};
  const judged = found.filter((claim) => claim.note.code !== 'subset' && claim.kind !== 'sum');
  return found
    .filter((claim) => claim.note.code !== 'subset' || !judged.some((other) => restsOn(other, claim)))
    .filter((claim) => {
      const key = `${claim.kind}|${claim.stated}|${claim.figures
        .map((f) => f.at.start)
        .sort()
        .join(',')}`;
      const known = seen[key] === true;
      seen[key] = true;
      return !known;
    })
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}
