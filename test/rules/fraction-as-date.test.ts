import rule from '../../src/core/rules/fraction-as-date';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'fractions kept as text': draw`
      STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | 75            | 77/75
      2   | Địa chỉ tin cậy | 9             | 09/09
    `,
    'a column of dates': draw`
      STT | Chỉ tiêu        | Chỉ tiêu giao | Ngày hoàn thành
      1   | Tổ truyền thông | 75            | 45178 @d-mmm
      2   | Địa chỉ tin cậy | 9             | 45179 @d-mmm
    `,
  },
  invalid: {
    '09/09, read one way only': [
      draw`
      STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | 75            | 77/75
      2   | Địa chỉ tin cậy | 9             | «45178 @d-mmm»
      `,
      'Ô lưu một ngày tháng; số gõ vào là 9/9.',
    ],
    '2/9, where the target decides': [
      draw`
      STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | 75            | 77/75
      2   | Địa chỉ tin cậy | 9             | «45171 @d-mmm»
      `,
      'Ô lưu một ngày tháng; số gõ vào là 2/9.',
    ],
    '2/9 or 9/2': [
      draw`
      STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | 75            | 77/75
      2   | Địa chỉ tin cậy | 12            | «45171 @d-mmm»
      `,
      'Ô lưu một ngày tháng; số gõ vào là 2/9 hoặc 9/2.',
    ],
  },
});
