import rule from '../../src/core/rules/unit-slip';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a whole column shown in millions': draw`
      STT | Đơn vị         | Kế hoạch vốn
      1   | Huyện Ba Bể    | 2992000000 @#,##0,,
      2   | Huyện Ngân Sơn | 3303000000 @#,##0,,
      3   | Huyện Na Rì    | 3501000000 @#,##0,,
      4   | Huyện Chợ Mới  | 4712000000 @#,##0,,
    `,
    'a town many times greater than the communes': draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị       | Kế hoạch vốn | Giải ngân
      1   | Xã Tả Phìn   | 742          | 371
      2   | Xã Bản Hồ    | 779          | 389
      3   | Xã Mường Hoa | 709          | 354
      4   | Thị xã Sa Pa | 85000        | 42500
    `,
    'a large row that the total bears out': draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 1222         | 774
      2   | Huyện Ngân Sơn | 32910        | 318
      | Tổng cộng      | 34132        | 1092
    `,
  },
  invalid: {
    'one cell shown a million times smaller than its column': [
      draw`
      STT | Đơn vị         | Kế hoạch vốn
      1   | Huyện Ba Bể    | 2992000000 @#,##0
      2   | Huyện Ngân Sơn | «3303000000 @#,##0,,»
      3   | Huyện Na Rì    | 3501000000 @#,##0
      4   | Huyện Chợ Mới  | 4712000000 @#,##0
      5   | Huyện Pác Nặm  | 1688000000 @#,##0
      `,
      'review: «Huyện Ngân Sơn» ghi 3.303.000.000 nhưng định dạng ô làm số hiện ra nhỏ đi 1.000.000 lần so với các ô cùng cột.',
    ],
    'money in đồng that its format shows in millions, told once': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị       | Kế hoạch vốn                    | Giải ngân
      1   | Xã Tả Phìn   | 742                             | 371
      2   | Xã Bản Hồ    | 779                             | 389
      3   | Xã Mường Hoa | 709                             | 354
      4   | Xã Ngũ Chỉ Sơn | «850000 @#,##0,»              | 425
      5   | Xã Hoàng Liên | 811                            | 405
      `,
      '«Xã Ngũ Chỉ Sơn» ghi 850.000, lớn gấp khoảng 1.000 lần so với các dòng khác và với số bên cạnh trong dòng; số đúng có thể là 850.',
    ],
    'money in đồng, live totals following it, by its column and its row': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị       | Kế hoạch vốn                    | Giải ngân
      1   | Xã Tả Phìn   | 742                             | 371
      2   | Xã Bản Hồ    | 779                             | 389
      3   | Xã Mường Hoa | 709                             | 354
      4   | Xã Ngũ Chỉ Sơn | «850000»                      | 425
          | Cộng         | =SUM(C3:C6) → 852230            | =SUM(D3:D6) → 1539
      `,
      '«Xã Ngũ Chỉ Sơn» ghi 850.000, lớn gấp khoảng 1.000 lần so với các dòng khác và với số bên cạnh trong dòng; số đúng có thể là 850.',
    ],
    'a cell in đồng': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 1222         | 774
      2   | Huyện Ngân Sơn | «3291000000» | 318
      3   | Huyện Na Rì    | 2500         | 1000
      | Tổng cộng      | 7013         | 2092
      `,
      '«Huyện Ngân Sơn» ghi 3.291.000.000, lệch 1.000.000 lần; phải là 3.291 thì «Tổng cộng» mới khớp.',
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
      '«Huyện Ngân Sơn» ghi 3.291.000.000, lệch 1.000.000 lần; phải là 3.291 thì «Tổng cộng» mới khớp.',
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
      'warning: «Huyện Ngân Sơn» ghi 3.291.000.000 triệu đồng, lớn bất thường so với các dòng khác; có thể đã ghi theo đồng.',
    ],
  },
});
