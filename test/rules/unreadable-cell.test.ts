import rule from '../../src/core/rules/unreadable-cell';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'ways of saying none or not yet': draw`
      STT | Đơn vị         | Số tổ           | Số cuộc
      1   | Huyện Ba Bể    | 10              | 4
      2   | Huyện Ngân Sơn | -               | chưa có số liệu
      3   | Huyện Na Rì    | 15              | 5
      4   | Huyện Chợ Đồn  | x               | …
      5   | Huyện Pác Nặm  | 12              | 8
    `,
    'a column of words': draw`
      STT | Nội dung | Số lớp | Địa điểm
      1   | Tập huấn | 2      | Thành phố
      2   | Hội nghị | 4      | Huyện
    `,
  },
  invalid: {
    'a negative in parentheses, of two digits, that the column line asks for': [
      draw`
      STT | Đơn vị         | Kế hoạch | Điều chỉnh tăng, giảm | Sau điều chỉnh
      A   | B              | 1        | 2                     | 3=1+2
      1   | Huyện Ba Bể    | 2957     | -67                   | 2890
      2   | Huyện Ngân Sơn | 2400     | «'(35)»               | 2365
      3   | Huyện Na Rì    | 2089     | 31                    | 2120
      4   | Huyện Chợ Mới  | 2643     | 64                    | 2707
      `,
      '«(35)» lưu dạng văn bản; theo các phép tính của biểu thì phải là số -35.',
    ],
    'a question mark': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | «?»   | 6
      3   | Huyện Na Rì    | 15    | 5
      `,
      'Ô số liệu ghi «?».',
    ],
    'a footnote marker': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | «(1)» | 6
      3   | Huyện Na Rì    | 15    | 5
      `,
      'review: Ô này chỉ có dấu chú thích «(1)»; số liệu có thể nằm ở ô bên cạnh.',
    ],
    'a manner of speaking': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | «theo thực tế» | 6
      3   | Huyện Na Rì    | 15    | 5
      `,
      'review: Ô số liệu ghi «theo thực tế» nên không được tính vào tổng.',
    ],
  },
});
