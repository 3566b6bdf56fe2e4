import { percentOf } from '../rates/exact';
import { alikeness, inUnitOf } from './alike';
import { breakdownOf, type Breakdown } from './breakdown';
import type { Claim } from './claim';
import { changeOf } from './cue';
import type { Figure } from './figure';
import { addsUp, type Printed } from './judge';
import { headOf, sameThing } from './noun';
import { isOpenList } from './open-list';
import { pairWith } from './pair';
import { stretchAt, stretchIndexAt } from './passage';
import { between, cited, claimOf, figuresIn, headEnd, named, printedOf, shown, withUnit, type Prose } from './prose';
import { wholeOfSubset } from './whole';

const printedIn = (total: Figure, part: Figure): Printed => printedOf(inUnitOf(part, total));

/** The parts that add up to the total: all of them, or the first ones when others follow that are none. */
function fitting(total: Figure, parts: readonly Figure[]): readonly Figure[] | null {
  const whole = printedOf(total);
  let [sum, fits]: [Printed, number] = [{ value: 0, half: 0 }, 0];
  parts.forEach((part, i) => {
    const { value, half } = printedIn(total, part);
    sum = { value: sum.value + value, half: sum.half + half };
    if (i > 0 && addsUp(whole, [sum])) fits = i + 1;
  });
  return fits === 0 ? null : parts.slice(0, fits);
}

const isRest = (prose: Prose, part: Figure): boolean =>
  /\b(con lai|so con lai|con)( la| co| khoang)?:? ?[a-z ]{0,40}$/.test(
    between(prose, Math.max(0, part.start - 50), part.start).replace(/^.*[,;.:(]/, ''),
  );

/** How far a sum of parts may be from the total before nobody would take them for all of it. */
const NEAR = 0.15;

function sumClaim(prose: Prose, { total, parts, all, plain, to }: Breakdown): Claim | null {
  const held = fitting(total, parts);
  const last = parts[parts.length - 1];
  if (last && isRest(prose, last) && (held === null || held.length === parts.length))
    return restOf(prose, total, parts, last);
  const used = held ?? parts;
  const sum = used.reduce((s, p) => s + printedIn(total, p).value, 0) / (total.money ?? total.scale);
  const hedged = total.hedge !== null || parts.some((p) => p.hedge !== null);
  const base = {
    from: total.start,
    to: held ? headEnd(prose, held[held.length - 1] ?? total) : to,
    kind: 'sum' as const,
    stated: named(prose, total),
    computed: withUnit(prose, total, sum),
    of: total,
    figures: [total, ...used],
  };
  const parted = used.map((p) => cited(prose, p, total.start)).join(' + ');
  if (held) return claimOf(prose, { ...base, answer: 'right', note: { code: 'sum', parts: parted } });
  const [first] = parts;
  if (hedged || (first && last && isOpenList(prose, total.end, first.start, headEnd(prose, last)))) return null;
  if (all && plain) return claimOf(prose, { ...base, answer: 'wrong', note: { code: 'sum', parts: parted } });
  if (!plain || Math.abs(sum - total.value) > NEAR * total.value) return null;
  return claimOf(prose, { ...base, answer: 'cannot-check', note: { code: 'partial', parts: parted } });
}

/** "12.450, trong đó trung ương 9.800; còn lại 2.650": what is left is the stated figure. */
function restOf(prose: Prose, total: Figure, parts: readonly Figure[], last: Figure): Claim {
  const taken = parts.slice(0, -1);
  const rest = printedOf(total).value - taken.reduce((s, p) => s + printedIn(total, p).value, 0);
  const right = addsUp(
    printedOf(total),
    parts.map((p) => printedIn(total, p)),
  );
  const hedged = [total, ...parts].some((p) => p.hedge !== null);
  const unit = inUnitOf(last, total);
  return claimOf(prose, {
    from: total.start, to: headEnd(prose, last), kind: 'remainder', stated: named(prose, last),
    computed: withUnit(prose, last, rest / (unit.money ?? unit.scale)),
    answer: right ? 'right' : hedged ? 'cannot-check' : 'wrong', of: last, figures: [last, total, ...taken],
    note: { code: right || !hedged ? 'sum' : 'hedged', parts: [total, ...taken].map((p) => cited(prose, p, last.start)).join(' - ') },
  }); // prettier-ignore
}

const SAID_TOTAL =
  /\b(tong cong|cong lai|cong|tong so|tong|in total|totall?ing|a total of)( la| of| thanh| co| duoc)?:? ?$/;
/** "nâng tổng số vốn lên 4,83 tỷ đồng", "tổng số tổ là 22": the total of what stands before, if it adds up. */
const PERHAPS_TOTAL = /\b(tong cong|tong so|tong)( [a-z]+){0,4}( la| len|:)? ?$|(^|[,;.] |\n)cong( la|:)? ?$/;

/** "A 10 tổ, B 12 tổ, tổng cộng 22 tổ", or bullets and a last one of the total: the total behind its parts. */
function totalBehind(prose: Prose, total: Figure): Claim | null {
  const lead = between(prose, Math.max(0, total.start - 44), total.start);
  if (total.percent || total.inTable || !PERHAPS_TOTAL.test(lead)) return null;
  const sure = SAID_TOTAL.test(lead);
  const parts = partsInSentence(prose, total) ?? partsInBullets(prose, total);
  if (!parts) return null;
  const printed = parts.map((p) => printedIn(total, p));
  const right = addsUp(printedOf(total), printed);
  if (!right && (!sure || total.hedge !== null || parts.some((p) => p.hedge !== null))) return null;
  const sum = printed.reduce((s, p) => s + p.value, 0) / (total.money ?? total.scale);
  return claimOf(prose, {
    from: parts[0]?.start ?? total.start, to: headEnd(prose, total), kind: 'sum', stated: named(prose, total),
    computed: withUnit(prose, total, sum), answer: right ? 'right' : 'wrong', of: total, figures: [total, ...parts],
    note: { code: 'sum', parts: parts.map((p) => cited(prose, p, total.start)).join(' + ') },
  }); // prettier-ignore
}

const sameMeasure = (prose: Prose, total: Figure, f: Figure): boolean =>
  !f.percent && !changeOf(prose, f) && pairWith(prose.pairs, f) === undefined &&
  (total.money !== null ? f.money !== null : sameThing(f.noun, total.noun)); // prettier-ignore

function partsInSentence(prose: Prose, total: Figure): Figure[] | null {
  const sentence = stretchAt(prose.sentences, total.start);
  const parts = sentence
    ? figuresIn(prose, { start: sentence.start, end: total.start }).filter((f) => sameMeasure(prose, total, f))
    : [];
  if (parts.length < 2) return null;
  // Each part stands in a clause of its own.
  return parts.every((p, i) => i === 0 || /[,;]| va | and /.test(between(prose, parts[i - 1]?.end ?? 0, p.start)))
    ? parts
    : null;
}

function partsInBullets(prose: Prose, total: Figure): Figure[] | null {
  const at = stretchIndexAt(prose.items, total.start);
  const own = prose.items[at];
  if (!own || !/^[\s*+-]*(tong cong|tong so|cong|tong)\b/.test(between(prose, own.start, own.end))) return null;
  const parts: Figure[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const item = prose.items[i];
    if (!item || item.marker === '' || (own.marker !== '' && item.marker !== own.marker)) break;
    const found = figuresIn(prose, item).filter((f) => sameMeasure(prose, total, f));
    if (found.length !== 1 || !found[0]) return null;
    parts.unshift(found[0]);
  }
  return parts.length >= 2 ? parts : null;
}

/** "596 truyền thông viên, trong đó có 162 nữ": a part is not more than its whole. */
function subsetClaim(prose: Prose, part: Figure): Claim | null {
  if (part.percent || part.inTable || (!part.counted && part.money === null)) return null;
  const whole = wholeOfSubset(prose, part) ?? pilotWhole(prose, part);
  if (!whole || alikeness(whole, part) === 0) return null;
  const [a, b] = [printedOf(part), printedOf(whole)];
  if (a.value - a.half > b.value + b.half && a.value > b.value) return subsetSaid(prose, part, whole, true);
  return sameThing(part.noun, whole.noun) || part.noun !== '' ? subsetSaid(prose, part, whole, false) : null;
}

function subsetSaid(prose: Prose, part: Figure, whole: Figure, exceeds: boolean): Claim {
  const percent = prose.format.percent(percentOf(printedOf(part).value, printedOf(whole).value, 1), 1);
  return claimOf(prose, {
    from: whole.start, to: headEnd(prose, part), kind: 'share', stated: named(prose, part), computed: percent,
    answer: exceeds ? 'wrong' : 'right', note: { code: 'subset', parts: `${shown(prose, part)} / ${shown(prose, whole)}`, percent },
    of: part, figures: [part, whole],
  }); // prettier-ignore
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
  const [first] = figuresIn(prose, item);
  return first && first.start < part.start && headOf(first.noun) !== '' && sameThing(first.noun, part.noun)
    ? first
    : null;
}

/** Claims about a whole and its parts: sums, rests, and parts that exceed their whole (tổng và thành phần). */
export function sumClaims(prose: Prose): Claim[] {
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
