import { percentOf } from '../rates/exact';
import type { Claim } from './claim';
import { wholeOfSubset } from './denominator';
import { withUnit } from './equation-claims';
import type { Figure } from './figure';
import { addsUp, type Printed } from './judge';
import { headOf, sameThing } from './noun';
import { pairWith } from './pair';
import { bulletsUnder, stretchAt, type Item } from './passage';
import { between, claimOf, figuresIn, headEnd, named, printedOf, shown, type Prose } from './prose';
import { roleOf } from './role';

const ALL =
  /\b(gom( co)?|bao gom|chia ra|cu the( la| nhu sau)?|nhu sau|consist(s|ing) of|comprising|namely|as follows|made up of)( co| la| nhu sau)?:? ?/;
const SOME = /\b(trong do|trong so do|of which|of whom|including)( co| gom)?:? ?/;

interface Breakdown {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** The words claim that the parts are all of it. */
  readonly all: boolean;
  /** Each stretch between the separators holds exactly one part, and all count the same. */
  readonly plain: boolean;
  readonly to: number;
}

const sameDimension = (total: Figure, part: Figure): boolean =>
  !part.percent && (total.money !== null ? part.money !== null : part.money === null && part.counted);

const isLast = (prose: Prose, figure: Figure, parts: readonly Figure[]): boolean =>
  parts.every((p) => p.start !== figure.start) && pairWith(prose.pairs, figure) === undefined;

/** Parts in the same sentence: "77 tổ, gồm 40 tổ củng cố và 37 tổ thành lập mới". */
function inline(prose: Prose, total: Figure, opensAt: number, end: number, all: boolean): Breakdown | null {
  const close = closingOf(between(prose, total.end, end), opensAt - total.end);
  const to = close === null ? end : total.end + close;
  const found = figuresIn(prose, { start: opensAt, end: to }).filter((f) => !f.percent);
  const parts = found.filter((f) => sameDimension(total, f));
  if (parts.length < 2) return null;
  const pieces = between(prose, opensAt, to).split(/[,;]| va | and |\+/);
  const plain =
    found.length === parts.length &&
    pieces.filter((piece) => /\d/.test(piece)).length === parts.length &&
    parts.every((p) => total.money !== null || sameThing(p.noun, total.noun)) &&
    parts.every((p) => pairWith(prose.pairs, p) === undefined);
  return { total, parts, all, plain, to: parts[parts.length - 1]?.end ?? to };
}

/** Where the bracket that was open at `from` closes; null when none is open there. */
function closingOf(text: string, from: number): number | null {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) === '(') depth++;
    if (text.charAt(i) === ')') depth--;
    if (i === from && depth === 0) return null;
    if (i > from && depth === 0) return i;
  }
  return null;
}

/** Parts in the items below: "4.513.000.000 đồng, cụ thể:" and then one bullet each. */
function below(prose: Prose, total: Figure, item: Item, all: boolean): Breakdown | null {
  const bullets = bulletsUnder(prose, item);
  const choices = bullets.map((b) =>
    figuresIn(prose, b).filter((f) => sameDimension(total, f) && fitsPart(prose, total, f)),
  );
  const parts = choices.map((c) => c[0]).filter((f): f is Figure => f !== undefined);
  if (parts.length < 2 || parts.length !== bullets.length) return null;
  const plain =
    choices.every((c) => c.length === 1) && parts.every((p) => total.money !== null || sameThing(p.noun, total.noun));
  return { total, parts, all, plain, to: parts[parts.length - 1]?.end ?? item.end };
}

/** Of the figures of a bullet, those that can be a share of the total: what was done is no part of what was given. */
function fitsPart(prose: Prose, total: Figure, part: Figure): boolean {
  if (total.money === null) return sameThing(total.noun, part.noun);
  return (roleOf(prose, total).role === 'done') === (roleOf(prose, part).role === 'done');
}

function breakdownOf(prose: Prose, total: Figure): Breakdown | null {
  const sentence = stretchAt(prose.sentences, total.start);
  const item = stretchAt(prose.items, total.start);
  if (!sentence || !item || total.percent || (total.money === null && !total.counted)) return null;
  const next = figuresIn(prose, { start: total.end, end: sentence.end })[0];
  const lead = between(prose, total.end, Math.min(next?.start ?? sentence.end, total.end + 90));
  if (/[.;]/.test(lead.replace(/\. ?\d/g, ''))) return null;
  const all = ALL.exec(lead);
  const some = SOME.exec(lead);
  const opens = all ?? some ?? /^ ?\(/.exec(lead);
  if (!opens) return null;
  const opensAt = total.end + opens.index + opens[0].length;
  if (!next && sentence.end === item.end && /: ?$/.test(lead)) return below(prose, total, item, all !== null && !some);
  return next ? inline(prose, total, opensAt, sentence.end, all !== null && !some) : null;
}

function sumClaim(prose: Prose, { total, parts, all, plain, to }: Breakdown): Claim | null {
  const whole = printedOf(total);
  const printed = parts.map((p): Printed => printedOf(p));
  const right = addsUp(whole, printed);
  if (!right && !(all && plain && total.hedge === null)) return null;
  const sum = printed.reduce((s, p) => s + p.value, 0) / (total.money ?? 1);
  return claimOf(prose, {
    from: total.start,
    to,
    kind: 'sum',
    stated: named(prose, total),
    computed: withUnit(prose, total, sum),
    answer: right ? 'right' : 'wrong',
    note: { code: 'sum', parts: parts.map((p) => shown(prose, p)).join(' + ') },
    figures: [total, ...parts],
  });
}

/** "A 10 tổ, B 12 tổ, tổng cộng 22 tổ": the total behind its parts. */
function totalBehind(prose: Prose, total: Figure): Claim | null {
  const sentence = stretchAt(prose.sentences, total.start);
  if (!sentence || total.percent) return null;
  const before = between(prose, Math.max(sentence.start, total.start - 30), total.start);
  if (!/\b(tong cong|cong lai|tong so|in total|totall?ing|a total of)( la| of| thanh)?:? ?$/.test(before)) return null;
  const parts = figuresIn(prose, { start: sentence.start, end: total.start });
  const alike = parts.filter((p) =>
    total.money !== null ? p.money !== null : headOf(total.noun) !== '' && sameThing(p.noun, total.noun),
  );
  if (parts.length < 2 || alike.length !== parts.length || !isLast(prose, total, parts)) return null;
  return sumClaim(prose, { total, parts, all: true, plain: true, to: total.end });
}

/** "120 tổ …, thí điểm 74 tổ": a part that may not exceed its whole. */
function subsetClaim(prose: Prose, part: Figure): Claim | null {
  if (part.percent) return null;
  const whole = wholeOfSubset(prose, part) ?? pilotWhole(prose, part);
  if (!whole || pairWith(prose.pairs, part)) return null;
  const [n, d] = [printedOf(part), printedOf(whole)];
  if (d.value <= 0) return null;
  const exceeds = n.value - n.half > d.value + d.half;
  if (exceeds && part.money === null && !sameThing(part.noun, whole.noun)) return null;
  const percent = prose.format.percent(percentOf(n.value, d.value, 1), 1);
  return claimOf(prose, {
    from: whole.start,
    to: headEnd(prose, part),
    kind: 'share',
    stated: named(prose, part),
    computed: percent,
    answer: exceeds ? 'wrong' : 'right',
    note: { code: 'subset', parts: `${shown(prose, part)} / ${shown(prose, whole)}`, percent },
    figures: [part, whole],
  });
}

/** The count that opens the item, when a pilot on some of the same things follows in it. */
function pilotWhole(prose: Prose, part: Figure): Figure | null {
  const item = stretchAt(prose.items, part.start);
  if (!item || !part.counted) return null;
  if (
    !/\b(thi diem|lam diem|piloted? (in|with))( ho tro| tai)? ?$/.test(
      between(prose, Math.max(item.start, part.start - 24), part.start),
    )
  )
    return null;
  const first = figuresIn(prose, item)[0];
  return first && first.start < part.start && sameThing(first.noun, part.noun) ? first : null;
}

/** Claims about a whole and its parts: sums, and parts that exceed their whole (tổng và thành phần). */
export function breakdownClaims(prose: Prose): Claim[] {
  const claims: Claim[] = [];
  for (const figure of prose.figures) {
    const breakdown = breakdownOf(prose, figure);
    const sum = (breakdown && sumClaim(prose, breakdown)) ?? totalBehind(prose, figure);
    if (sum) claims.push(sum);
    const subset = subsetClaim(prose, figure);
    if (subset) claims.push(subset);
  }
  return claims;
}
