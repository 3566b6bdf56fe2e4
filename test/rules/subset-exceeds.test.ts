import rule from '../../src/core/rules/subset-exceeds';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'parts within their whole': draw`
      STT | Chỉ tiêu              | Đơn vị tính | Kế hoạch
      1   | Truyền thông viên     | người       | 596
      | Trong đó: nữ          | người       | 596
      2   | Lớp tập huấn          | lớp         | 9
    `,
    'a part in another unit': draw`
      STT | Chỉ tiêu              | Đơn vị tính | Kế hoạch
      1   | Tổ truyền thông       | tổ          | 77
      | Trong đó: thành viên nữ | người     | 162
      2   | Lớp tập huấn          | lớp         | 9
    `,
  },
  invalid: {
    'a row that is more than its whole': [
      draw`
      STT | Chỉ tiêu              | Đơn vị tính | Kế hoạch
      1   | Truyền thông viên     | người       | 596
      | Trong đó: nữ          | người       | «612»
      2   | Lớp tập huấn          | lớp         | 9
      `,
      'Phần «Trong đó: nữ» ghi 612, lớn hơn tổng 596.',
    ],
    'a column that is more than its whole': [
      draw`
      STT | Nội dung | Số người | Trong đó | <
      ^   | ^        | ^        | Nữ       | Dân tộc thiểu số
      1   | Tập huấn | 80       | 60       | 50
      2   | Hội nghị | 100      | «120»    | 90
      `,
      'Phần «Nữ» ghi 120, lớn hơn tổng 100.',
    ],
  },
});
