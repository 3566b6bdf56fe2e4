import rule from '../../src/core/rules/advance-unsettled';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'wages paid early': draw`
      STT | Họ và tên     | Tổng lương | Tạm ứng | Thực lĩnh
      1   | Nguyễn Văn An | 8000       | 1000    | 7000
      2   | Trần Thị Bình | 9000       | 2000    | 7000
    `,
    'nothing advanced': draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Nội dung              | Kế hoạch vốn | Tạm ứng   | Giải ngân
      1   | Kinh phí kéo dài      | 1222         | -         | 300
      2   | Kinh phí giao năm nay | 3291         | 0         | 318
    `,
  },
  invalid: {
    'advanced and kept apart': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Nội dung              | Kế hoạch vốn | Tạm ứng   | Giải ngân
      1   | Kinh phí kéo dài      | 1222         | «407»     | 300
      2   | Kinh phí giao năm nay | 3291         | 0         | 318
      `,
      '«Kinh phí kéo dài» tạm ứng 407, ghi riêng, chưa tính vào giải ngân.',
    ],
  },
});
