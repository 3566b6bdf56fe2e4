import { a1 } from '../grid/range';
import type { Evidence, EvidenceCode } from '../table/table';
import { counted } from './counted';
import type { Locale } from './locale';

interface Said {
  readonly place: string;
  readonly text: string;
  readonly sign: string;
  readonly columns: string;
}

type Words = Readonly<Record<EvidenceCode, (said: Said) => string>>;

const vi: Words = {
  'header-by-symbols': ({ place }) => `Tiêu đề cột ở ${place}, nhận ra nhờ dòng ký hiệu cột.`,
  'header-by-ordinal': ({ place }) => `Tiêu đề cột ở ${place}, nhận ra nhờ ô STT.`,
  'header-by-figures': ({ place }) => `Tiêu đề cột ở ${place}: các dòng chữ ngay trên dòng số liệu đầu tiên.`,
  'header-by-person': ({ place }) => `Tiêu đề cột ở ${place}, do người dùng chỉ định.`,
  person: () => 'Do người dùng chỉ định.',
  'header-word': ({ text }) => `Tiêu đề ghi «${text}».`,
  'first-text-column': () => 'Cột chữ đầu tiên của biểu.',
  'text-beside-label': () => 'Cột chữ không có tiêu đề, đứng cạnh cột nội dung.',
  'place-name': ({ text }) => `«${text}» viết như tên địa bàn.`,
  period: ({ text }) => `«${text}» là một năm hoặc một giai đoạn.`,
  'no-word': ({ text }) =>
    text === '' ? 'Cột không có tiêu đề.' : `Chưa rõ «${text}» là số liệu gì; có thể sửa cách đọc.`,
  'areas-down': () => 'Các địa bàn xếp theo dòng, mỗi cột là một chỉ tiêu được phân bổ.',
  symbol: ({ place }) => `Ký hiệu cột ghi ở ${place}.`,
  span: ({ columns }) => `Tiêu đề gộp ${columns} cột; lấy cột có số liệu.`,
  'total-word': ({ text }) => `«${text}» là dòng tổng.`,
  'decimal-vote': ({ text, sign, place }) => `Số «${text}» ở ${place} cho thấy dấu thập phân là «${sign}».`,
};

const en: Words = {
  'header-by-symbols': ({ place }) => `Header at ${place}, recognised by its line of column symbols.`,
  'header-by-ordinal': ({ place }) => `Header at ${place}, recognised by its ordinal cell (“STT”).`,
  'header-by-figures': ({ place }) => `Header at ${place}: the rows of text just above the first row of figures.`,
  'header-by-person': ({ place }) => `Header at ${place}, as set by the user.`,
  person: () => 'As set by the user.',
  'header-word': ({ text }) => `The header says “${text}”.`,
  'first-text-column': () => 'The first column of text.',
  'text-beside-label': () => 'A column of text without a header, beside the labels.',
  'place-name': ({ text }) => `“${text}” is written like the name of a place.`,
  period: ({ text }) => `“${text}” is a year or a period of years.`,
  'no-word': ({ text }) =>
    text === ''
      ? 'The column has no header.'
      : `It is not clear what “${text}” measures; the reading can be corrected.`,
  'areas-down': () => 'The areas are in rows, so each column is an indicator allocated to them.',
  symbol: ({ place }) => `Its column symbol is at ${place}.`,
  span: ({ columns }) => `The header spans ${counted(columns, 'column')}; the one with figures is taken.`,
  'total-word': ({ text }) => `“${text}” is a total row.`,
  'decimal-vote': ({ text, sign, place }) => `“${text}” at ${place} shows that the decimal sign is “${sign}”.`,
};

const WORDS: Readonly<Record<Locale, Words>> = { vi, en };

/** Why the reader decided so, as a sentence (căn cứ của cách đọc). */
export function sayEvidence({ code, at, data = {} }: Evidence, locale: Locale): string {
  const text = (key: string): string => String(data[key] ?? '');
  return WORDS[locale][code]({
    place: at ? a1(at) : '',
    text: text('text'),
    sign: text('sign'),
    columns: text('columns'),
  });
}
