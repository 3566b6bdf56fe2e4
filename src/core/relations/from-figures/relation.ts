import { decimalsIn } from '../../table/decimals';
import { isOneDigitMore, isSlipOf } from '../slip-likeness';
import type { Instance } from '../support';
import { isBlank, isPercent, isTold, isUnread, type Plane } from './plane';

/** How a relation was met: what it costs to name one of its sort. */
export type Sort = 'run' | 'stride' | 'signed' | 'product' | 'ratio';

/** A line of figures that others make (quan hệ giữa các dải số liệu). */
export interface Relation {
  readonly sort: Sort;
  readonly result: number;
  readonly terms: readonly number[];
  /** +1 and −1 of each term; of products and ratios, +1 multiplies and −1 divides. */
  readonly signs: readonly number[];
  /** What a product or ratio is multiplied by. */
  readonly scale: number;
}

export const isLinear = ({ sort }: Relation): boolean => sort !== 'product' && sort !== 'ratio';

/** Relations of one line over others are told apart by this. */
export const nameOf = ({ result, terms, signs, sort }: Relation): string =>
  `${sort === 'product' || sort === 'ratio' ? '*' : '+'}${String(result)}=${terms
    .map((t, i) => `${(signs[i] ?? 1) > 0 ? '+' : '-'}${String(t)}`)
    .sort()
    .join('')}`;

export function computeOf(relation: Relation): (values: readonly number[]) => number {
  const { signs, scale } = relation;
  if (isLinear(relation)) return (values) => values.reduce((sum, v, i) => sum + v * (signs[i] ?? 1), 0);
  return (values) => values.reduce((all, v, i) => ((signs[i] ?? 1) > 0 ? all * v : all / v), scale);
}

const noise = (value: number): number => Math.max(1e-6, Math.abs(value) * 1e-11);

/** One addend alone makes a copy, which tells nothing of a sum, unless it should have been more. */
function sumAt(plane: Plane, { result, terms, signs }: Relation, i: number): Instance | null {
  const own = plane.bits(result, i);
  if (!isTold(own) || isPercent(own)) return null;
  const actual = plane.value(result, i);
  let [expected, window, nonzero, blank, parts] = [0, plane.half(result, i), 0, false, 0];
  for (let t = 0; t < terms.length; t++) {
    const line = terms[t] ?? 0;
    const bits = plane.bits(line, i);
    if (isUnread(bits) || isPercent(bits)) return null;
    const value = plane.value(line, i);
    if (value === 0) {
      blank ||= isBlank(bits);
      continue;
    }
    nonzero++;
    expected += value * (signs[t] ?? 1);
    window += plane.half(line, i);
    parts = (parts * 31 + value) % 2147483647;
  }
  window += noise(actual);
  if (nonzero === 0 || (nonzero < 2 && (blank || Math.abs(expected - actual) <= window))) return null;
  if (Math.abs(expected - actual) <= window)
    return signs.some((s) => s < 0) && isCopyWithin(plane, { terms, signs }, i, actual)
      ? null
      : { expected, actual, window, parts };
  return { expected, actual, window, parts, explained: isTermSlip(plane, { terms, signs }, i, expected - actual) };
}

/** One term is the result and the others undo each other: 12,5 = 12,5 + 12,5 − 12,5 says nothing. */
const isCopyWithin = (
  plane: Plane,
  { terms, signs }: Pick<Relation, 'terms' | 'signs'>,
  i: number,
  actual: number,
): boolean => terms.some((line, t) => plane.value(line, i) * (signs[t] ?? 1) === actual);

/** Whether a failing sum holds once one term is taken the other way: income less budget, but budget less costs. */
export function holdsTurned(plane: Plane, { result, terms, signs }: Relation, i: number, one: Instance): boolean {
  const actual = plane.value(result, i);
  return terms.some((line, t) => {
    const value = plane.value(line, i);
    return value !== 0 && Math.abs(one.expected - 2 * value * (signs[t] ?? 1) - actual) <= one.window;
  });
}

/** Among more terms than these a slip is met by chance. */
const MOST_SLIPS = 12;

/** A lost or a doubled digit is met by chance ten times as often. */
const MOST_DIGITS = 4;

/** Whether one term with two digits changed round, or ×10ⁿ, accounts for the difference. */
function isTermSlip(
  plane: Plane,
  { terms, signs }: Pick<Relation, 'terms' | 'signs'>,
  i: number,
  over: number,
): boolean {
  if (terms.length > MOST_SLIPS) return false;
  const few = terms.length <= MOST_DIGITS;
  return terms.some((line, t) => {
    const value = plane.value(line, i);
    const instead = value - over * (signs[t] ?? 1);
    return value !== 0 && (isSlipOf(instead, value) || (few && isOneDigitMore(instead, value)));
  });
}

/** What is smaller stands for nothing. */
const LEAST = 1e-6;
const HALVES = [0, 1, 2, 3, 4, 5, 6].map((decimals) => 0.5 / 10 ** decimals);

/** Decimals that nobody wrote are no decimals: half of the last digit of a figure as it is stored. */
export const ownHalf = (value: number): number =>
  Math.abs(value) < LEAST ? 0.5 : (HALVES[decimalsIn(value)] ?? 0.5 / 10 ** decimalsIn(value));

/** A factor without a figure takes no part: "2 lớp × 80 học viên × … ngày". */
function productAt(plane: Plane, { result, terms, scale }: Relation, i: number): Instance | null {
  const own = plane.bits(result, i);
  const actual = plane.value(result, i);
  if (!isTold(own) || isPercent(own) || actual === 0) return null;
  let [expected, apart, told, least] = [scale, 0, 0, Infinity];
  for (const line of terms) {
    const bits = plane.bits(line, i);
    if (isUnread(bits)) return null;
    const value = plane.value(line, i);
    if (!isTold(bits) || value === 0) continue;
    if (Math.abs(value) !== 1) told++;
    expected *= value;
    if (!Number.isInteger(value)) apart += ownHalf(value) / Math.abs(value);
    least = Math.min(least, Number.isInteger(value) ? Math.abs(value) : Infinity);
  }
  if (told < 2) return null;
  const window = plane.half(result, i) + Math.abs(expected) * apart + noise(actual);
  return { expected, actual, window, explained: isOtherFactor(expected, actual, least) };
}

/** Another whole number in place of the smallest factor would make it: 3 days for 2. */
function isOtherFactor(expected: number, actual: number, least: number): boolean {
  const instead = (actual / expected) * least;
  return least < 1000 && instead >= 1 && instead < 1000 && Math.abs(instead - Math.round(instead)) < 1e-6;
}

/** Nobody types so many decimals: such a rate was computed, from figures that may be finer than those shown. */
const COMPUTED = 5e-5;
const BY_FINER = 5e-4;

/** How far a printed rate may be from its figures: rounded or cut, or computed from finer ones. */
export function rateWindow(rate: number): number {
  const half = ownHalf(rate);
  return (half < COMPUTED ? Math.abs(rate) * BY_FINER : half * 2) + noise(rate);
}

/** Half a last digit for rounding and as much for cutting, which another rule tells apart. */
function ratioAt(plane: Plane, { result, terms, scale }: Relation, i: number): Instance | null {
  const [top = 0, under = 0] = terms;
  const own = plane.bits(result, i);
  const [a, b] = [plane.value(top, i), plane.value(under, i)];
  if (!isTold(own) || !isTold(plane.bits(top, i)) || !isTold(plane.bits(under, i)) || b === 0 || a === 0) return null;
  const actual = plane.value(result, i);
  const expected = (a / b) * (isPercent(own) ? 100 : scale);
  const window = rateWindow(actual);
  return a === b && Math.abs(expected - actual) <= window ? null : { expected, actual, window };
}

/** What a relation says in one instance; null where it says nothing. */
export function instanceAt(plane: Plane, relation: Relation, i: number): Instance | null {
  if (relation.sort === 'product') return productAt(plane, relation, i);
  return relation.sort === 'ratio' ? ratioAt(plane, relation, i) : sumAt(plane, relation, i);
}

/** All instances of a relation that say something. */
export function instancesOf(plane: Plane, relation: Relation, skip?: (i: number) => boolean): Instance[] {
  const found: Instance[] = [];
  for (let i = 0; i < plane.size; i++) {
    if (skip?.(i)) continue;
    const one = instanceAt(plane, relation, i);
    if (one) found.push(one);
  }
  return found;
}
