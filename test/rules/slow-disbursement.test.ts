import rule from '../../src/core/rules/slow-disbursement';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'in step with the year, or without a date': draw`
      (Số liệu tính đến ngày 30/6/2023) | | | |
      Đơn vị tính: triệu đồng | | | |
      STT | Nội dung              | Kế hoạch vốn | Giải ngân
      1   | Kinh phí kéo dài      | 1222         | 700
      2   | Kinh phí giao năm nay | 3291         | 1500
    `,
  },
  invalid: {
    'far behind': [
      draw`
      (Số liệu tính đến ngày 30/11/2023) | | | |
      Đơn vị tính: triệu đồng | | | |
      STT | Nội dung              | Kế hoạch vốn | Giải ngân
      1   | Kinh phí kéo dài      | 1222         | «300»
      2   | Kinh phí giao năm nay | 3291         | 3000
      `,
      '«Kinh phí kéo dài» mới giải ngân 24,5% trong khi đã qua 91,5% thời gian của năm, chậm 67,0 điểm phần trăm.',
    ],
  },
});
