import { shifted, type Range } from '../grid/range';
import { fail, stopOf } from './result';
import { rangeOfReference, tokensOf, type FormulaToken } from './references';

/** A formula of plain arithmetic, taken apart (công thức số học). */
export type PlainFormula =
  | { readonly op: 'constant'; readonly value: number | string | boolean }
  | { readonly op: 'cells'; readonly range: Range }
  | { readonly op: 'call'; readonly name: string; readonly of: readonly PlainFormula[] }
  | { readonly op: 'minus'; readonly of: PlainFormula }
  | { readonly op: 'percent'; readonly of: PlainFormula }
  | { readonly op: Binary; readonly left: PlainFormula; readonly right: PlainFormula };

export type Binary = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

interface Reader {
  readonly tokens: readonly FormulaToken[];
  readonly sheet: string;
  place: number;
  depth: number;
}

/** Brackets, functions and signs one in another: Excel itself takes no more. */
const DEEPEST = 64;
/** A chain of as many terms is a tree as deep, which is gone through by calls. */
const MOST_TOKENS = 1500;

const peek = ({ tokens, place }: Reader): string => tokens[place]?.value ?? '';

function take(reader: Reader, value: string): boolean {
  if (peek(reader) !== value) return false;
  reader.place++;
  return true;
}

/** From what binds loosest. */
const LEVELS: readonly (readonly Binary[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** A formula in a formula. */
function inner(reader: Reader, read: (reader: Reader) => PlainFormula): PlainFormula {
  if (++reader.depth > DEEPEST) fail();
  const found = read(reader);
  reader.depth--;
  return found;
}

const whole = (reader: Reader): PlainFormula => binary(reader, 0);

function binary(reader: Reader, level: number): PlainFormula {
  const signs = LEVELS[level];
  if (!signs) return signed(reader);
  let left = binary(reader, level + 1);
  for (;;) {
    const op = signs.find((sign) => take(reader, sign));
    if (op === undefined) return left;
    left = { op, left, right: binary(reader, level + 1) };
  }
}

function signed(reader: Reader): PlainFormula {
  if (take(reader, '-')) return { op: 'minus', of: inner(reader, signed) };
  if (take(reader, '+')) return inner(reader, signed);
  let value = single(reader);
  while (take(reader, '%')) value = { op: 'percent', of: value };
  return value;
}

function call(reader: Reader, name: string): PlainFormula {
  const of: PlainFormula[] = [];
  if (!take(reader, '(')) fail();
  do of.push(peek(reader) === ',' || peek(reader) === ')' ? fail() : inner(reader, whole));
  while (take(reader, ','));
  return take(reader, ')') ? { op: 'call', name: name.toUpperCase(), of } : fail();
}

function single(reader: Reader): PlainFormula {
  const token = reader.tokens[reader.place++];
  if (!token) return fail();
  const { type, value } = token;
  if (type === 'number') return { op: 'constant', value: Number(value) };
  if (type === 'string') return { op: 'constant', value: value.slice(1, -1).replace(/""/g, '"') };
  if (type === 'bool') return { op: 'constant', value: value.toUpperCase() === 'TRUE' };
  if (type === 'func') return call(reader, value);
  if (value === '(') {
    const bracketed = inner(reader, whole);
    return take(reader, ')') ? bracketed : fail();
  }
  const range = type === 'range' ? rangeOfReference(value, reader.sheet) : null;
  return range ? { op: 'cells', range } : fail();
}

/** A formula's parts; null where it holds names, other workbooks, arrays or what cannot be read. */
export function readPlainFormula(formula: string, sheet: string): PlainFormula | null {
  const tokens = tokensOf(formula).filter(({ type }) => type !== 'fx_prefix');
  if (tokens.length > MOST_TOKENS) return null;
  const reader: Reader = { tokens, sheet, place: 0, depth: 0 };
  try {
    const read = whole(reader);
    return reader.place === tokens.length ? read : null;
  } catch (problem) {
    stopOf(problem);
    return null;
  }
}

/** The same formula with all its cells elsewhere. */
export function movedFormula(formula: PlainFormula, down: number, along: number): PlainFormula {
  const move = (part: PlainFormula): PlainFormula => movedFormula(part, down, along);
  switch (formula.op) {
    case 'constant':
      return formula;
    case 'cells':
      return { op: 'cells', range: shifted(formula.range, down, along) };
    case 'call':
      return { ...formula, of: formula.of.map(move) };
    case 'minus':
    case 'percent':
      return { op: formula.op, of: move(formula.of) };
    default:
      return { op: formula.op, left: move(formula.left), right: move(formula.right) };
  }
}
