import rule from '../../src/core/rules/negative-value';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'adjustments, balances and growth': draw`
      STT | Đơn vị | Kế hoạch | Điều chỉnh giảm | Còn lại
      1   | Huyện Ba Bể | 75 | -5 | -2
      2   | Huyện Na Rì | 90 | 0  | 3
    `,
    'a row of differences': draw`
      STT | Chỉ tiêu | Kế hoạch | Thực hiện
      1   | Tổ truyền thông | 75 | 70
      2   | Chênh lệch so với năm trước | -5 | -3
    `,
  },
  invalid: {
    'a negative count': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | 77
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | «-9»
      `,
      'Ô ghi -9.',
    ],
  },
});
