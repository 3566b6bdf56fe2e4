import type { Rate } from '../core/rates/rate';
import type { Speech } from './speech';

type Said = Pick<Speech, 'words' | 'format'>;

/** A rate as printed: `22,2%`, an interval, or why there is none. */
export function percentText({ value, interval }: Rate, { words, format }: Said): string {
  if (value !== null) return format.percent(value * 100);
  if (interval) return words.rates.interval(format.percent(interval[0] * 100), format.percent(interval[1] * 100));
  return words.rates.unknown;
}

/** The raw fraction, `2/9`. */
export function fractionText({ numerator, denominator }: Rate, { format }: Said): string {
  const side = (value: number | null): string => (value === null ? '…' : format.number(value));
  return `${side(numerator.value)}/${side(denominator.value)}`;
}

/** The rates as lines of tab-separated fields, to paste into a sheet or a document. */
export function ratesAsText(rates: readonly Rate[], said: Said): string {
  const { words } = said;
  return rates
    .map((rate) =>
      [
        words.rates[rate.kind],
        rate.label,
        rate.area ?? '',
        rate.period ?? '',
        fractionText(rate, said),
        percentText(rate, said),
        words.rates.verdicts[rate.verdict],
      ].join('\t'),
    )
    .join('\r\n');
}
