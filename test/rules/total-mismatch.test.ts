import rule from '../../src/core/rules/total-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'shares that miss 100 by what rounding makes': draw`
      TT | Nguồn vốn            | Cơ cấu (%)
      1  | Ngân sách trung ương | 66.7
      2  | Ngân sách tỉnh       | 16.7
      3  | Ngân sách huyện      | 11.1
      4  | Huy động khác        | 5.6
         | Tổng cộng            | 100
    `,
    'a total that the sum of the next total counts as an item': draw`
      Ứng cử viên    | Ba Bể            | Na Rì
      Tại chỗ        | 27               | 18
      Vắng mặt       | 4                | 3
      Total unknown  | 1                | 1
      Total          | =SUM(B2:B4) → 32 | =SUM(C2:C4) → 22
      `,
    'rounded shares that make 99,9': draw`
      STT | Nguồn nước | Tỷ lệ hộ (%)
      1   | Nước máy   | 33.3
      2   | Giếng đào  | 33.3
      3   | Tự chảy    | 33.3
          | Tổng số    | 100
    `,
    'rates of places, of which the total is the mean': draw`
      STT | Xã        | Tỷ lệ hoàn thành (%)
      1   | Nậm Lúc   | 100
      2   | Bản Cái   | 100
      3   | Cốc Lầu   | 100
          | Tổng số   | 100
    `,
    'a total net of what is paid back': draw`
      Đơn vị: triệu đồng | | |
      STT | Nội dung                   | Dự toán | Quyết toán
          | Tổng thu                   | 1050    | 1000
      1   | Thu nội địa                | 900     | 880
      2   | Thu xuất nhập khẩu         | 250     | 220
      3   | Hoàn thuế giá trị gia tăng | 100     | 100
    `,
    'a total less deductions, foreign': draw`
      Item          | 2023 | 2024
      Hardware      | 500  | 600
      Software      | 120  | 150
      Less: returns | 20   | 30
      Total         | 600  | 720
    `,
    'headings without a figure': draw`
      STT | Nội dung         | Dự toán | Quyết toán
      I   | Chi thường xuyên |         |
      1   | Lương            | 100     | 90
      2   | Vật tư           | 50      | 40
      II  | Chi đầu tư       |         |
      1   | Xây dựng         | 300     | 250
      2   | Thiết bị         | 50      | 45
          | Tổng cộng        | 500     | 425
    `,
    'a total stored with more digits than it prints': draw`
      STT | Nội dung      | Ước tính tháng 2
      A   | B             | 1
          | TỔNG SỐ       | 474085.6 @#,##0
      1   | Thương nghiệp | 360000 @#,##0
      2   | Khách sạn     | 58086 @#,##0
      3   | Du lịch       | 6000 @#,##0
      4   | Dịch vụ       | 50000 @#,##0
    `,
    'items and total stored finer, printed with one decimal': draw`
      Vùng     | Diện tích (ha)  | Sản lượng (tấn)
      Miền núi | 12.34 @0.0      | 105.5 @0
      Ven biển | 7.26 @0.0       | 84.6 @0
      Cộng     | 19.62 @0.0      | 191.3 @0
    `,
    'a total from elsewhere that prints as its items do': draw`
      STT | Đơn vị  | Số tiền
      1   | Xã Một  | 1200 @#,##0
      2   | Xã Hai  | 800 @#,##0
      3   | Xã Ba   | 500 @#,##0
          | Cộng    | =Nguon!B9/1000 → 2499.6 @#,##0
    `,
    'thousands of hectares and tonnes, each rounded on its own': draw`
            | Area (000 ha) | < | Production (000 t) | <
            | 2019 | 2020 | 2019  | 2020
      Wheat | 1816 | 1387 | 16247 | 9656
      Barley | 452 | 308  | 3456  | 1952
      Maize | 710  | 1074 | 4569  | 6164
      Oats  | 182  | 210  | 1075  | 1031
      Rye   | 27   | 35   | 140   | 160
      Total | 3187 | 3013 | 25488 | 18963
    `,
    'live totals that say themselves what they add': draw`
      STT | Xã         | Người đóng góp  | Số tiền
      1   | Tổng Cọt   | Nguyễn Văn Cộng | 500
      2   | Trung Bình | Lê Thị Tổng     | 300
      3   | Sóc Hà     | Bế Văn Trung    | 1200
      | Tổng cộng  |                 | =SUM(D2:D4) → 2000
    `,
    'brands named Total': draw`
      Brand        | Sites | Litres
      Shell        | 31    | 4410
      Total        | 18    | 2207
      BP           | 40    | 5821
      Total Access | 6     | 903
      All brands   | =SUM(B2:B5) → 95 | =SUM(C2:C5) → 13341
    `,
    'another table beside, parted by an empty column': draw`
      Stall   | Float | Taken | | Gate | Bar
      Cakes   | 20    | 188.4 | | 2    | 4
      Tombola | 30    | 241   | | 3    | 1
      Books   | 20    | 96.5  | | 2    | 2
      Total   | =SUM(B2:B4) → 70 | =SUM(C2:C4) → 525.9 | | 3 | 1
    `,
    'a total on top': draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      | TỔNG SỐ        | 45    | 15
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | 20    | 6
      3   | Huyện Na Rì    | 15    | 5
    `,
    'a total of groups or of their rows, each once': draw`
      STT | Đơn vị | Số tổ | Số cuộc
      | TỔNG SỐ (I+II) | 55 | 19
      I   | Miền núi | 30 | 10
      1   | Hà Giang | 10 | 4
      2   | Cao Bằng | 20 | 6
      II  | Đồng bằng | 25 | 9
      1   | Hà Nam   | 15 | 5
      2   | Thái Bình | 10 | 4
    `,
    'a subset that is counted in its row already': draw`
      STT | Chỉ tiêu | Số người | Số lớp
      1   | Cán bộ xã | 80 | 2
      | Trong đó: nữ | 60 | 1
      2   | Cán bộ thôn | 100 | 3
      | Tổng cộng | 180 | 5
    `,
    'rates and prices without a sum': draw`
      STT | Nội dung | Số lượng | Đơn giá | Thành tiền | Tỷ lệ (%)
      1   | Tập huấn | 2 | 80 | 160 | 50
      2   | Hội nghị | 4 | 40 | 160 | 50
      | Tổng cộng |  | 120 | 320 | 70
    `,
    'typed rounded money': draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn
      1   | Huyện Ba Bể    | 10.3
      2   | Huyện Ngân Sơn | 20.3
      3   | Huyện Na Rì    | 15.3
      | Tổng cộng      | 46.0
    `,
  },
  invalid: {
    'shares that miss 100 by more': [
      draw`
      TT | Nguồn vốn            | Cơ cấu (%)
      1  | Ngân sách trung ương | 66.7
      2  | Ngân sách tỉnh       | 14.7
      3  | Ngân sách huyện      | 11.1
      4  | Huy động khác        | 5.6
         | Tổng cộng            | «100»
      `,
      '«Tổng cộng» ghi 100, cộng các dòng được 98,1.',
    ],
    'a closing total of whole counts in a column of any name': [
      draw`
      TT | Xã       | Nam | Nữ
      1  | Bum Nưa  | 20  | 60
      2  | Bum Tở   | 31  | 88
         | Cộng     | 51  | «158»
      `,
      '«Cộng» ghi 158, cộng các dòng được 148.',
    ],
    'shares that stand alone and do not make 100': [
      draw`
      STT | Nguồn nước | Tỷ lệ hộ (%)
      1   | Nước máy   | 22.5
      2   | Giếng đào  | 31
      3   | Tự chảy    | 34.5
      4   | Khác       | 8
          | Tổng số    | «100»
      `,
      '«Tổng số» ghi 100, cộng các dòng được 96.',
    ],
    'a row that states what it is made of': [
      draw`
      STT | Nội dung      | Năm 2021 | Năm 2022 | Năm 2023
      A   | Tổng thu      | 820      | 900      | 960
      B   | Tổng chi      | 610      | 700      | 655
      C   | Kết dư (A-B)  | 210      | 200      | «315»
      `,
      '«Kết dư (A-B)» ghi 315, cộng các dòng được 305.',
    ],
    'a total net of deductions, wrong in one year': [
      draw`
      STT | Nội dung           | Năm 2022 | Năm 2023 | Năm 2024
      1   | Thu nội địa        | 900      | 880      | 910
      2   | Trụ sở cho thuê    | 250      | 220      | 230
      3   | Trừ: các khoản hoàn | 100     | 100      | 120
          | Tổng thu           | 1050     | «1010»   | 1020
      `,
      '«Tổng thu» ghi 1.010, cộng các dòng được 1.000.',
    ],
    'a total that prints otherwise than its items add up to': [
      draw`
      STT | Nội dung      | Ước tính tháng 2
      A   | B             | 1
          | TỔNG SỐ       | «474086.6 @#,##0»
      1   | Thương nghiệp | 360000 @#,##0
      2   | Khách sạn     | 58086 @#,##0
      3   | Du lịch       | 6000 @#,##0
      4   | Dịch vụ       | 50000 @#,##0
      `,
      '«TỔNG SỐ» ghi 474.086,6, cộng các dòng được 474.086.',
    ],
    'a column between empty ones, which is of the same table': [
      draw`
      Đơn vị  | Số tổ             | | Số cuộc
      Ba Bể   | 20                | | 2
      Na Rì   | 30                | | 3
      Chợ Đồn | 20                | | 2
      Tổng    | =SUM(B2:B4) → 70  | | «9»
      `,
      '«Tổng» ghi 9, cộng các dòng được 7.',
    ],
    'a total that differs': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | 20    | 6
      3   | Huyện Na Rì    | 15    | 5
      | Tổng cộng      | «46»  | 15
      `,
      '«Tổng cộng» ghi 46, cộng các dòng được 45.',
    ],
    'a row that was left out': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | 20    | 6
      3   | Huyện Na Rì    | 15    | 5
      | Tổng cộng      | «30»  | 15
      `,
      '«Tổng cộng» ghi 30, cộng các dòng được 45. Số đang ghi đúng bằng tổng khi không tính «Huyện Na Rì»: có thể đã bỏ sót.',
    ],
    'a subset added again': [
      draw`
      STT | Chỉ tiêu | Số người | Số lớp
      1   | Cán bộ xã | 80 | 2
      | Trong đó: nữ | 60 | 1
      2   | Cán bộ thôn | 100 | 3
      | Tổng cộng | «240» | 5
      `,
      '«Tổng cộng» ghi 240, cộng các dòng được 180. Chênh lệch đúng bằng «Trong đó: nữ»: phần này nằm trong phần khác nên có thể đã bị cộng hai lần.',
    ],
    'a total with a footnote, which may be right': [
      draw`
      STT | Đơn vị         | Số thu (1) | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | 20    | 6
      3   | Huyện Na Rì    | 15    | 5
      | Tổng cộng      | «65»  | 15
      Ghi chú: (1) Gồm cả số thu không phân theo huyện. | | |
      `,
      'review: «Tổng cộng» ghi 65, tính được 45, chênh lệch 20; có thể vẫn đúng vì biểu có chú thích cho số này.',
    ],
  },
});
