import { dateWord } from '../text/date-word';
import { FORMATS } from '../text/format';
import type { Locale } from '../text/locale';
import type { Verdict } from '../facts/verdict';
import { COMPARISON_NAMES, comparisonDefinition, comparisonName } from './comparison-words';
import { isComparison, type Part, type Rate, type RateProblem } from './rate';

const VERDICTS: Readonly<Record<Locale, Readonly<Record<Verdict, string>>>> = {
  vi: { exceeded: 'Vượt', met: 'Đạt', unmet: 'Chưa đạt', 'not-started': 'Chưa thực hiện', unknown: 'Không đủ dữ liệu' },
  en: { exceeded: 'Exceeded', met: 'Met', unmet: 'Not met', 'not-started': 'Not started', unknown: 'Not enough data' },
};

const PROBLEMS: Readonly<Record<Locale, Readonly<Record<RateProblem, string>>>> = {
  vi: {
    blank: 'Ô kết quả để trống; ghi số liệu, hoặc ghi 0 nếu chưa thực hiện.',
    'not-yet': 'Chưa có số liệu kết quả; bổ sung khi có báo cáo.',
    none: 'Kết quả ghi là không có.',
    unreadable: 'Ô kết quả không phải là số; ghi lại bằng số.',
    error: 'Ô kết quả báo lỗi công thức; sửa công thức trước khi tính tỷ lệ.',
    negative: 'Kết quả là số âm; kiểm tra lại số liệu.',
    'no-target': 'Chưa giao chỉ tiêu hoặc kế hoạch nên không tính được tỷ lệ.',
    'target-not-yet': 'Chưa có số chỉ tiêu hoặc kế hoạch; bổ sung rồi tính.',
    'target-unreadable': 'Ô chỉ tiêu hoặc kế hoạch không phải là số; ghi lại bằng số.',
    'negative-target': 'Chỉ tiêu hoặc kế hoạch là số âm; kiểm tra lại số liệu.',
    'zero-target': 'Chỉ tiêu hoặc kế hoạch bằng 0 nên không tính được tỷ lệ.',
    'mixed-units': 'Kết quả và chỉ tiêu không cùng đơn vị tính; thống nhất đơn vị rồi tính.',
    'some-missing': 'Một số dòng chưa có số liệu nên tỷ lệ là một khoảng.',
    'over-1000': 'Tỷ lệ trên 1.000%; kiểm tra đơn vị tính và số liệu.',
    direction: 'Chưa rõ với chỉ tiêu này cao hơn hay thấp hơn là tốt nên chưa đánh giá được.',
    unsure: 'Ô có thể đọc theo hai cách (Excel đã đổi phân số thành ngày tháng); gõ lại ở ô định dạng Văn bản (Text).',
  },
  en: {
    blank: 'The result is blank; enter it, or 0 when nothing was done.',
    'not-yet': 'The result is not known yet; add it when reported.',
    none: 'The result is said to be none.',
    unreadable: 'The result is not a number; enter it as one.',
    error: 'The result is a formula error; correct the formula first.',
    negative: 'The result is negative; check the figure.',
    'no-target': 'No target or plan was given, so there is no rate.',
    'target-not-yet': 'The target or plan is not known yet; add it, then compute.',
    'target-unreadable': 'The target or plan is not a number; enter it as one.',
    'negative-target': 'The target or plan is negative; check the figure.',
    'zero-target': 'The target or plan is 0, so there is no rate.',
    'mixed-units': 'Result and target are in different units; bring them to one, then compute.',
    'some-missing': 'Some rows have no figures yet, so the rate is a range.',
    'over-1000': 'The rate is over 1,000%; check units and figures.',
    direction: 'It is not clear whether more or less is better, so there is no assessment.',
    unsure: 'The cell can be read two ways (Excel made a date of a fraction); enter it again as text.',
  },
};

const KINDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: {
    actual: 'kết quả thực hiện',
    target: 'chỉ tiêu giao',
    met: 'chỉ tiêu đạt',
    given: 'chỉ tiêu được giao',
    'given-active': 'chỉ tiêu được giao, không tính chỉ tiêu tạm dừng hoặc bãi bỏ',
    disbursed: 'giải ngân',
    'disbursed-with-advance': 'giải ngân gồm cả tạm ứng',
    advance: 'tạm ứng',
    estimate: 'ước giải ngân',
    plan: 'kế hoạch vốn',
    'plan-with-carry-over': 'kế hoạch vốn gồm cả vốn kéo dài',
    'carry-over': 'kế hoạch vốn kéo dài',
    assigned: 'kế hoạch vốn giao trong năm',
  },
  en: {
    actual: 'results',
    target: 'target',
    met: 'indicators met',
    given: 'indicators given',
    'given-active': 'indicators given, without those suspended or abolished',
    disbursed: 'disbursed',
    'disbursed-with-advance': 'disbursed including advances',
    advance: 'advances',
    estimate: 'estimated disbursement',
    plan: 'capital plan',
    'plan-with-carry-over': 'capital plan including carry-over',
    'carry-over': 'capital carried over',
    assigned: 'capital plan of this year',
  },
};

const NAMES: Readonly<Record<Locale, Readonly<Record<Rate['kind'], string>>>> = {
  vi: {
    fulfilment: 'Tỷ lệ thực hiện',
    disbursement: 'Tỷ lệ giải ngân',
    'indicators-met': 'Số chỉ tiêu đạt',
    ...COMPARISON_NAMES.vi,
  },
  en: {
    fulfilment: 'Fulfilment',
    disbursement: 'Disbursement',
    'indicators-met': 'Indicators met',
    ...COMPARISON_NAMES.en,
  },
};

/** What a sum of several rows is divided by: never the mean of their rates (tổng trên tổng). */
const SUM_OVER_SUM: Readonly<Record<Locale, string>> = { vi: ', tổng trên tổng', en: ', sum over sum' };

const WHOLE: Readonly<Record<Locale, string>> = { vi: ' chung', en: ' in all' };

/** "Vượt", "Đạt", … */
export const verdictWord = (verdict: Verdict, locale: Locale): string => VERDICTS[locale][verdict];

/** Why a rate has no value, and what to do; '' when nothing is wrong. */
export const problemSentence = ({ problem }: Rate, locale: Locale): string =>
  problem === null ? '' : PROBLEMS[locale][problem];

/** What a side of a rate counts: "giải ngân gồm cả tạm ứng". */
export const partWord = ({ kind, name }: Part, locale: Locale): string =>
  kind === 'printed' ? `“${(name ?? '').replace(/\s+/g, ' ').trim()}”` : (KINDS[locale][kind] ?? kind);

/** What is expected of an indicator is carried out, of money disbursed. */
const EXPECTED: Readonly<Record<Locale, string>> = { vi: 'ước thực hiện', en: 'expected results' };

const topWord = ({ kind, numerator }: Rate, locale: Locale): string =>
  kind === 'fulfilment' && numerator.kind === 'estimate' ? EXPECTED[locale] : partWord(numerator, locale);

/** Of a rate whose printed figures were computed with another column than the words name. */
const AS_PRINTED: Readonly<Record<Locale, string>> = {
  vi: ', theo các tỷ lệ in sẵn trong biểu',
  en: ', as the rates printed in the table were computed',
};

/** The assessment of a rate; '' for comparisons, which nobody set a target for. */
export const assessment = (rate: Rate, locale: Locale): string =>
  isComparison(rate) ? '' : verdictWord(rate.verdict, locale);

/** The name of a rate: "Bình quân một xã", "Tỷ lệ giải ngân chung". */
export function rateTitle(rate: Pick<Rate, 'kind' | 'caption' | 'scope'>, locale: Locale): string {
  if (isComparison(rate)) return comparisonName(rate, locale);
  const whole = rate.scope === 'all' && rate.kind !== 'indicators-met';
  return kindWord(rate.kind, locale) + (whole ? WHOLE[locale] : '');
}

/** The name of a kind of rate. */
export const kindWord = (kind: Rate['kind'], locale: Locale): string => NAMES[locale][kind];

/** Which rate it is: numerator, denominator and date, so that no percentage stands alone. */
export function definitionOf(rate: Rate, locale: Locale): string {
  if (isComparison(rate)) return comparisonDefinition(rate, locale);
  const on =
    rate.asOf === null
      ? ''
      : locale === 'vi'
        ? `, đến ${dateWord(rate.asOf, locale)}`
        : `, to ${dateWord(rate.asOf, locale)}`;
  const over = locale === 'vi' ? ' trên ' : ' over ';
  if (rate.denominator.kind === 'printed') {
    const top = partWord({ ...rate.numerator, kind: 'printed' }, locale);
    return top + over + partWord(rate.denominator, locale) + AS_PRINTED[locale] + on;
  }
  const summed = rate.scope !== undefined && rate.kind !== 'indicators-met' ? SUM_OVER_SUM[locale] : '';
  const plan = partWord(rate.denominator, locale) + planOf(rate, locale);
  return topWord(rate, locale) + over + plan + summed + on;
}

/** " (đã điều chỉnh theo QĐ 1203/QĐ-UBND, đầu năm 75)": which plan it is, where the table has an earlier one; else ''. */
export function planOf({ initial, document }: Rate, locale: Locale): string {
  if (!initial && document === undefined) return '';
  const by = document === undefined ? '' : (locale === 'vi' ? ' theo ' : ' by ') + document;
  if (!initial) return by;
  const before = initial.value === null ? '' : FORMATS[locale].number(initial.value);
  return locale === 'vi' ? ` (đã điều chỉnh${by}, ban đầu ${before})` : ` (adjusted${by}, ${before} at first)`;
}

/** The conversion that was made before dividing, said; '' when none was. */
export function conversionSentence({ conversion }: Rate, locale: Locale): string {
  if (!conversion) return '';
  return locale === 'vi'
    ? `Đã quy đổi từ ${conversion.from} sang ${conversion.to} trước khi chia.`
    : `Converted from ${conversion.from} to ${conversion.to} before dividing.`;
}

/** "nếu tính cả 2 chỉ tiêu chưa có số liệu": what a range depends on; '' when the rate is one figure. */
export function rangeReason({ missing = 0, kind }: Rate, locale: Locale): string {
  if (missing === 0) return '';
  const count = FORMATS[locale].number(missing);
  if (locale === 'en') return `if the ${count} without figures yet are counted in`;
  return `nếu tính cả ${count} ${kind === 'indicators-met' ? 'chỉ tiêu' : 'dòng'} chưa có số liệu`;
}
