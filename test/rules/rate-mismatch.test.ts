import rule from '../../src/core/rules/rate-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'shares of the total, and an index of the first year': draw`
      STT | Đơn vị  | Kế hoạch vốn | Giải ngân | Tỷ trọng (%)
          | Tổng số | 2900         | 1430      | =D2/D$2*100 → 100
      1   | Xã A    | 1200         | 600       | =D3/D$2*100 → 41.958
      2   | Xã B    | 800          | 480       | =D4/D$2*100 → 33.566
      3   | Xã C    | 500          | 250       | =D5/D$2*100 → 17.4825
      4   | Xã D    | 400          | 100       | =D6/D$2*100 → 6.993
    `,
    'rates rounded to the digits they show': draw`
      STT | Chỉ tiêu                  | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
      1   | Cán bộ được tập huấn      | Người       | 320      | 334       | 104.4
      2   | Tổ truyền thông cộng đồng | Tổ          | 75       | 77        | 103
      3   | Tổ sinh kế                | Tổ          | 9        | 2         | 22.22
    `,
    'the total as sum over sum': draw`
      STT | Đơn vị | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Huyện Ba Bể | 10 | 10 | 100
      2   | Huyện Na Rì | 30 | 15 | 50
      | Tổng cộng | 40 | 25 | 62.5
    `,
    'rates of something else': draw`
      STT | Chỉ tiêu | Kế hoạch | Thực hiện | So với cùng kỳ năm trước (%)
      1   | Tổ truyền thông | 75 | 77 | 110
      2   | Tổ sinh kế | 9 | 2 | 90
    `,
    'money in two units': draw`
      STT | Đơn vị | Kế hoạch vốn (triệu đồng) | Giải ngân (đồng) | Tỷ lệ giải ngân (%)
      1   | Huyện Ba Bể | 1222 | 774229000 | 63.4
      2   | Huyện Na Rì | 3291 | 318360000 | 9.7
    `,
  },
  invalid: {
    'a bare rate of two columns under a format that only prints the sign': [
      draw`
      STT | Xã        | Tổng số phụ nữ | Tham gia | Tỷ lệ
      1   | Trung Thu | 420            | 315      | 75 @0.0\%
      2   | Tủa Thàng | 510            | 408      | 80 @0.0\%
      3   | Sín Chải  | 380            | 228      | «66 @0.0\%»
      4   | Huổi Só   | 260            | 234      | 90 @0.0\%
      `,
      'Tỷ lệ ghi 66, tính từ số liệu trong biểu được 60.',
    ],
    'rates that all divide by the plan of the first row': [
      draw`
      STT | Chỉ tiêu            | ĐVT     | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Tổ truyền thông     | Tổ      | 9             | 2                 | =E2/D$2*100 → 22.22222222222222
      2   | Địa chỉ tin cậy     | Địa chỉ | 8             | 4                 | «=E3/D$2*100 → 44.44444444444444»
      3   | Câu lạc bộ thủ lĩnh | CLB     | 12            | 9                 | «=E4/D$2*100 → 100»
      4   | Lớp tập huấn        | Lớp     | 10            | 10                | «=E5/D$2*100 → 111.1111111111111»
      5   | Cuộc đối thoại      | Cuộc    | 5             | 3                 | «=E6/D$2*100 → 33.33333333333333»
      `,
      'Tỷ lệ ghi 44,444444, tính từ số liệu trong biểu được 50.',
      'Tỷ lệ ghi 100, tính từ số liệu trong biểu được 75.',
      'Tỷ lệ ghi 111,111111, tính từ số liệu trong biểu được 100.',
      'Tỷ lệ ghi 33,333333, tính từ số liệu trong biểu được 60.',
    ],
    'the same of money under a % format': [
      draw`
      STT | Đơn vị | Kế hoạch vốn | Giải ngân | Tỷ lệ giải ngân
      1   | Xã A   | 1200         | 600       | =D2/$C$2 → 0.5 @0%
      2   | Xã B   | 800          | 480       | «=D3/$C$2 → 0.4 @0%»
      3   | Xã C   | 500          | 250       | «=D4/$C$2 → 0.2083 @0%»
      4   | Xã D   | 400          | 100       | «=D5/$C$2 → 0.0833 @0%»
      `,
      'Tỷ lệ ghi 40, tính từ số liệu trong biểu được 60.',
      'Tỷ lệ ghi 20,83, tính từ số liệu trong biểu được 50.',
      'Tỷ lệ ghi 8,33, tính từ số liệu trong biểu được 25.',
    ],
    'a rate with its digits changed round': [
      draw`
      STT | Chỉ tiêu                  | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
      1   | Cán bộ được tập huấn      | Người       | 320      | 334       | «140.4»
      2   | Tổ truyền thông cộng đồng | Tổ          | 75       | 77        | 102.7
      `,
      'Tỷ lệ ghi 140,4, tính từ số liệu trong biểu được 104,38.',
    ],
    'a fraction that cannot give its per cent': [
      draw`
      STT | Nội dung  | Kế hoạch | Thực hiện
      1   | Chỉ tiêu huyện | 8 | «2/8 (22,2%)»
      2   | Chỉ tiêu xã    | 9 | 2/9 (22,2%)
      `,
      '22,2% không thể có với mẫu số 8; 2/8 là 25,0%.',
    ],
    'a sentence under the table': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | 77
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
      3   | Đối thoại       | Cuộc        | 15            | 1
      «Ghi chú: Đã thực hiện được 02/3 chỉ tiêu, đạt 77,7%.» | | | |
      `,
      '77,7% không thể có với mẫu số 3; 2/3 là 66,7%.',
    ],
    'the mean of rates in a total row': [
      draw`
      STT | Đơn vị | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Huyện Ba Bể | 10 | 10 | 100
      2   | Huyện Na Rì | 30 | 15 | 50
      3   | Huyện Ngân Sơn | 20 | 10 | 50
      | Tổng cộng | 60 | 35 | «66.7»
      `,
      'Tỷ lệ ghi 66,7, tính từ số liệu trong biểu được 58,33.',
    ],
  },
});
