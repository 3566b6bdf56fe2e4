import type { Locale } from '../text/locale';

/** The words of the sheet "Tổng hợp tỷ lệ". */
export interface RatesSheetWords {
  readonly title: string;
  readonly note: string;
  readonly columns: {
    readonly number: string;
    readonly label: string;
    readonly source: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly rate: string;
    readonly verdict: string;
    readonly elapsed: string;
    readonly definition: string;
    readonly remark: string;
  };
  /** How it is ordered, and how source cells are written. */
  readonly order: string;
  readonly headline: string;
  readonly blocks: Readonly<Record<'fulfilment' | 'disbursement' | 'indicators-met', string>>;
  /** What is expected, and not done yet. */
  readonly expected: string;
  readonly chart: Readonly<Record<'fulfilment' | 'disbursement', string>>;
  /** Of a chart that shows so many of so many. */
  readonly slowest: (shown: string, all: string) => string;
  readonly axis: string;
  /** The rest of the source cells, where they do not fit their column. */
  readonly sources: (rest: string) => string;
  readonly typed: string;
}

/** Both languages. */
export const RATES_SHEET_WORDS: Readonly<Record<Locale, RatesSheetWords>> = {
  vi: {
    title: 'TỔNG HỢP TỶ LỆ THỰC HIỆN VÀ GIẢI NGÂN',
    note: 'Do Kiểm Biểu lập. Số liệu liên kết với các biểu nguồn và tự cập nhật khi biểu nguồn thay đổi.',
    columns: {
      number: 'STT',
      label: 'Nội dung',
      source: 'Ô nguồn',
      numerator: 'Tử số',
      denominator: 'Mẫu số',
      rate: 'Tỷ lệ',
      verdict: 'Đánh giá',
      elapsed: 'Thời gian đã qua trong năm',
      definition: 'Cách tính',
      remark: 'Ghi chú',
    },
    order:
      'Mỗi phần xếp từ nội dung chậm nhất. Ô nguồn ghi ô của tử số trước, ô của mẫu số sau dấu gạch chéo; bấm vào để đến ô.',
    headline: 'Kết quả chung',
    blocks: {
      fulfilment: 'Tỷ lệ thực hiện chỉ tiêu',
      disbursement: 'Tỷ lệ giải ngân',
      'indicators-met': 'Số chỉ tiêu đạt trên số chỉ tiêu được giao',
    },
    expected: 'ước đến cuối kỳ',
    chart: { fulfilment: 'Tỷ lệ thực hiện chỉ tiêu', disbursement: 'Tỷ lệ giải ngân so với thời gian đã qua' },
    slowest: (shown, all) => `${shown} nội dung chậm nhất trong ${all}`,
    axis: 'Tỷ lệ (%)',
    sources: (rest) => `Ô nguồn (tiếp): ${rest}.`,
    typed: 'Ô nguồn ghi bằng chữ hoặc dạng phân số, không liên kết được: số lấy theo lúc lập.',
  },
  en: {
    title: 'FULFILMENT AND DISBURSEMENT RATES',
    note: 'Made by Kiểm Biểu. The figures are linked to their source tables and follow them.',
    columns: {
      number: 'No.',
      label: 'Item',
      source: 'Source cell',
      numerator: 'Numerator',
      denominator: 'Denominator',
      rate: 'Rate',
      verdict: 'Assessment',
      elapsed: 'Share of the year gone',
      definition: 'Definition',
      remark: 'Remark',
    },
    order:
      'Each part has the furthest behind first. Source cells: those of the numerator before the stroke, those of the denominator after it; click to go there.',
    headline: 'Overall results',
    blocks: {
      fulfilment: 'Fulfilment of indicators',
      disbursement: 'Disbursement',
      'indicators-met': 'Indicators met out of those given',
    },
    expected: 'expected by the end of the period',
    chart: { fulfilment: 'Fulfilment of indicators', disbursement: 'Disbursement against the share of the year gone' },
    slowest: (shown, all) => `the ${shown} furthest behind of ${all}`,
    axis: 'Rate (%)',
    sources: (rest) => `Source cells (continued): ${rest}.`,
    typed:
      'The source cell holds text or a fraction and cannot be linked: the figure is as of when this sheet was made.',
  },
};
