import rule from '../../src/core/rules/formula-inconsistent';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'the first of a run-down, and a counter of rows that goes on below a heading': draw`
      STT            | Đơn vị        | Số đầu      | Còn lại
      1              | Huyện Ba Bể   | 90          | =C8 → 62
      =A2+1 → 2      | Huyện Na Rì   | 80          | =D2 → 62
      =A3+1 → 3      | Huyện Chợ Mới | 70          | =D3 → 62
      =A4+1 → 4      | Pác Nặm       | 60          | =D4 → 62
      =A3+2 → 5      | Ngân Sơn      | 50          | =D5 → 62
      =A6+1 → 6      | Chợ Đồn       | 40          | =D6 → 62
      =A7+1 → 7      | Bắc Kạn       | 62          | =D7 → 62
    `,
    'a row whose other figures are computed as it is': draw`
      Chỉ tiêu      | Cả năm          | Quý I          | Quý II
      Tổng trị giá  | =C2+D2 → 30     | 10             | 20
      Trong nước    | =C3+D3 → 12     | 4              | 8
      Đầu tư        | =C4+D4 → 18     | 6              | 12
      Dầu thô       | =C5+D5 → 8      | 3              | 5
      Hàng hoá khác | =B4-B5 → 10     | =C4-C5 → 3     | =D4-D5 → 7
    `,
    'a sum of one cell less, in a column without figures': draw`
      Đơn vị      | Số tổ            | Số lớp          | Số cuộc         | Số người         | Số ngày
      Ba Bể       | 10               | 4               |                 | 90               | 4
      Na Rì       | 20               | 6               |                 | 80               | 6
      Chợ Đồn     | 15               | 3               |                 | 70               | 8
      Tổng cộng   | =SUM(B2:B4) → 45 | =SUM(C2:C4) → 13 | =SUM(D2:D3) → 0 | =SUM(E2:E4) → 240 | =SUM(F2:F4) → 18
      `,
    'brackets that change nothing': draw`
      STT | Xã       | Tổng số hộ | Hộ nghèo | Tỷ lệ (%)
      1   | Trà Leng | 640        | 160      | =D2/C2*100 → 25
      2   | Trà Dơn  | 800        | 400      | =D3/C3*100 → 50
      3   | Trà Vân  | 500        | 100      | =(D4/C4)*100 → 20
      4   | Trà Nam  | 600        | 60       | =D5/C5*100 → 10
      5   | Trà Linh | 700        | 210      | =+D6/C6*100 → 30
    `,
    'one without the plus that adds nothing': draw`
      STT | Chương trình | Tổng số         | Vốn đầu tư | Vốn sự nghiệp
      1   | Giao thông   | =+D2+E2 → 15    | 10         | 5
      2   | Thủy lợi     | =+D3+E3 → 30    | 20         | 10
      3   | Y tế         | =D4+E4 → 45     | 30         | 15
      4   | Giáo dục     | =+D5+E5 → 60    | 40         | 20
      5   | Văn hóa      | =+D6+E6 → 75    | 50         | 25
    `,
    'a plus before a product and after a sign': draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =C2*D2 → 160
      2   | Đối thoại  | 4        | 80      | =+C3*D3 → 320
      3   | Hội thi    | 4        | 10      | =C4*+D4 → 40
      4   | Giám sát   | 3        | 10      | =+C5*+D5 → 30  
      5   | Mua sắm    | 5        | 20      | =C6*D6 → 100
      6   | Đi lại     | 5        | 20      | =C7*D7 → 100
    `,
    'the same cells, fixed by one of them': draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =C2*D2 → 160
      2   | Đối thoại  | 4        | 80      | =C3*D3 → 320
      3   | Hội thi    | 4        | 10      | =$C4*$D$4 → 40
      4   | Giám sát   | 3        | 10      | =C5*D5 → 30
      5   | Mua sắm    | 5        | 20      | =C6*D6 → 100
    `,
    'columns of an Excel table by name, and a cell that says the same in letters': draw`
      STT | Đơn vị   | Kế hoạch vốn | Đã giải ngân | Tỷ lệ (%)
      1   | Mường A  | 1200         | 600          | =D2/C2*100 → 50
      2   | Mường B  | 800          | 480          | =Bang1[[#This Row],[Đã giải ngân]]/Bang1[[#This Row],[Kế hoạch vốn]]*100 → 60
      3   | Mường C  | 1500         | 1050         | =Bang1[[#This Row],[Đã giải ngân]]/Bang1[[#This Row],[Kế hoạch vốn]]*100 → 70
      4   | Mường D  | 640          | 160          | =Bang1[[#This Row],[Đã giải ngân]]/Bang1[[#This Row],[Kế hoạch vốn]]*100 → 25
      5   | Mường E  | 960          | 720          | =D6/C6*100 → 75
      6   | Mường G  | 200          | 100          | =[@[Đã giải ngân]]/[@[Kế hoạch vốn]]*100 → 50
    `,
    'a name that is not known here': draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =[@Lượng]*D2 → 160
      2   | Đối thoại  | 4        | 80      | =[@Lượng]*D3 → 320
      3   | Hội thi    | 4        | 10      | =C4*D4 → 40
      4   | Giám sát   | 3        | 10      | =[@Lượng]*D5 → 30
      5   | Mua sắm    | 5        | 20      | =[@Lượng]*D6 → 100
    `,
    'the opening of a running balance, and what is carried forward': draw`
      Loan | 25000 | |
      No. | Opening        | Paid | Closing
      1   | =B1 → 25000    | 480  | =B3-C3 → 24520
      2   | =D3 → 24520    | 480  | =B4-C4 → 24040
      3   | =D4 → 24040    | 480  | =B5-C5 → 23560
      4   | =D5 → 23560    | 480  | =B6-C6 → 23080
      5   | =D6 → 23080    | 480  | =B7-C7 → 22600
    `,
    'two patterns, income above costs': draw`
      Nội dung  | Kế hoạch | Thực hiện | Hơn kém
      Học phí   | 640 | 662 | =C2-B2 → 22
      Tài trợ   | 210 | 198 | =C3-B3 → -12
      Thu khác  | 15  | 10  | =C4-B4 → -5
      Cộng thu  | =SUM(B2:B4) → 865 | =SUM(C2:C4) → 870 | =C5-B5 → 5
      Lương     | 455 | 470 | =B6-C6 → -15
      Nhà       | 96  | 91  | =B7-C7 → 5
      Đi lại    | 31  | 48  | =B8-C8 → -17
      Máy       | 44  | 44  | =B9-C9 → 0
      Kết quả   | =B5-B6 → 410 | =C5-C6 → 400 | =C10-B10 → -10
    `,
    'a line of weights above products with it': draw`
      No | Pupil  | Homework | Test | Final
         | Weight | 0.4      | 0.6  | =SUM(C2:D2) → 1
      1  | Abbott | 76       | 53   | =SUMPRODUCT(C$2:D$2,C3:D3) → 62.2
      2  | Bowen  | 47       | 82   | =SUMPRODUCT(C$2:D$2,C4:D4) → 68
      3  | Castle | 92       | 96   | =SUMPRODUCT(C$2:D$2,C5:D5) → 94.4
      4  | Dhillon | 81      | 59   | =SUMPRODUCT(C$2:D$2,C6:D6) → 67.8
    `,
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
    'a lump sum that has no quantity, and a typed figure that is what the formula comes to': draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =C2*D2 → 160
      2   | Đối thoại  | 4        | 80      | =C3*D3 → 320
      3   | Khoán      |          |         | 500
      4   | Giám sát   | 3        | 10      | =C5*D5 → 30
      5   | Mua sắm    | 5        | 10      | =C6*D6 → 50
      6   | In ấn      | 5        | 20      | 100
      7   | Nước uống  | 6        | 20      | =C8*D8 → 120
      8   | Hội trường | 2        | 30      | =C9*D9 → 60
    `,
    'typed results before computed estimates': draw`
      STT | Nội dung | Tháng 1 | Tháng 2 | Tháng 3 | Tháng 4       | Tháng 5
      1   | Điện     | 40      | 42      | 41      | =E2*2 → 82    | =F2*2 → 164
      2   | Nước     | 20      | 24      | 25      | =E3*2 → 50    | =F3*2 → 100
    `,
  },
  invalid: {
    'a number typed over the formula of its column': [
      draw`
      STT | Vật tư  | Tồn đầu | Nhập | Xuất | Tồn cuối
      1   | Lân     | 696     | 1089 | 559  | =C2+D2-E2 → 1226
      2   | Đạm     | 122     | 332  | 403  | «171»
      3   | Kali    | 286     | 357  | 350  | =C4+D4-E4 → 293
      4   | Giống   | 517     | 263  | 381  | =C5+D5-E5 → 399
      5   | Vắc xin | 104     | 1150 | 793  | =C6+D6-E6 → 461
      `,
      'Ô này gõ số 171 đè lên công thức; theo các ô bên cạnh thì là =C3+D3-E3, bằng 51.',
    ],
    'a salary typed by the old base, which a cell above the table gives': [
      draw`
      Lương cơ sở: | | | 2340000 |
      STT | Họ và tên | Hệ số | Phụ cấp | Tiền lương
      1   | Nhung     | 4.98  | 0.5     | =ROUND((C3+D3)*$D$1,0) → 12823200
      2   | Ánh       | 4.65  | 0.35    | =ROUND((C4+D4)*$D$1,0) → 11700000
      3   | Hạnh      | 3.99  | 0.2     | «7542000»
      4   | Hà        | 3.66  | 0.1     | =ROUND((C6+D6)*$D$1,0) → 8798400
      5   | Dao       | 3.33  | 0.1     | =ROUND((C7+D7)*$D$1,0) → 8026200
      `,
      'Ô này gõ số 7.542.000 đè lên công thức; theo các ô bên cạnh thì là =ROUND((C5+D5)*$D$1,0), bằng 9.804.600.',
    ],
    'among names of columns the one that names another': [
      draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =[@[Số lượng]]*[@[Đơn giá]] → 160
      2   | Đối thoại  | 4        | 80      | =[@[Số lượng]]*[@[Đơn giá]] → 320
      3   | Hội thi    | 4        | 10      | «=+C4*D5 → 40»
      4   | Giám sát   | 3        | 10      | =[@[Số lượng]]*[@[Đơn giá]] → 30
      5   | Mua sắm    | 5        | 20      | =[@[Số lượng]]*[@[Đơn giá]] → 100
      `,
      'Ô này có công thức =+C4*D5; theo các ô bên cạnh thì là =C4*D4.',
    ],
    'the last of a run, with a reference that slipped': [
      draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =C2*D2 → 160
      2   | Đối thoại  | 4        | 80      | =C3*D3 → 320
      3   | Hội thi    | 4        | 10      | =C4*D4 → 40
      4   | Giám sát   | 3        | 10      | =C5*D5 → 30
      5   | Mua sắm    | 5        | 20      | «=C6*D5 → 50»
      `,
      'Ô này có công thức =C6*D5; theo các ô bên cạnh thì là =C6*D6.',
    ],
    'the odd one out of a column': [
      draw`
      STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
      1   | Tập huấn   | 2        | 80      | =C2*D2 → 160
      2   | Đối thoại  | 4        | 80      | =C3*D3 → 320
      3   | Hội thi    | 4        | 80      | «=C3*D4 → 320»
      4   | Giám sát   | 3        | 10      | =C5*D5 → 30
      5   | Mua sắm    | 5        | 10      | =C6*D6 → 50
      `,
      'Ô này có công thức =C3*D4; theo các ô bên cạnh thì là =C4*D4.',
    ],
    'the odd one out of a total row': [
      draw`
      STT | Đơn vị      | Số tổ            | Số cuộc          | Số lớp           | Số người         | Số ngày
      1   | Huyện Ba Bể | 10               | 4                | 2                | 90               | 4
      2   | Huyện Na Rì | 20               | 6                | 3                | 80               | 6
      3   | Huyện Chợ Đồn | 15             | 0                | 4                | 70               | 8
      | Tổng cộng   | =SUM(C2:C4) → 45 | «=SUM(D2:D3) → 10» | =SUM(E2:E4) → 9 | =SUM(F2:F4) → 240 | =SUM(G2:G4) → 18
      `,
      'Ô này có công thức =SUM(D2:D3); theo các ô bên cạnh thì là =SUM(D2:D4).',
    ],
  },
});
