import type { Claim } from './claim';
import { withUnit } from './equation-claims';
import type { Figure } from './figure';
import { headOf, sameThing } from './noun';
import { namesIn } from './names';
import { bulletsUnder, stretchAt, type Item } from './passage';
import { between, claimOf, figuresIn, headEnd, named, printedOf, type Prose } from './prose';

/** "80 học viên/lớp", "3 triệu đồng/tổ": the thing that it is per; null otherwise. */
function perWhat(prose: Prose, figure: Figure): { readonly thing: string; readonly end: number } | null {
  const text = between(prose, figure.end, figure.end + 60);
  const match =
    /^( [a-z]+(?: [a-z]+){0,2})? ?(?:\/|\bper\b|\bmoi\b|\beach\b) ?(?:1 |mot )?([a-z]+(?: [a-z]+){0,2})/.exec(text);
  if (!match?.[2] || (figure.money === null && !match[1])) return null;
  const thing = headOf(match[2]);
  return thing === ''
    ? null
    : { thing, end: figure.end + match[0].length - (match[2].length - Math.min(match[2].length, thing.length)) };
}

/** A stated result of the multiplication, in the same item: "tổng 160 học viên", "= 400 triệu". */
function statedTotal(prose: Prose, each: Figure, from: number, end: number): Figure | null {
  return (
    figuresIn(prose, { start: from, end }).find((f) => {
      const like = each.money !== null ? f.money !== null : f.money === null && sameThing(f.noun, each.noun);
      const lead = between(prose, Math.max(from, f.start - 28), f.start);
      return (
        like &&
        /(=|\b(tong|tong cong|tong so|cong|thanh tien|tuong duong|total|in all|altogether)( [a-z]+){0,3}:?) ?(la |of |duoc )?$/.test(
          lead,
        )
      );
    }) ?? null
  );
}

interface Factors {
  readonly count: Figure;
  readonly each: Figure;
  readonly end: number;
}

function claimFor(prose: Prose, { count, each, end }: Factors, total: Figure | null): Claim {
  const value = count.value * each.value;
  const like = total ?? each;
  const computed = printedOf(each).value * count.value;
  const stated = total && printedOf(total);
  const what = each.money === null ? ` ${prose.source.quote(each.end, each.end + wordsLength(prose, each))}` : '';
  const printed = withUnit(prose, like, total ? computed / (total.money ?? 1) : value);
  return claimOf(prose, {
    from: Math.min(count.start, each.start),
    to: Math.max(end, total?.end ?? 0),
    kind: 'product',
    stated: total ? named(prose, total) : '',
    computed: total ? printed : printed + what,
    answer: stated
      ? Math.abs(stated.value - computed) <= stated.half + count.value * printedOf(each).half
        ? 'right'
        : 'wrong'
      : 'cannot-check',
    note: {
      code: total ? 'product' : 'factors',
      parts: `${named(prose, count)} × ${prose.source.quote(each.start, end)}`,
    },
    figures: total ? [total, count, each] : [count, each],
  });
}

const wordsLength = (prose: Prose, each: Figure): number =>
  /^ [a-z]+( (?!per\b|each\b|moi\b|mot\b)[a-z]+)?/.exec(between(prose, each.end, each.end + 40))?.[0].length ?? 0;

const sameKind = (a: Figure, b: Figure): boolean =>
  !a.percent && (b.money !== null ? a.money !== null : a.money === null && sameThing(a.noun, b.noun));

/** "02 lớp; 80 học viên/lớp": what a count and a figure per one of it come to. */
function perUnit(prose: Prose, each: Figure): Claim | null {
  const per = perWhat(prose, each);
  const item = stretchAt(prose.items, each.start);
  if (!per || !item) return null;
  const sentence = stretchAt(prose.sentences, each.start) ?? item;
  const counts = figuresIn(prose, sentence).filter(
    (f) => f !== each && f.counted && headOf(f.noun) === per.thing && !perWhat(prose, f),
  );
  const count = counts.length === 1 ? counts[0] : counts.filter((f) => f.start < each.start).pop();
  if (!count || Math.abs(count.start - each.start) > 140) return null;
  const results = figuresIn(prose, sentence).filter((f) => f !== each && f !== count && sameKind(f, each));
  const equal = results.find((f) => printedOf(f).value === printedOf(each).value * count.value);
  const total = equal ?? statedTotal(prose, each, Math.max(per.end, count.end), sentence.end);
  if (!total && (each.hedge !== null || results.length > 0)) return null;
  return claimFor(prose, { count, each, end: per.end }, total);
}

/** "04 tổ, mỗi tổ 100 triệu đồng, tổng 400 triệu đồng": only where the result is stated. */
function forEach(prose: Prose, each: Figure): Claim | null {
  const sentence = stretchAt(prose.sentences, each.start);
  if (!sentence) return null;
  const lead = /\b(?:moi|tung|each|per|every) ([a-z]+(?: [a-z]+)?)[^.;\d]{0,50}$/.exec(
    between(prose, Math.max(sentence.start, each.start - 80), each.start),
  );
  const thing = lead?.[1] ? headOf(lead[1]) || headOf(lead[1].split(' ')[0] ?? '') : '';
  if (thing === '') return null;
  const count = figuresIn(prose, { start: sentence.start, end: each.start })
    .filter((f) => headOf(f.noun) === thing)
    .pop();
  const total = count && statedTotal(prose, each, each.end, sentence.end);
  return count && total ? claimFor(prose, { count, each, end: headEnd(prose, each) }, total) : null;
}

/** "Mỗi ban … 02 xã …, phân công cụ thể như sau:" and four bullets of two places each: eight, if the text says eight. */
function perBullet(prose: Prose, each: Figure): Claim | null {
  const item = stretchAt(prose.items, each.start);
  if (!item || !each.counted) return null;
  const text = between(prose, item.start, item.end);
  if (!/\b(moi|each)\b/.test(between(prose, item.start, each.start)) || !/: ?$/.test(text)) return null;
  const bullets = bulletsUnder(prose, item);
  const lists = (b: Item): boolean => namesIn(prose.source, b.start, b.end).some((n) => n.length === each.value);
  if (bullets.length < 2 || !bullets.every(lists)) return null;
  const product = bullets.length * each.value;
  const total = prose.figures.find(
    (f) => f.start !== each.start && sameThing(f.noun, each.noun) && f.value === product,
  );
  if (!total) return null;
  return claimOf(prose, {
    from: each.start,
    to: bullets[bullets.length - 1]?.end ?? item.end,
    kind: 'product',
    stated: named(prose, total),
    computed: prose.format.number(product),
    answer: 'right',
    note: { code: 'product', parts: `${String(bullets.length)} × ${named(prose, each)}` },
    figures: [total, each],
  });
}

/** Claims of the kind "so many, so much each" (tích). */
export function productClaims(prose: Prose): Claim[] {
  const claims: Claim[] = [];
  for (const figure of prose.figures) {
    if (figure.percent) continue;
    const claim = perUnit(prose, figure) ?? forEach(prose, figure) ?? perBullet(prose, figure);
    if (claim) claims.push(claim);
  }
  return claims;
}
