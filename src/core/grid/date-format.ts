/** Day, month and year of a serial number, in the 1900 or 1904 system, with Excel's own 29 February 1900. */
export function dateOfSerial(serial: number, date1904 = false): { day: number; month: number; year: number } | null {
  const whole = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (whole < 1 || whole > 2958465) return null;
  if (whole === 60) return { day: 29, month: 2, year: 1900 };
  const date = new Date((whole - (whole > 60 ? 25569 : 25568)) * 86400000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

/** The format without quoted text, brackets and escapes; `[h]`, time gone by, counts as hours. */
export const bareDateFormat = (format: string): string =>
  (format.split(';')[0] ?? '')
    .replace(/\[[hms]+\]/gi, 'h')
    .replace(/"[^"]*"?|\[[^\]]*\]?|\\./g, '')
    .toLowerCase();

/** Whether a number format shows a date (not a time alone). */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || /^general$/i.test(format)) return false;
  const code = bareDateFormat(format);
  return /d|y/.test(code) || (/m/.test(code) && !/[hs0#]/.test(code));
}

const stands = (code: string, first: string, second: string): boolean => {
  const at = code.indexOf(first);
  return at >= 0 && code.indexOf(second, at + 1) >= 0;
};

/** Whether a number format shows a time of day, `h:mm`, and no date. */
export const isTimeFormat = (format: string | undefined): boolean =>
  format !== undefined &&
  !isDateFormat(format) &&
  (stands(bareDateFormat(format), 'h', 'm') || stands(bareDateFormat(format), 'm', 's'));

/** Whether a format shows day, month and year: Excel gives a typed fraction two of them. */
export function showsWholeDate(format: string | undefined): boolean {
  const code = bareDateFormat(format ?? '');
  return /d/.test(code) && /m/.test(code) && /y/.test(code);
}

/** Whether a format shows a month, or a year alone, with the year in four digits: no typed fraction is given that. */
export function showsMonthOfYear(format: string | undefined): boolean {
  const code = bareDateFormat(format ?? '');
  return /yyy/.test(code) && !/d/.test(code);
}
