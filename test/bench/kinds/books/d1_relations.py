"""Relations: two breakdowns, headings without figure, net of some rows."""
from book import SUM, book, error, rate

book('two-breakdowns', 'by-sex-and-ethnic', 'Tổng chia hai cách: theo giới và theo dân tộc; mỗi cách cộng đủ.', """
CÁN BỘ, CÔNG CHỨC CẤP XÃ HUYỆN TRẠM TẤU
STT|Chỉ tiêu|Năm 2022|Năm 2023
|Tổng số|212|218
1|Chia theo giới tính||
|Nam|131|130
|Nữ|81|88
2|Chia theo dân tộc||
|Kinh|62|60
|Mông|97|102
|Thái|34|36
|Dân tộc khác|19|20
""", head=(2, 2), holds=['C-D: @3=@5+@6', 'C-D: @3=SUM(@8:@11)'])
book('two-breakdowns', 'live-two-ways', 'Công thức tổng theo vùng, kiểm lại theo cấp; không cộng đôi.', """
VỐN CHƯƠNG TRÌNH NÔNG THÔN MỚI
||Triệu đồng
Chỉ tiêu|Kế hoạch|Giải ngân
TỔNG VỐN|=B7+B8+B9|=C7+C8+C9
·Trong đó: Vốn đầu tư|5200|4100
·Vốn sự nghiệp|=B4-B5|=C4-C5
Vùng cao|3600|2800
Vùng giữa|2500|2100
Vùng thấp|2100|1750
""", head=(3, 3), holds=['B-C: @4=@5+@6', 'B-C: @4=SUM(@7:@9)'], rates=[rate('Vùng cao', 'C7', 'B7', 77.8)])
book('two-breakdowns', 'second-wrong', 'Cách chia thứ hai cộng thiếu 6 học sinh.', """
HỌC SINH CÁC TRƯỜNG NỘI TRÚ
TT|Chỉ tiêu|Năm học 2022-2023|Năm học 2023-2024
|Tổng số học sinh|1240|1286
I|Chia theo cấp học||
1|Trung học cơ sở|820|846
2|Trung học phổ thông|420|440
II|Chia theo giới tính||
1|Nam|570|588
2|Nữ|670|692
""", head=(2, 2), errors=[error('D9 D3 D8', SUM, '588 + 692 = 1.280', 'D3-D8')], holds=['C-D: @3=@5+@6', 'C-D: @3=@8+@9'], control=True)

book('heading-without-figure', 'targets', 'Dòng đề mục không có số; các con có đơn vị khác nhau.', """
CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI XÃ NẬM CHẢY
STT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện
I|Nông nghiệp|||
1|Sản lượng lương thực|Tấn|1850|1902
2|Đàn gia súc|Con|3200|3110
II|Văn hóa - xã hội|||
1|Hộ nghèo giảm|Hộ|45|47
2|Thôn văn hóa|Thôn|8|7
III|An ninh, quốc phòng|||
1|Dân quân huấn luyện|Người|60|60
""", head=(2, 2), rates=[rate('Sản lượng lương thực', 'E4', 'D4', 102.8), rate('Thôn văn hóa', 'E8', 'D8', 87.5)])
book('heading-without-figure', 'one-column-blank', 'Đề mục có số ở cột kế hoạch nhưng trống ở cột thực hiện: không phải 0.', """
KINH PHÍ HOẠT ĐỘNG HỘI PHỤ NỮ
|||Triệu đồng
STT|Nội dung|Dự toán|Đã chi
A|Hoạt động thường xuyên|300|
1|Lương và các khoản đóng góp|210|190
2|Văn phòng phẩm|90|72
B|Hoạt động phong trào|180|
1|Hội thi|110|100
2|Tập huấn|70|66
|Tổng cộng|480|428
""", head=(3, 3), holds=['C4=C5+C6', 'C7=C8+C9', 'C10=C4+C7', 'D10=D5+D6+D8+D9'])
book('heading-without-figure', 'grand-total-wrong', 'Đề mục không có số; tổng cộng lệch so với các mục con.', """
SỐ LỚP TRUYỀN THÔNG VỀ TẢO HÔN
TT|Địa bàn|Số lớp|Người dự
I|Huyện Mù Cang Chải||
1|Xã Púng Luông|4|210
2|Xã Dế Xu Phình|3|148
II|Huyện Trạm Tấu||
1|Xã Bản Mù|5|260
2|Xã Xà Hồ|2|95
|Tổng cộng|15|713
""", head=(2, 2), errors=[error('C9', SUM, '4+3+5+2 = 14', 'C4+C5+C7+C8')], holds=['C-D: @9=@4+@5+@7+@8'])

book('net-of-some-rows', 'revenue-less-refund', 'Tổng là các khoản thu trừ khoản hoàn: không phải tổng của mọi dòng.', """
THU NGÂN SÁCH NHÀ NƯỚC TRÊN ĐỊA BÀN SAU HOÀN THUẾ
||Tỷ đồng
STT|Nội dung|Thực hiện
1|Thu nội địa|1240
2|Thu xuất nhập khẩu|385
3|Hoàn thuế giá trị gia tăng|145
|Tổng thu cân đối (1+2-3)|1480
""", head=(3, 3), holds=['C7=C4+C5-C6'])
book('net-of-some-rows', 'cooperative-income', 'Thu nhập thuần = thu trừ chi, có công thức sống.', """
KẾT QUẢ TỔ HỢP TÁC NUÔI CÁ LỒNG
|||Triệu đồng
TT|Chỉ tiêu|Vụ 1|Vụ 2
1|Doanh thu bán cá|420|510
2|Hỗ trợ giống|30|30
3|Chi thức ăn|240|262
4|Chi khác|36|41
|Thu nhập thuần|=C4+C5-C6-C7|=D4+D5-D6-D7
""", head=(3, 3), holds=['C-D: @8=@4+@5-@6-@7'])
book('net-of-some-rows', 'net-wrong', 'Số thuần ghi rõ (A-B) mà lệch.', """
CÂN ĐỐI QUỸ PHÒNG CHỐNG THIÊN TAI
||||Triệu đồng
STT|Nội dung|2021|2022|2023
A|Tổng thu|820|900|960
1|Doanh nghiệp đóng góp|500|540|590
2|Người lao động đóng góp|320|360|370
B|Tổng chi|610|700|655
1|Cứu trợ|400|480|430
2|Sửa chữa công trình|210|220|225
C|Kết dư (A-B)|210|200|315
""", head=(3, 3), errors=[error('E10', SUM + ['row-arithmetic', 'formula-range'], '960 - 655 = 305', 'E4-E7')],
     holds=['C-E: @4=@5+@6', 'C-E: @7=@8+@9', 'C-E: @10=@4-@7'])
