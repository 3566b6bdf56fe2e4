"""Reports: text figures, slips of a thousand, typed totals."""
from book import RATE, SUM, book, error, rate

TEXT = ['number-as-text', 'unreadable-cell', 'error-value']
book('text-and-error', 'bidi-marks', 'Số dạng chữ có dấu điều hướng: một lỗi ở ô, #VALUE! là hệ quả.', """
CHI TRẢ DỊCH VỤ MÔI TRƯỜNG RỪNG
||||Nghìn đồng
STT|Thôn|Kế hoạch|Đã chi|Tỷ lệ (%)
1|Thôn Tu Nương|'‪42000‬|21000|=D4/C4*100
2|Thôn Măng Tó|38000|30400|=D5/C5*100
3|Thôn Đăk Lãi|51000|45900|=D6/C6*100
|Cộng|=SUM(C4:C6)|=SUM(D4:D6)|=D7/C7*100
""", head=(3, 3), errors=[error('C4', TEXT, 'số dạng chữ', '42000', severity='warning')], holds=['C7=131000', '4-6: E#=D#/C#*100'], writer='hand')
book('text-and-error', 'word-in-product', 'Chữ «khoảng 40» làm hỏng phép nhân; một lỗi.', """
THÙ LAO BÁO CÁO VIÊN
|||||Nghìn đồng
STT|Nội dung|Số buổi|Mức chi|Thành tiền
1|Giảng viên tỉnh|4|600|=C4*D4
2|Giảng viên huyện|khoảng 6|400|=C5*D5
3|Trợ giảng|5|200|=C6*D6
""", head=(3, 3), errors=[error('C5 E5', TEXT, 'chữ trong ô số', severity='warning')], writer='hand')
book('text-and-error', 'trailing-space', 'Số «310 » có khoảng trắng không ngắt: tổng bỏ qua.', """
SỐ LƯỢT KHÁM THAI
TT|Trạm y tế|Quý I|Quý II
1|Kim Nọi|280|295
2|Mồ Dề|'310\u00a0|322
3|Chế Tạo|145|150
|Cộng|=SUM(C3:C5)|=SUM(D3:D5)
""", head=(2, 2), errors=[error('C4', TEXT, 'số dạng chữ', '310', severity='warning')], holds=['C6=735', 'D6=SUM(D3:D5)'], writer='hand')

book('text-proven', 'comma-thousand', 'Chữ «2,400» là 2400 vì tỷ lệ 50 chứng minh: số dạng chữ, không phải vượt kế hoạch.', """
GIẢI NGÂN HỖ TRỢ NHÀ Ở
||||Triệu đồng
STT|Xã|Kế hoạch vốn|Đã giải ngân|Tỷ lệ (%)
1|Phình Giàng|'2,400|1200|50
2|Pú Hồng|1600|1280|80
3|Tìa Dình|900|540|60
|Tổng cộng|4900|3020|61.6
""", head=(3, 3), errors=[error('C4', ['number-as-text', 'thousand-separator-slip'], 'chữ, nghĩa là 2.400', '2400', severity='warning')], holds=['C7=SUM(C4:C6)', 'D7=SUM(D4:D6)', '4-6: E#=D#/C#*100'], writer='hand')
book('text-proven', 'bracket-negative', 'Chữ «(150)» là âm 150, phép cộng chứng minh.', """
ĐIỀU CHỈNH KINH PHÍ CÁC TRƯỜNG
||||Triệu đồng
TT|Trường|Dự toán giao|Điều chỉnh|Sau điều chỉnh
A|B|1|2|3=1+2
1|Mầm non Hoa Mai|900|'(150)|750
2|Mầm non Sơn Ca|700|50|750
3|Mầm non Họa Mi|640|100|740
""", head=(3, 4), errors=[error('D5', ['number-as-text', 'unreadable-cell'], 'chữ, nghĩa là -150', '-150', severity='warning')], holds=['5-7: E#=C#+D#'], writer='hand')
book('text-proven', 'minus-after', 'Chữ «35-» là âm 35 (dấu trừ đứng sau).', """
TĂNG GIẢM HỘ NGHÈO
STT|Xã|Đầu năm|Tăng giảm|Cuối năm
A|B|1|2|3=1+2
1|Na Ư|210|'35-|175
2|Thanh Nưa|180|-22|158
3|Hua Thanh|240|-31|209
""", head=(2, 3), errors=[error('D4', ['number-as-text', 'unreadable-cell'], 'chữ, nghĩa là -35', '-35', severity='warning')], holds=['4-6: E#=C#+D#'], writer='openpyxl')

SLIP = ['thousand-separator-slip', 'unit-slip']
book('thousand-slip', 'typed-dot', 'Gõ 1.65 cho 1.650, tỷ lệ giải ngân chứng minh.', """
VỐN SỰ NGHIỆP CHƯƠNG TRÌNH DÂN TỘC
||||Triệu đồng
STT|Huyện|Kế hoạch vốn|Đã giải ngân|Tỷ lệ (%)
1|Bảo Lạc|1.65|825|50
2|Bảo Lâm|1480|1184|80
3|Hà Quảng|1900|1330|70
|Tổng cộng|5030|3339|66.4
""", head=(3, 3), errors=[error('C4', SLIP, '1,65 nghĩa là 1.650', '1650', fix=1650)], holds=['C-D: @7=SUM(@4:@6)', '4-6: E#=D#/C#*100'])
book('thousand-slip', 'live-total', 'Gõ 2.118 cho 2.118 (nghìn); tổng sống theo sau, tỷ lệ chứng minh.', """
DỰ TOÁN CHI Y TẾ DỰ PHÒNG
||||Triệu đồng
TT|Đơn vị|Dự toán|Đã chi|Tỷ lệ (%)
1|TTYT Mường Ảng|2.12|1060|50
2|TTYT Tuần Giáo|1750|1225|=D5/C5*100
3|TTYT Điện Biên Đông|1640|1394|=D6/C6*100
|Cộng|=SUM(C4:C6)|=SUM(D4:D6)|=D7/C7*100
""", head=(3, 3), errors=[error('C4', SLIP, '2,12 nghĩa là 2.120', '2120')], holds=['4-6: E#=D#/C#*100'])
book('thousand-slip', 'small-right', 'Số 1,25 triệu là số thật: thành tiền khớp.', """
HỖ TRỢ CÂY GIỐNG
|||||Triệu đồng
STT|Hộ|Số cây (nghìn cây)|Đơn giá|Thành tiền
1|Hảng A Chu|1.25|12|15
2|Sùng A Lử|2.5|12|30
3|Vàng Thị Mỷ|0.75|12|9
|Cộng|4.5||54
""", head=(3, 3), holds=['4-6: E#=C#*D#', 'C7=SUM(C4:C6)', 'E7=SUM(E4:E6)'], control=True)

book('text-column', 'whole-column', 'Cả cột là chữ: một phát hiện cho cả cột.', """
SỐ HỘ TRỒNG QUẾ
TT|Thôn|Số hộ|Diện tích (ha)
1|Nà Lùng|'42|31.5
2|Nà Pồng|'38|28.0
3|Khe Trang|'51|40.2
4|Khe Qué|'29|22.1
5|Làng Mới|'47|36.7
|Cộng|=SUM(C3:C7)|=SUM(D3:D7)
""", head=(2, 2), errors=[error('C3 C4 C5 C6 C7 C8', ['number-as-text'], 'cả cột là chữ, tổng bằng 0', severity='warning')], holds=['D8=SUM(D3:D7)'], writer='libreoffice')
book('text-column', 'codes-right', 'Mã xã, mã hộ dạng chữ là đúng.', """
DANH SÁCH HỘ NHẬN HỖ TRỢ
STT|Mã xã|Chủ hộ|Mã hộ|Số tiền (nghìn đồng)
1|'03085|Tao Thị Én|'0012|1200
2|'03085|Lò Văn Pâng|'0013|1200
3|'03088|Mào A Ly|'0027|800
4|'03088|Lý Thị Pà|'0031|800
|Tổng|||4000
""", head=(2, 2), holds=['E7=SUM(E3:E6)'], control=True, writer='hand')
book('text-column', 'half-column', 'Ba ô chữ trong cột số, tổng bỏ sót.', """
SỐ THAI PHỤ ĐƯỢC QUẢN LÝ
STT|Thôn|Thai phụ|Khám đủ
1|Pa Cheo|8|7
2|Tả Pa Cheo|'11|9
3|Seo Pa Cheo|'6|6
4|Bản Giàng|9|8
5|Kin Sáng Hồ|'7|5
|Tổng số|=SUM(C3:C7)|=SUM(D3:D7)
""", head=(2, 2), errors=[error('C4 C5 C7 C8', ['number-as-text'], 'ba ô chữ', severity='warning')], holds=['D8=SUM(D3:D7)'], writer='libreoffice')

book('typed-total-fix', 'one-decimal-rate', 'Tổng gõ sai 200; bản sửa phải là số cộng được, không tính ngược từ tỷ lệ.', """
GIẢI NGÂN DỰ ÁN 8 THEO HUYỆN
||||Triệu đồng
STT|Huyện|Kế hoạch vốn|Đã giải ngân|Tỷ lệ (%)
|Tổng cộng|4600|2866|65.1
1|Đakrông|1500|900|60.0
2|Hướng Hóa|1300|910|70.0
3|Vĩnh Linh|950|608|64.0
4|Gio Linh|650|448|68.9
""", head=(3, 3), errors=[error('C4', SUM, 'cộng được 4.400', 'SUM(C5:C8)', fix=4400)], holds=['C-D: @4=SUM(@5:@8)', '4-8: E#=D#/C#*100±0.05'])
book('typed-total-fix', 'item-proven-by-total', 'Tổng và tỷ lệ cùng chứng minh một dòng sai: 1244 gõ thành 1344.', """
KẾ HOẠCH VỐN NƯỚC SẠCH
||||Triệu đồng
TT|Xã|Kế hoạch vốn|Đã giải ngân|Tỷ lệ (%)
|Tổng cộng|4187|2609|62.3
1|Cư San|1344|746|60.0
2|Cư Prao|1033|672|65.1
3|Ea Trang|1127|709|62.9
4|Krông Á|783|482|61.6
""", head=(3, 3), errors=[error('C5', [*SUM, *RATE], 'tổng và tỷ lệ cho 1.244', '1244', fix=1244)], holds=['C-D: @4=SUM(@5:@8)', '4-8: E#=D#/C#*100±0.05'])
book('typed-total-fix', 'right', 'Cùng dạng, mọi số đúng.', """
KẾ HOẠCH VỐN ĐIỆN NÔNG THÔN
||||Triệu đồng
TT|Xã|Kế hoạch vốn|Đã giải ngân|Tỷ lệ (%)
|Tổng cộng|4187|2609|62.3
1|Cư Yang|1244|746|60.0
2|Cư Elang|1033|672|65.1
3|Ea Ô|1127|709|62.9
4|Ea Sô|783|482|61.6
""", head=(3, 3), holds=['C-D: @4=SUM(@5:@8)', '4-8: E#=D#/C#*100±0.05'], control=True)
