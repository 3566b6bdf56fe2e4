import rule from '../../src/core/rules/number-in-formula';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'rounding, scaling and a rule of the table': draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =ROUND(C2*D2/1000,2)+C2 → 2.16
      2   | Đối thoại  | 4        | 80      | =C3+D3*1.1 → 92
      3   | Hội thi    | 4        | 80      | =SUM(C4:D4)+5 → 89
      4   | Giám sát   | 3        | 10      | =SUM(C5:D5)+5 → 18
      5   | Đánh giá   | 3        | 10      | =SUM(C6:D6)+5 → 18
    `,
  },
  invalid: {
    'a number added to a sum': [
      draw`
      STT | Đơn vị         | Số tổ                | Số cuộc
      1   | Huyện Ba Bể    | 10                   | 4
      2   | Huyện Ngân Sơn | 20                   | 6
      3   | Huyện Na Rì    | 15                   | 5
      | Tổng cộng      | «=SUM(C2:C4)+1 → 46» | =SUM(D2:D4) → 15
      `,
      'error: Công thức =SUM(C2:C4)+1 có số 1 gõ tay.',
    ],
  },
});
