import rule from '../../src/core/rules/rate-truncated';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'rounded rates': draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Nội dung                | Kế hoạch vốn | Giải ngân | Tỷ lệ giải ngân (%)
      1   | Kinh phí giao năm 2023  | 3291         | 318.360   | 9.7
      2   | Kinh phí năm 2022       | 1222         | 774.229   | 63
    `,
  },
  invalid: {
    '9% for 9,67%': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Nội dung                | Kế hoạch vốn | Giải ngân | Tỷ lệ giải ngân (%)
      1   | Kinh phí giao năm 2023  | 3291         | 318.360   | «9»
      2   | Kinh phí năm 2022       | 1222         | 774.229   | 63.4
      `,
      'Ghi 9%, tính được 9,7%: bỏ phần lẻ, chưa làm tròn.',
    ],
    'in a column that the column line computes': [
      draw`
      STT | Nội dung | Kế hoạch | Giải ngân | Tỷ lệ (%)
      A   | B        | 1        | 2         | 3=2/1*100
      I   | Dự án X  | 300      | 29        | «9»
      II  | Dự án Y  | 300      | 60        | 20
      `,
      'Ghi 9%, tính được 9,7%: bỏ phần lẻ, chưa làm tròn.',
    ],
    'in a sentence': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | 77
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
      3   | Đối thoại       | Cuộc        | 15            | 1
      «Ghi chú: Đã thực hiện được 02/3 chỉ tiêu, đạt 66%.» | | | |
      `,
      'Ghi 66%, tính được 66,7%: bỏ phần lẻ, chưa làm tròn.',
    ],
  },
});
