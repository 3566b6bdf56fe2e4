import { counted } from '../text/counted';
import type { Locale } from '../text/locale';
import type { MissingCode, NumberUse } from './claim';
import type { Shade } from './marked-text';
import type { Tally } from './report-check';

/** What a number that is no figure was taken for. */
export const USES: Readonly<Record<Locale, Readonly<Record<NumberUse, string>>>> = {
  vi: {
    claim: 'số liệu được tính lại',
    part: 'số liệu dùng để tính lại',
    date: 'ngày tháng',
    period: 'thời kỳ',
    document: 'số văn bản',
    article: 'điều, khoản',
    telephone: 'số điện thoại',
    name: 'tên riêng',
    ordinal: 'số thứ tự',
    unit: 'đơn vị đếm',
    unjudged: 'chưa đối chiếu',
  },
  en: {
    claim: 'recomputed figure',
    part: 'figure used to recompute',
    date: 'date',
    period: 'period',
    document: 'document number',
    article: 'article or clause',
    telephone: 'telephone number',
    name: 'proper name',
    ordinal: 'ordinal number',
    unit: 'unit of counting',
    unjudged: 'not compared',
  },
};

/** What a figure lacks to be judged. */
export const MISSING: Readonly<Record<Locale, Readonly<Record<MissingCode, string>>>> = {
  vi: {
    'no-parts': 'văn bản không nêu tử số, mẫu số của tỷ lệ này',
    'no-earlier': 'văn bản không nêu số liệu kỳ trước để so sánh',
    'no-factors': 'văn bản không nêu tổng và số đơn vị để tính bình quân',
    approximate: 'văn bản chỉ nêu ước chừng',
    aim: 'là mức phấn đấu hoặc mức giới hạn',
    alone: 'không có số liệu nào khác trong văn bản để đối chiếu',
    unreadable: 'dấu chấm, dấu phẩy có thể đọc theo hai cách',
  },
  en: {
    'no-parts': 'the text gives no numerator and denominator for this rate',
    'no-earlier': 'the text gives no earlier figure to compare with',
    'no-factors': 'the text gives no total and number for this mean',
    approximate: 'the text gives it as approximate only',
    aim: 'it is an aim or a limit',
    alone: 'the text has no other figure to compare it with',
    unreadable: 'its point or comma can be read in two ways',
  },
};

/** What each mark in the text means. */
export const SHADE_WORDS: Readonly<Record<Locale, Readonly<Record<Shade, string>>>> = {
  vi: {
    wrong: 'sai',
    cut: 'bỏ phần lẻ, chưa làm tròn',
    differs: 'khác sổ tính',
    'cannot-check': 'chưa kết luận được',
    right: 'đúng',
    part: 'dùng để tính lại',
    unjudged: 'chưa đối chiếu',
    other: 'không phải số liệu',
  },
  en: {
    wrong: 'wrong',
    cut: 'cut, not rounded',
    differs: 'differs from the workbook',
    'cannot-check': 'not decided',
    right: 'right',
    part: 'used to recompute',
    unjudged: 'not compared',
    other: 'not a figure',
  },
};

const headed = (words: Readonly<Record<Shade, string>>): Readonly<Record<Shade, string>> => {
  const titles = { ...words };
  for (const shade of Object.keys(titles) as Shade[])
    titles[shade] = titles[shade].charAt(0).toUpperCase() + titles[shade].slice(1);
  return titles;
};

/** The same with a capital letter, to stand alone. */
export const SHADE_TITLES: Readonly<Record<Locale, Readonly<Record<Shade, string>>>> = {
  vi: headed(SHADE_WORDS.vi),
  en: headed(SHADE_WORDS.en),
};

/** "12 trên 20 con số đã đối chiếu; 7 số khác là ngày tháng, số văn bản …". */
export function sayTally({ judged, notJudged, inWorkbook, other }: Tally, locale: Locale): string {
  const [some, all, rest] = [judged + inWorkbook, judged + notJudged, other].map(String) as [string, string, string];
  if (locale === 'en')
    return `${some} of ${counted(all, 'figure')} compared${other > 0 ? `; ${counted(rest, 'other number is a date, document number or the like', 'other numbers are dates, document numbers and the like')}` : ''}.`;
  const others = other > 0 ? `; ${rest} số khác là ngày tháng, số văn bản, số thứ tự…` : '';
  return `Đã đối chiếu ${some}/${all} con số${others}.`;
}
