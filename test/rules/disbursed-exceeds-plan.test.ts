import rule from '../../src/core/rules/disbursed-exceeds-plan';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'less than the plan, carry-over included': draw`
      Đơn vị tính: triệu đồng | | | | |
      STT | Đơn vị         | Vốn kéo dài | Vốn giao trong năm | Giải ngân
      1   | Huyện Ba Bể    | 500         | 1222               | 1300
      2   | Huyện Ngân Sơn | 0           | 3291               | 318
    `,
  },
  invalid: {
    'rates above 100 that the form itself prints, once for the table': [
      draw`
      Đơn vị tính: triệu đồng | | | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân | Tỷ lệ giải ngân (%)
      1   | Huyện Ba Bể    | 1000         | «1300»    | 130
      2   | Huyện Ngân Sơn | 3000         | 318       | 10.6
      3   | Huyện Na Rì    | 2000         | 2100      | 105
      `,
      'review: Giải ngân 1.300, kế hoạch 1.000; biểu in sẵn tỷ lệ 130,0%, có 2 dòng trên 100%. Xem lại kế hoạch gồm những nguồn vốn nào.',
    ],
    'more than the plan': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 1222         | «1300»
      2   | Huyện Ngân Sơn | 3291         | 318
      `,
      'Giải ngân 1.300, kế hoạch 1.222: vượt 78.',
    ],
    'more than the plan, where capital was advanced': [
      draw`
      Đơn vị tính: triệu đồng | | | | |
      STT | Đơn vị         | Kế hoạch vốn | Tạm ứng | Giải ngân
      1   | Huyện Ba Bể    | 1222         | 200     | «1300»
      2   | Huyện Ngân Sơn | 3291         | 0       | 318
      `,
      'review: Giải ngân 1.300, kế hoạch 1.222: vượt 78; kế hoạch này có thể chưa gồm vốn kéo dài hoặc vốn ứng trước.',
    ],
  },
});
