import rule from '../../src/core/rules/duplicate-indicator';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'goods sold again and again': draw`
      Date | Product | Quantity | Amount
      1    | Locks   | 4        | 60
      2    | Bikes   | 1        | 135
      3    | Bikes   | 2        | 45
      4    | Locks   | 9        | 135
      5    | Locks   | 3        | 61
      6    | Helmets | 2        | 30
    `,
    'people of one name': draw`
      STT | Họ và tên      | Năm sinh | Số tiền
      1   | Lý Văn Sài     | 1970     | 500
      2   | Chu Thị Pham   | 1981     | 400
      3   | Lý Văn Sài     | 1992     | 300
      4   | Triệu Văn Chòi | 1993     | 300
    `,
    'the same words in two groups, and parts that come back': draw`
      STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao
      I   | Cấp huyện |  |
      1   | Tập huấn lồng ghép giới | Lớp | 2
      2   | Đối thoại chính sách | Cuộc | 2
      II  | Cấp xã |  |
      1   | Tập huấn lồng ghép giới | Lớp | 4
      2   | Đối thoại chính sách | Cuộc | 6
    `,
  },
  invalid: {
    'a person twice with the same figures, said once': [
      draw`
      STT | Họ và tên        | Năm sinh | Số tiền
      1   | Lý Văn Sài       | 1970     | 500
      2   | Chu Thị Pham     | 1981     | 400
      3   | «Lý Văn Sài»     | 1970     | 500
      4   | Chu Thị Pham     | 1981     | 400
      5   | Triệu Văn Chòi   | 1993     | 300
      `,
      'review: 2 dòng giống hệt một dòng ở trên, chẳng hạn «Lý Văn Sài» giống dòng 2.',
    ],
    'the same indicator in other letters, tone placement and spaces': [
      draw`
      STT | Chỉ tiêu                  | Đơn vị tính | Chỉ tiêu giao
      1   | Tổ truyền thông hòa giải  | Tổ          | 75
      2   | Địa chỉ tin cậy           | Địa chỉ     | 9
      3   | «TỔ TRUYỀN THÔNG  HOÀ GIẢI» | Tổ        | 75
      `,
      '«TỔ TRUYỀN THÔNG HOÀ GIẢI» đã có ở dòng 2.',
    ],
    'names that differ by an accent alone': [
      draw`
      STT | Chỉ tiêu                  | Đơn vị tính | Chỉ tiêu giao
      1   | Mô hình chăn nuôi bò      | Mô hình     | 75
      2   | Địa chỉ tin cậy           | Địa chỉ     | 9
      3   | «Mô hình chăn nuôi bó»    | Mô hình     | 75
      `,
      'review: «Mô hình chăn nuôi bó» có thể trùng với «Mô hình chăn nuôi bò» ở dòng 2.',
    ],
  },
});
