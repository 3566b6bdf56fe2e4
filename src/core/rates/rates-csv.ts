import { a1 } from '../grid/range';
import { csvLine, type CsvStyle } from '../text/csv';
import type { Locale } from '../text/locale';
import type { Rate } from './rate';
import { rateText } from './rate-text';
import { assessment, conversionSentence, definitionOf, problemSentence, rangeReason, rateTitle } from './rate-words';

/** How the rates are to be written. */
export interface CsvOptions extends CsvStyle {
  readonly locale: Locale;
  readonly decimals: number;
}

const HEADER: Readonly<Record<Locale, readonly string[]>> = {
  vi: [
    'Biểu',
    'Loại',
    'Dòng',
    'Nội dung',
    'Địa bàn',
    'Kỳ',
    'Tử số',
    'Mẫu số',
    'Tỷ lệ',
    'Đánh giá',
    'Cách tính',
    'Ô tử số',
    'Ô mẫu số',
    'Ghi chú',
  ],
  en: [
    'Table',
    'Kind',
    'Row',
    'Item',
    'Area',
    'Period',
    'Numerator',
    'Denominator',
    'Rate',
    'Assessment',
    'Definition',
    'Numerator cells',
    'Denominator cells',
    'Remark',
  ],
};

const FILE: Readonly<Record<Locale, string>> = { vi: 'Tệp', en: 'File' };

function fieldsOf(rate: Rate, { locale, decimals }: CsvOptions): (string | number)[] {
  const cells = (side: 'numerator' | 'denominator'): string => rate[side].cells.map((at) => a1(at)).join(' ');
  const remarks = [problemSentence(rate, locale), rangeReason(rate, locale), conversionSentence(rate, locale)];
  return [
    rate.table,
    rateTitle(rate, locale),
    rate.row === null ? '' : rate.row + 1,
    rate.label,
    rate.area ?? '',
    rate.period ?? '',
    rate.numerator.value ?? '',
    rate.denominator.value ?? '',
    rateText(rate, locale, decimals).text,
    assessment(rate, locale),
    definitionOf(rate, locale),
    cells('numerator'),
    cells('denominator'),
    remarks.filter((remark) => remark !== '').join(' '),
  ];
}

/** The header line; `file` puts a column for the file's name in front. */
export const ratesCsvHeader = (options: CsvOptions, file: boolean): string =>
  csvLine([...(file ? [FILE[options.locale]] : []), ...HEADER[options.locale]], options);

/** Rates as lines of CSV (bảng tỷ lệ dạng CSV); `file` null where there is one workbook only. */
export const ratesCsv = (rates: readonly Rate[], file: string | null, options: CsvOptions): string =>
  rates.map((rate) => csvLine([...(file === null ? [] : [file]), ...fieldsOf(rate, options)], options)).join('');
