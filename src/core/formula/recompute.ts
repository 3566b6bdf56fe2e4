import type { Range } from '../grid/range';
import { FUNCTIONS, LAZY, type Evaluated } from './functions';
import { readPlainFormula, type Binary, type PlainFormula } from './plain-formula';
import { fail, isError, stopOf, type Held, type Result } from './result';

/** What a cell holds: undefined where nothing is written, null where it cannot be said. */
export type HeldAt = (sheet: string, row: number, column: number) => Held;

/** What a cell holds: a number, undefined where nothing is written, null where it cannot be counted with. */
export type ValueAt = (sheet: string, row: number, column: number) => number | undefined | null;

/** Ranges of more cells are not added up again. */
const MOST_CELLS = 2000;

function heldIn({ sheet, top, bottom, left, right }: Range, heldAt: HeldAt, down: number, along: number): Held[] {
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return fail();
  const found: Held[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) found.push(heldAt(sheet, row + down, column + along));
  return found;
}

/** A text in arithmetic is an error where it has no digit; where it has, the reader's own settings decide. */
function numberOf(value: Evaluated): number {
  if (value === undefined) return 0;
  if (typeof value === 'string') return /\d/.test(value) ? fail() : fail({ error: '#VALUE!' });
  return Number(value);
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Numbers come before texts and those before truths; a blank is 0, nothing or false, as the other asks. */
function compared(a: Evaluated, b: Evaluated): number {
  const blank = (other: Evaluated): Result => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const [x, y] = [a ?? blank(b), b ?? blank(a)];
  const rank = (value: Result): number => RANK[typeof value as keyof typeof RANK];
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x !== 'string' || typeof y !== 'string') return Number(x) - Number(y);
  const [one, other] = [x.toLowerCase(), y.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}

const OPERATIONS: Readonly<Record<Binary, (a: Evaluated, b: Evaluated) => Result>> = {
  '+': (a, b) => numberOf(a) + numberOf(b),
  '-': (a, b) => numberOf(a) - numberOf(b),
  '*': (a, b) => numberOf(a) * numberOf(b),
  '/': (a, b) => numberOf(a) / (numberOf(b) || fail({ error: '#DIV/0!' })),
  '^': (a, b) => numberOf(a) ** numberOf(b),
  // How a number is written out depends on the reader's own settings.
  '&': (a, b) => (typeof a === 'string' && typeof b === 'string' ? a + b : fail()),
  '=': (a, b) => compared(a, b) === 0,
  '<>': (a, b) => compared(a, b) !== 0,
  '<': (a, b) => compared(a, b) < 0,
  '>': (a, b) => compared(a, b) > 0,
  '<=': (a, b) => compared(a, b) <= 0,
  '>=': (a, b) => compared(a, b) >= 0,
};

interface Place {
  readonly heldAt: HeldAt;
  /** How far the formula stands from where its references were read. */
  readonly down: number;
  readonly along: number;
}

const told = (held: Held): Evaluated => (held === null ? fail() : isError(held) ? fail(held) : held);

function valueOf(part: PlainFormula, place: Place): Evaluated {
  if (part.op === 'constant') return part.value;
  if (part.op === 'minus' || part.op === 'percent')
    return numberOf(valueOf(part.of, place)) / (part.op === 'minus' ? -1 : 100);
  if (part.op === 'call') return called(part.name, part.of, place);
  if (part.op !== 'cells') return OPERATIONS[part.op](valueOf(part.left, place), valueOf(part.right, place));
  const [held, ...more] = heldIn(part.range, place.heldAt, place.down, place.along);
  return more.length > 0 ? fail() : told(held);
}

function called(name: string, of: readonly PlainFormula[], place: Place): Evaluated {
  const lazy = LAZY[name];
  if (lazy) return lazy(of.map((part) => () => valueOf(part, place)));
  const compute = FUNCTIONS[name] ?? fail();
  const { heldAt, down, along } = place;
  // In a range only numbers count; what is given one by one must be a number.
  const numbers = of.flatMap((part) =>
    part.op === 'cells' && compute.ofRanges
      ? heldIn(part.range, heldAt, down, along)
          .map(told)
          .filter((value): value is number => typeof value === 'number')
      : [numberOf(valueOf(part, place))],
  );
  return compute.of(numbers);
}

/** What a formula read elsewhere comes to at a place; an error as Excel has it, null where that cannot be said. */
export function resultOf(formula: PlainFormula, heldAt: HeldAt, down = 0, along = 0): Held {
  try {
    const value = valueOf(formula, { heldAt, down, along }) ?? 0;
    return typeof value === 'number' && !Number.isFinite(value) ? { error: '#NUM!' } : value;
  } catch (problem) {
    return stopOf(problem);
  }
}

/**
 * What a formula of plain arithmetic comes to with the figures that stand on the sheet; null where it does more than
 * reckon, compare and round, or where a cell that it needs cannot be counted with.
 */
export function recompute(formula: string, sheet: string, valueAt: ValueAt): number | null {
  const read = readPlainFormula(formula, sheet);
  const value = read && resultOf(read, valueAt);
  return typeof value === 'number' ? value : null;
}
