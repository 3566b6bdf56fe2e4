import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';
import { showReading } from '../support/show-reading';

/** What the reader makes of drawn sheets; each expectation was read line by line against its drawing. */
const sheets: Record<string, Drawn> = {
  'a column line over two header rows': draw`
    STT | Nội dung | Tổng số | Trong đó | <
    ^   | ^        | ^       | TW       | ĐP
    A   | B        | 1=2+3   | 2        | 3
    I   | Dự án X  | 1031  | 10       | 1020
  `,
  'results with a title block and a sentence below': draw`
    UBND HUYỆN PHONG THỔ | < | < | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | < | <
    BIỂU KẾT QUẢ THỰC HIỆN CHỈ TIÊU DỰ ÁN 8 NĂM 2023 | < | < | < | < | < | <
    (Kèm theo Báo cáo số 12/BC-UBND ngày 30/11/2023) | < | < | < | < | < | <
    |
    STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%) | Đánh giá
    1 | Tổ truyền thông cộng đồng | Tổ | 75 | 77 | 102.7 | Vượt chỉ tiêu
    2 | Địa chỉ tin cậy | Địa chỉ | 9 | 9 | 100 | Đạt
    3 | Đối thoại chính sách | Cuộc |  | '01 cuộc | | Chưa đạt
    | Đã thực hiện 02/9 chỉ tiêu, đạt 22,2% | | | | |
    Ghi chú: số liệu minh họa
    | | | | NGƯỜI LẬP BIỂU
  `,
  'an allocation with groups and a subset': draw`
    PHÂN BỔ CHỈ TIÊU DỰ ÁN 8 ĐẾN NĂM 2025 | < | < | < | < | < | <
    TT | Chỉ tiêu | ĐVT | Tổng số | Phân bổ cho các huyện, thành phố | < | <
    ^ | ^ | ^ | ^ | Ba Bể | Chợ Đồn | TP. Bắc Kạn
    A | B | C | 1=2+...+4 | 2 | 3 | 4
    I | Nội dung 1 | | | | |
    1 | Tổ truyền thông | Tổ | 380 | 100 | 180 | 100
    2 | Tổ TKVVTB | Tổ | 120 | 20 | 50 | 50
    | Trong đó: thí điểm | Tổ | 74 | 10 | 32 | 32
    2.1 | Tỷ lệ thành viên | % | 15 | 15 | 15 | 15
    II | Nội dung 2 | | | | |
    3 | CLB | CLB | 74 | 20 | 20 | 34
    | Tổng cộng | | 574 | | |
  `,
  'capital with its column line': draw`
    Đơn vị tính: triệu đồng | < | < | < | < | < | < | < | <
    STT | Nguồn vốn | Kế hoạch vốn | < | < | Giải ngân | < | Tỷ lệ giải ngân (%) | Ghi chú
    ^ | ^ | Tổng số | Kéo dài | Giao năm 2023 | Đã ứng | Ước đến 31/12/2023 | ^ | ^
    A | B | 1=2+3 | 2 | 3 | 4 | 5 | 6=5/1*100 | C
    | Tổng cộng | 4513 | 1222 | 3291 | 725.679 | 2274.229 | 50.4 |
    1 | Năm 2022 kéo dài | 1222 | 1222 | - | 407.319 | 774.229 | 63 |
    2 | Năm 2023 | 3291 | | 3291 | 318.36 | 1500 | 45.6 |
  `,
  'areas down, years and pairs across': draw`
    Đơn vị | Năm 2023 | < | Năm 2024 | <
    ^ | Kế hoạch | Thực hiện | Kế hoạch | Thực hiện
    Xã A | 1 | 2 | 3 | 4
    Xã B | 1 | 2 | 3 | 4
    Tổng | 2 | 4 | 6 | 8
  `,
  'areas down, indicators across': draw`
    STT | Huyện | Tổ truyền thông | CLB | Địa chỉ tin cậy
    1 | Ba Bể | 10 | 20 | 30
    2 | Na Rì | 10 | 20 | 30
    | Tổng cộng | 20 | 40 | 60
  `,
  'an English sheet without numbers': draw`
    Month | Revenue | Cost | Profit
    Jan | 100 | 50 | 50
    Feb | 200 | 80 | 120
    Total | 300 | 130 | 170
  `,
  'a header cut over rows, totals on top, numbering going on across groups': draw`
    BỘ TÀI CHÍNH | | | | | Phụ lục số 09/CKTC-NSNN
    DỰ TOÁN THU, CHI NGÂN SÁCH CÁC TỈNH NĂM 2016 | < | < | < | < | <
    0 | | | | |
    | | | | | Đơn vị: triệu đồng
    SỐ | TỈNH, | TỔNG THU | TỶ LỆ | TỔNG CHI | BỔ SUNG TỪ NSTW
    TT | THÀNH PHỐ | NSNN | ĐIỀU TIẾT | CÂN ĐỐI | <
    | | | PHẦN NSĐP (%) | NSĐP | TRONG ĐÓ
    1 | 2 | 3 | 4 | 5 | 6
    | TỔNG SỐ | 300 | | 30 | 3
    I | MIỀN NÚI PHÍA BẮC | 100 | | 10 | 1
    1 | HÀ GIANG | 60 | 100 | 6 | 0.5
    2 | TUYÊN QUANG | 40 | 100 | 4 | 0.5
    II | ĐỒNG BẰNG SÔNG HỒNG | 200 | | 20 | 2
    3 | HÀ NỘI | 150 | 35 | 15 | 1
    4 | HẢI PHÒNG | 50 | 78 | 5 | 1
    Ghi chú: (1) Chưa bao gồm ...
  `,
  'figures beside markers under a merged header': draw`
    STT | Nội dung | Tổng số | NSTW | < | NSĐP | <
    A | B | 1=2+3 | 2 | < | 3 | <
    1 | Chi đầu tư | 30 | (1) | 10 | (2) | 20
    2 | Chi thường xuyên | 50 | | 20 | | 30
  `,
  'no STT, no merges, years in the header, total and parts in two columns': draw`
    Vốn đầu tư thực hiện từ nguồn ngân sách Nhà nước | | | | | |
    |
    | | | | | | Tỷ đồng
    | | Thực hiện | Ước tính | Cộng dồn | Năm 2024 | Cộng dồn 12 tháng
    | | tháng 11 | tháng 12 | 12 tháng | so với | so với
    | | năm | năm | năm | kế hoạch | cùng kỳ
    | | 2024 | 2024 | 2024 | năm (%) | năm trước (%)
    TỔNG SỐ | | 100 | 120 | 900 | 84.6 | 103.2
    Trung ương | | 40 | 50 | 300 | 80.1 | 99
    | Trong đó: | | | | |
    | Bộ Giao thông | 10 | 20 | 100 | 77 | 98
    Địa phương | | 60 | 70 | 600 | 86 | 104
    | Hà Nội | 10 | 12 | 80 | 82 | 101
  `,
  'four rows of header': draw`
    STT | Đơn vị | Tổng số lao động | < | < | <
    ^ | ^ | Tổng số | Chia ra | < | <
    ^ | ^ | ^ | Khu vực I | < | Khu vực II
    ^ | ^ | ^ | Nam | Nữ | ^
    1 | Xã Bản Lang | 6 | 1 | 2 | 3
    2 | Xã Dào San | 6 | 1 | 2 | 3
    Tổng cộng | < | 12 | 2 | 4 | 6
  `,
  'two tables side by side': draw`
    STT | Xã | Số tổ | | STT | Xã | Số tổ
    1 | Bản Lang | 3 | | 4 | Nậm Xe | 5
    2 | Dào San | 4 | | 5 | Mù Sang | 6
    3 | Sì Lở Lầu | 5 | | 6 | Pa Vây Sử | 7
  `,
  'target and actual for each area': draw`
    TT | Chỉ tiêu | ĐVT | Toàn huyện | < | Xã Bản Lang | < | Xã Dào San | <
    ^ | ^ | ^ | KH | TH | KH | TH | KH | TH
    1 | Tổ truyền thông | tổ | 10 | 8 | 5 | 4 | 5 | 4
    2 | CLB thủ lĩnh | CLB | 4 | 4 | 2 | 2 | 2 | 2
  `,
  'two tables below each other, with signatures': draw`
    Biểu 1. Phân bổ chỉ tiêu
    STT | Chỉ tiêu | Tổng | Ba Bể | Na Rì
    1 | Tổ | 3 | 1 | 2
    2 | CLB | 5 | 2 | 3
    |
    Biểu 2. Kinh phí
    Đơn vị tính: triệu đồng
    STT | Nội dung | Kế hoạch vốn | Giải ngân | Tỷ lệ
    1 | A | 100 | 50 | 50%
    2 | B | 100 | 50 | 50%
    | Cộng | 200 | 100 | 50%
    NGƯỜI LẬP BIỂU | | | CHỦ TỊCH
  `,
  'levels by spaces only': draw`
    Chỉ tiêu | Kế hoạch | Thực hiện
    Tổng số | 100 | 90
    Khu vực Nhà nước | 60 | 50
    '  Trung ương | 20 | 20
    '  Địa phương | 40 | 30
    Khu vực ngoài Nhà nước | 40 | 40
  `,
  'years as columns': draw`
    TT | Nội dung | Giai đoạn 2021-2025 | 2021 | 2022 | 2023 | 2024 | 2025
    1 | Lớp tập huấn | 15 | 1 | 2 | 3 | 4 | 5
    2 | CLB | 10 | 2 | 2 | 2 | 2 | 2
  `,
  'a header printed again on the next page': draw`
    TT | Nội dung | Số lượng | Đơn giá | Thành tiền
    1 | Thuê hội trường | 2 | 500 | 1000
    2 | Nước uống | 10 | 20 | 200
    TT | Nội dung | Số lượng | Đơn giá | Thành tiền
    3 | Tài liệu | 80 | 10 | 800
    | Tổng cộng | | | 2000
    Bằng chữ: Hai triệu đồng
  `,
  'a plain English table': draw`
    Region | Q1 | Q2 | Q3 | Q4 | Total
    North | 1 | 2 | 3 | 4 | 10
    South | 1 | 2 | 3 | 4 | 10
    Total | 2 | 4 | 6 | 8 | 20
  `,
  'no merges: a spanner beside phrases cut over two rows': draw`
    TT | Đơn vị | Tổng | Trong đó
    | thực hiện | cộng | NSTW | NSĐP
    1 | Xây dựng mô hình | 1783 | 1768 | 15
    2 | Trang bị kiến thức | 1400 | 1133 | 267
    | Tổng cộng | 3183 | 2901 | 282
  `,
  'no merges, cut phrases and a column line': draw`
    STT | Tên chỉ | Đơn vị | Tổng | Phân bổ cho các huyện | | Ghi
    | tiêu | tính | số | Ba Bể | Na Rì | chú
    A | B | C | 1=2+3 | 2 | 3 | 4
    1 | Tổ truyền thông | Tổ | 30 | 10 | 20 |
    2 | CLB thủ lĩnh | CLB | 8 | 3 | 5 |
  `,
  'no merges, three levels of capital': draw`
    TT | Đơn vị thực hiện | Kế hoạch vốn năm 2023 | | | Giải ngân | | Ước giải ngân
    | | Tổng số | Trong đó | | Số tiền | Tỷ lệ (%) | đến 31/12/2023
    | | | Năm trước chuyển sang | Giao năm 2023
    1 | Phòng Dân tộc | 919 | 363 | 556 | 815 | 88.7 | 833
    2 | Hội LHPN | 2009 | 67 | 1942 | 1902 | 94.7 | 1942
    | Cộng | 2928 | 430 | 2498 | 2717 | 92.8 | 2775
  `,
  'a first row without a number is body, not header': draw`
    STT | Nội dung | Kế hoạch | Thực hiện | Ghi chú
    | Đối thoại chính sách | - | chưa có số liệu | tạm dừng
    1 | Tổ truyền thông | 5 | 4 |
    2 | CLB thủ lĩnh | 3 | 3 |
  `,
  'headings in a column of their own, and units written as the one above': draw`
    50. Một số chỉ tiêu xã hội | | | |
    |
    | | Đơn vị | Năm 2024 | <
    | | tính | Quý I | Quý II
    Tai nạn giao thông | | | |
    | Số vụ | Vụ | 57 | 54
    | Số người chết | Người | 25 | 26
    | Số người bị thương | '" | 26 | 39
    Cháy, nổ | | | |
    | Số vụ | Vụ | 10 | 9
  `,
  'places in capitals under a spanner in ordinary letters': draw`
    STT | Nội dung | ĐVT | Chia ra | < | < | Tổng cộng
    ^ | ^ | ^ | NA RÌ | NGÂN SƠN | BA BỂ | ^
    1 | Tổ truyền thông | Tổ | 1 | 2 | 3 | 6
    2 | CLB thủ lĩnh | CLB | 1 | 2 | 3 | 6
  `,
  'headers all in capitals name no places': draw`
    STT | TÊN ĐƠN VỊ | TỔNG SỐ | CHIA RA | <
    ^ | ^ | ^ | NGHIÊN CỨU KHOA HỌC | BẢO VỆ MÔI TRƯỜNG
    1 | Sở Khoa học | 3 | 1 | 2
    2 | Sở Nội vụ | 3 | 1 | 2
  `,
  'a letter, which is no table': draw`
    Kính gửi: UBND huyện
    Căn cứ Kế hoạch số 12 | ngày 3
    Hội LHPN báo cáo
  `,
  'codes typed as text name the rows': draw`
    Mã | đk | ps+ | ps- | ck
    '0000 | 15 | 9 | 6 | 18
    '3101 | 10 | 5 | 4 | 11
    '3102 | 5 | 4 | 2 | 7
  `,
  'numbers like fractions name the rows': draw`
    SỔ MỤC KÊ TẠM
    |
    Số hiệu | S1 | S2 | ΣS
    14/7 | 233 | 0 | 233
    14/8 | 139 | 10 | 149
    14/9 | 151 | 0 | 151
    Σ trang 1 | 523 | 10 | 533
  `,
  'figures typed as text are no codes when they come twice': draw`
    K1 | K2 | K3
    '5 | 1 | 6
    '5 | 2 | 7
    '7 | 3 | 10
  `,
  'nothing but codes, with letters in them': draw`
    Mã | K1 | K2 | K3
    ĐV-01 | 1 | 2 | 3
    ĐV-02 | 3 | 4 | 7
    ĐV-03 | 5 | 6 | 11
    Σ | 9 | 12 | 21
  `,
  'outline numbers under a blank header, and a total of receipts': draw`
    | Nội dung | Số tiền
    | Tổng kinh phí | 24
    I | Ngân sách cấp | 15
    1 | Hỗ trợ tổ chức | 9
    2 | Khen thưởng | 6
    II | Vận động | 9
    | Cộng thu | 24
  `,
  'whole numbers under a header of codes, and the small letter of a deviation': draw`
    Mã số | K1 | K2 | K3
    3101 | 1 | 2 | 3
    3102 | 3 | 4 | 7
    3103 | 5 | 6 | 11
    σ | 2 | 2 | 4
  `,
  'sizes with a decimal are no outline numbers': draw`
    Rây | Khối lượng (g)
    10 mm | 41
    6.3 mm | 66
    2 mm | 120
  `,
};

test.each(Object.entries(sheets))('%s', (_, { grid }) => {
  expect(showReading(readTables(grid))).toMatchSnapshot();
});
