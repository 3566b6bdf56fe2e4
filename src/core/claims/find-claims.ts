import { assignedClaims } from './assigned-claims';
import { changeClaims } from './change-claims';
import type { Claim } from './claim';
import { equationClaims } from './equation-claims';
import type { Figure } from './figure';
import { fitClaims } from './fit-claims';
import { itemCountClaims } from './item-count-claims';
import { listClaims } from './list-claims';
import { productClaims } from './product-claims';
import { proseOf, type Prose } from './prose';
import { rankClaims } from './rank-claims';
import { remainderClaims } from './remainder-claims';
import { repeatedClaims } from './repeated-claims';
import { shareClaims } from './share-claims';
import { sumClaims } from './sum-claims';
import { tableClaims } from './table-claims';
import { tableWordClaims } from './table-words';
import { tallyClaims } from './tally-claims';
import { turnedClaims } from './turned-claims';
import { verdictClaims } from './verdict-claims';

/** Longer texts are cut here, so that a pasted book never holds the pane up. */
export const LONGEST_TEXT = 2_000_000;

/** In the order of precedence: of two claims about one figure the one found first stays. */
const FINDERS = [
  equationClaims,
  tableClaims,
  shareClaims,
  changeClaims,
  tallyClaims,
  verdictClaims,
  sumClaims,
  remainderClaims,
  productClaims,
  assignedClaims,
  listClaims,
  itemCountClaims,
  rankClaims,
  repeatedClaims,
];

/** Whether one claim takes in both figures of another: "250 người (65,1%)" says more than "trong đó 250 người". */
const restsOn = (wider: Claim, narrow: Claim): boolean =>
  narrow.figures.every((figure) => wider.figures.some((other) => other.at.start === figure.at.start));

/** What two claims have in common when they say the same. */
const keyOf = (claim: Claim): string =>
  `${claim.kind}|${claim.stated}|${claim.figures
    .map((f) => f.at.start)
    .sort()
    .join(',')}`;

/** Claims of the same figure say the same, but for counts and ranks, which say something else of it. */
function sameAs(claim: Claim): string {
  if (!claim.statedAt) return keyOf(claim);
  const apart = (claim.kind === 'count' && claim.note.code !== 'tally') || claim.kind === 'rank';
  return `${apart ? claim.kind : ''}${String(claim.statedAt.start)}`;
}

/** Claims that say what others say better are left out: parts of a whole whose rate is stated, second remainders. */
function withoutEchoes(found: readonly Claim[]): Claim[] {
  const judged = found.filter((claim) => claim.note.code !== 'subset' && claim.kind !== 'sum');
  const byFigure: Record<number, Claim[]> = {};
  for (const claim of judged) for (const { at } of claim.figures) (byFigure[at.start] ??= []).push(claim);
  const said: Record<string, boolean> = {};
  const settledFirst = [
    ...found.filter((c) => c.answer !== 'cannot-check'),
    ...found.filter((c) => c.answer === 'cannot-check'),
  ];
  return settledFirst.filter((claim) => {
    const key = sameAs(claim);
    const echo =
      claim.note.code === 'subset' &&
      (byFigure[claim.figures[0]?.at.start ?? -1] ?? []).some((other) => restsOn(other, claim));
    if (echo || said[key]) return false;
    return (said[key] = true);
  });
}

/** Figures that a claim states or that a count or rank speaks of; those that could not be checked may still fit. */
function takenBy(prose: Prose, claims: readonly Claim[]): (figure: Figure) => boolean {
  const stated: Record<number, boolean> = {};
  for (const { statedAt, answer, note } of claims)
    if (statedAt && (answer !== 'cannot-check' || note.code === 'elsewhere')) stated[statedAt.start] = true;
  return ({ start, end }) => stated[prose.source.spanOf(start, end).start] === true;
}

/** Figures that a claim found right rests on. */
function usedBy(prose: Prose, claims: readonly Claim[]): (figure: Figure) => boolean {
  const used: Record<number, boolean> = {};
  for (const { answer, figures } of claims) if (answer === 'right') for (const { at } of figures) used[at.start] = true;
  return ({ start, end }) => used[prose.source.spanOf(start, end).start] === true;
}

/** Every arithmetic statement of a text that is read already. */
export function claimsOf(prose: Prose): Claim[] {
  const cued = FINDERS.map((find) => find(prose)).reduce((all, some) => all.concat(some), []);
  const known = cued.concat(tableWordClaims(prose, takenBy(prose, cued)));
  const found = known.concat(fitClaims(prose, takenBy(prose, known), usedBy(prose, known)));
  const [stated, used] = [takenBy(prose, found), usedBy(prose, found)];
  const turned = turnedClaims(prose, (figure) => stated(figure) || used(figure));
  return withoutEchoes(found.concat(turned)).sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

/** Every arithmetic statement of a report, recomputed, in the order of the text (các phát biểu số học trong báo cáo). */
export const findClaims = (text: string): Claim[] => claimsOf(proseOf(text.slice(0, LONGEST_TEXT)));
