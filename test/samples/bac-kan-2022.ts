import { PROGRAMME, PROJECT, row, type ColumnLook, type FormSheet, type Sample } from './form';

const DISTRICTS = ['TP. Bắc Kạn', 'Pác Nặm', 'Ba Bể', 'Ngân Sơn', 'Bạch Thông', 'Chợ Đồn', 'Chợ Mới', 'Na Rì'];
const same = (figure: number): number[] => DISTRICTS.map(() => figure);
const count: ColumnLook = { width: 9, align: 'center' };

const head = {
  agency: ['ỦY BAN NHÂN DÂN', 'TỈNH BẮC KẠN'] as const,
  basis: '(Kèm theo Kế hoạch số        /KH-UBND ngày      tháng 8 năm 2022 của Ủy ban nhân dân tỉnh Bắc Kạn)',
  place: 'Bắc Kạn, ngày      tháng 8 năm 2022',
  signed: { left: null, right: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Phạm Duy Hưng'] },
};

const allocation: FormSheet = {
  ...head,
  name: 'Phân bổ chỉ tiêu',
  code: 'Biểu số 01',
  title: ['BIỂU PHÂN BỔ CHỈ TIÊU THỰC HIỆN DỰ ÁN 8 ĐẾN NĂM 2025', `${PROJECT} thuộc ${PROGRAMME}`],
  unit: null,
  columns: [
    { width: 5, align: 'center' },
    { width: 48, align: 'left' },
    { width: 9, align: 'center' },
    { width: 11, align: 'center' },
    ...DISTRICTS.map(() => count),
    { width: 22, align: 'left' },
  ],
  header: [
    [
      'TT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Chỉ tiêu toàn tỉnh đến năm 2025',
      'Phân bổ cho các huyện, thành phố',
      '<',
      '<',
      '<',
      '<',
      '<',
      '<',
      '<',
      'Ghi chú',
    ],
    ['^', '^', '^', '^', ...DISTRICTS, '^'],
  ],
  symbols: ['A', 'B', 'C', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  // prettier-ignore
  body: [
    row('item', 'truyen-thong', '1', 'Tổ truyền thông cộng đồng được thành lập và duy trì hoạt động', 'Tổ', 380, 20, 38, 55, 36, 49, 71, 50, 61),
    row('item', 'tkvv', '2', 'Tổ tiết kiệm vay vốn thôn bản (TKVVTB) được củng cố, nâng cao chất lượng hoặc thành lập mới và duy trì', 'Tổ', 120, 6, 12, 17, 11, 16, 22, 16, 20),
    row('part', 'trong-do', null, 'Trong đó:'),
    row('part', 'tai-chinh', '-', 'Thí điểm hỗ trợ thành viên tổ TKVVTB hiện có tiếp cận với các định chế tài chính chính thức', '%', 15, ...same(15), 'Tỷ lệ áp dụng chung'),
    row('part', 'sinh-ke-tv', '-', 'Thí điểm hỗ trợ thành viên tổ TKVVTB hiện có phát triển sinh kế', '%', 15, ...same(15), 'Tỷ lệ áp dụng chung'),
    row('part', 'hoc-tap', '-', 'Thí điểm tổ TKVVTB áp dụng phương pháp học tập và hành động giới', 'Tổ', 74, 3, 8, 11, 7, 9, 14, 10, 12, 'Trong số 120 tổ'),
    row('item', 'sinh-ke', '3', 'Tổ (nhóm) sinh kế có phụ nữ làm chủ hoặc đồng làm chủ ứng dụng công nghệ 4.0 trong sản xuất với kết nối thị trường', 'Tổ (nhóm)', 21, 1, 2, 3, 2, 3, 4, 3, 3),
    row('item', 'dia-chi', '4', 'Địa chỉ tin cậy cộng đồng được củng cố, nâng cao chất lượng hoặc thành lập mới', 'Địa chỉ', 40, 2, 4, 6, 4, 5, 7, 5, 7),
    row('item', 'sinh-de', '5', 'Phụ nữ thuộc nhóm dân tộc có tỷ lệ sinh con tại nhà cao được tuyên truyền, tư vấn và tiếp cận dịch vụ sinh đẻ an toàn', '%', 80, ...same(80), 'Tỷ lệ áp dụng chung'),
    row('item', 'clb', '6', 'Câu lạc bộ thủ lĩnh của sự thay đổi được thành lập, nâng cao năng lực và hỗ trợ tổ chức hoạt động', 'CLB', 74, 4, 8, 10, 7, 10, 13, 10, 12),
    row('item', 'doi-thoai', '7', 'Cuộc đối thoại chính sách cấp xã và cụm thôn bản', 'Cuộc', 181, 9, 18, 27, 16, 23, 33, 24, 31),
    row('item', 'can-bo-nu', '8', 'Cán bộ nữ dân tộc thiểu số cấp huyện, cấp xã được tập huấn nâng cao năng lực', 'Người', 50, 5, 6, 7, 6, 6, 7, 6, 7),
    row('item', 'giam-sat', '9', 'Cuộc tập huấn hướng dẫn giám sát, đánh giá về bình đẳng giới cho cán bộ cấp xã và thôn bản', 'Cuộc', 25, 2, 3, 4, 3, 3, 4, 3, 3),
    row('item', 'lgg2', '10', 'Cuộc tập huấn lồng ghép giới (chương trình 2) cho cán bộ cấp huyện, cấp xã', 'Cuộc', 20, 2, 2, 3, 2, 3, 3, 2, 3),
    row('item', 'lgg3', '11', 'Cuộc tập huấn lồng ghép giới (chương trình 3) cho cán bộ thôn, bản', 'Cuộc', 66, 4, 7, 9, 6, 8, 12, 9, 11),
  ],
  notes: [
    {
      id: 'note-1',
      text: 'Ghi chú: Chỉ tiêu toàn tỉnh lấy theo Mục III.1 của Kế hoạch. Số phân bổ cho các huyện, thành phố là số liệu minh họa (văn bản không kèm biểu).',
    },
    {
      id: 'note-2',
      text: 'Các chỉ tiêu tính bằng tỷ lệ % áp dụng chung cho từng huyện, thành phố, không cộng theo địa bàn.',
    },
  ],
};

const phases: FormSheet = {
  ...head,
  name: 'Phân kỳ thực hiện',
  code: 'Biểu số 02',
  title: ['BIỂU PHÂN KỲ THỰC HIỆN MỘT SỐ CHỈ TIÊU CỦA DỰ ÁN 8', 'GIAI ĐOẠN 2022 - 2025'],
  unit: null,
  columns: [
    { width: 5, align: 'center' },
    { width: 62, align: 'left' },
    { width: 10, align: 'center' },
    { width: 13, align: 'center' },
    ...['2022', '2023', '2024', '2025'].map(() => ({ width: 11, align: 'center' as const })),
    { width: 24, align: 'left' },
  ],
  header: [
    ['STT', 'Chỉ tiêu', 'ĐVT', 'Giai đoạn 2022 - 2025', 'Trong đó', '<', '<', '<', 'Ghi chú'],
    ['^', '^', '^', '^', 'Năm 2022', 'Năm 2023', 'Năm 2024', 'Năm 2025', '^'],
  ],
  symbols: ['A', 'B', 'C', '1=2+3+4+5', 2, 3, 4, 5, 6],
  // prettier-ignore
  body: [
    row('item', 'clb', 1, 'Câu lạc bộ thủ lĩnh của sự thay đổi được thành lập', 'CLB', 74, 10, 24, 24, 16),
    row('item', 'doi-thoai', 2, 'Cuộc đối thoại chính sách cấp xã và cụm thôn bản', 'Cuộc', 181, 21, 60, 60, 40),
    row('item', 'can-bo-nu', 3, 'Cán bộ nữ dân tộc thiểu số được tập huấn nâng cao năng lực', 'Người', 50, 10, 15, 15, 10),
    row('item', 'giam-sat', 4, 'Cuộc tập huấn hướng dẫn giám sát, đánh giá về bình đẳng giới', 'Cuộc', 25, 5, 8, 8, 4),
    row('item', 'lgg2', 5, 'Cuộc tập huấn lồng ghép giới (chương trình 2)', 'Cuộc', 20, 2, 7, 7, 4),
    row('item', 'lgg3', 6, 'Cuộc tập huấn lồng ghép giới (chương trình 3)', 'Cuộc', 66, 6, 22, 22, 16),
  ],
  notes: [
    {
      id: 'note-1',
      text: 'Ghi chú: Số phân kỳ từng năm là số liệu minh họa; chỉ tiêu cả giai đoạn lấy theo Kế hoạch.',
    },
  ],
};

/** Plan of the People's Committee of Bắc Kạn, August 2022: targets to 2025, allocated to eight districts. */
export const bacKan: Sample = {
  name: 'bac-kan-2022',
  title: 'Kế hoạch của UBND tỉnh Bắc Kạn, tháng 8/2022: phân bổ chỉ tiêu đến năm 2025 cho 8 huyện, thành phố',
  sheets: [allocation, phases],
  standing: [],
  // prettier-ignore
  faults: [
    {
      rule: 'allocation-mismatch', severity: 'error', sheet: 'Phân bổ chỉ tiêu', cell: 'D@truyen-thong',
      note: 'Ba Bể ghi 56 tổ thay cho 55: các huyện, thành phố cộng lại 381 tổ, nhiều hơn 380 tổ của toàn tỉnh.',
      put: { 'G@truyen-thong': 56 },
    },
    {
      rule: 'percent-summed', severity: 'error', sheet: 'Phân bổ chỉ tiêu', cell: 'D@tai-chinh',
      note: 'Cột toàn tỉnh ghi 120, là tổng của 8 lần 15%; tỷ lệ không cộng theo địa bàn.',
      put: { 'D@tai-chinh': 120 },
    },
    {
      rule: 'subset-exceeds', severity: 'error', sheet: 'Phân bổ chỉ tiêu', cell: 'H@hoc-tap',
      note: 'Ngân Sơn thí điểm 12 tổ trong khi chỉ có 11 tổ TKVVTB; tổng 74 vẫn khớp vì Chợ Đồn ghi 9 thay cho 14.',
      put: { 'H@hoc-tap': 12, 'J@hoc-tap': 9 },
    },
    {
      rule: 'allocation-gap', severity: 'gap', sheet: 'Phân bổ chỉ tiêu', cell: 'H@clb',
      note: 'Ô của Ngân Sơn để trống; 74 CLB của toàn tỉnh mới phân bổ 67.',
      put: { 'H@clb': null },
    },
    {
      rule: 'number-as-text', severity: 'warning', sheet: 'Phân bổ chỉ tiêu', cell: 'G@doi-thoai',
      note: 'Ba Bể: số 27 lưu dạng văn bản, có khoảng trắng không ngắt ở cuối.',
      put: { 'G@doi-thoai': '27\u00a0' },
    },
    {
      rule: 'column-arithmetic', severity: 'error', sheet: 'Phân kỳ thực hiện', cell: 'D@lgg3',
      note: 'Năm 2024 ghi 12 cuộc thay cho 22: cột 1 ghi 66 nhưng 2+3+4+5 = 56.',
      put: { 'G@lgg3': 12 },
    },
  ],
};
