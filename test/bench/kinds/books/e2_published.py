"""Dates, foreign tables, bounded work, true finds of published sheets."""
from book import RANGE, SUM, book, error

book('column-of-dates', 'establishment', 'Cột ngày thành lập là ngày, không phải phân số.', """
DANH SÁCH TỔ TRUYỀN THÔNG CỘNG ĐỒNG
STT|Tên tổ|Ngày thành lập|Số thành viên|Nữ
1|Tổ bản Nậm Pít|d2023-03-05{dd/mm/yyyy}|9|5
2|Tổ bản Huổi Mắn|d2023-04-12{dd/mm/yyyy}|8|4
3|Tổ bản Pom Bẹ|d2023-04-20{dd/mm/yyyy}|10|6
4|Tổ bản Chế Hạng|d2023-06-02{dd/mm/yyyy}|7|3
|Tổng||34|18
""", head=(2, 2), holds=['D-E: @7=SUM(@3:@6)'])
book('column-of-dates', 'short-dates-first', 'Ngày ghi d/m ở cột «Thời gian tổ chức».', """
LỊCH ĐỐI THOẠI CHÍNH SÁCH
Thời gian tổ chức|Xã|Số người dự|Trong đó nữ
d2023-09-02{d/m}|Nà Ư|60|42
d2023-09-09{d/m}|Mường Lói|55|31
d2023-10-05{d/m}|Phu Luông|72|50
d2023-10-11{d/m}|Na Tông|48|29
""", head=(2, 2))
book('column-of-dates', 'fraction-lost', 'Cột ngày họp là ngày; nhưng «2/9» trong cột kết quả là phân số bị đổi.', """
KẾT QUẢ THỰC HIỆN CHỈ TIÊU VÀ NGÀY BÁO CÁO
TT|Xã|Ngày báo cáo|Số chỉ tiêu đạt/tổng số|Xếp loại
1|Tà Mít|d2023-11-15{dd/mm/yyyy}|6/9|Khá
2|Nậm Sỏ|d2023-11-16{dd/mm/yyyy}|d2023-09-02{d-mmm}|Yếu
3|Hố Mít|d2023-11-16{dd/mm/yyyy}|8/9|Tốt
4|Thân Thuộc|d2023-11-20{dd/mm/yyyy}|9/9|Tốt
""", head=(2, 2), errors=[error('D4', ['fraction-as-date'], '2/9 bị đổi thành ngày')])

book('foreign-table', 'survey', 'Bảng tiếng Anh của dự án: đọc được đến đâu hay đến đó.', """
Table 4. Household survey results by commune
Commune|Households|Poor households|Share poor (%)
Ban Pho|520|182|35.0
Ta Van|610|122|20.0
Lung Phinh|430|215|50.0
Total|1560|519|33.3
""", head=(2, 2), holds=['B-C: @6=SUM(@3:@5)', '3-6: D#=ROUND(C#/B#*100,1)'])
book('foreign-table', 'net-flows', 'Dòng tiền ròng âm trong bảng tiếng Anh.', """
Programme cash flow, USD
Item|Q1|Q2|Q3|Q4
Receipts|12000|8000|9500|15000
Payments|9800|10400|9900|11200
Net cash flow|2200|-2400|-400|3800
Opening balance|1500|3700|1300|900
Closing balance|3700|1300|900|4700
""", head=(2, 2), holds=['B-E: @5=@3-@4', 'B-E: @7=@5+@6', 'C6=B7'])
book('foreign-table', 'total-wrong', 'Bảng tiếng Anh có tổng sai.', """
Number of trained village facilitators
District|2021|2022|2023|Total
Muong La|24|30|28|82
Thuan Chau|36|41|40|117
Quynh Nhai|18|21|25|46
Total|78|92|93|263
""", head=(2, 2), errors=[error('E5', SUM, '18+21+25 = 64', 'SUM(B5:D5)')], holds=['3-6: E#=SUM(B#:D#)', 'B-E: @6=SUM(@3:@5)'])

book('bounded-search', 'long-cash-flow', 'Sáu mươi dòng, hai mươi bốn cột công thức: trả lời trong vài giây, không lỗi.', '\n'.join(
    ['DÒNG TIỀN HỢP TÁC XÃ 24 THÁNG', '|Nội dung|' + '|'.join(f'Tháng {i}' for i in range(1, 25))]
    + [f'{i}|Khoản thu {i}|' + '|'.join(['50..900'] * 24) for i in range(1, 26)]
    + ['|Tổng thu|' + '|'.join(f'=SUM({c}3:{c}27)' for c in [chr(67 + i) for i in range(24)])]
    + [f'{i}|Khoản chi {i}|' + '|'.join(['40..800'] * 24) for i in range(1, 21)]
    + ['|Tổng chi|' + '|'.join(f'=SUM({c}29:{c}48)' for c in [chr(67 + i) for i in range(24)])]
    + ['|Chênh lệch thu chi|' + '|'.join(f'={c}28-{c}49' for c in [chr(67 + i) for i in range(24)])]),
    head=(2, 2), holds=['C-Z: @28=SUM(@3:@27)', 'C-Z: @50=@28-@49'], writer='hand')
book('bounded-search', 'many-rows-per-cent', 'Sáu mươi dòng tỷ lệ %, đúng tất cả.', '\n'.join(
    ['TỶ LỆ HỘ NGHÈO THEO THÔN', 'STT|Thôn|Số hộ|Hộ nghèo|Tỷ lệ (%)']
    + [f'{i}|Thôn {i}|60..160|5..50|=ROUND(D{i + 2}/C{i + 2}*100,1)' for i in range(1, 61)]
    + ['|Cộng|=SUM(C3:C62)|=SUM(D3:D62)|=ROUND(D63/C63*100,1)']), head=(2, 2), holds=['C-D: @63=SUM(@3:@62)'], writer='xlsxwriter')
book('bounded-search', 'long-with-one-error', 'Tám mươi dòng, một tổng gõ lệch 25.', '\n'.join(
    ['SỐ TRẺ EM THEO THÔN, BẢN', 'STT|Thôn, bản|Nam|Nữ|Tổng số']
    + [f'{i}|Bản {i}|5..60|5..60|:=C{i + 2}+D{i + 2}' for i in range(1, 81)]
    + ['|Cộng|:=SUM(C3:C82)|:=SUM(D3:D82)+25|:=SUM(E3:E82)']), head=(2, 2),
    errors=[error('D83', SUM, 'lệch 25', 'SUM(D3:D82)')], holds=['C-E: @83=SUM(@3:@82)'], writer='openpyxl')

book('true-finds', 'per-cent-subtracted', 'Công thức trừ một tỷ lệ phần trăm khỏi số tiền.', """
DỰ TOÁN SAU TIẾT KIỆM 10% CHI THƯỜNG XUYÊN
||||||Triệu đồng
TT|Đơn vị|Dự toán|Tiết kiệm 10%|Tỷ lệ (%)|Dự toán còn lại
1|Trường THPT số 1|5200|520|10|=C4-D4
2|Trường THPT số 2|4700|470|10|=C5-E5
3|Trung tâm GDTX|2900|290|10|=C6-D6
4|Trường Nội trú|6100|610|10|=C7-D7
""", head=(3, 3), errors=[error('F5', [*RANGE, 'formula-inconsistent', 'number-in-formula'], 'trừ cột tỷ lệ', 'C5-D5', severity='warning')], holds=['4-7: F#=C#-D#'])
book('true-finds', 'region-off-by-ten', 'Vùng lệch 10 so với các tỉnh của nó; cả nước tính theo vùng đúng.', """
Số thuê bao Internet theo vùng
|Nghìn thuê bao
CẢ NƯỚC|2380
Vùng Trung du|1050
Lào Cai|320
Yên Bái|290
Phú Thọ|430
Vùng Tây Nguyên|1330
Đắk Lắk|610
Gia Lai|540
Kon Tum|180
""", head=(2, 2), errors=[error('B4 B3', SUM, 'ba tỉnh cộng 1.040', 'SUM(B5:B7)'), ], holds=['B4=SUM(B5:B7)', 'B8=SUM(B9:B11)'])
book('true-finds', 'typed-plus', 'Công thức tổng bị gõ thêm «+850».', """
SỐ NGƯỜI CAO TUỔI ĐƯỢC KHÁM SỨC KHỎE
TT|Huyện|Quý I|Quý II|Quý III
1|Sơn Động|1200|1340|1410
2|Lục Ngạn|2100|2230|2190
3|Yên Thế|980|1010|1100
|Tổng cộng|=SUM(C3:C5)|=SUM(D3:D5)+850|=SUM(E3:E5)
""", head=(2, 2), errors=[error('D6', [*RANGE, 'number-in-formula'], '+850 gõ thêm', 'SUM(D3:D5)', severity='warning')], holds=['C-E: @6=SUM(@3:@5)'])
book('true-finds', 'units-shifted', 'Cột đơn vị tính lệch một dòng.', """
CHỈ TIÊU THỰC HIỆN DỰ ÁN 8
STT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện
1|Tổ truyền thông cộng đồng|Tổ|75|77
2|Số câu lạc bộ thủ lĩnh của sự thay đổi||12|12
3|Số cuộc đối thoại chính sách|CLB|18|15
4|Địa chỉ tin cậy cộng đồng|Cuộc|9|9
5|Số người được tập huấn|Địa chỉ|400|380
""", head=(2, 2), errors=[error('C5 C4 C6 C7', ['unit-missing', 'unit-conflict', 'units-shifted'], 'đơn vị lệch một dòng', severity='review')])
