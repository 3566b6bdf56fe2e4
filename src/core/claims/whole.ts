import { alikeness, isBare } from './alike';
import type { Figure } from './figure';
import { wholesOfParts } from './breakdown';
import { likeness } from './likeness';
import { pairWith } from './pair';
import { perOf } from './per';
import { stretchAt } from './passage';
import { between, figuresIn, type Prose } from './prose';
import { roleOf, type FigureRole } from './role';

/** What a per cent is a per cent of: the figures that it may be, best first (mẫu số của tỷ lệ). */
export interface Wholes {
  readonly figures: readonly { readonly figure: Figure; readonly weight: number }[];
  /** The text itself names the first: it stands right by the per cent, or before "trong đó". */
  readonly stated: boolean;
  /** Nothing else comes as close as the first. */
  readonly sure: boolean;
}

const NONE: Wholes = { figures: [], stated: false, sure: false };
/** How far back a plan may stand from the rate that uses it, and how many figures between. */
const REACH = 1600;
const MOST = 40;

/** The words after a per cent that say of what: "63% kế hoạch vốn kéo dài". */
const ofWhat = (prose: Prose, percent: Figure): string =>
  /^[^,;:.()\n]{0,70}/.exec(between(prose, percent.end, percent.end + 70))?.[0] ?? '';

/** A figure right after the per cent: "63% của 1.222 triệu đồng", "45% kế hoạch (3.291 triệu đồng)". */
export function statedAfter(prose: Prose, part: Figure | null, percent: Figure): Figure | null {
  const next = prose.figures[percent.index + 1];
  const sentence = stretchAt(prose.sentences, percent.start);
  if (!next || next.percent || !sentence || next.start >= sentence.end) return null;
  const gap = between(prose, percent.end, next.start);
  if (gap.length > 70 || /[,;:.)]/.test(gap)) return null;
  const leads =
    /(\(|\b(cua|tren|so voi|trong|la|tong so|of|against|from|the)\b)[^()]*$/.test(gap) || gap.trim() === '/';
  if (!leads || /\b(tuong duong|tuc|bang|ung voi|i\.e|or)\b/.test(gap) || changes(prose, next)) return null;
  if (part && alikeness(part, next) === 0) return null;
  // "78% (9.800 triệu đồng)" names the part, unless the words say that it is the whole.
  if (/^ ?\($/.test(gap.trim()) && (part === null || isBare(next))) return null;
  return next;
}

const changes = (prose: Prose, figure: Figure): boolean =>
  /\b(tang|giam|vuot|thieu|hut|so voi) ?$/.test(between(prose, figure.start - 12, figure.start)) &&
  !/so voi/.test(between(prose, figure.start - 12, figure.start));

/** A figure that is itself said to be so many per cent of something is no whole. */
function hasOwnRate(prose: Prose, figure: Figure): boolean {
  const next = prose.figures[figure.index + 1];
  if (!next?.percent || next.start - figure.end > 70) return false;
  return /^([^.;\n]*\b(chiem|dat|bang|account(s|ed|ing)? for)[^.;\n]*| ?[a-z ]{0,24}\( ?)$/.test(
    between(prose, figure.end, next.start),
  );
}

/** "(vốn đầu tư 12.500, vốn sự nghiệp 8.000); giải ngân …": an aside that was closed before the part. */
function inClosedBracket(prose: Prose, figure: Figure, part: Figure): boolean {
  const gap = between(prose, figure.end, Math.min(part.start, figure.end + 200));
  const close = gap.indexOf(')');
  return close >= 0 && !gap.slice(0, close).includes('(');
}

function placeWeight(prose: Prose, part: Figure, figure: Figure): number {
  const sentence = stretchAt(prose.sentences, part.start);
  const item = stretchAt(prose.items, part.start);
  const clause = between(prose, figure.end, part.start).includes(';');
  const points = (part.start - figure.start) / REACH;
  if (sentence && figure.start >= sentence.start) return (clause ? 3 : 4) - points;
  return (item && figure.start >= item.start ? 2.5 : 0) - points;
}

function weightOf(prose: Prose, part: Figure, figure: Figure, phrase: string): number {
  const role = roleOf(prose, figure);
  const inPair = pairWith(prose.pairs, figure);
  if (inPair && inPair.part.start === figure.start) return -1;
  if ((role.role === 'done' || role.role === 'rest' || hasOwnRate(prose, figure)) && !inPair && !role.total) return -1;
  return (
    phraseWeight(role, phrase, inPair !== undefined) +
    likenessWeight(prose, part, figure) +
    placeWeight(prose, part, figure)
  );
}

/** How well a figure answers to the words after the per cent: "kế hoạch vốn kéo dài", "tổng vốn năm 2023". */
function phraseWeight(role: FigureRole, phrase: string, inPair: boolean): number {
  const carried = /keo dai|chuyen nguon|carr(y|ied)/.test(phrase);
  let points = role.role === 'plan' || inPair || role.total ? 6 : role.role === 'before' ? 0 : 2;
  if (carried !== role.carryOver) points -= 4;
  if (/\b(tong|total|toan)\b/.test(phrase) && role.total) points += 3;
  for (const year of phrase.match(/20\d\d/g) ?? []) points += role.words.includes(year) ? 3 : -1;
  return role.total ? points + 0.5 : points;
}

/** How well a figure and the part speak of the same thing. */
function likenessWeight(prose: Prose, part: Figure, figure: Figure): number {
  const near = likeness(roleOf(prose, part).lead, roleOf(prose, figure).lead);
  let points = alikeness(part, figure) - 3 + near;
  if (wholesOfParts(prose)[figure.index] !== undefined && near <= 0.5) points -= 2;
  return inClosedBracket(prose, figure, part) ? points - 1.5 : points;
}

/** Figures before the part that it may be a part of, best first. */
function behind(prose: Prose, part: Figure, phrase: string): { figure: Figure; weight: number }[] {
  return prose.figures
    .slice(Math.max(0, part.index - MOST), part.index)
    .filter((f) => f.start > part.start - REACH && !f.percent && !f.inTable && f.value > 0 && alikeness(part, f) > 0)
    .map((figure) => ({ figure, weight: weightOf(prose, part, figure, phrase) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

const worth = ({ value, money, scale }: Figure): number => value * (money ?? scale);

/** What the per cent of a part can be taken of. */
export function wholesOf(prose: Prose, part: Figure, percent: Figure): Wholes {
  const stated = statedAfter(prose, part, percent);
  if (stated) return { figures: [{ figure: stated, weight: 10 }], stated: true, sure: true };
  const subset = wholeOfSubset(prose, part);
  if (subset) return { figures: [{ figure: subset, weight: 10 }], stated: true, sure: true };
  const broken = wholesOfParts(prose)[part.index];
  const share = /\b(chiem|account)/.test(between(prose, part.end, percent.start));
  if (broken && share) return { figures: [{ figure: broken, weight: 10 }], stated: true, sure: true };
  const found = behind(prose, part, ofWhat(prose, percent));
  const [first] = found;
  if (!first) return NONE;
  const rival = found.find(({ figure }) => worth(figure) !== worth(first.figure));
  return { figures: found.slice(0, 6), stated: false, sure: !rival || first.weight - rival.weight >= 2 };
}

/** "Trong tổng số 334 học viên có 210 nữ": everything counted after it in the sentence is a part of it. */
const amongAll = (prose: Prose, from: number, figure: Figure): boolean =>
  figure.counted &&
  /(^|[^a-z])(trong( tong)? so|trong tong|trong|tren tong so|of the|of all|among the) ?$/.test(
    between(prose, Math.max(from, figure.start - 20), figure.start),
  );

/** "596 truyền thông viên, trong đó có 162 nữ": what stands right before "trong đó". */
export function wholeOfSubset(prose: Prose, part: Figure): Figure | null {
  const sentence = stretchAt(prose.sentences, part.start);
  if (!sentence) return null;
  const before = figuresIn(prose, { start: sentence.start, end: part.start }).slice(-8);
  const among = before.find((f) => amongAll(prose, sentence.start, f) && alikeness(f, part) > 0);
  const whole = among ?? before[before.length - 1];
  if (!whole || whole.percent || perOf(prose, whole) || (whole.money === null) !== (part.money === null)) return null;
  if (amongAll(prose, sentence.start, whole)) return whole;
  const gap = between(prose, whole.end, part.start);
  const opens =
    /[,;(:-] ?(trong do|trong so do|trong so nay|of which|of whom|including)( co| gom)?:?( [a-z ]{0,24})?\(? ?$/.test(
      gap,
    );
  return opens && (whole.counted || whole.money !== null) ? whole : null;
}
