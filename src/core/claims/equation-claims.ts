import { highest, lowest } from '../grid/extremes';
import type { Claim } from './claim';
import type { Figure } from './figure';
import { addsUp } from './judge';
import { between, claimOf, named, printedOf, shown, withUnit, type Prose } from './prose';

type Sign = '+' | '-' | 'x' | '=';

/** The sign between two figures: `+`, `=`, `x` with nothing but units and names around it; null for anything else. */
function signBetween(gap: string, before: Sign | undefined): Sign | null {
  // "11 địa chỉ × 3 triệu đồng là 33 triệu đồng": behind a product, "là" is its equals sign.
  if (before === 'x' && /^,? ?(la|thanh tien( la)?|tuong duong|bang|is|gives) ?$/.test(gap)) return '=';
  if (gap.length > 60 || /[.;,:\n\d]/.test(gap)) return null;
  const bare = gap.replace(/\([^()]*\)/g, ' ').replace(/\/ ?[a-z]+( [a-z]+){0,2}/g, ' ');
  const signs = bare.match(/[-+=×*]|(^| )x(?= |$)/g);
  if (signs?.length !== 1) return null;
  if (!/^[a-z\s+=×*-]*$/.test(bare)) return null;
  const sign = (signs[0] ?? '').trim();
  if (sign === '×' || sign === '*' || sign === 'x') return 'x';
  return sign === '-' && !/ - /.test(bare) ? null : (sign as Sign);
}

interface Chain {
  readonly figures: readonly Figure[];
  readonly signs: readonly Sign[];
}

/** Runs of figures joined by signs. */
function chainsOf(prose: Prose): Chain[] {
  const chains: Chain[] = [];
  let figures: Figure[] = [];
  let signs: Sign[] = [];
  const close = (): void => {
    if (signs.length > 0) chains.push({ figures, signs });
    figures = [];
    signs = [];
  };
  for (const figure of prose.figures) {
    const last = figures[figures.length - 1];
    const sign = last && signBetween(between(prose, last.end, figure.start), signs[signs.length - 1]);
    if (last && !sign) close();
    if (sign) signs.push(sign);
    figures.push(figure);
  }
  close();
  return chains;
}

/** The one side of an equation that is a single figure, and the terms of the other with their signs. */
function sidesOf({ figures, signs }: Chain): { total: Figure; terms: readonly Figure[]; ops: readonly Sign[] } | null {
  const equals = signs.indexOf('=');
  if (equals < 0 || signs.indexOf('=', equals + 1) >= 0) return null;
  const [left, right] = [figures.slice(0, equals + 1), figures.slice(equals + 1)];
  const [leftOps, rightOps] = [signs.slice(0, equals), signs.slice(equals + 1)];
  const [one, other, ops] = left.length === 1 ? [left, right, rightOps] : [right, left, leftOps];
  const total = one[0];
  return one.length === 1 && total && other.length > 1 ? { total, terms: other, ops } : null;
}

/** Units of a total and its terms brought to one: a bare figure takes the unit that the others have. */
function sameUnit(figures: readonly Figure[]): Figure[] | null {
  const units = figures.map((f) => f.money).filter((m): m is number => m !== null);
  if (units.length === 0) return [...figures];
  const last = units[units.length - 1] ?? null;
  return figures.some((f) => f.percent) ? null : figures.map((f) => (f.money === null ? { ...f, money: last } : f));
}

function sumClaim(prose: Prose, total: Figure, terms: readonly Figure[], ops: readonly Sign[]): Claim | null {
  const united = sameUnit([...terms, total]);
  if (!united) return null;
  const parts = united.slice(0, -1).map((figure, i) => {
    const printed = printedOf(figure);
    return i > 0 && ops[i - 1] === '-' ? { ...printed, value: -printed.value } : printed;
  });
  const whole = united[united.length - 1] ?? total;
  const sum = parts.reduce((all, part) => all + part.value, 0) / (whole.money ?? 1);
  const right = addsUp(printedOf(whole), parts);
  return claimOf(prose, {
    from: Math.min(total.start, terms[0]?.start ?? total.start),
    to: Math.max(total.end, terms[terms.length - 1]?.end ?? 0),
    kind: 'sum',
    stated: shown(prose, total),
    computed: withUnit(prose, total, sum),
    answer: right ? 'right' : 'wrong',
    note: {
      code: 'sum',
      parts: terms.map((t, i) => (i === 0 ? '' : ` ${ops[i - 1] ?? '+'} `) + shown(prose, t)).join(''),
    },
    of: total,
    figures: [total, ...terms],
  });
}

/** A product that the text leaves open: what its factors come to. */
function factorsClaim(prose: Prose, terms: readonly Figure[], value: number): Claim | null {
  const like = terms.find((t) => t.money !== null) ?? terms[terms.length - 1];
  if (!like || !terms.every((t) => t.counted || t.money !== null)) return null;
  return claimOf(prose, {
    from: terms[0]?.start ?? like.start,
    to: terms[terms.length - 1]?.end ?? like.end,
    kind: 'product',
    stated: '',
    computed: withUnit(prose, like, value / (like.money ?? 1)),
    answer: 'cannot-check',
    note: { code: 'factors', parts: timesOf(prose, terms) },
    of: null,
    figures: terms,
  });
}

const timesOf = (prose: Prose, terms: readonly Figure[]): string => terms.map((t) => named(prose, t)).join(' × ');

function productClaim(prose: Prose, total: Figure | null, terms: readonly Figure[]): Claim | null {
  if (terms.some((t) => t.percent)) return null;
  const value = terms.reduce((all, t) => all * t.value * (t.money ?? 1), 1);
  if (!total) return factorsClaim(prose, terms, value);
  const money = total.money ?? terms.find((t) => t.money !== null)?.money ?? null;
  const stated = printedOf({ ...total, money });
  return claimOf(prose, {
    from: Math.min(total.start, lowest(terms.map((t) => t.start))),
    to: Math.max(total.end, highest(terms.map((t) => t.end))),
    kind: 'product',
    stated: shown(prose, total),
    computed: withUnit(prose, total, value / (money ?? 1)),
    answer: Math.abs(value - stated.value) <= stated.half + 1e-9 * value ? 'right' : 'wrong',
    note: { code: 'product', parts: timesOf(prose, terms) },
    of: total,
    figures: [total, ...terms],
  });
}

function claimFor(prose: Prose, chain: Chain): Claim | null {
  const sides = sidesOf(chain);
  const ops = sides?.ops ?? chain.signs;
  if (ops.every((op) => op === 'x')) return productClaim(prose, sides?.total ?? null, sides?.terms ?? chain.figures);
  if (!sides || ops.some((op) => op === 'x')) return null;
  return sumClaim(prose, sides.total, sides.terms, ops);
}

/** Claims written as arithmetic: "4.513 = 1.222 + 3.291", "02 lớp x 80 học viên = 160" (phép tính viết thành dòng). */
export const equationClaims = (prose: Prose): Claim[] =>
  chainsOf(prose)
    .map((chain) => claimFor(prose, chain))
    .filter((claim): claim is Claim => claim !== null);
