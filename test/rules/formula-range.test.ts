import rule from '../../src/core/rules/formula-range';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'running sums, which rest on the row above and on no circle': draw`
      TT | Tháng   | Trong tháng | Lũy kế
      1  | Tháng 1 | 10          | =C2 → 10
      2  | Tháng 2 | 20          | =D2+C3 → 30
      3  | Tháng 3 | 15          | =D3+C4 → 45
    `,
    'sums of sums, and a line below the total': draw`
      Shop       | Food               | Drink
      North      |                    |
      Byker      | 1519               | 3129
      Jesmond    | 1882               | 3166
      Tyne area  | =SUM(B3:B4) → 3401 | =SUM(C3:C4) → 6295
      Yarm       | 3884               | 2796
      Thornaby   | 3697               | 774
      Tees area  | =SUM(B6:B7) → 7581 | =SUM(C6:C7) → 3570
      Total North | =B5+B8 → 10982    | =C5+C8 → 9865
      Average    | 2745               | 2466
    `,
    'a line that only some columns have': draw`
      Estimate    | Net £              | VAT £               | Gross £
      Scaffold    | 4200               | 840                 | =B2+C2 → 5040
      Slates      | 11350              | 2270                | =B3+C3 → 13620
      Sub-total   | =SUM(B2:B3) → 15550 | =SUM(C2:C3) → 3110 | =SUM(D2:D3) → 18660
      Contingency | =B4*0.1 → 1555     | =C4*0.1 → 311       | =B5+C5 → 1866
      Rounding    |                    |                     | 74
      Total       | =B4+B5 → 17105     | =C4+C5 → 3421       | =SUM(D4:D6) → 20600
    `,
    'a running sum that goes past the quarters': draw`
      £000  | Jan | Feb | Mar | Q1 | Apr | May | Jun
      Hire  | 59 | 17 | 83 | =SUM(B2:D2) → 159 | 20 | 81 | 56
      Bar   | 61 | 32 | 60 | =SUM(B3:D3) → 153 | 86 | 28 | 24
      Total | =SUM(B2:B3) → 120 | =SUM(C2:C3) → 49 | =SUM(D2:D3) → 143 | =SUM(E2:E3) → 312 | =SUM(F2:F3) → 106 | =SUM(G2:G3) → 109 | =SUM(H2:H3) → 80
      Year to date | =B4 → 120 | =B5+C4 → 169 | =C5+D4 → 312 |  | =D5+F4 → 418 | =F5+G4 → 527 | =G5+H4 → 607
    `,
    'sums over all items, blanks and notes': draw`
      STT | Đơn vị         | Số tổ                | Số cuộc
      1   | Huyện Ba Bể    | 10                   | 4
      2   | Huyện Ngân Sơn | 20                   | 6
      3   | Huyện Na Rì    | 15                   | 5
      | Tổng cộng      | =SUM(C2:C4) → 45     | =D2+D3+D4 → 15
    `,
    'a total of the groups': draw`
      STT | Đơn vị | Số tổ | Số cuộc
      I   | Miền núi | =SUM(C3:C4) → 30 | 10
      1   | Hà Giang | 10 | 4
      2   | Cao Bằng | 20 | 6
      II  | Đồng bằng | =SUM(C6:C7) → 25 | 9
      1   | Hà Nam   | 15 | 5
      2   | Thái Bình | 10 | 4
      | TỔNG SỐ | =C2+C5 → 55 | 19
    `,
  },
  invalid: {
    'cells that rest on one another': [
      draw`
      TT | Nội dung     | Kế hoạch | Thực hiện       | Còn lại
      1  | Hội phí      | 8000     | «=C2-E2 → 0»    | =C2-D2 → 0
      2  | Quỹ khuyến học | 4000   | 3900            | =C3-D3 → 100
      `,
      'Công thức =C2-E2 tham chiếu vòng: D2 → E2 → D2; Excel không tính được các ô này.',
    ],
    'a sum that stops short of an item greater than all it adds': [
      draw`
      Xã           | Số tổ            | Số thành viên      | Số nữ
      Sì Lở Lầu    | 6                | 48                 | 14
      Vàng Ma Chải | 5                | 40                 | 10
      Mồ Sì San    | 4                | 30                 | 8
      Pa Vây Sử    | 5                | 36                 | 12
      Dào San      | 8                | 62                 | 68
      Tổng         | =SUM(B2:B6) → 28 | =SUM(C2:C6) → 216  | «=SUM(D2:D5) → 44»
      `,
      'Công thức =SUM(D2:D5) bỏ sót «Dào San».',
    ],
    'three sums that go on into the next group, and one that does not': [
      draw`
      Chỉ tiêu              | ĐVT     | Năm 2015            | TH 2016                 | TH 2017               | TH 2018
      1. Trồng và nuôi rừng | Tỷ đồng | =SUM(C3:C4) → 2.2   | «=SUM(D3:D6) → 13.6»    | =SUM(E3:E6) → 3.9     | =SUM(F3:F6) → 3.5
      - Trồng rừng          | Tỷ đồng | 1.5                 | 0.6                     | 0.5                   | 0.2
      - Chăm sóc rừng       | Tỷ đồng | 0.7                 | 0.6                     | 0.7                   | 0.6
      2. Khai thác          | Tỷ đồng | =SUM(C6:C7) → 6.1   | =SUM(D6:D7) → 6.3       | =SUM(E6:E7) → 1.9     | =SUM(F6:F7) → 1.9
      - Gỗ tròn             | Tỷ đồng | 4.6                 | 6.1                     | 0.8                   | 0.8
      - Củi                 | Tỷ đồng | 1.5                 | 0.2                     | 1.1                   | 1.1
      `,
      'Công thức =SUM(D3:D6) cộng cả «Khai thác; Gỗ tròn», là phần không thuộc tổng này.',
    ],
    'three sums that count the next heading, which is typed': [
      draw`
      STT | Nội dung         | Năm 2021         | Năm 2022            | Năm 2023          | Năm 2024
      I   | Đường giao thông | =SUM(C3:C5) → 60 | «=SUM(D3:D6) → 175» | =SUM(E3:E6) → 135 | =SUM(F3:F6) → 150
      1   | Xã Một           | 10               | 20                  | 15                | 10
      2   | Xã Hai           | 20               | 30                  | 25                | 20
      3   | Xã Ba            | 30               | 40                  | 35                | 40
      II  | Thủy lợi         | 85               | 85                  | 60                | 80
      1   | Xã Một           | 40               | 45                  | 20                | 30
      2   | Xã Hai           | 45               | 40                  | 40                | 50
      `,
      'Công thức =SUM(D3:D6) cộng cả «Thủy lợi», là phần không thuộc tổng này.',
    ],
    'years of the header counted in every column': [
      draw`
      STT | Xã        | 2021                   | 2022                   | 2023
      1   | Xã A      | 3                      | 4                      | 5
      2   | Xã B      | 2                      | 3                      | 4
      3   | Xã C      | 6                      | 6                      | 7
      4   | Xã D      | 1                      | 2                      | 2
          | Tổng cộng | «=SUM(C1:C5) → 2033»   | «=SUM(D1:D5) → 2037»   | «=SUM(E1:E5) → 2041»
      `,
      'Công thức =SUM(C1:C5) cộng cả «2021», là phần không thuộc tổng này.',
      'Công thức =SUM(D1:D5) cộng cả «2022», là phần không thuộc tổng này.',
      'Công thức =SUM(E1:E5) cộng cả «2023», là phần không thuộc tổng này.',
    ],
    'a total of groups and of what is in them, in every column': [
      draw`
      STT | Nội dung         | Kế hoạch               | Thực hiện
          | Tổng cộng        | «=SUM(C3:C8) → 290»    | =SUM(D3:D8) → 250
      I   | Đường giao thông | =SUM(C4:C5) → 60       | =SUM(D4:D5) → 50
      1   | Xã Một           | 10                     | 20
      2   | Xã Hai           | 50                     | 30
      II  | Thủy lợi         | =SUM(C7:C8) → 85       | =SUM(D7:D8) → 75
      1   | Xã Ba            | 40                     | 45
      2   | Xã Tư            | 45                     | 30
      `,
      'Công thức =SUM(C3:C8) cộng cả «Xã Một; Xã Hai; Xã Ba; Xã Tư», là phần không thuộc tổng này.',
    ],
    'the first row forgotten in every column': [
      draw`
      STT | Đơn vị         | Số tổ                | Số cuộc
      1   | Huyện Ba Bể    | 10                   | 4
      2   | Huyện Ngân Sơn | 20                   | 6
      3   | Huyện Na Rì    | 15                   | 5
      | Tổng cộng      | «=SUM(C3:C4) → 35»   | =SUM(D3:D4) → 11
      `,
      'Công thức =SUM(C3:C4) bỏ sót «Huyện Ba Bể».',
    ],
    'a row forgotten, told once for both columns': [
      draw`
      STT | Đơn vị         | Số tổ                | Số cuộc
      1   | Huyện Ba Bể    | 10                   | 4
      2   | Huyện Ngân Sơn | 20                   | 6
      3   | Huyện Na Rì    | 15                   | 5
      | Tổng cộng      | «=SUM(C2:C3) → 30»   | =SUM(D2:D3) → 10
      `,
      'Công thức =SUM(C2:C3) bỏ sót «Huyện Na Rì».',
    ],
    'a row forgotten that is still blank': [
      draw`
      STT | Đơn vị         | Số tổ                | Số cuộc
      1   | Huyện Ba Bể    | 10                   | 4
      2   | Huyện Ngân Sơn | 20                   | 6
      3   | Huyện Na Rì    |                      | 5
      | Tổng cộng      | «=SUM(C2:C3) → 30»   | =SUM(D2:D4) → 15
      `,
      'warning: Công thức =SUM(C2:C3) không tính «Huyện Na Rì»; hiện vẫn đúng vì ô đó trống hoặc bằng 0.',
    ],
    'subtotals added again': [
      draw`
      STT | Đơn vị | Số tổ | Số cuộc
      I   | Miền núi | =SUM(C3:C4) → 30 | 10
      1   | Hà Giang | 10 | 4
      2   | Cao Bằng | 20 | 6
      II  | Đồng bằng | =SUM(C6:C7) → 25 | 9
      1   | Hà Nam   | 15 | 5
      2   | Thái Bình | 10 | 4
      | TỔNG SỐ | «=SUM(C2:C7) → 110» | 19
      `,
      'Công thức =SUM(C2:C7) cộng cả «Hà Giang; Cao Bằng; Hà Nam; Thái Bình», là phần không thuộc tổng này.',
    ],
  },
});
