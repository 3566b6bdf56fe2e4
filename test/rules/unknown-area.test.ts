import rule from '../../src/core/rules/unknown-area';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  settings: { areas: ['Huyện Ba Bể', 'Ngân Sơn', 'Na Rì'] },
  valid: {
    'listed places, with or without their prefix': draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Ba Bể          | 10    | 4
      2   | Huyện Ngân Sơn | 20    | 6
      3   | HUYỆN NA RÌ    | 15    | 5
    `,
  },
  invalid: {
    'a slip, and a place from elsewhere': [
      draw`
      STT | Đơn vị            | Số tổ | Số cuộc
      1   | Huyện Ba Bể       | 10    | 4
      2   | «Huyện Ngần Sơn»  | 20    | 6
      3   | «Huyện Chợ Đồn»   | 15    | 5
      `,
      '«Huyện Ngần Sơn» không có trong danh sách địa bàn; có thể là «Ngân Sơn».',
      '«Huyện Chợ Đồn» không có trong danh sách địa bàn.',
    ],
  },
});
