import type { Shade } from '../../core/claims/marked-text';
import { SHADE_WORDS } from '../../core/claims/number-words';
import type { Locale } from '../../core/text/locale';

interface ClaimsWords {
  readonly found: string;
  readonly alone: string;
  readonly text: string;
  readonly to: string;
  readonly workbook: string;
  readonly none: string;
  readonly noneAlone: string;
  readonly order: string;
  readonly answer: string;
  readonly claim: string;
  readonly figure: string;
  readonly reason: string;
  readonly answers: Readonly<Record<Shade, string>>;
}

/** With a capital letter, as the first word of a cell has it. */
const headed = (words: Readonly<Record<Shade, string>>): Readonly<Record<Shade, string>> => {
  const cells = { ...words };
  for (const key of Object.keys(cells) as Shade[])
    cells[key] = cells[key].charAt(0).toUpperCase() + cells[key].slice(1);
  return cells;
};

const [vi, en] = [headed(SHADE_WORDS.vi), headed(SHADE_WORDS.en)];

/** Words of a checked report's annex. */
export const CLAIMS_WORDS: Readonly<Record<Locale, ClaimsWords>> = {
  vi: {
    found: 'Phép tính trong lời văn',
    alone: 'Số liệu chưa đối chiếu được',
    text: 'Lời văn, con số được đánh dấu',
    to: 'Xem trong lời văn',
    workbook: 'Trong sổ tính',
    none: 'Không có phép tính nào trong văn bản.',
    noneAlone: 'Mọi số liệu trong văn bản đã được đối chiếu.',
    order: 'TT',
    answer: 'Kết quả',
    claim: 'Nội dung',
    figure: 'Số liệu',
    reason: 'Lý do',
    answers: vi,
  },
  en: {
    found: 'Arithmetic in the text',
    alone: 'Figures that nothing judges',
    text: 'The text, its numbers marked',
    to: 'See it in the text',
    workbook: 'In the workbook',
    none: 'The text makes no arithmetic statement.',
    noneAlone: 'Every figure of the text was judged.',
    order: 'No.',
    answer: 'Result',
    claim: 'Statement',
    figure: 'Figure',
    reason: 'Why',
    answers: en,
  },
};
