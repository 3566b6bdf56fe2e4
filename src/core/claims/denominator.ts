import type { Figure } from './figure';
import { firstFrom, startingIn } from './in-order';
import { sameThing } from './noun';
import { pairWith } from './pair';
import { stretchAt } from './passage';
import { between, figuresIn, type Prose } from './prose';
import { roleOf } from './role';

/** What a per-cent is a per-cent of: the figures that it may be, best first (mẫu số của tỷ lệ). */
export interface Denominators {
  readonly figures: readonly Figure[];
  /** The text itself names the first: it stands right after the per-cent. */
  readonly stated: boolean;
  /** Nothing else comes as close as the first. */
  readonly sure: boolean;
}

const NONE: Denominators = { figures: [], stated: false, sure: false };
/** How far back a plan may stand from the rate that uses it. */
const REACH = 1600;

const fits = (part: Figure, whole: Figure): boolean =>
  part.money !== null ? whole.money !== null : whole.money === null && sameThing(part.noun, whole.noun);

/** The words after a per-cent that say of what: "63% kế hoạch vốn kéo dài". */
const ofWhat = (prose: Prose, percent: Figure): string =>
  /^[^,;:.()\n]{0,70}/.exec(between(prose, percent.end, percent.end + 70))?.[0] ?? '';

/** A figure right after the per-cent: "63% của 1.222 triệu đồng", "45% kế hoạch (3.291 triệu đồng)". */
function statedAfter(prose: Prose, part: Figure, percent: Figure): Figure | null {
  const sentence = stretchAt(prose.sentences, percent.start);
  const next = figuresIn(prose, { start: percent.end, end: sentence?.end ?? percent.end }).find((f) => !f.percent);
  if (!next) return null;
  const gap = between(prose, percent.end, next.start);
  if (gap.length > 70 || /[,;:.]/.test(gap) || /\)/.test(gap)) return null;
  const leads =
    /(\(|\b(cua|tren|so voi|trong|la|tong so|of|against|from|the)\b)[^()]*$/.test(gap) || gap.trim() === '/';
  const whole = part.money === null && next.money === null && !next.counted ? null : next;
  return leads && whole && (fits(part, whole) || (part.money === null && whole.money === null)) ? whole : null;
}

interface Scored {
  readonly figure: Figure;
  readonly score: number;
}

/** A figure that is itself said to be so many per cent of something is no whole. */
function hasOwnRate(prose: Prose, figure: Figure): boolean {
  const next = firstFrom(prose.figures, figure.start + 1);
  if (!next?.percent || next.start - figure.end > 70) return false;
  return /^[^.;\n]*\b(chiem|dat|bang|account(s|ed|ing)? for)[^.;\n]*$/.test(between(prose, figure.end, next.start));
}

function score(prose: Prose, part: Figure, figure: Figure, phrase: string): number {
  const role = roleOf(prose, figure);
  const inPair = pairWith(prose.pairs, figure);
  if (inPair && inPair.part.start === figure.start) return -1;
  if ((role.role === 'done' || hasOwnRate(prose, figure)) && !inPair) return -1;
  const carried = /keo dai|chuyen nguon|carr(y|ied)/.test(phrase);
  let points = role.role === 'plan' || inPair ? 6 : 2;
  if (carried !== role.carryOver) points -= 4;
  if (/\b(tong|total)\b/.test(phrase) && role.total) points += 3;
  for (const year of phrase.match(/20\d\d/g) ?? []) points += role.words.includes(year) ? 3 : -1;
  const item = stretchAt(prose.items, part.start);
  if (item && figure.start >= item.start) points += 3;
  return points - (part.start - figure.start) / REACH;
}

/** Figures before the part that it may be a part of, best first. */
function behind(prose: Prose, part: Figure, phrase: string): Scored[] {
  return startingIn(prose.figures, part.start - REACH + 1, part.start)
    .filter((f) => !f.percent && f.value > 0 && fits(part, f))
    .map((figure) => ({ figure, score: score(prose, part, figure, phrase) }))
    .filter((scored) => scored.score > 0)
    .sort((a, b) => b.score - a.score);
}

/** What the per-cent of a part can be taken of. */
export function denominatorsOf(prose: Prose, part: Figure, percent: Figure): Denominators {
  const stated = statedAfter(prose, part, percent);
  if (stated) return { figures: [stated], stated: true, sure: true };
  const subset = wholeOfSubset(prose, part);
  if (subset) return { figures: [subset], stated: true, sure: true };
  const found = behind(prose, part, ofWhat(prose, percent));
  const [first, second] = found;
  if (!first) return NONE;
  const different = found.filter(
    (f) => f.figure.value * (f.figure.money ?? 1) !== first.figure.value * (first.figure.money ?? 1),
  );
  const rival = second && different[0];
  return { figures: found.map((f) => f.figure), stated: false, sure: !rival || first.score - rival.score >= 2.5 };
}

/** "Trong tổng số 334 học viên có 210 nữ": everything counted after it in the sentence is a part of it. */
const amongAll = (prose: Prose, from: number, figure: Figure): boolean =>
  figure.counted &&
  /(^|[^a-z])(trong( tong)? so|trong tong|of the|of all|among the) ?$/.test(
    between(prose, Math.max(from, figure.start - 20), figure.start),
  );

/** "596 truyền thông viên, trong đó có 162 nữ": what stands right before "trong đó". */
export function wholeOfSubset(prose: Prose, part: Figure): Figure | null {
  const sentence = stretchAt(prose.sentences, part.start);
  if (!sentence) return null;
  const before = figuresIn(prose, { start: sentence.start, end: part.start });
  const among = before.find((f) => amongAll(prose, sentence.start, f));
  const whole = among ?? before[before.length - 1];
  if (!whole || whole.percent || (whole.money === null) !== (part.money === null)) return null;
  const gap = between(prose, whole.end, part.start);
  if (amongAll(prose, sentence.start, whole)) return whole;
  const opens = /[,;(:-] ?(trong do|trong so do|of which|of whom|including)( co| gom)?:?( [a-z ]{0,24})?\(? ?$/.test(
    gap,
  );
  return opens && (whole.counted || whole.money !== null) ? whole : null;
}
