"""Headers: blank rows, years as numbers."""
from book import SUM, book, error, rate

book('blank-row-inside-header', 'livestock', 'Dòng 5 trống nằm trong tiêu đề hai tầng.', """
Chăn nuôi tháng 10
Nghìn con; nghìn tấn

|Thực hiện cùng kỳ||Ước tháng báo cáo||So cùng kỳ (%)|
·
|Số con|Sản lượng|Số con|Sản lượng|Số con|Sản lượng

Trâu|45.2|1.8|44.1|1.7|97.6|94.4
Bò|112.6|6.4|115.3|6.6|102.4|103.1
Lợn|402.5|52.0|430.2|55.9|106.9|107.5
Gia cầm|5210.0|18.4|5433.0|19.6|104.3|106.5
""", merge='B4:C4 D4:E4 F4:G4', head=(4, 6), holds=['F8=ROUND(D8/B8*100,1)', 'G10=ROUND(E10/C10*100,1)'])

book('blank-row-inside-header', 'schools-three-rows', 'Tiêu đề ba dòng, dòng giữa để trống toàn bộ.', """
BIỂU THỐNG KÊ TRƯỜNG, LỚP, HỌC SINH DÂN TỘC THIỂU SỐ
STT|Huyện|Năm học 2021-2022||Năm học 2022-2023||Ghi chú

||Số lớp|Học sinh|Số lớp|Học sinh|
1|Mường Nhé|120|3650|124|3720|
2|Nậm Pồ|131|3980|133|4015|
3|Tủa Chùa|98|2870|101|2933|
|Tổng|:=SUM(C5:C7)|:=SUM(D5:D7)|:=SUM(E5:E7)|:=SUM(F5:F7)|
""", merge='C2:D2 E2:F2', head=(2, 4), holds=['C-F: @8=SUM(@5:@7)'])

book('blank-row-inside-header', 'total-wrong', 'Tiêu đề có dòng trống và một tổng sai.', """
KẾT QUẢ TIÊM CHỦNG MỞ RỘNG
TT|Trạm y tế|Mũi 1||Mũi 2|

||Đối tượng|Đã tiêm|Đối tượng|Đã tiêm
1|Thượng Hóa|140|133|138|120
2|Dân Hóa|162|150|158|149
3|Trọng Hóa|155|141|150|132
4|Hóa Sơn|77|70|75|69
|Cộng|534|494|521|480
""", merge='C2:D2 E2:F2', head=(2, 4), errors=[error('F9', SUM, '120+149+132+69 = 470', 'SUM(F5:F8)')], holds=['C-F: @9=SUM(@5:@8)'])

book('blank-row-before-symbols', 'post-codes', 'Dòng trống giữa tiêu đề và dòng ký hiệu; cột mã không phải số liệu.', """
BÁO CÁO THU NỘI ĐỊA QUÝ II NĂM 2024
|||Triệu đồng

Khoản thu|Mã số (02-01)|Dự toán năm|Thực hiện|
|||Trong quý|Lũy kế

A|B|1|2|3
Thuế giá trị gia tăng|1700|9200|2100|4350
Thuế thu nhập cá nhân|1000|4100|990|2035
Lệ phí trước bạ|2800|3600|870|1720
Thu tiền sử dụng đất|1400|12000|1500|4100
Tổng thu|0100|:=SUM(C8:C11)|:=SUM(D8:D11)|:=SUM(E8:E11)
""", merge='D4:E4', head=(4, 7), holds=['C-E: @12=SUM(@8:@11)'])

book('blank-row-before-symbols', 'maternal-health', 'Hai dòng trống trước dòng ký hiệu (1) (2) (3).', """
BIỂU 3. CHĂM SÓC SỨC KHỎE BÀ MẸ
STT|Nội dung|ĐVT|Kế hoạch|Thực hiện|Còn lại


(A)|(B)|(C)|(1)|(2)|(3)=(1)-(2)
1|Khám thai đủ 4 lần|Người|320|301|19
2|Sinh tại cơ sở y tế|Người|290|277|13
3|Khám sau sinh|Người|280|241|39
4|Được cấp gói sinh đẻ an toàn|Người|60|52|8
""", head=(2, 5), holds=['6-9: F#=D#-E#'],
     rates=[rate('Khám thai đủ 4 lần', 'E6', 'D6', 94.1), rate('Khám sau sinh', 'E8', 'D8', 86.1)])

book('blank-row-before-symbols', 'symbols-wrong-row', 'Dòng trống trước ký hiệu; một dòng không theo 4=2+3.', """
PHÂN BỔ KINH PHÍ HỖ TRỢ NHÀ Ở HỘ NGHÈO
|||||Triệu đồng
STT|Xã|Mã xã|Xây mới|Sửa chữa|Tổng

A|B|1|2|3|4=2+3
1|Tà Hừa|03712|1200|360|1560
2|Tà Mung|03715|960|420|1380
3|Pha Mu|03718|880|300|1180
4|Khoen On|03724|1040|280|1230
5|Mường Kim|03721|1320|390|1710
""", head=(3, 5), errors=[error('F9 D9 E9', SUM, '1.040 + 280 = 1.320', 'D9+E9')], holds=['6-10: F#=D#+E#'])

book('header-years-as-numbers', 'labour', 'Năm ghi thành số ở cuối tiêu đề; không phải số liệu để cộng.', """
4. Lao động đang làm việc phân theo khu vực
Người
|Năm|Năm|Ước năm|Năm 2023 so với (%)|
|2021|2022|2023|2021|2022
Tổng số|:=SUM(B6:B8)|:=SUM(C6:C8)|:=SUM(D6:D8)|:=ROUND(D5/B5*100,1)|:=ROUND(D5/C5*100,1)
Nông, lâm nghiệp và thủy sản|152300|148900|146100|:=ROUND(D6/B6*100,1)|:=ROUND(D6/C6*100,1)
Công nghiệp và xây dựng|61200|64800|68400|:=ROUND(D7/B7*100,1)|:=ROUND(D7/C7*100,1)
Dịch vụ|70500|73900|77200|:=ROUND(D8/B8*100,1)|:=ROUND(D8/C8*100,1)
""", merge='E3:F3', head=(3, 4), holds=['B-D: @5=SUM(@6:@8)', '5-8: F#=ROUND(D#/C#*100,1)'])

book('header-years-as-numbers', 'years-only-line', 'Dòng tiêu đề chỉ gồm các năm là số, tổng ở dưới là công thức đúng.', """
SỐ MÔ HÌNH SINH KẾ DO PHỤ NỮ LÀM CHỦ
TT|Huyện|Số mô hình|||
||2019|2020|2021|2022
*Sông Mã,Sốp Cộp,Bắc Yên,Phù Yên|2..9|3..9|4..12|5..15
|Tổng cộng|=SUM(C4:C7)|=SUM(D4:D7)|=SUM(E4:E7)|=SUM(F4:F7)
""", merge='C2:F2', head=(2, 3), holds=['C-F: @8=SUM(@4:@7)'])

book('header-years-as-numbers', 'total-wrong', 'Năm là số trong tiêu đề; tổng năm 2021 sai.', """
DIỆN TÍCH CÂY LÂU NĂM
Ha
Cây trồng|2020|2021|2022
Chè|4120|4230|4300
Cà phê|17800|17950|18020
Mắc ca|560|910|1300
Cao su|9120|9110|9050
Tổng số|31600|32400|32670
""", head=(3, 3), errors=[error('C8', SUM, 'cộng được 32.200', 'SUM(C4:C7)')], holds=['B-D: @8=SUM(@4:@7)'])
