import type { Claim } from './claim';
import type { Figure } from './figure';
import { headOf } from './noun';
import { pairsIn } from './pair';
import { itemsBelow, stretchAt, type Item, type Stretch } from './passage';
import { between, claimOf, figuresIn, headEnd, named, type Prose } from './prose';
import { countsAsMet, verdictFor, type Verdict } from '../facts/verdict';
import { verdictIn } from './verdict-claims';

const REST = /\b(con lai|so con lai|the remaining|remaining)\b/;

interface Tally {
  readonly met: number;
  /** What the met ones say: "77/75 tổ". */
  readonly metNames: readonly string[];
  readonly unmet: number;
  /** "Còn lại 7 chỉ tiêu". */
  readonly rest: Figure | null;
  readonly last: Stretch;
}

/** The verdict of one bullet: as said, or as its fraction gives. */
function verdictOfBullet(prose: Prose, item: Item): Verdict | null {
  const said = verdictIn(between(prose, item.start, item.end));
  if (said) return said.verdict;
  const pair = pairsIn(prose.pairs, item.start, item.end)[0];
  return pair ? verdictFor(pair.part.value, pair.whole.value) : null;
}

/** A bullet by its fraction, or by its first words. */
function nameOfBullet(prose: Prose, item: Item): string {
  const pair = pairsIn(prose.pairs, item.start, item.end)[0];
  return pair
    ? prose.source.quote(pair.start, headEnd(prose, pair.whole))
    : prose.source.quote(item.start, item.start + 40);
}

const isIndicator = (figure: Figure): boolean => headOf(figure.noun) === 'chi tieu';

/** Counts the bullets under "đã thực hiện được 02/9 chỉ tiêu, cụ thể:"; null when they do not all say how they stand. */
function tallyOf(prose: Prose, bullets: readonly Item[]): Tally | null {
  const metNames: string[] = [];
  let unmet = 0;
  let rest: Figure | null = null;
  let last: Stretch | null = null;
  for (const bullet of bullets) {
    const figure = figuresIn(prose, bullet).find(isIndicator);
    if (figure && REST.test(between(prose, bullet.start, figure.start))) {
      rest = figure;
      last = bullet;
      break;
    }
    const verdict = verdictOfBullet(prose, bullet);
    if (!verdict) return null;
    if (countsAsMet(verdict)) metNames.push(nameOfBullet(prose, bullet));
    else unmet++;
    last = bullet;
  }
  const met = metNames.length;
  return last && met + unmet > 0 ? { met, metNames, unmet, rest, last } : null;
}

/** "(2). Thí điểm Tổ TK&VV thôn bản …" stands inside "(1). … Tổ TK&VV thôn bản": a part listed beside its whole. */
function innerItem(prose: Prose): string | null {
  const list = /\((\d{1,2})\)\.? ?([^;]{10,200});\s*\((\d{1,2})\)\.? ?thi diem ([^;]{6,200})/.exec(prose.source.flat);
  if (!list?.[2] || !list[4]) return null;
  const shared = list[4].split(' ').slice(0, 3).join(' ');
  return shared.length > 8 && list[2].includes(shared.trim()) ? `(${list[3] ?? ''}) ⊂ (${list[1] ?? ''})` : null;
}

function metClaim(prose: Prose, part: Figure, whole: Figure, { met, metNames }: Tally): Claim {
  return claimOf(prose, {
    from: part.start,
    to: headEnd(prose, whole),
    kind: 'count',
    stated: prose.source.quote(part.start, part.numberEnd),
    computed: prose.format.number(met),
    answer: met === part.value ? 'right' : 'wrong',
    note: { code: 'named', count: met, names: metNames.join('; ') },
    of: part,
    figures: [part, whole],
  });
}

function restClaim(prose: Prose, part: Figure, whole: Figure, tally: Tally | null, rest: Figure): Claim | null {
  const shownParts = tally ? [tally.met, tally.unmet, rest.value].filter((n) => n > 0) : [part.value, rest.value];
  const sum = shownParts.reduce((a, b) => a + b, 0);
  const given = prose.format.number(whole.value);
  const parts = `${shownParts.join(' + ')} = ${String(sum)}`;
  const right = sum === whole.value;
  // Fewer may be listed than were given; more cannot.
  if (tally && sum < whole.value) return null;
  return claimOf(prose, {
    from: rest.start,
    to: headEnd(prose, rest),
    kind: 'count',
    stated: named(prose, whole),
    computed: parts,
    answer: right ? 'right' : 'wrong',
    note: { code: 'tally', parts, given, inner: right ? null : innerItem(prose) },
    of: rest,
    figures: [part, whole, rest],
  });
}

/** Claims about indicators met, not met and remaining out of those given (đếm chỉ tiêu). */
export function tallyClaims(prose: Prose): Claim[] {
  const claims: Claim[] = [];
  for (const { part, whole } of prose.pairs) {
    if (!isIndicator(whole) || part.value > whole.value) continue;
    const item = stretchAt(prose.items, whole.start);
    if (!item) continue;
    const listed = /: ?$/.test(between(prose, item.start, item.end)) ? tallyOf(prose, itemsBelow(prose, item)) : null;
    const { met = 0 } = listed ?? {};
    if (listed && (met > part.value || (listed.rest && met === part.value)))
      claims.push(metClaim(prose, part, whole, listed));
    const rest = listed?.rest ?? restInline(prose, whole, item);
    const claim = rest && restClaim(prose, part, whole, listed?.rest ? listed : null, rest);
    if (claim) claims.push(claim);
  }
  return claims;
}

/** "…02/9 chỉ tiêu; còn lại 7 chỉ tiêu" in one item. */
function restInline(prose: Prose, whole: Figure, item: Item): Figure | null {
  const after = figuresIn(prose, { start: whole.end, end: item.end }).find(isIndicator);
  return after && REST.test(between(prose, Math.max(whole.end, after.start - 40), after.start)) ? after : null;
}
