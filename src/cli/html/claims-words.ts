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
  readonly reason: string;
}

/** Words of a checked report's annex. */
export const CLAIMS_WORDS: Readonly<Record<Locale, ClaimsWords>> = {
  vi: {
    found: 'Phép tính trong lời văn',
    alone: 'Số liệu khác, không nằm trong phép tính nào',
    text: 'Lời văn, con số được đánh dấu',
    to: 'Xem trong lời văn',
    workbook: 'Trong sổ tính',
    none: 'Không có phép tính nào trong văn bản.',
    noneAlone: 'Mọi số liệu trong văn bản đều nằm trong phép tính đã soát.',
    order: 'TT',
    answer: 'Kết quả',
    claim: 'Nội dung',
    reason: 'Chưa đối chiếu được vì',
  },
  en: {
    found: 'Arithmetic in the text',
    alone: 'Other figures, in no arithmetic',
    text: 'The text, its numbers marked',
    to: 'See it in the text',
    workbook: 'In the workbook',
    none: 'The text makes no arithmetic statement.',
    noneAlone: 'Every figure of the text is in arithmetic that was checked.',
    order: 'No.',
    answer: 'Result',
    claim: 'Statement',
    reason: 'Not judged because',
  },
};
