"""Sheets where something nearly holds, or looks like a total, and is right as it stands; a note says why where a person would ask."""
from datetime import date, timedelta

from model import book


@book('accidents-mostly-zero', 'Small counts, mostly nought: a column equals the sum of two others in most months by chance alone')
def _(b):
    s = b.sheet('Safety')
    s.rows('A1', [['Month', 'Slips', 'Cuts', 'Near misses', 'First aid', 'Days lost', 'Visits']])
    for i in range(24):
        v = [b.random.choice([0, 0, 0, 0, 1, 1, 2]) for _ in range(2)]
        s.rows(f'A{2 + i}', [[date(2014 + i // 12, i % 12 + 1, 1), *v, sum(v) if i % 8 != 3 else sum(v) + 1, v[0] if i % 6 else v[0] + 1, b.random.choice([0, 0, 0, 0, 3]), b.random.choice([0, 1, 1, 2])]])
    s.fmt('A2:A25', 'mmm-yy').head('A1:G1')


@book('ordered-and-delivered', 'Delivered equals ordered but for two short and one over delivery, named in the notes')
def _(b):
    s = b.sheet('Deliveries')
    s.rows('A1', [['Date', 'Supplier', 'Ordered', 'Delivered', 'To follow', 'Note']])
    for i in range(20):
        o = b.random.randint(12, 480)
        d = {4: o - 10, 11: o - 2, 15: o + 6}.get(i, o)
        s.rows(f'A{2 + i}', [[date(2003, 9, 1) + timedelta(i), b.random.choice(['Hay', 'Ives', 'Jay']), o, d, {4: 10}.get(i, 0), {4: '10 to follow', 11: '2 broken, credited', 15: '6 over, kept'}.get(i)]])
    s.rows('B22', [['Total', '=SUM(C2:C21)', '=SUM(D2:D21)', '=SUM(E2:E21)']]).fmt('A2:A21', 'dd-mmm').head('A1:F1').total('A22:F22').width(F=20).claim('C22 = SUM(C2:C21)').claim('D22 = SUM(D2:D21)')


@book('minimum-charge', 'Hours × rate = charge, except three lines at the minimum charge of £40 and one free of charge, all noted')
def _(b):
    s = b.sheet('Call-outs')
    s.title('Call-outs, minimum charge £40').rows('A3', [['Job', 'Hours', 'Rate £', 'Charge £', 'Note']])
    for i in range(18):
        h = [1.5, 2, 3.25, 4, .5][i % 5] if i % 6 else 1
        r = 32
        charge = max(40, h * r) if i != 9 else 0
        s.rows(f'A{4 + i}', [[3301 + i, h, r, charge, 'minimum' if h * r < 40 and i != 9 else 'warranty, no charge' if i == 9 else None]])
    s.rows('A22', [['Total', '=SUM(B4:B21)', None, '=SUM(D4:D21)']]).fmt('D4:D22', '0.00').fmt('B4:B22', '0.00').head('A3:E3').total('A22:E22').width(E=20).claim('D22 = SUM(D4:D21)')


@book('sale-prices', 'Sale price is 20% off, but for goods marked n (net), which keep their price; prices end in .99 or .00')
def _(b):
    s = b.sheet('January sale')
    s.rows('A1', [['Style', 'Goods', 'Was £', 'Now £', '']])
    for i in range(22):
        p = b.random.randint(3, 60) * 5
        net = i in (5, 13, 19)
        s.rows(f'A{2 + i}', [[f'{400 + i * 3}', b.random.choice(['Coat', 'Scarf', 'Boots', 'Hat']), p, p if net else p * .8, 'n' if net else None]])
    s.put('A25', 'n = net, no reduction').fmt('C2:D23', '0.00').head('A1:E1')


@book('sex-not-stated', 'Persons exceed males and females where sex was not stated, a footnote says so; half the lines agree')
def _(b):
    s = b.sheet('Table 4')
    s.title('Cases notified by area, 2006').rows('A3', [['Area', 'Persons*', 'Males', 'Females', 'Rate per 100,000']])
    for i, n in enumerate(['Avon', 'Bucks', 'Cheshire', 'Devon', 'Essex', 'Fife', 'Gwent', 'Herts']):
        m, f = b.random.randint(40, 400), b.random.randint(40, 400)
        s.rows(f'A{4 + i}', [[n, m + f + [0, 0, 3, 0, 1, 0, 0, 2][i], m, f, round(b.random.uniform(20, 70), 1)]])
    s.rows('A12', [['All', '=SUM(B4:B11)', '=SUM(C4:C11)', '=SUM(D4:D11)', 41.7], ['* Persons include those whose sex was not stated.']]).head('A3:E3').total('A12:E12').claim('B12 = C12+D12+6')


@book('total-leaves-out-agency', 'A column Total that leaves out the agency column beside it, as its heading says')
def _(b):
    s = b.sheet('Staff')
    s.rows('A1', [['Depot', 'Full time', 'Part time', 'Agency', 'Total (own staff)', 'Vehicles']])
    for i, n in enumerate(['Acton', 'Barnet', 'Croydon', 'Dagenham', 'Ealing', 'Feltham', 'Greenford']):
        s.rows(f'A{2 + i}', [[n, b.random.randint(20, 90), b.random.randint(4, 40), b.random.randint(2, 30), '=B{r}+C{r}', b.random.randint(15, 60)]])
    s.rows('A9', [['Total', *['=SUM({c}2:{c}8)'] * 5]]).head('A1:F1').total('A9:F9').width(E=18).claim('E{r} = B{r}+C{r}', '2:9').freeze('E2:E9')


@book('top-ten-of-all', 'The ten largest customers, then All customers, which is more than the ten; shares of all')
def _(b):
    s = b.sheet('Top 10')
    v = sorted((b.random.randint(20_000, 480_000) for _ in range(10)), reverse=True)
    rest = 512_330
    s.rows('A1', [['Rank', 'Customer', 'Sales £', 'Share %', 'Cumulative %']])
    for i, x in enumerate(v):
        s.rows(f'A{2 + i}', [[i + 1, f'Customer {chr(75 + i)}', x, '=C{r}/$C$13*100', '=D{r}' if not i else '=E{p}+D{r}']])
    s.rows('B12', [['Top ten', '=SUM(C2:C11)', '=C{r}/$C$13*100'], ['All 214 customers', sum(v) + rest, 100]]).fmt('C2:C13', '#,##0').fmt('D2:E13', '0.0').head('A1:E1').total('B12:D13').width(B=20).claim('C12 = SUM(C2:C11)').claim('C13 = C12+512330')


@book('names-like-totals', 'Total is a brand of petrol, Max and Sum are people, Mean a village, Grand Total a race horse')
def _(b):
    s, k = b.sheet('Stations'), b.sheet('Entries')
    s.rows('A1', [['Brand', 'Sites', 'Litres (000)', 'Shop £000'], ['Shell', 31, 4410, 820], ['Total', 18, 2207, 390], ['BP', 40, 5821, 1105], ['Total Access', 6, 903, 77], ['Esso', 22, 3019, 511], ['All brands', '=SUM(B2:B6)', '=SUM(C2:C6)', '=SUM(D2:D6)']]).head('A1:D1').total('A7:D7').claim('{c}7 = SUM({c}2:{c}6)', 'B:D')
    k.rows('A1', [['Entry', 'Rider', 'Village', 'Horse', 'Faults', 'Time (s)'], [1, 'Max Hall', 'Mean', 'Grand Total', 4, 71.2], [2, 'Sum Li', 'Sumner', 'Bay Rum', 0, 68.9], [3, 'Ave Roe', 'Minimum Cross', 'Subtotal', 8, 75], [4, 'Tot Ames', 'Mean', 'Net Gain', 0, 70.4]]).head('A1:F1')


@book('identical-lines', 'The same purchase twice or thrice, legitimately; no totals but a count')
def _(b):
    s = b.sheet('Parking')
    s.rows('A1', [['Date', 'Zone', 'Hours', '£']])
    for i in range(16):
        s.rows(f'A{2 + i}', [[date(2008, 5, 1 + i // 3), 'B2', 2, 3.4]])
    s.rows('A18', [['Tickets', None, '=COUNT(C2:C17)', '=SUM(D2:D17)']]).fmt('A2:A17', 'd mmm').fmt('D2:D18', '0.00').claim('D18 = 16*3.4')


@book('giant-among-dwarfs', 'One row a thousand times the others, as it is in life; shares of 0.0; world total from the source, larger than the list')
def _(b):
    s = b.sheet('Islands')
    s.title('Population, selected countries, 2010 (thousands)').rows('A3', [['Country', 'Population', 'Area (000 km²)', 'Per km²', '% of world']])
    for i, (n, p, a) in enumerate([('Tuvalu', 10.5, .026), ('Nauru', 10, .021), ('Palau', 18.5, .459), ('China', 1368811, 9597), ('San Marino', 31.2, .061), ('Malta', 414.5, .316), ('India', 1240614, 3287), ('Tonga', 107.4, .747)]):
        s.rows(f'A{4 + i}', [[n, p, a, '=B{r}/C{r}', '=B{r}/$B$12*100']])
    s.rows('A12', [['World', 6985603, 148940, '=B{r}/C{r}', 100]]).fmt('B4:B12', '#,##0.0').fmt('C4:C12', '#,##0.000').fmt('D4:E12', '0.0').head('A3:E3').total('A12:E12')


@book('branches-and-summary', 'A sheet for each branch with one form and other figures, a summary by links; the closed branch is left out, as said', 'libreoffice')
def _(b):
    names = ['Bath', 'Cork', 'Deal', 'Ely']
    lines = ['Sales', 'Cost of sales', 'Wages', 'Rent']
    for n in names:
        s = b.sheet(n)
        v = [b.random.randint(900, 1500), -b.random.randint(400, 700), -b.random.randint(150, 260), -b.random.randint(40, 90)]
        s.title(f'{n} branch' + (' (closed 31-Mar-05)' if n == 'Deal' else ''), '£000').rows('A4', [['', '2004/05', '2003/04']] + [[x, y, round(y * b.random.uniform(.9, 1.1))] for x, y in zip(lines, v)] + [['Contribution', '=SUM(B5:B8)', '=SUM(C5:C8)']])
        s.fmt('B5:C9', '#,##0;(#,##0)').head('A4:C4').total('A9:C9').claim('{c}9 = SUM({c}5:{c}8)', 'B:C').width(A=16)
    s = b.sheet('Summary')
    s.title('Continuing branches, 2004/05, £000 (Deal, closed, is not included)').rows('A4', [['', 'Bath', 'Cork', 'Ely', 'Total']] + [[x, *[f'={n}!B{5 + i}' for n in ('Bath', 'Cork', 'Ely')], '=SUM(B{r}:D{r})'] for i, x in enumerate([*lines, 'Contribution'])])
    s.fmt('B5:E9', '#,##0;(#,##0)').head('A4:E4').total('A9:E9').width(A=16).claim('E{r} = B{r}+C{r}+D{r}', '5:9').claim('{c}9 = SUM({c}5:{c}8)', 'B:E').claim('D5 = Ely!B5')


@book('year-to-date-restarts', 'A cumulative column that starts again in April with the financial year; the last of March is the year')
def _(b):
    s = b.sheet('Sales')
    s.rows('A1', [['Month', 'Sales', 'Cumulative (FY)', 'Moving annual total']])
    for i in range(30):
        s.rows(f'A{2 + i}', [[date(2012 + i // 12, i % 12 + 1, 1), b.random.randint(210, 690), '=B{r}' if i % 12 == 3 else '=C{p}+B{r}' if i else 2904, f'=SUM(B{i - 9}:B{{r}})' if i >= 11 else None]])
    s.fmt('A2:A31', 'mmm-yy').fmt('B2:D31', '#,##0').freeze('C2:D31').head('A1:D1').width(C=16, D=20).claim('C16 = SUM(B5:B16)').claim('D13 = SUM(B2:B13)')


@book('four-four-five', 'Retail calendar of 4, 4 and 5 weeks, 53 weeks in one year; sales per week; like-for-like growth that the columns do not give')
def _(b):
    s = b.sheet('Weeks')
    s.rows('A1', [['Period', 'Weeks', 'Sales £000', 'Per week', 'LFL %']])
    for i in range(12):
        w = 5 if i % 3 == 2 else 4
        w += i == 11
        s.rows(f'A{2 + i}', [[f'P{i + 1:02}', w, b.random.randint(300, 500) * w, '=C{r}/B{r}', round(b.random.uniform(-4, 6), 1)]])
    s.rows('A14', [['FY', '=SUM(B2:B13)', '=SUM(C2:C13)', '=C{r}/B{r}', 1.3]]).fmt('C2:D14', '#,##0').fmt('E2:E14', '0.0').head('A1:E1').total('A14:E14').claim('B14 = 53').claim('C14 = SUM(C2:C13)')


@book('weighted-bases', 'Unweighted and weighted bases, percentages of the weighted one, base under 50 in brackets, net of two answers')
def _(b):
    s = b.sheet('Table 11')
    s.rows('A1', [['Q11 Would you recommend us?'], ['', 'Total', '18-34', '35-54', '55+'], ['Unweighted base', 1012, 241, 388, 383], ['Weighted base', 1000, 284, 352, 364], ['Definitely', 312, 71, 118, 123], ['Probably', 401, 128, 134, 139], ['NET: Yes', '={c}5+{c}6', '={c}5+{c}6', '={c}5+{c}6', '={c}5+{c}6'], ['Probably not', 155, 48, 55, 52], ['Definitely not', 81, 22, 28, 31], ['NET: No', '={c}8+{c}9', '={c}8+{c}9', '={c}8+{c}9', '={c}8+{c}9'], ["Don't know", 51, 15, 17, 19], ['Yes %', *['={c}7/{c}4*100'] * 4], ['No %', *['={c}10/{c}4*100'] * 4]])
    s.fmt('B12:E13', '0').head('A2:E2').bold('A7:E7,A10:E10').width(A=18).claim('{c}7+{c}10+{c}11 = {c}4', 'B:E').claim('B{r} = C{r}+D{r}+E{r}', '3:11')


@book('metric-imperial', 'One weight in kg, lb and stones, each rounded on its own; °C beside °F; heights 5\'10" as text')
def _(b):
    s = b.sheet('Crew')
    s.rows('A1', [['Seat', 'Name', 'kg', 'lb', 'st-lb', 'Height', 'cm']])
    for i, n in enumerate(['Bow', '2', '3', '4', '5', '6', '7', 'Stroke', 'Cox']):
        kg = round(b.random.uniform(78, 101) if i < 8 else 54.5, 1)
        lb, inch = round(kg * 2.20462), b.random.randint(71, 78) if i < 8 else 66
        s.rows(f'A{2 + i}', [[n, f'Rower {chr(65 + i)}', kg, lb, f'{lb // 14}-{lb % 14}', f"{inch // 12}'{inch % 12}\"", round(inch * 2.54)]])
    s.rows('B11', [['Average (without cox)', '=AVERAGE(C2:C9)', '=AVERAGE(D2:D9)']]).fmt('C2:C11', '0.0').fmt('D2:D11', '0').head('A1:G1').width(B=22).claim('D{r} = C{r}*2.20462', '2:10', .51)


@book('contingency-in-total', 'A contingency and a rounding line make the total of the estimate; a grant is taken off below; VAT on some lines only', 'xlsxwriter')
def _(b):
    s = b.sheet('Hall roof')
    s.rows('A1', [['Estimate', 'Net £', 'VAT £', 'Gross £'], ['Scaffold', 4200, 840, '=B{r}+C{r}'], ['Slates', 11350, 2270, '=B{r}+C{r}'], ['Labour', 9800, 1960, '=B{r}+C{r}'], ['Bat survey', 650, 0, '=B{r}+C{r}'], ['Sub-total', *['=SUM({c}2:{c}5)'] * 3], ['Contingency 10%', '=B6*0.1', '=C6*0.1', '=B{r}+C{r}'], ['Rounding', None, None, '=ROUND(D6+D7,-2)-D6-D7'], ['Total', '=B6+B7', '=C6+C7', '=SUM(D6:D8)'], ['Less: grant', None, None, -15000], ['To be raised', None, None, '=D9+D10']])
    s.fmt('B2:D11', '#,##0;-#,##0').head('A1:D1').total('A6:D6,A9:D9,A11:D11').width(A=18).claim('D11 = D2+D3+D4+D5+D7+D8-15000').claim('B9 = SUM(B2:B5)*1.1')


@book('vn-tong-cong-ty', 'Tổng công ty, Tổng Cọt, ông Cộng, Trung Bình, Chia: tên riêng giống chữ cộng; dòng cộng thật ở cuối')
def _(b):
    s, k = b.sheet('Đơn vị'), b.sheet('Thôn, xã')
    s.title('DOANH THU CÁC ĐƠN VỊ THÀNH VIÊN NĂM 2018', 'Đơn vị tính: tỷ đồng').rows('A4', [['STT', 'Đơn vị', 'Doanh thu', 'Lợi nhuận']] + [[i + 1, n, d, l] for i, (n, d, l) in enumerate([('Tổng công ty Điện lực miền Bắc', 98211, 812), ('Tổng công ty Điện lực miền Nam', 104880, 1020), ('Công ty Thủy điện Hòa Bình', 6120, 977), ('Tổng Công ty Truyền tải điện', 17450, -215), ('Trung tâm Điều độ', 512, 0)])] + [[None, 'Cộng', '=SUM(C5:C9)', '=SUM(D5:D9)']])
    s.head('A4:D4').total('A10:D10').width(B=34).claim('{c}10 = SUM({c}5:{c}9)', 'C:D')
    k.title('ĐÓNG GÓP QUỸ KHUYẾN HỌC (nghìn đồng)').rows('A3', [['TT', 'Xã', 'Người đóng góp', 'Số tiền'], [1, 'Tổng Cọt', 'Nguyễn Văn Cộng', 500], [2, 'Trung Bình', 'Lê Thị Tổng', 300], [3, 'Sóc Hà', 'Bế Văn Trung', 1200], [4, 'Chia Mía', 'Trần Gồm', 250], [5, 'Cộng Hòa', 'Vũ Số', 400], [None, 'Tổng cộng', None, '=SUM(D4:D8)']])
    k.head('A3:D3').total('A9:D9').width(B=16, C=20).claim('D9 = 2650')


@book('vn-cong-no', 'Công nợ: phải thu, đã thu, còn lại; trả trước thành số âm; hạn thanh toán là ngày; nợ quá hạn ít hơn còn lại')
def _(b):
    s = b.sheet('Công nợ')
    s.title('BẢNG THEO DÕI CÔNG NỢ PHẢI THU ĐẾN 31/3/2023', 'Đơn vị: nghìn đồng').rows('A4', [['STT', 'Khách hàng', 'Dư đầu kỳ', 'Phát sinh', 'Đã thu', 'Còn phải thu', 'Trong đó: quá hạn', 'Hạn thanh toán']])
    for i, n in enumerate(['Cty TNHH An Phát', 'HTX Đồng Tâm', 'Cty CP Bình Minh', 'DNTN Cửu Long', 'Cty TNHH Đại Dương', 'Cty CP Én Việt']):
        o, p = b.random.randint(-500, 9000), b.random.randint(1000, 30000)
        t = b.random.randint(0, o + p) if i != 3 else o + p + 1200
        s.rows(f'A{5 + i}', [[i + 1, n, o, p, t, '=C{r}+D{r}-E{r}', max(0, (o + p - t) // 3), date(2023, 4, 5 + 3 * i)]])
    s.rows('B11', [['Tổng cộng', *['=SUM({c}5:{c}10)'] * 5]]).put('B12', 'Ghi chú: số âm là khách hàng trả trước.').fmt('C5:G11', '#,##0').fmt('H5:H10', 'd/m/yyyy').head('A4:H4').total('A11:H11').width(B=22, G=18, H=16).freeze('F5:F10').claim('F{r} = C{r}+D{r}-E{r}', '5:11')


@book('vn-gia-toi-thieu', 'Tiền nước = m³ × giá, hộ dùng ít trả mức tối thiểu; hai hộ chính sách được miễn, có ghi chú')
def _(b):
    s = b.sheet('Nước T3')
    s.title('THU TIỀN NƯỚC TỔ 5 – THÁNG 3/2019', 'Giá 8.500 đồng/m³, tối thiểu 34.000 đồng/hộ').rows('A4', [['STT', 'Chủ hộ', 'Số m³', 'Thành tiền (đồng)', 'Ghi chú']])
    for i in range(16):
        m = b.random.randint(1, 30)
        free = i in (6, 12)
        s.rows(f'A{5 + i}', [[i + 1, f'Hộ số {i + 1}', m, 0 if free else max(34000, m * 8500), 'miễn (gia đình liệt sĩ)' if free else 'tối thiểu' if m * 8500 < 34000 else None]])
    s.rows('B21', [['Cộng', '=SUM(C5:C20)', '=SUM(D5:D20)']]).fmt('D5:D21', '#,##0').head('A4:E4').total('A21:E21').width(B=14, D=18, E=24).claim('D21 = SUM(D5:D20)')


@book('vn-thong-ke-truong', 'Lớp, học sinh, nữ, dân tộc, nữ dân tộc: các phần chồng nhau nên không cộng lại; bình quân học sinh một lớp')
def _(b):
    s = b.sheet('Quy mô')
    s.title('QUY MÔ TRƯỜNG, LỚP NĂM HỌC 2021 – 2022').rows('A3', [['Khối', 'Số lớp', 'Học sinh', 'Trong đó', None, None, None, 'BQ HS/lớp', 'Lưu ban', 'Bỏ học'], [None, None, None, 'Nữ', 'Dân tộc', 'Nữ dân tộc', 'Khuyết tật']])
    for i in range(5):
        l = b.random.randint(4, 6)
        h = l * b.random.randint(27, 35) + b.random.randint(0, 3)
        n, d = round(h * b.random.uniform(.45, .53)), round(h * b.random.uniform(.5, .8))
        s.rows(f'A{5 + i}', [[i + 1, l, h, n, d, round(n * d / h), b.random.randint(0, 3), '=C{r}/B{r}', b.random.randint(0, 4), b.random.choice([0, 0, 1])]])
    s.rows('A10', [['Cộng', *['=SUM({c}5:{c}9)'] * 6, '=C{r}/B{r}', '=SUM(I5:I9)', '=SUM(J5:J9)']]).merge('D3:G3').fmt('H5:H10', '0.0').head('A3:J4').total('A10:J10').claim('{c}10 = SUM({c}5:{c}9)', 'B:G')
