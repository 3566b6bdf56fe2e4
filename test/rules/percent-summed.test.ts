import rule from '../../src/core/rules/percent-summed';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a common per cent, and shares that make one hundred': draw`
      STT | Chỉ tiêu                  | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^                         | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Tỷ lệ thành viên tiếp cận | %           | 15      | 15                    | 15       | 15
      2   | Tỷ trọng kinh phí         | %           | 100     | 50                    | 30       | 20
    `,
  },
  invalid: {
    'a per cent added over places': [
      draw`
      STT | Chỉ tiêu                  | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^                         | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Tổ truyền thông           | Tổ          | 380     | 150                   | 130      | 100
      2   | Tỷ lệ thành viên tiếp cận | %           | «45»    | 15                    | 15       | 15
      `,
      '45,0% là tổng tỷ lệ của 3 địa bàn; tỷ lệ không cộng được với nhau.',
    ],
    'rates added, and averaged, in a total row': [
      draw`
      STT | Đơn vị | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Huyện Ba Bể | 10 | 10 | 100
      2   | Huyện Na Rì | 30 | 15 | 50
      | Tổng cộng | 40 | 25 | «150»
      `,
      '150,0% là tổng tỷ lệ của 2 dòng; tỷ lệ không cộng được với nhau.',
    ],
    'rates by their number format alone': [
      draw`
      STT | Đơn vị      | Kế hoạch | Thực hiện | Đạt so KH
      1   | Huyện Ba Bể | 48 | 40 | 0.833 @0.0%
      2   | Huyện Na Rì | 45 | 30 | 0.667 @0.0%
      3   | Huyện Chợ Mới | 51 | 51 | 1 @0.0%
      | Tổng cộng | 144 | 121 | «2.5 @0.0%»
      `,
      '250,0% là tổng tỷ lệ của 3 dòng; tỷ lệ không cộng được với nhau.',
    ],
    'the mean of rates': [
      draw`
      STT | Đơn vị | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Huyện Ba Bể | 10 | 10 | 100
      2   | Huyện Na Rì | 30 | 15 | 50
      | Tổng cộng | 40 | 25 | «75»
      `,
      '75,0% là trung bình cộng của các tỷ lệ; lấy tổng chia tổng thì được 62,5%.',
    ],
  },
});
