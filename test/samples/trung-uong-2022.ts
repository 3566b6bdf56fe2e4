import { PROGRAMME, PROJECT, row, type Entry, type FormSheet, type Sample } from './form';

const head = {
  agency: ['HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM', 'ĐOÀN CHỦ TỊCH'] as const,
  basis: '(Kèm theo Kế hoạch số 96/KH-ĐCT ngày 23/8/2022 của Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam)',
  place: 'Hà Nội, ngày 23 tháng 8 năm 2022',
  signed: { left: null, right: ['TM. ĐOÀN CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Tôn Ngọc Hạnh'] },
};

const PROVINCES = [
  'Thái Nguyên',
  'Điện Biên',
  'Lào Cai',
  'Thanh Hóa',
  'Quảng Bình',
  'Gia Lai',
  'Bình Phước',
  'Sóc Trăng',
];
const at = (...names: string[]): Entry[] => PROVINCES.map((name) => (names.includes(name) ? 1 : '-'));

const models: FormSheet = {
  ...head,
  name: 'Mô hình điểm',
  code: 'Phụ lục 1',
  title: ['PHÂN CÔNG CHỈ ĐẠO ĐIỂM CÁC MÔ HÌNH CỦA DỰ ÁN 8 GIAI ĐOẠN 2022 - 2025', `${PROJECT} thuộc ${PROGRAMME}`],
  unit: 'Đơn vị tính: xã',
  columns: [
    { width: 5, align: 'center' },
    { width: 42, align: 'left' },
    { width: 26, align: 'left' },
    { width: 9, align: 'center' },
    ...PROVINCES.map(() => ({ width: 9, align: 'center' as const })),
    { width: 14, align: 'left' },
  ],
  header: [
    [
      'TT',
      'Mô hình',
      'Đơn vị đầu mối',
      'Tổng số xã điểm',
      'Phân theo tỉnh',
      '<',
      '<',
      '<',
      '<',
      '<',
      '<',
      '<',
      'Ghi chú',
    ],
    [
      '^',
      '^',
      '^',
      '^',
      'Miền núi phía Bắc',
      '<',
      '<',
      'Miền Trung',
      '<',
      'Tây Nguyên',
      'Đông Nam Bộ',
      'Tây Nam Bộ',
      '^',
    ],
    ['^', '^', '^', '^', ...PROVINCES, '^'],
  ],
  symbols: ['A', 'B', 'C', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  // prettier-ignore
  body: [
    row('item', 'truyen-thong', '1', 'Mô hình 1: Tổ truyền thông cộng đồng', 'Ban Tuyên giáo', 2, ...at('Quảng Bình', 'Điện Biên')),
    row('item', 'dia-chi', '2', 'Mô hình 2: Địa chỉ tin cậy cộng đồng', 'Ban Gia đình - Xã hội', 2, ...at('Bình Phước', 'Thanh Hóa')),
    row('item', 'tkvv', '3', 'Mô hình 3: Tổ tiết kiệm vốn vay thôn bản', 'Ban Hỗ trợ phụ nữ phát triển kinh tế', 2, ...at('Gia Lai', 'Thái Nguyên')),
    row('item', 'clb', '4', 'Mô hình 4: Câu lạc bộ thủ lĩnh của sự thay đổi', 'Ban Dân tộc - Tôn giáo', 2, ...at('Lào Cai', 'Sóc Trăng')),
    row('total', 'tong', null, 'TỔNG CỘNG', null, 8, ...PROVINCES.map(() => 1)),
  ],
  notes: [
    {
      id: 'note-1',
      text: 'Ghi chú: Tại mỗi tỉnh chọn 01 xã để tập trung nguồn lực; dấu “-” là tỉnh không được phân công mô hình.',
    },
  ],
};

const places: FormSheet = {
  ...head,
  name: 'Địa bàn điểm',
  code: 'Phụ lục 2',
  title: ['ĐỊA BÀN CHỈ ĐẠO ĐIỂM CỦA TRUNG ƯƠNG HỘI'],
  unit: null,
  columns: [
    { width: 6, align: 'center' },
    { width: 34, align: 'left' },
    { width: 13, align: 'center' },
    { width: 46, align: 'left' },
    { width: 40, align: 'left' },
  ],
  header: [
    ['STT', 'Vùng, tỉnh', 'Số xã điểm', 'Chỉ đạo điểm', '<'],
    ['^', '^', '^', 'Mô hình', 'Đơn vị đầu mối'],
  ],
  symbols: ['A', 'B', 1, 2, 3],
  // prettier-ignore
  body: [
    row('group', 'bac', 'I', 'Miền núi phía Bắc', 3),
    row('item', 'thai-nguyen', '1', 'Thái Nguyên', 1, 'Tổ tiết kiệm vốn vay thôn bản', 'Ban Hỗ trợ phụ nữ phát triển kinh tế'),
    row('item', 'dien-bien', '2', 'Điện Biên', 1, 'Tổ truyền thông cộng đồng', 'Ban Tuyên giáo'),
    row('item', 'lao-cai', '3', 'Lào Cai', 1, 'Câu lạc bộ thủ lĩnh của sự thay đổi', 'Ban Dân tộc - Tôn giáo'),
    row('group', 'trung', 'II', 'Miền Trung', 2),
    row('item', 'thanh-hoa', '4', 'Thanh Hóa', 1, 'Địa chỉ tin cậy cộng đồng', 'Ban Gia đình - Xã hội'),
    row('item', 'quang-binh', '5', 'Quảng Bình', 1, 'Tổ truyền thông cộng đồng', 'Ban Tuyên giáo'),
    row('group', 'tay-nguyen', 'III', 'Tây Nguyên', 1),
    row('item', 'gia-lai', '6', 'Gia Lai', 1, 'Tổ tiết kiệm vốn vay thôn bản', 'Ban Hỗ trợ phụ nữ phát triển kinh tế'),
    row('group', 'dong-nam', 'IV', 'Đông Nam Bộ', 1),
    row('item', 'binh-phuoc', '7', 'Bình Phước', 1, 'Địa chỉ tin cậy cộng đồng', 'Ban Gia đình - Xã hội'),
    row('group', 'tay-nam', 'V', 'Tây Nam Bộ', 1),
    row('item', 'soc-trang', '8', 'Sóc Trăng', 1, 'Câu lạc bộ thủ lĩnh của sự thay đổi', 'Ban Dân tộc - Tôn giáo'),
    row('total', 'tong', null, 'TỔNG SỐ (I+II+III+IV+V)', 8),
  ],
  notes: [],
};

/** Plan 96/KH-ĐCT of the Women's Union, August 2022: four pilot models in eight provinces, two each. */
export const trungUong: Sample = {
  name: 'trung-uong-2022',
  title: 'Kế hoạch 96/KH-ĐCT năm 2022: bốn mô hình điểm tại tám tỉnh',
  sheets: [models, places],
  standing: [],
  // prettier-ignore
  faults: [
    {
      rule: 'allocation-mismatch', severity: 'error', sheet: 'Mô hình điểm', cell: 'K@dia-chi',
      note: 'Bình Phước ghi 2 thay cho 1: dòng 2 thành 3 xã, cột Bình Phước thành 2 xã; cả hai cùng sai vì một ô.',
      consequences: ['total-mismatch@K@tong'],
      put: { 'K@dia-chi': 2 },
    },
    {
      rule: 'total-mismatch', severity: 'error', sheet: 'Địa bàn điểm', cell: 'C@tong',
      note: 'Tổng số ghi 9 xã trong khi năm vùng cộng lại 8 xã.',
      put: { 'C@tong': 9 },
    },
    {
      rule: 'outline-gap', severity: 'review', sheet: 'Mô hình điểm', cell: 'A@tkvv',
      note: 'Mô hình 3 đánh số 4: 1, 2, 4, 4.',
      put: { 'A@tkvv': '4' },
    },
  ],
};
