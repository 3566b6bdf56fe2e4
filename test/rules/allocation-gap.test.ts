import rule from '../../src/core/rules/allocation-gap';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'nothing left blank': draw`
      STT | Chỉ tiêu           | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^                  | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Câu lạc bộ thủ lĩnh | CLB        | 74      | 30                    | 24       | 20
      2   | Địa chỉ tin cậy    | Địa chỉ     | 25      | 10                    | 0        | 15
    `,
  },
  invalid: {
    'a place left blank, and the rest short': [
      draw`
      STT | Chỉ tiêu           | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^                  | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Câu lạc bộ thủ lĩnh | CLB        | 74      | 30                    | «»       | 20
      2   | Địa chỉ tin cậy    | Địa chỉ     | 40      | 10                    | 15       | 15
      `,
      '«Câu lạc bộ thủ lĩnh» giao 74, mới phân bổ 50, còn 24 chưa phân bổ; 1 địa bàn để trống.',
    ],
    'a place left blank, the others making the total': [
      draw`
      STT | Chỉ tiêu           | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
      ^   | ^                  | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
      1   | Câu lạc bộ thủ lĩnh | CLB        | 50      | 30                    | «»       | 20
      2   | Địa chỉ tin cậy    | Địa chỉ     | 40      | 10                    | 15       | 15
      `,
      '«Câu lạc bộ thủ lĩnh»: 1 địa bàn để trống, các địa bàn khác cộng lại đã đủ tổng.',
    ],
  },
});
