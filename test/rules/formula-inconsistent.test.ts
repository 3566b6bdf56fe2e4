import rule from '../../src/core/rules/formula-inconsistent';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'one pattern, its totals, and other ways of writing it': draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =C2*D2 → 160
      2   | Đối thoại  | 4        | 80      | =C3*D3 → 320
      3   | Hội thi    | 4        | 80      | =C4*D4 → 320
      4   | Giám sát   | 3        | 10      | =C5*D5 → 30
      | Tổng cộng  |          |         | =SUM(E2:E5) → 830
    `,
    'sums written in two ways': draw`
      STT | Nội dung   | Tổng số | TW | ĐP
      1   | Tập huấn   | =D2+E2 → 3 | 1 | 2
      2   | Đối thoại  | =D3+E3 → 3 | 1 | 2
      3   | Hội thi    | =SUM(D4:E4) → 3 | 1 | 2
      4   | Giám sát   | =D5+E5 → 3 | 1 | 2
      5   | Mua sắm    | =D6+E6 → 3 | 1 | 2
    `,
    'two patterns of equal weight': draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =C2*D2 → 160
      2   | Đối thoại  | 4        | 80      | =C3*D3 → 320
      3   | Hội thi    | 4        | 80      | =C4*D4/2 → 160
      4   | Giám sát   | 3        | 10      | =C5*D5/2 → 15
    `,
  },
  invalid: {
    'the odd one out of a column': [
      draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =C2*D2 → 160
      2   | Đối thoại  | 4        | 80      | =C3*D3 → 320
      3   | Hội thi    | 4        | 80      | «=C3*D4 → 320»
      4   | Giám sát   | 3        | 10      | =C5*D5 → 30
      5   | Mua sắm    | 5        | 10      | =C6*D6 → 50
      `,
      'Công thức =C3*D4; theo mẫu của các ô bên cạnh là =C4*D4.',
    ],
    'the odd one out of a total row': [
      draw`
      STT | Đơn vị      | Số tổ            | Số cuộc          | Số lớp           | Số người         | Số ngày
      1   | Huyện Ba Bể | 10               | 4                | 2                | 90               | 4
      2   | Huyện Na Rì | 20               | 6                | 3                | 80               | 6
      3   | Huyện Chợ Đồn | 15             | 0                | 4                | 70               | 8
      | Tổng cộng   | =SUM(C2:C4) → 45 | «=SUM(D2:D3) → 10» | =SUM(E2:E4) → 9 | =SUM(F2:F4) → 240 | =SUM(G2:G4) → 18
      `,
      'Công thức =SUM(D2:D3); theo mẫu của các ô bên cạnh là =SUM(D2:D4).',
    ],
  },
});
