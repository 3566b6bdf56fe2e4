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
  readonly all: string;
  readonly blocks: Readonly<Record<'fulfilment' | 'disbursement' | 'indicators-met', string>>;
  readonly chart: Readonly<Record<'fulfilment' | 'disbursement', string>>;
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
    all: 'Chung',
    blocks: {
      fulfilment: 'Tỷ lệ thực hiện chỉ tiêu',
      disbursement: 'Tỷ lệ giải ngân',
      'indicators-met': 'Số chỉ tiêu đạt trên số chỉ tiêu được giao',
    },
    chart: { fulfilment: 'Tỷ lệ thực hiện chỉ tiêu', disbursement: 'Tỷ lệ giải ngân so với thời gian đã qua' },
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
    all: 'In all',
    blocks: {
      fulfilment: 'Fulfilment of indicators',
      disbursement: 'Disbursement',
      'indicators-met': 'Indicators met out of those given',
    },
    chart: { fulfilment: 'Fulfilment of indicators', disbursement: 'Disbursement against the share of the year gone' },
    typed:
      'The source cell holds text or a fraction and cannot be linked: the figure is as of when this sheet was made.',
  },
};
