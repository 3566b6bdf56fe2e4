import rule from '../../src/core/rules/target-unmet';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'targets met, exceeded, to be reduced, or not begun': draw`
      STT | Chỉ tiêu                | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Địa chỉ tin cậy         | Địa chỉ     | 9             | 9
      2   | Tổ truyền thông         | Tổ          | 75            | 77
      3   | Giảm số vụ tảo hôn      | Vụ          | 10            | 8
      4   | Tổ sinh kế              | Tổ          | 4             | 0
    `,
  },
  invalid: {
    'less than the target, as a number and as a fraction': [
      draw`
      STT | Chỉ tiêu                | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Đối thoại chính sách    | Cuộc        | 15            | «1»
      2   | Địa chỉ tin cậy         | Địa chỉ     | 9             | «7/9»
      `,
      '«Đối thoại chính sách» thực hiện 1/15, đạt 6,7% chỉ tiêu; còn thiếu 14.',
      '«Địa chỉ tin cậy» thực hiện 7/9, đạt 77,8% chỉ tiêu; còn thiếu 2.',
    ],
  },
});
