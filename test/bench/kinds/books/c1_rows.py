"""Rows: Trong đó, regions on two rows, second label columns, lines that stand under several headings."""
from book import PARTS, SUM, book, error, rate

book('trong-do-inline', 'exports', '«Trong đó …» chỉ thuộc dòng ngay trên; các dòng sau ngang hàng với dòng trên.', """
Xuất khẩu nông sản của tỉnh
|||Nghìn USD
||Năm 2022|Năm 2023
|TỔNG KIM NGẠCH|:=C5+C6+C8+C9+C11+C12|:=D5+D6+D8+D9+D11+D12
|Chè các loại|5120|5340
|Gạo|1880|2010
|Trong đó gạo nếp|910|960
|Hồ tiêu|640|702
|Rau quả|7350|8100
|Trong đó sầu riêng|6400|7500
|Cà phê|9100|9900
|Hàng khác|12800|13100
""", head=(3, 3), holds=['C-D: @4=@5+@6+@8+@9+@11+@12'])

book('trong-do-inline', 'staff', 'Nữ, dân tộc thiểu số trong cùng một dòng nhãn; dòng kế tiếp lớn hơn phần còn lại nhưng không phải con.', """
BIÊN CHẾ CÁC CƠ QUAN HUYỆN
STT|Cơ quan|Có mặt|Dự kiến
1|Phòng Giáo dục và Đào tạo|9|10
|Trong đó: người dân tộc thiểu số|4|5
2|Các trường trực thuộc|412|420
|Trong đó: viên chức hợp đồng|38|44
3|Trung tâm Văn hóa|17|17
4|Ban Quản lý dự án|21|23
|Cộng|:=C3+C5+C7+C8|:=D3+D5+D7+D8
""", head=(2, 2), holds=['C-D: @9=@3+@5+@7+@8'])

book('trong-do-inline', 'subset-too-big', 'Dòng «Trong đó» lớn hơn dòng nó thuộc về.', """
THU NGÂN SÁCH HUYỆN KRÔNG NÔ 9 THÁNG
||Triệu đồng
STT|Khoản thu|Dự toán|Thực hiện
1|Thuế ngoài quốc doanh|14200|11380
2|Thu tiền sử dụng đất|22000|16150
|Trong đó: ghi thu ghi chi|3000|18650
3|Lệ phí trước bạ|8900|7020
4|Thu khác|5100|4400
""", head=(3, 3), errors=[error('D6 D5', PARTS, '18.650 > 16.150', '2000')], holds=['D6=2000'], control=True)

book('region-on-two-rows', 'wrapped-label', 'Tên vùng viết trên hai dòng; số ở dòng thứ hai, con ở dưới.', """
Số trường học vùng cao
STT|Vùng|Trường|Lớp
I|Cụm xã biên giới||
|và vùng cao phía Bắc|17|143
1|Ma Li Pho|6|51
2|Vàng Ma Chải|5|44
3|Pa Vây Sử|6|48
II|Cụm xã dọc sông||
|và thị trấn|20|196
1|Nậm Xe|8|71
2|Mường So|7|66
3|Thị trấn|5|59
|Tổng|37|339
""", head=(2, 2), holds=['C-D: @4=SUM(@5:@7)', 'C-D: @9=SUM(@10:@12)', 'C-D: @13=@4+@9'])
book('region-on-two-rows', 'two-line-no-group-figures', 'Tên vùng hai dòng, không có số; tổng cuối cộng các tỉnh.', """
SỐ CÂU LẠC BỘ THỦ LĨNH CỦA SỰ THAY ĐỔI
TT|Địa phương|Kế hoạch|Thực hiện
|Bắc Trung Bộ||
|và Duyên hải miền Trung||
1|Thanh Hóa|40|38
2|Nghệ An|52|50
3|Quảng Trị|21|21
|Tây Nguyên||
|(gồm 3 tỉnh)||
4|Gia Lai|33|30
5|Kon Tum|24|24
6|Đắk Nông|18|17
|TỔNG SỐ|188|180
""", head=(2, 2), holds=['C-D: @13=SUM(@5:@7)+SUM(@10:@12)'], rates=[rate('Thanh Hóa', 'D5', 'C5', 95.0), rate('Gia Lai', 'D10', 'C10', 90.9)])
book('region-on-two-rows', 'region-wrong', 'Vùng hai dòng; vùng II lệch 10 so với các xã.', """
SỐ HỘ ĐƯỢC CẤP NƯỚC SẠCH
STT|Vùng|Số hộ|Được cấp
I|Các xã khu vực III||
|(đặc biệt khó khăn)|1210|860
1|Sơn Long|410|300
2|Sơn Màu|380|255
3|Sơn Bua|420|305
II|Các xã khu vực II||
|(khó khăn)|1370|1090
1|Sơn Thành|620|515
2|Sơn Hạ|740|575
""", head=(2, 2), errors=[error('C9', SUM, '620+740 = 1.360', 'SUM(C10:C11)')], holds=['C-D: @4=SUM(@5:@7)', 'C-D: @9=SUM(@10:@11)'])

book('second-label-column', 'crop-season', 'Cột nhãn thứ hai (vụ): cùng cây ở hai vụ không phải trùng chỉ tiêu.', """
DIỆN TÍCH, SẢN LƯỢNG CÂY HÀNG NĂM
TT|Cây trồng|Vụ|Diện tích (ha)|Sản lượng (tấn)
1|Ngô|Xuân|1200|5160
2|Ngô|Hè thu|800|3120
3|Lạc|Xuân|450|990
4|Lạc|Hè thu|260|546
5|Khoai lang|Đông|610|4880
|Tổng||:=SUM(D3:D7)|:=SUM(E3:E7)
""", head=(2, 2), holds=['D-E: @8=SUM(@3:@7)'])
book('second-label-column', 'seedling-size', 'Cây giống theo cỡ: tên chỉ ghi một lần, cỡ ở cột bên.', """
CẤP CÂY GIỐNG CHƯƠNG TRÌNH TRỒNG RỪNG
Loại cây|Cỡ cây|Số lượng|Đơn giá|Thành tiền
||(cây)|(đồng)|(nghìn đồng)
Quế|Loại 1|12000|1500|18000
|Loại 2|8000|1200|9600
Giổi xanh|Loại 1|5000|6000|30000
|Loại 2|3000|4500|13500
Lát hoa|Loại 1|4000|5000|20000
|Loại 2|2500|4000|10000
Cộng||34500||101100
""", head=(2, 3), holds=['C-C: @10=SUM(@4:@9)', 'E10=SUM(E4:E9)', '4-9: E#=C#*D#/1000'])
book('second-label-column', 'product-wrong', 'Hai cột nhãn; một dòng số lượng nhân đơn giá sai.', """
MUA SẮM ĐỒ DÙNG HỌC TẬP
|||||Nghìn đồng
STT|Mặt hàng|Cỡ|Số lượng|Đơn giá|Thành tiền
1|Vở ô ly|96 trang|2000|8|16000
2|Vở ô ly|200 trang|1200|14|16800
3|Áo ấm|Số 6|150|120|18000
4|Áo ấm|Số 8|180|130|24300
5|Áo ấm|Số 10|160|140|22400
""", head=(3, 3), errors=[error('F7 D7 E7', ['product-mismatch'], '180 × 130 = 23.400', 'D7*E7')], holds=['4-8: F#=D#*E#'])

book('same-lines-other-headings', 'income-sources', 'Cùng dòng «Ngân sách tỉnh/huyện» dưới các mục khác nhau không phải trùng.', """
NHU CẦU KINH PHÍ CÁC NỘI DUNG DỰ ÁN 8
|||Triệu đồng
STT|Nội dung|Năm 2024|Năm 2025
1|Truyền thông thay đổi nếp nghĩ|:=C5+C6|:=D5+D6
-|Ngân sách trung ương|420|460
-|Ngân sách địa phương|60|70
2|Nhân rộng mô hình thay đổi|:=C8+C9|:=D8+D9
-|Ngân sách trung ương|310|300
-|Ngân sách địa phương|50|45
3|Bảo đảm tiếng nói của phụ nữ|:=C11+C12|:=D11+D12
-|Ngân sách trung ương|190|210
-|Ngân sách địa phương|25|30
|Tổng cộng|:=C4+C7+C10|:=D4+D7+D10
""", head=(3, 3), holds=['C-D: @4=@5+@6', 'C-D: @13=@4+@7+@10'])
book('same-lines-other-headings', 'sex-under-levels', '«Nam», «Nữ» lặp dưới từng cấp học.', """
HỌC SINH BỎ HỌC HỌC KỲ II
TT|Cấp học|Tổng số|Bỏ học
I|Tiểu học|1620|12
|Nam|850|5
|Nữ|770|7
II|Trung học cơ sở|1210|25
|Nam|630|9
|Nữ|580|16
III|Trung học phổ thông|540|14
|Nam|250|4
|Nữ|290|10
""", head=(2, 2), holds=['C-D: @3=@4+@5', 'C-D: @6=@7+@8', 'C-D: @9=@10+@11'])
book('same-lines-other-headings', 'true-duplicate', 'Hai dòng trùng xã trong cùng một mục là trùng thật, tổng đếm cả hai.', """
ĐỊA CHỈ TIN CẬY THEO CỤM XÃ
STT|Đơn vị|Củng cố|Thành lập mới
I|Cụm phía Đông|8|6
1|Xã Yên Thành|2|2
2|Xã Bảo Ái|3|1
3|Xã Tân Nguyên|1|2
4|Xã Bảo Ái|2|1
II|Cụm phía Tây|5|4
1|Xã Xuân Long|3|2
2|Xã Ngọc Chấn|2|2
""", head=(2, 2), errors=[error('B7 B5 A7 C7', ['duplicate-area', 'duplicate-indicator'], 'Xã Bảo Ái hai lần trong cụm phía Đông')],
     holds=['C-D: @3=SUM(@4:@7)', 'C-D: @8=SUM(@9:@10)'], control=True)
