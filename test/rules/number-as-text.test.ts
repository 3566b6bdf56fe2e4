import rule from '../../src/core/rules/number-as-text';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'fractions, quantities with their unit, codes': draw`
      STT | Mã số | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | '06   | Tổ truyền thông | 75            | 77/75
      2   | '058  | Đối thoại       | 15            | 01 cuộc
    `,
    'text that enters no sum or rate': draw`
      STT | Nội dung | Năm hoàn thành | Số lớp
      1   | Tập huấn | '2023          | 2
      2   | Hội nghị | '2024          | 4
    `,
  },
  invalid: {
    'a column of texts, once with one fix': [
      draw`
      STT | Đơn vị         | Số tổ  | Số cuộc
      1   | Huyện Ba Bể    | «'10»  | 4
      2   | Huyện Ngân Sơn | '20    | 6
      3   | Huyện Na Rì    | '15    | 5
      4   | Huyện Chợ Mới  | '5     | 5
      5   | Huyện Pác Nặm  | '7     | 5
      | Tổng cộng      | =SUM(C2:C6) → 0 | =SUM(D2:D6) → 25
      `,
      'Cột C: 5 ô số lưu dạng văn bản, như «10» là số 10.',
    ],
    'a text figure in a typed table': [
      draw`
      STT | Đơn vị         | Số tổ  | Số cuộc
      1   | Huyện Ba Bể    | 10     | 4
      2   | Huyện Ngân Sơn | «'20»  | 6
      3   | Huyện Na Rì    | 15     | 5
      | Tổng cộng      | 45     | 15
      `,
      '«20» lưu dạng văn bản; là số 20.',
    ],
    'a text figure that the sum skips': [
      draw`
      STT | Đơn vị         | Số tổ  | Số cuộc
      1   | Huyện Ba Bể    | 10     | 4
      2   | Huyện Ngân Sơn | «'20»  | 6
      3   | Huyện Na Rì    | 15     | 5
      | Tổng cộng      | =SUM(C2:C4) → 25 | =SUM(D2:D4) → 15
      `,
      '«20» lưu dạng văn bản; là số 20.',
    ],
    'a text figure with separators': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | «'1.222,5»   | 774
      2   | Huyện Ngân Sơn | 3291         | 318
      | Tổng cộng      | 4513.5       | 1092
      `,
      '«1.222,5» lưu dạng văn bản; là số 1.222,5.',
    ],
  },
});
