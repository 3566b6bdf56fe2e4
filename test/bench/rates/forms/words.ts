import type { Chance } from '../trees/random';

/** The words of one form: short or long throughout. */
export interface Words {
  readonly year: number;
  readonly plan: string;
  readonly done: string;
  readonly rate: string;
  readonly month: number;
}

const COUNT_PLANS = [
  'KH',
  'Kế hoạch',
  'KH giao',
  'CT',
  'CT giao',
  'Chỉ tiêu',
  'Chỉ tiêu giao',
  'Mục tiêu',
  'Kế hoạch giao',
  'Số giao',
];
const COUNT_DONE = [
  'TH',
  'Thực hiện',
  'KQ',
  'Kết quả',
  'KQTH',
  'Kết quả TH',
  'Đã thực hiện',
  'Kết quả đạt được',
  'Đã TH',
];
const COUNT_RATES = [
  'TL (%)',
  'TL',
  '%',
  'Tỷ lệ (%)',
  'Tỷ lệ %',
  'Tỉ lệ',
  '% TH/KH',
  '% so KH',
  '% hoàn thành',
  'Đạt (%)',
  'Đạt tỷ lệ %',
];
const MONEY_PLANS = [
  'KHV',
  'KH vốn',
  'Kế hoạch vốn',
  'DT giao',
  'Dự toán giao',
  'Vốn giao',
  'Kinh phí giao',
  'KP giao',
  'Dự toán',
  'KP được cấp',
  'Kế hoạch vốn được giao',
];
const MONEY_DONE = [
  'GN',
  'Giải ngân',
  'Đã GN',
  'Số GN',
  'LK GN',
  'LK giải ngân',
  'Lũy kế giải ngân',
  'Lũy kế GN',
  'Đã giải ngân',
  'Thực chi',
  'Đã chi',
  'KP đã chi',
  'Thanh toán',
];
const MONEY_RATES = ['TL (%)', 'TL GN', 'TL GN (%)', 'Tỷ lệ GN (%)', '%', 'Tỷ lệ giải ngân (%)', '% GN', 'Đạt %'];

export function countWords(draw: Chance): Words {
  return {
    year: draw.pick([2022, 2023, 2024, 2025]),
    plan: draw.pick(COUNT_PLANS),
    done: draw.pick(COUNT_DONE),
    rate: draw.pick(COUNT_RATES),
    month: draw.pick([3, 6, 8, 9, 10, 11]),
  };
}

export function moneyWords(draw: Chance): Words {
  return {
    year: draw.pick([2022, 2023, 2024, 2025]),
    plan: draw.pick(MONEY_PLANS),
    done: draw.pick(MONEY_DONE),
    rate: draw.pick(MONEY_RATES),
    month: draw.pick([3, 6, 8, 9, 10, 11]),
  };
}

/** "KH 2024", "KH năm 2024", "Kế hoạch năm 2024". */
export const ofYear = (draw: Chance, word: string, year: number): string =>
  draw.happens(0.5) ? `${word} ${String(year)}` : `${word} năm ${String(year)}`;

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "30/9/2024", "30/09/2024". */
export const lastDay = (draw: Chance, { month, year }: Words): string =>
  `${String(LAST_DAYS[month - 1])}/${draw.happens(0.5) ? String(month).padStart(2, '0') : String(month)}/${String(year)}`;

export const INDICATORS: readonly (readonly [string, string])[] = [
  ['Tổ truyền thông cộng đồng', 'Tổ'],
  ['Địa chỉ tin cậy cộng đồng', 'Địa chỉ'],
  ['CLB Thủ lĩnh của sự thay đổi', 'CLB'],
  ['Đối thoại chính sách cấp xã', 'Cuộc'],
  ['Tập huấn lồng ghép giới', 'Lớp'],
  ['Cán bộ nữ DTTS được bồi dưỡng', 'Người'],
  ['Tổ tiết kiệm vay vốn thôn bản', 'Tổ'],
  ['Tổ, nhóm sinh kế do phụ nữ làm chủ', 'Tổ'],
  ['Gói sinh đẻ an toàn', 'Gói'],
  ['Hội viên được tuyên truyền', 'Lượt người'],
];
export const CONTENTS = [
  'Nội dung 1: Tuyên truyền thay đổi nếp nghĩ, cách làm',
  'Nội dung 2: Xây dựng và nhân rộng mô hình',
  'Nội dung 3: Đảm bảo tiếng nói của phụ nữ và trẻ em',
  'Nội dung 4: Trang bị kiến thức về bình đẳng giới',
  'Tiểu dự án 1: Hỗ trợ sản xuất',
  'Kiểm tra, giám sát',
];
export const DISTRICTS = ['Ba Bể', 'Chợ Đồn', 'Na Rì', 'Ngân Sơn', 'Pác Nặm', 'Bạch Thông', 'Phong Thổ', 'Sìn Hồ'];
export const COMMUNES = [
  'Xã Bản Lang',
  'Xã Dào San',
  'Xã Hoang Thèn',
  'Xã Khổng Lào',
  'Xã Lản Nhì Thàng',
  'Xã Mồ Sì San',
  'TT Phong Thổ',
];
