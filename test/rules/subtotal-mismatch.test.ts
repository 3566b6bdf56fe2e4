import rule from '../../src/core/rules/subtotal-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'groups of rows, numbered on': draw`
      STT | Đơn vị | Số tổ | Số cuộc
      I   | Miền núi | 30 | 10
      1   | Hà Giang | 10 | 4
      2   | Cao Bằng | 20 | 6
      II  | Đồng bằng | 25 | 9
      3   | Hà Nam   | 15 | 5
      4   | Thái Bình | 10 | 4
      + "trong đó" rows, which may be fewer
      STT | Chỉ tiêu | Đơn vị tính | Kế hoạch
      1   | Truyền thông viên | người | 596
      | Trong đó: nữ | người | 162
      2   | Thành viên | người | 94
    `,
  },
  invalid: {
    'a group that is not the sum of its rows': [
      draw`
      STT | Nội dung     | Kinh phí | Số cuộc
      I   | Truyền thông | «95»     | 7
      1   | Tập huấn     | 40       | 3
      2   | Hội nghị     | 50       | 4
      II  | Giám sát     | 30       | 5
      1   | Kiểm tra     | 10       | 2
      2   | Đánh giá     | 20       | 3
      `,
      '«Truyền thông» ghi 95, cộng các dòng trong nhóm được 90.',
    ],
  },
});
