import rule from '../../src/core/rules/error-value';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    figures: draw`
      STT | Nội dung | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn | 2 | 80 | =C2*D2 → 160
      2   | Hội nghị | 4 | 80 | =C3*D3 → 320
    `,
  },
  invalid: {
    'a lost reference, and what follows from it': [
      draw`
      STT | Nội dung  | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn  | 2        | 80      | =C2*D2 → 160
      2   | Đối thoại | 4        | «=#REF! → #REF!» | =C3*D3 → #REF!
      3   | Mua sắm   | 4        | 10      | =C4*D4 → 40
      `,
      'Ô này báo lỗi #REF!: công thức trỏ đến ô đã bị xóa.',
    ],
    'a division by a target that is still empty': [
      draw`
      STT | Chỉ tiêu | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Tổ truyền thông | 75 | 77 | =D2/C2*100 → 102.666666666667
      2   | Đối thoại |  | 1 | «=D3/C3*100 → #DIV/0!»
      `,
      'gap: Ô này báo lỗi #DIV/0! vì mẫu số còn trống hoặc bằng 0.',
    ],
    'an error in a hidden row': [
      draw`
      STT | Nội dung  | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn  | 2        | 80      | 160
      ~2  | Đối thoại | 4        | «#N/A» | 320
      3   | Mua sắm   | 4        | 10      | 40
      `,
      'review: Ô này báo lỗi #N/A: không tìm thấy giá trị cần tra.',
    ],
  },
});
