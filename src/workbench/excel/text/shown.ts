import { format, isDateFormat } from 'numfmt';
import type { ExcelLocale } from '../excel';
import { isError, type Value } from '../model/value';

/** numfmt's own names. Its Vietnamese month is `thg 2`; how Excel spells it depends on Windows. */
const LOCALES: Readonly<Record<ExcelLocale, string>> = { 'vi-VN': 'vi', 'en-US': 'en-US' };

/** Days by which the calendar of 1904 is late. */
const DAYS_1904 = 1462;

/**
 * The text of a cell, as wide as it needs: `####` for narrow columns is not emulated. A code that cannot be printed shows
 * as `########`, as in Excel.
 */
export function shownText(value: Value, numberFormat: string, locale: ExcelLocale, date1904 = false): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const moved = date1904 && typeof value === 'number' && isDateFormat(numberFormat) ? value + DAYS_1904 : value;
  return String(format(numberFormat, moved, { locale: LOCALES[locale], throws: false, invalid: '########' }));
}
