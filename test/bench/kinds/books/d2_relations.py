"""Relations: score tables, growth, footnotes, the wrong majority."""
from book import RANGE, SUM, book, error

SCORE = """
BẢNG ĐIỂM ĐÁNH GIÁ XÃ ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT
STT|Tiêu chí|Điểm tối đa|Tự chấm|Thẩm định
1|Ban hành văn bản|10|SELF|8
1.1|Tỷ lệ văn bản đúng hạn|4|4|4
1.2|Công khai|3|3|2
1.3|Tỷ lệ văn bản có sai sót|3|2|2
2|Giải quyết thủ tục|12|11|11
2.1|Tỷ lệ hồ sơ trực tuyến (%)|6|6|6
2.2|Mức độ hài lòng đạt từ 90%|6|5|5
|Tổng điểm|22|20|19
"""
book('percent-by-label-only', 'law', 'Nhãn có «Tỷ lệ», «%» nhưng số là điểm: cộng bình thường.', SCORE.replace('SELF', '9'), head=(2, 2),
     holds=['C-E: @3=SUM(@4:@6)', 'C-E: @7=@8+@9', 'C-E: @10=@3+@7'])
book('percent-by-label-only', 'new-rural', 'Bộ tiêu chí nông thôn mới chấm theo điểm, nhãn toàn tỷ lệ.', """
CHẤM ĐIỂM TIÊU CHÍ NÔNG THÔN MỚI
TT|Nội dung tiêu chí|Điểm chuẩn|Điểm đạt
I|Giao thông|15|12
1|Tỷ lệ đường trục xã nhựa hóa đạt 100%|8|7
2|Tỷ lệ đường ngõ xóm sạch|7|5
II|Y tế|10|9
1|Tỷ lệ người dân tham gia bảo hiểm y tế ≥ 90%|6|6
2|Tỷ lệ trẻ em suy dinh dưỡng dưới 24%|4|3
|Cộng (I+II)|25|21
""", head=(2, 2), holds=['C-D: @3=@4+@5', 'C-D: @6=@7+@8', 'C-D: @9=@3+@6'])
book('percent-by-label-only', 'score-wrong', 'Điểm nhóm 1 tự chấm khác tổng các điểm con.', SCORE.replace('SELF', '8').replace('TIẾP CẬN PHÁP LUẬT', 'VỀ CHUYỂN ĐỔI SỐ').replace('|22|20|19', '|22|20|19'),
     head=(2, 2), errors=[error('D3', SUM, '4+3+2 = 9', 'SUM(D4:D6)')], holds=['C-E: @3=SUM(@4:@6)', 'C-E: @7=@8+@9', 'C-E: @10=@3+@7'], control=True)

book('growth-columns', 'output', 'Cột «tốc độ tăng», «so với cùng kỳ» không cộng theo dòng tổng.', """
GIÁ TRỊ SẢN XUẤT THEO GIÁ SO SÁNH
||||||Tỷ đồng
STT|Ngành|Năm 2021|Năm 2022|Năm 2023|Tốc độ tăng 2023 (%)|BQGĐ (%)
|Tổng số|:=SUM(C5:C7)|:=SUM(D5:D7)|:=SUM(E5:E7)|:=ROUND((E4/D4-1)*100,2)|:=ROUND(((E4/C4)^0.5-1)*100,2)
1|Nông, lâm, thủy sản|4210|4386|4533|:=ROUND((E5/D5-1)*100,2)|:=ROUND(((E5/C5)^0.5-1)*100,2)
2|Công nghiệp|6120|6890|7661|:=ROUND((E6/D6-1)*100,2)|:=ROUND(((E6/C6)^0.5-1)*100,2)
3|Dịch vụ|3980|4288|4655|:=ROUND((E7/D7-1)*100,2)|:=ROUND(((E7/C7)^0.5-1)*100,2)
""", head=(3, 3), holds=['C-E: @4=SUM(@5:@7)'], no_rates=True)
book('growth-columns', 'prices', 'Chỉ số giá theo nhóm hàng: không cộng, không vượt kế hoạch.', """
CHỈ SỐ GIÁ TIÊU DÙNG THÁNG 6 NĂM 2024 (%)
TT|Nhóm hàng|So với kỳ gốc|So với tháng 12|So với cùng kỳ|Bình quân 6 tháng
|CHỈ SỐ CHUNG|114.20|101.35|104.12|103.88
I|Hàng ăn và dịch vụ ăn uống|118.90|101.90|105.30|104.41
1|Lương thực|124.11|103.20|111.80|112.09
2|Thực phẩm|117.36|101.55|103.90|102.15
II|May mặc, giày dép|108.02|100.85|101.70|101.66
III|Giao thông|105.41|102.66|103.51|101.90
""", head=(2, 2), no_rates=True)
book('growth-columns', 'total-wrong-beside', 'Cột chỉ số không cộng; tổng năm 2023 thì sai.', """
SẢN LƯỢNG LƯƠNG THỰC CÓ HẠT
||||||Tấn
STT|Huyện|Năm 2022|Năm 2023|So với cùng kỳ (%)
|Toàn tỉnh|48200|50100|:=ROUND(D4/C4*100,1)
1|Bắc Mê|16100|16530|:=ROUND(D5/C5*100,1)
2|Vị Xuyên|21400|22010|:=ROUND(D6/C6*100,1)
3|Quang Bình|10700|10960|:=ROUND(D7/C7*100,1)
""", head=(3, 3), errors=[error('D4', SUM, 'cộng được 49.500', 'SUM(D5:D7)')], holds=['C-D: @4=SUM(@5:@7)'])

book('footnote-unallocated', 'reserve', 'Ghi chú (*) nói tổng gồm dự phòng chưa phân bổ: chỉ là câu hỏi.', """
PHÂN BỔ KINH PHÍ DỰ ÁN 8 CHO CÁC HUYỆN
||||Triệu đồng
TT|Huyện|Tổng kinh phí (*)|Trong đó tập huấn
|Tổng số|1200|300
1|Bình Liêu|420|110
2|Ba Chẽ|380|100
3|Tiên Yên|310|90

(*) Tổng số gồm 90 triệu đồng dự phòng, phân bổ sau khi có hướng dẫn của Trung ương.
""", head=(3, 3), holds=['C4=SUM(C5:C7)+90', 'D4=SUM(D5:D7)'])
book('footnote-unallocated', 'note-at-top', 'Ghi chú nằm dưới tiêu đề: số tổng có 2 lớp do tỉnh tổ chức, chưa giao.', """
GIAO CHỈ TIÊU MỞ LỚP TẬP HUẤN NĂM 2024
(Tổng số lớp bao gồm cả 02 lớp do Hội LHPN tỉnh trực tiếp tổ chức, không giao cho huyện)

STT|Đơn vị|Số lớp|Số học viên
|Toàn tỉnh|14|560
1|Huyện Hoành Bồ|4|160
2|Huyện Vân Đồn|3|120
3|Huyện Cô Tô|2|80
4|Huyện Hải Hà|3|120
""", head=(4, 4), holds=['C5=SUM(C6:C9)+2', 'D5=SUM(D6:D9)+80'])
book('footnote-unallocated', 'no-note', 'Không có ghi chú nào: tổng lệch 90 là lỗi.', """
PHÂN BỔ KINH PHÍ TRUYỀN THÔNG CHO CÁC HUYỆN
||||Triệu đồng
TT|Huyện|Tổng kinh phí|Trong đó tập huấn
|Tổng số|1250|310
1|Đầm Hà|430|120
2|Móng Cái|400|100
3|Đông Triều|330|90

Ghi chú: Số liệu tính đến ngày 30/6/2024.
""", head=(3, 3), errors=[error('C4', SUM, 'cộng được 1.160', 'SUM(C5:C7)')], holds=['C-D: @4=SUM(@5:@7)'], control=True)

book('footnote-on-a-component', 'marker-on-source', 'Ghi chú ở cột nguồn cũng giải thích cột tổng.', """
DỰ TOÁN CHI CÁC XÃ NĂM 2025
||||Triệu đồng
STT|Xã|Tổng số|Chi thường xuyên|Chi chương trình mục tiêu (1)
1|2|3=4+5|4|5
|TỔNG SỐ|:=D5+E5|960|640
*Trung Lèng Hồ,Pa Cheo,Nậm Pung|:=D#+E#|320|:=180+0*#

(1) Bao gồm 100 triệu đồng chưa phân bổ cho các xã.
""", head=(3, 4), holds=['5-8: C#=D#+E#', 'C5=SUM(C6:C8)+100', 'D5=SUM(D6:D8)', 'E5=SUM(E6:E8)+100'])
book('footnote-on-a-component', 'footnote-beside', 'Ghi chú treo ở cột bên cạnh dòng tổng.', """
PHÂN BỔ VẮC XIN CHO CÁC HUYỆN
STT|Huyện|Tổng số liều|Vắc xin A|Vắc xin B (*)|
|Cộng|:=D3+E3|5200|4100|(*) Trong đó 300 liều vắc xin B dự trữ tại kho tỉnh, chưa cấp
1|Ia Grai|:=D4+E4|1900|1400|
2|Chư Prông|:=D5+E5|1800|1300|
3|Đức Cơ|:=D6+E6|1500|1100|
""", head=(2, 2), holds=['3-6: C#=D#+E#', 'D3=SUM(D4:D6)', 'E3=SUM(E4:E6)+300', 'C3=SUM(C4:C6)+300'])
book('footnote-on-a-component', 'other-column-wrong', 'Ghi chú chỉ giải thích cột E; cột D lệch 40 thì không.', """
KẾ HOẠCH VỐN SỰ NGHIỆP CÁC HUYỆN
||||Triệu đồng
STT|Huyện|Vốn tỉnh|Vốn huyện|Vốn trung ương (2)
|TỔNG SỐ|700|540|900
1|Tu Mơ Rông|300|210|310
2|Kon Rẫy|220|160|280
3|Ngọc Hồi|180|130|240

Ghi chú: (2) Còn 70 triệu đồng vốn trung ương chưa phân bổ.
""", head=(3, 3), errors=[error('D4', SUM, 'cộng được 500', 'SUM(D5:D7)')], holds=['C-D: @4=SUM(@5:@7)', 'E4=SUM(E5:E7)+70'])

book('majority-wrong', 'reaches-into-next', 'Ba tổng với tới nhóm sau là sai, một tổng đúng.', """
CHI CHO GIÁO DỤC VÀ Y TẾ
|||||Triệu đồng
STT|Nội dung|2020|2021|2022|2023
1|Giáo dục|=SUM(C5:C6)|=SUM(D5:D8)|=SUM(E5:E8)|=SUM(F5:F8)
-|Mầm non|310|330|345|360
-|Phổ thông|640|655|690|720
2|Y tế|=SUM(C8:C9)|=SUM(D8:D9)|=SUM(E8:E9)|=SUM(F8:F9)
-|Dự phòng|150|160|175|190
-|Khám chữa bệnh|420|440|450|465
""", head=(3, 3), errors=[error(f'{c}4', RANGE, 'với tới nhóm 2', f'SUM({c}5:{c}6)') for c in 'DEF'],
     holds=['C-F: @4=@5+@6', 'C-F: @7=@8+@9'], control=True)
book('majority-wrong', 'leaves-out-last', 'Bốn tổng bỏ sót dòng cuối, một tổng đủ: bốn tổng sai.', """
SỐ TRANG TRẠI THEO HUYỆN
TT|Huyện|Trồng trọt|Chăn nuôi|Thủy sản|Tổng hợp|Khác
*Cư Kuin,Ea Kar,Krông Ana,Cư M'gar|5..30|5..30|2..9|2..9|1..5
|Tổng cộng|=SUM(C3:C5)|=SUM(D3:D5)|=SUM(E3:E6)|=SUM(F3:F5)|=SUM(G3:G5)
""", head=(2, 2), errors=[error(f'{c}7', RANGE, 'bỏ sót dòng 6', f'SUM({c}3:{c}6)') for c in 'CDFG'], holds=['C-G: @7=SUM(@3:@6)'])
book('majority-wrong', 'all-right', 'Các tổng viết khác nhau nhưng cùng đúng.', """
SỐ HỘ ĐƯỢC VAY VỐN CHÍNH SÁCH
TT|Xã|2021|2022|2023
1|Ayun|40|42|55
2|Đăk Jơ Ta|33|36|31
3|Hra|51|47|60
|Cộng|=SUM(C3:C5)|=D3+D4+D5|=SUM(E3:E4)+E5
""", head=(2, 2), holds=['C-E: @6=SUM(@3:@5)'], control=True, allowed=[{'rule': 'formula-inconsistent', 'cells': 'C6 D6 E6'}])
