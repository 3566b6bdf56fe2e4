import rule from '../../src/core/rules/negative-value';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'balances, what is carried over and moved, among incomes and costs': draw`
      Đơn vị: triệu đồng | | | |
      STT | Nội dung                          | Dự toán | Quyết toán | Ghi chú
      1   | Thu ngân sách                     | 1000    | 1200       |
      2   | Chi ngân sách                     | 1100    | 1150       |
      3   | Cân đối thu chi                   | -100    | 50         |
      4   | Kết dư ngân sách                  | 20      | -10        |
      5   | Chuyển nguồn sang năm sau         | 5       | -8         |
      6   | Điều chuyển giữa các đơn vị       | 15      | -9         |
    `,
    'signs in a heading, and net figures': draw`
      Đơn vị: triệu đồng | | | |
      STT | Đơn vị  | Kế hoạch vốn | Kế hoạch giao thêm (+), rút bớt (-) | Thực hiện thuần | Giải ngân
      1   | Huyện A | 100          | -20                                 | 7               | 60
      2   | Huyện B | 200          | 20                                  | -3              | 150
      3   | Huyện C | 300          | 35                                  | 8               | 150
    `,
    'growth in a report on changes, foreign': draw`
      Item         | Plan | Actual | Carried forward
      Net sales    | 120  | -4     | 3
      Corrections  | 10   | -12    | -2
      Rent         | 50   | 48     | -2
    `,
    'a statement in which minus is usual': draw`
      | 2019 | 2018
      Revenue | 90210 | 86680
      Cost of sales | -51004 | -50167
      Gross profit | =B2+B3 → 39206 | =C2+C3 → 36513
      Selling expenses | -12093 | -12252
    `,
    'a row of differences by its formulas': draw`
      Chỉ tiêu | Mã số | Năm nay | Năm trước
      Doanh thu | 10 | 100 | 120
      Chi phí bán hàng | 11 | 130 | 110
      Kết quả | 20 | =C2-C3 → -30 | =D2-D3 → 10
    `,
    temperatures: draw`
      Yếu tố | Tháng 1 | Tháng 2 | Tháng 3
      Nhiệt độ cao nhất (°C) | 17.2 | 18.8 | 20.1
      Nhiệt độ thấp nhất (°C) | -4.8 | 2.1 | 1.4
    `,
    'goods returned': draw`
      Qty | Code | Description | Amount
      12 | LP60 | Downlight | 90.72
      3 | DB12 | Distribution board | 355.5
      -2 | LP60 | Downlight returned | 15.12
    `,
    'shares and growth in per cent': draw`
      Ratio | 2001 | 2002 | 2003
      Current ratio | 1.42 | 1.38 | 1.51
      ROCE % | 9.8 | -1.2 | 11.3
    `,
    'adjustments, balances and growth': draw`
      STT | Đơn vị | Kế hoạch | Điều chỉnh giảm | Còn lại
      1   | Huyện Ba Bể | 75 | -5 | -2
      2   | Huyện Na Rì | 90 | 0  | 3
    `,
    'a row of differences': draw`
      STT | Chỉ tiêu | Kế hoạch | Thực hiện
      1   | Tổ truyền thông | 75 | 70
      2   | Chênh lệch so với năm trước | -5 | -3
    `,
  },
  invalid: {
    'clubs of girls who lead the change': [
      draw`
      STT | Chỉ tiêu                                | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Câu lạc bộ thủ lĩnh của sự thay đổi     | CLB         | 5             | «-4»
      2   | Địa chỉ tin cậy                         | Địa chỉ     | 9             | 9
      `,
      'Ô này ghi số âm -4.',
    ],
    'a place whose name folds to a word of loss': [
      draw`
      STT | Đơn vị          | Số tổ | Số cuộc
      1   | Huyện Dào San   | 25    | 40
      2   | Huyện Sì Lở Lầu | 59    | «-64»
      3   | Huyện Bản Lang  | 88    | 54
      `,
      'Ô này ghi số âm -64.',
    ],
    'several in one column, asked once': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | «-77»
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | -9
      3   | Đối thoại       | Cuộc        | 15            | 15
      `,
      'review: 2 ô ghi số âm (E2, E3); ô này ghi -77.',
    ],
    'a negative count': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 75            | 77
      2   | Địa chỉ tin cậy | Địa chỉ     | 9             | «-9»
      `,
      'Ô này ghi số âm -9.',
    ],
  },
});
