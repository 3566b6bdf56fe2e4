/** One line of CSV. Texts that a spreadsheet would take for a formula are kept texts. */
export const csvLine = (values: readonly (string | number)[]): string =>
  `${values.map((value) => (typeof value === 'number' ? String(value) : quoted(value))).join(',')}\r\n`;

function quoted(text: string): string {
  const safe = /^[=+@\t]|^-(?![\d\s])/.test(text) ? `'${text}` : text;
  return /[",;\r\n']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
