import rule from '../../src/core/rules/disbursed-without-plan';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'nothing spent where nothing was planned': draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 0            | 0
      2   | Huyện Ngân Sơn | 3291         | 318
    `,
  },
  invalid: {
    'spent without a plan': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    |              | «130»
      2   | Huyện Ngân Sơn | 3291         | 318
      `,
      'Giải ngân 130, kế hoạch để trống hoặc bằng 0.',
    ],
  },
});
