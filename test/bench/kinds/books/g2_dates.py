"""Reports: times, dates, ordinals, a scaled cell."""
from book import SUM, book, error, rate

book('time-for-ratio', 'ratio-colon', 'Tỷ số 3:8 bị Excel lưu thành giờ 3:08.', """
SỐ CHỈ TIÊU ĐẠT TRÊN SỐ CHỈ TIÊU GIAO
STT|Đơn vị|Đạt:Giao|Chỉ tiêu giao|Đạt
1|Phường 1|:=3/24+8/1440{h:mm}|8|3
2|Phường 2|'5:7|7|5
3|Phường 3|'6:6|6|6
4|Phường 4|'4:9|9|4
""", head=(2, 2), errors=[error('C3', ['fraction-as-date', 'ratio-as-time', 'time-as-ratio'], '3:8 thành giờ', severity='warning')], writer='hand')
book('time-for-ratio', 'classes-per-teacher', 'Cột tỷ lệ giáo viên:lớp, hai ô thành giờ.', """
TỶ LỆ GIÁO VIÊN TRÊN LỚP
TT|Trường|Giáo viên : lớp|Giáo viên|Lớp
1|Tiểu học Y Can|'12:10|12|10
2|Tiểu học Lâm Giang|:=18/24+15/1440{hh:mm}|18|15
3|Tiểu học Phong Dụ|'20:16|20|16
4|Tiểu học Nà Hẩu|:=9/24+7/1440{hh:mm}|9|7
""", head=(2, 2), errors=[error('C4', ['fraction-as-date', 'ratio-as-time', 'time-as-ratio'], '18:15 và 9:07 thành giờ', severity='warning'), error('C6', ['fraction-as-date', 'ratio-as-time', 'time-as-ratio'], '18:15 và 9:07 thành giờ', severity='warning')], writer='xlsxwriter')
book('time-for-ratio', 'real-times', 'Cột giờ bắt đầu là giờ thật.', """
LỊCH TUYÊN TRUYỀN TẠI CHỢ PHIÊN
STT|Giờ bắt đầu|Xã|Số người nghe
1|:=7/24+30/1440{h:mm}|Cốc Ly|150
2|:=8/24{h:mm}|Bảo Nhai|210
3|:=8/24+15/1440{h:mm}|Nậm Đét|95
4|:=9/24{h:mm}|Tả Van Chư|130
""", head=(2, 2), writer='hand', control=True)

DATE = ['fraction-as-date']
book('date-in-result', 'once-with-rate', 'Ngày trong cột thực hiện: một lỗi, tỷ lệ theo sau là hệ quả.', """
KẾT QUẢ XÂY DỰNG GIA ĐÌNH 5 KHÔNG 3 SẠCH
STT|Xã|Kế hoạch|Thực hiện|Tỷ lệ (%)
1|Quảng Ngần|10|d2023-08-10{d-mmm}|=D3/C3*100
2|Thượng Sơn|10|8|=D4/C4*100
3|Cao Bồ|15|12|=D5/C5*100
4|Lao Chải|9|9|=D6/C6*100
""", head=(2, 2), errors=[error('D3', DATE, '8/10 hoặc 10/8')])
book('date-in-result', 'in-a-sum', 'Ngày trong cột có tổng: lỗi ở ô, không báo thêm ở tổng.', """
SỐ CUỘC GIÁM SÁT ĐÃ TỔ CHỨC
TT|Huyện|Kế hoạch|Thực hiện
1|Mường Tè|4|3
2|Nậm Nhùn|5|d2024-05-04{d/m}
3|Sìn Hồ|6|6
4|Phong Thổ|5|5
|Cộng|20|=SUM(D3:D6)
""", head=(2, 2), errors=[error('D4', DATE, '4/5 hoặc 5/4')])
book('date-in-result', 'two-cells-two-told', 'Hai ô ngày trong một cột: một lỗi, nêu cả hai ô.', """
SỐ BÀ MẸ ĐƯỢC NHẬN GÓI SINH ĐẺ AN TOÀN (nhận/đăng ký)
STT|Trạm|Nhận/đăng ký|Ghi chú
1|Trạm Khoen On|d2023-11-12{d-mmm}|
2|Trạm Ta Gia|14/15|
3|Trạm Tà Mung|d2023-06-07{d-mmm}|
4|Trạm Mường Kim|20/22|
""", head=(2, 2), errors=[error('C3', DATE, '11/12 và 6/7'), error('C5', DATE, '11/12 và 6/7')])

book('ordinals-as-dates', 'one-one', '«1.1», «1.2» gõ thành ngày ở cột số thứ tự.', """
CÁC HOẠT ĐỘNG CHƯƠNG TRÌNH MỤC TIÊU
STT|Hoạt động|ĐVT|Kế hoạch|Thực hiện
1|Truyền thông||
d2024-01-01{d.m}|Phát thanh|Buổi|20|18
d2024-02-01{d.m}|Chiếu phim|Buổi|6|6
2|Tập huấn||
2.1|Cán bộ xã|Lớp|3|3
2.2|Cộng tác viên|Lớp|4|3
""", head=(2, 2), errors=[error('A4 A5', ['fraction-as-date', 'ordinal-as-date'], 'số thứ tự bị đổi thành ngày', severity='review')], writer='hand')
book('ordinals-as-dates', 'first-two', 'Hai số thứ tự đầu thành ngày 1/1, 1/2.', """
DANH SÁCH CÂU LẠC BỘ
TT|Câu lạc bộ|Xã|Thành viên
d2024-01-01{d-mmm}|Măng non|Tà Xùa|30
d2024-01-02{d-mmm}|Vầng trăng|Háng Đồng|28
3|Hoa ban|Làng Chếu|35
4|Bông lúa|Xím Vàng|22
|Tổng||115
""", head=(2, 2), errors=[error('A3 A4', ['fraction-as-date', 'ordinal-as-date'], 'số thứ tự bị đổi thành ngày', severity='review')], holds=['D7=SUM(D3:D6)'])
book('ordinals-as-dates', 'real-dates-right', 'Cột A là «Ngày», không phải số thứ tự; một tổng sai.', """
NHẬT KÝ PHÁT GẠO
Ngày|Thôn|Số hộ|Gạo (kg)
d2024-01-05{dd/mm}|Pu Ca|22|330
d2024-01-06{dd/mm}|Sín Chải|18|270
d2024-01-08{dd/mm}|Háng Là|25|375
Tổng|·|65|957
""", head=(2, 2), errors=[error('D6', SUM, '330+270+375 = 975', 'SUM(D3:D5)')], holds=['C-D: @6=SUM(@3:@5)'], control=True)

book('scaled-cell', 'dong-in-million', 'Một xã ghi bằng đồng trong bảng triệu đồng; tổng là hệ quả.', """
KINH PHÍ SỬA CHỮA TRƯỜNG HỌC
||||Triệu đồng
STT|Trường|Kế hoạch|Giải ngân|Tỷ lệ (%)
*Tiểu học Ba Điền,Tiểu học Ba Vinh,THCS Ba Xa|600..900|:=C#*0.5|=D#/C#*100
4|THCS Ba Vì|850000000{#,##0,,}|425|=D7/C7*100
5|THCS Ba Tiêu|720|360|=D8/C8*100
|Cộng|=SUM(C4:C8)|=SUM(D4:D8)|=D9/C9*100
""", head=(3, 3), errors=[error('C7', ['unit-slip', 'thousand-separator-slip'], 'ghi bằng đồng', '850')], holds=['4-8: E#=D#/C#*100', 'C7=850'])
book('scaled-cell', 'thousand-in-typed', 'Một ô ghi theo nghìn đồng; tổng gõ tay theo triệu vẫn đúng.', """
TRỢ CẤP XÃ HỘI HẰNG THÁNG
||Triệu đồng
TT|Xã|Số tiền
1|Trà Bui|410
2|Trà Đốc|385000
3|Trà Nú|520
4|Trà Kót|295
|Tổng số|1610
""", head=(3, 3), errors=[error('C5', ['unit-slip', 'thousand-separator-slip'], 'gấp 1000 lần', '385')], holds=['C8=SUM(C4:C7)'])
book('scaled-cell', 'large-but-right', 'Một thành phố lớn gấp nhiều lần các xã là số thật.', """
THU TIỀN SỬ DỤNG ĐẤT
||Triệu đồng
STT|Đơn vị|Dự toán
1|Thành phố|185000
2|Huyện Trà Bồng|640
3|Huyện Sơn Tây|410
4|Huyện Minh Long|380
|Tổng|=SUM(C4:C7)
""", head=(3, 3), holds=['C8=SUM(C4:C7)'], control=True)
