import type { ExpectedTable } from './expected';
import { messySheets } from './messy-sheets';

/** Hand-made hard sheets: drawn here, written by programs that are not our reader's, expectations written by eye. */
export interface HardSheet {
  readonly name: string;
  readonly writer: 'exceljs' | 'xml' | 'openpyxl' | 'libreoffice';
  /** `|` between cells, `<` joined left, `^` joined up; `'` forces text, `⏎` a line break, `*` bold. */
  readonly drawing: string;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Font of every text, for TCVN3. */
  readonly font?: string;
  /** Change every text before it is written. */
  readonly spelling?: 'NFD' | 'nbsp';
  readonly tables: readonly ExpectedTable[];
}

export const hardSheets: readonly HardSheet[] = [
  {
    name: 'hard-symbols-in-words',
    writer: 'exceljs',
    drawing: `
      ỦY BAN NHÂN DÂN HUYỆN SÌN HỒ | < | < | | |
      *TÌNH HÌNH GIẢI NGÂN VỐN SỰ NGHIỆP DỰ ÁN 8 | < | < | < | < | <
      *(Tính đến ngày 30/9/2024) | < | < | < | < | <
      | | | | | Đơn vị tính: triệu đồng
      STT | Đơn vị | Kế hoạch vốn | < | Giải ngân | Tỷ lệ giải ngân (%)
      ^ | ^ | Kéo dài năm 2023 | Giao năm 2024 | ^ | ^
      Cột 1 | Cột 2 | Cột 3 | Cột 4 | Cột 5 | Cột 6 = cột 5/(cột 3 + cột 4)
      *1 | Hội LHPN huyện | 120 | 380 | 250 | 50
      2 | Phòng Lao động - TB&XH | 40 | 60 | 80 | 80
      *Tổng cộng | < | 160 | 440 | 330 | 55
    `,
    tables: [
      {
        header: [5, 7],
        unit: 'triệu đồng',
        columns: { A: 'ordinal', B: 'label', C: 'carry-over', D: 'assigned', E: 'disbursed', F: 'rate' },
        rows: { 8: 'item', 9: 'item', 10: 'total' },
        cells: { C8: 120, F9: 80, E10: 330 },
      },
    ],
  },
  {
    name: 'hard-symbols-over-two-lines',
    writer: 'xml',
    drawing: `
      BIỂU TỔNG HỢP VỐN DỰ ÁN 8 NĂM 2024 | < | < | < | < | < | < | <
      Đơn vị: Triệu đồng | < | < | < | < | < | < | <
      TT | Nội dung | Tổng kế hoạch vốn | Trong đó | < | Đã thanh toán | Tạm ứng | Còn lại
      ^ | ^ | ^ | NSTW | NSĐP | ^ | ^ | ^
      A | B | (1)=(2)+(3) | (2) | (3) | (4) | (5) | (6)=(1)-((4)+(5))
      I | Tiểu dự án 1 | 100 | 90 | 10 | 40 | 10 | 50
      1 | Nội dung 1 | 60 | 54 | 6 | 30 | 5 | 25
      2 | Nội dung 2 | 40 | 36 | 4 | 10 | 5 | 25
      II | Tiểu dự án 2 | 50 | 45 | 5 | 20 | 0 | 30
      | Tổng số (I+II) | 150 | 135 | 15 | 60 | 10 | 80
    `,
    tables: [
      {
        header: [3, 5],
        unit: 'Triệu đồng',
        columns: {
          A: 'ordinal',
          B: 'label',
          C: 'plan',
          D: 'source',
          E: 'source',
          F: 'disbursed',
          G: 'advance',
          H: 'remaining',
        },
        rows: { 6: 'group', 7: ['item', 6], 8: ['item', 6], 9: 'item', 10: 'total' },
        cells: { C6: 100, H8: 25, H10: 80 },
      },
    ],
  },
  {
    name: 'hard-marker-columns',
    writer: 'openpyxl',
    drawing: `
      DỰ TOÁN CHI THEO NGUỒN VỐN NĂM 2025 | < | < | < | < | < | <
      | | | | | | Tỷ đồng
      STT | Chỉ tiêu | Dự toán năm 2025 | Chia ra | < | < | <
      ^ | ^ | ^ | NSTW | < | NSĐP | <
      A | B | 1 = 2 + 3 | 2 | < | 3 | <
      I | Chi đầu tư phát triển | 300 | (1) | 120 | | 180
      II | Chi thường xuyên | 700 | (2) | 300 | (3) | 400
      | Tổng số | 1000 | | 420 | | 580
      Ghi chú: (1) Bao gồm vốn ngoài nước. | < | < | < | < | < | <
    `,
    tables: [
      {
        header: [3, 5],
        unit: 'Tỷ đồng',
        columns: { A: 'ordinal', B: 'label', C: 'plan', E: 'source', G: 'source' },
        rows: { 6: 'item', 7: 'item', 8: 'total' },
        cells: { C6: 300, E7: 300, G8: 580 },
      },
    ],
  },
  {
    name: 'hard-areas-down-pairs',
    writer: 'libreoffice',
    drawing: `
      KẾT QUẢ THỰC HIỆN CHỈ TIÊU DỰ ÁN 8 THEO XÃ | < | < | < | < | < | < | <
      STT | Tên xã | Tổ truyền thông cộng đồng | < | < | Địa chỉ tin cậy | < | <
      ^ | ^ | Chỉ tiêu | Thực hiện | Tỷ lệ (%) | Chỉ tiêu | Thực hiện | Tỷ lệ (%)
      *1 | Bản Lang | 6 | 6 | 100 | 1 | 1 | 100
      2 | Dào San | 8 | 6 | 75 | 2 | 1 | 50
      3 | Sì Lở Lầu | 4 | 5 | 125 | 1 | 0 | 0
      *Cộng | < | 18 | 17 | 94.4 | 4 | 2 | 50
      Phong Thổ, ngày 30 tháng 11 năm 2024 | < | < | < | < | < | < | <
      NGƯỜI LẬP BIỂU | < | < | | | THỦ TRƯỞNG ĐƠN VỊ | < | <
    `,
    tables: [
      {
        header: [2, 3],
        columns: { A: 'ordinal', B: 'label', C: 'target', D: 'actual', E: 'rate', F: 'target', G: 'actual', H: 'rate' },
        rows: { 4: 'item', 5: 'item', 6: 'item', 7: 'total' },
        cells: { C4: 6, E7: 94.4, G6: 0, H5: 50 },
      },
    ],
  },
  {
    name: 'hard-three-tables',
    writer: 'xml',
    drawing: `
      PHẦN I. CHỈ TIÊU PHÂN BỔ | < | < | < | < | < | < | < | <
      TT | Chỉ tiêu | Tổng | Pác Nặm | Ba Bể | | TT | Hoạt động | Số tiền
      1 | Tổ truyền thông | 30 | 10 | 20 | | 1 | Tập huấn | 15
      2 | CLB thủ lĩnh | 8 | 3 | 5 | | 2 | Hội thi | 20
      | | | | | | | Cộng | 35
      |
      |
      PHẦN II. KẾT QUẢ | < | < | < | <
      TT | Chỉ tiêu | Kế hoạch | Kết quả | Đánh giá
      1 | Tổ truyền thông | 30 | '31/30 | Vượt
      2 | CLB thủ lĩnh | 8 | '02/8 | Chưa đạt
      3 | Đối thoại chính sách | 12 | '- | Chưa thực hiện
    `,
    tables: [
      {
        header: [2, 2],
        columns: { A: 'ordinal', B: 'label', C: 'total', D: 'area', E: 'area' },
        rows: { 3: 'item', 4: 'item' },
        cells: { C3: 30, E4: 5 },
      },
      {
        header: [2, 2],
        columns: { G: 'ordinal', H: 'label', I: 'amount' },
        rows: { 3: 'item', 4: 'item', 5: 'total' },
        cells: { I3: 15, I5: 35 },
      },
      {
        header: [9, 9],
        columns: { A: 'ordinal', B: 'label', C: 'target', D: 'actual', E: 'verdict' },
        rows: { 10: 'item', 11: 'item', 12: 'item' },
        cells: { D10: '31/30', D11: '2/8', D12: 'none' },
      },
    ],
  },
  {
    name: 'hard-outline-deep',
    writer: 'exceljs',
    drawing: `
      DỰ TOÁN KINH PHÍ THỰC HIỆN DỰ ÁN 8 NĂM 2024 XÃ BẢN LANG | < | < | < | < | < | <
      Đơn vị tính: 1.000 đồng | < | < | < | < | < | <
      TT | Nội dung chi | ĐVT | Số lượng | Mức chi | Thành tiền | Ghi chú
      *A | *TỔNG KINH PHÍ | | | | 15500 |
      *I | *Nội dung 1 | | | | 9500 |
      1 | Hội nghị tập huấn | | | | 6500 |
      1.1 | Tiền ăn đại biểu | người | 50 | 100 | 5000 |
      1.2 | Thuê hội trường | buổi | 1 | 1500 | 1500 |
      2 | Truyền thông | | | | 3000 |
      '- | Băng rôn | cái | 10 | 200 | 2000 |
      '- | Tờ rơi | tờ | 500 | 2 | 1000 |
      *II | *Nội dung 2 | | | | 6000 |
      1 | Hỗ trợ địa chỉ tin cậy | địa chỉ | 2 | 3000 | 6000 |
      | Bằng chữ: Mười lăm triệu năm trăm nghìn đồng | | | | |
    `,
    tables: [
      {
        header: [3, 3],
        unit: '1.000 đồng',
        columns: { A: 'ordinal', B: 'label', C: 'unit', D: 'quantity', E: 'unit-price', F: 'amount', G: 'note' },
        rows: {
          4: 'group',
          5: ['group', 4],
          6: ['group', 5],
          7: ['item', 6],
          8: ['item', 6],
          9: ['group', 5],
          10: ['item', 9],
          11: ['item', 9],
          12: ['group', 4],
          13: ['item', 12],
        },
        cells: { F4: 15500, E11: 2, D7: 50 },
      },
    ],
  },
  {
    name: 'hard-tcvn3',
    writer: 'xml',
    font: '.VnTime',
    drawing: `
      BiÓu kÕ ho¹ch n¨m 2008 | < | < | < | <
      §¬n vÞ: triÖu ®ång | < | < | < | <
      STT | Néi dung | KÕ ho¹ch vèn | Gi¶i ng©n | Tû lÖ (%)
      1 | Vèn ®Çu t­ | 200 | 150 | 75
      2 | Vèn sù nghiÖp | 100 | 50 | 50
      | Tæng céng | 300 | 200 | 66.7
    `,
    tables: [
      {
        header: [3, 3],
        columns: { A: 'ordinal', B: 'label', C: 'plan', D: 'disbursed', E: 'rate' },
        rows: { 4: 'item', 5: 'item', 6: 'total' },
        cells: { C4: 200, E6: 66.7 },
      },
    ],
  },
  {
    name: 'hard-decomposed-and-nbsp',
    writer: 'openpyxl',
    spelling: 'NFD',
    drawing: `
      BIỂU PHÂN BỔ CHỈ TIÊU GIAI ĐOẠN 2021 - 2025 | < | < | < | < | < | <
      TT | Chỉ tiêu | Đơn vị tính | Tổng số | Trong đó | < | <
      ^ | ^ | ^ | ^ | Huyện Tam Đường | Huyện Than Uyên | Thành phố Lai Châu
      1 | Địa chỉ tin cậy cộng đồng | Địa chỉ | 12 | 5 | 4 | 3
      2 | Tỷ lệ phụ nữ sinh con tại cơ sở y tế | % | 80 | 80 | 80 | 80
      3 | Cuộc đối thoại chính sách | Cuộc | 20 | 8 | 7 | 5
    `,
    tables: [
      {
        header: [2, 3],
        columns: { A: 'ordinal', B: 'label', C: 'unit', D: 'total', E: 'area', F: 'area', G: 'area' },
        rows: { 4: 'item', 5: 'item', 6: 'item' },
        cells: { D4: 12, G5: 80, F6: 7 },
      },
    ],
  },
  {
    name: 'hard-pages-and-hidden',
    writer: 'libreoffice',
    hiddenColumns: [3],
    hiddenRows: [7],
    drawing: `
      DANH SÁCH PHÂN BỔ KINH PHÍ CHO CÁC XÃ NĂM 2024 | < | < | < | < | <
      | | | | | ĐVT: đồng
      STT | Đơn vị | Tổng kinh phí | Mã số | Ngân sách trung ương | Ngân sách địa phương
      1 | Xã Nậm Xe | 55000000 | 101 | 50000000 | 5000000
      2 | Xã Mồ Sì San | 33000000 | 102 | 30000000 | 3000000
      STT | Đơn vị | Tổng kinh phí | Mã số | Ngân sách trung ương | Ngân sách địa phương
      3 | Xã Vàng Ma Chải | 22000000 | 103 | 20000000 | 2000000
      4 | Xã Pa Vây Sử | 11000000 | 104 | 10000000 | 1000000
      | Tổng cộng | 121000000 | | 110000000 | 11000000
      Ghi chú: Kinh phí đã trừ tiết kiệm chi. | < | < | < | < | <
    `,
    tables: [
      {
        header: [3, 3],
        unit: 'đồng',
        columns: { A: 'ordinal', B: 'label', C: 'plan', D: 'code', E: 'source', F: 'source' },
        rows: { 4: 'item', 5: 'item', 7: 'item', 8: 'item', 9: 'total' },
        cells: { C4: 55000000, F9: 11000000, E8: 10000000 },
      },
    ],
  },
  {
    name: 'hard-years-and-stage',
    writer: 'exceljs',
    drawing: `
      PHÂN KỲ CHỈ TIÊU DỰ ÁN 8 | < | < | < | < | < | <
      TT | Chỉ tiêu | ĐVT | Giai đoạn 2022-2025 | Năm 2022 | Năm 2023 | Năm 2024
      1 | Câu lạc bộ thủ lĩnh của sự thay đổi | CLB | 12 | 2 | 5 | 5
      | Trong đó: thành lập mới | CLB | 7 | 2 | 3 | 2
      2 | Lớp tập huấn | Lớp | 9 | 3 | 3 | 3
      3 | Tỷ lệ thành viên tiếp cận tín dụng | % | 15 | 5 | 10 | 15
    `,
    tables: [
      {
        header: [2, 2],
        columns: { A: 'ordinal', B: 'label', C: 'unit', D: 'period', E: 'period', F: 'period', G: 'period' },
        rows: { 3: 'group', 4: ['subset', 3], 5: 'item', 6: 'item' },
        cells: { D3: 12, G4: 2, G6: 15 },
      },
    ],
  },
  {
    name: 'hard-text-figures',
    writer: 'xml',
    drawing: `
      BÁO CÁO KẾT QUẢ NĂM 2023 | < | < | < | <
      STT | Nội dung | Kế hoạch vốn (triệu đồng) | Đã giải ngân (triệu đồng) | Đạt tỷ lệ (%)
      1 | Vốn kéo dài | '1.222 | '774,229 | '63,4
      2 | Vốn giao năm 2023 | '3.291 | '318,360 | '9,7%
      3 | Vốn huy động khác | '- | 'chưa có số liệu |
      | Tổng cộng | '4.513 | '1.092,589 | '24,2 %
    `,
    tables: [
      {
        header: [2, 2],
        columns: { A: 'ordinal', B: 'label', C: 'plan', D: 'disbursed', E: 'rate' },
        rows: { 3: 'item', 4: 'item', 5: 'item', 6: 'total' },
        cells: {
          C3: 1222,
          D3: 774.229,
          E3: 63.4,
          D4: 318.36,
          E4: 9.7,
          C5: 'none',
          D5: 'not-yet',
          E5: 'blank',
          D6: 1092.589,
          E6: 24.2,
        },
      },
    ],
  },
  {
    name: 'hard-letter-is-no-table',
    writer: 'openpyxl',
    drawing: `
      HỘI LHPN TỈNH LAI CHÂU | < | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | <
      Số: 140/KH-BTV | < | | Độc lập - Tự do - Hạnh phúc | <
      KẾ HOẠCH | < | < | < | <
      Căn cứ Quyết định số 1719/QĐ-TTg ngày 14/10/2021; | < | < | < | <
      1. Mục đích: nâng cao nhận thức của cán bộ, hội viên | < | < | < | <
      2. Yêu cầu: bảo đảm tiến độ năm 2024 | < | < | < | <
      Nơi nhận: | < | | TM. BAN THƯỜNG VỤ | <
    `,
    tables: [],
  },
  ...messySheets,
];
