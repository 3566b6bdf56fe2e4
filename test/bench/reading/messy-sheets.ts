import type { HardSheet } from './hard-sheets';

/** Sheets as a commune or district officer types them: no numbering, no merges, notes and totals anywhere. */
export const messySheets: readonly HardSheet[] = [
  {
    name: 'hard-no-numbers-merged-headings',
    writer: 'exceljs',
    drawing: `
      UBND XÃ BẢN LANG | < | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | < | <
      *KẾT QUẢ THỰC HIỆN DỰ ÁN 8 NĂM 2024 | < | < | < | < | <
      *Nội dung | Đơn vị tính | Kế hoạch⏎năm 2024 | Kết quả⏎đến 30/11 | Tỷ lệ⏎(%) | Ghi chú
      *Nội dung 1: Thay đổi nếp nghĩ, cách làm | < | < | < | < | <
      Tổ truyền thông cộng đồng | tổ | 8 | 8 | 100 |
      Hội thi | cuộc | 2 | 1 | 50 | lùi sang quý I
      *Nội dung 2: Bảo vệ quyền lợi của phụ nữ | < | < | < | < | <
      Địa chỉ tin cậy | địa chỉ | 3 | 2 | '66,7 |
      Đối thoại chính sách | cuộc | 4 | '- | | chưa triển khai
      | | | Bản Lang, ngày 30 tháng 11 năm 2024 | < | <
      Người lập biểu | | | CHỦ TỊCH | < | <
    `,
    tables: [
      {
        header: [3, 3],
        columns: { A: 'label', B: 'unit', C: 'target', D: 'actual', E: 'rate', F: 'note' },
        rows: { 4: 'group', 5: ['item', 4], 6: ['item', 4], 7: 'group', 8: ['item', 7], 9: ['item', 7] },
        cells: { C5: 8, E8: 66.7, D9: 'none', E9: 'blank' },
      },
    ],
  },
  {
    name: 'hard-totals-in-the-middle',
    writer: 'openpyxl',
    drawing: `
      TỔNG HỢP KINH PHÍ THỰC HIỆN DỰ ÁN 8 NĂM 2024 | < | < | < | < | < | <
      | | | | | | (Đơn vị: nghìn đồng)
      TT | Đơn vị | Tổng kinh phí | Trong đó | | Đã giải ngân | Tỷ lệ
      | | | NSTW | NSĐP | | (%)
      *A | *Khối huyện | | | | |
      1 | Hội LHPN huyện | '850.000 | '800.000 | '50.000 | '425.000 | '50,0
      2 | Phòng Văn hóa và Thông tin | '400.000 | '400.000 | 0 | '200.000 | '50,0
      | *Cộng khối huyện | '1.250.000 | '1.200.000 | '50.000 | '625.000 | '50,0
      (Kinh phí khối huyện giao tại Quyết định số 12/QĐ-UBND) | < | < | < | < | < | <
      *B | *Khối xã | | | | |
      1 | Bản Lang | '120.500 | '100.500 | '20.000 | '60.250 | '50,0
      2 | Dào San | '130.000 | '110.000 | '20.000 | '65.000 | '50,0
      | *Cộng khối xã | '250.500 | '210.500 | '40.000 | '125.250 | '50,0
      | *Tổng cộng (A+B) | '1.500.500 | '1.410.500 | '90.000 | '750.250 | '50,0
    `,
    tables: [
      {
        header: [3, 4],
        unit: 'nghìn đồng',
        columns: { A: 'ordinal', B: 'label', C: 'plan', D: 'source', E: 'source', F: 'disbursed', G: 'rate' },
        rows: {
          5: 'group',
          6: ['item', 5],
          7: ['item', 5],
          8: ['total', 5],
          9: 'note',
          10: 'group',
          11: ['item', 10],
          12: ['item', 10],
          13: ['total', 10],
          14: 'total',
        },
        cells: { C6: 850000, E7: 0, C11: 120500, F14: 750250, G14: 50 },
      },
    ],
  },
  {
    name: 'hard-areas-with-line-breaks',
    writer: 'libreoffice',
    drawing: `
      *PHÂN BỔ CHỈ TIÊU DỰ ÁN 8 CHO CÁC XÃ, THỊ TRẤN NĂM 2025 | < | < | < | < | < | < | <
      Stt | Nội dung⏎chỉ tiêu | ĐVT | Tổng số⏎toàn huyện | Xã⏎Bản Lang | Xã⏎Dào San | TT⏎Phong Thổ | Ghi⏎chú
      1 | Tổ truyền thông cộng đồng | tổ | 18 | 6 | 8 | 4 |
      2 | Tỷ lệ phụ nữ sinh con tại cơ sở y tế | % | 80 | 80 | 80 | 80 |
      3 | Lớp tập huấn | lớp | 6 | 2 | 2 | 2 | tập trung
      '- | Số học viên | người | 240 | 80 | 80 | 80 |
      Ghi chú: chỉ tiêu tỷ lệ không cộng. | < | < | < | < | < | < | <
    `,
    tables: [
      {
        header: [2, 2],
        columns: {
          A: 'ordinal',
          B: 'label',
          C: 'unit',
          D: 'total',
          E: 'area',
          F: 'area',
          G: 'area',
          H: 'note',
        },
        rows: { 3: 'item', 4: 'item', 5: 'group', 6: ['item', 5] },
        cells: { D3: 18, G4: 80, F6: 80 },
      },
    ],
  },
  {
    name: 'hard-of-which-without-merges',
    writer: 'xml',
    drawing: `
      | | | | | | | Biểu số 3
      TÌNH HÌNH GIẢI NGÂN VỐN SỰ NGHIỆP DỰ ÁN 8 | | | | | | |
      | | | | | | | ĐVT: triệu đồng
      Đơn vị | Kế hoạch vốn | Trong đó | | Đã giải ngân | % | Ước giải ngân | %
      | năm 2024 | Kéo dài | Giao năm 2024 | đến 30/9 | giải ngân | cả năm 2024 | so với KH
      Hội LHPN huyện | '1.380,5 | '120,0 | '1.260,5 | '690,25 | '50,0 | '1.380,5 | 100
      Phòng Dân tộc | '619,5 | '80,0 | '539,5 | '309,75 | '50,0 | '619,5 | 100
      Trung tâm Y tế | '200 | 0 | '200 | '100 | '50,0 | '200 | 100
      TỔNG | '2.200 | '200,0 | '2.000 | '1.100 | '50,0 | '2.200 | 100
    `,
    tables: [
      {
        header: [4, 5],
        unit: 'triệu đồng',
        columns: {
          A: 'label',
          B: 'plan',
          C: 'carry-over',
          D: 'assigned',
          E: 'disbursed',
          F: 'rate',
          G: 'estimate',
          H: 'rate',
        },
        rows: { 6: 'item', 7: 'item', 8: 'item', 9: 'total' },
        cells: { B6: 1380.5, E6: 690.25, C9: 200, B9: 2200, H7: 100 },
      },
    ],
  },
  {
    name: 'hard-two-measures-percent-between',
    writer: 'exceljs',
    drawing: `
      KẾT QUẢ THỰC HIỆN VÀ KINH PHÍ DỰ ÁN 8 THEO HUYỆN | < | < | < | < | < | <
      Huyện, thành phố | Tổ truyền thông | | | Kinh phí (triệu đồng) | |
      | Giao | Đạt | % | Được cấp | Đã chi | %
      *Toàn tỉnh | 15 | 13 | '86,67 | '3.235,0 | '2.500,25 | '77,3
      Ba Bể | 10 | 8 | 80 | '1.234,5 | '1.000,0 | '81,0
      Na Rì | 5 | 5 | 100 | '2.000,5 | '1.500,25 | '75,0
    `,
    tables: [
      {
        header: [2, 3],
        columns: { A: 'label', B: 'target', C: 'actual', D: 'rate', E: 'assigned', F: 'disbursed', G: 'rate' },
        rows: { 4: 'total', 5: 'item', 6: 'item' },
        cells: { E4: 3235, D4: 86.67, E5: 1234.5, G6: 75 },
      },
    ],
  },
  {
    name: 'hard-content-merged-downwards',
    writer: 'openpyxl',
    drawing: `
      BIỂU THEO DÕI CHỈ TIÊU DỰ ÁN 8 | < | < | < | < | < | <
      STT | Chỉ tiêu | Nội dung thực hiện | ĐVT | KH | TH | Đánh giá
      1 | Tổ truyền thông | Thành lập mới | tổ | 5 | 5 | Đạt
      ^ | ^ | Củng cố, duy trì | tổ | 3 | 2 | Chưa đạt
      2 | Câu lạc bộ | Thành lập mới | CLB | 2 | 2 | Đạt
      ^ | ^ | Sinh hoạt định kỳ | buổi | 24 | 20 | Chưa đạt
      Người lập | < | < | | Thủ trưởng đơn vị | < | <
    `,
    tables: [
      {
        header: [2, 2],
        columns: { A: 'ordinal', B: 'label', C: 'label', D: 'unit', E: 'target', F: 'actual', G: 'verdict' },
        rows: { 3: 'item', 4: 'item', 5: 'item', 6: 'item' },
        cells: { E3: 5, F4: 2, E6: 24 },
      },
    ],
  },
];
