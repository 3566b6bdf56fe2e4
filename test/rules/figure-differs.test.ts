import rule from '../../src/core/rules/figure-differs';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'the same target in both tables, or of another period': draw`
      STT | Chỉ tiêu                              | Đơn vị tính | Chỉ tiêu giao
      1   | Tổ truyền thông cộng đồng thành lập   | Tổ          | 75
      2   | Địa chỉ tin cậy cộng đồng thành lập   | Địa chỉ     | 9
      |
      |
      STT | Chỉ tiêu                              | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông cộng đồng thành lập   | Tổ          | 75            | 77
      2   | Địa chỉ tin cậy cộng đồng thành lập   | Địa chỉ     | 9             | 9
    `,
  },
  invalid: {
    'two targets for one indicator': [
      draw`
      STT | Chỉ tiêu                              | Đơn vị tính | Chỉ tiêu giao
      1   | Tổ truyền thông cộng đồng thành lập   | Tổ          | 75
      2   | Địa chỉ tin cậy cộng đồng thành lập   | Địa chỉ     | 9
      |
      |
      STT | Chỉ tiêu                              | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông cộng đồng thành lập   | Tổ          | «77»          | 77
      2   | Địa chỉ tin cậy cộng đồng thành lập   | Địa chỉ     | 9             | 9
      `,
      '«Tổ truyền thông cộng đồng thành lập» ở đây ghi 77, còn ở ô D2 ghi 75.',
    ],
  },
});
