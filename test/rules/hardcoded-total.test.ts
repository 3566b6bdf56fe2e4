import rule from '../../src/core/rules/hardcoded-total';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'groups of one part of the table that all come from elsewhere': draw`
      TT  | Đơn vị            | Số tổ            | Số cuộc
          | Theo khu vực      |                  |
      1   | Khu vực Nhà nước  | 50               | =SUM(D4:D5) → 9
      1.1 | Trung ương        | 30               | 4
      1.2 | Địa phương        | 20               | 5
      2   | Khu vực tư nhân   | 40               | =SUM(D7:D8) → 9
      2.1 | Hộ                | 10               | 4
      2.2 | Công ty           | 30               | 5
          | Theo huyện        |                  |
      3   | Ba Bể             | =SUM(C11:C12) → 9 | =SUM(D11:D12) → 9
      3.1 | Xã A              | 4                | 4
      3.2 | Xã B              | 5                | 5
      4   | Na Rì             | =SUM(C14:C15) → 9 | =SUM(D14:D15) → 9
      4.1 | Xã C              | 4                | 4
      4.2 | Xã D              | 5                | 5
      5   | Chợ Mới           | =SUM(C17:C18) → 9 | =SUM(D17:D18) → 9
      5.1 | Xã E              | 4                | 4
      5.2 | Xã G              | 5                | 5
      6   | Pác Nặm           | =SUM(C20:C21) → 9 | =SUM(D20:D21) → 9
      6.1 | Xã H              | 4                | 4
      6.2 | Xã I              | 5                | 5
    `,
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
      'Ô này gõ số 15, trong khi 3/4 ô tổng cùng loại dùng công thức.',
    ],
  },
});
