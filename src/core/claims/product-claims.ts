import { quotient } from '../rates/exact';
import { alikeness, inUnitOf, isBare } from './alike';
import type { Answer, Claim } from './claim';
import { changeOf } from './cue';
import type { Figure } from './figure';
import { likeness } from './likeness';
import { couldBeMeant, fitMean } from './fit';
import { headOf, isPersons } from './noun';
import { pairWith } from './pair';
import { stretchAt, stretchIndexAt } from './passage';
import { perOf, type PerUnit } from './per';
import { between, cited, claimOf, figuresIn, headEnd, named, printedOf, withUnit, type Prose } from './prose';
import { decide, readAs, type Reading } from './reading';
import { roleOf } from './role';
import { claimAbout } from './statement';

/** Figures that may be the count or the total of a figure per unit: of the sentence, and of the one before it. */
interface Around {
  readonly counts: readonly Figure[];
  readonly totals: readonly Figure[];
  /** Those of the sentence itself. */
  readonly own: readonly Figure[];
}

const isPlain = (prose: Prose, figure: Figure): boolean => !figure.inTable && !changeOf(prose, figure);

function around(prose: Prose, each: Figure, per: PerUnit, back: number): Around {
  const at = stretchIndexAt(prose.sentences, each.start);
  const [first, own] = [prose.sentences[Math.max(0, at - back)], prose.sentences[at]];
  const all = first && own ? figuresIn(prose, { start: first.start, end: own.end }) : [];
  const near = all.filter((f) => f !== each && isPlain(prose, f) && Math.abs(f.index - each.index) < 12);
  const counts = near.filter((f) => f.counted && isOf(f, per.thing) && perOf(prose, f) === null);
  const totals = near.filter(
    (f) => !counts.includes(f) && alikeness(f, each) >= 2 && perOf(prose, f) === null && !isSubset(prose, f),
  );
  return { counts, totals, own: own ? near.filter((f) => f.start >= own.start) : [] };
}

/** "6 bà mẹ, 2.600.000 đồng/người": people by another name. */
const isOf = (figure: Figure, thing: string): boolean =>
  headOf(figure.noun) === thing || (isPersons(thing) && isPersons(figure.noun));

/** "trong đó nữ 200 người" is a part of the total, not the total. */
const isSubset = (prose: Prose, figure: Figure): boolean =>
  /\b(trong do|trong so do|of whom|of which|including)\b[^.;\d]*$/.test(
    between(prose, Math.max(0, figure.start - 50), figure.start),
  );

const saidTotal = (prose: Prose, figure: Figure): boolean =>
  /(=|\b(tong|tong cong|tong so|cong|thanh tien|tuong duong|voi|cho|thu hut|total|in all|altogether)( [a-z]+){0,3}:?) ?(la |of |duoc )?$/.test(
    between(prose, Math.max(0, figure.start - 30), figure.start),
  );

function productReading(
  prose: Prose,
  count: Figure,
  each: Figure,
  end: number,
  total: Figure,
  weight: number,
): Reading {
  const [e, t] = [printedOf(each), printedOf(total)];
  const value = e.value * printedOf(count).value;
  const answer: Answer =
    Math.abs(t.value - value) <= t.half + count.value * e.half + 1e-9 * value
      ? 'right'
      : total.hedge !== null || each.hedge !== null
        ? hedged(value, t.value, total, each)
        : 'wrong';
  const parts = `${cited(prose, count, total.start)} × ${prose.source.quote(each.start, Math.max(end, headEnd(prose, each)))}`;
  const computed = withUnit(prose, total, value / (total.money ?? total.scale));
  return readAs('product', { parts, computed, answer, weight, figures: [count, each] });
}

function hedged(value: number, stated: number, total: Figure, each: Figure): Answer {
  if (each.hedge !== null) return 'cannot-check';
  if (total.hedge === 'over') return value >= stated ? 'right' : 'wrong';
  if (total.hedge === 'under') return value <= stated ? 'right' : 'wrong';
  return Math.abs(value - stated) <= stated / 10 ? 'right' : 'cannot-check';
}

/** "12 lớp, mỗi lớp 35 người, 430 lượt người": the total is the stated figure. */
function productFor(prose: Prose, each: Figure, per: PerUnit): Claim | null {
  const { counts, totals, own } = around(prose, each, per, 0);
  const count = counts.filter((f) => f.start < each.start).pop() ?? counts[0];
  if (!count) return null;
  const near = totals.filter((f) => own.includes(f) && pairWith(prose.pairs, f) === undefined);
  const total =
    near.find((f) => saidTotal(prose, f) && f.start > each.start) ??
    near.find((f) => f.start > each.start) ??
    near[near.length - 1];
  if (!total) return each.hedge === null && per.end > each.end ? factorsOf(prose, count, each, per) : null;
  const readings = near.map((f) => productReading(prose, count, each, per.end, f, f === total ? 10 : 8));
  const fitting = readings.findIndex((r) => r.answer === 'right');
  const of = near[fitting] ?? total;
  const reading = readings[near.indexOf(of)];
  const rivals =
    counts.length > 1
      ? counts.filter((f) => f !== count).map((f) => productReading(prose, f, each, per.end, of, 8))
      : [];
  const decision = reading ? decide([reading, ...rivals], near.length === 1 || saidTotal(prose, of)) : null;
  return decision && claimAbout(prose, { of, kind: 'product', decision, from: each.start, to: per.end });
}

/** A count and a figure per one without a result: what they come to. */
function factorsOf(prose: Prose, count: Figure, each: Figure, per: PerUnit): Claim {
  const end = Math.max(per.end, headEnd(prose, each));
  const what = each.money === null ? ` ${prose.source.quote(each.end, headEnd(prose, each))}` : '';
  return claimOf(prose, {
    from: Math.min(count.start, each.start), to: Math.max(end, headEnd(prose, count)), kind: 'product', stated: '',
    computed: withUnit(prose, each, count.value * each.value) + what, answer: 'cannot-check', of: null, figures: [count, each],
    note: { code: 'factors', parts: `${named(prose, count)} × ${prose.source.quote(each.start, end)}` },
  }); // prettier-ignore
}

function meanReading(prose: Prose, mean: Figure, total: Figure, count: Figure, weight: number): Reading {
  const unit = inUnitOf(mean, total);
  const value = printedOf(inUnitOf(total, mean)).value / (unit.money ?? unit.scale);
  const [t, half] = [value, printedOf(inUnitOf(total, mean)).half / (unit.money ?? unit.scale)];
  const exact = t / count.value;
  const parts = `${cited(prose, total, mean.start)} / ${cited(prose, count, mean.start)}`;
  const step = 10 ** -mean.decimals;
  let answer: Answer =
    quotient(t, count.value, mean.decimals) === mean.value || Math.abs(exact - mean.value) <= half / count.value
      ? 'right'
      : exact > mean.value && exact - mean.value < step && mean.decimals > 0
        ? 'cut'
        : 'wrong';
  if (mean.hedge === 'over') answer = exact >= mean.value ? 'right' : 'wrong';
  if (mean.hedge === 'under') answer = exact <= mean.value ? 'right' : 'wrong';
  if (mean.hedge === 'about' && answer !== 'right')
    answer = Math.abs(exact - mean.value) <= mean.value / 20 ? 'right' : 'cannot-check';
  if (total.hedge !== null && answer !== 'right') answer = 'cannot-check';
  const round = (decimals: number): string => withUnit(prose, mean, quotient(t, count.value, decimals));
  const note =
    answer === 'cut'
      ? ({ code: 'cut', parts, rounded: round(mean.decimals) } as const)
      : ({ code: answer === 'cannot-check' ? 'hedged' : 'sum', parts } as const);
  return { parts, computed: round(Math.max(1, mean.decimals)), answer, weight, figures: [total, count], note };
}

/** "bình quân mỗi xã 3,2 tổ (48 tổ/15 xã)": the mean is the stated figure. */
function meanFor(prose: Prose, mean: Figure, per: PerUnit): Claim | null {
  const written = meanBehind(prose, mean);
  if (written) return claimMean(prose, mean, [written], true);
  const fit = fitMean(prose, mean, (count) => isOf(count, per.thing));
  if (fit) return claimAbout(prose, { of: mean, kind: 'mean', decision: fit });
  for (const back of [0, 1, 2]) {
    const { counts, totals } = around(prose, mean, per, back);
    const loose = totals.length > 0 ? totals : bareTotals(prose, mean, counts);
    if (counts.length === 0 || loose.length === 0 || (back > 0 && !tells(prose, mean, counts, loose))) continue;
    const readings = counts.flatMap((count) =>
      loose
        .filter((t) => t !== count)
        .map((total) => meanReading(prose, mean, total, count, weightOf(mean, total, count))),
    );
    return claimMean(prose, mean, readings, counts.length === 1 && loose.length === 1);
  }
  return null;
}

/** From the sentences before only what cannot be mistaken: one count, one total, and not money of something else. */
const tells = (prose: Prose, mean: Figure, counts: readonly Figure[], totals: readonly Figure[]): boolean =>
  counts.length === 1 &&
  totals.length === 1 &&
  (mean.money === null || totals.every((t) => likeness(roleOf(prose, t).lead, roleOf(prose, mean).lead) > 0));

const weightOf = (mean: Figure, total: Figure, count: Figure): number =>
  10 - Math.abs(mean.index - total.index) - Math.abs(mean.index - count.index);

/** A mean of a named thing of which only a bare total stands beside: left alone, but for the figure right before. */
function bareTotals(prose: Prose, mean: Figure, counts: readonly Figure[]): Figure[] {
  const previous = prose.figures[mean.index - 1];
  return isBare(mean) && previous && !previous.percent && !counts.includes(previous) && isPlain(prose, previous)
    ? [previous]
    : [];
}

/** "(48 tổ/15 xã)" right behind a mean. */
function meanBehind(prose: Prose, mean: Figure): Reading | null {
  const [total, count] = [prose.figures[mean.index + 1], prose.figures[mean.index + 2]];
  const sentence = stretchAt(prose.sentences, mean.start);
  if (
    !total ||
    !count ||
    !sentence ||
    count.start >= sentence.end ||
    count.value <= 0 ||
    count.percent ||
    total.percent
  )
    return null;
  const [lead, gap] = [between(prose, mean.end, total.start), between(prose, total.end, count.start)];
  if (lead.length > 50 || !/\(|=|\btuc\b/.test(lead) || !/^( [a-z ]{0,40})? ?(\/|:|chia( cho)?|tren) ?$/.test(gap))
    return null;
  return meanReading(prose, mean, total, count, 20);
}

function claimMean(prose: Prose, of: Figure, all: readonly Reading[], sure: boolean): Claim | null {
  const readings = all.filter(({ figures: [total, count] }) => {
    if (!total || !count) return false;
    const unit = inUnitOf(of, total);
    return couldBeMeant(of.value, printedOf(inUnitOf(total, of)).value / (unit.money ?? unit.scale) / count.value);
  });
  const decision = decide(readings, sure);
  return decision && claimAbout(prose, { of, kind: 'mean', decision });
}

/** Claims of the kind "so many, so much each", and of means (tích, bình quân). */
export function productClaims(prose: Prose): Claim[] {
  const claims: Claim[] = [];
  for (const figure of prose.figures) {
    if (figure.percent || figure.inTable || changeOf(prose, figure)) continue;
    const per = perOf(prose, figure);
    const claim = per && (per.mean ? meanFor(prose, figure, per) : productFor(prose, figure, per));
    if (claim) claims.push(claim);
  }
  return claims;
}
