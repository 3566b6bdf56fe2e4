import rule from '../../src/core/rules/norm-exceeded';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  settings: { norms: ['TT55/2023 Đ36.1', 'TT55/2023 Đ37.3c'] },
  valid: {
    'at the norm': draw`
      Đơn vị tính: đồng | | | | |
      STT | Nội dung                           | Đơn vị tính | Số lượng | Đơn giá   | Thành tiền
      1   | Hỗ trợ Tổ truyền thông cộng đồng   | Tổ          | 62       | 3000000   | 186000000
      2   | Câu lạc bộ thủ lĩnh của sự thay đổi | CLB        | 9        | 15000000  | 135000000
    `,
  },
  invalid: {
    'above it, by price and by amount': [
      draw`
      Đơn vị tính: triệu đồng | | | | |
      STT | Nội dung                           | Đơn vị tính | Số lượng | Thành tiền
      1   | Hỗ trợ Tổ truyền thông cộng đồng   | Tổ          | 62       | «248»
      2   | Thành lập mới Địa chỉ tin cậy      | Địa chỉ     | 9        | 135
      `,
      '«Hỗ trợ Tổ truyền thông cộng đồng» chi 4.000.000 đồng/mô hình, định mức 3.000.000 đồng/mô hình (khoản 1 Điều 36 Thông tư 55/2023/TT-BTC, áp dụng từ 15/08/2023).',
    ],
  },
});
