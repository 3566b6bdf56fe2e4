import type { Chance } from './random';
import type { Thing } from './form';

const PLAN_OF_COUNTS = [
  'Kế hoạch',
  'Kế hoạch giao',
  'Kế hoạch được giao',
  'KH',
  'KH giao',
  'Chỉ tiêu',
  'Chỉ tiêu giao',
  'Chỉ tiêu được giao',
  'Chỉ tiêu kế hoạch',
  'Chỉ tiêu KH',
  'Mục tiêu',
  'Mục tiêu đề ra',
  'Nhiệm vụ năm',
  'Nhiệm vụ được giao',
  'Số giao',
  'CT giao',
  'Số lượng theo kế hoạch',
  'Chỉ tiêu đăng ký',
];
const RESULT_OF_COUNTS = [
  'Thực hiện',
  'TH',
  'Kết quả',
  'Kết quả thực hiện',
  'KQTH',
  'KQ thực hiện',
  'Kết quả đạt được',
  'Đã thực hiện',
  'Số đã thực hiện',
  'Số thực hiện',
  'Thực tế thực hiện',
  'Thực tế đạt được',
  'Đạt được',
  'Số đạt được',
  'Kết quả TH',
];
const PLAN_OF_MONEY = [
  'Kế hoạch vốn',
  'KH vốn',
  'KHV',
  'Kế hoạch vốn giao',
  'Kế hoạch vốn được giao',
  'Dự toán',
  'Dự toán giao',
  'Dự toán được giao',
  'DT giao',
  'Kinh phí giao',
  'Kinh phí được giao',
  'Kinh phí được cấp',
  'Vốn giao',
  'Vốn được giao',
  'Tổng mức vốn giao',
  'Tổng mức kinh phí',
  'Vốn được sử dụng trong năm',
  'Kế hoạch',
  'KH giao',
  'Vốn phân bổ',
  'Kinh phí phân bổ',
  'Dự toán được sử dụng trong năm',
];
const RESULT_OF_MONEY = [
  'Giải ngân',
  'Đã giải ngân',
  'Số đã giải ngân',
  'Số vốn đã giải ngân',
  'Kết quả giải ngân',
  'Giá trị giải ngân',
  'Vốn giải ngân',
  'GN',
  'Lũy kế giải ngân',
  'Luỹ kế giải ngân',
  'Thanh toán',
  'Đã thanh toán',
  'Số đã thanh toán',
  'Số đã chi',
  'Đã chi',
  'Thực chi',
  'Kinh phí đã chi',
  'Kinh phí đã sử dụng',
  'Kinh phí đã giải ngân',
  'Quyết toán',
  'Thực hiện',
  'Kinh phí thực hiện',
  'Kết quả thực hiện',
];
/** Money "carried out": an expert divides it all the same, and no word settles what kind of rate it is. */
const LOOSE = ['Thực hiện', 'Kinh phí thực hiện', 'Kết quả thực hiện'];

const RATE = ['Tỷ lệ (%)', 'Tỷ lệ %', 'Tỉ lệ (%)', 'Tỷ lệ', '%', 'TL (%)', 'So sánh (%)'];
const RATE_OF_COUNTS = [
  'Tỷ lệ đạt (%)',
  '% đạt',
  'Đạt tỷ lệ (%)',
  '% so KH',
  '% TH/KH',
  'Tỷ lệ hoàn thành (%)',
  'Mức độ hoàn thành (%)',
  '% hoàn thành',
];
const RATE_OF_MONEY = [
  'Tỷ lệ giải ngân (%)',
  'TL giải ngân (%)',
  'Tỷ lệ GN (%)',
  '% giải ngân',
  'Đạt tỷ lệ (%)',
  'Tỷ lệ thực hiện (%)',
];

/** The words one official uses throughout one form. */
export interface Voice {
  plan: string;
  result: string;
  rate: string;
  left: string;
  loose: boolean;
  /** Short for a plan and a result, as in "KH 2024". */
  short: boolean;
}

export function voice(draw: Chance, thing: Thing): Voice {
  const counts = thing === 'count';
  const short = counts && draw.happens(0.25);
  const result = short ? 'TH' : draw.pick(counts ? RESULT_OF_COUNTS : RESULT_OF_MONEY);
  const plan = short ? 'KH' : draw.pick(counts ? PLAN_OF_COUNTS : PLAN_OF_MONEY);
  return {
    plan: result === 'Quyết toán' ? draw.pick(['Dự toán', 'Dự toán giao', 'Dự toán được giao']) : plan,
    result,
    rate: draw.pick(draw.happens(0.5) ? RATE : counts ? RATE_OF_COUNTS : RATE_OF_MONEY),
    left: draw.pick(
      counts
        ? ['Còn lại', 'Còn thiếu', 'Còn phải thực hiện']
        : ['Còn lại', 'Vốn còn lại', 'Kinh phí còn lại', 'Số còn lại chưa giải ngân', 'Dư dự toán'],
    ),
    loose: !counts && LOOSE.includes(result),
    short,
  };
}

/** "Kế hoạch" and "Năm 2024" as one caption: the second loses its capital unless it is a name or an abbreviation. */
export function joined(measure: string, caption: string): string {
  const second = caption.charAt(1);
  const lower = caption.length > 1 && second === second.toLowerCase() && /\p{L}/u.test(second);
  const text = lower ? caption.charAt(0).toLowerCase() + caption.slice(1) : caption;
  // "Kế hoạch vốn" of "vốn đầu tư" is "Kế hoạch vốn đầu tư"; elsewhere the word does not stand twice in a row.
  if (/vốn$/iu.test(measure) && /^vốn /u.test(text)) return `${measure} ${text.slice(4)}`;
  return (/vốn/iu.test(measure) && /^vốn /u.test(text)) || /^chi /u.test(text)
    ? `${measure} (${text})`
    : `${measure} ${text}`;
}

/** "Tổng kế hoạch vốn", "Tổng KHV"; a rate is "chung". */
export function inTotal(measure: string): string {
  if (/%|^T[ỷỉ] lệ/u.test(measure)) return `${measure} chung`;
  return /^Tổng/u.test(measure) ? measure : joined('Tổng', measure);
}
