/** How one language writes CSV: Excel with Vietnamese settings splits at semicolons and reads a decimal comma. */
export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

/** One line of CSV. Texts that a spreadsheet would take for a formula are kept texts. */
export const csvLine = (values: readonly (string | number)[], { separator, decimal }: CsvStyle): string =>
  `${values.map((value) => (typeof value === 'number' ? String(value).replace('.', decimal) : quoted(value))).join(separator)}\r\n`;

/** A figure as people write it, with a sign and a per-cent or not. */
const FIGURE = /^(-?\d[\d., \u00a0]*|\+\d[\d.,]*)%?$/;

/** Signs that begin a formula, in half and full width, wherever spaces and unseen signs stand before them. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A text that no spreadsheet runs when it is pasted or opened (ô an toàn); a figure stays one. */
export const safeCell = (text: string): string => (FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text);

function quoted(text: string): string {
  const safe = safeCell(text);
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
