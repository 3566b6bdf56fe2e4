import rule from '../../src/core/rules/target-missing';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a target said to be none': draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Đối thoại       | Cuộc        | -             | 1
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
      3   | Tổ truyền thông | Tổ          | 75            | 77
    `,
  },
  invalid: {
    'a result without a target': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Đối thoại       | Cuộc        | «»            | 1
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
      3   | Tổ truyền thông | Tổ          | 75            | 77
      `,
      '«Đối thoại» thực hiện 1 nhưng ô chỉ tiêu để trống.',
    ],
  },
});
