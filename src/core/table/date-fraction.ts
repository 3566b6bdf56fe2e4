import { bareDateFormat, dateOfSerial } from '../grid/date-format';

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The fractions that Excel may have turned into this date: `2/9` under day-first and under month-first settings.
 * The format's own order first; `5/32` becomes mmm-yy. Empty when the date cannot come from a fraction.
 */
export function fractionsOfDate(serial: number, format: string, date1904 = false): Fraction[] {
  const date = dateOfSerial(serial, date1904);
  if (!date || serial !== Math.floor(serial)) return [];
  const code = bareDateFormat(format);
  const { day, month, year } = date;
  if (/y/.test(code) && !/d/.test(code))
    return day === 1 ? [{ numerator: month, denominator: year % 100 }].filter((f) => f.denominator > 0) : [];
  const dayFirst = { numerator: day, denominator: month };
  const monthFirst = { numerator: month, denominator: day };
  if (day === month) return [dayFirst];
  if (day > 12) return [monthFirst, dayFirst];
  return code.indexOf('d') < code.indexOf('m') ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
}
