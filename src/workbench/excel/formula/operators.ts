import { isError, type Value } from '../model/value';
import { compare, digits15, DIVISION_BY_ZERO, NUMBER_ERROR, toNumber, toText } from './coerce';
import type { ExcelLocale } from '../excel';

type Arithmetic = (a: number, b: number) => number | typeof DIVISION_BY_ZERO;

const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? DIVISION_BY_ZERO : a / b),
  '^': (a, b) => (a === 0 && b === 0 ? NUMBER_ERROR : a === 0 && b < 0 ? DIVISION_BY_ZERO : a ** b),
};

const COMPARISON: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

const finite = (value: number): Value => (Number.isFinite(value) ? value : NUMBER_ERROR);

/** One operator between two values. */
export function binary(operator: string, a: Value, b: Value, locale: ExcelLocale): Value {
  if (isError(a)) return a;
  if (isError(b)) return b;
  const holds = COMPARISON[operator];
  if (holds) return holds(compare(a, b, operator !== '=' && operator !== '<>'));
  if (operator === '&') {
    const [left, right] = [toText(a, locale), toText(b, locale)];
    return isError(left) ? left : isError(right) ? right : left + right;
  }
  const [x, y] = [toNumber(a, locale), toNumber(b, locale)];
  if (isError(x)) return x;
  if (isError(y)) return y;
  const result = ARITHMETIC[operator]?.(x, y);
  if (result === undefined) throw new Error(`no operator ${operator}`);
  return isError(result) ? result : finite(result);
}

export const isBinary = (operator: string): boolean =>
  operator === '&' || operator in ARITHMETIC || operator in COMPARISON;

/** One operator before or after a value. */
export function unary(operator: string, value: Value, locale: ExcelLocale): Value {
  if (isError(value)) return value;
  if (operator === '+') return value;
  const number = toNumber(value, locale);
  if (isError(number)) return number;
  return operator === '%' ? number / 100 : 0 - number;
}

/** Excel calls a sum or difference nothing when, as a formula's last step, it is nothing but binary noise. */
export function withoutNoise(result: Value, a: Value, b: Value): Value {
  if (typeof result !== 'number' || typeof a !== 'number' || typeof b !== 'number') return result;
  return digits15(Math.max(Math.abs(a), Math.abs(b))) !== 0 &&
    Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15
    ? 0
    : result;
}
