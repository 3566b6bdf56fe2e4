import rule from '../../src/core/rules/indicators-met-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a sentence that fits the rows': draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | 77
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
      3   | Đối thoại       | Cuộc        | 15            | 1
      | Trong đó: cấp xã | Cuộc       | 5             | 1
      Ghi chú: Đã thực hiện được 02/3 chỉ tiêu; còn lại 1 chỉ tiêu chưa đạt. | | | |
    `,
  },
  invalid: {
    'parts that do not make the indicators given': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | 77
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
      3   | Đối thoại       | Cuộc        | 15            | 1
      | Trong đó: cấp xã | Cuộc       | 5             | 1
      Ghi chú: Được giao 3 chỉ tiêu, đã thực hiện 02/3 chỉ tiêu. | | | |
      «Trong đó: 02 chỉ tiêu đạt; 01 chỉ tiêu (đối thoại) chưa đạt; còn lại 1 chỉ tiêu chưa đạt.» | | | |
      `,
      '2 + 1 + 1 = 4, không phải 3 chỉ tiêu. «Trong đó: cấp xã» là một phần của chỉ tiêu khác, có thể đã bị đếm riêng.',
    ],
    'another number of indicators than the table has': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | 77
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
      «Ghi chú: Đã thực hiện được 02/3 chỉ tiêu.» | | | |
      `,
      'Ghi 3 chỉ tiêu, trong khi biểu có 2 chỉ tiêu.',
    ],
    'more said to be met than are': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | 77
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
      3   | Đối thoại       | Cuộc        | 15            | 1
      «Ghi chú: Đã thực hiện được 03/3 chỉ tiêu.» | | | |
      `,
      'Ghi 3/3 chỉ tiêu đạt; theo số liệu của biểu là 2/3.',
    ],
  },
});
