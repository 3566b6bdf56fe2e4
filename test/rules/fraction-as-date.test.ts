import rule from '../../src/core/rules/fraction-as-date';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a column in which most are dates': draw`
      Format | Value
      UK     | 35976 @dd/mm/yyyy
      month  | 35977 @d-mmm
      day    | 35978 @d-mmm
      German | 35979 @d-mmm
      time   | 0.5
    `,
    'a date beside its name': draw`
      Qty | Code | Description | Unit price | Net amount
      12  | LP60 | Downlight   | 8.4        | 90.72
      250 | CB25 | Cable       | 0.64       | 136
          |      |             | Date       | 42438 @d-mmm
    `,
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
    'fractions that all became dates': [
      draw`
      STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | 75            | «45178 @d-mmm»
      2   | Địa chỉ tin cậy | 10            | «45209 @d-mmm»
      `,
      'Ô lưu một ngày tháng; số gõ vào là 9/9.',
      'Ô lưu một ngày tháng; số gõ vào là 10/10.',
    ],
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
