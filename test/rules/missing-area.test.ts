import rule from '../../src/core/rules/missing-area';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  settings: { areas: ['Ba Bể', 'Ngân Sơn', 'Na Rì'] },
  valid: {
    'every listed place': draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | 20    | 6
      3   | Huyện Na Rì    | 15    | 5
    `,
    'a table of other places': draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Xã Dào San     | 10    | 4
      2   | Xã Mù Sang     | 20    | 6
    `,
  },
  invalid: {
    'a listed place that is not there': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | «Huyện Ba Bể»  | 10    | 4
      2   | Huyện Ngân Sơn | 20    | 6
      `,
      'Thiếu 1/3 địa bàn: Na Rì.',
    ],
  },
});
