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

/** Claims by the places of their figures. */
function byFigure(claims: readonly Claim[]): ReadonlyMap<number, readonly Claim[]> {
  const places = new Map<number, Claim[]>();
  for (const claim of claims)
    for (const { at } of claim.figures) {
      const known = places.get(at.start);
      if (known) known.push(claim);
      else places.set(at.start, [claim]);
    }
  return places;
}

/** Every arithmetic statement of a report, recomputed, in the order of the text (các phát biểu số học trong báo cáo). */
export function findClaims(text: string): Claim[] {
  const prose = proseOf(text.slice(0, LONGEST_TEXT));
  const found = FINDERS.map((find) => find(prose)).reduce((all, some) => all.concat(some), []);
  const seen: Record<string, boolean> = {};
  const judged = byFigure(found.filter((claim) => claim.note.code !== 'subset' && claim.kind !== 'sum'));
  const around = ({ figures: [first] }: Claim): readonly Claim[] => (first && judged.get(first.at.start)) ?? [];
  return found
    .filter((claim) => claim.note.code !== 'subset' || !around(claim).some((other) => restsOn(other, claim)))
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
