import type { ExcelLocale } from '../../excel';
import { isError, type Value } from '../../model/value';
import { readTyped } from '../../text/typed';
import { digits15 } from '../coerce';
import { CannotCalculate } from '../operand';

/** Whether a cell's value meets the criterion of a SUMIF or COUNTIF. */
export type Criterion = (value: Value) => boolean;

/** A pattern with `*` and `?` (`~` before one that means itself), without regard to case. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~[*?~]|[\\^$.*+?()[\]{}|]/g, (part) => {
    if (part.length === 2) return `\\${part.charAt(1)}`;
    return part === '*' ? '[\\s\\S]*' : part === '?' ? '[\\s\\S]' : `\\${part}`;
  });
  return new RegExp(`^${source}$`, 'i');
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function equalTo(wanted: Value, text: string, locale: ExcelLocale): Criterion {
  if (typeof wanted === 'number') {
    const number = digits15(wanted);
    return (value) => {
      const read = typeof value === 'string' ? readTyped(value, locale, false).value : value;
      return typeof read === 'number' && digits15(read) === number;
    };
  }
  if (typeof wanted === 'boolean') return (value) => value === wanted;
  if (isError(wanted)) return (value) => value === wanted;
  const pattern = wildcard(text);
  return (value) => typeof value === 'string' && pattern.test(value);
}

function ordered(operator: string, wanted: Value): Criterion {
  const holds = ORDERS[operator];
  if (!holds || typeof wanted !== 'number') throw new CannotCalculate('a criterion on the order of text');
  return (value) => typeof value === 'number' && holds(digits15(value) - digits15(wanted));
}

/** Reads a criterion: a value, or text such as `>=20`, `<>x`, `T*`. */
export function criterion(given: Value, locale: ExcelLocale): Criterion {
  if (given === null) return (value) => value === 0;
  if (typeof given !== 'string') return equalTo(given, '', locale);
  const [, operator = '', rest = ''] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(given) ?? [];
  const wanted = readTyped(rest.replace(/^'/, ''), locale, false).value;
  if (operator !== '' && operator !== '=' && operator !== '<>') return ordered(operator, wanted);
  const equal = rest === '' ? blank(operator) : equalTo(wanted, rest, locale);
  return operator === '<>' ? (value) => !equal(value) : equal;
}

/** `=` and `<>` alone mean cells with nothing in them; "" also means empty text. */
const blank =
  (operator: string): Criterion =>
  (value) =>
    value === null || (operator === '' && value === '');
