import { highest, lowest } from '../grid/extremes';
import { fail, stopOf, type Result } from './result';

/** A value on its way through a formula; undefined of a blank cell. */
export type Evaluated = Result | undefined;

interface OfNumbers {
  /** Whether a range among its arguments stands for the numbers in it. */
  readonly ofRanges: boolean;
  readonly of: (numbers: readonly number[]) => number;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0);

const rounded = (value: number, digits: number, how: (n: number) => number): number => {
  const scale = 10 ** digits;
  // Excel rounds what is shown of a binary fraction: 1.005 × 100 counts as 100.5.
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * how(scaled)) / scale;
};

const ofRanges = (of: OfNumbers['of']): OfNumbers => ({ ofRanges: true, of });
const ofCells = (of: OfNumbers['of']): OfNumbers => ({ ofRanges: false, of });

/** Functions of numbers alone. */
export const FUNCTIONS: Readonly<Record<string, OfNumbers | undefined>> = {
  SUM: ofRanges(total),
  MIN: ofRanges((numbers) => (numbers.length === 0 ? 0 : lowest(numbers))),
  MAX: ofRanges((numbers) => (numbers.length === 0 ? 0 : highest(numbers))),
  COUNT: ofRanges((numbers) => numbers.length),
  AVERAGE: ofRanges((numbers) => (numbers.length === 0 ? fail({ error: '#DIV/0!' }) : total(numbers) / numbers.length)),
  ABS: ofCells(([value = 0]) => Math.abs(value)),
  INT: ofCells(([value = 0]) => Math.floor(value)),
  ROUND: ofCells(([value = 0, digits = 0]) => rounded(value, digits, Math.round)),
  ROUNDUP: ofCells(([value = 0, digits = 0]) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: ofCells(([value = 0, digits = 0]) => rounded(value, digits, Math.floor)),
};

type Later = () => Evaluated;

function orElse(value: Later | undefined, other: Later | undefined): Evaluated {
  if (!value || !other) return fail();
  try {
    return value();
  } catch (problem) {
    return stopOf(problem) ? other() : fail();
  }
}

const isTrue = (value: Evaluated): boolean => (typeof value === 'string' ? fail() : Boolean(value));

function hasError(value: Later | undefined): boolean {
  if (!value) return fail();
  try {
    value();
    return false;
  } catch (problem) {
    return stopOf(problem) !== null || fail();
  }
}

/** Functions that look at an argument only when it is needed. */
export const LAZY: Readonly<Record<string, ((of: readonly Later[]) => Evaluated) | undefined>> = {
  IF: ([test, yes, no]) => {
    if (!test || !yes) return fail();
    return isTrue(test()) ? yes() : no ? no() : false;
  },
  IFERROR: ([value, other]) => orElse(value, other),
  ISERROR: ([value]) => hasError(value),
  AND: (of) => of.map((value) => isTrue(value())).every(Boolean),
  OR: (of) => of.map((value) => isTrue(value())).some(Boolean),
};
