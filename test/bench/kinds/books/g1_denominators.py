"""Reports: fixed denominators, years in sums, shares of a hundred, serial numbers."""
from book import RANGE, RATE, SUM, book, error, rate

FIXED = 'mọi dòng chia cho mẫu số cố định của dòng khác'
book('absolute-denominator', 'women-groups', 'Công thức chia cho C$4 ở mọi dòng: các dòng sau sai.', """
KẾT QUẢ PHÁT TRIỂN HỘI VIÊN
·
STT|Chi hội|Chỉ tiêu giao|Kết quả thực hiện|Tỷ lệ (%)
1|Bản Phố|40|30|=D4/C$4*100
2|Na Kim|25|20|=D5/C$4*100
3|Hoàng Thu|50|45|=D6/C$4*100
4|Nậm Mòn|32|24|=D7/C$4*100
""", head=(3, 3), errors=[error(f'E{r}', [*RATE, 'formula-range'], FIXED, f'D{r}/C{r}*100', severity='warning') for r in (5, 6, 7)], holds=['4-7: E#=D#/C#*100'])
book('absolute-denominator', 'share-of-total', 'Tỷ trọng chia cho $C$8 là đúng: mẫu số là tổng.', """
CƠ CẤU DIỆN TÍCH ĐẤT
·
STT|Loại đất|Diện tích (ha)|Tỷ trọng (%)
1|Đất trồng lúa|1200|=C4/$C$8*100
2|Đất nương|2600|=C5/$C$8*100
3|Đất rừng|5800|=C6/$C$8*100
4|Đất khác|400|=C7/$C$8*100
|Tổng|=SUM(C4:C7)|=SUM(D4:D7)
""", head=(3, 3), holds=['4-7: D#=C#/C8*100', 'C-D: @8=SUM(@4:@7)'], control=True)
book('absolute-denominator', 'disbursement', 'Giải ngân chia cho $D$5 ở các dòng 6-9.', """
GIẢI NGÂN VỐN HỖ TRỢ SẢN XUẤT
|||||Triệu đồng
TT|Huyện|Năm|Kế hoạch vốn|Đã giải ngân|Tỷ lệ giải ngân (%)
A|B|C|1|2|3=2/1*100
1|Vị Xuyên|2024|2000|1500|=E5/$D$5*100
2|Bắc Quang|2024|1600|1200|=E6/$D$5*100
3|Quang Bình|2024|1000|800|=E7/$D$5*100
4|Xín Mần|2024|1250|500|=E8/$D$5*100
""", head=(3, 4), errors=[error(f'F{r}', [*RATE, 'formula-range'], FIXED, f'E{r}/D{r}*100', severity='warning') for r in (6, 7, 8)], holds=['5-8: F#=E#/D#*100'])

YEARS = """
SỐ HỌC SINH LỚP 1 LÀ NGƯỜI DÂN TỘC THIỂU SỐ
·
TT|Trường|2021|2022|2023
1|TH Chế Cu Nha|61|58|66
2|TH La Pán Tẩn|72|75|70
3|TH Púng Luông|80|83|88
4|TH Nậm Có|95|91|99
|Tổng cộng|=SUM(C{0}:C7)|=SUM(D{0}:D7)|=SUM(E{0}:E7)
"""
book('year-in-sum', 'all-columns', 'Mọi tổng cộng cả ô năm ở tiêu đề.', YEARS.format(3), head=(3, 3), errors=[error(f'{c}8', RANGE, 'cộng cả năm', f'SUM({c}4:{c}7)') for c in 'CDE'], holds=['C-E: @8=SUM(@4:@7)'])
book('year-in-sum', 'none', 'Năm là số ở tiêu đề, tổng chỉ cộng các trường: đúng.', YEARS.format(4).replace('LỚP 1', 'LỚP 5'), head=(3, 3), holds=['C-E: @8=SUM(@4:@7)'], control=True)
book('year-in-sum', 'one-column-and-row-total', 'Chỉ một tổng cộng cả ô năm.', """
SẢN LƯỢNG CHÈ BÚP TƯƠI
Tấn
Xã|2020|2021|2022|Cộng 3 năm
Bản Liền|410|430|455|=SUM(B4:D4)
Tả Củ Tỷ|190|205|220|=SUM(B5:D5)
Nậm Lúc|120|140|160|=SUM(B6:D6)
Cộng|=SUM(B4:B6)|=SUM(C3:C6)|=SUM(D4:D6)|=SUM(E4:E6)
""", head=(3, 3), errors=[error('C7', RANGE, 'cộng cả năm 2021', 'SUM(C4:C6)')], holds=['B-E: @7=SUM(@4:@6)'])

book('shares-of-hundred', 'sources-wrong', 'Cơ cấu phải đủ 100: một tỷ trọng đảo số.', """
CƠ CẤU NGUỒN THU NGÂN SÁCH XÃ
|||Triệu đồng
STT|Nguồn|Số tiền|Cơ cấu (%)
|Tổng cộng|2000|100
1|Thu trên địa bàn|300|15.0
2|Bổ sung cân đối|1240|26.0
3|Bổ sung mục tiêu|460|23.0
""", head=(3, 3), errors=[error('D6 D4', ['share-mismatch', 'shares-mismatch', *RATE, *SUM], '1.240/2.000 = 62,0%', 'C6/C4*100')], holds=['4-7: D#=C#/C4*100', 'D4=SUM(D5:D7)'])
book('shares-of-hundred', 'rounded-99.9', 'Các tỷ trọng làm tròn cộng 99,9: đúng.', """
CƠ CẤU DÂN TỘC
TT|Dân tộc|Số người|Tỷ lệ (%)
1|Mông|3333|33.3
2|Dao|3333|33.3
3|Tày|3334|33.3
|Tổng số|10000|100
""", head=(2, 2), holds=['3-5: D#=C#/C6*100±0.05', 'C6=SUM(C3:C5)'], control=True)
book('shares-of-hundred', 'shares-alone', 'Chỉ có cột tỷ lệ, tổng ghi 100 mà cộng được 96.', """
TỶ LỆ HỘ THEO NGUỒN NƯỚC SINH HOẠT
STT|Nguồn nước|Tỷ lệ hộ (%)
1|Nước máy|22.5
2|Giếng đào|31.0
3|Nước tự chảy|34.5
4|Khác|8.0
|Tổng số|100.0
""", head=(2, 2), errors=[error('C7 C3 C4 C5 C6', ['share-mismatch', 'shares-mismatch', *RATE, *SUM], 'cộng được 96,0', 'SUM(C3:C6)', severity='warning')], holds=['C7=SUM(C3:C6)'])

book('serial-for-fraction', 'result', '45207 là 8/10 bị đổi thành ngày rồi về General.', """
KẾT QUẢ THỰC HIỆN CHỈ TIÊU CÔNG TÁC HỘI
STT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện
1|Mô hình sinh kế|Mô hình|10|45207
2|Hội thi|Cuộc|3|3
3|Tập huấn kỹ năng|Lớp|6|5
4|Địa chỉ tin cậy|Địa chỉ|4|4
""", head=(2, 2), errors=[error('E3', ['fraction-as-date', 'serial-as-count', 'date-serial', 'unit-slip'], 'số sê-ri của ngày')], rates=[rate('Tập huấn kỹ năng', 'E5', 'D5', 83.3)])
book('serial-for-fraction', 'fraction-column', 'Cột «đạt/tổng» chứa 45542 (7/9) giữa các phân số chữ.', """
SỐ TIÊU CHÍ NÔNG THÔN MỚI ĐẠT
TT|Xã|Số tiêu chí đạt/giao|Ghi chú
1|Ea Yiêng|9/12|
2|Vụ Bổn|7/9|
3|Ea Uy|45542|
4|Krông Búk|11/13|
""", head=(2, 2), errors=[error('C5', ['fraction-as-date', 'serial-as-count', 'date-serial', 'unit-slip', 'number-as-text', 'unreadable-cell'], '7/9 hoặc 9/7 bị đổi', severity='warning')])
book('serial-for-fraction', 'large-count-right', 'Số 45.171 người là số thật trong cột toàn số lớn.', """
DÂN SỐ CÁC HUYỆN
STT|Huyện|Dân số (người)|Nữ
1|Phước Sơn|45171|22300
2|Hiệp Đức|43012|21440
3|Bắc Trà My|44860|22115
|Tổng|=SUM(C3:C5)|=SUM(D3:D5)
""", head=(2, 2), holds=['C-D: @6=SUM(@3:@5)'], control=True)
