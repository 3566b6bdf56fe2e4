import type { Locale } from '../text/locale';
import { englishNoun } from './english-nouns';
import type { ComparisonKind, Rate } from './rate';

/** The names of comparisons (tên các tỷ lệ so sánh). */
export const COMPARISON_NAMES: Readonly<Record<Locale, Readonly<Record<ComparisonKind, string>>>> = {
  vi: { index: 'Chỉ số so sánh', growth: 'Tốc độ tăng', share: 'Cơ cấu', points: 'Điểm phần trăm', mean: 'Bình quân' },
  en: {
    index: 'Index',
    growth: 'Growth',
    share: 'Share of the whole',
    points: 'Percentage points',
    mean: 'Mean',
  },
};

const BETWEEN: Readonly<Record<Locale, Readonly<Record<ComparisonKind, string>>>> = {
  vi: { index: ' so với ', growth: ' so với ', share: ' trong ', points: ' trừ ', mean: ' chia cho ' },
  en: { index: ' against ', growth: ' against ', share: ' in ', points: ' less ', mean: ' divided by ' },
};

const EACH: Readonly<Record<Locale, string>> = { vi: ' một ', en: ' per ' };

/** "Bình quân một xã"; other comparisons have one name each. */
export function comparisonName({ kind, caption }: Pick<Rate, 'kind' | 'caption'>, locale: Locale): string {
  const name = COMPARISON_NAMES[locale][kind as ComparisonKind];
  return kind === 'mean' && caption !== undefined
    ? name + EACH[locale] + (locale === 'en' ? englishNoun(caption, 'one') : caption)
    : name;
}

/** Which columns it compares, by their headers: “Năm 2024” so với “Năm 2023”. */
export function comparisonDefinition({ kind, numerator, denominator }: Rate, locale: Locale): string {
  const quoted = (name = ''): string => `“${name.replace(/\s+/g, ' ').trim()}”`;
  return quoted(numerator.name) + BETWEEN[locale][kind as ComparisonKind] + quoted(denominator.name);
}
