"""Headers: codes, captions over groups, options of a score, units in labels."""
from book import RATE, SUM, book, error, rate

book('code-column-with-note', 'budget-items', 'Cột mã chương, mã số có ghi chú trong tiêu đề; mã là chữ, không cộng.', """
TỔNG HỢP CHI NGÂN SÁCH XÃ THEO MỤC LỤC
|||||Nghìn đồng
Nội dung|ĐVT|Mã số (05-X)|Mã mục (1)|Dự toán|Quyết toán
A|B|C|D|1|2
I. Chi thường xuyên|Nghìn đồng|'0100||:=E6+E7+E8|:=F6+F7+F8
1. Tiền lương|Nghìn đồng|'0110|'6000|420000|418500
2. Phụ cấp|Nghìn đồng|'0120|'6100|96000|95200
3. Vật tư văn phòng|Nghìn đồng|'0130|'6550|18000|17450
II. Chi đầu tư|Nghìn đồng|'0200||:=E10|:=F10
1. Sửa chữa nhà văn hóa|Nghìn đồng|'0210|'9200|150000|148000
""", head=(3, 4), holds=['E-F: @5=SUM(@6:@8)', 'E-F: @9=@10'])

book('code-column-with-note', 'codes-as-numbers', 'Mã số (B02) là số nhưng vẫn là mã; không cộng vào đâu.', """
BÁO CÁO KẾT QUẢ HOẠT ĐỘNG HỢP TÁC XÃ
||||Triệu đồng
STT|Chỉ tiêu|Mã số (B02)|Năm nay|Năm trước
1|Doanh thu bán hàng|1|5200|4800
2|Các khoản giảm trừ|2|200|150
3|Doanh thu thuần|10|:=D4-D5|:=E4-E5
4|Giá vốn|11|3900|3700
5|Lợi nhuận gộp|20|:=D6-D7|:=E6-E7
""", head=(3, 3), holds=['D-E: @6=@4-@5', 'D-E: @8=@6-@7'])

book('code-column-with-note', 'group-wrong', 'Cột mã như trên; nhóm I sai ở cột Quyết toán.', """
CHI CHƯƠNG TRÌNH GIẢM NGHÈO THEO TIỂU DỰ ÁN
|||||Triệu đồng
STT|Nội dung|Mã dự án (0490-x)|Mã nguồn|Dự toán|Quyết toán
I|Hỗ trợ phát triển sản xuất|'0492|'12|2700|2530
1|Chăn nuôi bò sinh sản|'0492|'12|1500|1410
2|Trồng cây dược liệu|'0492|'12|700|660
3|Nuôi ong|'0492|'12|500|480
II|Truyền thông|'0497|'13|400|390
1|Tập huấn tuyên truyền viên|'0497|'13|250|245
2|Tờ rơi, áp phích|'0497|'13|150|145
""", head=(3, 3), errors=[error('F4', SUM, '1.410+660+480 = 2.550', 'SUM(F5:F7)')], holds=['E-F: @4=SUM(@5:@7)', 'E-F: @8=SUM(@9:@10)'])

book('group-caption', 'health-insurance', 'Tiêu đề nhóm «Sử dụng kinh phí» không làm mọi cột con thành đã giải ngân.', """
TÌNH HÌNH SỬ DỤNG KINH PHÍ CHĂM SÓC SỨC KHỎE BAN ĐẦU
||||||Triệu đồng
Mã|Đơn vị|Sử dụng kinh phí tại đơn vị||||Ghi chú
||Nguồn được giao|Đã chi|Còn lại|Tỷ lệ chi (%)|
00|Toàn tỉnh|900|720|180|80|
01|TTYT Mộc Châu|400|340|60|85|
02|TTYT Vân Hồ|300|210|90|70|
03|TTYT Mai Sơn|200|170|30|85|
""", merge='C3:F3 A3:A4 B3:B4 G3:G4', head=(3, 4), holds=['5-8: E#=C#-D#', '5-8: F#=D#/C#*100', 'C-E: @5=SUM(@6:@8)'],
     rates=[rate('Toàn tỉnh', 'D5', 'C5', 80), rate('TTYT Mộc Châu', 'D6', 'C6', 85), rate('TTYT Vân Hồ', 'D7', 'C7', 70), rate('TTYT Mai Sơn', 'D8', 'C8', 85)], only_rates=True)

book('group-caption', 'fund-balance-over', 'Cột con dưới «Tình hình giải ngân quỹ» có vai trò riêng: vốn giao, dư, giải ngân, tỷ lệ.', """
THEO DÕI QUỸ HỖ TRỢ PHỤ NỮ
|||||Nghìn đồng
TT|Huyện|Tình hình giải ngân quỹ năm 2023|||
||Vốn giao|Dư cuối kỳ|Giải ngân|TL (%)
1|Định Hóa|52000|4200|47800|:=ROUND(E5/C5*100,1)
2|Võ Nhai|48000|9600|38400|:=ROUND(E6/C6*100,1)
3|Đồng Hỷ|61000|6100|54900|:=ROUND(E7/C7*100,1)
""", merge='C3:F3', head=(3, 4), holds=['5-7: D#=C#-E#'], rates=[rate('Định Hóa', 'E5', 'C5', 91.9), rate('Võ Nhai', 'E6', 'C6', 80.0), rate('Đồng Hỷ', 'E7', 'C7', 90.0)], only_rates=True)

book('group-caption', 'rate-wrong', 'Cùng dạng; tỷ lệ của một huyện chia nhầm.', """
SỬ DỤNG DỰ TOÁN ĐÀO TẠO NGHỀ LAO ĐỘNG NÔNG THÔN
||||||Triệu đồng
TT|Huyện|Thực hiện dự toán||||Tổng nhu cầu
||Dự toán|Chi|Còn lại|Tỷ lệ (%)|
1|Lắk|500|400|100|80|620
2|Krông Bông|640|480|160|57|700
3|M'Drắk|450|360|90|80|455
4|Ea Súp|300|210|90|70|310
""", merge='C3:F3', head=(3, 4), errors=[error('F6', RATE, '480/640 = 75%', 'D6/C6*100')],
     holds=['5-8: E#=C#-D#', '5-8: F#=D#/C#*100'])

OPTIONS = """
BẢNG TỰ CHẤM ĐIỂM CHUYỂN ĐỔI SỐ CẤP XÃ
STT|Tiêu chí|Điểm tối đa|Tự chấm|Ghi chú
1|HẠ TẦNG SỐ|5|4|
1.1|Tỷ lệ thôn có cáp quang|3|2|
|100% số thôn: 3|'3||
|Từ 80% đến dưới 100%: 2|'2||
|Dưới 80%: 0|'0||
1.2|Có phòng họp trực tuyến|2|2|
|Có: 2|'2||
|Không: 0|'0||
2|CHÍNH QUYỀN SỐ|4|TWO|
2.1|Hồ sơ trực tuyến|4|3|
|Trên 50%: 4|'4||
|Từ 30% đến 50%: 3|'3||
"""
book('text-options-of-a-score', 'digital', 'Các dòng mức điểm là lựa chọn, không cộng vào điểm nhóm.', OPTIONS.replace('TWO', '3'), head=(2, 2),
     holds=['C-D: @3=@4+@8', 'C-D: @11=@12'])
book('text-options-of-a-score', 'culture-village', 'Mức điểm ghi thành chữ 2; 1; 0 dưới mỗi tiêu chí.', """
CHẤM ĐIỂM THÔN VĂN HÓA
TT|Nội dung|Thang điểm|Điểm đạt
I|Đời sống kinh tế|20|18
1|Hộ nghèo giảm|10|8
|- Giảm trên 3%|'10|
|- Giảm từ 1 đến 3%|'8|
|- Không giảm|'0|
2|Đường giao thông|10|10
|- Trên 70% cứng hóa|'10|
|- Dưới 70%|'5|
II|Môi trường|10|9
1|Thu gom rác|6|6
|- Có tổ thu gom|'6|
|- Không có|'0|
2|Nước sạch|4|3
|- Trên 90%|'4|
|- Từ 70%|'3|
""", head=(2, 2), holds=['C-D: @3=@4+@8', 'C-D: @11=@12+@15'])
book('text-options-of-a-score', 'group-wrong', 'Các mức điểm như trên, nhưng điểm nhóm 2 tự chấm khác điểm thành phần.', OPTIONS.replace('TWO', '4').replace('CẤP XÃ', 'XÃ TA BHING'),
     head=(2, 2), errors=[error('D11', SUM, 'thành phần là 3', 'D12')], holds=['C-D: @3=@4+@8', 'C-D: @11=@12'], control=True)

book('unit-in-label-and-rate-columns', 'enterprises', 'Đơn vị trong ngoặc ở nhãn, các dòng khác đơn vị; cột so với (%) không cộng.', """
2. Chỉ tiêu phát triển hợp tác xã
|Tháng 3 năm 2024|Tháng 4 năm 2024|Tháng 4 so với (%)|
|||Tháng 3 năm 2024|Tháng 4 năm 2023
Hợp tác xã thành lập mới (Hợp tác xã)|12|15|125.0000|93.7500
Vốn điều lệ (Triệu đồng)|24800|31500|127.0161|101.6129
Thành viên (Người)|310|402|129.6774|110.1370
Hợp tác xã giải thể (Hợp tác xã)|3|2|66.6667|50.0000
""", merge='D2:E2', head=(2, 3), holds=['4-7: D#=C#/B#*100±0.001'])
book('unit-in-label-and-rate-columns', 'telecom', 'Bốn đơn vị khác nhau trong nhãn, không có dòng tổng.', """
MỘT SỐ CHỈ TIÊU BƯU CHÍNH, VIỄN THÔNG
Chỉ tiêu|6 tháng 2022|6 tháng 2023|Chỉ số (%)
Doanh thu (Tỷ đồng)|412.5|440.2|106.7
Thuê bao di động (Nghìn thuê bao)|890.1|902.7|101.4
Thư, bưu kiện (Nghìn cái)|1220|1105|90.6
Điểm phục vụ (Điểm)|188|190|101.1
""", head=(2, 2), holds=['3-6: D#=ROUND(C#/B#*100,1)'])
book('unit-in-label-and-rate-columns', 'rate-wrong', 'Như trên, một chỉ số in sai.', """
MỘT SỐ CHỈ TIÊU XÃ HỘI HUYỆN BẮC HÀ
Chỉ tiêu|Năm 2022|Năm 2023|Năm 2023 so với năm 2022 (%)
Hộ nghèo (Hộ)|4210|3580|85.0
Lao động được tạo việc làm (Người)|1150|1288|112.0
Kinh phí hỗ trợ (Triệu đồng)|9600|10560|101.0
Thôn có nhà văn hóa (Thôn)|150|156|104.0
""", head=(2, 2), errors=[error('D5', [*RATE, 'growth-mismatch', 'index-mismatch'], '10.560/9.600 = 110,0%', 'ROUND(C5/B5*100,1)')],
     holds=['3-6: D#=ROUND(C#/B#*100,1)'])
