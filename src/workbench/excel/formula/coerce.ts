import type { ExcelLocale } from '../excel';
import { errorValue, isError, type ErrorValue, type Value } from '../model/value';
import { readTyped } from '../text/typed';
import { CannotCalculate } from './operand';
import { withoutTail } from '../../../core/grid/tail';

export const VALUE_ERROR = errorValue('#VALUE!');
export const DIVISION_BY_ZERO = errorValue('#DIV/0!');
export const NUMBER_ERROR = errorValue('#NUM!');
export const NOT_AVAILABLE = errorValue('#N/A');
export const REFERENCE_ERROR = errorValue('#REF!');

/** A number out of a value as arithmetic needs it: text is read as if typed, in the person's own habits. */
export function toNumber(value: Value, locale: ExcelLocale): number | ErrorValue {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) return value;
  const text = value.trim();
  if (text === '' || /^['=]/.test(text)) return VALUE_ERROR;
  const read = readTyped(text, locale, false).value;
  return typeof read === 'number' ? read : VALUE_ERROR;
}

/** Text out of a value as `&` needs it: fifteen digits, the person's own decimal mark. */
export function toText(value: Value, locale: ExcelLocale): string | ErrorValue {
  if (value === null) return '';
  if (typeof value === 'string' || isError(value)) return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const rounded = Number(value.toPrecision(15));
  const plain = Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-9);
  const text = plain
    ? rounded
        .toExponential()
        .toUpperCase()
        .replace(/E([+-])(\d)$/, 'E$10$2')
    : String(rounded);
  const written = text.includes('e') ? withoutTail(rounded.toFixed(20), /0/) : text;
  return locale === 'vi-VN' ? written.replace('.', ',') : written;
}

/** True or false out of a value as IF needs it. */
export function toLogical(value: Value): boolean | ErrorValue {
  if (value === null) return false;
  if (typeof value === 'boolean' || isError(value)) return value;
  if (typeof value === 'number') return value !== 0;
  if (/^(true|false)$/i.test(value)) return value.toUpperCase() === 'TRUE';
  return VALUE_ERROR;
}

/** Numbers as Excel compares them: by fifteen digits, so that 0.1+0.2 equals 0.3. */
export const digits15 = (value: number): number => Number(value.toPrecision(15));

const rank = (value: Exclude<Value, null | ErrorValue>): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

type Comparable = Exclude<Value, null | ErrorValue>;

function filled(value: Exclude<Value, ErrorValue>, other: Exclude<Value, ErrorValue>): Comparable {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

function compareText(a: string, b: string, ordered: boolean): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === right) return 0;
  // How Excel sorts Vietnamese letters depends on Windows: not guessed at.
  if (ordered && !(isPlain(left) && isPlain(right))) throw new CannotCalculate('the order of Vietnamese text');
  return left < right ? -1 : 1;
}

/** Compares as Excel does: numbers before text before logicals, text without regard to case, empty as 0 or "". */
export function compare(a: Exclude<Value, ErrorValue>, b: Exclude<Value, ErrorValue>, ordered: boolean): number {
  const [left, right] = [filled(a, b), filled(b, a)];
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right, ordered);
  if (rank(left) !== rank(right)) return rank(left) < rank(right) ? -1 : 1;
  const [x, y] = [digits15(Number(left)), digits15(Number(right))];
  return x === y ? 0 : x < y ? -1 : 1;
}
