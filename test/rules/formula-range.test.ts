import rule from '../../src/core/rules/formula-range';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
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
