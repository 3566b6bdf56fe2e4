"""Reports: caches, number formats, protected sheets, structured references, circles."""
from book import RATE, SUM, book, error, rate

PLAN = """
KẾ HOẠCH VỐN VÀ GIẢI NGÂN CÁC XÃ NĂM 2024
|||||Triệu đồng
STT|Xã|Kế hoạch vốn|Giải ngân|Tỷ lệ (%)
1|Nậm Khao|1400|700|=D4/C4*100~0
2|Tà Tổng|900|630|=D5/C5*100~0
3|Mù Cả|1100|880|=D6/C6*100~0
4|Ka Lăng|600|450|=D7/C7*100~0
|Tổng cộng|=SUM(C4:C7)~0|=SUM(D4:D7)~0|=D8/C8*100~0
"""
LIVE = ['C-D: @8=SUM(@4:@7)', '4-8: E#=D#/C#*100']
book('all-caches-zero', 'xlsxwriter', 'XlsxWriter ghi bộ nhớ tạm bằng 0 và yêu cầu tính lại: không được coi 0 là số của tổng.', PLAN, head=(3, 3), holds=LIVE, writer='xlsxwriter', full=True)
book('all-caches-zero', 'symbols', 'Như trên, có dòng ký hiệu 3=1+2.', """
KINH PHÍ HỖ TRỢ HỌC SINH DÂN TỘC RẤT ÍT NGƯỜI
||||Triệu đồng
TT|Trường|Ngân sách trung ương|Ngân sách tỉnh|Tổng
A|B|1|2|3=1+2
*Mầm non Cán Tỷ,Tiểu học Cán Tỷ,THCS Cán Tỷ|30..90|10..40|=C#+D#~0
|Cộng|=SUM(C5:C7)~0|=SUM(D5:D7)~0|=SUM(E5:E7)~0
""", head=(3, 4), holds=['C-E: @8=SUM(@5:@7)', '5-7: E#=C#+D#'], writer='xlsxwriter', full=True)
book('all-caches-zero', 'typed-error-beside', 'Bộ nhớ tạm bằng 0, và một cột tổng gõ tay sai thật.', """
VẬT TƯ Y TẾ CẤP CHO TRẠM
STT|Trạm y tế|Nhu cầu|Đã cấp|Còn thiếu
1|Phúc Khoa|410|300|=C3-D3~0
2|Nậm Cần|350|310|=C4-D4~0
3|Hố Mít|290|205|=C5-D5~0
|Tổng cộng|1150|815|=C6-D6~0
""", head=(2, 2), errors=[error('C6', SUM, '410+350+290 = 1.050', 'SUM(C3:C5)')], holds=['C-D: @6=SUM(@3:@5)'], writer='xlsxwriter', full=True)

book('no-caches', 'openpyxl', 'openpyxl không ghi giá trị tính sẵn: tính lại hoặc báo chưa tính, không báo lỗi.', PLAN.replace('~0', '~none').replace('2024', '2023'), head=(3, 3), holds=LIVE, writer='openpyxl', full=True)
book('no-caches', 'manual-stale', 'Chế độ tính tay, bộ nhớ tạm cũ hơn số vừa sửa: không báo lỗi ở số mới, không sửa về số cũ.', """
GIAO CHỈ TIÊU TRỒNG RỪNG
TT|Xã|Kế hoạch|Thực hiện
1|Hua Nà|300|280
2|Pha Mu|220|190
3|Tà Gia|410|395
|Tổng|=SUM(C3:C5)~SUM(C3:C5)-60|=SUM(D3:D5)
""", head=(2, 2), holds=['C-D: @6=SUM(@3:@5)'], writer='hand', manual=True, allowed=[{'rule': 'stale-value', 'cells': 'C6'}])
book('no-caches', 'openpyxl-rate-wrong', 'Không có giá trị tính sẵn; một tỷ lệ gõ tay thì sai.', """
KẾT QUẢ XÓA MÙ CHỮ CHO PHỤ NỮ
STT|Xã|Chỉ tiêu giao|Thực hiện|Tỷ lệ (%)
1|Tung Qua Lìn|80|60|75.0
2|Dào San|120|90|57.0
3|Mù Sang|100|85|85.0
|Tổng cộng|=SUM(C3:C5)~none|=SUM(D3:D5)~none|
""", head=(2, 2), errors=[error('E4', RATE, '90/120 = 75,0%', 'D4/C4*100')], holds=['3-5: E#=D#/C#*100', 'C-D: @6=SUM(@3:@5)'], writer='openpyxl', full=True)

FORMATS = """
TỶ LỆ PHỤ NỮ THAM GIA SINH HOẠT CHI HỘI
STT|Xã|Tổng số phụ nữ|Tham gia|Tỷ lệ
1|Trung Thu|420|315|A1
2|Tủa Thàng|510|408|A2
3|Sín Chải|380|228|A3
4|Huổi Só|260|234|A4
"""
def formats(one, two, three, four):
    return FORMATS.replace('A1', one).replace('A2', two).replace('A3', three).replace('A4', four)
LIVE_RATE = [f'=D{row}/C{row}*100' for row in range(3, 7)]
CHECKED = ['3-6: E#=D#/C#*100']
R4 = [rate('Trung Thu', 'D3', 'C3', 75.0), rate('Tủa Thàng', 'D4', 'C4', 80.0)]
book('percent-formats', 'escaped', 'Định dạng 0.0\\% chỉ in dấu %, không nhân 100.', formats(*LIVE_RATE), formats={'E3:E6': '0.0\\%'}, head=(2, 2), holds=CHECKED, writer='hand')
book('percent-formats', 'quoted', 'Định dạng 0.0"%" chỉ in dấu %, số gõ tay.', formats('75', '80', '60', '90').replace('CHI HỘI', 'TỔ PHỤ NỮ'), formats={'E3:E6': '0.0"%"'}, head=(2, 2), holds=CHECKED, writer='openpyxl')
book('percent-formats', 'padded-scaling', 'Định dạng 0.0%_) thật sự nhân 100.', formats(*[f'=D{row}/C{row}' for row in range(3, 7)]).replace('CHI HỘI', 'HỢP TÁC XÃ'), formats={'E3:E6': '0.0%_)'}, head=(2, 2), holds=['3-6: E#=D#/C#'], writer='xlsxwriter')
book('percent-formats', 'escaped-wrong', 'Dưới định dạng 0.0\\% một tỷ lệ sai vẫn phải báo.', formats('75', '80', '66', '90').replace('CHI HỘI', 'NHÓM TÍN DỤNG'), formats={'E3:E6': '0.0\\%'}, head=(2, 2), holds=CHECKED,
     errors=[error('E5', RATE, '228/380 = 60%', 'D5/C5*100')], writer='hand', control=True)
book('percent-formats', 'per-mille', 'Tỷ suất phần nghìn: tính trên 1.000 dân, không phải phần trăm sai.', """
TỶ SUẤT SINH THEO HUYỆN
STT|Huyện|Dân số trung bình (người)|Số trẻ sinh|Tỷ suất sinh (‰)
1|Yên Minh|102000|1938|19.0
2|Quản Bạ|58000|1044|18.0
3|Hoàng Su Phì|68000|1156|17.0
""", formats={'E3:E5': '0.0"‰"'}, head=(2, 2), holds=['3-5: E#=D#/C#*1000'], writer='hand')
book('percent-formats', 'scaled-wrong', '75 dưới định dạng % in ra 7500%.', formats('0.75', '80', '0.6', '0.9').replace('CHI HỘI', 'CÂU LẠC BỘ'), formats={'E3:E6': '0.0%'}, head=(2, 2), holds=['3-6: E#=D#/C#'],
     errors=[error('E4', ['percent-scale', *RATE], '80 in ra 8000%', 'D4/C4')], control=True)

book('hidden-by-format', 'three-semicolons', 'Ô định dạng ;;; không hiện gì nhưng vào tổng: cần xem lại, không phải lỗi số.', """
KINH PHÍ CẤP HỘI CƠ SỞ
||Triệu đồng
STT|Xã|Kinh phí
1|Sủng Là|120
2|Lũng Thầu|90{;;;}
3|Phố Là|110
|Tổng|=SUM(C4:C6)
""", head=(3, 3), errors=[error('C5 C7', ['hidden-data', 'hidden-value', 'hidden-by-format', 'unreadable-cell', *SUM], 'ô không hiện', severity='review')], holds=['C7=SUM(C4:C6)'], writer='hand')
book('hidden-by-format', 'text-in-format', 'Định dạng ghi «chưa có» nhưng ô giữ số 45.', """
SỐ HỌC VIÊN LỚP KHỞI NGHIỆP
TT|Huyện|Học viên nam|Học viên nữ
1|Sa Pa|20|40
2|Bảo Yên|18|45{"chưa có"}
3|Bảo Thắng|15|38
|Cộng|53|123
""", head=(2, 2), errors=[error('D4 D6', ['hidden-data', 'hidden-value', 'hidden-by-format', 'unreadable-cell', *SUM], 'ô hiện chữ mà giữ số', severity='review')], holds=['C-D: @6=SUM(@3:@5)'], writer='hand')
book('hidden-by-format', 'value-under-literal', 'Định dạng 0" tổ" là số bình thường, không cần nói gì.', """
SỐ TỔ TRUYỀN THÔNG
STT|Xã|Số tổ|Thành viên
1|Phìn Ngan|6{0" tổ"}|54{0" người"}
2|Trịnh Tường|9{0" tổ"}|81{0" người"}
3|Cốc Mỳ|7{0" tổ"}|63{0" người"}
|Tổng|=SUM(C3:C5){0" tổ"}|=SUM(D3:D5){0" người"}
""", head=(2, 2), holds=['C-D: @6=SUM(@3:@5)'], writer='xlsxwriter')

def listed(total_c='=SUBTOTAL(109,Bang1[Kế hoạch])~SUM(C4:C7)', odd='=Bang1[[#This Row],[Đã cấp]]/Bang1[[#This Row],[Kế hoạch]]*100~D6/C6*100'):
    row = '=Bang1[[#This Row],[Đã cấp]]/Bang1[[#This Row],[Kế hoạch]]*100~D{0}/C{0}*100'
    return f"""
CẤP THẺ BẢO HIỂM Y TẾ
·
STT|Xã|Kế hoạch|Đã cấp|Tỷ lệ (%)
1|Bản Bo|800|640|{row.format(4)}
2|Sơn Bình|650|585|{row.format(5)}
3|Khun Há|900|720|{odd}
4|Hồ Thầu|400|380|{row.format(7)}
|Tổng cộng|{total_c}|=SUBTOTAL(109,Bang1[Đã cấp])~SUM(D4:D7)|=D8/C8*100
""".replace('[#This Row]', '[§This Row]')
TABLE = ('A3:E7', 'Bang1', ['STT', 'Xã', 'Kế hoạch', 'Đã cấp', 'Tỷ lệ (%)'])
book('structured-references', 'right', 'Tham chiếu bảng [#This Row] và SUBTOTAL là công thức cùng mẫu.', listed(), table=TABLE, head=(3, 3), writer='xlsxwriter')
book('structured-references', 'typed-rate-wrong', 'Tham chiếu bảng; một tỷ lệ gõ đè sai.', listed(odd='88'), table=TABLE, head=(3, 3), writer='xlsxwriter',
     errors=[error('E6', [*RATE, 'hardcoded-total', 'formula-inconsistent', 'hardcoded-value'], '720/900 = 80%', severity='warning')])
book('structured-references', 'typed-total-wrong', 'Tham chiếu bảng; tổng kế hoạch gõ đè sai.', listed(total_c='2850'), table=TABLE, head=(3, 3), writer='xlsxwriter',
     errors=[error('C8', [*SUM, 'hardcoded-total'], 'cộng được 2.750', severity='warning')])

book('protected-or-signed', 'one-of-two', 'Một tờ bị khóa: vẫn kiểm được, tổng sai vẫn báo.', """
SỐ LỚP XÓA MÙ CHỮ
TT|Xã|Số lớp|Học viên
1|Pú Đao|3|70
2|Nậm Hàng|4|96
3|Nậm Manh|2|41
|Cộng|9|217
""", head=(2, 2), more={'Phụ': 'SỐ TỔ HỘI\nTT|Xã|Số tổ\n1|Pú Đao|12\n2|Nậm Hàng|15\n|Cộng|27'}, protected=('Biểu',),
     errors=[error('D6', SUM, 'cộng được 207', 'SUM(D3:D5)')], holds=['C-D: @6=SUM(@3:@5)'], writer='openpyxl')
book('protected-or-signed', 'all-locked-right', 'Cả hai tờ khóa, số đúng: im lặng.', """
KHO GẠO CỨU ĐÓI GIÁP HẠT
TT|Xã|Nhập (kg)|Xuất (kg)|Tồn (kg)
1|Tả Ngảo|5000|4200|=C3-D3
2|Làng Mô|4500|4100|=C4-D4
|Cộng|=C3+C4|=D3+D4|=E3+E4
""", head=(2, 2), more={'Phụ': 'Số người nhận\nXã|Người\nTả Ngảo|280\nLàng Mô|270\nCộng|=B3+B4'}, protected=('Biểu', 'Phụ'), holds=['C-E: @5=@3+@4'], writer='hand')
book('protected-or-signed', 'locked-wrong-second', 'Tờ khóa đúng, tờ kia sai.', """
SỐ MÔ HÌNH TIẾT KIỆM
TT|Xã|Mô hình
1|Bum Nưa|5
2|Bum Tở|7
|Cộng|12
""", head=(2, 2), more={'Phụ': 'SỐ THÀNH VIÊN\nTT|Xã|Nam|Nữ\n1|Bum Nưa|20|60\n2|Bum Tở|31|88\n|Cộng|51|158'}, protected=('Biểu',),
     errors=[error('Phụ!D5', SUM, '60+88 = 148', 'D3+D4')], holds=['C5=C3+C4', "Phụ!D5=Phụ!D3+Phụ!D4"], writer='hand')

book('circular', 'total-in-itself', 'Tổng tự cộng chính nó: một lỗi, các số theo sau là hệ quả.', """
CHI HỖ TRỢ HỘ NGHÈO ĂN TẾT
||Nghìn đồng
STT|Thôn|Số tiền|Tỷ trọng (%)
1|Nà Khoang|12000|=C4/C7*100
2|Nà Phát|9000|=C5/C7*100
3|Nà Đon|15000|=C6/C7*100
|Tổng cộng|=SUM(C4:C7)~0|
""", head=(3, 3), errors=[error('C7', [], 'tự tham chiếu')], writer='hand')
book('circular', 'two-cells', 'Hai ô tham chiếu vòng quanh nhau.', """
QUYẾT TOÁN QUỸ HỘI
|||Nghìn đồng
TT|Nội dung|Kế hoạch|Thực hiện|Còn lại
1|Hội phí|8000|=C4-E4~0|=C4-D4~0
2|Quỹ tình thương|6000|5200|=C5-D5
3|Quỹ khuyến học|4000|3900|=C6-D6
""", head=(3, 3), errors=[error('D4 E4', [], 'D4 và E4 vòng quanh')], writer='hand')
book('circular', 'looks-like-but-not', 'Lũy kế dòng dưới cộng dòng trên: không phải vòng.', """
LŨY KẾ GIẢI NGÂN THEO THÁNG
|||Triệu đồng
Tháng|Trong tháng|Lũy kế|Ghi chú
Tháng 1|120|=B4|
Tháng 2|95|=C4+B5|
Tháng 3|210|=C5+B6|
Tháng 4|180|=C6+B7|
""", head=(3, 3), holds=['C7=SUM(B4:B7)'], writer='hand')
