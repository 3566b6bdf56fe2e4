import rule from '../../src/core/rules/estimate-below-actual';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'an estimate that includes what is spent': draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân | Ước giải ngân cả năm
      1   | Huyện Ba Bể    | 1222         | 774       | 774
      2   | Huyện Ngân Sơn | 3291         | 318       | 1500
    `,
  },
  invalid: {
    'an estimate below it': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân | Ước giải ngân cả năm
      1   | Huyện Ba Bể    | 1222         | 774       | «700»
      2   | Huyện Ngân Sơn | 3291         | 318       | 1500
      `,
      'Ước cả năm 700, thấp hơn số đã giải ngân 774.',
    ],
  },
});
