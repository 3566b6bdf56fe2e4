import rule from '../../src/core/rules/rate-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'rates rounded to the digits they show': draw`
      STT | Chỉ tiêu                  | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
      1   | Cán bộ được tập huấn      | Người       | 320      | 334       | 104.4
      2   | Tổ truyền thông cộng đồng | Tổ          | 75       | 77        | 103
      3   | Tổ sinh kế                | Tổ          | 9        | 2         | 22.22
    `,
    'the total as sum over sum': draw`
      STT | Đơn vị | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Huyện Ba Bể | 10 | 10 | 100
      2   | Huyện Na Rì | 30 | 15 | 50
      | Tổng cộng | 40 | 25 | 62.5
    `,
    'rates of something else': draw`
      STT | Chỉ tiêu | Kế hoạch | Thực hiện | So với cùng kỳ năm trước (%)
      1   | Tổ truyền thông | 75 | 77 | 110
      2   | Tổ sinh kế | 9 | 2 | 90
    `,
    'money in two units': draw`
      STT | Đơn vị | Kế hoạch vốn (triệu đồng) | Giải ngân (đồng) | Tỷ lệ giải ngân (%)
      1   | Huyện Ba Bể | 1222 | 774229000 | 63.4
      2   | Huyện Na Rì | 3291 | 318360000 | 9.7
    `,
  },
  invalid: {
    'a rate with its digits changed round': [
      draw`
      STT | Chỉ tiêu                  | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
      1   | Cán bộ được tập huấn      | Người       | 320      | 334       | «140.4»
      2   | Tổ truyền thông cộng đồng | Tổ          | 75       | 77        | 102.7
      `,
      'Tỷ lệ ghi 140,4, tính từ số liệu trong biểu là 104,38.',
    ],
    'a fraction that cannot give its per cent': [
      draw`
      STT | Nội dung  | Kế hoạch | Thực hiện
      1   | Chỉ tiêu huyện | 8 | «2/8 (22,2%)»
      2   | Chỉ tiêu xã    | 9 | 2/9 (22,2%)
      `,
      '22,2% không thể có với mẫu số 8; 2/8 là 25,0%.',
    ],
    'a sentence under the table': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | 77
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
      3   | Đối thoại       | Cuộc        | 15            | 1
      «Ghi chú: Đã thực hiện được 02/3 chỉ tiêu, đạt 77,7%.» | | | |
      `,
      '77,7% không thể có với mẫu số 3; 2/3 là 66,7%.',
    ],
    'the mean of rates in a total row': [
      draw`
      STT | Đơn vị | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Huyện Ba Bể | 10 | 10 | 100
      2   | Huyện Na Rì | 30 | 15 | 50
      3   | Huyện Ngân Sơn | 20 | 10 | 50
      | Tổng cộng | 60 | 35 | «66.7»
      `,
      'Tỷ lệ ghi 66,7, tính từ số liệu trong biểu là 58,33.',
    ],
  },
});
