import { highest } from '../grid/extremes';
import { alikeness, inUnitOf, isBare } from './alike';
import type { Claim } from './claim';
import { changeOf } from './cue';
import type { Figure } from './figure';
import { couldBeMeant } from './fit';
import { fitRest } from './fit-parts';
import { judgeDifference } from './judge';
import { pairWith } from './pair';
import { stretchAt, stretchIndexAt } from './passage';
import { between, cited, figuresIn, printedOf, withUnit, type Prose } from './prose';
import { decide, readAs, type Decision, type Reading } from './reading';
import { roleOf } from './role';
import { mistypedOf, slipOf } from './slip';
import { claimAbout } from './statement';

const REST =
  /(?:^|[^a-z])(con lai|con du|con ton|con phai [a-z]+( [a-z]+)?|con thieu|so con lai|von con lai|chua (giai ngan|thuc hien|su dung|thanh toan|hoan thanh|phan bo|chi|dat)|[,;(] ?con|remaining|remainder|left)( het| duoc| la| can| tiep tuc| phai| khoang| gan| hon| co| so von| so tien| kinh phi| den nay| chua [a-z]+( [a-z]+)?| phai [a-z]+( [a-z]+)?)*:? ?\(?$/;

/** Words before a figure that make it what is left; "giảm còn 20 hộ" is a level. */
function isRest(prose: Prose, figure: Figure): boolean {
  const { lead } = roleOf(prose, figure);
  const near = lead.slice(-70);
  return REST.test(near) && !/\b(giam|xuong|chi) con\b[^,;]*$/.test(near) && !/\bcon (rat|co) ?$/.test(near);
}

function reading(prose: Prose, rest: Figure, whole: Figure, taken: readonly Figure[], weight: number): Reading {
  const like = isBare(rest) ? inUnitOf(rest, whole) : rest;
  const printed = taken.map((f) => printedOf(inUnitOf(f, whole)));
  const base = printedOf(inUnitOf(whole, taken[0] ?? whole));
  const left = {
    value: printed.reduce((v, p) => v - p.value, base.value),
    half: printed.reduce((h, p) => h + p.half, base.half),
  };
  const parts = [whole, ...taken].map((f) => cited(prose, f, rest.start)).join(' - ');
  const answer = [whole, ...taken].some((f) => f.hedge !== null)
    ? 'cannot-check'
    : judgeDifference(left, printedOf(like), rest.hedge);
  const computed = withUnit(prose, rest, left.value / (like.money ?? like.scale));
  return readAs('sum', { parts, computed, answer, weight, figures: [whole, ...taken] });
}

/** "Thái chiếm 35%, Mông 38%, còn lại 27%": what is left of a hundred. */
function percentRest(prose: Prose, rest: Figure, levels: readonly Figure[]): Claim | null {
  const shares = levels.filter((f) => f.percent);
  const sum = shares.reduce((s, f) => s + f.value, 0);
  if (shares.length === 0 || sum > 100) return null;
  const half = [rest, ...shares].reduce((h, f) => h + 0.5 / 10 ** f.decimals, 0);
  const answer =
    Math.abs(100 - sum - rest.value) <= half
      ? 'right'
      : rest.hedge === null && shares.every((f) => f.hedge === null) && shares.length === 1
        ? 'wrong'
        : 'cannot-check';
  const parts = `100% - ${shares.map((f) => cited(prose, f, rest.start)).join(' - ')}`;
  const computed = prose.format.percent(100 - sum, highest(shares.map((f) => f.decimals)));
  return claimAbout(prose, {
    of: rest,
    kind: 'remainder',
    decision: {
      computed,
      answer,
      figures: shares,
      note: { code: answer === 'cannot-check' ? 'hedged' : 'sum', parts },
    },
  });
}

/** Levels that the rest may be left of: of the sentence, and of the one before when that gives too few. */
function levelsFor(prose: Prose, rest: Figure): { readonly own: readonly Figure[]; readonly wide: readonly Figure[] } {
  const at = stretchIndexAt(prose.sentences, rest.start);
  const [own, before] = [prose.sentences[at], prose.sentences[at - 1]];
  const usable = (from: number): Figure[] =>
    figuresIn(prose, { start: from, end: rest.start })
      .slice(-9)
      .filter(
        (f) => !f.inTable && !changeOf(prose, f) && (rest.percent ? f.percent : !f.percent && alikeness(rest, f) > 0),
      );
  return { own: own ? usable(own.start) : [], wide: before ? usable(before.start) : [] };
}

function claimFor(prose: Prose, rest: Figure): Claim | null {
  const { own, wide } = levelsFor(prose, rest);
  if (rest.percent) return percentRest(prose, rest, own);
  const last = own[own.length - 1] ?? wide[wide.length - 1];
  const pair = last && pairWith(prose.pairs, last);
  if (pair && pair.whole.start === last.start) {
    const decision = decide([reading(prose, rest, pair.whole, [pair.part], 10)], true);
    return decision && claimAbout(prose, { of: rest, kind: 'remainder', decision });
  }
  const found = readingsIn(prose, rest, own) ?? readingsIn(prose, rest, wide);
  const weighed = found && decide(found.readings, found.sure);
  const decision = weighed?.answer === 'right' ? weighed : unfit(prose, rest, weighed, found?.readings ?? []);
  return decision && claimAbout(prose, { of: rest, kind: 'remainder', decision });
}

/** Where the words do not name the whole: figures near by that fit, or that fit a slip of what is stated. */
const unfit = (prose: Prose, rest: Figure, weighed: Decision | null, readings: readonly Reading[]): Decision | null =>
  fitRest(prose, rest) ??
  slipOf(rest, (f) => fitRest(prose, f)) ??
  mistypedOf(rest, readings) ??
  (readings.some((r) => isSlip(rest, r)) ? weighed : null);

const isSlip = (rest: Figure, { figures: [whole, ...taken] }: Reading): boolean =>
  whole !== undefined &&
  couldBeMeant(
    printedOf(inUnitOf(rest, whole)).value,
    taken.reduce((v, f) => v - printedOf(inUnitOf(f, whole)).value, printedOf(whole).value),
  );

/** A whole and what was taken of it; the whole is planned or said to be a total, what was taken was done. */
function readingsIn(
  prose: Prose,
  rest: Figure,
  levels: readonly Figure[],
): { readings: Reading[]; sure: boolean } | null {
  if (levels.length < 2) return null;
  const wholes = levels.filter((f) => ['plan', 'plain'].includes(roleOf(prose, f).role) || roleOf(prose, f).total);
  const largest = levels.reduce((m, f) => (printedOf(f).value > printedOf(m).value ? f : m));
  const candidates = wholes.length > 0 ? wholes : [largest];
  const readings: Reading[] = [];
  for (const whole of candidates) {
    const after = levels.filter((f) => f !== whole && f.start > whole.start);
    const taken = after.length > 0 ? after : levels.filter((f) => f !== whole);
    const done = taken.filter((f) => roleOf(prose, f).role === 'done');
    if (taken.length === 0) continue;
    const named = whole === largest ? 2 : 0;
    readings.push(reading(prose, rest, whole, done.length > 0 ? done : taken, 8 + named));
    for (const one of taken.slice(-2))
      if (taken.length > 1) readings.push(reading(prose, rest, whole, [one], 7 + named));
  }
  const simple = levels.length === 2 && candidates.length >= 1;
  return readings.length === 0 ? null : { readings, sure: simple };
}

/** Claims about what is left: còn lại, còn phải giải ngân, chưa thực hiện. */
export function remainderClaims(prose: Prose): Claim[] {
  const claims: Claim[] = [];
  for (const figure of prose.figures) {
    if (figure.inTable || figure.hedge === 'limit' || !isRest(prose, figure)) continue;
    const sentence = stretchAt(prose.sentences, figure.start);
    const lead = sentence ? between(prose, Math.max(sentence.start, figure.start - 60), figure.start) : '';
    const claim = /\bmoi\b/.test(lead) ? null : claimFor(prose, figure);
    if (claim) claims.push(claim);
  }
  return claims;
}
