import rule from '../../src/core/rules/thousand-separator-slip';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a small plan that is as little spent': draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 1200         | 600
      2   | Huyện Ngân Sơn | 800          | 480
      3   | Huyện Na Rì    | 1.5          | 1.2
      4   | Huyện Chợ Đồn  | 640          | 160
      5   | Huyện Chợ Mới  | 960          | 720
    `,
    'small figures beside large ones': draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 1222         | 407.319
      2   | Huyện Ngân Sơn | 3291         | 318.360
      | Tổng cộng      | 4513         | 725.679
    `,
  },
  invalid: {
    'a plan whose live total follows it, by the printed rate and the size of its column': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      TT | Đơn vị           | Dự toán              | Đã chi               | Tỷ lệ (%)
      1  | TTYT Mường Ảng   | «2.12»               | 1060                 | 50
      2  | TTYT Tuần Giáo   | 1750                 | 1225                 | 70
      3  | TTYT Điện Biên   | 1640                 | 1394                 | 85
         | Cộng             | =SUM(C3:C5) → 3392.12 | =SUM(D3:D5) → 3679  | =D6/C6*100 → 108.457247974718
      `,
      'Ô này ghi 2,12; phải là 2.120 thì «Tỷ lệ (%)» mới khớp.',
    ],
    'a spending of 1,05 among hundreds, beside a plan of 1500': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 1200         | 600
      2   | Huyện Ngân Sơn | 800          | 480
      3   | Huyện Na Rì    | «1.5»        | 1050
      4   | Huyện Chợ Đồn  | 640          | 160
      5   | Huyện Chợ Mới  | 960          | 720
      `,
      'Ô này ghi 1,5, nhỏ hơn khoảng 1.000 lần so với các ô cùng cột và với số bên cạnh trong dòng; số đúng có thể là 1.500.',
    ],
    '1.222 for 1222, proven by the total': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | «1.222»      | 774
      2   | Huyện Ngân Sơn | 3291         | 318
      3   | Huyện Na Rì    | 2500         | 1000
      | Tổng cộng      | 7013         | 2092
      `,
      'Ô này ghi 1,222; phải là 1.222 thì «Tổng cộng» mới khớp.',
    ],
    '407319 for 407,319, proven by the total': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 1222         | «407319»
      2   | Huyện Ngân Sơn | 3291         | 318.360
      | Tổng cộng      | 4513         | 725.679
      `,
      'Ô này ghi 407.319; phải là 407,319 thì «Tổng cộng» mới khớp.',
    ],
    '1.222 suspected by its neighbours alone': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn
      1   | Huyện Ba Bể    | «1.222»
      2   | Huyện Ngân Sơn | 3291
      3   | Huyện Na Rì    | 2500
      4   | Huyện Chợ Đồn  | 1100
      `,
      'review: Ô này ghi 1,222, trong khi các ô cùng cột vào khoảng 1.222; có thể nhầm dấu phân cách.',
    ],
  },
});
