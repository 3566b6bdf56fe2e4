import rule from '../../src/core/rules/unit-missing';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'pure numbers among weights and concentrations': draw`
      TT | Chỉ tiêu | Đơn vị | Kết quả
      1  | pH       |        | 7.12
      2  | Độ đục   | NTU    | 0.84
      3  | Màu sắc  | TCU    | 6
      4  | Sắt      | mg/L   | 0.41
      5  | Mangan   | mg/L   | 0.02
    `,
    'headings, parts of a row that has its unit, and a table without units': draw`
      STT | Chỉ tiêu            | Đơn vị tính | Chỉ tiêu giao
      I   | Truyền thông        |             |
      1   | Tổ truyền thông     | Tổ          | 75
      | Trong đó: thành lập mới |         | 5
      2   | Địa chỉ tin cậy     | Địa chỉ     | 9
      3   | Đối thoại           | Cuộc        | 15
    `,
  },
  invalid: {
    'one without a unit among others': [
      draw`
      STT | Chỉ tiêu            | Đơn vị tính | Chỉ tiêu giao
      1   | Tổ truyền thông     | Tổ          | 75
      2   | Địa chỉ tin cậy     | «»          | 9
      3   | Đối thoại           | Cuộc        | 15
      4   | Câu lạc bộ thủ lĩnh | CLB         | 12
      `,
      '«Địa chỉ tin cậy» chưa có đơn vị tính.',
    ],
  },
});
