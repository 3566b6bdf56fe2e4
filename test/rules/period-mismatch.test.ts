import rule from '../../src/core/rules/period-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'the years of the stage': draw`
      STT | Chỉ tiêu       | Giai đoạn 2023-2025 | Năm 2023 | Năm 2024 | Năm 2025
      1   | Cuộc đối thoại | 180                 | 60       | 61       | 59
      2   | Lớp tập huấn   | 66                  | 20       | 22       | 24
    `,
    'stocks that are kept from year to year': draw`
      STT | Chỉ tiêu       | Giai đoạn 2023-2025 | Năm 2023 | Năm 2024 | Năm 2025
      1   | Cuộc đối thoại | 180                 | 60       | 61       | 59
      2   | Tổ truyền thông được duy trì hoạt động | 75 | 75 | 75 | 75
    `,
    'cumulative figures': draw`
      STT | Chỉ tiêu       | Giai đoạn 2023-2025 | Năm 2023 | Năm 2024 | Năm 2025
      1   | Cuộc đối thoại | 180                 | 60       | 121      | 180
      2   | Lớp tập huấn   | 66                  | 20       | 42       | 66
    `,
    'per-cents': draw`
      STT | Chỉ tiêu       | Đơn vị tính | Giai đoạn 2023-2025 | Năm 2023 | Năm 2024 | Năm 2025
      1   | Cuộc đối thoại | Cuộc        | 180                 | 60       | 61       | 59
      2   | Tỷ lệ phụ nữ được tiếp cận | % | 80              | 70       | 75       | 80
    `,
  },
  invalid: {
    'years that are short of the stage': [
      draw`
      STT | Chỉ tiêu       | Giai đoạn 2023-2025 | Năm 2023 | Năm 2024 | Năm 2025
      1   | Cuộc đối thoại | «181»               | 60       | 61       | 59
      2   | Lớp tập huấn   | 66                  | 20       | 22       | 24
      `,
      'Cộng các năm được 180, cả giai đoạn đang ghi 181.',
    ],
  },
});
