import { row, type FormSheet, type Sample } from './form';

const head = {
  agency: ['ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN', 'SỞ DÂN TỘC VÀ TÔN GIÁO'] as const,
  basis: '(Kèm theo Kế hoạch số        /KH-SDTTG ngày      tháng 4 năm 2025 của Sở Dân tộc và Tôn giáo)',
  place: 'Lạng Sơn, ngày      tháng 4 năm 2025',
  signed: { left: null, right: ['GIÁM ĐỐC', '', '', 'Phạm Đức Huân'] },
};

const classes: FormSheet = {
  ...head,
  name: 'Kế hoạch lớp',
  code: 'Phụ lục I',
  title: [
    'KẾ HOẠCH MỞ LỚP TẬP HUẤN BÌNH ĐẲNG GIỚI NĂM 2025',
    'Dự án 8 - Thực hiện bình đẳng giới và giải quyết những vấn đề cấp thiết đối với phụ nữ và trẻ em',
  ],
  unit: null,
  columns: [
    { width: 6, align: 'center' },
    { width: 66, align: 'left' },
    { width: 10, align: 'center' },
    { width: 13, align: 'center' },
    { width: 13, align: 'center' },
    { width: 14, align: 'center' },
    { width: 30, align: 'left' },
  ],
  header: [
    ['TT', 'Nội dung', 'Số lượng', '<', '<', 'Thời lượng (ngày/lớp)', 'Địa điểm'],
    ['^', '^', 'Số lớp', 'Số học viên/lớp', 'Tổng số học viên', '^', '^'],
  ],
  symbols: ['A', 'B', 1, 2, 3, 4, 5],
  // prettier-ignore
  body: [
    row('item', 'ct2', '1', 'Tập huấn nâng cao năng lực lồng ghép giới cho cán bộ cấp huyện, cấp xã (Chương trình 2)', 2, 80, 160, 2, 'Thành phố Lạng Sơn'),
    row('item', 'ct3', '2', 'Tập huấn thúc đẩy bình đẳng giới cho cán bộ thôn, bản, người có uy tín trong cộng đồng (Chương trình 3)', 4, 80, 320, 2, 'Thành phố Lạng Sơn'),
    row('total', 'tong', null, 'Tổng cộng', '=SUM(C@ct2:C@ct3)', null, '=SUM(E@ct2:E@ct3)'),
  ],
  notes: [
    {
      id: 'note-1',
      text: 'Ghi chú: Thực hiện quý II, III năm 2025; thời gian cụ thể Sở Dân tộc và Tôn giáo thông báo sau.',
    },
  ],
};

const FIGURES: readonly (readonly [string, string, number])[] = [
  ['trang-dinh', 'Tràng Định', 17],
  ['binh-gia', 'Bình Gia', 16],
  ['van-lang', 'Văn Lãng', 15],
  ['cao-loc', 'Cao Lộc', 18],
  ['van-quan', 'Văn Quan', 14],
  ['bac-son', 'Bắc Sơn', 16],
  ['huu-lung', 'Hữu Lũng', 18],
  ['chi-lang', 'Chi Lăng', 17],
  ['loc-binh', 'Lộc Bình', 17],
  ['dinh-lap', 'Đình Lập', 12],
];

const trainees: FormSheet = {
  ...head,
  name: 'Phân bổ học viên',
  code: 'Phụ lục II',
  title: ['BIỂU PHÂN BỔ SỐ LƯỢNG HỌC VIÊN CHO CÁC HUYỆN NĂM 2025'],
  unit: 'Đơn vị tính: người',
  columns: [
    { width: 6, align: 'center' },
    { width: 34, align: 'left' },
    { width: 14, align: 'center' },
    { width: 22, align: 'center' },
    { width: 22, align: 'center' },
    { width: 34, align: 'left' },
  ],
  header: [
    ['STT', 'Đơn vị', 'Tổng số học viên', 'Trong đó', '<', 'Ghi chú'],
    ['^', '^', '^', 'Chương trình 2 (02 lớp)', 'Chương trình 3 (04 lớp)', '^'],
  ],
  symbols: ['A', 'B', '1=2+3', 2, 3, 4],
  // prettier-ignore
  body: [
    row('total', 'tong', null, 'TỔNG SỐ', '=SUM(C@trang-dinh:C@dinh-lap)', '=SUM(D@trang-dinh:D@dinh-lap)', '=SUM(E@trang-dinh:E@dinh-lap)'),
    ...FIGURES.map(([id, name, figure], at) =>
      row('item', id, at + 1, `Huyện ${name}`, 3 * figure, figure, 2 * figure),
    ),
  ],
  notes: [
    {
      id: 'note-1',
      text: 'Ghi chú: Tổng số 160 và 320 học viên theo Kế hoạch; số phân bổ cho từng huyện là số liệu minh họa (văn bản không kèm biểu).',
    },
  ],
};

/** Plan of the Department of Ethnic and Religious Affairs of Lạng Sơn, April 2025: classes and trainees. */
export const langSon: Sample = {
  name: 'lang-son-2025',
  title: 'Kế hoạch của Sở Dân tộc và Tôn giáo Lạng Sơn năm 2025: lớp tập huấn và học viên theo huyện',
  sheets: [classes, trainees],
  standing: [],
  // prettier-ignore
  faults: [
    {
      rule: 'product-mismatch', severity: 'error', sheet: 'Kế hoạch lớp', cell: 'E@ct3',
      note: 'Ghi 340 học viên trong khi 4 lớp × 80 = 320.',
      put: { 'E@ct3': 340 },
    },
    {
      rule: 'number-as-text', severity: 'warning', sheet: 'Phân bổ học viên', cell: 'D@bac-son',
      note: 'Số 16 lưu dạng văn bản: hàm SUM của dòng tổng bỏ qua nên chỉ ra 144.',
      consequences: ['total-mismatch@D@tong', 'column-arithmetic@C@tong'],
      put: { 'D@bac-son': '16' },
    },
  ],
};
