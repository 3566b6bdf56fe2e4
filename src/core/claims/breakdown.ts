import { alikeness, isBare } from './alike';
import { changeOf, isBound } from './cue';
import type { Figure } from './figure';
import { pairWith } from './pair';
import { itemsBelow, stretchAt, stretchIndexAt, type Item, type Stretch } from './passage';
import { perOf } from './per';
import { between, figuresIn, type Prose } from './prose';
import { roleOf } from './role';

/** A whole and the parts that the text gives of it (tổng số và các thành phần). */
export interface Breakdown {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** The words say that the parts are all of it: "gồm", "chia ra", vốn trung ương and vốn địa phương. */
  readonly all: boolean;
  /** Every figure of the stretch is a part, and all measure the same. */
  readonly plain: boolean;
  readonly to: number;
}

const ALL =
  /\b(gom( co)?|bao gom|chia ra|chia theo|phan theo|cu the( la| nhu sau)?|nhu sau|consist(s|ing) of|comprising|namely|as follows|made up of)( co| la| nhu sau)?:? ?/;
const SOME = /\b(trong do|trong so do|trong so nay|of which|of whom|including)( co| gom)?:? ?/;

/** Names of two parts that leave no third (hai phần bù nhau). */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(trung uong|nstw|tw)\b/, /\b(dia phuong|nsdp|doi ung|ngan sach (tinh|huyen))\b/],
  [/\bdau tu\b/, /\b(su nghiep|thuong xuyen)\b/],
  [/\b(keo dai|chuyen nguon|chuyen sang|nam truoc)\b/, /\b(giao|nam nay|bo tri|phan bo|trong nam)\b/],
  [/(\bnam\b(?! ?\d| truoc| nay))/, /\bnu\b/],
  [/\b(moi|thanh lap)\b/, /\b(duy tri|cung co|cu|kien toan|hien co|san co)\b/],
  [/\b(chua|khong) (dat|hoan thanh|thuc hien)\b/, /\b(dat|hoan thanh|thuc hien)\b/],
  [/\b(dan toc thieu so|dtts)\b/, /\bkinh\b/],
  [/\btruc tiep\b/, /\b(truc tuyen|gian tiep)\b/],
  [/\bcap huyen\b/, /\bcap xa\b/],
  [/\btrong nuoc\b/, /\b(ngoai nuoc|quoc te)\b/],
  [/\b(dung han|truoc han)\b/, /\b(qua han|tre han|cham)\b/],
];

/** Whether the words of the parts cover the whole: two halves, or a last part of "khác" or "còn lại". */
export function coverAll(prose: Prose, parts: readonly Figure[]): boolean {
  const words = parts.map((part) => roleOf(prose, part).words);
  const [a = '', b = ''] = words;
  const last = words[words.length - 1] ?? '';
  if (/\b(con lai|khac)\b/.test(last)) return true;
  if (parts.length !== 2) return false;
  return HALVES.some(
    ([one, other]) => (one.test(a) && other.test(b) && !one.test(b)) || (one.test(b) && other.test(a) && !one.test(a)),
  );
}

/** How deep in brackets each place of a text is; places before an opening that never closes count as open. */
function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i++) depth += text.charAt(i) === '(' ? 1 : text.charAt(i) === ')' ? -1 : 0;
  return depth;
}

/** Where the bracket that is open at `from` closes; null when none is open there. */
function closingOf(text: string, from: number): number | null {
  const open = depthAt(text, from);
  if (open <= 0) return null;
  let depth = open;
  for (let i = from; i < text.length; i++) {
    depth += text.charAt(i) === '(' ? 1 : text.charAt(i) === ')' ? -1 : 0;
    if (depth < open) return i;
  }
  return null;
}

/** Parts of a total: in its unit or bare, no change, no figure per one, no half of a fraction. */
function canBePart(prose: Prose, total: Figure, part: Figure): boolean {
  if (part.percent || part.inTable || changeOf(prose, part) || isBound(prose, part) || perOf(prose, part)) return false;
  if (pairWith(prose.pairs, part) || /^lan\b/.test(part.noun)) return false;
  if (alikeness(total, part) === 0) return total.counted && part.counted;
  const [t, p] = [roleOf(prose, total).role, roleOf(prose, part).role];
  return total.money === null || (t === 'done') === (p === 'done') || p === 'plain' || p === 'rest';
}

/** Stretches inside one that speak of a part of a part: nested brackets, and "trong đó" up to the semicolon. */
function nested(text: string, at: number): boolean {
  if (depthAt(text, at) > 0) return true;
  const clause = text.slice(text.lastIndexOf(';', at) + 1, at);
  return /,? ?\(?trong (so )?do\b/.test(clause.slice(3));
}

function inline(prose: Prose, total: Figure, opensAt: number, end: number, all: boolean): Breakdown | null {
  const close = closingOf(between(prose, total.end, end), opensAt - total.end);
  const to = close === null ? end : total.end + close;
  const text = between(prose, opensAt, to);
  const inside = figuresIn(prose, { start: opensAt, end: to }).filter((f) => !f.percent);
  const level = inside.filter((f) => !nested(text, f.start - opensAt));
  // "3 lớp (105 học viên), 2 lớp (70 học viên)": the parts of a total of học viên stand in the brackets.
  const found = level.some((f) => alikeness(total, f) >= 2 || isBare(f))
    ? level
    : inside.filter((f) => alikeness(total, f) >= 2);
  const parts = found.filter((f) => canBePart(prose, total, f));
  if (parts.length < 2) return null;
  const plain =
    found.length === parts.length &&
    parts.every((p) => alikeness(total, p) >= 2 || isBare(p)) &&
    !restates(prose, total, parts);
  return { total, parts, all: all || coverAll(prose, parts), plain, to: parts[parts.length - 1]?.end ?? to };
}

/** "gồm 12 lớp …; tổng số 430 người": a total among the parts begins another count. */
const restates = (prose: Prose, total: Figure, parts: readonly Figure[]): boolean =>
  parts.some((p) => roleOf(prose, p).total && total !== p);

/** Parts in the items below: "4.513.000.000 đồng, cụ thể:" and then one bullet each. */
function below(prose: Prose, total: Figure, item: Item, all: boolean): Breakdown | null {
  const bullets = itemsBelow(prose, item);
  const choices = bullets.map((b) =>
    figuresIn(prose, b).filter((f) => canBePart(prose, total, f) && alikeness(total, f) > 0),
  );
  const parts = choices.map((c) => c[0]).filter((f): f is Figure => f !== undefined);
  if (parts.length < 2 || parts.length !== bullets.length || parts.some((p) => SUMMED.test(roleOf(prose, p).lead)))
    return null;
  const plain = choices.every((c) => c.length === 1) && parts.every((p) => alikeness(total, p) >= 2);
  return { total, parts, all: all || coverAll(prose, parts), plain, to: parts[parts.length - 1]?.end ?? item.end };
}

const SUMMED = /\b(tong cong|tong so|cong)\b/;

/** "Trong đó" at the head of the next sentence or item: the parts of the one figure that the sentence before is about. */
function nextSentence(prose: Prose, total: Figure): Breakdown | null {
  const at = stretchIndexAt(prose.sentences, total.start);
  const [own, next] = [prose.sentences[at], prose.sentences[at + 1]];
  if (!own || !next) return null;
  const opens = /^\s*[-+*]? ?(trong do|trong so do|trong so nay|bao gom|gom|cu the)\b[:,]?/.exec(
    between(prose, next.start, next.end),
  );
  if (!opens) return null;
  const others = figuresIn(prose, own).filter((f) => f !== total && !f.percent && alikeness(f, total) >= 2);
  if (others.some((f) => !roleOf(prose, total).total || roleOf(prose, f).total)) return null;
  return inline(prose, total, next.start + opens[0].length, next.end, /gom|cu the/.test(opens[0]));
}

const canBeTotal = (prose: Prose, total: Figure): boolean =>
  !total.percent && !total.inTable && !isBare(total) && !changeOf(prose, total) && !perOf(prose, total);

/** The parts of a figure, when the words after it open them. */
export function breakdownOf(prose: Prose, total: Figure): Breakdown | null {
  const sentence = stretchAt(prose.sentences, total.start);
  const item = stretchAt(prose.items, total.start);
  if (!sentence || !item || !canBeTotal(prose, total)) return null;
  return breakdownIn(prose, total, sentence, item);
}

function breakdownIn(prose: Prose, total: Figure, sentence: Stretch, item: Item): Breakdown | null {
  const next = prose.figures[total.index + 1];
  const own = next && next.start < sentence.end ? next : undefined;
  const lead = between(prose, total.end, Math.min(own?.start ?? sentence.end, total.end + 110));
  const [all, some] = [ALL.exec(lead), SOME.exec(lead)];
  const opens = all ?? some ?? /^ ?[a-z ]{0,40}\(/.exec(lead) ?? /^[a-z ,]{0,60}: ?/.exec(lead);
  if (!own && sentence.end === item.end && /: ?$/.test(lead)) return below(prose, total, item, !some);
  if (opens && own && !/[.;]/.test(lead.slice(0, opens.index))) {
    const sure = all !== null && !(some && some.index < all.index);
    return inline(prose, total, total.end + opens.index + opens[0].length, sentence.end, sure);
  }
  if (!own) return nextSentence(prose, total);
  return (
    opensLater(prose, total, sentence.end) ?? halvesBehind(prose, total, sentence.end) ?? nextSentence(prose, total)
  );
}

/** "5 lớp với 175 học viên, trong đó 3 lớp (105 học viên), 2 lớp (70 học viên)": one opening for two totals. */
function opensLater(prose: Prose, total: Figure, end: number): Breakdown | null {
  const next = prose.figures[total.index + 1];
  if (!next || next.start >= end || next.percent || alikeness(total, next) >= 2) return null;
  const lead = between(prose, next.end, Math.min(prose.figures[next.index + 1]?.start ?? end, end));
  const opens = SOME.exec(lead) ?? ALL.exec(lead);
  if (!opens || lead.length > 110 || /[.]/.test(lead.slice(0, opens.index))) return null;
  return inline(prose, total, next.end + opens.index + opens[0].length, end, false);
}

/** "Tổng vốn 12.450 triệu đồng; vốn trung ương 9.800, vốn địa phương 2.650": two halves need no word that opens them. */
function halvesBehind(prose: Prose, total: Figure, end: number): Breakdown | null {
  if (!roleOf(prose, total).total) return null;
  const parts = [prose.figures[total.index + 1], prose.figures[total.index + 2]].filter(
    (f): f is Figure => f !== undefined && f.start < end,
  );
  if (
    parts.length < 2 ||
    !parts.every((p) => canBePart(prose, total, p) && alikeness(total, p) > 0) ||
    !coverAll(prose, parts)
  )
    return null;
  return { total, parts, all: true, plain: true, to: parts[1]?.end ?? end };
}

const partsKnown = new WeakMap<Prose, Record<number, Figure>>();

/** The whole of every figure that the same item gives as a part of another, by the index of the part. */
export function wholesOfParts(prose: Prose): Readonly<Record<number, Figure | undefined>> {
  let known = partsKnown.get(prose);
  if (!known) {
    partsKnown.set(prose, (known = {}));
    for (const figure of prose.figures) {
      const item = stretchAt(prose.items, figure.start);
      for (const part of breakdownOf(prose, figure)?.parts ?? [])
        if (item && part.start < item.end) known[part.index] ??= figure;
    }
  }
  return known;
}
