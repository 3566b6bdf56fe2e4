import type { Equation } from '../arithmetic/equation';
import { columnsAcross, termValues } from '../arithmetic/light-equation';
import { slipBetween } from './localise/slips';

/** By what part of the larger one two figures differ: 0 for equal ones, 1 where one of them is nothing, 2 for opposite ones. */
function apart(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

/** Of four digits some fifty figures are one slip away, and nine thousand are not. */
const SLIPPED = 6;

/**
 * Bits by which a figure that differs from what is computed still speaks for the reading: two unrelated figures seldom
 * come within a tenth of each other, a mistyped one does nearly always.
 */
export function nearMissBits(expected: number, actual: number): number {
  if (slipBetween(actual, expected) !== null) return SLIPPED;
  const part = apart(expected, actual);
  return part > 0.5 ? -2 : part > 0.25 ? -0.5 : Math.min(5, Math.log2(0.25 / Math.max(part, 1e-3)));
}

/** What the figures of a statement that do not hold say together. */
export interface Failures {
  /** Bits for the reading, of all that fail. */
  readonly bits: number;
  /** All lie on one side of what is computed, and no slips explain that. */
  readonly oneSided: boolean;
}

export function failuresOf(equations: readonly Equation[]): Failures {
  let [bits, above, below, slips] = [0, 0, 0, 0];
  for (const { state, expected, actual, doubt } of equations) {
    if (state !== 'broken' || doubt !== null || expected === null || actual === null) continue;
    bits += nearMissBits(expected, actual);
    if (slipBetween(actual, expected) !== null) slips++;
    if (actual > expected) above++;
    else below++;
  }
  return { bits, oneSided: (above === 0 || below === 0) && slips * 2 < above + below };
}

/** Bits of a sum that holds: of two addends and more, by the digits that agree. */
export function heldBitsOf(made: Equation): number {
  if (made.state !== 'holds' || made.actual === null) return 0;
  if (termValues(made).filter((value) => value !== 0).length < 2) return 0;
  return Math.min(8, Math.log2(1 + Math.abs(made.actual)));
}

/**
 * Of two figures of one size taken at random, one pair in ten comes within a tenth: a few rows of a relation that nobody
 * stated come near by chance. What a total's own name or the column line states needs no more than to come near.
 */
const UNSTATED = 6;
const STATED: readonly Equation['kind'][] = ['column-arithmetic', 'total', 'allocation'];

/** That one column is given out to those beside it is only supposed; that a row is their total stands in its label. */
const isStated = (made: Equation): boolean =>
  STATED.includes(made.kind) && (made.kind === 'column-arithmetic' || columnsAcross(made) === null);

/**
 * Whether figures that mostly fail refute what was read. Misread sums are off by anything; so are, on one side and all of
 * them, those of a list that holds only some of the items, or some of them twice.
 */
export function isRefuted(equations: readonly Equation[]): boolean {
  const { bits, oneSided } = failuresOf(equations);
  const [first] = equations;
  if (oneSided) return true;
  return first && isStated(first)
    ? bits + equations.reduce((sum, made) => sum + heldBitsOf(made), 0) <= 0
    : bits <= UNSTATED;
}
