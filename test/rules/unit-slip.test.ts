import rule from '../../src/core/rules/unit-slip';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a large row that the total bears out': draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 1222         | 774
      2   | Huyện Ngân Sơn | 32910        | 318
      | Tổng cộng      | 34132        | 1092
    `,
  },
  invalid: {
    'a cell in đồng': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 1222         | 774
      2   | Huyện Ngân Sơn | «3291000000» | 318
      3   | Huyện Na Rì    | 2500         | 1000
      | Tổng cộng      | 7013         | 2092
      `,
      '«Huyện Ngân Sơn» ghi 3.291.000.000, lệch 1.000.000 lần; là 3.291 thì «Tổng cộng» khớp.',
    ],
    'a row in đồng, told once': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 1222         | 774
      2   | Huyện Ngân Sơn | «3291000000» | 318000000
      3   | Huyện Na Rì    | 2500         | 1000
      | Tổng cộng      | 7013         | 2092
      `,
      '«Huyện Ngân Sơn» ghi 3.291.000.000, lệch 1.000.000 lần; là 3.291 thì «Tổng cộng» khớp.',
    ],
    'a row in đồng without a total': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn
      1   | Huyện Ba Bể    | 1222
      2   | Huyện Ngân Sơn | «3291000000»
      3   | Huyện Na Rì    | 2500
      4   | Huyện Chợ Đồn  | 1100
      `,
      'warning: «Huyện Ngân Sơn» ghi 3.291.000.000 triệu đồng, lớn bất thường so với các dòng khác; có thể ghi theo đồng.',
    ],
  },
});
