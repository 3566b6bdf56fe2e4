import rule from '../../src/core/rules/subtotal-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'parts of which some are not given': draw`
      TT  | Loại     | Số con | Số hộ
      1   | Gà       | 100    | 30
      1.1 | Gà thịt  | n/a    | 10
      1.2 | Gà đẻ    | n/a    | 20
      2   | Vịt      | 50     | 12
      2.1 | Vịt thịt | 20     | 6
      2.2 | Vịt đẻ   | 30     | 6
    `,
    'a group net of what is paid back': draw`
      STT | Nội dung                         | Dự toán | Quyết toán
      I   | Thu cân đối từ xuất nhập khẩu    | 1050    | 1000
      1   | Tổng số thu thuế                 | 1150    | 1100
      2   | Hoàn thuế giá trị gia tăng       | 100     | 100
      II  | Thu nội địa                      | 500     | 480
      1   | Thuế                             | 400     | 380
      2   | Phí                              | 100     | 100
    `,
    'growth and means of a stage beside amounts': draw`
      STT | Ngành       | Năm 2022 | Năm 2023 | Nhịp độ tăng | BQGĐ 2021-2025 | Năm 2023 so với 2022 | Mức đạt
      I   | Nông nghiệp | 30       | 33       | 10           | 5              | 110                  | 7
      1   | Trồng trọt  | 10       | 11       | 9            | 4              | 109                  | 5
      2   | Chăn nuôi   | 20       | 22       | 12           | 6              | 112                  | 8
      II  | Công nghiệp | 50       | 55       | 10           | 7              | 110                  | 9
      1   | Khai thác   | 10       | 11       | 8            | 3              | 106                  | 7
      2   | Chế biến    | 40       | 44       | 13           | 8              | 111                  | 11
    `,
    'columns against the month and year before, in short words': draw`
      STT | Ngành       | Thực hiện T1 | Ước T2 | T2 so T1 | 2 tháng so CK | CAGR
      I   | Nông nghiệp | 30           | 33     | 110      | 104           | 5
      1   | Trồng trọt  | 10           | 11     | 109      | 103           | 4
      2   | Chăn nuôi   | 20           | 22     | 112      | 105           | 6
    `,
    'points given for a rate': draw`
      STT | Tiêu chí                          | Điểm tối đa | Điểm đạt được
      1   | CÔNG TÁC CHỈ ĐẠO                  | 3           | 3
      1.1 | Ban hành kế hoạch                 | 1           | 1
      1.2 | Tỷ lệ các đơn vị được kiểm tra    | 1           | 1
      1.3 | Kết quả thực hiện kế hoạch        | 1           | 1
      2   | CẢI CÁCH THỦ TỤC                  | 4           | 3
      2.1 | Công bố thủ tục                   | 2           | 1
      2.2 | Tỷ lệ hồ sơ đúng hạn              | 2           | 2
    `,
    'points under other words, and a growth among the criteria': draw`
      STT | Nội dung đánh giá                 | Thang điểm | Tự chấm (điểm) | Điểm thẩm định
      I   | Kinh tế                           | 25         | 24.5           | 23
      1   | Tăng so với năm trước             | 10         | 10             | 9
      2   | Tỷ trọng dịch vụ                  | 5          | 4.5            | 4
      3   | Thu ngân sách                     | 10         | 10             | 10
      II  | Xã hội                            | 15         | 13             | 12
      1   | Tỷ lệ hộ nghèo giảm               | 10         | 8              | 8
      2   | Bình quân thu nhập đầu người      | 5          | 5              | 4
    `,
    'money for what a rate is called, borne out by the figures': draw`
      STT | Nội dung                          | Dự toán | Quyết toán
      I   | Chi quản lý                       | 600     | 590
      1   | Chi lương                         | 400     | 400
      2   | Tỷ lệ trích lại cho đơn vị thu    | 150     | 140
      3   | Chi khác                          | 50      | 50
      II  | Chi sự nghiệp                     | 300     | 280
      1   | Tập huấn                          | 200     | 190
      2   | Truyền thông                      | 100     | 90
    `,
    'a caption whose zero prints as nothing': draw`
      STT | Tên đơn vị          | Chi đầu tư | Chi khác
      A   | B                   | 1          | 2
      I   | Các Bộ, cơ quan     |            | 0 @#,###,###
      1   | Bộ A                | 100        | 0 @#,###,###
      2   | Bộ B                | 200        | 30 @#,###,###
      3   | Bộ C                | 300        | 40 @#,###,###
    `,
    'a caption of zeros under other formats': draw`
      STT | Tên đơn vị     | Chi đầu tư          | Chi khác
      I   | Khối huyện     | 0 @#                | 0 @# ###;-# ###
      1   | Huyện A        | 100                 | 20
      2   | Huyện B        | 200                 | 30
      II  | Khối xã        | 0 @[=0]"";#,##0     | 0 @#,##0;-#,##0;
      1   | Xã A           | 10                  | 12
      2   | Xã B           | 20                  | 13
    `,
    'groups of rows, numbered on': draw`
      STT | Đơn vị | Số tổ | Số cuộc
      I   | Miền núi | 30 | 10
      1   | Hà Giang | 10 | 4
      2   | Cao Bằng | 20 | 6
      II  | Đồng bằng | 25 | 9
      3   | Hà Nam   | 15 | 5
      4   | Thái Bình | 10 | 4
      + "trong đó" rows, which may be fewer
      STT | Chỉ tiêu | Đơn vị tính | Kế hoạch
      1   | Truyền thông viên | người | 596
      | Trong đó: nữ | người | 162
      2   | Thành viên | người | 94
    `,
  },
  invalid: {
    'a group that is off in one column of men, beside growth': [
      draw`
      STT | Ngành       | Số nam | Số nữ | So với cùng kỳ
      I   | Nông nghiệp | «33»   | 33    | 110
      1   | Trồng trọt  | 10     | 11    | 109
      2   | Chăn nuôi   | 20     | 22    | 112
      II  | Công nghiệp | 50     | 55    | 110
      1   | Khai thác   | 10     | 11    | 106
      2   | Chế biến    | 40     | 44    | 111
      `,
      '«Nông nghiệp» ghi 33, cộng các dòng trong nhóm được 30.',
    ],
    'points that do not add up, a rate among the criteria': [
      draw`
      STT | Tiêu chí                          | Điểm tối đa | Điểm đạt được
      1   | CÔNG TÁC CHỈ ĐẠO                  | 3           | «4»
      1.1 | Ban hành kế hoạch                 | 1           | 1
      1.2 | Tỷ lệ các đơn vị được kiểm tra    | 1           | 1
      1.3 | Kết quả thực hiện kế hoạch        | 1           | 1
      2   | CẢI CÁCH THỦ TỤC                  | 4           | 3
      2.1 | Công bố thủ tục                   | 2           | 1
      2.2 | Tỷ lệ hồ sơ đúng hạn              | 2           | 2
      `,
      '«CÔNG TÁC CHỈ ĐẠO» ghi 4, cộng các dòng trong nhóm được 3.',
    ],
    'a group that prints its zero': [
      draw`
      STT | Tên đơn vị          | Chi đầu tư   | Chi khác
      A   | B                   | 1            | 2
      I   | Các Bộ, cơ quan     | 600          | «0 @#,##0»
      1   | Bộ A                | 100          | 0
      2   | Bộ B                | 200          | 30
      3   | Bộ C                | 300          | 40
      `,
      '«Các Bộ, cơ quan» ghi 0, cộng các dòng trong nhóm được 70.',
    ],
    'a group that is not the sum of its rows': [
      draw`
      STT | Nội dung     | Kinh phí | Số cuộc
      I   | Truyền thông | «95»     | 7
      1   | Tập huấn     | 40       | 3
      2   | Hội nghị     | 50       | 4
      II  | Giám sát     | 30       | 5
      1   | Kiểm tra     | 10       | 2
      2   | Đánh giá     | 20       | 3
      `,
      '«Truyền thông» ghi 95, cộng các dòng trong nhóm được 90.',
    ],
  },
});
