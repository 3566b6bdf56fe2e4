import rule from '../../src/core/rules/not-started';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'something done, or nothing asked': draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ sinh kế      | Tổ          | 0             | 0
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
    `,
  },
  invalid: {
    'nothing done, with and without a reason': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Đánh giá
      1   | Tổ sinh kế      | Tổ          | 4             | «0»               | Chưa thực hiện
      2   | Tổ TK&VV        | Tổ          | 24            | «0»               | Tạm thời chưa triển khai
      3   | Tham quan       | Cuộc        | 2             | «0»               | Đã bãi bỏ
      4   | Nạn nhân mua bán | Mô hình    | 1             | «0»               | Không có đối tượng để thực hiện
      5   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9                 | Đạt
      `,
      '«Tổ sinh kế» giao 4 nhưng chưa thực hiện.',
      '«Tổ TK&VV» giao 24; biểu ghi tạm thời chưa triển khai.',
      '«Tham quan» giao 2; biểu ghi đã bãi bỏ.',
      '«Nạn nhân mua bán» giao 1; biểu ghi không có đối tượng để thực hiện.',
    ],
  },
});
