import rule from '../../src/core/rules/unit-conflict';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'words for one thing': draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tập huấn        | Lớp         | 15            | 01 cuộc
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
    `,
  },
  invalid: {
    'another unit in the cell, and a rate counted in people': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Đối thoại       | Cuộc        | 15            | «01 người»
      2   | Tỷ lệ phụ nữ được tiếp cận | «Người» | 80     | 80
      3   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
      `,
      'Ô này ghi đơn vị tính «người», trong khi đơn vị tính của chỉ tiêu là «Cuộc».',
      '«Tỷ lệ phụ nữ được tiếp cận» là tỷ lệ nhưng đơn vị tính ghi «Người».',
    ],
  },
});
