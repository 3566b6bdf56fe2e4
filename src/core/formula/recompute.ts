import type { Range } from '../grid/range';
import { rangeOfReference, tokensOf, type FormulaToken } from './references';

/** What a cell holds: a number, 0 where nothing is written, null where it cannot be counted with. */
export type ValueAt = (sheet: string, row: number, column: number) => number | null;

interface Reader {
  readonly tokens: readonly FormulaToken[];
  readonly sheet: string;
  readonly valueAt: ValueAt;
  place: number;
}

/** What it stopped at is no plain arithmetic. */
class NotPlain extends Error {}

const fail = (): never => {
  throw new NotPlain();
};

const peek = ({ tokens, place }: Reader): string => tokens[place]?.value ?? '';

function take(reader: Reader, value: string): boolean {
  if (peek(reader) !== value) return false;
  reader.place++;
  return true;
}

/** Ranges of more cells are not added up again. */
const MOST_CELLS = 2000;

function valuesIn({ valueAt }: Reader, { sheet, top, bottom, left, right }: Range): number[] {
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return fail();
  const values: number[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) values.push(valueAt(sheet, row, column) ?? fail());
  return values;
}

const rounded = (value: number, digits: number, how: (n: number) => number): number => {
  const scale = 10 ** digits;
  // Excel rounds what is shown of a binary fraction: 1.005 × 100 counts as 100.5.
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * how(scaled)) / scale;
};

const FUNCTIONS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  SUM: (values) => values.reduce((sum, v) => sum + v, 0),
  ABS: ([value = 0]) => Math.abs(value),
  ROUND: ([value = 0, digits = 0]) => rounded(value, digits, Math.round),
  ROUNDUP: ([value = 0, digits = 0]) => rounded(value, digits, Math.ceil),
  ROUNDDOWN: ([value = 0, digits = 0]) => rounded(value, digits, Math.floor),
};

function call(reader: Reader, name: string): number {
  const compute = FUNCTIONS[name.toUpperCase()] ?? fail();
  const values: number[] = [];
  if (!take(reader, '(')) fail();
  do values.push(...argument(reader));
  while (take(reader, ','));
  if (!take(reader, ')')) fail();
  return compute(values);
}

function argument(reader: Reader): number[] {
  const token = reader.tokens[reader.place];
  const next = reader.tokens[reader.place + 1]?.value;
  const range =
    token?.type === 'range' && (next === ',' || next === ')') ? rangeOfReference(token.value, reader.sheet) : null;
  if (!range) return [sum(reader)];
  reader.place++;
  return valuesIn(reader, range);
}

function single(reader: Reader): number {
  const token = reader.tokens[reader.place++];
  if (token?.type === 'number') return Number(token.value);
  if (token?.type === 'func') return call(reader, token.value);
  if (token?.value === '(') {
    const value = sum(reader);
    return take(reader, ')') ? value : fail();
  }
  const range = token?.type === 'range' ? rangeOfReference(token.value, reader.sheet) : null;
  const [value, ...more] = range ? valuesIn(reader, range) : [];
  return value === undefined || more.length > 0 ? fail() : value;
}

function signed(reader: Reader): number {
  if (take(reader, '-')) return -signed(reader);
  if (take(reader, '+')) return signed(reader);
  let value = single(reader);
  while (take(reader, '%')) value /= 100;
  return value;
}

function product(reader: Reader): number {
  let value = signed(reader);
  for (;;) {
    if (take(reader, '*')) value *= signed(reader);
    else if (take(reader, '/')) value /= signed(reader) || fail();
    else return value;
  }
}

function sum(reader: Reader): number {
  let value = product(reader);
  for (;;) {
    if (take(reader, '+')) value += product(reader);
    else if (take(reader, '-')) value -= product(reader);
    else return value;
  }
}

/**
 * What a formula of plain arithmetic comes to with the figures that stand on the sheet; null where it does more than add,
 * multiply and round, or where a cell that it needs cannot be counted with.
 */
export function recompute(formula: string, sheet: string, valueAt: ValueAt): number | null {
  const tokens = tokensOf(formula).filter(({ type }) => type !== 'fx_prefix');
  const reader: Reader = { tokens, sheet, valueAt, place: 0 };
  try {
    const value = sum(reader);
    return reader.place === tokens.length && Number.isFinite(value) ? value : null;
  } catch (problem) {
    if (problem instanceof NotPlain) return null;
    throw problem;
  }
}
