import rule from '../../src/core/rules/fraction-as-date';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'numbers of documents beside their dates': draw`
      STT | Đơn vị         | Văn bản
      1   | Huyện Ba Bể    | 125/2023
      2   | Huyện Ngân Sơn | 17/2023
      3   | Huyện Na Rì    | 45178 @dd/mm/yyyy
    `,
    'times of beginning and end': draw`
      STT | Đơn vị         | Giờ bắt đầu/kết thúc
      1   | Huyện Ba Bể    | 0.3125 @h:mm
      2   | Huyện Ngân Sơn | 0.354166666666667 @h:mm
      3   | Huyện Na Rì    | 0.395833333333333 @h:mm
    `,
    'a line of months with the year in four digits': draw`
      Series       | Sydney            | Melbourne         | Hobart
      Series start | 17777 @mmm\\-yyyy | 17777 @mmm\\-yyyy | 17777 @mmm\\-yyyy
      Observations | 284               | 284               | 280
      Index (%)    | 3.7               | 3.8               | 3.6
    `,
    'hours of the day': draw`
      STT | Giờ bắt đầu           | Xã       | Số người nghe
      1   | 0.3125 @h:mm          | Cốc Ly   | 150
      2   | 0.3333333333 @h:mm    | Bảo Nhai | 210
      3   | 0.34375 @h:mm         | Nậm Đét  | 95
    `,
    'figures as great as days, times of day, and a plan that bears no fraction out': draw`
      STT | Chỉ tiêu      | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Giờ học
      1   | Lượt người dự | Người       | 45000         | 45171             | 0.3125 @h:mm
      2   | Người dân     | Người       | 52000         | 45999             | 0.46875 @h:mm
      3   | Câu lạc bộ    | CLB         | 12            | 9                 | 0.5 @h:mm
      4   | Lớp tập huấn  | Lớp         | 10            | 45171             | 0.625 @h:mm
    `,
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
    'times gone by, kept of fractions': [
      draw`
      STT | Đơn vị         | Số chỉ tiêu đạt/tổng số       | Ghi chú
      1   | Huyện Ba Bể    | «0.0895833333333333 @[h]:mm»  |
      2   | Huyện Ngân Sơn | 5/9                           |
      3   | Huyện Na Rì    | 6/9                           |
      `,
      'Excel đã đổi 2/9 thành giờ 2:09.',
    ],
    'a whole date among fractions of one denominator': [
      draw`
      STT | Đơn vị         | Số chỉ tiêu đạt/tổng số | Ghi chú
      1   | Huyện Ba Bể    | 05/9                    |
      2   | Huyện Ngân Sơn | 06/9                    |
      3   | Huyện Na Rì    | «45178 @dd/mm/yyyy»     |
      `,
      'Excel đã đổi 9/9 thành ngày tháng.',
    ],
    'a whole column of times under a heading of counts': [
      draw`
      STT | Đơn vị         | Số chỉ tiêu đạt/tổng số    | Ghi chú
      1   | Huyện Ba Bể    | «0.0895833333333333 @h:mm» |
      2   | Huyện Ngân Sơn | 0.13125 @h:mm              |
      3   | Huyện Na Rì    | 0.172916666666667 @h:mm    |
      `,
      'Cột C: Excel đã đổi phân số thành ngày tháng hoặc giờ ở 3 ô, như 2/9.',
    ],
    'a ratio that became a time, both parts of which stand beside it': [
      draw`
      TT | Trường            | Trẻ : cô              | Số trẻ | Số cô
      1  | Mầm non Pa Ủ      | 40:3                  | 40     | 3
      2  | Mầm non Tà Tổng   | «0.6736111111 @hh:mm» | 16     | 10
      3  | Mầm non Mù Cả     | 33:4                  | 33     | 4
      `,
      'Excel đã đổi 16:10 thành giờ 16:10.',
    ],
    'outline numbers that became days': [
      draw`
      STT            | Nội dung   | Số lớp
      1              | Tập huấn   |
      «45292 @d.m»   | Cán bộ xã  | 4
      45323 @d.m     | Chi hội    | 6
      2              | Hội thi    | 3
      `,
      'Cột A: Excel đã đổi số thứ tự thành ngày tháng ở 2 ô; số thứ tự như «1.2» phải gõ ở ô định dạng Văn bản (Text).',
    ],
    'one outline number that became a day': [
      draw`
      STT            | Nội dung   | Số lớp
      1              | Tập huấn   |
      1.1            | Cán bộ xã  | 4
      «45323 @d.m»   | Chi hội    | 6
      2              | Hội thi    | 3
      `,
      'Excel đã đổi số thứ tự ở ô này thành ngày tháng; số thứ tự như «1.2» phải gõ ở ô định dạng Văn bản (Text).',
    ],
    'a date set back to a plain number': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 9             | «45171»
      2   | Địa chỉ tin cậy | Địa chỉ     | 8             | 4
      3   | Câu lạc bộ      | CLB         | 12            | 9
      4   | Lớp tập huấn    | Lớp         | 10            | 10
      `,
      'Ô này ghi 45.171, là số mà Excel dùng để lưu một ngày tháng; số gõ vào là 2/9, sau đó ô bị đổi về định dạng chung (General).',
    ],
    'a day among fractions, without a plan beside': [
      draw`
      STT | Đơn vị | Kết quả (đạt/tổng số)  | Số cuộc
      1   | Xã A   | '4/8                    | 10
      2   | Xã B   | «45451»                 | 12
      3   | Xã C   | '9/12                   | 14
      4   | Xã D   | '10/10                  | 11
      `,
      'Ô này ghi 45.451, là số mà Excel dùng để lưu một ngày tháng; số gõ vào là 6/8, sau đó ô bị đổi về định dạng chung (General).',
    ],
    'a ratio that became a time': [
      draw`
      STT | Đơn vị | Số chỉ tiêu hoàn thành/tổng số | Chỉ tiêu giao | Kết quả thực hiện
      1   | Xã A   | «0.08958333333333333 @h:mm»    | 9             | 2
      2   | Xã B   | '4/8                           | 8             | 4
      3   | Xã C   | '9/12                          | 12            | 9
      4   | Xã D   | '10/10                         | 10            | 10
      `,
      'Excel đã đổi 2/9 thành giờ 2:09.',
    ],
    'a ratio of a result that became a time with seconds': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 12            | «0.21666666666666667 @h:mm:ss»
      2   | Địa chỉ tin cậy | Địa chỉ     | 8             | 4
      3   | Câu lạc bộ      | CLB         | 12            | 9
      4   | Lớp tập huấn    | Lớp         | 10            | 10
      `,
      'Excel đã đổi 5/12 thành giờ 5:12.',
    ],
    'fractions that all became dates': [
      draw`
      STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | 75            | «45178 @d-mmm»
      2   | Địa chỉ tin cậy | 10            | 45209 @d-mmm
      `,
      'Cột D: Excel đã đổi phân số thành ngày tháng hoặc giờ ở 2 ô, như 9/9.',
    ],
    'days of which some may be read two ways, and a bare number': [
      draw`
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | Tổ          | 12            | «45171 @d-mmm»
      2   | Địa chỉ tin cậy | Địa chỉ     | 8             | 45390
      3   | Câu lạc bộ      | CLB         | 12            | 9
      4   | Lớp tập huấn    | Lớp         | 10            | 10
      `,
      'Cột E: Excel đã đổi phân số thành ngày tháng hoặc giờ ở 2 ô, như 2/9; 1 ô chưa rõ số gõ vào, phải gõ lại.',
    ],
    '09/09, read one way only': [
      draw`
      STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | 75            | 77/75
      2   | Địa chỉ tin cậy | 9             | «45178 @d-mmm»
      `,
      'Excel đã đổi 9/9 thành ngày tháng.',
    ],
    '2/9, where the target decides': [
      draw`
      STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | 75            | 77/75
      2   | Địa chỉ tin cậy | 9             | «45171 @d-mmm»
      `,
      'Excel đã đổi 2/9 thành ngày tháng.',
    ],
    '2/9 or 9/2': [
      draw`
      STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông | 75            | 77/75
      2   | Địa chỉ tin cậy | 12            | «45171 @d-mmm»
      `,
      'Excel đã đổi số gõ vào thành ngày tháng; số đó là 2/9 hoặc 9/2.',
    ],
  },
});
