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
    'parts that only words call so, and a column that is no part': draw`
      STT | Đơn vị   | Tổng số | Nữ | Người DTTS | Số buổi
      1   | Ba Bể    | 40      | 22 | 40         | 55
      2   | Na Rì    | 51      | 30 | 49         | 60
      3   | Chợ Mới  | 45      | 25 | 44         | 70
      4   | Chợ Đồn  | 54      | 31 | 50         | 58
    `,
    'a credit, of which some is due': draw`
      STT | Khách hàng | Dư nợ | Trong đó: quá hạn
      1   | Cửa hàng A | 500   | 100
      2   | Cửa hàng B | -1200 | 0
      3   | Cửa hàng C | 700   | 300
    `,
  },
  invalid: {
    'one of the places where the part is more': [
      draw`
      STT | Đơn vị   | Tổng số | Nữ | Người DTTS
      1   | Ba Bể    | 40      | 22 | «44»
      2   | Na Rì    | 51      | 30 | 49
      3   | Chợ Mới  | 45      | 25 | 44
      4   | Chợ Đồn  | 54      | 31 | 50
      5   | Pác Nặm  | 30      | 14 | 30
      `,
      'Phần «Người DTTS» ghi 44, lớn hơn tổng của nó là 40.',
    ],
    'a part numbered like the others': [
      draw`
      TT | Nội dung                      | Kết quả
      1  | Số tổ truyền thông thành lập  | 8
      2  | Số thành viên tổ truyền thông | 62
      3  | Trong đó: nữ                  | «68»
      4  | Số địa chỉ tin cậy            | 1
      `,
      'Phần «Trong đó: nữ» ghi 68, lớn hơn tổng của nó là 62.',
    ],
    'a row that is more than its whole': [
      draw`
      STT | Chỉ tiêu              | Đơn vị tính | Kế hoạch
      1   | Truyền thông viên     | người       | 596
      | Trong đó: nữ          | người       | «612»
      2   | Lớp tập huấn          | lớp         | 9
      `,
      'Phần «Trong đó: nữ» ghi 612, lớn hơn tổng của nó là 596.',
    ],
    'a column that is more than its whole': [
      draw`
      STT | Nội dung | Số người | Trong đó | <
      ^   | ^        | ^        | Nữ       | Dân tộc thiểu số
      1   | Tập huấn | 80       | 60       | 50
      2   | Hội nghị | 100      | «120»    | 90
      `,
      'Phần «Nữ» ghi 120, lớn hơn tổng của nó là 100.',
    ],
  },
});
