import rule from '../../src/core/rules/fractional-count';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'estimates that the format prints as whole things': draw`
      STT | Sản phẩm | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Quạt     | Cái         | 600 @#,##0    | 586.69469 @#,##0
      2   | Xe máy   | Chiếc       | 20 @#,##0     | 19.4 @#,##0
    `,
    'scaled units, averages and money': draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Dân số          | nghìn người | 75.5          | 77.1
      2   | Số người bình quân một tổ | Người | 7.7       | 7.5
      3   | Kinh phí        | triệu đồng  | 9.5           | 9.1
      4   | Tổ sinh kế      | Tổ          | 4             | 2
    `,
  },
  invalid: {
    'half a group': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | 77
      2   | Tổ sinh kế      | Tổ          | «2.5»         | 2
      `,
      'Ô này ghi 2,5 tổ.',
    ],
  },
});
