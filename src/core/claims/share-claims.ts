import { percentOf } from '../rates/exact';
import { alikeness, inUnitOf } from './alike';
import type { Claim, ClaimNote } from './claim';
import { basesOf } from './base';
import { changeOf, isBound } from './cue';
import type { Figure } from './figure';
import { couldBeMeant, fitCutShare, fitShare } from './fit';
import { judgePercent } from './judge';
import { pairEndingAt, pairsIn, type Pair } from './pair';
import { stretchAt } from './passage';
import { between, cited, claimOf, figuresIn, printedOf, shown, type Prose } from './prose';
import { decide, type Decision, type Reading } from './reading';
import { roleOf } from './role';
import { slipOf } from './slip';
import { claimAbout } from './statement';
import { wholesOf } from './whole';

const CUE =
  /(dat|chiem|bang|ty le|ty trong|tuong duong|tuong ung|hoan thanh|thuc hien duoc|la|=|\(|:|,|represent|equal|account|i\.e\.?|achiev|reach|or|at|giving|a rate of)[^.;]*$/;
const LIMIT = /\b(phan dau|muc tieu|toi thieu|it nhat|tren|tu)( dat)?( ty le)? ?$/;
/** "8 dân tộc (Thái chiếm 35%": the per cent is of what the bracket names. */
const OTHER_SUBJECT = /\((?!(chiem|dat|bang|tuong|ty le|ty trong|=| |i\.e|or|about|khoang|hon|gan)|$)/;

interface Part {
  readonly part: Figure;
  readonly pair: Pair | null;
  readonly weight: number;
}

/** "đạt 22,2% (02/9 chỉ tiêu)": the fraction behind the per cent. */
function pairBehind(prose: Prose, percent: Figure): Pair | null {
  const [pair] = pairsIn(prose.pairs, percent.end, percent.end + 60);
  if (!pair) return null;
  return /^( [a-z ]{0,44})?( \(( ?(tuc|tuong duong|dat|co|gom|la))?|\(| ?=|,? tuc( la)?|,? hay|,? i\.e\.?,?)( [a-z ]{0,16})? ?$/.test(
    between(prose, percent.end, pair.start),
  )
    ? pair
    : null;
}

/** "78,7% (9.800 triệu đồng)", "78,7%, tương đương 9.800 triệu đồng". */
function partBehind(prose: Prose, percent: Figure): Figure | null {
  const next = prose.figures[percent.index + 1];
  if (!next || next.percent || next.inTable) return null;
  const gap = between(prose, percent.end, next.start);
  return gap.length < 60 &&
    /^[^.;,:]{0,40}(,? ?\b(tuong duong|tuong ung|tuc( la)?)|\( ?(tuong duong|tuc|la|voi|hay)?)( voi| la)? ?$/.test(gap)
    ? next
    : null;
}

/** The parts that a per cent may be of, best first. */
function partsBefore(prose: Prose, percent: Figure): Part[] {
  const sentence = stretchAt(prose.sentences, percent.start);
  if (!sentence) return [];
  const before = figuresIn(prose, { start: sentence.start, end: percent.start });
  const last = before[before.length - 1];
  if (!last || last.percent) return [];
  const pair = pairEndingAt(prose.pairs, last);
  if (!pair && last.money === null && !last.counted) return [];
  const gap = between(prose, pair?.end ?? last.end, percent.start);
  if (gap.length > 110 || !CUE.test(gap) || (LIMIT.test(gap) && !pair) || OTHER_SUBJECT.test(gap)) return [];
  if (
    !pair &&
    last.money === null &&
    (percent.hedge === 'under' || percent.hedge === 'over') &&
    !percent.spelled &&
    !/chiem/.test(gap)
  )
    return [];
  if (pair) return [{ part: pair.part, pair, weight: 10 }, ...complement(prose, pair, before)];
  const named = subjectOf(prose, gap, before);
  if (named) return [{ part: named, pair: null, weight: 10 }];
  return [swapped(prose, last, before) ?? { part: last, pair: null, weight: 10 }];
}

/** "(nữ 830 người, nam 420 người), nữ chiếm 66,4%": the one figure of the sentence that the subject names. */
function subjectOf(prose: Prose, gap: string, before: readonly Figure[]): Figure | null {
  const subject =
    /[,;)] ?(?:trong do,? |so |ty le )*([a-z ]{2,30}?)(?: nay)? (?:chiem|dat)(?: ty le)?(?: khoang| hon| gan)? ?$/.exec(
      gap,
    )?.[1];
  if (!subject) return null;
  const about = (f: Figure): boolean =>
    new RegExp(`\\b${subject}\\b`).test(`${roleOf(prose, f).lead.slice(-60)} ${f.noun}`);
  const found = before.filter((f) => !f.percent && about(f));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** "Có 7 xã đạt, 2 xã chưa đạt trên tổng số 9 xã (77,8%)": which of the two is meant is not said. */
function complement(prose: Prose, pair: Pair, before: readonly Figure[]): Part[] {
  if (pair.slashed) return [];
  const other = before.find((f) => f.index === pair.part.index - 1);
  if (!other || alikeness(other, pair.part) < 3 || other.value + pair.part.value !== pair.whole.value) return [];
  return [{ part: other, pair: { ...pair, part: other, start: other.start }, weight: 10 }];
}

/** "Thực hiện 24 tổ, kế hoạch giao 21 tổ, đạt 114,3%": the plan stands last. */
function swapped(prose: Prose, last: Figure, before: readonly Figure[]): Part | null {
  const done = before[before.length - 2];
  if (!done || roleOf(prose, last).role !== 'plan' || roleOf(prose, done).role !== 'done') return null;
  if (alikeness(done, last) < 2 || /;/.test(between(prose, done.end, last.start))) return null;
  return {
    part: done,
    pair: { part: done, whole: last, start: done.start, end: last.end, slashed: false },
    weight: 10,
  };
}

/** How a per cent is judged against a part and a whole, whichever way the digits are read; the best of them counts. */
function judged(part: Figure, whole: Figure, percent: Figure): { answer: Reading['answer']; value: number | null } {
  const unit = inUnitOf(part, whole);
  const base = inUnitOf(whole, part);
  const values = [unit.value, unit.otherwise].filter((v): v is number => v !== null);
  const wholes = [base.value, base.otherwise].filter((v): v is number => v !== null);
  const all = values.flatMap((a) =>
    wholes.map((b) => {
      const [n, d] = [printedOf(unit, a), printedOf(base, b)];
      const value = d.value > 0 ? percentOf(n.value, d.value, Math.max(1, percent.decimals)) : null;
      return { answer: judgePercent(n, d, percent), value };
    }),
  );
  const best = all.find((j) => j.answer === 'right') ?? all.find((j) => j.answer === 'cut') ?? all[0];
  return best ?? { answer: 'cannot-check', value: null };
}

/** One reading of a per cent: this part of that whole. */
export function shareReading(
  prose: Prose,
  part: Figure,
  whole: Figure,
  percent: Figure,
  weight: number,
  pair: Pair | null = null,
): Reading {
  const { answer, value } = judged(part, whole, percent);
  const parts =
    pair?.slashed === true
      ? prose.source.quote(pair.start, pair.end)
      : `${cited(prose, part, percent.start)} / ${cited(prose, whole, percent.start)}`;
  const computed = value === null ? '' : prose.format.percent(value, Math.max(1, percent.decimals));
  return {
    parts,
    computed,
    answer,
    weight,
    figures: [part, whole],
    note: noteOf(prose, part, whole, percent, parts, answer, value),
  };
}

function noteOf(
  prose: Prose,
  part: Figure,
  whole: Figure,
  percent: Figure,
  parts: string,
  answer: Reading['answer'],
  value: number | null,
): ClaimNote {
  if (value === null) return { code: 'zero-denominator', parts };
  if (answer === 'cannot-check') return { code: 'hedged', parts };
  if (answer !== 'cut') return { code: 'ratio', parts };
  const exact = percentOf(
    printedOf(inUnitOf(part, whole)).value,
    printedOf(inUnitOf(whole, part)).value,
    percent.decimals,
  );
  return { code: 'cut', parts, rounded: prose.format.percent(exact, percent.decimals) };
}

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

function claimFor(prose: Prose, percent: Figure): Claim | null {
  const pair = pairBehind(prose, percent);
  const behind = pair ? null : partBehind(prose, percent);
  const parts = pair ? [{ part: pair.part, pair, weight: 10 }] : partsBefore(prose, percent);
  const all = parts.length === 0 && behind ? [{ part: behind, pair: null, weight: 10 }] : parts;
  const sought = all.map((part) => readingsFor(prose, percent, part));
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
  // A share may be of a whole that the text does not give: "1.200 hộ cận nghèo chiếm 7,6%" of all households.
  const [, whole] = decision?.figures ?? [];
  const guessed =
    share &&
    decision?.answer !== 'right' &&
    decision?.answer !== 'cut' &&
    !found.stated &&
    !isWhole(prose, found.part, whole);
  if (!decision || guessed) return unanswered(prose, found, percent);
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
