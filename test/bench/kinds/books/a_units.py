"""Units and digits as printed."""
from book import RANGE, SUM, book, error

book('unit-bilingual', 'districts-thousand', 'Đơn vị nghìn đồng đọc từ dòng song ngữ; lệch 1 là do làm tròn, mọi dòng đều làm tròn.', """
BỔ SUNG TỪ NGÂN SÁCH TỈNH CHO NGÂN SÁCH HUYỆN NĂM 2023
|||ĐVT: Nghìn đồng - Unit: Thousand VND
TT|Huyện|Tổng số|Bổ sung cân đối|Bổ sung mục tiêu
A|B|1=2+3|2|3
|Tổng số|:=D5+E5|:=SUM(D6:D12)|:=SUM(E6:E12)
*Mai Châu,Tân Lạc,Lạc Sơn,Yên Thủy,Đà Bắc,Cao Phong,Lương Sơn|:=D#+E#+((#>6)-(#>9))*(#!=8)|210000..980000|41000..99000
""".replace('((#>6)-(#>9))*(#!=8)', '1*(#==7)-1*(#==9)+1*(#==10)-1*(#==12)'), head=(3, 4), formats={'C5:E12': '#,##0'},
     holds=['C5=D5+E5', '6-12: C#=D#+E#±1'])

book('unit-bilingual', 'yearbook-sectors', 'Tiêu đề và đơn vị song ngữ; tổng lệch 0,1 với các phần đã làm tròn.', """
Vốn đầu tư thực hiện trên địa bàn - Investment at current prices
||||Tỷ đồng - Bill. dongs
|Tổng số\\nTotal|Nhà nước\\nState|Ngoài Nhà nước\\nNon-State|Vốn nước ngoài\\nForeign invested
2018|6214.4|2101.3|3688.9|424.1
2019|6890.2|2254.7|4120.6|515.0
2020|7011.5|2480.1|4098.8|432.6
2021|7433.9|2590.4|4402.3|441.3
2022|8122.7|2711.2|4890.7|520.8
""", head=(3, 3), formats={'B4:E8': '#,##0.0'}, holds=['4-8: B#=C#+D#+E#±0.11'])

book('unit-bilingual', 'one-row-wrong', 'Như trên nhưng một huyện lệch 900, quá mọi cách làm tròn.', """
CHI SỰ NGHIỆP GIÁO DỤC CÁC HUYỆN NĂM 2022
||||Unit: Million dong - Đơn vị: Triệu đồng
STT|Huyện, thị xã|Tổng chi|Chi lương|Chi khác
A|B|1=2+3|2|3
1|Bát Xát|21456|18233|3224
2|Bảo Yên|19800|16544|3255
3|Văn Bàn|26112|21990|3222
4|Si Ma Cai|11033|9020|2013
5|Mường Khương|17420|14110|3310
6|Bảo Thắng|20418|17115|3304
""", head=(3, 4), formats={'C5:E10': '#,##0'}, errors=[error('C7 D7 E7', SUM, '21.990 + 3.222 = 25.212', 'D7+E7')],
     holds=['5-10: C#=D#+E#±1'], control=True)

book('printed-sum-agrees', 'fishery-decimals-hidden', 'Số lưu có phần lẻ, định dạng in số nguyên; số in cộng đúng.', """
SẢN LƯỢNG THỦY SẢN 6 THÁNG NĂM 2023
||Tấn
STT|Loại|Sản lượng
A|B|1
|TỔNG SỐ|41207.44
1|Cá|25310
2|Tôm|9872
3|Nhuyễn thể|4420
4|Thủy sản khác|1605
""", head=(3, 4), formats={'C5:C9': '#,##0'}, holds=['C5=SUM(C6:C9)±0.5'], errors=[])

book('printed-sum-agrees', 'printed-tenths', 'Các số lưu ba số lẻ, in một số lẻ; tổng gõ theo số in.', """
DÂN SỐ TRUNG BÌNH PHÂN THEO HUYỆN
||||Nghìn người
STT|Huyện|Tổng số|Nam|Nữ
|Toàn tỉnh|:=SUM(C5:C8)|:=ROUND(D5,1)+ROUND(D6,1)+ROUND(D7,1)+ROUND(D8,1)|:=ROUND(E5,1)+ROUND(E6,1)+ROUND(E7,1)+ROUND(E8,1)
1|Quan Hóa|:=ROUND(D5,1)+ROUND(E5,1)|25.043|24.131
2|Bá Thước|:=ROUND(D6,1)+ROUND(E6,1)|52.244|51.338
3|Lang Chánh|:=ROUND(D7,1)+ROUND(E7,1)|25.441|24.642
4|Thường Xuân|:=ROUND(D8,1)+ROUND(E8,1)|46.149|45.034
""", head=(3, 3), formats={'C4:E8': '#,##0.0'}, holds=['C4=SUM(C5:C8)', 'D4=SUM(D5:D8)±0.2', 'E4=SUM(E5:E8)±0.2'])

book('printed-sum-agrees', 'off-by-300', 'Định dạng cũng in số nguyên, nhưng số in lệch 300.', """
DOANH THU VẬN TẢI THÁNG 5 NĂM 2024
||Triệu đồng
STT|Ngành|Ước tháng 5
A|B|1
|TỔNG SỐ|:=SUM(C6:C9)+300.4
1|Đường bộ|188420
2|Đường thủy|20311
3|Kho bãi|41980
4|Bưu chính, chuyển phát|5120
""", head=(3, 4), formats={'C5:C9': '#,##0'}, errors=[error('C5', SUM, 'cộng thiếu 300', 'SUM(C6:C9)')],
     holds=['C5=SUM(C6:C9)±0.5'], control=True)

book('integers-beside-a-half', 'working-days', 'Ngày công có nửa ngày: 12,5 là số đúng, tổng đúng.', """
BẢNG CHẤM CÔNG HỢP TÁC XÃ THÁNG 4
STT|Họ và tên|Ngày công làm đất|Ngày công thu hoạch|Tổng ngày công
1|Lò Thị Mai|12|10|=C3+D3
2|Vàng A Sử|9|12.5|=C4+D4
3|Giàng Thị Dở|14|8|=C5+D5
4|Hờ A Páo|11|11|=C6+D6
|Cộng|=SUM(C3:C6)|=SUM(D3:D6)|=SUM(E3:E6)
""", head=(2, 2), holds=['3-6: E#=C#+D#', 'C-E: @7=SUM(@3:@6)'])

book('integers-beside-a-half', 'score-halves', 'Điểm chấm có nửa điểm giữa các số nguyên; tổng điểm đúng.', """
CHẤM ĐIỂM THI ĐUA CÁC CHI HỘI PHỤ NỮ NĂM 2023
TT|Chi hội|Tổ chức|Phong trào|Quỹ hội|Tổng điểm
*Bản Phiêng,Bản Nà Lốc,Bản Huổi Só,Bản Pá Bon|20|28|:=19-0.5*(#==5)|:=C#+D#+E#
""", head=(2, 2), holds=['3-6: F#=C#+D#+E#'])

book('integers-beside-a-half', 'total-wrong-beside', 'Định mức tiết dạy 18,5 là đúng; tổng số lớp sai.', """
PHÂN CÔNG GIẢNG DẠY HỌC KỲ I NĂM HỌC 2023-2024
STT|Tổ chuyên môn|Số giáo viên|Số lớp|Số tiết bình quân/giáo viên
1|Toán - Tin|8|14|18
2|Ngữ văn|7|12|18.5
3|Ngoại ngữ|5|11|17
4|Khoa học tự nhiên|9|13|19
|Tổng cộng|29|60|
""", head=(2, 2), errors=[error('D7', SUM, '14+12+11+13 = 50', 'SUM(D3:D6)')], holds=['C-D: @7=SUM(@3:@6)'])

book('zero-shown-as-blank', 'caption-rows-zero', 'Dòng tiêu đề nhóm có số 0 mà định dạng in ra trống: coi như không có số.', """
DỰ TOÁN CHI CÁC ĐƠN VỊ KHỐI TỈNH NĂM 2024
|||Triệu đồng
STT|Đơn vị|Chi thường xuyên|Chi mua sắm
A|B|1|2
I|Khối quản lý nhà nước|0|0
1|Sở Nội vụ|6120|210
2|Sở Tư pháp|4985|0
3|Thanh tra tỉnh|3870|120
II|Khối đoàn thể|0|0
1|Hội Liên hiệp Phụ nữ|2440|90
2|Tỉnh đoàn|2615|0
""", head=(3, 4), formats={'C5:D11': '#,##0;-#,##0;;@'}, holds=['C5=0'])

book('zero-shown-as-blank', 'formula-zero', 'Ô công thức ra 0, in trống bằng #,###; dòng nhóm không ghi số.', """
KINH PHÍ MUA VẬT TƯ Y TẾ QUÝ III NĂM 2023
||||Nghìn đồng
TT|Nội dung|Kho đầu kỳ|Nhập|Xuất
A|Tuyến huyện|=F5*1|=F5*1|=F5*1
1|Trung tâm Y tế Kon Plông|1200|340|500
2|Trung tâm Y tế Đăk Glei|980|410|620
3|Trung tâm Y tế Sa Thầy|1110|220|450
B|Tuyến xã|=F9*1|=F9*1|=F9*1
1|Trạm Y tế Đăk Ring|80|25|40
2|Trạm Y tế Ngọk Tem|95|0|30
""", head=(3, 3), formats={'C4:E10': '#,###'}, holds=['C4=0'], writer='hand')

book('zero-shown-as-blank', 'caption-shown-wrong', 'Cùng dạng, nhưng dòng nhóm có số in ra và sai.', """
DỰ TOÁN MUA SẮM TRANG THIẾT BỊ TRƯỜNG HỌC NĂM 2024
|||Triệu đồng
STT|Đơn vị|Bàn ghế|Thiết bị dạy học
A|B|1|2
I|Cấp tiểu học|940|1310
1|Tiểu học Nậm Cắn|310|420
2|Tiểu học Mường Lống|290|510
3|Tiểu học Huồi Tụ|340|380
II|Cấp trung học cơ sở|480|900
1|THCS Nậm Cắn|230|330
2|THCS Mường Lống|250|470
""", head=(3, 4), formats={'C5:D11': '#,##0;-#,##0;;@'}, errors=[error('D9', SUM, '330 + 470 = 800', 'SUM(D10:D11)')],
     holds=['C-D: @5=SUM(@6:@8)', 'C-D: @9=SUM(@10:@11)'], control=True)

book('unary-plus', 'projects', 'Dấu cộng đứng trước không đổi gì: =C5+D5 và =+C5+D5 là một.', """
QUYẾT TOÁN NGUỒN CẢI CÁCH TIỀN LƯƠNG
||||Triệu đồng
STT|Đơn vị|Năm trước chuyển sang|Trong năm|Tổng nguồn
A|B|1|2|3=1+2
*Phòng Tài chính,Phòng Nội vụ,Phòng Y tế,Phòng Tư pháp,Thanh tra huyện,Hội Nông dân|10..90|20..99|=C#+D#
|Tổng cộng|=+SUM(C5:C10)|=SUM(D5:D10)|=+SUM(E5:E10)
""", head=(3, 4), holds=['5-10: E#=C#+D#', 'C-E: @11=SUM(@5:@10)'])

book('unary-plus', 'mixed-plus', 'Một dòng gõ =+, dòng khác gõ =, có dòng +C/D*100.', """
TỶ LỆ HỘ NGHÈO CÁC XÃ NĂM 2023
STT|Xã|Tổng số hộ|Hộ nghèo|Tỷ lệ (%)
1|Trà Leng|640|210|=+D3/C3*100
2|Trà Dơn|820|260|=D4/C4*100
3|Trà Vân|515|225|=+D5/C5*100
4|Trà Nam|690|240|=(D6/C6)*100
5|Trà Linh|705|232|=+D7/C7*100
|Cộng|=C3+C4+C5+C6+C7|=+D3+D4+D5+D6+D7|=+D8/C8*100
""", head=(2, 2), formats={'E3:E8': '0.0'}, holds=['3-8: E#=D#/C#*100', 'C-D: @8=SUM(@3:@7)'])

book('unary-plus', 'one-minus', 'Các dòng gõ =+C+D; một dòng gõ =+C-D là sai thật.', """
NGUỒN VỐN XÂY DỰNG NÔNG THÔN MỚI
||||Triệu đồng
STT|Xã|Ngân sách|Huy động|Tổng
A|B|1|2|3=1+2
*Hòa Sơn,Hòa Liên,Hòa Ninh,Hòa Bắc,Hòa Phú|300..900|40..99|=+C#+D#
6|Hòa Khương|700|120|=+C10-D10
7|Hòa Tiến|640|88|=C11+D11
""", head=(3, 4), errors=[error('E10', [*RANGE, 'formula-inconsistent'], 'trừ thay vì cộng', 'C10+D10')],
     holds=['5-11: E#=C#+D#'], control=True)
