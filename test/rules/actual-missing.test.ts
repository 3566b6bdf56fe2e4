import rule from '../../src/core/rules/actual-missing';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a form not yet filled in': draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Đối thoại       | Cuộc        | 15            |
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             |
    `,
  },
  invalid: {
    'a blank, and a figure not yet known': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Đối thoại       | Cuộc        | 15            | «»
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | «chưa có số liệu»
      3   | Tổ truyền thông | Tổ          | 75            | 77
      `,
      '«Đối thoại» giao 15 nhưng ô kết quả để trống.',
      '«Địa chỉ tin cậy» giao 9, kết quả ghi «chưa có số liệu».',
    ],
  },
});
