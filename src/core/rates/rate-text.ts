import { FORMATS } from '../text/format';
import type { Format, Locale } from '../text/locale';
import { percentOf, quotient } from './exact';
import type { Part, Rate } from './rate';
import { spokenUnit } from './spoken-unit';

/** A rate as printed (cách ghi tỷ lệ). */
export interface RateText {
  /** `2/9`, `774,229/1.222`: the two figures as they stand, each in its own unit. */
  readonly fraction: string;
  /** The same in its two figures and what stands between them. */
  readonly sides: readonly [string, string];
  readonly sign: '/' | ' − ';
  /** `22,2%`, `22,2%–44,4%`, `-4,4 điểm phần trăm`, `51,25 triệu đồng`, or '' when there is none. */
  readonly text: string;
}

const side = ({ value }: Part, format: Format): string => (value === null ? '?' : format.number(value));

/** Per cent of the exact fraction, half away from zero; a conversion of units is a power of ten. */
function exactPercent({ kind, numerator, denominator, value, conversion }: Rate, decimals: number): number | null {
  if (value === null || numerator.value === null || !denominator.value) return null;
  if (kind === 'growth') return percentOf(difference(numerator.value, denominator.value), denominator.value, decimals);
  if (!conversion) return percentOf(numerator.value, denominator.value, decimals);
  const factor = (numerator.unit?.money ?? 1) / (denominator.unit?.money ?? 1);
  return factor >= 1
    ? percentOf(numerator.value * factor, denominator.value, decimals)
    : percentOf(numerator.value, denominator.value * Math.round(1 / factor), decimals);
}

const difference = (a: number, b: number): number => Number((a - b).toPrecision(15));

const POINTS: Readonly<Record<Locale, string>> = { vi: 'điểm phần trăm', en: 'percentage points' };

/** Means of money are asked to the đồng sooner than to the tenth of a million. */
const MEAN_DECIMALS = 2;

/** Points and means, which are no percentages. */
function plainText({ kind, numerator, denominator }: Rate, locale: Locale, decimals: number): string | null {
  const [top, under] = [numerator.value, denominator.value];
  if (top === null || under === null) return kind === 'points' || kind === 'mean' ? '' : null;
  if (kind === 'points') return `${FORMATS[locale].number(difference(top, under), decimals)} ${POINTS[locale]}`;
  if (kind !== 'mean') return null;
  const mean = FORMATS[locale].number(quotient(top, under, Math.max(decimals, MEAN_DECIMALS)));
  return numerator.unit === null || numerator.unit === undefined
    ? mean
    : `${mean} ${spokenUnit(numerator.unit, locale)}`;
}

/** A rate printed in a language, to so many decimals. */
export function rateText(rate: Rate, locale: Locale, decimals: number): RateText {
  const format = FORMATS[locale];
  const sides = [side(rate.numerator, format), side(rate.denominator, format)] as const;
  const sign = rate.kind === 'points' ? ' − ' : '/';
  const written = { fraction: sides.join(sign), sides, sign } as const;
  if (rate.interval) {
    const [least, most] = rate.interval.map((v) => format.percent(quotient(v * 100, 1, decimals), decimals));
    return { ...written, text: `${least ?? ''}–${most ?? ''}` };
  }
  const plain = plainText(rate, locale, decimals);
  if (plain !== null) return { ...written, text: plain };
  const percent = exactPercent(rate, decimals);
  return { ...written, text: percent === null ? '' : format.percent(percent, decimals) };
}
