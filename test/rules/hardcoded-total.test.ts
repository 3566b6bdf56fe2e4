import rule from '../../src/core/rules/hardcoded-total';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a line of shares, an index among totals': draw`
      Huyện     | Dân số           | Số người chết   | Chỉ số SMR | Số trẻ
      Ba Bể     | 96516            | 820             | 107        | 1206
      Na Rì     | 151037           | 1657            | 107        | 1887
      Chợ Đồn   | 110464           | 976             | 101        | 1380
      Toàn tỉnh | =SUM(B2:B4) → 358017 | =SUM(C2:C4) → 3453 | 100 | =SUM(E2:E4) → 4473
    `,
    'all live, all typed, or as many of each': draw`
      STT | Đơn vị         | Số tổ            | Số cuộc | Số lớp          | Số người
      1   | Huyện Ba Bể    | 10               | 4       | 2               | 90
      2   | Huyện Ngân Sơn | 20               | 6       | 3               | 80
      3   | Huyện Na Rì    | 15               | 5       | 4               | 70
      | Tổng cộng      | =SUM(C2:C4) → 45 | 15      | 9               | =SUM(F2:F4) → 240
    `,
  },
  invalid: {
    'one typed among live ones': [
      draw`
      STT | Đơn vị         | Số tổ            | Số cuộc | Số lớp          | Số người
      1   | Huyện Ba Bể    | 10               | 4       | 2               | 90
      2   | Huyện Ngân Sơn | 20               | 6       | 3               | 80
      3   | Huyện Na Rì    | 15               | 5       | 4               | 70
      | Tổng cộng      | =SUM(C2:C4) → 45 | «15»    | =SUM(E2:E4) → 9 | =SUM(F2:F4) → 240
      `,
      'Ghi số 15, trong khi 3/4 ô tổng cùng loại là công thức.',
    ],
  },
});
