import rule from '../../src/core/rules/formula-range';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
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
      'Công thức =SUM(C2:C7) cộng cả «Hà Giang; Cao Bằng; Hà Nam; Thái Bình», không phải thành phần của tổng này.',
    ],
  },
});
