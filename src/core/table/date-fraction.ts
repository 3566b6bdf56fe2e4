/** Day, month and year of a serial number, in the 1900 or 1904 system, with Excel's own 29 February 1900. */
export function dateOfSerial(serial: number, date1904 = false): { day: number; month: number; year: number } | null {
  const whole = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (whole < 1 || whole > 2958465) return null;
  if (whole === 60) return { day: 29, month: 2, year: 1900 };
  const date = new Date((whole - (whole > 60 ? 25569 : 25568)) * 86400000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

/** The format without quoted text, brackets and escapes; `[h]`, time gone by, counts as hours. */
const bare = (format: string): string =>
  (format.split(';')[0] ?? '')
    .replace(/\[[hms]+\]/gi, 'h')
    .replace(/"[^"]*"?|\[[^\]]*\]?|\\./g, '')
    .toLowerCase();

/** Whether a number format shows a date (not a time alone). */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || /^general$/i.test(format)) return false;
  const code = bare(format);
  return /d|y/.test(code) || (/m/.test(code) && !/[hs0#]/.test(code));
}

const stands = (code: string, first: string, second: string): boolean => {
  const at = code.indexOf(first);
  return at >= 0 && code.indexOf(second, at + 1) >= 0;
};

/** Whether a number format shows a time of day, `h:mm`, and no date. */
export const isTimeFormat = (format: string | undefined): boolean =>
  format !== undefined && !isDateFormat(format) && (stands(bare(format), 'h', 'm') || stands(bare(format), 'm', 's'));

/** Whether a format shows day, month and year: Excel gives a typed fraction two of them. */
export function showsWholeDate(format: string | undefined): boolean {
  const code = bare(format ?? '');
  return /d/.test(code) && /m/.test(code) && /y/.test(code);
}

/** Whether a format shows a month, or a year alone, with the year in four digits: no typed fraction is given that. */
export function showsMonthOfYear(format: string | undefined): boolean {
  const code = bare(format ?? '');
  return /yyy/.test(code) && !/d/.test(code);
}

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
  const code = bare(format);
  const { day, month, year } = date;
  if (/y/.test(code) && !/d/.test(code))
    return day === 1 ? [{ numerator: month, denominator: year % 100 }].filter((f) => f.denominator > 0) : [];
  const dayFirst = { numerator: day, denominator: month };
  const monthFirst = { numerator: month, denominator: day };
  if (day === month) return [dayFirst];
  if (day > 12) return [monthFirst, dayFirst];
  return code.indexOf('d') < code.indexOf('m') ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
}
