import { percentOf, truncatedPercentOf } from '../rates/exact';
import type { Answer } from './claim';
import type { Hedge } from './figure';

/** A figure as printed: what it says and half of its last printed digit, both in one base unit. */
export interface Printed {
  readonly value: number;
  readonly half: number;
}

/** A per-cent as printed. */
export interface PrintedPercent {
  readonly value: number;
  readonly decimals: number;
  readonly hedge: Hedge;
  /** A fraction in words: "một phần ba". */
  readonly spelled: boolean;
}

/** Per cents by which "một phần ba" may be missed and still be said, and be said and not be right. */
const FRACTION = { right: 0.5, said: 3 };

function judgeFraction(exact: number, stated: number): Answer {
  const off = Math.abs(exact - stated);
  return off <= FRACTION.right ? 'right' : off <= FRACTION.said ? 'cannot-check' : 'wrong';
}

const NOISE = 1e-9;

/** Least and most per cent that figures rounding to those printed can give. */
function reach(part: Printed, whole: Printed): [number, number] {
  const most = whole.value - whole.half <= 0 ? Infinity : (part.value + part.half) / (whole.value - whole.half);
  return [((part.value - part.half) / (whole.value + whole.half)) * 100, most * 100];
}

/** Judges a printed per-cent against the figures it comes from, at the precision printed (đối chiếu tỷ lệ đã in). */
export function judgePercent(part: Printed, whole: Printed, stated: PrintedPercent): Answer {
  if (whole.value <= 0) return 'cannot-check';
  const exact = (part.value / whole.value) * 100;
  if (stated.spelled && stated.hedge === null) return judgeFraction(exact, stated.value);
  const unit = 1 / 10 ** stated.decimals;
  if (stated.hedge === 'over') return exact >= stated.value - NOISE ? 'right' : 'wrong';
  if (stated.hedge === 'under') return exact <= stated.value + NOISE ? 'right' : 'wrong';
  if (stated.hedge === 'limit') return 'cannot-check';
  if (stated.hedge === 'about')
    return Math.abs(exact - stated.value) <= Math.max(unit, exact / 20) ? 'right' : 'cannot-check';
  if (percentOf(part.value, whole.value, stated.decimals) === stated.value) return 'right';
  const [least, most] = reach(part, whole);
  // Rounding takes in its lower end and leaves out its upper one: 87,5 is 88, never 87.
  if (stated.value + unit / 2 - NOISE > least && stated.value - unit / 2 - NOISE <= most) return 'right';
  return truncatedPercentOf(part.value, whole.value, stated.decimals) === stated.value ? 'cut' : 'wrong';
}

/** Whether a total is what its parts add up to, within half the last printed digit of each. */
export function addsUp(total: Printed, parts: readonly Printed[]): boolean {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const slack = parts.reduce((all, part) => all + part.half, total.half);
  return Math.abs(sum - total.value) <= slack * (1 + NOISE) + NOISE;
}

/** Whether a difference is the one stated, within half the last printed digit of each (đối chiếu chênh lệch). */
export function judgeDifference(change: Printed, stated: Printed, hedge: Hedge): Answer {
  const slack = (change.half + stated.half) * (1 + NOISE) + NOISE;
  if (hedge === 'over') return change.value >= stated.value - slack ? 'right' : 'wrong';
  if (hedge === 'under') return change.value <= stated.value + slack ? 'right' : 'wrong';
  if (Math.abs(change.value - stated.value) <= slack) return 'right';
  if (hedge === 'limit') return 'cannot-check';
  return hedge === 'about' && Math.abs(change.value - stated.value) <= Math.abs(stated.value) / 10
    ? 'right'
    : hedge === 'about'
      ? 'cannot-check'
      : 'wrong';
}
