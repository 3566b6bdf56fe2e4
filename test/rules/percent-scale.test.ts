import rule from '../../src/core/rules/percent-scale';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'shares printed in whole per cents, among many times as much': draw`
      STT | Đơn vị       | Tổng số phiếu | Phiếu B | Tỷ lệ B/Tổng số (%)
      1   | Huyện Ba Bể  | 10000         | 30      | 0.01 @0%
      2   | Huyện Na Rì  | 10000         | 5600    | 0.56 @0%
      3   | Huyện Chợ Mới | 10000        | 3800    | 0.38 @0%
    `,
    'per-cents under a format and bare ones': draw`
      STT | Chỉ tiêu         | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Tổ truyền thông  | 75            | 60                | 0.8 @0.0%
      2   | Tổ sinh kế       | 9             | 2                 | 0.222 @0.0%
      3   | Địa chỉ tin cậy  | 9             | 9                 | 1 @0.0%
    `,
  },
  invalid: {
    '22.2 under a format': [
      draw`
      STT | Chỉ tiêu         | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Tổ truyền thông  | 75            | 60                | 0.8 @0.0%
      2   | Tổ sinh kế       | 9             | 2                 | «22.2 @0.0%»
      3   | Địa chỉ tin cậy  | 9             | 9                 | 1 @0.0%
      `,
      'Ô này hiện 2.220,0%; đúng ra phải là 22,2%.',
    ],
    '0.222 in a column of per-cents': [
      draw`
      STT | Chỉ tiêu         | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Tổ truyền thông  | 75            | 60                | 80
      2   | Tổ sinh kế       | 9             | 2                 | «0.222»
      3   | Địa chỉ tin cậy  | 9             | 9                 | 100
      `,
      'Ô này ghi 0,222 trong cột phần trăm; đúng ra phải là 22,2%.',
    ],
  },
});
