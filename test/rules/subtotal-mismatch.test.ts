import rule from '../../src/core/rules/subtotal-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a caption whose zero prints as nothing': draw`
      STT | Tên đơn vị          | Chi đầu tư | Chi khác
      A   | B                   | 1          | 2
      I   | Các Bộ, cơ quan     |            | 0 @#,###,###
      1   | Bộ A                | 100        | 0 @#,###,###
      2   | Bộ B                | 200        | 30 @#,###,###
      3   | Bộ C                | 300        | 40 @#,###,###
    `,
    'a caption of zeros under other formats': draw`
      STT | Tên đơn vị     | Chi đầu tư          | Chi khác
      I   | Khối huyện     | 0 @#                | 0 @# ###;-# ###
      1   | Huyện A        | 100                 | 20
      2   | Huyện B        | 200                 | 30
      II  | Khối xã        | 0 @[=0]"";#,##0     | 0 @#,##0;-#,##0;
      1   | Xã A           | 10                  | 12
      2   | Xã B           | 20                  | 13
    `,
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
    'a group that prints its zero': [
      draw`
      STT | Tên đơn vị          | Chi đầu tư   | Chi khác
      A   | B                   | 1            | 2
      I   | Các Bộ, cơ quan     | 600          | «0 @#,##0»
      1   | Bộ A                | 100          | 0
      2   | Bộ B                | 200          | 30
      3   | Bộ C                | 300          | 40
      `,
      '«Các Bộ, cơ quan» ghi 0, cộng các dòng trong nhóm được 70.',
    ],
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
