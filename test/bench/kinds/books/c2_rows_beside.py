"""Rows: lists, continuations, comparison blocks, what stands beside the table."""
from book import RATE, SUM, book, error

book('list-with-province-repeated', 'communes-by-district', 'Danh sách xã, cột huyện lặp lại ở từng dòng: không phải trùng địa bàn.', """
DANH SÁCH XÃ ĐẶC BIỆT KHÓ KHĂN
STT|Tỉnh|Huyện|Xã|Số thôn|Số hộ
1|Điện Biên|Tủa Chùa|Tả Sìn Thàng|8|510
2|Điện Biên|Tủa Chùa|Lao Xả Phình|6|402
3|Điện Biên|Mường Chà|Huổi Mí|9|615
4|Lai Châu|Sìn Hồ|Hồng Thu|11|720
5|Lai Châu|Sìn Hồ|Phìn Hồ|7|488
6|Lai Châu|Mường Tè|Pa Ủ|12|650
""", head=(2, 2))
book('list-with-province-repeated', 'districts', 'Tỉnh lặp vì mỗi huyện một dòng, tổng cuối đúng.', """
SỐ TỔ TIẾT KIỆM VAY VỐN THÔN BẢN
TT|Tỉnh, thành phố|Quận, huyện|Số tổ|Thành viên
1|Hà Giang|Mèo Vạc|12|240
2|Hà Giang|Đồng Văn|10|205
3|Cao Bằng|Bảo Lạc|14|290
4|Cao Bằng|Hà Quảng|9|178
5|Cao Bằng|Nguyên Bình|11|214
|Tổng cộng||=SUM(D3:D7)|=SUM(E3:E7)
""", head=(2, 2), holds=['D-E: @8=SUM(@3:@7)'])
book('list-with-province-repeated', 'total-wrong', 'Tỉnh lặp là đúng; tổng số lớp sai.', """
KẾT QUẢ TẬP HUẤN LỒNG GHÉP GIỚI
TT|Tỉnh|Huyện|Số lớp|Học viên
1|Quảng Nam|Nam Trà My|3|150
2|Quảng Nam|Tây Giang|2|96
3|Quảng Ngãi|Sơn Tây|4|188
4|Quảng Ngãi|Trà Bồng|3|141
|Cộng|||575
""".replace('Cộng|||575', 'Cộng||14|575'), head=(2, 2), errors=[error('D7', SUM, '3+2+4+3 = 12', 'SUM(D3:D6)')], holds=['D-E: @7=SUM(@3:@6)'])

PAGE = """
5. Diện tích rừng trồng mới tập trung
|||Ha
|Năm 2022|Năm 2023
|Thực hiện|Ước tính
TOÀN TỈNH|TOTAL22|TOTAL23
Bảo Thắng|310|322
Bảo Yên|420|455
Văn Bàn|515|540
Bát Xát|280|291
Tên trang 5
5. (Tiếp theo) Diện tích rừng trồng mới tập trung
|||Ha
|Năm 2022|Năm 2023
|Thực hiện|Ước tính
Mường Khương|190|201
Si Ma Cai|120|133
Sa Pa|160|158
Bắc Hà|205|220
""".replace('Tên trang 5', '')
T22, T23 = 310 + 420 + 515 + 280 + 190 + 120 + 160 + 205, 322 + 455 + 540 + 291 + 201 + 133 + 158 + 220
book('continuation', 'forest', 'Trang «(Tiếp theo)» cùng bảng: tổng gồm cả hai trang.', PAGE.replace('TOTAL22', str(T22)).replace('TOTAL23', str(T23)), head=(3, 4),
     holds=['B-C: @5=SUM(@6:@9)+SUM(@15:@18)'])
book('continuation', 'forest-total-wrong', 'Tổng hai trang sai 50 ở năm 2023.', PAGE.replace('TOTAL22', str(T22)).replace('TOTAL23', str(T23 + 50)), head=(3, 4),
     errors=[error('C5', SUM, 'hai trang cộng ' + str(T23), 'SUM(C6:C9)+SUM(C15:C18)')], holds=['B-C: @5=SUM(@6:@9)+SUM(@15:@18)'], control=True)
book('continuation', 'live-sum-of-both', 'Công thức tổng cộng hai trang; tiêu đề trang sau lặp lại.', """
Biểu 7: GIÁO VIÊN MẦM NON CHIA THEO XÃ
STT|Xã|Tổng số|Trong đó nữ
1|Châu Khê|41|40
2|Lục Dạ|38|38
3|Môn Sơn|52|50
4|Chi Khê|29|29

Biểu 7: GIÁO VIÊN MẦM NON CHIA THEO XÃ (tiếp theo)
STT|Xã|Tổng số|Trong đó nữ
5|Cam Lâm|17|17
6|Lạng Khê|24|23
7|Đôn Phục|22|22
|Tổng cộng|=SUM(C3:C6)+SUM(C10:C12)|=SUM(D3:D6)+SUM(D10:D12)
""", head=(2, 2), holds=['C-D: @13=SUM(@3:@6)+SUM(@10:@12)'])

book('comparison-block', 'median-below', 'Khối so sánh (trung vị, thấp nhất, huyện mình) dưới dòng trống không thuộc bảng.', """
CHỈ SỐ HÀI LÒNG VỀ DỊCH VỤ Y TẾ
STT|Huyện|Số phiếu|Điểm hài lòng
1|Hàm Yên|220|81.2
2|Chiêm Hóa|310|79.6
3|Na Hang|140|84.0
4|Lâm Bình|120|83.1
|Tổng|:=SUM(C3:C6)|

|Trung vị|180|82.15
|Thấp nhất|120|79.6
|Hàm Yên|220|81.2
|Chênh so trung vị|40|-0.95
""", head=(2, 2), holds=['C7=SUM(C3:C6)', 'D12=D11-D9'])
book('comparison-block', 'own-unit-again', 'Đơn vị mình nhắc lại ở cuối để so sánh với toàn tỉnh.', """
TỶ LỆ TRẺ EM SUY DINH DƯỠNG (%)
Mã|Huyện|Số trẻ cân|Tỷ lệ nhẹ cân (%)
H01|Đam Rông|2100|18.4
H02|Lạc Dương|1240|12.2
H03|Đạ Huoai|1620|10.9

T00|Toàn tỉnh|4960|14.4
H02|Lạc Dương|1240|12.2
|Chênh lệch so toàn tỉnh|-3720|-2.2
""", head=(2, 2), holds=['C7=SUM(C3:C5)', 'D9=D8-D7', 'C9=C8-C7'])
book('comparison-block', 'own-unit-error-inside', 'Khối so sánh là đúng; trong bảng một tỷ lệ sai.', """
KẾT QUẢ CẤP GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT ĐỨNG TÊN VỢ CHỒNG
STT|Huyện|Kế hoạch (giấy)|Thực hiện (giấy)|Tỷ lệ (%)
1|Minh Long|400|300|75.0
2|Ba Tơ|650|520|80.0
3|Sơn Hà|720|540|57.0
4|Trà Bồng|500|450|90.0

|Trung bình các huyện|567.5|452.5|79.7
|Sơn Hà|720|540|57.0
""", head=(2, 2), errors=[error('E5 E9', RATE, '540/720 = 75,0%', 'D5/C5*100')], holds=['3-6: E#=D#/C#*100'])

book('scratch-columns', 'plus-minus', 'Cột tính nháp cách một cột trống bên phải, không thuộc bảng.', """
THU HÚT KHÁCH DU LỊCH CỘNG ĐỒNG||||||
STT|Điểm du lịch|Năm 2022|Năm 2023|So sánh (%)||nháp|+/-
1|Bản Lác|42000|51000|=D3/C3*100||=C3/1000|=E3-100
2|Hồ Ba Bể|38500|36200|=D4/C4*100||=C4/1000|=E4-100
3|Lũng Cú|61000|70150|=D5/C5*100||=C5/1000|=E5-100
|Cộng|=SUM(C3:C5)|=SUM(D3:D5)|=D6/C6*100|||=G3-G4*2
""", head=(2, 2), formats={'E3:E6': '0.0', 'H3:H5': '0.0'}, holds=['C-D: @6=SUM(@3:@5)'])
book('scratch-columns', 'check-numbers', 'Số nháp gõ tay bên phải, có số âm và số 100.', """
TRỢ CẤP GẠO CHO HỌC SINH BÁN TRÚ
TT|Trường|Học sinh|Gạo (kg)||||
1|PTDTBT Tả Phời|210|3150|||15|-40
2|PTDTBT Hợp Thành|180|2700|||15|
3|PTDTBT Nậm Lúc|240|3600|||15|12
|Tổng|630|9450||||-28
""", head=(2, 2), holds=['C-D: @6=SUM(@3:@5)', '3-5: D#=C#*15'])
book('scratch-columns', 'total-wrong', 'Cột nháp không thuộc bảng; tổng trong bảng sai.', """
HỖ TRỢ TIỀN ĂN TRẺ MẪU GIÁO
|||Nghìn đồng
TT|Xã|Số trẻ|Số tiền||Ktra|
1|Y Tý|320|460800||1440|
2|A Lù|210|302400||1440|-5
3|Trịnh Tường|415|597600||1440|
|Cộng|945|1306800||-7|
""", head=(3, 3), errors=[error('D7', SUM, 'cộng được 1.360.800', 'SUM(D4:D6)')], holds=['C-D: @7=SUM(@4:@6)'])
