import { PROGRAMME, PROJECT, row, type FormSheet } from './form';

const head = {
  agency: ['ỦY BAN NHÂN DÂN', 'HUYỆN PHONG THỔ'] as const,
  basis: '(Kèm theo Báo cáo số        /BC-UBND ngày 30 tháng 11 năm 2023 của Ủy ban nhân dân huyện Phong Thổ)',
  place: 'Phong Thổ, ngày 30 tháng 11 năm 2023',
  signed: {
    left: 'NGƯỜI LẬP BIỂU',
    right: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Mai Thị Hồng Sim'],
  },
};

const ILLUSTRATIVE = 'Chỉ tiêu giao là số liệu minh họa';

/** Results of the nine indicators. */
export const indicators: FormSheet = {
  ...head,
  name: 'Kết quả chỉ tiêu',
  code: 'Phụ lục 01',
  title: ['KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CỦA DỰ ÁN 8 NĂM 2023', `${PROJECT} thuộc ${PROGRAMME}`],
  unit: null,
  columns: [
    { width: 5, align: 'center' },
    { width: 54, align: 'left' },
    { width: 9, align: 'center' },
    { width: 14, align: 'center' },
    { width: 11, align: 'center' },
    { width: 13, align: 'center' },
    { width: 10, align: 'center', format: '0.0' },
    { width: 20, align: 'center' },
    { width: 38, align: 'left' },
  ],
  header: [
    [
      'TT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Chỉ tiêu giao giai đoạn 2022-2025',
      'Kết quả thực hiện đến ngày 30/11/2023',
      '<',
      '<',
      'Đánh giá',
      'Ghi chú',
    ],
    ['^', '^', '^', '^', 'Số lượng', 'Thực hiện/ chỉ tiêu', 'Tỷ lệ (%)', '^', '^'],
  ],
  symbols: ['A', 'B', 'C', 1, 2, 3, 4, 5, 6],
  // prettier-ignore
  body: [
    row('item', 'truyen-thong', '1', 'Thành lập và duy trì Tổ truyền thông cộng đồng', 'Tổ', 75, 77, '77/75', 102.7, 'Vượt chỉ tiêu', '596 truyền thông viên, trong đó có 162 nữ'),
    row('item', 'dia-chi', '2', 'Thành lập mới Địa chỉ tin cậy cộng đồng', 'Địa chỉ', 9, 9, '09/09', 100, 'Đạt chỉ tiêu', '94 thành viên, trong đó có 37 nữ'),
    row('item', 'doi-thoai', '3', 'Đối thoại chính sách cấp xã và cụm thôn bản', 'Cuộc', 15, '01 cuộc', '01/15', 6.7, 'Chưa đạt chỉ tiêu', `Xã Lản Nhì Thàng, 80 người dự. ${ILLUSTRATIVE}`),
    row('item', 'tkvv', '4', 'Củng cố, nâng cao chất lượng hoặc thành lập mới Tổ TK&VV thôn bản', 'Tổ', 24, 0, '0/24', 0, 'Tạm thời chưa triển khai', `Theo Công văn số 181/ĐCT-BKT. ${ILLUSTRATIVE}`),
    row('part', 'hoc-tap', null, 'Trong đó: Thí điểm Tổ TK&VV thôn bản áp dụng phương pháp học tập và thực hành giới', 'Tổ', 15, 0, '0/15', 0, 'Tạm thời chưa triển khai', ILLUSTRATIVE),
    row('item', 'sinh-ke', '5', 'Tổ sinh kế, tổ hợp tác, HTX do phụ nữ làm chủ/đồng làm chủ ứng dụng công nghệ 4.0', 'Tổ', 4, 0, '0/04', 0, 'Chưa thực hiện', 'Chưa có tổ, nhóm sinh kế nào cần hỗ trợ'),
    row('item', 'can-bo-nu', '6', 'Nâng cao năng lực cho cán bộ nữ DTTS tham gia trong hệ thống chính trị', 'Người', 10, 0, '0/10', 0, 'Chưa thực hiện', ILLUSTRATIVE),
    row('item', 'giam-sat', '7', 'Tập huấn hướng dẫn giám sát, đánh giá về bình đẳng giới cho cán bộ xã, thôn, bản', 'Cuộc', 5, 0, '0/5', 0, 'Chưa thực hiện', ILLUSTRATIVE),
    row('item', 'lgg-xa', '8', 'Tập huấn lồng ghép giới cho cán bộ xã', 'Lớp', 4, 0, '0/4', 0, 'Chưa thực hiện', ILLUSTRATIVE),
    row('item', 'lgg-ban', '9', 'Tập huấn lồng ghép giới cho cán bộ thôn, bản', 'Lớp', 13, 0, '0/13', 0, 'Chưa thực hiện', ILLUSTRATIVE),
  ],
  notes: [
    {
      id: 'met',
      text: 'Tổng hợp: Hội LHPN huyện được giao tham mưu thực hiện 09 chỉ tiêu, đến thời điểm báo cáo đã thực hiện được 02/9 chỉ tiêu, đạt 22,2%.',
    },
    { id: 'unmet', text: 'Trong đó: 02 chỉ tiêu đạt và vượt; còn lại 7 chỉ tiêu chưa đạt, chiếm 77,8%.' },
    {
      id: 'note-1',
      text: 'Ghi chú: Báo cáo chỉ nêu chỉ tiêu giao của ba dòng 1, 2 và 5; chỉ tiêu giao của các dòng khác là số liệu minh họa. Dòng “Trong đó” không tính vào 09 chỉ tiêu.',
    },
  ],
};

const money = { format: '#,##0' };
const trieu = (value: number) => ({ value, format: '#,##0.000' });

/** Capital of 2022 carried over and of 2023. */
export const capital: FormSheet = {
  ...head,
  name: 'Kinh phí',
  code: 'Phụ lục 02',
  title: ['TÌNH HÌNH PHÂN BỔ VÀ GIẢI NGÂN KINH PHÍ THỰC HIỆN DỰ ÁN 8 NĂM 2023', '(Số liệu tính đến ngày 30/11/2023)'],
  unit: 'Đơn vị tính: triệu đồng',
  columns: [
    { width: 5, align: 'center' },
    { width: 40, align: 'left' },
    { width: 12, align: 'right', ...money },
    { width: 13, align: 'right', ...money },
    { width: 13, align: 'right', ...money },
    { width: 14, align: 'right', ...money },
    { width: 12, align: 'right', ...money },
    { width: 10, align: 'right', format: '0.0' },
    { width: 13, align: 'right', ...money },
    { width: 10, align: 'right', format: '0.0' },
    { width: 30, align: 'left' },
  ],
  header: [
    [
      'TT',
      'Nội dung',
      'Kế hoạch vốn',
      '<',
      '<',
      'Đã tạm ứng, chưa quyết toán',
      'Giải ngân',
      '<',
      'Ước giải ngân đến 31/12/2023',
      '<',
      'Ghi chú',
    ],
    ['^', '^', 'Tổng số', 'Trong đó', '<', '^', 'Số tiền', 'Tỷ lệ (%)', 'Số tiền', 'Tỷ lệ (%)', '^'],
    ['^', '^', '^', 'Năm 2022 kéo dài', 'Giao năm 2023', '^', '^', '^', '^', '^', '^'],
  ],
  symbols: ['A', 'B', '1=2+3', 2, 3, 4, 5, 6, 7, 8, 9],
  // prettier-ignore
  body: [
    row('total', 'tong', null, 'TỔNG SỐ', 4513, 1222, 3291, trieu(407.319), trieu(318.36), 7.1, trieu(2274.229), 50.4),
    row('item', 'keo-dai', '1', 'Kinh phí năm 2022 kéo dài sang năm 2023', 1222, 1222, '-', trieu(407.319), '-', '-', trieu(774.229), 63.4, 'Hội LHPN huyện ứng, chưa hoàn thiện chứng từ'),
    row('item', 'giao', '2', 'Kinh phí giao năm 2023', 3291, '-', 3291, '-', trieu(318.36), 9.7, 1500, 45.6, 'Trung tâm VH-TT và TT: quyết toán sau khi hoàn thiện'),
  ],
  notes: [{ id: 'note-1', text: 'Ghi chú: Số tạm ứng chưa hoàn thiện chứng từ để riêng, chưa tính vào số giải ngân.' }],
};

/** Results by activity. */
export const activities: FormSheet = {
  ...head,
  name: 'Kết quả hoạt động',
  code: 'Phụ lục 03',
  title: ['KẾT QUẢ TRIỂN KHAI CÁC HOẠT ĐỘNG CỦA DỰ ÁN 8 NĂM 2023'],
  unit: null,
  columns: [
    { width: 6, align: 'center' },
    { width: 62, align: 'left' },
    { width: 10, align: 'center' },
    { width: 12, align: 'center' },
    { width: 12, align: 'center' },
    { width: 11, align: 'center', format: '0.0' },
    { width: 16, align: 'center' },
    { width: 36, align: 'left' },
  ],
  header: [
    ['STT', 'Nội dung hoạt động', 'ĐVT', 'Năm 2023', '<', '<', 'Đánh giá', 'Ghi chú'],
    ['^', '^', '^', 'Kế hoạch', 'Thực hiện', 'Đạt (%)', '^', '^'],
  ],
  symbols: ['A', 'B', 'C', 1, 2, 3, 4, 5],
  // prettier-ignore
  body: [
    row('group', 'nd1', 'I', 'Nội dung số 01: Tuyên truyền, vận động thay đổi “nếp nghĩ, cách làm”'),
    row('item', 'lop', '1', 'Lớp tập huấn triển khai Dự án 8, hướng dẫn mô hình Tổ truyền thông cộng đồng', 'Lớp', 9, 9, 100, 'Đạt'),
    row('item', 'hoc-vien', '2', 'Cán bộ xã, tuyên truyền viên được tập huấn', 'Người', 320, 334, 104.4, 'Vượt'),
    row('item', 'su-kien', '3', 'Sự kiện truyền thông dưới hình thức sân khấu hóa tại các phiên chợ', 'Cuộc', 4, 4, 100, 'Đạt', 'Hơn 2.000 người tham dự'),
    row('item', 'chien-dich', '4', 'Chiến dịch truyền thông tại thôn, bản', 'Cuộc', 5, 4, 80, 'Chưa đạt', 'Hơn 600 người tham dự'),
    row('item', 'ba-me', '5', 'Bà mẹ được chi trả gói chính sách sinh đẻ an toàn', 'Người', 10, 6, 60, 'Chưa đạt'),
    row('group', 'nd2', 'II', 'Nội dung số 02: Xây dựng và nhân rộng các mô hình'),
    row('item', 'thanh-vien', '1', 'Thành viên tham gia hỗ trợ Địa chỉ tin cậy cộng đồng', 'Người', 90, 94, 104.4, 'Vượt', 'Trong đó có 37 thành viên nữ'),
    row('group', 'nd3', 'III', 'Nội dung số 03: Đảm bảo tiếng nói và sự tham gia thực chất của phụ nữ và trẻ em'),
    row('item', 'hoi-vien', '1', 'Hội viên, phụ nữ tham gia đối thoại chính sách', 'Người', 80, 80, 100, 'Đạt', 'Xã Lản Nhì Thàng'),
    row('item', 'clb', '2', 'Câu lạc bộ thủ lĩnh của sự thay đổi được thành lập', 'CLB', 12, 12, 100, 'Đạt', 'Ở 05 trường THCS, chưa tổ chức ra mắt'),
  ],
  notes: [{ id: 'note-1', text: 'Ghi chú: Số thực hiện lấy theo Báo cáo; số kế hoạch năm 2023 là số liệu minh họa.' }],
};
