import rule from '../../src/core/rules/product-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'units brought to one': draw`
      STT | Nội dung | Số lượng | Đơn giá (nghìn đồng) | Thành tiền (triệu đồng)
      1   | Tập huấn | 2 | 80000 | 160
      2   | Hội nghị | 4 | 15000 | 60
    `,
    'group and total rows, which have no price': draw`
      STT | Nội dung     | Số lượng | Đơn giá | Thành tiền
      I   | Truyền thông |          |         | 480
      1   | Tập huấn     | 2        | 80      | 160
      2   | Hội nghị     | 4        | 80      | 320
      | Tổng cộng    |          |         | 480
    `,
    'classes times trainees per class': draw`
      STT | Nội dung | Số lớp | Số học viên/lớp | Tổng số học viên
      1   | Chương trình 2 | 2 | 80 | 160
      2   | Chương trình 3 | 4 | 80 | 320
    `,
    'two quantities, both of them in the product': draw`
      STT | Nội dung | Số người | Số ngày | Đơn giá | Thành tiền
      1   | Tiền ăn  | 10       | 3       | 50      | 1500
      2   | Đi lại   | 20       | 2       | 100     | 4000
    `,
  },
  invalid: {
    'an amount that is not the product': [
      draw`
      STT | Nội dung | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn | 2        | 80      | «180»
      2   | Hội nghị | 4        | 80      | 320
      3   | Mua sắm  | 5        | 10      | 50
      `,
      'Số lượng × Đơn giá = 160, nhưng đang ghi 180.',
    ],
    'trainees that are not classes times trainees per class': [
      draw`
      STT | Nội dung | Số lớp | Số học viên/lớp | Tổng số học viên
      1   | Chương trình 2 | 2 | 80 | 160
      2   | Chương trình 3 | 4 | 80 | «340»
      `,
      'Số lớp × Số học viên/lớp = 320, nhưng đang ghi 340.',
    ],
  },
});
