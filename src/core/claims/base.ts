import { alikeness, isBare } from './alike';
import { changeOf, type ChangeCue } from './cue';
import type { Figure } from './figure';
import { pairWith } from './pair';
import { stretchAt, stretchIndexAt } from './passage';
import { perOf } from './per';
import { between, figuresIn, type Prose } from './prose';
import { roleOf } from './role';

/** What a change may be a change of: the later and the earlier figure, best first (số kỳ này, số kỳ gốc). */
export interface Bases {
  readonly pairs: readonly { readonly now: Figure; readonly base: Figure; readonly weight: number }[];
  /** The words leave no other pair. */
  readonly sure: boolean;
}

const NONE: Bases = { pairs: [], sure: false };

const COMPARED =
  /^[^.;:()\d]{0,24}?,? ?\(?(so voi|so cung ky|compared (?:with|to)|from|over|than|cua|ke hoach|chi tieu)\b[^.;:]{0,70}$/;
/** Behind a per cent or an amount: "so với cùng kỳ (11.857)", "so với 20,5 tỷ đồng của năm 2024". */
const OPENED =
  /^[a-z ]{0,12}(?:so voi |cua )?(?:nam (?:truoc|ngoai|20\d\d)|cung ky[a-z ]{0,14}(?:20\d\d)?)[a-z ]{0,10} ?\($|^ ?\((cung ky|nam truoc|nam 20\d\d|ke hoach|ky truoc|nam ngoai|chi tieu)[^.;:()]{0,40}$/;

/** Figures of a sentence that are levels: no changes, no parts of ratios of other things. */
const isLevel = (prose: Prose, figure: Figure): boolean =>
  perOf(prose, figure) === null && !changeOf(prose, figure) && !figure.inTable && figure.noun.split(' ')[0] !== 'lan';

/** "từ 20 lên 35 tổ": the earlier and the later one, next to each other. */
function fromTo(prose: Prose, first: Figure | undefined, second: Figure | undefined): boolean {
  if (!first || !second || alikeness(first, second) === 0) return false;
  const lead = between(prose, Math.max(0, first.start - 24), first.start);
  const gap = between(prose, first.end, second.start);
  return (
    /\b(tu|from)( muc| khoang| con so| [a-z]+ so)? ?$/.test(lead) &&
    gap.length < 90 &&
    /\b(len|xuong|con|den|sang|to)\b[^.;]*$/.test(gap)
  );
}

function compareBehind(prose: Prose, stated: Figure, end: number): Figure | null {
  const next = prose.figures[stated.index + 1];
  if (!next || next.start >= end || (next.percent && !stated.percent)) return null;
  const gap = between(prose, stated.end, next.start);
  return gap.length < 110 && (COMPARED.test(gap) || OPENED.test(gap)) && !changeOf(prose, next) ? next : null;
}

/** Which of two levels is the earlier: by "cùng kỳ", "kế hoạch", the year, or as the later stands first. */
function baseOf(prose: Prose, cue: ChangeCue, a: Figure, b: Figure): { now: Figure; base: Figure; sure: boolean } {
  const [ra, rb] = [roleOf(prose, a), roleOf(prose, b)];
  const wanted = cue.kind === 'fulfilment' ? 'plan' : 'before';
  if ((ra.role === wanted) !== (rb.role === wanted))
    return ra.role === wanted ? { now: b, base: a, sure: true } : { now: a, base: b, sure: true };
  if (cue.kind === 'fulfilment' && ra.role !== rb.role) {
    if (ra.role === 'done') return { now: a, base: b, sure: rb.role === 'plan' };
    if (rb.role === 'done') return { now: b, base: a, sure: ra.role === 'plan' };
  }
  const years = [ra, rb].map(({ lead, tail }) =>
    Number(/(20\d\d)\D*$/.exec(lead)?.[1] ?? /20\d\d/.exec(tail)?.[0] ?? 0),
  );
  const [ya = 0, yb = 0] = years;
  if (ya > 0 && yb > 0 && ya !== yb) return ya < yb ? { now: b, base: a, sure: true } : { now: a, base: b, sure: true };
  // "77 tổ (năm 2023: 70 tổ), tăng 7 tổ": the aside is the earlier one.
  if (inBracket(prose, a) !== inBracket(prose, b))
    return inBracket(prose, a) ? { now: b, base: a, sure: true } : { now: a, base: b, sure: true };
  // What grew is the larger one, whichever stands first.
  const grew = a.value * (a.money ?? a.scale) > b.value * (b.money ?? b.scale);
  return grew === cue.sign > 0 ? { now: a, base: b, sure: false } : { now: b, base: a, sure: false };
}

/** The pair of a fraction before "vượt": "24/21 tổ, vượt 3 tổ". */
function pairBefore(prose: Prose, last: Figure): Bases | null {
  const pair = pairWith(prose.pairs, last);
  return pair?.whole.start === last.start
    ? { pairs: [{ now: pair.part, base: pair.whole, weight: 10 }], sure: true }
    : null;
}

/** Levels of the sentence before the change, the nearest last; one sentence further back when there are too few. */
function levelsBefore(prose: Prose, stated: Figure, from: number): Figure[] {
  return figuresIn(prose, { start: from, end: stated.start })
    .filter((f) => isLevel(prose, f) && fits(stated, f))
    .slice(-6);
}

/** Points compare per cents; anything else compares what is not per cent, in the unit of the change when it has one. */
function fits(stated: Figure, level: Figure): boolean {
  if (stated.points) return level.percent;
  if (stated.percent || stated.noun.split(' ')[0] === 'lan') return true;
  return !level.percent && (isBare(stated) || isBare(level) || alikeness(stated, level) >= 2);
}

/** An aside in brackets tells what went before: "36 tổ, gấp 3 lần năm 2022 (12 tổ) và gấp 1,5 lần …". */
function inBracket(prose: Prose, figure: Figure): boolean {
  const before = between(prose, Math.max(0, figure.start - 40), figure.start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** The later figure for a base that the text names behind the change. */
function nowFor(
  prose: Prose,
  stated: Figure,
  base: Figure,
  levels: readonly Figure[],
  previous: () => Figure[],
): Bases {
  const near = levels.filter((f) => alikeness(f, base) > 0 && f.percent === base.percent);
  const all = near.length > 0 ? near : previous().filter((f) => alikeness(f, base) > 0 && f.percent === base.percent);
  const open = all.filter((f) => !inBracket(prose, f));
  const last = open[open.length - 1] ?? all[all.length - 1];
  if (!last) return NONE;
  const exact = (open.length > 0 ? open : all).filter((f) => alikeness(f, base) >= 2 || isBare(base) || isBare(f));
  const now = exact[exact.length - 1] ?? last;
  return { pairs: [{ now, base, weight: 10 }], sure: true };
}

/** What a stated change may be measured between. */
export function basesOf(prose: Prose, stated: Figure, cue: ChangeCue): Bases {
  const at = stretchIndexAt(prose.sentences, stated.start);
  const sentence = prose.sentences[at];
  if (!sentence) return NONE;
  const item = stretchAt(prose.items, stated.start);
  const before = prose.sentences[at - 1];
  const previous = (): Figure[] => (before ? levelsBefore(prose, stated, before.start) : []);
  const levels = levelsBefore(prose, stated, sentence.start);
  const [next, after] = [prose.figures[stated.index + 1], prose.figures[stated.index + 2]];
  if (
    after &&
    next &&
    after.start < sentence.end &&
    /^[^;.]{0,50}$/.test(between(prose, stated.end, next.start)) &&
    fromTo(prose, next, after)
  )
    return { pairs: [{ now: after, base: next, weight: 10 }], sure: true };
  const base = compareBehind(prose, stated, sentence.end);
  if (base && fits(stated, base)) return nowFor(prose, stated, base, levels, previous);
  const last = levels[levels.length - 1];
  const paired = last && cue.kind === 'fulfilment' ? pairBefore(prose, last) : null;
  if (paired) return paired;
  const enough = levels.length >= 2 ? levels : item && before && before.start >= item.start - 1 ? previous() : levels;
  return amongLevels(prose, cue, enough);
}

/** Two levels before the change; further ones are other readings. */
function amongLevels(prose: Prose, cue: ChangeCue, levels: readonly Figure[]): Bases {
  const last = levels[levels.length - 1];
  const other = levels[levels.length - 2];
  if (!last || !other) return NONE;
  if (fromTo(prose, other, last)) return { pairs: [{ now: last, base: other, weight: 10 }], sure: true };
  const all = levels
    .slice(0, -1)
    .filter((f) => alikeness(f, last) > 0 && f.percent === last.percent)
    .map((f) => ({ ...baseOf(prose, cue, f, last), weight: 10 - (last.index - f.index) }));
  const certain = all.filter((pair) => pair.sure);
  const pairs = certain.length > 0 ? certain : all;
  const distinct = pairs.filter(
    (p) => p.base.value !== pairs[pairs.length - 1]?.base.value || p.now.value !== pairs[pairs.length - 1]?.now.value,
  );
  return { pairs, sure: certain.length > 0 && distinct.length === 0 };
}
