import type { Sample } from './form';
import { activities, capital, indicators } from './phong-tho-2023-sheets';

const notStarted = (id: string, note: string) => ({
  rule: 'not-started',
  severity: 'gap' as const,
  sheet: 'Kết quả chỉ tiêu',
  cell: `E@${id}`,
  note,
});

/** Report of the People's Committee of Phong Thổ, November 2023: nine indicators, capital and activities. */
export const phongTho: Sample = {
  name: 'phong-tho-2023',
  title: 'Báo cáo của UBND huyện Phong Thổ năm 2023: kết quả 9 chỉ tiêu, kinh phí và hoạt động',
  sheets: [indicators, capital, activities],
  // prettier-ignore
  standing: [
    {
      rule: 'target-unmet', severity: 'gap', sheet: 'Kết quả chỉ tiêu', cell: 'E@doi-thoai',
      note: 'Đối thoại chính sách: 01/15 cuộc, đạt 6,7%.',
    },
    notStarted('tkvv', 'Tổ TK&VV thôn bản: tạm thời chưa triển khai theo Công văn số 181/ĐCT-BKT.'),
    notStarted('hoc-tap', 'Thí điểm trong số tổ TK&VV: tạm thời chưa triển khai.'),
    notStarted('sinh-ke', 'Tổ sinh kế: giao 04, chưa thực hiện.'),
    notStarted('can-bo-nu', 'Nâng cao năng lực cho cán bộ nữ DTTS: chưa thực hiện.'),
    notStarted('giam-sat', 'Tập huấn giám sát, đánh giá: chưa thực hiện.'),
    notStarted('lgg-xa', 'Tập huấn lồng ghép giới cho cán bộ xã: chưa thực hiện.'),
    notStarted('lgg-ban', 'Tập huấn lồng ghép giới cho cán bộ thôn, bản: chưa thực hiện.'),
    {
      rule: 'advance-unsettled', severity: 'gap', sheet: 'Kinh phí', cell: 'F@keo-dai',
      note: 'Hội LHPN huyện đã ứng 407,319 triệu đồng, chưa hoàn thiện quyết toán chứng từ.',
    },
    {
      rule: 'slow-disbursement', severity: 'gap', sheet: 'Kinh phí', cell: 'G@tong',
      note: 'Đến 30/11/2023 mới giải ngân 318,360/4.513 triệu đồng (7,1%) khi đã qua hơn 91% thời gian của năm.',
    },
    {
      rule: 'target-unmet', severity: 'gap', sheet: 'Kết quả hoạt động', cell: 'E@chien-dich',
      note: 'Chiến dịch truyền thông: 4/5 cuộc, đạt 80%.',
    },
    {
      rule: 'target-unmet', severity: 'gap', sheet: 'Kết quả hoạt động', cell: 'E@ba-me',
      note: 'Chi trả gói chính sách: 6/10 người, đạt 60%.',
    },
  ],
  // prettier-ignore
  faults: [
    {
      rule: 'fraction-as-date', severity: 'error', sheet: 'Kết quả chỉ tiêu', cell: 'F@dia-chi',
      note: '«09/09» gõ vào ô đã bị Excel đổi thành ngày 09/9/2023.',
      put: { 'F@dia-chi': { value: 45178, format: 'd-mmm' } },
    },
    {
      rule: 'rate-truncated', severity: 'warning', sheet: 'Kết quả chỉ tiêu', cell: 'A@unmet',
      note: 'Theo báo cáo: «chiếm 77%»; 7/9 = 77,8%, đã cắt bỏ phần lẻ.',
      put: { 'A@unmet': 'Trong đó: 02 chỉ tiêu đạt và vượt; 01 chỉ tiêu (đối thoại chính sách) chưa đạt; còn lại 7 chỉ tiêu chưa đạt, chiếm 77%.' },
    },
    {
      rule: 'indicators-met-mismatch', severity: 'error', sheet: 'Kết quả chỉ tiêu', cell: 'A@unmet',
      note: 'Theo báo cáo: 2 + 1 + 7 = 10, không phải 9; thí điểm tổ TK&VV áp dụng phương pháp học tập là phần của chỉ tiêu 4.',
      put: {},
    },
    {
      rule: 'number-as-text', severity: 'warning', sheet: 'Kinh phí', cell: 'F@keo-dai',
      note: '«407,319» lưu dạng văn bản, hàm SUM bỏ qua.',
      put: { 'F@keo-dai': '407,319' },
    },
    {
      rule: 'error-value', severity: 'error', sheet: 'Kinh phí', cell: 'H@tong',
      note: 'Công thức tỷ lệ trỏ tới ô đã xóa.',
      put: { 'H@tong': '=#REF!/C@tong*100' },
    },
    {
      rule: 'rate-truncated', severity: 'warning', sheet: 'Kinh phí', cell: 'H@giao',
      note: 'Theo báo cáo: «đạt 9%»; 318,360/3.291 = 9,7%, đã cắt bỏ phần lẻ.',
      put: { 'H@giao': { value: 9, format: '0' }, 'J@keo-dai': { value: 63, format: '0' } },
    },
    {
      rule: 'rate-mismatch', severity: 'error', sheet: 'Kết quả hoạt động', cell: 'F@hoc-vien',
      note: 'Ghi 140,4% trong khi 334/320 = 104,4%.',
      put: { 'F@hoc-vien': 140.4 },
    },
    {
      rule: 'verdict-mismatch', severity: 'error', sheet: 'Kết quả hoạt động', cell: 'G@thanh-vien',
      note: 'Ghi «Chưa đạt» trong khi 94/90 = 104,4%.',
      put: { 'G@thanh-vien': 'Chưa đạt' },
    },
  ],
};
