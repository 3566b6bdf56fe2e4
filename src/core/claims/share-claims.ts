import { alikeness, inUnitOf } from './alike';
import type { Claim } from './claim';
import { basesOf } from './base';
import { changeOf, isBound } from './cue';
import type { Figure } from './figure';
import { couldBeMeant, fitCutShare, fitShare } from './fit';
import { pairEndingAt, type Pair } from './pair';
import { stretchAt } from './passage';
import { between, claimOf, printedOf, shown, type Prose } from './prose';
import { decide, type Decision, type Reading } from './reading';
import { roleOf } from './role';
import { pairBehind, partBehind, partsBefore, type Part } from './share-part';
import { shareReading } from './share-reading';
import { slipOf } from './slip';
import { claimAbout } from './statement';
import { wholesOf } from './whole';

interface Sought {
  readonly readings: readonly Reading[];
  readonly sure: boolean;
  /** The text itself names the whole. */
  readonly stated: boolean;
  readonly part: Figure;
  readonly pair: Pair | null;
}

function readingsFor(prose: Prose, percent: Figure, { part, pair, weight }: Part): Sought {
  if (pair)
    return {
      readings: [shareReading(prose, pair.part, pair.whole, percent, weight, pair)],
      sure: true,
      stated: true,
      part,
      pair,
    };
  const change = changeOf(prose, part);
  const base = change && basesOf(prose, part, change).pairs[0]?.base;
  if (base)
    return { readings: [shareReading(prose, part, base, percent, weight)], sure: true, stated: true, part, pair };
  const wholes = wholesOf(prose, part, percent);
  const readings = wholes.figures.map(({ figure, weight: w }) => shareReading(prose, part, figure, percent, w));
  return { readings, sure: wholes.sure, stated: wholes.stated, part, pair };
}

/** The whole of a fraction, or said to be a total close by. */
function isWhole(prose: Prose, part: Figure, whole: Figure | undefined): boolean {
  if (!whole) return false;
  if (pairEndingAt(prose.pairs, whole)) return true;
  const sentence = stretchAt(prose.sentences, part.start);
  return roleOf(prose, whole).total && alikeness(part, whole) === 3 && whole.start >= (sentence?.start ?? 0) - 400;
}

/** A rate of a plan that the text does not give is said to be so; any other per cent is no claim. */
function unanswered(prose: Prose, { part }: Sought, percent: Figure): Claim | null {
  const cue = between(prose, part.end, percent.start);
  const share = /\b(chiem|account)/.test(cue);
  const after = between(prose, percent.end, percent.end + 60);
  const said =
    share ||
    (/\b(dat|hoan thanh|achiev|reach)/.test(cue) &&
      /\b(ke hoach|chi tieu|du toan|von|plan|target|budget)\b/.test(`${cue} ${after}`));
  // "2 xã đạt 100% kế hoạch": so many reached a bound, no rate of theirs.
  const reached =
    !share &&
    part.counted &&
    /^[a-z ]{0,30} (dat|hoan thanh|giai ngan)( [a-z]+){0,2} $/.test(cue) &&
    part.money === null;
  if (!said || reached || percent.hedge === 'limit') return null;
  return claimOf(prose, {
    from: Math.min(part.start, percent.start), to: Math.max(percent.end, part.end), kind: share ? 'share' : 'ratio',
    stated: prose.source.quote(percent.start, percent.end), computed: '', answer: 'cannot-check',
    note: { code: 'no-denominator', numerator: shown(prose, part, 2) }, of: percent, figures: [percent, part],
  }); // prettier-ignore
}

/** "Tỷ lệ giải ngân đạt 78,7%": what was done and what was planned stand in the sentences before. */
function carriedOver(prose: Prose, percent: Figure): Sought | null {
  const sentence = stretchAt(prose.sentences, percent.start);
  const lead = between(prose, Math.max(sentence?.start ?? 0, percent.start - 90), percent.start);
  const tail = between(prose, percent.end, percent.end + 40);
  if (
    !/\b(ty le|dat|bang|hoan thanh)\b[^.;,]*$/.test(lead) ||
    !/giai ngan|thuc hien|hoan thanh|ke hoach|chi tieu/.test(`${lead} ${tail}`)
  )
    return null;
  const near = prose.figures
    .slice(Math.max(0, percent.index - 6), percent.index)
    .filter((f) => !f.percent && !f.inTable && f.start > percent.start - 500);
  const done = near.filter((f) => roleOf(prose, f).role === 'done').pop();
  if (!done) return null;
  const plans = near.filter((f) => f !== done && roleOf(prose, f).role === 'plan' && alikeness(f, done) >= 2);
  if (plans.length === 0) return null;
  const readings = plans.map((plan) => shareReading(prose, done, plan, percent, 5 - (percent.index - plan.index) / 10));
  return {
    readings,
    sure: plans.length === 1 && /giai ngan/.test(lead) === /giai ngan/.test(roleOf(prose, done).lead),
    stated: false,
    part: done,
    pair: null,
  };
}

/** A per cent that the words call a rate or a share, or that stands alone in brackets. */
const isNamedRate = (prose: Prose, percent: Figure): boolean =>
  percent.hedge !== 'limit' &&
  /(\(|\b(chiem|dat|bang|ty le|ty trong|tuong duong|tuong ung|hoan thanh|of|reach(ed|ing)?|account(s|ed|ing)? for|or|is|at)\b[^.;]{0,60}|,) ?$/.test(
    between(prose, Math.max(0, percent.start - 80), percent.start),
  );

/** Where the words do not name the whole, figures near by that fit go before one that does not; no slip is far off. */
function settled(prose: Prose, percent: Figure, found: Sought, decision: Decision | null): Decision | null {
  if (found.pair?.slashed === true || decision?.answer === 'right' || decision?.answer === 'cut') return decision;
  const fit = fitShare(prose, percent);
  if (fit) return fit;
  const cut = fitCutShare(prose, percent, found.part);
  if (cut) return cut;
  const slip = percent.decimals > 0 && decision?.answer !== 'wrong' ? slipOf(percent, (f) => fitShare(prose, f)) : null;
  if (slip) return slip;
  if (!decision || (found.stated && decision.answer !== 'wrong')) return decision;
  const [part, whole] = decision.figures;
  if (!part || !whole) return decision;
  const value = (printedOf(inUnitOf(part, whole)).value / printedOf(inUnitOf(whole, part)).value) * 100;
  return found.pair || couldBeMeant(percent.value, value) ? decision : null;
}

/** A share may be of a whole that the text does not give: "1.200 hộ cận nghèo chiếm 7,6%" of all households. */
const isGuessed = (prose: Prose, found: Sought, { answer, figures }: Decision): boolean =>
  answer !== 'right' && answer !== 'cut' && !found.stated && !isWhole(prose, found.part, figures[1]);

/** What the words around a per cent make it of. */
function partsOf(prose: Prose, percent: Figure): Part[] {
  const pair = pairBehind(prose, percent);
  if (pair) return [{ part: pair.part, pair, weight: 10 }];
  const parts = partsBefore(prose, percent);
  const behind = parts.length === 0 ? partBehind(prose, percent) : null;
  return behind ? [{ part: behind, pair: null, weight: 10 }] : parts;
}

function claimFor(prose: Prose, percent: Figure): Claim | null {
  const sought = partsOf(prose, percent).map((part) => readingsFor(prose, percent, part));
  const found = sought[0] ?? carriedOver(prose, percent);
  if (!found) {
    const fit = percent.decimals > 0 && isNamedRate(prose, percent) ? fitShare(prose, percent) : null;
    return fit && claimAbout(prose, { of: percent, kind: 'share', decision: fit });
  }
  const readings = sought.length > 0 ? sought.flatMap((s) => s.readings) : found.readings;
  const decision = settled(prose, percent, found, decide(readings, found.sure));
  const share = /\b(chiem|account|ty trong)/.test(
    between(prose, Math.max(found.part.start, percent.start - 60), percent.start),
  );
  if (!decision || (share && isGuessed(prose, found, decision))) return unanswered(prose, found, percent);
  const quoted = found.pair
    ? [found.pair.part, ...(found.pair.whole.start > percent.start ? [found.pair.whole] : [])]
    : [found.part];
  return claimAbout(prose, {
    of: percent,
    kind: changeOf(prose, found.part) ? 'growth' : share ? 'share' : 'ratio',
    decision,
    quoted,
  });
}

/** Claims of the kind "a of b, which is x per cent" (tỷ lệ, tỷ trọng). */
export const shareClaims = (prose: Prose): Claim[] =>
  prose.figures
    .filter((f) => f.percent && !f.points && !f.inTable && !changeOf(prose, f) && !isBound(prose, f))
    .map((f) => claimFor(prose, f))
    .filter((claim): claim is Claim => claim !== null);
