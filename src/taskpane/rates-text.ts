import type { Rate } from '../core/rates/rate';
import { ratesCsv, ratesCsvHeader } from '../core/rates/rates-csv';
import { rateText } from '../core/rates/rate-text';
import { definitionOf, kindWord, verdictWord } from '../core/rates/rate-words';
import type { CsvStyle } from '../core/text/csv';
import type { Locale } from '../core/text/locale';

/** What a rate is of: indicator, place, period; the kind of rate where the table as a whole is meant. */
export const rateName = ({ kind, row, label, area, period }: Rate, locale: Locale): string =>
  [row === null && area === null ? kindWord(kind, locale) : label, area, period].filter(Boolean).join(', ');

/** The rates as CSV that Excel with the language's own settings opens in columns (CSV). */
export function ratesAsCsv(rates: readonly Rate[], locale: Locale, decimals: number): string {
  const style: CsvStyle = locale === 'vi' ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' };
  const options = { ...style, locale, decimals };
  return ratesCsvHeader(options, false) + ratesCsv(rates, null, options);
}

/** The rates as lines of tab-separated fields, to paste into a sheet or a document. */
export const ratesAsText = (rates: readonly Rate[], locale: Locale, decimals: number): string =>
  rates
    .map((rate) => {
      const { fraction, text } = rateText(rate, locale, decimals);
      const fields = [kindWord(rate.kind, locale), rateName(rate, locale), definitionOf(rate, locale)];
      return [...fields, fraction, text, verdictWord(rate.verdict, locale)].join('\t');
    })
    .join('\r\n');
