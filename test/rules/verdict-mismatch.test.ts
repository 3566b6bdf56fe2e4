import rule from '../../src/core/rules/verdict-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'verdicts that fit': draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Đánh giá
      1   | Tổ truyền thông | Tổ          | 75            | 77                | Đạt
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9                 | Đạt chỉ tiêu
      3   | Đối thoại       | Cuộc        | 15            | 1                 | Chưa đạt
      4   | Tổ sinh kế      | Tổ          | 4             | 0                 | Chưa thực hiện
      5   | Giám sát, đánh giá | Cuộc     | 4             | 5                 | Vượt
    `,
    'suspended, abolished, and verdicts with a figure': draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Đánh giá
      1   | Tổ TK&VV        | Tổ          | 24            | 0                 | Tạm thời chưa triển khai
      2   | Tham quan       | Cuộc        | 2             | 1                 | Đã bãi bỏ
      3   | Đối thoại       | Cuộc        | 15            | 12                | Đạt 80%
    `,
    'a target to reduce': draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Đánh giá
      1   | Giảm số vụ tảo hôn còn | Vụ   | 10            | 8                 | Đạt
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9                 | Đạt
    `,
  },
  invalid: {
    'met beside 80%, unmet beside 104%': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Đánh giá
      1   | Tổ truyền thông | Tổ          | 75            | 60                | «Đạt»
      2   | Thành viên      | Người       | 90            | 94                | «Chưa đạt»
      3   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9                 | «Vượt chỉ tiêu»
      `,
      'Ghi «Đạt» trong khi thực hiện 60/75, bằng 80,0% chỉ tiêu.',
      'Ghi «Chưa đạt» trong khi thực hiện 94/90, bằng 104,4% chỉ tiêu.',
      'Ghi «Vượt chỉ tiêu» trong khi thực hiện 9/9, bằng 100,0% chỉ tiêu.',
    ],
    'an indicator whose direction is not clear': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Đánh giá
      1   | Tỷ lệ tảo hôn   | %           | 10            | 8                 | «Vượt chỉ tiêu và đạt»
      2   | Tỷ lệ hộ nghèo  | %           | 10            | 8                 | Chưa đạt
      `,
      'review: Ghi «Vượt chỉ tiêu và đạt», thực hiện 8/10, bằng 80,0% chỉ tiêu; chưa rõ với chỉ tiêu này cao hơn hay thấp hơn là tốt.',
    ],
  },
});
