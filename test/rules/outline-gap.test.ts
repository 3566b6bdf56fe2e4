import rule from '../../src/core/rules/outline-gap';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'codes that are no numbering': draw`
      Số | Tên tài khoản      | Nợ   | Có
      111 | Tiền mặt          | 900  | 815
      112 | Tiền gửi          | 3820 | 3680
      131 | Phải thu          | 4532 | 3820
      152 | Nguyên liệu       | 2210 | 2050
      211 | Tài sản cố định   | 10   | 0
      331 | Phải trả          | 1980 | 2210
    `,
    'numbering in levels, letters with đ, and numbering that goes on over groups': draw`
      STT | Nội dung | Số cuộc | Kinh phí
      I   | Truyền thông | 14 | 90
      1   | Tập huấn | 4 | 30
      2   | Hội nghị | 10 | 60
      II  | Giám sát | 5 | 20
      3   | Kiểm tra | 3 | 10
      4   | Đánh giá | 2 | 10
    `,
    letters: draw`
      STT | Nội dung | Số cuộc | Kinh phí
      a)  | Tập huấn | 4 | 30
      b)  | Hội nghị | 10 | 60
      c)  | Hội thi | 3 | 10
      d)  | Đối thoại | 2 | 10
      đ)  | Giám sát | 2 | 10
      e)  | Đánh giá | 2 | 10
    `,
  },
  invalid: {
    'a number that is skipped': [
      draw`
      STT | Nội dung     | Số cuộc | Kinh phí
      1   | Truyền thông | 4       | 30
      2   | Tập huấn     | 6       | 40
      «4» | Giám sát     | 5       | 20
      5   | Đánh giá     | 5       | 20
      `,
      'Thiếu số thứ tự 3 trước 4.',
    ],
    'a group that begins at 2.2': [
      draw`
      STT | Nội dung     | Số cuộc | Kinh phí
      1   | Truyền thông | 10      | 70
      1.1 | Tập huấn     | 4       | 30
      1.2 | Hội nghị     | 6       | 40
      2   | Giám sát     | 5       | 20
      «2.2» | Kiểm tra   | 3       | 10
      2.3 | Đánh giá     | 2       | 10
      `,
      'Thiếu số thứ tự 2.1 trước 2.2.',
    ],
    'a number that comes after a greater one': [
      draw`
      STT | Nội dung     | Số cuộc | Kinh phí
      1   | Truyền thông | 4       | 30
      2   | Tập huấn     | 6       | 40
      3   | Hội nghị     | 6       | 40
      4   | Giám sát     | 5       | 20
      «2» | Đánh giá     | 5       | 20
      `,
      'Số thứ tự 2 không theo đúng thứ tự.',
    ],
    'Roman numbers out of step': [
      draw`
      STT | Nội dung     | Số cuộc | Kinh phí
      I   | Truyền thông | 4       | 30
      II  | Tập huấn     | 6       | 40
      «II» | Giám sát    | 5       | 20
      `,
      'Số thứ tự II bị lặp lại.',
    ],
  },
});
