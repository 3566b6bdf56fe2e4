import rule from '../../src/core/rules/column-arithmetic';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'a row of per-cents under amounts': draw`
      Chỉ tiêu         | Tổng chi | Chi ngoại trú | Chi nội trú
      A                | 1=2+3    | 2             | 3
      Năm nay          | 625      | 168           | 457
      Năm trước        | 679      | 184           | 495
      Tỷ lệ tăng giảm  | 7.95     | 8.7           | 7.68
    `,
    'a total of its parts': draw`
      STT | Nội dung | Tổng số | Trong đó | <
      ^   | ^        | ^       | TW       | ĐP
      A   | B        | 1=2+3   | 2        | 3
      I   | Dự án X  | 30      | 10       | 20
    `,
    'a dash as nothing': draw`
      STT | Nội dung | Tổng số | TW | ĐP
      A   | B        | 1=2+3   | 2  | 3
      I   | Dự án X  | 10      | 10 | -
    `,
    'a rate printed times one hundred': draw`
      STT | Nội dung | Kế hoạch | Giải ngân | Tỷ lệ (%)
      A   | B        | 1        | 2         | 3=2/1
      I   | Dự án X  | 200      | 50        | 25
      II  | Dự án Y  | 300      | 60        | 20
    `,
    'a rate that is cut, which another rule reports': draw`
      STT | Nội dung | Kế hoạch | Giải ngân | Tỷ lệ (%)
      A   | B        | 1        | 2         | 3=2/1*100
      I   | Dự án X  | 300      | 29        | 9
      II  | Dự án Y  | 300      | 60        | 20
    `,
    'per-cent rows, which do not add up over places': draw`
      STT | Chỉ tiêu | Đơn vị tính | Tổng số | Ba Bể | Na Rì
      A   | B        | C           | 1=2+3   | 2     | 3
      1   | Tổ truyền thông | Tổ   | 30      | 10    | 20
      2   | Tỷ lệ thành viên tiếp cận tín dụng | % | 15 | 15 | 15
    `,
    'typed rounded money, off by less than half a digit per addend': draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Nội dung | Tổng số | TW   | ĐP
      A   | B        | 1=2+3   | 2    | 3
      I   | Dự án X  | 30.1    | 10.1 | 20.1
      II  | Dự án Y  | 50.3    | 20.1 | 30.2
      III | Dự án Z  | 41.7    | 20.3 | 21.5
      IV  | Dự án T  | 62.4    | 30.9 | 31.5
    `,
  },
  invalid: {
    'last digits that one row in ten is off by, which rounding may be': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị | Tổng số | Vốn đầu tư | Vốn sự nghiệp
      A | B | 1=2+3 | 2 | 3
      1 | Đơn vị 1 | 9194 | 6102 | 3092
      2 | Đơn vị 2 | 11013 | 7076 | 3937
      3 | Đơn vị 3 | 14170 | 7514 | 6656
      4 | Đơn vị 4 | «16614» | 8720 | 7893
      5 | Đơn vị 5 | 13402 | 7061 | 6341
      6 | Đơn vị 6 | 13897 | 8555 | 5342
      7 | Đơn vị 7 | 9121 | 1237 | 7884
      8 | Đơn vị 8 | 12170 | 4814 | 7356
      9 | Đơn vị 9 | «11768» | 8727 | 3040
      10 | Đơn vị 10 | 7740 | 6316 | 1424
      11 | Đơn vị 11 | 10664 | 8380 | 2284
      12 | Đơn vị 12 | 5972 | 1927 | 4045
      13 | Đơn vị 13 | 12956 | 4842 | 8114
      14 | Đơn vị 14 | 7138 | 3019 | 4119
      15 | Đơn vị 15 | 7289 | 5454 | 1835
      16 | Đơn vị 16 | 8743 | 5701 | 3042
      17 | Đơn vị 17 | 8096 | 1107 | 6989
      18 | Đơn vị 18 | 7118 | 2775 | 4343
      19 | Đơn vị 19 | 5780 | 3289 | 2491
      20 | Đơn vị 20 | 16612 | 8506 | 8106
      `,
      'review: «1=2+3» ghi 16.614, tính được 16.613, chênh lệch 1; có thể vẫn đúng vì chênh lệch này có thể do làm tròn.',
      'review: «1=2+3» ghi 11.768, tính được 11.767, chênh lệch 1; có thể vẫn đúng vì chênh lệch này có thể do làm tròn.',
    ],
    'a difference that rounding may explain, where nothing shows how the table rounds': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Nội dung | Tổng số | TW   | ĐP
      A   | B        | 1=2+3   | 2    | 3
      I   | Dự án X  | «30.1»  | 10.1 | 20.1
      II  | Dự án Y  | 50.3    | 20.1 | 30.2
      `,
      'review: «1=2+3» ghi 30,1, tính được 30,2, chênh lệch 0,1; có thể vẫn đúng vì chênh lệch này có thể do làm tròn.',
    ],
    'a total that is off by one': [
      draw`
      STT | Nội dung | Tổng số | Trong đó | <
      ^   | ^        | ^       | TW       | ĐP
      A   | B        | 1=2+3   | 2        | 3
      I   | Dự án X  | «1031»  | 10       | 1020
      II  | Dự án Y  | 50      | 20       | 30
      `,
      'Cột 1 phải bằng 2+3, tức là 1.030, nhưng đang ghi 1.031.',
    ],
    'a symbol that is not there': [
      draw`
      STT | Nội dung | Tổng số | TW | ĐP
      A   | B        | «1=2+9» | 2  | 3
      I   | Dự án X  | 30      | 10 | 20
      `,
      'review: Chưa kiểm tra được «1=2+9»: biểu không có cột mang ký hiệu 9.',
    ],
    'a word among the operands, for a person to look at': [
      draw`
      STT | Nội dung | Tổng số | TW  | ĐP
      A   | B        | 1=2+3   | 2   | 3
      I   | Dự án X  | «30»    | mười | 20
      II  | Dự án Y  | 50      | 20  | 30
      `,
      'review: Chưa kiểm tra được «1=2+3»: có ô ghi «mười», không phải là số.',
    ],
    'a column line that most rows refute': [
      draw`
      STT | Nội dung | Tổng số | TW  | ĐP
      A   | B        | «1=2+3» | 2   | 3
      I   | Dự án X  | 30      | 30  | 20
      II  | Dự án Y  | 50      | 50  | 30
      III | Dự án Z  | 70      | 70  | 10
      IV  | Dự án T  | 90      | 90  | 40
      `,
      'review: «1=2+3»: 4/4 số không khớp với phép tính, chẳng hạn ô C3 ghi 30, tính được 50. Có thể các số này sai, cũng có thể biểu tính theo cách khác; xem lại cách tính trước.',
    ],
    'a wrong addend that breaks its row and its column, told once': [
      draw`
      STT | Nội dung | Tổng số | TW   | ĐP
      A   | B        | 1=2+3   | 2    | 3
      1   | Dự án X  | 30      | 10   | 20
      2   | Dự án Y  | 50      | «25» | 30
      | Tổng cộng | 80     | 30   | 50
      `,
      'Ô này ghi 25; chỉ cần sửa thành 20 thì các phép tính «1=2+3», «Tổng cộng» đều khớp.',
    ],
    'two digits changed round': [
      draw`
      STT | Nội dung | Tổng số | TW  | ĐP
      A   | B        | 1=2+3   | 2   | 3
      1   | Dự án X  | «183»   | 68  | 70
      2   | Dự án Y  | 50      | 20  | 30
      `,
      'Cột 1 phải bằng 2+3, tức là 138, nhưng đang ghi 183. Có thể gõ đảo hai chữ số: «Dự án X» là 138 thì khớp.',
    ],
  },
});
