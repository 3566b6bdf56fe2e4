import rule from '../../src/core/rules/allocation-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a line of column numbers below the header is no item': draw`
      STT | Tỉnh, thành phố | Tổng thu | Tổng chi | Bổ sung
      ^   | ^               | ^        | ^        | ^
          |                 |          |          |
      1   | 2               | 3        | 4        | 5
          | TỔNG SỐ         | 600      | 420      | 250
      1   | Hà Giang        | 150      | 100      | 60
      2   | Cao Bằng        | 200      | 140      | 90
      3   | Lào Cai         | 250      | 180      | 100
    `,
    'columns of peoples, of which the first comes near the sum of the others by chance': draw`
      STT | Đơn vị         | Kinh | Thái | Mông
      1   | Huyện Ba Bể    | 310  | 160  | 140
      2   | Huyện Ngân Sơn | 152  | 90   | 72
      3   | Huyện Na Rì    | 198  | 90   | 93
      4   | Huyện Pác Nặm  | 410  | 60   | 71
      5   | Huyện Chợ Mới  | 90   | 210  | 180
    `,
    'parts that make the total': draw`
      STT | Chỉ tiêu | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^        | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Tổ truyền thông | Tổ | 380 | 150 | 130 | 100
      2   | Địa chỉ tin cậy | Địa chỉ | 40 | 10 | 15 | 15
    `,
    'per-cent indicators': draw`
      STT | Chỉ tiêu | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^        | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Tổ truyền thông | Tổ | 380 | 150 | 130 | 100
      2   | Phụ nữ được tuyên truyền | % | 80 | 80 | 80 | 80
    `,
    'a blank place and less than the total, which is a gap': draw`
      STT | Chỉ tiêu | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^        | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Tổ truyền thông | Tổ | 380 | 150 |  | 100
      2   | Địa chỉ tin cậy | Địa chỉ | 40 | 10 | 15 | 15
    `,
  },
  invalid: {
    'more given than there is': [
      draw`
      STT | Chỉ tiêu | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^        | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Tổ truyền thông | Tổ | «380» | 156 | 130 | 100
      2   | Địa chỉ tin cậy | Địa chỉ | 40 | 10 | 15 | 15
      `,
      'Các đơn vị cộng lại 386, tổng ghi 380: phân bổ vượt 6.',
    ],
    'more given than there is, a place still blank': [
      draw`
      STT | Chỉ tiêu | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^        | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Tổ truyền thông | Tổ | «380» | 256 |  | 130
      2   | Địa chỉ tin cậy | Địa chỉ | 40 | 10 | 15 | 15
      `,
      'Các đơn vị cộng lại 386, tổng ghi 380: phân bổ vượt 6.',
    ],
    'one place wrong in a table with totals, told at that place': [
      draw`
      STT | Chỉ tiêu | Tổng số | Ba Bể | Ngân Sơn | Na Rì
      1   | Lớp cho xã   | 45  | 10    | «26»     | 15
      2   | Lớp cho thôn | 60  | 20    | 20       | 20
      | Tổng cộng    | 105 | 30    | 40       | 35
      `,
      'Ô này ghi 26; chỉ cần sửa thành 20 thì các phép tính «Tổng số», «Tổng cộng» đều khớp.',
    ],
  },
});
