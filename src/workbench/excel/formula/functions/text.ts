import { isError, type ErrorValue, type Value } from '../../model/value';
import { shownText } from '../../text/shown';
import { toNumber, toText, VALUE_ERROR } from '../coerce';
import { CannotCalculate, type Place } from '../operand';
import { MANY, scalarFunction, type WorksheetFunction } from './function';

/** A function of texts (numbers become text first); `numbers` are the positions that are numbers instead. */
function overTexts(
  least: number,
  most: number,
  numbers: readonly number[],
  of: (texts: readonly string[], given: readonly number[]) => Value,
): WorksheetFunction {
  return scalarFunction(least, most, (values, { excel }) => {
    const texts: string[] = [];
    const given: number[] = [];
    for (const [at, value] of values.entries()) {
      const read: string | number | ErrorValue = numbers.includes(at)
        ? toNumber(value, excel.locale)
        : toText(value, excel.locale);
      if (isError(read)) return read;
      if (typeof read === 'number') given.push(Math.trunc(read));
      else texts.push(read);
    }
    return of(texts, given);
  });
}

const find =
  (fold: (text: string) => string) =>
  ([wanted = '', within = '']: readonly string[], [from = 1]: readonly number[]): Value => {
    const at = fold(within).indexOf(fold(wanted), from - 1);
    return from < 1 || at < 0 ? VALUE_ERROR : at + 1;
  };

function searchPattern([wanted = '', within = '']: readonly string[], given: readonly number[]): Value {
  if (/[*?~]/.test(wanted)) throw new CannotCalculate('SEARCH with wildcards');
  return find((text) => text.toLowerCase())([wanted, within], given);
}

function substitute([text = '', from = '', to = '']: readonly string[], [which]: readonly number[]): Value {
  if (from === '') return text;
  const parts = text.split(from);
  if (which === undefined) return parts.join(to);
  if (which < 1) return VALUE_ERROR;
  if (which >= parts.length) return text;
  return parts.slice(0, which).join(from) + to + parts.slice(which).join(from);
}

/** A format code in a formula is written in the person's own habits: in Vietnamese, `0,0%` and `#.##0`. */
const ownCode = (code: string, vietnamese: boolean): string =>
  vietnamese ? code.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : code;

function formatted([value = null, code = null]: readonly Value[], { excel }: Place): Value {
  const text = toText(code, excel.locale);
  if (isError(text)) return text;
  const number = typeof value === 'string' ? toNumber(value, excel.locale) : value;
  const shown = isError(number) ? value : (number ?? 0);
  const written = ownCode(text, excel.locale === 'vi-VN');
  return shownText(shown, written, excel.locale, excel.workbook.date1904);
}

function parsed([value = null]: readonly Value[], { excel }: Place): Value {
  return typeof value === 'boolean' ? VALUE_ERROR : toNumber(value, excel.locale);
}

const joined = ([...texts]: readonly string[]): Value => texts.join('');

export const TEXT: Readonly<Record<string, WorksheetFunction>> = {
  TEXT: scalarFunction(2, 2, formatted),
  VALUE: scalarFunction(1, 1, parsed),
  LEFT: overTexts(1, 2, [1], ([text = ''], [count = 1]) => (count < 0 ? VALUE_ERROR : text.slice(0, count))),
  RIGHT: overTexts(1, 2, [1], ([text = ''], [count = 1]) =>
    count < 0 ? VALUE_ERROR : text.slice(Math.max(0, text.length - count)),
  ),
  MID: overTexts(3, 3, [1, 2], ([text = ''], [from = 1, count = 0]) =>
    from < 1 || count < 0 ? VALUE_ERROR : text.slice(from - 1, from - 1 + count),
  ),
  LEN: overTexts(1, 1, [], ([text = '']) => text.length),
  FIND: overTexts(
    2,
    3,
    [2],
    find((text) => text),
  ),
  SEARCH: overTexts(2, 3, [2], searchPattern),
  TRIM: overTexts(1, 1, [], ([text = '']) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: overTexts(1, 1, [], ([text = '']) => text.toUpperCase()),
  LOWER: overTexts(1, 1, [], ([text = '']) => text.toLowerCase()),
  SUBSTITUTE: overTexts(3, 4, [3], substitute),
  REPT: overTexts(2, 2, [1], ([text = ''], [count = 0]) => (count < 0 ? VALUE_ERROR : text.repeat(count))),
  CONCATENATE: overTexts(1, MANY, [], joined),
  EXACT: overTexts(2, 2, [], ([a = '', b = '']) => a === b),
  HYPERLINK: scalarFunction(1, 2, ([link = null, shown]) => shown ?? link),
};
