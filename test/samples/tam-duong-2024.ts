import { PROGRAMME, PROJECT, row, type FormSheet, type Sample } from './form';

const head = {
  agency: ['ỦY BAN NHÂN DÂN', 'HUYỆN TAM ĐƯỜNG'] as const,
  basis: '(Kèm theo Kế hoạch số        /KH-UBND ngày      tháng      năm 2024 của Ủy ban nhân dân huyện Tam Đường)',
  place: 'Tam Đường, ngày      tháng      năm 2024',
  signed: { left: 'NGƯỜI LẬP BIỂU', right: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
};

const WOMEN = 'Hội LHPN huyện';

const estimate: FormSheet = {
  ...head,
  name: 'Dự toán hoạt động',
  code: 'Biểu số 01',
  title: ['DỰ TOÁN KINH PHÍ THỰC HIỆN CÁC HOẠT ĐỘNG CỦA DỰ ÁN 8 NĂM 2024', `${PROJECT} thuộc ${PROGRAMME}`],
  unit: 'ĐVT: đồng',
  columns: [
    { width: 6, align: 'center' },
    { width: 72, align: 'left' },
    { width: 10, align: 'center' },
    { width: 10, align: 'center', format: '#,##0' },
    { width: 15, align: 'right', format: '#,##0' },
    { width: 17, align: 'right', format: '#,##0' },
    { width: 24, align: 'left' },
  ],
  header: [
    ['TT', 'Nội dung hoạt động', 'Đơn vị tính', 'Dự toán năm 2024', '<', '<', 'Đơn vị thực hiện'],
    ['^', '^', '^', 'Số lượng', 'Đơn giá', 'Thành tiền', '^'],
  ],
  symbols: ['A', 'B', 'C', 1, 2, 3, 4],
  // prettier-ignore
  body: [
    row('total', 'tong', null, 'TỔNG CỘNG (1+2+3+4)', null, null, null, '=F@nd1+F@nd2+F@nd3+F@nd4'),
    row('group', 'nd1', '1', 'Nội dung 1: Tuyên truyền, vận động thay đổi "nếp nghĩ, cách làm" góp phần xóa bỏ các định kiến và khuôn mẫu giới', null, null, null, '=SUM(F@1.1:F@1.4)'),
    row('item', '1.1', '1.1', 'Hoạt động 1: Duy trì và nâng cao chất lượng hoạt động của Tổ truyền thông cộng đồng', 'Tổ', 62, 3000000, 186000000, WOMEN),
    row('item', '1.2', '1.2', 'Hoạt động 2: Sự kiện truyền thông xóa bỏ định kiến và khuôn mẫu giới tại lễ hội, phiên chợ', 'Cuộc', 8, 15000000, 120000000, WOMEN),
    row('item', '1.3', '1.3', 'Hoạt động 3: Hội thi, liên hoan các mô hình sáng tạo, hiệu quả', 'Cuộc', 1, 98500000, 98500000, WOMEN),
    row('item', '1.4', '1.4', 'Hoạt động 4: Giám sát triển khai 04 gói chính sách; tọa đàm về chăm sóc bà mẹ trong thời gian thai kỳ', 'Cuộc', 13, 4200000, 54600000, 'Trung tâm Y tế huyện'),
    row('group', 'nd2', '2', 'Nội dung 2: Xây dựng và nhân rộng các mô hình nâng cao quyền năng kinh tế cho phụ nữ', null, null, null, '=SUM(F@2.2:F@2.4)'),
    row('item', '2.2', '2.2', 'Hoạt động 2: Hỗ trợ ứng dụng khoa học công nghệ nâng cao quyền năng kinh tế cho phụ nữ DTTS', 'Mô hình', 3, 100000000, 300000000, WOMEN),
    row('item', '2.3', '2.3', 'Hoạt động 3: Thành lập mới Địa chỉ tin cậy cộng đồng', 'Địa chỉ', 9, 15000000, 135000000, WOMEN),
    row('item', '2.4', '2.4', 'Hoạt động 4: Thí điểm mô hình hỗ trợ phát triển sinh kế cho nạn nhân mua bán người', 'Mô hình', 1, 30000000, 30000000, WOMEN),
    row('group', 'nd3', '3', 'Nội dung 3: Đảm bảo tiếng nói và sự tham gia thực chất của phụ nữ và trẻ em', null, null, null, '=SUM(F@3.1:F@3.2)'),
    row('item', '3.1', '3.1', 'Hoạt động 1: Đối thoại chính sách cấp xã', 'Cuộc', 12, 8500000, 102000000, WOMEN),
    row('item', '3.2', '3.2', 'Hoạt động 2: Mô hình Câu lạc bộ “thủ lĩnh của sự thay đổi”', 'CLB', 14, 3000000, 42000000, 'Phòng LĐ-TB&XH'),
    row('group', 'nd4', '4', 'Nội dung 4: Trang bị kiến thức về bình đẳng giới, kỹ năng lồng ghép giới', null, null, null, '=SUM(F@lop:F@giam-sat)'),
    row('item', 'lop', '-', 'Tập huấn bình đẳng giới, lồng ghép giới cho cán bộ thôn/bản, người có uy tín (Chương trình 3)', 'Lớp', 6, 22750000, 136500000, WOMEN),
    row('item', 'giam-sat', '-', 'Giám sát, hỗ trợ, hướng dẫn cán bộ xã, thôn bản', 'Chuyến', 4, 2850000, 11400000, WOMEN),
  ],
  notes: [
    {
      id: 'note-1',
      text: 'Ghi chú: Số lượng, đơn giá và thành tiền là số liệu minh họa; tên và số thứ tự hoạt động ghi theo Kế hoạch (Nội dung 2 không có hoạt động 2.1).',
    },
  ],
};

const sources: FormSheet = {
  ...head,
  name: 'Nguồn kinh phí',
  code: 'Biểu số 02',
  title: [
    'NGUỒN KINH PHÍ THỰC HIỆN DỰ ÁN 8 NĂM 2024',
    '(Theo Quyết định số 529/QĐ-UBND ngày 14/3/2024 của UBND huyện Tam Đường)',
  ],
  unit: 'Đơn vị: triệu đồng',
  columns: [
    { width: 6, align: 'center' },
    { width: 64, align: 'left' },
    { width: 16, align: 'right', format: '#,##0.0' },
    { width: 20, align: 'right', format: '#,##0.0' },
    { width: 20, align: 'right', format: '#,##0.0' },
    { width: 20, align: 'left' },
  ],
  header: [
    ['Số TT', 'Nội dung', 'Kế hoạch vốn năm 2024', '<', '<', 'Ghi chú'],
    ['^', '^', 'Tổng số', 'Nguồn năm 2023 chuyển sang', 'Giao năm 2024', '^'],
  ],
  symbols: ['A', 'B', 1, 2, 3, 4],
  // prettier-ignore
  body: [
    row('item', 'nd1', 1, 'Nội dung 1', 459.1, 59.1, 400),
    row('item', 'nd2', 2, 'Nội dung 2', 465, 165, 300),
    row('item', 'nd3', 3, 'Nội dung 3', 144, 44, 100),
    row('item', 'nd4', 4, 'Nội dung 4', 147.9, 47.9, 100),
    row('total', 'tong', null, 'Tổng cộng', '=SUM(C@nd1:C@nd4)', '=SUM(D@nd1:D@nd4)', '=SUM(E@nd1:E@nd4)'),
  ],
  notes: [{ id: 'note-1', text: 'Ghi chú: Số liệu minh họa; Kế hoạch chỉ nêu nguồn, không nêu số tiền.' }],
};

/** Plan of the People's Committee of Tam Đường, 2024: activities by content, quantity × price, sources. */
export const tamDuong: Sample = {
  name: 'tam-duong-2024',
  title: 'Kế hoạch của UBND huyện Tam Đường năm 2024: hoạt động theo nội dung và dự toán kinh phí',
  sheets: [estimate, sources],
  // prettier-ignore
  standing: [
    {
      rule: 'outline-gap', severity: 'review', sheet: 'Dự toán hoạt động', cell: 'A@2.2',
      note: 'Nội dung 2 bắt đầu từ 2.2, không có 2.1, đúng như văn bản.',
    },
  ],
  // prettier-ignore
  faults: [
    {
      rule: 'product-mismatch', severity: 'error', sheet: 'Dự toán hoạt động', cell: 'F@1.2',
      note: 'Ghi 112.000.000 trong khi 8 × 15.000.000 = 120.000.000; dòng cộng là công thức nên vẫn khớp với số ghi.',
      put: { 'F@1.2': 112000000 },
    },
    {
      rule: 'error-value', severity: 'error', sheet: 'Dự toán hoạt động', cell: 'E@3.2',
      note: 'Đơn giá lấy từ một ô đã xóa.',
      put: { 'E@3.2': '=#REF!' },
    },
    {
      rule: 'components-mismatch', severity: 'error', sheet: 'Nguồn kinh phí', cell: 'C@nd3',
      note: 'Tổng số ghi 154 trong khi 44 + 100 = 144.',
      consequences: ['components-mismatch@C@tong'],
      put: { 'C@nd3': 154 },
    },
  ],
};
