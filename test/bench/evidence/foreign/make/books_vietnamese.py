"""Vietnamese sheets outside the programme: firms, schools, communes, clubs."""
from datetime import date, time, timedelta

from model import book

PEOPLE = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hoàng Cường', 'Phạm Thu Dung', 'Hoàng Minh Đức', 'Vũ Thị Hà', 'Đặng Quốc Huy', 'Bùi Thanh Lan', 'Đỗ Xuân Mai', 'Ngô Gia Nam', 'Dương Thị Oanh', 'Lý Văn Phúc', 'Mai Thị Quyên', 'Hà Đình Sơn', 'Phan Thị Thảo']
DONG = '#,##0;(#,##0);-'


@book('vn-so-quy-tien-mat', 'Sổ quỹ: tồn đầu kỳ, thu, chi, tồn chạy từng dòng; cộng phát sinh không gồm tồn đầu')
def _(b):
    s = b.sheet('Sổ quỹ')
    s.title('SỔ QUỸ TIỀN MẶT', 'Tháng 6 năm 2020', 'Đơn vị tính: đồng').rows('A5', [['Ngày tháng', 'Số phiếu', None, 'Diễn giải', 'Số tiền', None, None, 'Ghi chú'], [None, 'Thu', 'Chi', None, 'Thu', 'Chi', 'Tồn'], ['A', 'B', 'C', 'D', 1, 2, 3, 'E'], [None, None, None, 'Số tồn đầu kỳ', None, None, 18450000]])
    pay, rec = ['Chi mua văn phòng phẩm', 'Chi tiếp khách', 'Tạm ứng công tác phí', 'Chi tiền điện'], ['Thu bán hàng', 'Rút tiền gửi nhập quỹ', 'Thu hồi tạm ứng']
    t = c = 0
    for i in range(18):
        r = 9 + i
        if i % 3 == 0:
            t += 1
            s.rows(f'A{r}', [[date(2020, 6, 1 + i * 3 // 2), f'PT{t:03}', None, b.random.choice(rec), b.random.randint(80, 300) * 50000, None, '=G{p}+E{r}-F{r}']])
        else:
            c += 1
            s.rows(f'A{r}', [[date(2020, 6, 1 + i * 3 // 2), None, f'PC{c:03}', b.random.choice(pay), None, b.random.randint(8, 90) * 25000, '=G{p}+E{r}-F{r}']])
    s.rows('D27', [['Cộng số phát sinh trong kỳ', '=SUM(E9:E26)', '=SUM(F9:F26)', 'x'], ['Số tồn cuối kỳ', 'x', 'x', '=G8+E27-F27']])
    s.merge('B5:C5', 'E5:G5', 'A5:A6', 'D5:D6', 'H5:H6').fmt('E8:G28', '#,##0').head('A5:H7').total('D27:G27').width(A=12, D=28, E=14, F=14, G=14).claim('G28 = G26').claim('E27 = SUM(E9:E26)')


@book('vn-bang-can-doi-ke-toan', 'B01-DN Thông tư 200: mã số cộng dọc, dự phòng và hao mòn trong ngoặc đơn, hai cột số dư')
def _(b):
    s = b.sheet('BCĐKT')
    s.title('BẢNG CÂN ĐỐI KẾ TOÁN', 'Tại ngày 31 tháng 12 năm 2021', 'Đơn vị tính: VND').rows('A5', [['TÀI SẢN', 'Mã số', 'Thuyết minh', 'Số cuối năm', 'Số đầu năm'], [1, 2, 3, 4, 5]])
    f = {}
    lines = [('A - TÀI SẢN NGẮN HẠN (100=110+120+130+140+150)', 100, None, '110+120+130+140+150'), ('I. Tiền và các khoản tương đương tiền', 110, 'V.01', '111+112'), ('1. Tiền', 111, None, 4218905112, 3870112450), ('2. Các khoản tương đương tiền', 112, None, 2000000000, 0), ('II. Đầu tư tài chính ngắn hạn', 120, 'V.02', '121+122'), ('1. Chứng khoán kinh doanh', 121, None, 850000000, 1120000000), ('2. Dự phòng giảm giá chứng khoán kinh doanh (*)', 122, None, -61250000, -98400000),
             ('III. Các khoản phải thu ngắn hạn', 130, None, '131+132+137'), ('1. Phải thu ngắn hạn của khách hàng', 131, 'V.03', 9770381044, 8120446310), ('2. Trả trước cho người bán ngắn hạn', 132, None, 610200000, 455000000), ('3. Dự phòng phải thu ngắn hạn khó đòi (*)', 137, None, -402118000, -350000000), ('IV. Hàng tồn kho', 140, 'V.04', '141+149'), ('1. Hàng tồn kho', 141, None, 12044872310, 13550218700), ('2. Dự phòng giảm giá hàng tồn kho (*)', 149, None, -220000000, 0), ('V. Tài sản ngắn hạn khác', 150, None, 188340000, 240155000),
             ('B - TÀI SẢN DÀI HẠN (200=220+260)', 200, None, '220+260'), ('I. Tài sản cố định', 220, None, '221+227'), ('1. Tài sản cố định hữu hình', 221, 'V.05', '222+223'), ('   - Nguyên giá', 222, None, 21450000000, 19870000000), ('   - Giá trị hao mòn lũy kế (*)', 223, None, -8810456210, -7422130100), ('2. Tài sản cố định vô hình', 227, 'V.06', '228+229'), ('   - Nguyên giá', 228, None, 1500000000, 1500000000), ('   - Giá trị hao mòn lũy kế (*)', 229, None, -450000000, -300000000), ('II. Tài sản dài hạn khác', 260, None, 322000000, 410000000), ('TỔNG CỘNG TÀI SẢN (270=100+200)', 270, None, '100+200'),
             ('C - NỢ PHẢI TRẢ (300=310+330)', 300, None, '310+330'), ('I. Nợ ngắn hạn', 310, None, '311+313+320'), ('1. Phải trả người bán ngắn hạn', 311, None, 7340118220, 8010334900), ('2. Thuế và các khoản phải nộp Nhà nước', 313, 'V.07', 905440120, 610222870), ('3. Vay và nợ thuê tài chính ngắn hạn', 320, None, 6200000000, 7500000000), ('II. Nợ dài hạn', 330, None, 4500000000, 5400000000), ('D - VỐN CHỦ SỞ HỮU (400=411+421)', 400, None, '411+421'), ('1. Vốn góp của chủ sở hữu', 411, None, 15000000000, 15000000000), ('2. Lợi nhuận sau thuế chưa phân phối', 421, None, None, None), ('TỔNG CỘNG NGUỒN VỐN (440=300+400)', 440, None, '300+400')]
    for i, x in enumerate(lines):
        f[x[1]] = 7 + i
    for i, x in enumerate(lines):
        r = 7 + i
        s.rows(f'A{r}', [[x[0], x[1], x[2]]])
        if x[1] == 421:
            s.fill(f'D{r}:E{r}', f'={{c}}{f[270]}-{{c}}{f[300]}-{{c}}{f[411]}').freeze(f'D{r}:E{r}')
        elif isinstance(x[3], str):
            s.fill(f'D{r}:E{r}', '=' + '+'.join(f'{{c}}{f[int(k)]}' for k in x[3].split('+')))
            s.claim(f'{{c}}{r} = ' + '+'.join(f'{{c}}{f[int(k)]}' for k in x[3].split('+')), 'D:E').bold(f'A{r}:E{r}')
        else:
            s.rows(f'D{r}', [x[3:5]])
    s.claim(f'{{c}}{f[270]} = {{c}}{f[440]}', 'D:E').fmt(f'D7:E{f[440]}', DONG).head('A5:E6').width(A=56, D=20, E=20)
    s.put(f'A{f[440] + 2}', 'Ghi chú: Số liệu các chỉ tiêu có dấu (*) được ghi bằng số âm dưới hình thức ghi trong ngoặc đơn (…).')


@book('vn-ket-qua-kinh-doanh', 'B02-DN: mã số là chữ 01, 02, 10 (10=01-02); chi phí ghi dương và trừ đi; lãi lỗ', 'libreoffice')
def _(b):
    s = b.sheet('KQKD')
    s.title('BÁO CÁO KẾT QUẢ HOẠT ĐỘNG KINH DOANH', 'Năm 2021', 'Đơn vị tính: đồng').rows('A5', [['CHỈ TIÊU', 'Mã số', 'Thuyết minh', 'Năm nay', 'Năm trước'],
        ['1. Doanh thu bán hàng và cung cấp dịch vụ', '01', 'VI.25', 48120335000, 51230118000], ['2. Các khoản giảm trừ doanh thu', '02', None, 210450000, 188000000], ['3. Doanh thu thuần (10=01-02)', '10', None, '={c}6-{c}7', '={c}6-{c}7'], ['4. Giá vốn hàng bán', '11', 'VI.27', 39870220000, 41990340000], ['5. Lợi nhuận gộp (20=10-11)', '20', None, '={c}8-{c}9', '={c}8-{c}9'], ['6. Doanh thu hoạt động tài chính', '21', None, 120330000, 98700000],
        ['7. Chi phí tài chính', '22', None, 1840200000, 1220500000], ['   Trong đó: Chi phí lãi vay', '23', None, 1310000000, 1220500000], ['8. Chi phí bán hàng', '25', None, 3120880000, 2980110000], ['9. Chi phí quản lý doanh nghiệp', '26', None, 3990150000, 3655480000], ['10. Lợi nhuận thuần {30=20+(21-22)-(25+26)}', '30', None, '={c}10+{c}11-{c}12-{c}14-{c}15', '={c}10+{c}11-{c}12-{c}14-{c}15'], ['11. Thu nhập khác', '31', None, 15000000, 42000000], ['12. Chi phí khác', '32', None, 88000000, 12500000], ['13. Lợi nhuận khác (40=31-32)', '40', None, '={c}17-{c}18', '={c}17-{c}18'],
        ['14. Tổng lợi nhuận kế toán trước thuế (50=30+40)', '50', None, '={c}16+{c}19', '={c}16+{c}19'], ['15. Chi phí thuế TNDN hiện hành', '51', 'VI.30', 0, '=ROUND(E20*20%,0)'], ['16. Lợi nhuận sau thuế (60=50-51)', '60', None, '={c}20-{c}21', '={c}20-{c}21']])
    s.freeze('E21').fmt('D6:E22', '#,##0;(#,##0);0').head('A5:E5').width(A=50, D=18, E=18).claim('{c}22 = {c}6-{c}7-{c}9+{c}11-{c}12-{c}14-{c}15+{c}17-{c}18-{c}21', 'D:E')


@book('vn-bang-can-doi-tai-khoan', 'Số dư Nợ/Có đầu kỳ, phát sinh, cuối kỳ; tổng Nợ bằng tổng Có ở từng cặp; số hiệu tài khoản là số')
def _(b):
    s = b.sheet('S06-DN')
    s.title('BẢNG CÂN ĐỐI SỐ PHÁT SINH', 'Quý I năm 2019 — Đơn vị: nghìn đồng').rows('A4', [['Số hiệu TK', 'Tên tài khoản', 'Số dư đầu kỳ', None, 'Số phát sinh trong kỳ', None, 'Số dư cuối kỳ', None], [None, None, 'Nợ', 'Có', 'Nợ', 'Có', 'Nợ', 'Có'], ['A', 'B', 1, 2, 3, 4, 5, 6]])
    acc = [(111, 'Tiền mặt', 250), (112, 'Tiền gửi ngân hàng', 3110), (131, 'Phải thu khách hàng', 4205), (152, 'Nguyên liệu', 1870), (211, 'TSCĐ hữu hình', 9400), (214, 'Hao mòn TSCĐ', -3120), (331, 'Phải trả người bán', -2990), (333, 'Thuế phải nộp', -312), (334, 'Phải trả người lao động', -540), (341, 'Vay', -4000), (411, 'Vốn chủ sở hữu', -7000), (421, 'Lợi nhuận chưa phân phối', -873)]
    move = {a[0]: [0, 0] for a in acc}
    for d, c, v in [(112, 131, 3820), (111, 112, 900), (152, 331, 2210), (331, 112, 1980), (334, 111, 815), (421, 334, 790), (421, 152, 2050), (131, 421, 4120), (131, 333, 412), (333, 112, 300), (421, 214, 235), (341, 112, 500)]:
        move[d][0] += v
        move[c][1] += v
    for i, (a, n, o) in enumerate(acc):
        d, c = move[a]
        z = o + d - c
        s.rows(f'A{7 + i}', [[a, n, max(o, 0) or None, max(-o, 0) or None, d, c, max(z, 0) or None, max(-z, 0) or None]])
        s.claim(f'C{7 + i}-D{7 + i}+E{7 + i}-F{7 + i} = G{7 + i}-H{7 + i}')
    s.rows('B19', [['Tổng cộng', *['=SUM({c}7:{c}18)'] * 6]]).merge('C4:D4', 'E4:F4', 'G4:H4', 'A4:A5', 'B4:B5').fmt('C7:H19', '#,##0').head('A4:H6').total('A19:H19').width(B=28).claim('C19 = D19').claim('E19 = F19').claim('G19 = H19')


@book('vn-bang-luong', 'Hệ số × lương cơ sở, phụ cấp, các khoản trừ 10,5%, tạm ứng, thực lĩnh; ngày công lẻ', 'xlsxwriter')
def _(b):
    s = b.sheet('Lương T5')
    s.title('BẢNG THANH TOÁN TIỀN LƯƠNG THÁNG 5 NĂM 2022', 'Đơn vị tính: đồng; lương cơ sở 1.490.000 đồng').rows('A4', [['STT', 'Họ và tên', 'Chức vụ', 'Hệ số lương', 'Hệ số phụ cấp', 'Lương chính', 'Phụ cấp', 'Ngày công', 'Tổng lương', 'Các khoản trừ', None, None, 'Tạm ứng', 'Thực lĩnh'], [None, None, None, None, None, None, None, None, None, 'BHXH 8%', 'BHYT 1,5%', 'BHTN 1%'], ['A', 'B', 'C', 1, 2, 3, 4, 5, '6=3+4', 7, 8, 9, 10, '11=6-7-8-9-10']])
    for i, n in enumerate(PEOPLE[:10]):
        s.rows(f'A{7 + i}', [[i + 1, n, 'Trưởng phòng' if not i else 'Phó phòng' if i == 1 else 'Chuyên viên', [4.98, 4.65, 3.99, 3.66, 3.33, 3, 2.67, 2.34, 2.34, 1.86][i], [.5, .3][i] if i < 2 else 0, '=ROUND(D{r}*1490000,0)', '=ROUND(E{r}*1490000,0)', 21.5 if i == 4 else 22, '=F{r}+G{r}', '=ROUND(I{r}*8%,0)', '=ROUND(I{r}*1.5%,0)', '=ROUND(I{r}*1%,0)', b.random.choice([0, 0, 1000000, 2000000]), '=I{r}-J{r}-K{r}-L{r}-M{r}']])
    s.rows('B17', [['Tổng cộng', None, *['=SUM({c}7:{c}16)'] * 4, None, *['=SUM({c}7:{c}16)'] * 6]]).fmt('D7:E17', '0.00').fmt('F7:G17,I7:N17', '#,##0').fmt('H7:H16', '0.0').merge('J4:L4').head('A4:N6').total('A17:N17').width(B=22, C=14, F=13, I=13, N=13)
    s.claim('N{r} = I{r}-SUM(J{r}:M{r})', '7:17').claim('F{r} = ROUND(D{r}*1490000,0)', '7:16')


@book('vn-so-diem', 'Sổ điểm: điểm thường xuyên, giữa kỳ (×2), cuối kỳ (×3), trung bình môn một số lẻ, xếp loại Đạt / Chưa đạt, xếp hạng')
def _(b):
    s = b.sheet('Toán 8A')
    s.title('SỔ ĐIỂM MÔN TOÁN – LỚP 8A', 'Học kỳ I, năm học 2023 – 2024').rows('A4', [['STT', 'Họ và tên', 'ĐĐGtx', None, None, None, 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk', 'Xếp hạng', 'Nhận xét'], [None, None, 'TX1', 'TX2', 'TX3', 'TX4']])
    for i, n in enumerate(PEOPLE):
        tx = [b.random.randint(6, 20) / 2 for _ in range(4)]
        gk, ck = b.random.randint(14, 38) / 4, b.random.randint(13, 39) / 4
        s.rows(f'A{6 + i}', [[i + 1, n, *tx, gk, ck, '=ROUND((SUM(C{r}:F{r})+2*G{r}+3*H{r})/9,1)', '=RANK(I{r},$I$6:$I$20)', '=IF(I{r}>=5,"Đạt","Chưa đạt")']])
    s.rows('B21', [['Trung bình lớp', None, None, None, None, '=AVERAGE(G6:G20)', '=AVERAGE(H6:H20)', '=AVERAGE(I6:I20)'], ['Số bài từ 5 trở lên', None, None, None, None, *['=COUNTIF({c}6:{c}20,">=5")'] * 3], ['Tỷ lệ (%)', None, None, None, None, *['={c}22/15*100'] * 3]])
    s.merge('C4:F4').fmt('C6:H20', '0.##').fmt('I6:I20,G23:I23', '0.0').fmt('G21:I21', '0.00').head('A4:K5').width(B=22).freeze('I6:J20').claim('I{r} = ROUND((SUM(C{r}:F{r})+2*G{r}+3*H{r})/9,1)', '6:20')


@book('vn-ho-ngheo', 'Danh sách hộ nghèo: năm sinh, CCCD, điểm B1 B2, số khẩu; tổng số khẩu và số hộ ở cuối')
def _(b):
    s = b.sheet('Thôn 3')
    s.title('DANH SÁCH HỘ NGHÈO THÔN 3 NĂM 2022').rows('A3', [['STT', 'Họ và tên chủ hộ', 'Năm sinh', 'Giới tính', 'Dân tộc', 'Số CCCD', 'Số khẩu', 'Trong đó: trẻ em', 'Điểm B1', 'Điểm B2', 'Thiếu hụt', 'Ghi chú']])
    for i, n in enumerate(PEOPLE[:14]):
        k = b.random.randint(1, 7)
        woman, born = any(x in n for x in ('Thị', 'Thu', 'Lan', 'Mai')), b.random.randint(1948, 1995)
        s.rows(f'A{4 + i}', [[i + 1, n, born, 'Nữ' if woman else 'Nam', b.random.choice(['Kinh', 'Tày', 'Dao', 'Nùng']), f'010{int(woman)}{born % 100:02}{b.random.randint(1000, 9999):06}', k, b.random.randint(0, max(0, k - 1)), b.random.randint(60, 140), b.random.choice([30, 40, 50, 60]), b.random.choice(['việc làm', 'nhà ở', 'nước sạch', 'BHYT; nhà tiêu']), 'hộ mới' if i == 5 else None]])
    s.rows('B18', [['Cộng: 14 hộ', None, None, None, None, '=SUM(G4:G17)', '=SUM(H4:H17)']]).head('A3:L3').total('A18:L18').width(B=22, F=16).claim('G18 = SUM(G4:G17)').claim('H18 = SUM(H4:H17)')


@book('vn-thoi-khoa-bieu', 'Thời khóa biểu hai buổi: tiết 1–5, ô gộp, tên giáo viên trong ngoặc', 'xml')
def _(b):
    s = b.sheet('TKB 9B')
    mon = ['Toán (Hoa)', 'Ngữ văn (Lan)', 'Tiếng Anh (Tú)', 'Vật lí (Nam)', 'Hóa học (Vân)', 'Sinh học (Yến)', 'Lịch sử (Sơn)', 'GDCD (Mai)', 'Thể dục (Khôi)']
    s.rows('A1', [['THỜI KHÓA BIỂU LỚP 9B – áp dụng từ 5/9/2022'], ['Buổi', 'Tiết', *[f'Thứ {x}' for x in range(2, 8)]]])
    for i in range(10):
        s.rows(f'A{3 + i}', [['Sáng' if not i else 'Chiều' if i == 5 else None, i % 5 + 1, *[b.random.choice(mon) if i < 5 or (j % 2 and i < 8) else None for j in range(6)]]])
    s.put('C3', 'Chào cờ').put('H7', 'Sinh hoạt lớp').merge('A3:A7', 'A8:A12').bold('A1,A2:H2').width(C=18, D=18, E=18, F=18, G=18, H=18)


@book('vn-lich-truc', 'Lịch trực bệnh viện: ngày 2/9 thật là ngày, tên trực theo ca, số buổi trực đếm ở dưới')
def _(b):
    s = b.sheet('Tháng 9')
    s.title('LỊCH TRỰC KHOA NỘI – THÁNG 9/2023').rows('A3', [['Thứ', 'Ngày', 'Lãnh đạo', 'Bác sĩ', 'Điều dưỡng 1', 'Điều dưỡng 2', 'Ghi chú']])
    names = ['An', 'Bình', 'Cường', 'Dung', 'Hà']
    for i in range(30):
        d = date(2023, 9, 1) + timedelta(i)
        s.rows(f'A{4 + i}', [['CN' if d.weekday() == 6 else f'{d.weekday() + 2}', d, *[names[(i + 2 * k) % 5] for k in range(4)], 'Nghỉ lễ Quốc khánh' if i == 1 else None]])
    s.rows('A36', [['Tổng số buổi trực'], *[[n, None, *[f'=COUNTIF({{c}}$4:{{c}}$33,$A{37 + k})' for _ in range(4)], '=SUM(C{r}:F{r})'] for k, n in enumerate(names)], ['Cộng', None, *['=SUM({c}37:{c}41)'] * 5]])
    s.fmt('B4:B33', 'd/m').head('A3:G3').total('A42:G42').width(G=20).claim('C42 = 30').claim('G42 = 120')


@book('vn-bang-gia', 'Bảng giá: đơn vị bộ, cái, m², giá trước thuế, thuế, giá sau thuế; sỉ rẻ hơn lẻ; mã hàng như số')
def _(b):
    s = b.sheet('Bảng giá')
    s.title('BẢNG BÁO GIÁ VẬT LIỆU XÂY DỰNG', 'Áp dụng từ 01/4/2021 – Đơn vị tính: đồng').rows('A4', [['TT', 'Mã hàng', 'Tên hàng', 'ĐVT', 'Đơn giá chưa thuế', 'Thuế GTGT 10%', 'Đơn giá sau thuế', 'Giá sỉ (từ 100)']])
    for i, (m, n, u, p) in enumerate([('0117', 'Xi măng PCB40', 'bao', 82000), ('0118', 'Cát vàng', 'm³', 365000), ('0203', 'Đá 1x2', 'm³', 290000), ('0204', 'Đá 4x6', 'm³', 265000), ('0310', 'Gạch ốp 30x60', 'm²', 148500), ('0311', 'Gạch lát 60x60', 'm²', 172000), ('0402', 'Thép D10', 'kg', 16850), ('0405', 'Thép D12 (11,7 m)', 'cây', 174300), ('0500', 'Tôn 0,45 ly', 'm', 98700)]):
        s.rows(f'A{5 + i}', [[i + 1, m, n, u, p, '=ROUND(E{r}*10%,0)', '=E{r}+F{r}', '=ROUND(G{r}*0.96,-2)']])
    s.fmt('E5:H13', '#,##0').head('A4:H4').width(C=22, E=18, F=16, G=18, H=16).freeze('F5:H13').claim('G{r} = E{r}+F{r}', '5:13')


@book('vn-nhap-xuat-ton', 'Sổ kho nhập – xuất – tồn, lượng và giá trị; tồn cuối = tồn đầu + nhập − xuất ở cả hai; đơn giá bình quân', 'libreoffice')
def _(b):
    s = b.sheet('NXT')
    s.title('BÁO CÁO NHẬP – XUẤT – TỒN KHO', 'Quý 2/2018').rows('A4', [['STT', 'Tên vật tư', 'ĐVT', 'Tồn đầu kỳ', None, 'Nhập trong kỳ', None, 'Xuất trong kỳ', None, 'Tồn cuối kỳ', None], [None, None, None, *['Số lượng', 'Thành tiền'] * 4]])
    for i, (n, u, p) in enumerate([('Giấy A4', 'ram', 62000), ('Mực in', 'hộp', 850000), ('Bút bi', 'cái', 3500), ('Pin AA', 'đôi', 24000), ('Dầu Diesel', 'lít', 15420), ('Vải bạt', 'm', 38500), ('Đinh', 'kg', 21000), ('Sơn', 'thùng', 1240000)]):
        o, q = b.random.randint(5, 80), b.random.randint(0, 150)
        x = b.random.randint(0, o + q)
        if u in ('lít', 'kg', 'm'):
            o, q, x = o + .5, q + .25, x
        s.rows(f'A{6 + i}', [[i + 1, n, u, o, round(o * p), q, round(q * round(p * b.random.uniform(.97, 1.06), -2)), x, '=ROUND(H{r}*(E{r}+G{r})/(D{r}+F{r}),0)', '=D{r}+F{r}-H{r}', '=E{r}+G{r}-I{r}']])
    s.rows('B14', [['Cộng', None, None, *[v for c in 'EGIK' for v in (f'=SUM({c}6:{c}13)', None)][:7]]])
    s.merge('D4:E4', 'F4:G4', 'H4:I4', 'J4:K4').fmt('D6:K14', '#,##0.##').fmt('E6:E14,G6:G14,I6:I14,K6:K14', '#,##0').head('A4:K5').total('A14:K14').width(B=16, E=13, G=13, I=13, K=13)
    s.claim('J{r} = D{r}+F{r}-H{r}', '6:13').claim('K{r} = E{r}+G{r}-I{r}', '6:14')


@book('vn-bong-da', 'Bảng xếp hạng bóng đá: T, H, B, hiệu số âm, điểm; kết quả 2-1 viết chữ')
def _(b):
    s, k = b.sheet('BXH'), b.sheet('Kết quả')
    teams = ['Hà Nội', 'Viettel', 'Nam Định', 'Bình Dương', 'SLNA', 'HAGL']
    rec = {t: [0] * 6 for t in teams}
    games = []
    for i in range(10):
        ring = teams[1:]
        ring = [teams[0], *ring[i % 5:], *ring[:i % 5]]
        for m in range(3):
            h, a = (ring[m], ring[5 - m]) if (i < 5) == (m > 0 or i % 5 % 2 == 0) else (ring[5 - m], ring[m])
            x, y = b.random.choice([0, 1, 1, 2, 2, 3]), b.random.choice([0, 0, 1, 1, 2])
            games.append((h, f'{x}-{y}', a))
            for t, f, g in ((h, x, y), (a, y, x)):
                r = rec[t]
                r[0] += 1
                r[1 if f > g else 2 if f == g else 3] += 1
                r[4] += f
                r[5] += g
    s.title('BẢNG XẾP HẠNG').rows('A3', [['Hạng', 'Đội', 'Trận', 'Thắng', 'Hòa', 'Thua', 'Bàn thắng', 'Bàn thua', 'Hiệu số', 'Điểm']])
    for i, t in enumerate(sorted(teams, key=lambda t: (-3 * rec[t][1] - rec[t][2], rec[t][5] - rec[t][4], -rec[t][4]))):
        s.rows(f'A{4 + i}', [[i + 1, t, *rec[t], rec[t][4] - rec[t][5], 3 * rec[t][1] + rec[t][2]]])
    s.head('A3:J3').width(B=14).claim('I{r} = G{r}-H{r}', '4:9').claim('J{r} = 3*D{r}+E{r}', '4:9').claim('SUM(I4:I9) = 0')
    k.rows('A1', [['Vòng', 'Ngày', 'Giờ', 'Chủ nhà', 'Tỷ số', 'Đội khách']] + [[i // 3 + 1, date(2023, 2, 4) + timedelta(7 * (i // 3)), time(17 + i % 3), *g] for i, g in enumerate(games)]).head('A1:F1')


@book('vn-nong-nghiep', 'Diện tích × năng suất = sản lượng khác đơn vị (ha, tạ/ha, tấn), so sánh cùng kỳ, làm tròn từng số')
def _(b):
    s = b.sheet('Vụ đông xuân')
    s.title('KẾT QUẢ SẢN XUẤT VỤ ĐÔNG XUÂN 2020 – 2021').rows('A3', [['Huyện', 'Diện tích (ha)', None, 'Năng suất (tạ/ha)', None, 'Sản lượng (tấn)', None, 'So sánh sản lượng (%)'], [None, 'Năm trước', 'Năm nay', 'Năm trước', 'Năm nay', 'Năm trước', 'Năm nay']])
    tot = [0, 0, 0, 0]
    for i, n in enumerate(['Phú Ninh', 'Thăng Bình', 'Quế Sơn', 'Duy Xuyên', 'Điện Bàn', 'Đại Lộc', 'Núi Thành']):
        a, c = b.random.randint(2400, 6800), 0
        c = round(a * b.random.uniform(.94, 1.05))
        y, z = round(b.random.uniform(54, 63), 1), round(b.random.uniform(55, 64), 1)
        p, q = round(a * y / 10), round(c * z / 10)
        tot = [tot[0] + a, tot[1] + c, tot[2] + p, tot[3] + q]
        s.rows(f'A{6 + i}', [[n, a, c, y, z, p, q, round(q / p * 100, 1)]])
    s.rows('A5', [['Toàn tỉnh', tot[0], tot[1], round(tot[2] / tot[0] * 10, 1), round(tot[3] / tot[1] * 10, 1), tot[2], tot[3], round(tot[3] / tot[2] * 100, 1)]])
    s.merge('B3:C3', 'D3:E3', 'F3:G3', 'A3:A4', 'H3:H4').fmt('B5:C12,F5:G12', '#,##0').fmt('D5:E12,H5:H12', '0.0').head('A3:H4').bold('A5:H5').width(A=16, H=14).claim('{c}5 = SUM({c}6:{c}12)', 'B:C').claim('{c}5 = SUM({c}6:{c}12)', 'F:G').claim('F{r} = ROUND(B{r}*D{r}/10,0)', '6:12', 1)


@book('vn-dan-so', 'Dân số theo huyện: nam, nữ, thành thị, nông thôn; mật độ, quy mô hộ 3,6 người, tỷ số giới tính')
def _(b):
    s = b.sheet('Dân số')
    s.title('DIỆN TÍCH, DÂN SỐ VÀ MẬT ĐỘ DÂN SỐ NĂM 2019').rows('A3', [['STT', 'Đơn vị', 'Diện tích (km²)', 'Số hộ', 'Dân số (người)', 'Chia theo giới tính', None, 'Chia theo khu vực', None, 'Mật độ (người/km²)', 'Quy mô hộ (người/hộ)', 'Tỷ số giới tính'], [None, None, None, None, None, 'Nam', 'Nữ', 'Thành thị', 'Nông thôn']])
    for i, n in enumerate(['TP. Lào Cai', 'TX. Sa Pa', 'Bát Xát', 'Mường Khương', 'Bắc Hà', 'Bảo Thắng', 'Văn Bàn']):
        p = b.random.randint(58000, 131000)
        m = int(p * b.random.uniform(.49, .515))
        u = int(p * (.74 if not i else b.random.uniform(.06, .3)))
        s.rows(f'A{5 + i}', [[i + 1, n, round(b.random.uniform(280, 1400), 2), int(p / b.random.uniform(3.3, 4.6)), p, m, p - m, u, p - u, '=E{r}/C{r}', '=E{r}/D{r}', '=F{r}/G{r}*100']])
    s.rows('B12', [['Toàn tỉnh', *['=SUM({c}5:{c}11)'] * 7, '=E{r}/C{r}', '=E{r}/D{r}', '=F{r}/G{r}*100']]).merge('F3:G3', 'H3:I3').fmt('D5:I12', '#,##0').fmt('C5:C12', '#,##0.00').fmt('J5:J12', '0').fmt('K5:L12', '0.0').freeze('C12:I12').freeze('J5:J12', 0).freeze('K5:L12', 1).head('A3:L4').total('A12:L12').width(B=16, E=14, J=12, K=12)
    s.claim('E{r} = F{r}+G{r}', '5:12').claim('E{r} = H{r}+I{r}', '5:12').claim('E12 = SUM(E5:E11)')


@book('vn-thoi-tiet', 'Nhiệt độ âm ở Mẫu Sơn, mưa, ẩm; cột Năm là trung bình hoặc tổng, cao nhất, thấp nhất', 'xml', strings='shared')
def _(b):
    s = b.sheet('Khí hậu')
    s.rows('A1', [['SỐ LIỆU KHÍ TƯỢNG TRẠM MẪU SƠN NĂM 2016'], ['Yếu tố', *[f'Tháng {m}' for m in range(1, 13)], 'Cả năm'], ['Nhiệt độ trung bình (°C)', 5.1, 6.2, 10.9, 16.8, 18.9, 21.4, 21.6, 20.9, 19.8, 17.2, 12.1, 9.9, '=AVERAGE(B{r}:M{r})'], ['Nhiệt độ cao nhất (°C)', 17.2, 18.8, 20.1, 25.5, 26.6, 28.4, 28, 27.7, 26.9, 25.1, 22.3, 19.6, '=MAX(B{r}:M{r})'], ['Nhiệt độ thấp nhất (°C)', -4.8, -2.1, 1.4, 8.9, 11, 15.8, 17.1, 16.4, 13, 9.2, 2.6, 1.7, '=MIN(B{r}:M{r})'], ['Lượng mưa (mm)', 61.8, 18.4, 70.2, 188.5, 240.1, 310.9, 402.6, 388.4, 166, 71.3, 40.8, 12.5, '=SUM(B{r}:M{r})'], ['Số ngày mưa', 14, 9, 17, 18, 17, 19, 21, 20, 13, 8, 9, 6, '=SUM(B{r}:M{r})'], ['Độ ẩm (%)', 94, 90, 95, 93, 92, 93, 94, 94, 90, 86, 88, 87, '=AVERAGE(B{r}:M{r})']])
    s.fmt('B3:N6', '0.0').fmt('N8', '0.0').bold('A1,A2:N2').freeze('N3', 1).freeze('N8', 1).width(A=26).claim('N6 = SUM(B6:M6)', tolerance=.001).claim('N3 = AVERAGE(B3:M3)', tolerance=.051)


@book('vn-phieu-khao-sat', 'Khảo sát hài lòng: số phiếu theo mức, tỷ lệ cộng ra 99,9 hoặc 100,1; câu nhiều lựa chọn quá 100%')
def _(b):
    s = b.sheet('Khảo sát')
    s.title('KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG CỦA NGƯỜI DÂN', 'Số phiếu phát ra: 260; thu về: 247; hợp lệ: 243').rows('A4', [['TT', 'Nội dung', 'Rất hài lòng', None, 'Hài lòng', None, 'Bình thường', None, 'Không hài lòng', None, 'Tổng số phiếu'], [None, None, *['Số phiếu', '%'] * 4]])
    for i, n in enumerate(['Thái độ phục vụ', 'Thời gian giải quyết', 'Cơ sở vật chất', 'Phí, lệ phí', 'Kết quả giải quyết']):
        a = b.random.randint(60, 120)
        h = b.random.randint(50, 100)
        t = b.random.randint(5, 243 - a - h)
        v = [a, h, t, 243 - a - h - t]
        s.rows(f'A{6 + i}', [[i + 1, n, *[x for k in range(4) for x in (v[k], f'={"CEGI"[k]}{{r}}/$K{{r}}*100')], 243]])
        s.claim(f'C{6 + i}+E{6 + i}+G{6 + i}+I{6 + i} = K{6 + i}')
    s.rows('A13', [['Câu 6. Ông/bà biết thông tin qua kênh nào? (chọn nhiều đáp án)'], ['TT', 'Kênh', 'Số phiếu', '%']] + [[i + 1, n, v, '=C{r}/243*100'] for i, (n, v) in enumerate([('Niêm yết tại trụ sở', 131), ('Loa truyền thanh', 188), ('Cán bộ thôn', 162), ('Mạng xã hội', 97)])])
    s.merge('C4:D4', 'E4:F4', 'G4:H4', 'I4:J4').fmt('D6:D10,F6:F10,H6:H10,J6:J10,D15:D18', '0.0').freeze('D6:D10,F6:F10,H6:H10,J6:J10,D15:D18', 1).head('A4:K5,A14:D14').width(B=24)


@book('vn-hoa-don', 'Hóa đơn GTGT: thành tiền = số lượng × đơn giá, chiết khấu, hai mức thuế, số tiền bằng chữ; mã số thuế', 'libreoffice')
def _(b):
    s = b.sheet('HĐ 0000457')
    s.rows('A1', [['HÓA ĐƠN GIÁ TRỊ GIA TĂNG', None, None, None, None, 'Số: 0000457'], ['Đơn vị bán: Công ty TNHH Hòa Phú', None, None, None, None, 'Ngày 15/8/2020'], ['Mã số thuế: 0301 442 987-001'], ['STT', 'Tên hàng hóa, dịch vụ', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'], ['A', 'B', 'C', 1, 2, '3=1x2']])
    for i, (n, u, q, p) in enumerate([('Máy bơm nước 1,5 HP', 'cái', 4, 3250000), ('Ống nhựa PVC D60', 'm', 182.5, 48000), ('Van khóa D60', 'cái', 12, 125000), ('Công lắp đặt', 'công', 7.5, 400000)]):
        s.rows(f'A{6 + i}', [[i + 1, n, u, q, p, '=D{r}*E{r}']])
    s.rows('B10', [['Cộng tiền hàng', None, None, None, '=SUM(F6:F9)'], ['Chiết khấu 3%', None, None, None, '=-ROUND(F10*3%,0)'], ['Thuế suất GTGT 10%, tiền thuế', None, None, None, '=ROUND((F10+F11)*10%,0)'], ['Tổng cộng tiền thanh toán', None, None, None, '=F10+F11+F12'], ['Số tiền viết bằng chữ: (theo tổng cộng tiền thanh toán)']])
    s.fmt('E6:F13', '#,##0;-#,##0').fmt('D6:D9', '#,##0.##').head('A4:F5').total('B13:F13').width(B=34, E=14, F=16).freeze('F6:F13').claim('F{r} = D{r}*E{r}', '6:9').claim('F13 = F10+F11+F12').claim('F10 = SUM(F6:F9)')


@book('vn-thi-sat-hach', 'Tỷ lệ câu đúng 80% là Đạt, 75% là Chưa đạt vì ngưỡng là 80%; lần thi 1/2 và 2/2 viết chữ')
def _(b):
    s = b.sheet('Sát hạch')
    s.title('KẾT QUẢ SÁT HẠCH LÝ THUYẾT', 'Ngưỡng đạt: đúng từ 80% số câu trở lên').rows('A4', [['STT', 'Họ và tên', 'Lần thi', 'Số câu', 'Số câu đúng', 'Tỷ lệ đúng (%)', 'Kết quả']])
    for i, (n, k) in enumerate(zip(PEOPLE[:10], [16, 15, 20, 18, 12, 17, 19, 16, 14, 20])):
        s.rows(f'A{5 + i}', [[i + 1, n, '2/2' if i % 4 == 3 else '1/2', 20, k, '=E{r}/D{r}*100', 'Đạt' if k >= 16 else 'Chưa đạt']])
    s.rows('B15', [['Số người đạt', None, None, None, None, '=COUNTIF(G5:G14,"Đạt")'], ['Tỷ lệ đạt (%)', None, None, None, None, '=G15/10*100']]).fmt('F5:F14', '0').head('A4:G4').width(B=22).claim('G15 = COUNTIF(G5:G14,"Đạt")').claim('F{r} = E{r}/D{r}*100', '5:14')


@book('vn-xet-nghiem-nuoc', 'Kết quả thử nghiệm: KPH, <0,01, giới hạn 6,0 – 8,5, kết luận Đạt; đơn vị lẫn lộn là đúng')
def _(b):
    s = b.sheet('Mẫu 114')
    s.title('PHIẾU KẾT QUẢ THỬ NGHIỆM NƯỚC SINH HOẠT').rows('A3', [['TT', 'Chỉ tiêu', 'Đơn vị', 'Phương pháp', 'Kết quả', 'QCVN 01-1:2018/BYT', 'Kết luận'], [1, 'pH', None, 'TCVN 6492:2011', 7.12, '6,0 – 8,5', 'Đạt'], [2, 'Độ đục', 'NTU', 'TCVN 6184:2008', .84, '2', 'Đạt'], [3, 'Màu sắc', 'TCU', 'TCVN 6185:2015', 6, '15', 'Đạt'], [4, 'Asen (As)', 'mg/L', 'SMEWW 3114B', 'KPH', '0,01', 'Đạt'], [5, 'Sắt (Fe)', 'mg/L', 'TCVN 6177:1996', .41, '0,3', 'Không đạt'], [6, 'Mangan (Mn)', 'mg/L', 'SMEWW 3111B', '<0,01', '0,1', 'Đạt'], [7, 'Coliform', 'CFU/100 mL', 'TCVN 6187-1:2019', 0, '<3', 'Đạt'], [8, 'E. coli', 'CFU/100 mL', 'TCVN 6187-1:2019', 0, '<1', 'Đạt']])
    b.accept(s, ['E7', 'E9'], ['unreadable-cell'], 'KPH = không phát hiện; dưới giới hạn định lượng viết là <0,01')
    s.head('A3:G3').width(B=18, D=18, F=22)


@book('vn-thu-chi-chi-bo', 'Hai bảng thu và chi trong một sheet, số dư năm trước chuyển sang, chênh lệch; "Trong đó" ít hơn cả thể')
def _(b):
    s = b.sheet('Quỹ hội')
    s.title('BÁO CÁO THU – CHI QUỸ HỘI CỰU CHIẾN BINH NĂM 2022', 'Đơn vị tính: nghìn đồng').rows('A4', [['I', 'PHẦN THU', '=SUM(C5:C8)'], [1, 'Số dư năm 2021 chuyển sang', 4218], [2, 'Hội phí', 9600], [3, 'Ủng hộ', 3500], [4, 'Lãi tiền gửi', 127], ['II', 'PHẦN CHI', '=C10+C13+C14+C15'], [1, 'Thăm hỏi ốm đau', 4100], [None, 'Trong đó: hội viên', 2600], [None, 'thân nhân', 1000], [2, 'Hiếu', 3000], [3, 'Hội nghị, họp mặt', 5240], [4, 'Văn phòng phẩm', 318], ['III', 'CÒN DƯ CUỐI NĂM (I - II)', '=C4-C9']])
    s.fmt('C4:C16', '#,##0').bold('A4:C4,A9:C9,A16:C16').width(B=36).claim('C16 = C5+C6+C7+C8-C10-C13-C14-C15').claim('C4 = SUM(C5:C8)')


@book('vn-ty-gia', 'Tỷ giá mua vào, chuyển khoản, bán ra; JPY 174,52 cạnh USD 23.450; chênh lệch ± so hôm trước; vàng nghìn đồng/chỉ', 'xlsxwriter')
def _(b):
    s = b.sheet('Tỷ giá')
    s.rows('A1', [['TỶ GIÁ NGOẠI TỆ NGÀY 12/9/2022'], ['Mã NT', 'Tên ngoại tệ', 'Mua tiền mặt', 'Mua chuyển khoản', 'Bán', 'Chênh bán – mua', '+/- so 9/9'], ['USD', 'Đô la Mỹ', 23375, 23405, 23685, '=E{r}-C{r}', 20], ['EUR', 'Euro', 23247.33, 23482.15, 24548.92, '=E{r}-C{r}', 178.4], ['GBP', 'Bảng Anh', 26671.18, 26940.59, 28091.02, '=E{r}-C{r}', -12.75], ['JPY', 'Yên Nhật', 160.4, 162.02, 169.77, '=E{r}-C{r}', .85], ['KRW', 'Won', 14.81, 16.46, 18.05, '=E{r}-C{r}', .04], ['THB', 'Baht', 572.35, 635.95, 660.36, '=E{r}-C{r}', -1.222], ['Giá vàng (nghìn đồng/chỉ)'], ['SJC', 'Vàng miếng', 6580, None, 6660, '=E{r}-C{r}', -15], ['9999', 'Vàng nhẫn', 5118, None, 5208, '=E{r}-C{r}', 0]])
    s.fmt('C3:E8', '#,##0.00').fmt('F3:F11', '#,##0.00').head('A2:G2').width(B=18, C=14, D=18, F=16, G=12).claim('F{r} = E{r}-C{r}', '3:8').claim('F{r} = E{r}-C{r}', '10:11')


@book('vn-dien-nuoc', 'Chỉ số cũ, mới, tiêu thụ, bậc thang giá điện; công tơ quay vòng 9.998 → 37 vẫn đúng')
def _(b):
    s = b.sheet('Tháng 7')
    s.title('BẢNG KÊ TIỀN ĐIỆN NHÀ TRỌ THÁNG 7/2021').rows('A3', [['Phòng', 'Chỉ số cũ', 'Chỉ số mới', 'Tiêu thụ (kWh)', 'Đơn giá (đ/kWh)', 'Tiền điện', 'Số người', 'Nước (100.000 đ/người)', 'Tiền phòng', 'Tổng cộng']])
    for i in range(9):
        o = b.random.randint(1200, 8800)
        n = o + b.random.randint(18, 160)
        if i == 4:
            o, n = 9998, 37
        s.rows(f'A{4 + i}', [[101 + i, o, n, '=C{r}-B{r}' if i != 4 else '=C{r}+10000-B{r}', 3500, '=D{r}*E{r}', b.random.randint(1, 4), '=G{r}*100000', b.random.choice([1500000, 1800000, 2200000]), '=F{r}+H{r}+I{r}']])
    s.rows('A13', [['Cộng', None, None, '=SUM(D4:D12)', None, *['=SUM({c}4:{c}12)'] * 5]]).put('A14', 'Phòng 105: công tơ quay vòng qua 9999.').fmt('B4:J13', '#,##0').head('A3:J3').total('A13:J13').freeze('D4:D12').claim('J{r} = F{r}+H{r}+I{r}', '4:13').claim('F{r} = D{r}*3500', '4:13')
