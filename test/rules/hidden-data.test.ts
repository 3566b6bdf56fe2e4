import rule from '../../src/core/rules/hidden-data';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a zero that is not printed, and a hidden figure that nothing counts': draw`
      STT | Đơn vị         | Số tổ      | Ghi nhớ
      1   | Huyện Ba Bể    | 10         | 71 @;;;
      2   | Huyện Ngân Sơn | 0 @#,###   | 17 @;;;
          | Tổng cộng      | 10         |
    `,
    'no hidden rows': draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | 20    | 6
      | Tổng cộng      | 30    | 10
    `,
    'a hidden row without figures': draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      ~2  | Huyện Ngân Sơn |       |
      3   | Huyện Na Rì    | 20    | 6
      | Tổng cộng      | 30    | 10
    `,
  },
  invalid: {
    'a figure that its format shows as words': [
      draw`
      STT | Đơn vị         | Số tổ                    | Số cuộc
      1   | Huyện Ba Bể    | 10                       | 4
      2   | Huyện Ngân Sơn | «20 @"chưa báo cáo"»     | 6
      3   | Huyện Na Rì    | 15                       | 5
          | Tổng cộng      | 45                       | 15
      `,
      'Ô này có số 20 nhưng định dạng ô không cho hiện; số này vẫn được tính.',
    ],
    'a figure that its format does not print': [
      draw`
      STT | Đơn vị         | Số tổ              | Số cuộc
      1   | Huyện Ba Bể    | 10                 | 4
      2   | Huyện Ngân Sơn | «20 @;;;»          | 6
      3   | Huyện Na Rì    | 15                 | 5
          | Tổng cộng      | =SUM(C2:C4) → 45   | 15
      `,
      'Ô này có số 20 nhưng định dạng ô không cho hiện; số này vẫn được tính.',
    ],
    'a row of them': [
      draw`
      STT | Đơn vị         | Số tổ               | Số cuộc
      1   | Huyện Ba Bể    | 10                  | 4
      2   | Huyện Ngân Sơn | «20 @"";"";""»      | 6 @"";"";""
      3   | Huyện Na Rì    | 15                  | 5
          | Tổng cộng      | 45                  | 15
      `,
      '2 ô có số nhưng định dạng ô không cho hiện, ô đầu tiên ghi 20; các số này vẫn được tính.',
    ],
    'a total right only with the hidden row': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      ~2  | Huyện Ngân Sơn | 20    | 6
      3   | Huyện Na Rì    | 15    | 5
      | Tổng cộng      | «45»  | 15
      `,
      'warning: Tổng 45 chỉ khớp khi tính cả 20 ở phần ẩn.',
    ],
    'a total right only without the hidden row': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      ~2  | Huyện Ngân Sơn | 20    | 6
      3   | Huyện Na Rì    | 15    | 5
      | Tổng cộng      | «25»  | 9
      `,
      'warning: Tổng 25 chỉ khớp khi không tính 20 ở phần ẩn.',
    ],
    'a live total that counts the hidden row, as its formula shows': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      ~2  | Huyện Ngân Sơn | 20    | 6
      3   | Huyện Na Rì    | 15    | 5
      | Tổng cộng      | «=SUM(C2:C4) → 45»  | =SUM(D2:D4) → 15
      `,
      'Tổng 45 chỉ khớp khi tính cả 20 ở phần ẩn.',
    ],
    'hidden figures of a row sum': [
      draw`
      «STT» | Chỉ tiêu | Tổng số | Ba Bể | Na Rì
      1   | Tổ truyền thông | 30  | 10 | 20
      ~2  | Đối thoại       | 12  | 4  | 8
      3   | Tập huấn        | 9   | 4  | 5
      `,
      'Biểu có 1 dòng ẩn chứa số liệu được tính vào tổng.',
    ],
  },
});
