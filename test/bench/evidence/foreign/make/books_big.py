"""Long sheets of 500 to 1,000 rows."""
from datetime import date, timedelta

from model import book


@book('big-ledger', 'Eight hundred postings with debits, credits and a balance after each, totals at the head')
def _(b):
    s = b.sheet('Ledger')
    s.rows('A1', [['Totals', None, None, '=SUM(D4:D803)', '=SUM(E4:E803)', '=D1-E1'], [], ['Date', 'Ref', 'Account', 'Debit', 'Credit', 'Balance']])
    bal = 0
    for i in range(800):
        v = b.random.randint(100, 99999) / 100
        debit = b.random.random() < .5
        bal = round(bal + (v if debit else -v), 2)
        s.rows(f'A{4 + i}', [[date(2001, 1, 2) + timedelta(i * 363 // 800), 10000 + i, b.random.choice([4000, 5000, 7100]), v if debit else None, None if debit else v, bal]])
    s.fmt('A4:A803', 'dd-mmm').fmt('D1:F803', '#,##0.00').head('A3:F3').claim('F1 = F803', tolerance=.001)


@book('big-sensor', 'A thousand readings every ten minutes, negative and positive, some gaps; summary beside the first rows', 'xlsxwriter')
def _(b):
    s = b.sheet('Logger')
    s.rows('A1', [['No.', '°C', '% RH', 'mV']])
    t = 1.
    for i in range(1000):
        t += b.random.uniform(-.4, .4)
        s.rows(f'A{2 + i}', [[i + 1, round(t, 1), None if i % 97 == 0 else b.random.randint(40, 99), b.random.randint(-20, 20)]])
    s.rows('F1', [['Mean', '=AVERAGE(B2:B1001)'], ['Min', '=MIN(B2:B1001)'], ['Max', '=MAX(B2:B1001)'], ['Count RH', '=COUNT(C2:C1001)']]).fmt('G1:G3', '0.0').claim('G4 = 989').claim('G2 = MIN(B2:B1001)')


@book('big-members', 'Six hundred members: numbers, post codes, years, fees paid or owing, a count and a total at the foot', 'libreoffice')
def _(b):
    s = b.sheet('Members')
    s.rows('A1', [['No.', 'Surname', 'Post code', 'Joined', 'Fee', 'Paid', 'Owing']])
    sur = ['Ash', 'Brown', 'Clay', 'Dean', 'Ellis', 'Ford', 'Green', 'Hill']
    for i in range(600):
        fee = b.random.choice([12, 18, 24])
        s.rows(f'A{2 + i}', [[100 + i, b.random.choice(sur), f'M{b.random.randint(1, 40)} {b.random.randint(1, 9)}XY', b.random.randint(1961, 2019), fee, fee if b.random.random() < .85 else b.random.choice([0, 6]), '=E{r}-F{r}']])
    s.rows('A602', [['600 members', None, None, None, '=SUM(E2:E601)', '=SUM(F2:F601)', '=SUM(G2:G601)']]).freeze('G2:G601').fmt('E2:G602', '0.00').claim('G602 = E602-F602').claim('E602 = SUM(E2:E601)')


@book('big-order-lines', 'Seven hundred lines quantity × price typed, rounded to pence, sub-totals for each order, a grand total', 'xml', strings='shared')
def _(b):
    s = b.sheet('Orders')
    s.rows('A1', [['Order', 'Line', 'SKU', 'Qty', 'Price', 'Value']])
    r, grand, order = 2, 0, 7000
    while r < 700:
        order += 1
        total, first = 0, r
        for k in range(b.random.randint(2, 6)):
            q, p = b.random.randint(1, 40), b.random.randint(25, 4999) / 100
            v = round(q * p, 2)
            s.rows(f'A{r}', [[order, k + 1, f'K{b.random.randint(100, 180)}', q, p, v]])
            total = round(total + v, 2)
            r += 1
        s.rows(f'A{r}', [[f'Order {order}', None, None, None, None, total]])
        s.claim(f'F{r} = SUM(F{first}:F{r - 1})', tolerance=.001)
        grand = round(grand + total, 2)
        r += 1
    s.rows(f'A{r}', [['Grand total', None, None, None, None, grand]]).fmt(f'E2:F{r}', '0.00')


@book('big-vn-ho-dan', 'Năm trăm hộ: nhân khẩu = nam + nữ, năm sinh, diện tích đất; cộng từng thôn và toàn xã')
def _(b):
    s = b.sheet('Sổ hộ')
    s.title('SỔ THEO DÕI HỘ, NHÂN KHẨU XÃ HÒA BÌNH').rows('A3', [['STT', 'Chủ hộ', 'Năm sinh', 'Nhân khẩu', 'Nam', 'Nữ', 'Đất ở (m²)']])
    ho, dem, ten = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng'], ['Văn', 'Thị', 'Đình', 'Xuân'], ['An', 'Bình', 'Cúc', 'Dũng', 'Hạnh', 'Kiên', 'Lâm', 'Nga', 'Phương', 'Sáu', 'Tư']
    r, no, totals = 4, 0, []
    for thon in range(1, 6):
        head, first = r, r + 1
        r += 1
        for _ in range(100):
            no += 1
            m, f = b.random.randint(0, 4), b.random.randint(1, 4)
            s.rows(f'A{r}', [[no, f'{b.random.choice(ho)} {b.random.choice(dem)} {b.random.choice(ten)}', b.random.randint(1940, 1998), m + f, m, f, b.random.randint(60, 400)]])
            r += 1
        s.rows(f'A{head}', [[None, f'Thôn {thon}', None, *[f'=SUM({{c}}{first}:{{c}}{r - 1})'] * 4]]).bold(f'A{head}:G{head}')
        totals.append(head)
    s.rows(f'A{r}', [[None, 'Toàn xã', None, *['=' + '+'.join(f'{{c}}{t}' for t in totals)] * 4]]).total(f'A{r}:G{r}').head('A3:G3').width(B=22).claim(f'D{r} = E{r}+F{r}').claim(f'{{c}}{r} = ' + '+'.join(f'{{c}}{t}' for t in totals), 'D:G')
    s.freeze(f'D4:G{r}')
