import type { Locale } from '../text/locale';
import type { Verdict } from '../facts/verdict';

/** The turns of phrase of a report's paragraph on results (câu chữ của đoạn báo cáo kết quả). */
export interface ReportWords {
  readonly asOf: (date: string | null) => string;
  readonly met: readonly [string, string, string];
  /** Of what is expected: before a fraction, before a count of indicators, and after it. */
  readonly expected: readonly [string, string, string];
  readonly range: (least: string, most: string) => string;
  readonly active: string;
  readonly detail: string;
  readonly remaining: readonly [string, string, string];
  readonly groups: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly reached: string;
  readonly of: string;
  readonly money: Readonly<Record<string, string>>;
  readonly rival: string;
  readonly ofWhich: string;
  readonly left: readonly [string, string];
  readonly perMonth: readonly [string, string];
  readonly until: (date: string) => string;
  readonly noData: string;
  readonly share: string;
}

/** Both languages. */
export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = {
  vi: {
    asOf: (date) => (date === null ? 'Đến thời điểm báo cáo' : `Đến ngày ${date}`),
    met: [' đã thực hiện được ', ' chỉ tiêu', ', đạt '],
    expected: ['ước thực hiện ', 'Ước thực hiện được ', ' chỉ tiêu'],
    range: (least, most) => `từ ${least} đến ${most}`,
    active: 'không tính chỉ tiêu tạm dừng hoặc bãi bỏ: ',
    detail: ', cụ thể: ',
    remaining: ['Còn lại ', ' chỉ tiêu chưa đạt, chiếm ', ', gồm: '],
    groups: 'Theo nội dung: ',
    verdict: {
      exceeded: 'vượt chỉ tiêu',
      met: 'đạt chỉ tiêu',
      unmet: 'chưa đạt chỉ tiêu',
      'not-started': 'chưa thực hiện',
      unknown: 'chưa đủ số liệu',
    },
    reached: 'đạt ',
    of: ' ',
    money: {
      disbursed: 'giải ngân ',
      'disbursed-with-advance': 'giải ngân gồm cả tạm ứng ',
      advance: 'đã tạm ứng ',
      estimate: 'ước giải ngân ',
    },
    rival: 'nếu tính theo ',
    ofWhich: ', trong đó: ',
    left: ['Còn phải giải ngân ', ''],
    perMonth: [', bình quân ', ' mỗi tháng đến hết năm'],
    until: (date) => `đến ngày ${date} `,
    noData: 'chưa có số liệu',
    share: ' kế hoạch',
  },
  en: {
    asOf: (date) => (date === null ? 'At the time of reporting' : `As of ${date}`),
    met: [', ', ' indicators had been met', ', or '],
    expected: ['expected ', 'It is expected that ', ' indicators will be met'],
    range: (least, most) => `${least} to ${most}`,
    active: 'without those suspended or abolished: ',
    detail: ': ',
    remaining: ['The remaining ', ' indicators are not met, ', ' of those given: '],
    groups: 'By content: ',
    verdict: {
      exceeded: 'target exceeded',
      met: 'target met',
      unmet: 'target not met',
      'not-started': 'not started',
      unknown: 'not enough data',
    },
    reached: 'reaching ',
    of: ' of the ',
    money: {
      disbursed: 'disbursed ',
      'disbursed-with-advance': 'disbursed including advances ',
      advance: 'advanced ',
      estimate: 'estimated disbursement ',
    },
    rival: 'measured by ',
    ofWhich: ', of which: ',
    left: ['', ' remain to be disbursed'],
    perMonth: [', on average ', ' a month to the end of the year'],
    until: (date) => `by ${date}, `,
    noData: 'no figures yet',
    share: ' plan',
  },
};
