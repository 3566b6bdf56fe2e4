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
    'a note at one column explains the total it is part of': [
      draw`
      PHÂN BỔ DỰ TOÁN CHO CÁC TỈNH | | | |
      Đơn vị: triệu đồng | | | |
      STT | Tỉnh, thành phố | Tổng số | Bổ sung cân đối | Chương trình 135 (2)
      1   | 2               | 3       | 4               | 5
          | TỔNG SỐ         | «670»   | 420             | «250»
      1   | Hà Giang        | 150     | 100             | 50
      2   | Cao Bằng        | 200     | 140             | 60
      3   | Lào Cai         | 250     | 180             | 70
      |
      Ghi chú: | (2) Đã bao gồm 70 triệu đồng dự phòng chưa phân bổ Chương trình 135.
      `,
      'review: «TỔNG SỐ» ghi 670, tính được 600, chênh lệch 70; có thể vẫn đúng vì biểu có chú thích cho số này.',
      'review: «TỔNG SỐ» ghi 250, tính được 180, chênh lệch 70; có thể vẫn đúng vì biểu có chú thích cho số này.',
    ],
    'a note without a mark, in a coarser unit': [
      draw`
      KẾ HOẠCH VỐN NĂM 2025 | | |
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Ghi chú
          | Tổng cộng      | «7500»       |
      1   | Huyện Ba Bể    | 2000         |
      2   | Huyện Ngân Sơn | 1500         |
      3   | Huyện Na Rì    | 2500         |
      |
      Trong tổng số chưa phân bổ 1,5 tỷ đồng cho các huyện. | | |
      `,
      'review: «Tổng cộng» ghi 7.500, tính được 6.000, chênh lệch 1.500; có thể vẫn đúng vì biểu có chú thích cho số này.',
    ],
    'two amounts of one note, in the remark of the total row': [
      draw`
      KẾ HOẠCH VỐN NĂM 2025 | | |
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Ghi chú
          | Tổng cộng      | «6250»       | Bao gồm dự phòng 200 triệu đồng và 50 triệu đồng chưa giao
      1   | Huyện Ba Bể    | 2000         |
      2   | Huyện Ngân Sơn | 1500         |
      3   | Huyện Na Rì    | 2500         |
      `,
      'review: «Tổng cộng» ghi 6.250, tính được 6.000, chênh lệch 250; có thể vẫn đúng vì biểu có chú thích cho số này.',
    ],
    'a note that names another amount': [
      draw`
      KẾ HOẠCH VỐN NĂM 2025 | | |
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Ghi chú
          | Tổng cộng      | «6280»       | Đã bao gồm 250 triệu đồng dự phòng theo Quyết định số 280/QĐ-UBND
      1   | Huyện Ba Bể    | 2000         |
      2   | Huyện Ngân Sơn | 1500         |
      3   | Huyện Na Rì    | 2500         |
      `,
      'Các địa bàn cộng lại được 6.000, tổng đang ghi 6.280: phân bổ còn thiếu 280.',
    ],
    'more given than there is': [
      draw`
      STT | Chỉ tiêu | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^        | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Tổ truyền thông | Tổ | «380» | 156 | 130 | 100
      2   | Địa chỉ tin cậy | Địa chỉ | 40 | 10 | 15 | 15
      `,
      'Các địa bàn cộng lại được 386, tổng đang ghi 380: phân bổ vượt 6.',
    ],
    'more given than there is, a place still blank': [
      draw`
      STT | Chỉ tiêu | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^        | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Tổ truyền thông | Tổ | «380» | 256 |  | 130
      2   | Địa chỉ tin cậy | Địa chỉ | 40 | 10 | 15 | 15
      `,
      'Các địa bàn cộng lại được 386, tổng đang ghi 380: phân bổ vượt 6.',
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
