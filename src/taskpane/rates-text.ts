import type { Rate } from '../core/rates/rate';
import { ratesCsv, ratesCsvHeader } from '../core/rates/rates-csv';
import { rateNames } from '../core/rates/rate-names';
import { rateText } from '../core/rates/rate-text';
import { assessment, definitionOf, rateTitle } from '../core/rates/rate-words';
import { safeCell, type CsvStyle } from '../core/text/csv';
import type { Table } from '../core/table/table';
import type { Locale } from '../core/text/locale';

/** The rates as CSV that Excel with the language's own settings opens in columns (CSV). */
export function ratesAsCsv(rates: readonly Rate[], locale: Locale, decimals: number): string {
  const style: CsvStyle = locale === 'vi' ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' };
  const options = { ...style, locale, decimals };
  return ratesCsvHeader(options, false) + ratesCsv(rates, null, options);
}

/** A field to paste: one cell of one line, and nothing that the sheet would run. */
const pasted = (text: string): string => safeCell(text.replace(/[\t\r\n]+/g, ' '));

/** The rates as lines of tab-separated fields, each with a name of its own, to paste into a sheet or a document. */
export function ratesAsText(
  rates: readonly Rate[],
  tables: readonly Table[],
  locale: Locale,
  decimals: number,
): string {
  const names = rateNames(rates, tables, locale);
  return rates
    .map((rate) => {
      const { fraction, text } = rateText(rate, locale, decimals);
      const fields = [rateTitle(rate, locale), names.get(rate) ?? rate.label, definitionOf(rate, locale)];
      return [...fields, fraction, text, assessment(rate, locale)].map(pasted).join('\t');
    })
    .join('\r\n');
}
