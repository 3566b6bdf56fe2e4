import { quotient } from '../rates/exact';
import { readNumberText } from '../table/number-text';
import { alikeness, inUnitOf, isBare } from './alike';
import type { Answer, Claim, ClaimKind } from './claim';
import { changeOf, isBound, type ChangeCue } from './cue';
import type { Figure } from './figure';
import { couldBeMeant } from './fit';
import { fitChange } from './fit-change';
import { judgeDifference, judgePercent } from './judge';
import { basesOf, type Bases } from './base';
import { cited, printedOf, withUnit, type Prose } from './prose';
import { decide, readAs, type Decision, type Reading } from './reading';
import { mistypedOf, slipOf } from './slip';
import { claimAbout } from './statement';

/** What a change is measured as: per cent of the base, points, so many times, or so many. */
type Measure = 'percent' | 'points' | 'times' | 'amount';

function measureOf(cue: ChangeCue, stated: Figure, now: Figure): Measure {
  if (cue.kind === 'times') return 'times';
  if (stated.points || (stated.percent && now.percent)) return 'points';
  return stated.percent ? 'percent' : 'amount';
}

const KINDS: Readonly<Record<Measure, ClaimKind>> = {
  percent: 'growth',
  points: 'points',
  times: 'growth',
  amount: 'growth',
};

interface Compared {
  readonly now: Figure;
  readonly base: Figure;
  readonly weight: number;
}

/** A change in per cent, judged as a rate of the base. */
function percentReading(prose: Prose, cue: ChangeCue, stated: Figure, { now, base, weight }: Compared): Reading {
  const [a, b] = [printedOf(now), printedOf(base)];
  const change = { value: cue.sign * (a.value - b.value), half: a.half + b.half };
  const [n, o] = [cited(prose, now, stated.start), cited(prose, base, stated.start)];
  const parts = cue.sign > 0 ? `(${n} - ${o}) / ${o}` : `(${o} - ${n}) / ${o}`;
  const answer = b.value > 0 ? judgePercent(change, b, stated) : 'cannot-check';
  const decimals = Math.max(1, stated.decimals);
  const percent = (d: number): string =>
    prose.format.percent(Number((quotient(change.value, b.value, d + 2) * 100).toFixed(d)), d);
  const computed = b.value > 0 ? percent(decimals) : '';
  const note =
    answer === 'cut'
      ? ({ code: 'cut', parts, rounded: percent(stated.decimals) } as const)
      : answer === 'cannot-check'
        ? ({ code: 'hedged', parts } as const)
        : ({ code: 'ratio', parts } as const);
  return { parts, computed, answer, weight, figures: [now, base], note };
}

/** A change in points or in amount: the difference of the two. */
function differenceReading(prose: Prose, cue: ChangeCue, stated: Figure, { now, base, weight }: Compared): Reading {
  const unit = inUnitOf(stated, now);
  const [a, b] = [printedOf(now), printedOf(base)];
  const change = { value: cue.sign * (a.value - b.value), half: a.half + b.half };
  const answer = judgeDifference(change, printedOf(unit), stated.hedge);
  const [n, o] = [cited(prose, now, stated.start), cited(prose, base, stated.start)];
  const parts = cue.sign > 0 ? `${n} - ${o}` : `${o} - ${n}`;
  const computed = withUnit(prose, stated, change.value / (unit.money ?? unit.scale));
  return readAs('sum', { parts, computed, answer, weight, figures: [now, base] });
}

/** "Gấp 1,5 lần": one over the other. */
function timesReading(prose: Prose, stated: Figure, { now, base, weight }: Compared): Reading {
  const [a, b] = [printedOf(now), printedOf(base)];
  const parts = `${cited(prose, now, stated.start)} / ${cited(prose, base, stated.start)}`;
  if (b.value <= 0)
    return {
      parts,
      computed: '',
      answer: 'cannot-check',
      weight,
      figures: [now, base],
      note: { code: 'zero-denominator', parts },
    };
  const unit = 10 ** -stated.decimals;
  const exact = a.value / b.value;
  const off = Math.abs(exact - stated.value);
  let answer: Answer =
    quotient(a.value, b.value, stated.decimals) === stated.value
      ? 'right'
      : off < unit && exact > stated.value
        ? 'cut'
        : 'wrong';
  if (stated.hedge === 'over') answer = exact >= stated.value ? 'right' : 'wrong';
  if (stated.hedge === 'under') answer = exact <= stated.value ? 'right' : 'wrong';
  if (stated.hedge === 'about' && answer !== 'right') answer = off < stated.value / 10 ? 'right' : 'cannot-check';
  // "Gấp đôi" of 19 and 10 is near enough to be said, and not near enough to be called right.
  if (stated.spelled && answer !== 'right' && off < stated.value / 10) answer = 'cannot-check';
  const computed = `${prose.format.number(quotient(a.value, b.value, Math.max(stated.decimals, 2)))} lần`;
  return readAs('sum', { parts, computed, answer, weight, figures: [now, base] });
}

function readingOf(prose: Prose, cue: ChangeCue, stated: Figure, compared: Compared): Reading[] {
  const measure = measureOf(cue, stated, compared.now);
  if (measure === 'times') return [timesReading(prose, stated, compared)];
  if (measure === 'percent') return [percentReading(prose, cue, stated, compared)];
  const difference = differenceReading(prose, cue, stated, compared);
  // "Giảm từ 25,4% xuống 21,2%, giảm 4,2%": points are meant, per cent is written; a reader may take either.
  if (measure !== 'points' || stated.points) return [difference];
  return [difference, percentReading(prose, cue, stated, compared)];
}

/** Per cents can only be compared with per cents, amounts with amounts. */
const comparable = (stated: Figure, cue: ChangeCue, { now, base }: Compared): boolean =>
  stated.points
    ? now.percent && base.percent
    : alikeness(now, base) > 0 &&
      (stated.percent ||
        cue.kind === 'times' ||
        isBare(stated) ||
        alikeness(stated, now) >= 2 ||
        (isBare(now) && alikeness(stated, base) >= 2) ||
        (isBare(now) && isBare(base)));

function claimFor(prose: Prose, stated: Figure, cue: ChangeCue): Claim | null {
  const bases: Bases = basesOf(prose, stated, cue);
  const compared = bases.pairs
    .map(({ now, base, weight }) => ({
      now: inUnitOf(now, isBare(base) ? stated : base),
      base: inUnitOf(base, isBare(now) ? stated : now),
      weight,
    }))
    .filter((pair) => comparable(stated, cue, pair));
  const readings = compared.flatMap((pair) => readingOf(prose, cue, stated, pair));
  const weighed = decide(readings, bases.sure && compared.length > 0);
  const better = weighed?.answer === 'right' ? null : fitted(prose, stated, cue, weighed, readings);
  const decision = better ?? (weighed && isSlip(stated, weighed) ? weighed : null);
  const now = better?.figures[0] ?? compared[0]?.now;
  if (!decision || !now) return null;
  const kind = cue.kind === 'fulfilment' && !stated.points ? 'fulfilment' : KINDS[measureOf(cue, stated, now)];
  const perhaps = kind === 'points' && !stated.points ? mixedUp(prose, decision.note.code, readings) : null;
  return claimAbout(prose, { of: stated, kind, decision: perhaps ?? decision });
}

/** Where the words do not name what is compared, figures near by that fit, or that fit a slip of what is stated. */
const fitted = (
  prose: Prose,
  stated: Figure,
  cue: ChangeCue,
  weighed: Decision | null,
  readings: readonly Reading[],
): Decision | null =>
  fitChange(prose, stated, cue) ??
  (weighed?.answer === 'wrong' ? null : slipOf(stated, (f) => fitChange(prose, f, cue))) ??
  (weighed?.note.code === 'readings' ? mistypedOf(stated, readings) : null);

/** What is stated could be a slip of what comes out; anything else was read wrongly. */
function isSlip(stated: Figure, { answer, computed }: Decision): boolean {
  if (answer === 'right' || answer === 'cut') return true;
  const value = Math.abs(stated.value);
  const digits = /-?\d[\d.,]*/.exec(computed)?.[0] ?? '';
  const read = readNumberText(digits);
  return [read?.comma?.value, read?.dot?.value].some((v) => v !== undefined && couldBeMeant(value, v));
}

/** "%" written for points: neither is silently preferred. */
function mixedUp(prose: Prose, code: string, readings: readonly Reading[]): ReturnType<typeof decide> {
  const [first, second] = readings;
  if (code === 'readings' || !first || !second || (first.answer !== 'right' && second.answer !== 'right')) return null;
  return {
    ...first,
    answer: 'cannot-check',
    note: { code: 'readings', readings: [first, second].map((r) => `${r.parts} = ${r.computed}`) },
  };
}

/** Claims of change: tăng, giảm, vượt, hụt, gấp, điểm phần trăm. */
export function changeClaims(prose: Prose): Claim[] {
  const claims: Claim[] = [];
  for (const figure of prose.figures) {
    const cue = figure.inTable ? null : changeOf(prose, figure);
    const claim = cue && !isBound(prose, figure) ? claimFor(prose, figure, cue) : null;
    if (claim) claims.push(claim);
  }
  return claims;
}
