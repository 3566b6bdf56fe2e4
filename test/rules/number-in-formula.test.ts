import rule from '../../src/core/rules/number-in-formula';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'the whole that a change in per cent is measured from': draw`
      Chỉ tiêu | Năm 2023 | Năm 2024 | So sánh | Ghi thêm
      Gạo      | 100      | 110      | =C2/B2*100-100 → 10       | =(C2+B2)/B2-1 → 1.1
      Ngô      | 200      | 150      | =100-B3/C3%-B3 → -33.3333 | =1-C3/B3 → 0.25
      Sắn      | 300      | 330      | =100*C4/B4-100 → 10       | =SUM(C2:C4)/SUM(B2:B4)*100-100 → -1.6667
    `,
    'rounding, scaling and a rule of the table': draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =ROUND(C2*D2/1000,2)+C2 → 2.16
      2   | Đối thoại  | 4        | 80      | =C3+D3*1.1 → 92
      3   | Hội thi    | 4        | 80      | =SUM(C4:D4)+5 → 89
      4   | Giám sát   | 3        | 10      | =SUM(C5:D5)+5 → 18
      5   | Đánh giá   | 3        | 10      | =SUM(C6:D6)+5 → 18
    `,
  },
  invalid: {
    'a number taken from a sum, and one added to a share': [
      draw`
      STT | Đơn vị         | Số tổ                  | Số cuộc          | Tỷ lệ
      1   | Huyện Ba Bể    | 10                     | 4                | =D2/C2*100 → 40
      2   | Huyện Ngân Sơn | 20                     | 6                | «=D3/C3*100+10 → 40»
      3   | Huyện Na Rì    | 15                     | 5                | =D4/C4*100 → 33.333
      | Tổng cộng      | «=SUM(C2:C4)-100 → -55» | =SUM(D2:D4) → 15 | =D5/C5*100 → -27.27
      `,
      'Công thức =D3/C3*100+10 có số gõ tay 10.',
      'error: Công thức =SUM(C2:C4)-100 có số gõ tay 100.',
    ],
    'a number added to a sum': [
      draw`
      STT | Đơn vị         | Số tổ                | Số cuộc
      1   | Huyện Ba Bể    | 10                   | 4
      2   | Huyện Ngân Sơn | 20                   | 6
      3   | Huyện Na Rì    | 15                   | 5
      | Tổng cộng      | «=SUM(C2:C4)+1 → 46» | =SUM(D2:D4) → 15
      `,
      'error: Công thức =SUM(C2:C4)+1 có số gõ tay 1.',
    ],
  },
});
