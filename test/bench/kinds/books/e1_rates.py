"""Rates of years and periods, normal negatives, English of-which."""
from book import PARTS, RATE, SUM, book, error, rate

book('years-crossed', 'th-kh-rows', 'TH 2022 và KH 2023 khác năm: không có tỷ lệ.', """
CHỈ TIÊU CHỦ YẾU NGÀNH GIÁO DỤC
STT|Chỉ tiêu|ĐVT|TH 2021|TH 2022|KH 2023|KH 2024
1|Huy động trẻ mẫu giáo|Cháu|4120|4210|4300|4350
2|Trường đạt chuẩn|Trường|21|23|26|28
3|Phòng học kiên cố|Phòng|610|640|700|730
""", head=(2, 2), no_rates=True)
book('years-crossed', 'same-year-only', 'Có TH và KH cùng năm 2022: chỉ tỷ lệ của năm đó.', """
KẾT QUẢ CÔNG TÁC Y TẾ, DÂN SỐ
STT|Chỉ tiêu|ĐVT|TH 2021|KH 2022|TH 2022|KH 2023
1|Phụ nữ khám thai|Người|900|1000|950|1020
2|Trẻ tiêm đủ mũi|Trẻ|780|800|820|840
3|Xã có bác sĩ|Xã|9|12|10|12
""", head=(2, 2), rates=[rate('Phụ nữ khám thai', 'F3', 'E3', 95.0), rate('Trẻ tiêm đủ mũi', 'F4', 'E4', 102.5), rate('Xã có bác sĩ', 'F5', 'E5', 83.3)], only_rates=True)
book('years-crossed', 'merged-years', 'Năm ở tiêu đề gộp: thực hiện 2021 không chia cho kế hoạch 2022; một tỷ lệ in sai.', """
CHỈ TIÊU BẢO HIỂM Y TẾ
TT|Huyện|Năm 2021|||Năm 2022
||Kế hoạch|Thực hiện|Tỷ lệ (%)|Kế hoạch
1|Bảo Lâm|8000|7600|95.0|8400
2|Đức Trọng|12000|11400|95.0|12600
3|Đơn Dương|9000|8100|85.3|9500
""", merge='C2:E2', head=(2, 3), errors=[error('E6', RATE, '8.100/9.000 = 90,0%', 'ROUND(D6/C6*100,1)')], holds=['4-6: E#=ROUND(D#/C#*100,1)'],
     rates=[rate('Bảo Lâm', 'D4', 'C4', 95.0)])

book('rate-of-a-period', 'average-growth', 'Tăng bình quân giai đoạn không phải thương của hai cột.', """
GIÁ TRỊ SẢN XUẤT NÔNG NGHIỆP GIAI ĐOẠN 2016-2020
STT|Chỉ tiêu|ĐVT|TH 2015|TH 2020|KH 2025|TĐTBQ 2016-2020 (%)|KH 2021-2025 (%)
1|Trồng trọt|Tỷ đồng|2100|2680|3300|:=ROUND(((E3/D3)^(1/5)-1)*100,2)|:=ROUND(((F3/E3)^(1/5)-1)*100,2)
2|Chăn nuôi|Tỷ đồng|1400|1795|2350|:=ROUND(((E4/D4)^(1/5)-1)*100,2)|:=ROUND(((F4/E4)^(1/5)-1)*100,2)
3|Lâm nghiệp|Tỷ đồng|640|760|930|:=ROUND(((E5/D5)^(1/5)-1)*100,2)|:=ROUND(((F5/E5)^(1/5)-1)*100,2)
""", head=(2, 2), no_rates=True)
book('rate-of-a-period', 'annual-index', 'Chỉ số phát triển bình quân năm (%) trên 100.', """
DÂN SỐ VÀ LAO ĐỘNG 2015-2020
Chỉ tiêu|Năm 2015|Năm 2018|Năm 2020|Bình quân 2016-2020 (%)
Dân số (Nghìn người)|512.4|530.1|541.0|:=ROUND((D#/B#)^0.2*100,2)
Lao động (Nghìn người)|301.2|312.6|320.3|:=ROUND((D#/B#)^0.2*100,2)
Hộ nghèo (Nghìn hộ)|34.2|22.0|15.1|:=ROUND((D#/B#)^0.2*100,2)
""", head=(2, 2), holds=['3-5: E#=ROUND((D#/B#)^0.2*100,2)'], no_rates=True)
book('rate-of-a-period', 'sum-of-years-wrong', 'Bình quân là đúng; tổng 5 năm của một dòng sai.', """
VỐN ĐẦU TƯ CÔNG GIAI ĐOẠN 2021-2025
||||||||Tỷ đồng
TT|Ngành|2021|2022|2023|2024|2025|Cộng 2021-2025|Tăng BQ (%)
1|Giao thông|100|112|125|138|152|627|11.0
2|Thủy lợi|80|84|90|97|105|465|7.0
3|Giáo dục|60|66|73|80|88|367|10.1
""", head=(3, 3), errors=[error('H5', SUM, '80+84+90+97+105 = 456', 'SUM(C5:G5)')], holds=['4-6: H#=SUM(C#:G#)'])

book('printed-vs-plan', 'investment', 'Cột «so với kế hoạch năm (%)» cạnh số thực hiện: tỷ lệ lấy từ số in.', """
VỐN ĐẦU TƯ TỪ NGÂN SÁCH NHÀ NƯỚC
|||Tỷ đồng
|Thực hiện 8 tháng|8 tháng so với kế hoạch năm (%)|So với cùng kỳ (%)
TỔNG SỐ|:=B5+B6|58.2|110.4
Vốn cấp tỉnh|1840.5|59.4|109.2
Vốn cấp huyện|960.3|56.0|112.9
""", head=(3, 3), holds=['B4=B5+B6'], rates=[rate('Vốn cấp tỉnh', 'B5', None, 59.4), rate('Vốn cấp huyện', 'B6', None, 56.0)])
book('printed-vs-plan', 'health', 'Chỉ có thực hiện và «so với KH (%)», không có cột kế hoạch.', """
KẾT QUẢ KHÁM CHỮA BỆNH 9 THÁNG
TT|Nội dung|ĐVT|Thực hiện 9 tháng|So với KH (%)
1|Lượt khám bệnh|Lượt|152300|76.2
2|Điều trị nội trú|Lượt|21440|82.5
3|Phẫu thuật|Ca|3105|91.3
""", head=(2, 2), rates=[rate('Lượt khám bệnh', 'D3', None, 76.2), rate('Phẫu thuật', 'D5', None, 91.3)])
book('printed-vs-plan', 'total-impossible', 'Chỉ có thực hiện và tỷ lệ in sẵn; tổng thực hiện lệch 50.', """
GIẢI NGÂN VỐN ĐẦU TƯ CÔNG THEO CẤP
|||Tỷ đồng
Nguồn|Giải ngân 10 tháng|So với kế hoạch (%)
TỔNG SỐ|2150.0|60.8
Cấp tỉnh|1240.0|62.5
Cấp huyện|640.0|58.1
Cấp xã|220.0|60.0
""", head=(3, 3), errors=[error('B4', SUM, 'cộng được 2.100,0', 'SUM(B5:B7)')], holds=['B4=SUM(B5:B7)'])

book('negative-normal', 'balance-columns', 'Tăng/giảm, chênh lệch, kết dư âm là bình thường.', """
BIẾN ĐỘNG BIÊN CHẾ VÀ KẾT DƯ NGÂN SÁCH XÃ
TT|Xã|Đầu năm|Cuối năm|Tăng (+)/giảm (-)|Kết dư (triệu đồng)
1|Tân Xuân|22|20|-2|-14
2|Chiềng Yên|21|22|1|30
3|Lóng Luông|23|22|-1|8
|Cộng|66|64|-2|24
""", head=(2, 2), holds=['C-F: @6=SUM(@3:@5)', '3-6: E#=D#-C#'])
book('negative-normal', 'adjustment', 'Cột điều chỉnh có số âm, 3=1+2.', """
ĐIỀU CHỈNH DỰ TOÁN CÁC PHÒNG NĂM 2023
||||Triệu đồng
STT|Đơn vị|Dự toán đầu năm|Điều chỉnh|Dự toán sau điều chỉnh
A|B|1|2|3=1+2
1|Phòng Lao động|1400|-120|1280
2|Phòng Văn hóa|980|60|1040
3|Phòng Dân tộc|760|60|820
|Cộng|3140|0|3140
""", head=(3, 4), holds=['5-8: E#=C#+D#', 'C-E: @8=SUM(@5:@7)'])
book('negative-normal', 'count-negative', 'Chênh lệch âm là đúng; số lớp âm trong cột số lượng là sai.', """
QUY MÔ TRƯỜNG LỚP
STT|Trường|Số lớp năm trước|Số lớp năm nay|Chênh lệch
1|Tiểu học Phình Hồ|14|12|-2
2|Tiểu học Làng Nhì|-11|11|22
3|Tiểu học Tà Xi Láng|10|10|0
4|Tiểu học Bản Công|15|16|1
""", head=(2, 2), errors=[error('C4', ['negative-value'], 'số lớp không thể âm')], holds=['3-6: E#=D#-C#'], control=True)

book('english-of-which', 'rows', '«Of which:» là Trong đó: con không cần đủ tổng.', """
Education statistics by district - Thống kê giáo dục
|Pupils 2021|Pupils 2022|Pupils 2023
TOTAL|:=B4+B8+B9|:=C4+C8+C9|:=D4+D8+D9
District A|4200|4310|4390
·Of which:|||
··Female|2010|2100|2144
··Ethnic minorities|3100|3190|3230
District B|3650|3700|3720
District C|2890|2910|2990
""", head=(2, 2), holds=['B-D: @3=@4+@8+@9'])
book('english-of-which', 'columns', 'Cột «Of which: foreign» nhỏ hơn tổng, không phải cộng đủ.', """
Khách du lịch - Tourist arrivals
||||Lượt người - Arrivals
Năm - Year|Tổng số - Total|Of which: Foreign|Of which: Overnight
2020|182300|12050|80400
2021|120400|1210|51200
2022|310900|22940|150600
2023|402100|38800|201300
""", head=(3, 3))
book('english-of-which', 'subset-wrong', '«Of which: Female» lớn hơn tổng.', """
Health workers by district - Cán bộ y tế
|2021|2022|2023
Phuc Tho|210|215|221
·Of which: Female|130|236|140
Ba Vi|340|344|350
·Of which: Female|201|205|209
TOTAL|550|559|571
·Of which: Female|331|441|349
""", head=(2, 2), errors=[error('C4 C3', PARTS, '236 > 215', '136'), ], holds=['C4=136', 'B-D: @7=@3+@5', 'B8=B4+B6', 'D8=D4+D6'], control=True)
