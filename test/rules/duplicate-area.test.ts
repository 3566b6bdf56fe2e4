import rule from '../../src/core/rules/duplicate-area';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'people, who may bear one name': draw`
      STT | Chủ hộ          | Số khẩu | Nam
      1   | Nguyễn Thị Hạnh | 4       | 1
      2   | Trần Đình Sáu   | 2       | 1
      3   | Nguyễn Thị Hạnh | 6       | 2
    `,
    'a district and a commune of one name': draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Phong Thổ | 10   | 4
      2   | Xã Phong Thổ   | 20    | 6
      3   | Huyện Na Rì    | 15    | 5
    `,
  },
  invalid: {
    'places with Văn in their names': [
      draw`
      STT | Đơn vị           | Số tổ | Số cuộc
      1   | Huyện Văn Bàn    | 25    | 40
      2   | Huyện Văn Lãng   | 59    | 64
      3   | Huyện Văn Quan   | 88    | 54
      4   | «Huyện Văn Bàn»  | 10    | 5
      `,
      '«Huyện Văn Bàn» đã có ở ô B2.',
    ],
    'a place twice, with and without its prefix': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | 20    | 6
      3   | «HUYỆN BA BỂ»  | 15    | 5
      4   | «H. Ngân Sơn»  | 15    | 5
      `,
      '«HUYỆN BA BỂ» đã có ở ô B2.',
      '«H. Ngân Sơn» đã có ở ô B3.',
    ],
    'a place twice among the columns': [
      draw`
      STT | Chỉ tiêu | Tổng số | Phân bổ cho các huyện | < | <
      ^   | ^ | ^ | Ba Bể | Na Rì | «Ba Bể»
      1   | Tổ truyền thông | 45 | 10 | 20 | 15
      2   | Địa chỉ tin cậy | 9 | 3 | 3 | 3
      `,
      '«Ba Bể» đã có ở ô D2.',
    ],
    'a town and what may be its district': [
      draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Tỉnh Bắc Kạn   | 20    | 6
      3   | Huyện Na Rì    | 20    | 6
      4   | «Bắc Kạn»      | 15    | 5
      `,
      'review: «Bắc Kạn» có thể trùng với «Tỉnh Bắc Kạn» ở ô B3.',
    ],
  },
});
