import { FORMATS } from '../text/format';
import type { Format, Locale } from '../text/locale';
import { percentOf, quotient } from './exact';
import type { Part, Rate } from './rate';

/** A rate as printed (cách ghi tỷ lệ). */
export interface RateText {
  /** `2/9`, `774,229/1.222`: the two figures as they stand, each in its own unit. */
  readonly fraction: string;
  /** `22,2%`, `22,2%–44,4%`, or '' when there is none. */
  readonly text: string;
}

const side = ({ value }: Part, format: Format): string => (value === null ? '?' : format.number(value));

/** Per cent of the exact fraction, half away from zero; a conversion of units is a power of ten. */
function exactPercent({ numerator, denominator, value, conversion }: Rate, decimals: number): number | null {
  if (value === null || numerator.value === null || !denominator.value) return null;
  if (!conversion) return percentOf(numerator.value, denominator.value, decimals);
  const factor = (numerator.unit?.money ?? 1) / (denominator.unit?.money ?? 1);
  return factor >= 1
    ? percentOf(numerator.value * factor, denominator.value, decimals)
    : percentOf(numerator.value, denominator.value * Math.round(1 / factor), decimals);
}

/** A rate printed in a language, to so many decimals. */
export function rateText(rate: Rate, locale: Locale, decimals: number): RateText {
  const format = FORMATS[locale];
  const fraction = `${side(rate.numerator, format)}/${side(rate.denominator, format)}`;
  if (rate.interval) {
    const [least, most] = rate.interval.map((v) => format.percent(quotient(v * 100, 1, decimals), decimals));
    return { fraction, text: `${least ?? ''}–${most ?? ''}` };
  }
  const percent = exactPercent(rate, decimals);
  return { fraction, text: percent === null ? '' : format.percent(percent, decimals) };
}
