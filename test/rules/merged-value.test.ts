import rule from '../../src/core/rules/merged-value';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'merged cells that hide nothing': draw`
      STT | Đơn vị         | Số tổ | Số cuộc | Ghi chú
      1   | Huyện Ba Bể    | 10    | 4       | Đã báo cáo
      2   | Huyện Ngân Sơn | 20    | 6       | ^
    `,
    'merged cells that repeat the value they show': draw`
      STT | Đơn vị         | Số tổ | Số cuộc | Ghi chú
      1   | Huyện Ba Bể    | 10    | 4       | Đã báo cáo
      2   | Huyện Ngân Sơn | 20    | 6       | ^ Đã báo cáo
    `,
  },
  invalid: {
    'a figure under a merged area': [
      draw`
      STT | Đơn vị         | Số tổ  | Số cuộc | Ghi chú
      1   | Huyện Ba Bể    | 10     | 4       | Đã báo cáo
      2   | Huyện Ngân Sơn | 20     | 6       |
      3   | Huyện Na Rì    | «^ 15» | 5       |
      `,
      'Ô gộp hiện «20» và che mất «15».',
    ],
  },
});
