/** How one language writes CSV: Excel with Vietnamese settings splits at semicolons and reads a decimal comma. */
export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

/** One line of CSV. Texts that a spreadsheet would take for a formula are kept texts. */
export const csvLine = (values: readonly (string | number)[], { separator, decimal }: CsvStyle): string =>
  `${values.map((value) => (typeof value === 'number' ? String(value).replace('.', decimal) : quoted(value))).join(separator)}\r\n`;

function quoted(text: string): string {
  const safe = /^[=+@\t]|^-(?![\d\s])/.test(text) ? `'${text}` : text;
  return /[",;\r\n']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
