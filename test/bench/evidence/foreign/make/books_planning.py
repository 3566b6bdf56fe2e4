"""Rosters, times, calendars, lists, and sheets that are hardly tables."""
from datetime import date, datetime, time, timedelta

from model import book, letter


@book('shift-roster', 'E, L, N, O and A/L through a month; hours and shifts counted at the side, heads on duty below')
def _(b):
    s = b.sheet('June')
    s.title('Ward 6 duty roster, June 2019').rows('A3', [['Name', 'Band', 'WTE', *range(1, 31), 'E', 'L', 'N', 'Hours']])
    for i, n in enumerate(['Amoah', 'Byrne', 'Cruz', 'Dolan', 'Eze', 'Fry', 'Gough']):
        s.rows(f'A{4 + i}', [[n, 5 + i % 3, b.random.choice([1, .8, .6]), *[b.random.choice(['E', 'L', 'N', 'O', 'O', 'E', 'L', 'A/L']) for _ in range(30)], *['=COUNTIF($D{r}:$AG{r},{c}$3)'] * 3, '=AH{r}*7.5+AI{r}*7.5+AJ{r}*10']])
    for k, x in enumerate('ELN'):
        s.rows(f'A{12 + k}', [[f'On {x}', None, None, *[f'=COUNTIF({{c}}$4:{{c}}$10,"{x}")'] * 30]])
    s.head('A3:AK3').fmt('C4:C10,AK4:AK10', '0.0').claim('AH{r}*7.5+AI{r}*7.5+AJ{r}*10 = AK{r}', '4:10').claim('SUM(D12:AG14) = SUM(AH4:AJ10)')


@book('time-sheet', 'Start, finish and break as times, hours as time values over 24 h, decimal hours × rate')
def _(b):
    s = b.sheet('Week to 17-Feb-07')
    s.title('Time sheet: R. Patel').rows('A3', [['Day', 'Date', 'Start', 'Finish', 'Break', 'Hours', 'Decimal', 'Overtime']])
    for i in range(6):
        s.rows(f'A{4 + i}', [['=TEXT(B{r},"ddd")', date(2007, 2, 12) + timedelta(i), time(8, 30 if i % 2 else 0), time(17 + i % 3, 15), time(0, 45), '=D{r}-C{r}-E{r}', '=F{r}*24', '=MAX(0,G{r}-8)']])
    s.rows('A10', [['Total', None, None, None, '=SUM(E4:E9)', '=SUM(F4:F9)', '=SUM(G4:G9)', '=SUM(H4:H9)'], ['Pay @ £9.40', None, None, None, None, None, '=G10*9.4+H10*4.7']])
    s.freeze('A4:A9').fmt('B4:B9', 'dd/mm').fmt('E4:F10', '[h]:mm').fmt('G4:H11', '0.00').head('A3:H3').total('A10:H10').width(A=14).claim('G10 = SUM(G4:G9)').claim('F10*24 = G10')


@book('gantt', 'Tasks with start, days and finish, blocks of x through weeks, dependencies 3,5 and 3-5, per cent complete')
def _(b):
    s = b.sheet('Plan')
    start = date(2004, 9, 6)
    s.title('Warehouse move').rows('A3', [['ID', 'Task', 'Start', 'Days', 'Finish', '% done', 'After', *[start + timedelta(7 * i) for i in range(11)]]])
    tasks = [('1', 'Plan', 0, 10, 100, None), ('1.1', 'Survey', 0, 5, 100, None), ('1.2', 'Layout', 7, 5, 100, '1.1'), ('2', 'Racking', 14, 25, 40, '1'), ('2.1', 'Order', 14, 5, 100, '1.2'), ('2.2', 'Install', 28, 15, 20, '2.1'), ('3', 'Move stock', 49, 15, 0, '2'), ('4', 'Go live', 70, 0, 0, '2-3')]
    for i, (k, n, o, d, p, a) in enumerate(tasks):
        first = start + timedelta(o)
        finish = first + timedelta((d - 1) // 5 * 7 + (d - 1) % 5) if d else first
        s.rows(f'A{4 + i}', [[k, n, first, d, finish, p / 100, a, *['x' if first <= start + timedelta(7 * w + 4) and finish >= start + timedelta(7 * w) else None for w in range(11)]]])
    s.fmt('C4:C11,E4:E11,H3:R3', 'd mmm').fmt('F4:F11', '0%').head('A3:R3').width(B=16)


@book('bus-timetable', 'Departure times in columns, -- where a bus does not stop, notes such as Sch and NS above the times; bare XML', 'xml')
def _(b):
    s = b.sheet('X93')
    s.rows('A1', [['X93 Scarborough – Middlesbrough, Monday to Saturday'], ['Notes', 'NS', 'Sch', None, None, 'S'], *[[stop, *['--' if k == 1 and j == 3 else time(6 + 2 * k + (j * 23 + 5) // 60, (j * 23 + 5) % 60) for k in range(6)]] for j, stop in enumerate(['Scarborough', 'Whitby', 'Sandsend', 'Staithes', 'Loftus', 'Guisborough', 'Middlesbrough'])]])
    s.fmt('B3:G9', 'hhmm').bold('A1').width(A=18)


@book('calendar-2027', 'Twelve months of days in blocks, week numbers at the side; nothing to add')
def _(b):
    import calendar
    s = b.sheet('2027')
    for m in range(12):
        r, c = 3 + m // 3 * 9, 1 + m % 3 * 9
        s._set(r - 1, c, calendar.month_name[m + 1])
        block = [['Wk', *'MTWTFSS']]
        for week in calendar.Calendar().monthdatescalendar(2027, m + 1):
            block.append([week[0].isocalendar()[1], *[d.day if d.month == m + 1 else None for d in week]])
        s.rows(f'{letter(c)}{r}', block)
    s.put('A1', 'Calendar 2027', bold=True, size=16)


@book('notes-only', 'Minutes of a meeting: sentences, dates, sums of money in words and figures, no table')
def _(b):
    s = b.sheet('Minutes')
    s.rows('A1', [['Parish council, 12/10/2009, 19:30'], ['Present: Cllrs Webb (chair), Iqbal, Noakes. Apologies: Cllr Frost.'], ['1. Minutes of 14/9 were agreed.'], ['2. Finance. Balance £12,406.88 on 30/9. Payments of £310 and £95.50 (total £405.50) approved.'], ['3. Playground: 3/5 of the fence done, 40% of the £2,000 budget spent (£800).'], ['4. Next meeting 9/11 at 7.30 p.m.'], [], ['Action', 'Who', 'By'], ['Write to County about 30 mph signs', 'RW', date(2009, 11, 1)], ['Quote for 2 benches', 'SI', 'next mtg']])
    s.width(A=90)


@book('charts-only', 'A chart sheet and a sheet of figures behind it, very few labels', 'xlsxwriter')
def _(b):
    s = b.sheet('d')
    s.rows('A1', [['', 'A', 'B'], *[[1990 + i, b.random.randint(10, 60), b.random.randint(-20, 30)] for i in range(12)]])

    def charts(wb, pages):
        c = wb.add_chart({'type': 'line'})
        c.add_series({'categories': '=d!$A$2:$A$13', 'values': '=d!$B$2:$B$13', 'name': '=d!$B$1'})
        wb.add_chartsheet('Chart').set_chart(c)
    b.post = charts


@book('phone-list', 'Phones, extensions, post codes, dates of birth, car registrations and account numbers; the same town and firm many times')
def _(b):
    s = b.sheet('Contacts')
    s.rows('A1', [['Name', 'Firm', 'Town', 'Post code', 'Phone', 'Ext', 'Mobile', 'Born', 'Reg', 'Account', 'Zip']])
    for i in range(25):
        s.rows(f'A{2 + i}', [[f'Contact {i + 1}', b.random.choice(['Acme', 'Bolt', 'Core']), b.random.choice(['Leeds', 'York', 'Hull']), f'LS{b.random.randint(1, 29)} {b.random.randint(1, 9)}AB', f'0113 496 0{b.random.randint(100, 999)}', b.random.randint(100, 999), 447700900000 + b.random.randint(0, 999), date(b.random.randint(1950, 1999), b.random.randint(1, 12), b.random.randint(1, 28)), f'Y{b.random.randint(100, 999)} ABC', b.random.randint(10_000_000, 99_999_999), f'{b.random.randint(601, 9999):05}']])
    s.fmt('G2:G26', '0').fmt('H2:H26', 'd/m/yy').head('A1:K1').width(A=12, E=16, G=14)


@book('codes-and-years', 'ISBNs, years, section numbers, versions 1.10 and 2.0, §, ® and ª, ranges 10-12; bare XML', 'xml', strings='shared')
def _(b):
    s = b.sheet('Books')
    s.rows('A1', [['ISBN', 'Title', 'Year', 'Edition', 'Pages', 'Class', 'See'], [9780198520115, 'Data Analysis', 2006, '2ª', 246, 519.5, '§ 4.2'], [9780521880688, 'Numerical Recipes®', 2007, '3ª', 1235, 518, '§ 10-12'], [9780387310732, 'Pattern Recognition', 2006, '1ª', 738, 6.4, '§ 3'], [9780262035613, 'Deep Learning', 2016, '1ª', 775, 6.31, '«Ch. 9»'], [9781491957660, 'Python for Data', 2017, '2ª', 544, 5.133, 'v1.10'], [9780470056691, 'Design of Experiments', 2012, '8ª', 757, 1.4, 'v2.0']])
    s.fmt('A2:A7', '0').width(A=16, B=24)


@book('two-tables-side-by-side', 'Unrelated tables share rows: a raffle and a rota; totals end on different lines')
def _(b):
    s = b.sheet('Fete')
    s.rows('A1', [['Takings', None, None, None, 'Helpers', None, None, None, 'Weather log'], ['Stall', 'Float £', 'Taken £', None, 'Hour', 'Gate', 'Bar', None, 'Time', '°C']])
    for i, (n, f, t) in enumerate([('Cakes', 20, 188.4), ('Tombola', 30, 241), ('Books', 20, 96.5), ('Plants', 25, 310.75), ('Bar', 100, 722.2)]):
        s.rows(f'A{3 + i}', [[n, f, t]])
    s.rows('A8', [['Total', '=SUM(B3:B7)', '=SUM(C3:C7)'], ['Less floats', None, '=-B8'], ['Net', None, '=C8+C9']])
    s.rows('E3', [[time(10 + i, 0), 2 + i % 2, b.random.randint(1, 4), None, time(10 + i, 30), round(11 + 2.1 * i - .3 * i * i, 1)] for i in range(6)])
    s.rows('E9', [['Shifts', '=SUM(F3:F8)', '=SUM(G3:G8)', None, 'Max', '=MAX(J3:J8)']]).fmt('B3:C10', '0.00').head('A2:C2,E2:G2,I2:J2').total('A8:C8,E9:G9').claim('C10 = SUM(C3:C7)-SUM(B3:B7)', tolerance=.001).claim('F9 = SUM(F3:F8)')


@book('hidden-helpers', 'Hidden helper columns and rows that feed look-ups, not the visible total; a very hidden list of codes')
def _(b):
    k, s = b.sheet('Lists'), b.sheet('Orders')
    k.state = 'hidden'
    k.rows('A1', [['Code', 'Price'], ['A', 4.5], ['B', 7.25], ['C', 12]])
    s.rows('A1', [['Order', 'Code', 'Qty', 'Price', 'Amount', 'Key', 'Row', 'Weight kg']])
    for i in range(12):
        s.rows(f'A{2 + i}', [[5001 + i, b.random.choice('ABC'), b.random.randint(1, 20), '=VLOOKUP(B{r},Lists!$A$2:$B$4,2,FALSE)', '=C{r}*D{r}', '=B{r}&"-"&A{r}', '=ROW()', '=C{r}*0.35']])
    s.rows('A14', [['Total', None, '=SUM(C2:C13)', None, '=SUM(E2:E13)', None, None, '=SUM(H2:H13)'], ['check', None, None, None, '=E14-SUM(E2:E13)']]).hide('F G', [15]).fmt('D2:E14', '0.00').head('A1:H1').total('A14:H14').claim('E{r} = C{r}*D{r}', '2:13').claim('E14 = SUM(E2:E13)')


@book('date-formats', 'One date in fourteen shapes: text, serial, quarter, week, ISO, US, fiscal; hours and stamps', 'libreoffice')
def _(b):
    s = b.sheet('Formats')
    d = date(1998, 6, 30)
    s.rows('A1', [['Format', 'Value']])
    for i, (n, v, f) in enumerate([('UK', d, 'dd/mm/yyyy'), ('US', d, 'mm/dd/yyyy'), ('short', d, 'd/m/yy'), ('month', d, 'mmm-yy'), ('long', d, 'd mmmm yyyy'), ('ISO', d, 'yyyy-mm-dd'), ('German', d, 'dd.mm.yyyy'), ('day', d, 'ddd'), ('d/m', d, 'd/m'), ('stamp', datetime(1998, 6, 30, 14, 5), 'yyyy-mm-dd hh:mm'), ('time', time(14, 5), 'h:mm AM/PM'), ('text', 'Jun-98', None), ('quarter', '2Q98', None), ('week', '1998-W27', None), ('fiscal', 'FY97/98', None), ('serial', 35976, None), ('compact', 19980630, None)]):
        s.rows(f'A{2 + i}', [[n, v]])
        if f:
            s.fmt(f'B{2 + i}', f)
    s.width(A=12, B=22)


@book('room-bookings', 'A grid of halls by hours with names across merged cells, people counted beside, capacity')
def _(b):
    s = b.sheet('Sat 5 Oct')
    s.rows('A1', [['Room', 'Seats', *[time(h) for h in range(9, 18)], 'Hours used', 'Use %']])
    s.rows('A2', [['Hall', 200, 'Dance', None, None, None, 'Market', None, None, None, None, 9], ['Studio', 30, None, 'Yoga', None, None, None, 'Choir', None, None, None, 4], ['Bar', 60, None, None, None, 'Quiz', None, None, 'Folk', None, None, 5], ['Attic', 12]])
    s.put('L5', 0).fill('M2:M5', '=L{r}/9').merge('C2:F2', 'G2:K2', 'D3:E3', 'H3:I3', 'F4:G4', 'I4:K4').fmt('M2:M5', '0%').head('A1:M1')


@book('headcount-fte', 'Part-time posts as 0.6 of a person, starters and leavers, opening + starters − leavers = closing, vacancies negative when over-established')
def _(b):
    s = b.sheet('Staffing')
    s.title('Establishment at 31-Mar-11 (full-time equivalents)').rows('A3', [['Department', 'Posts', 'Opening', 'Starters', 'Leavers', 'Transfers', 'Closing', 'Vacancies', 'Turnover %']])
    for i, (n, v) in enumerate({'Nursing': (120.4, 116.2, 18.6, 15.1, -2), 'Medical': (44.5, 45.3, 6, 4.8, 0), 'Therapies': (23.8, 22.1, 2.6, 3.5, 1), 'Estates': (31, 30.5, 1, 2, 0), 'Clerical': (58.2, 60.9, 4.4, 6.1, 1)}.items()):
        p, o, st, lv, t = v
        s.rows(f'A{4 + i}', [[n, p, o, st, lv, t, '=C{r}+D{r}-E{r}+F{r}', '=B{r}-G{r}', '=E{r}/C{r}*100']])
    s.rows('A9', [['Total', *['=SUM({c}4:{c}8)'] * 7, '=E9/C9*100']]).fmt('B4:I9', '0.0;-0.0').head('A3:I3').total('A9:I9').freeze('G4:H9').claim('G{r} = C{r}+D{r}-E{r}+F{r}', '4:9').claim('H{r} = B{r}-G{r}', '4:9').claim('F9 = 0')


@book('risk-register', 'Scores 1-5 for likelihood and impact, the product as rating, red, amber and green; dates overdue')
def _(b):
    s = b.sheet('Risks')
    s.rows('A1', [['Ref', 'Risk', 'L', 'I', 'L×I', 'RAG', 'After: L', 'I', 'L×I', 'Owner', 'Review']])
    for i, n in enumerate(['Key supplier fails', 'Flood', 'Loss of data', 'Staff sickness', 'Fraud', 'Late delivery', 'Exchange rates']):
        l, m = b.random.randint(2, 5), b.random.randint(1, 5)
        s.rows(f'A{2 + i}', [[f'R{i + 1:02}', n, l, m, '=C{r}*D{r}', '=IF(E{r}>=15,"Red",IF(E{r}>=8,"Amber","Green"))', l - 1, m, '=G{r}*H{r}', b.random.choice(['CFO', 'COO']), date(2016, b.random.randint(1, 12), 1)]])
    s.head('A1:K1').width(B=20).claim('E{r} = C{r}*D{r}', '2:8').claim('I{r} = G{r}*H{r}', '2:8')


@book('empty-form', 'A form to fill in: headings, rows of zeros and blanks, live totals of nothing')
def _(b):
    s = b.sheet('Claim form')
    s.title('Expenses claim').rows('A3', [['Date', 'Details', 'Mileage', 'Fares', 'Meals', 'Other', 'Total']])
    s.rows('A4', [[None, None, None, None, None, None, '=SUM(C{r}:F{r})'] for _ in range(10)])
    s.rows('A14', [['Total', None, *['=SUM({c}4:{c}13)'] * 5], ['Signed', '……………', None, None, 'Date', '__/__/__']]).fmt('C4:G14', '0.00').head('A3:G3').total('A14:G14').claim('G14 = 0')


@book('monthly-with-quarters', 'Quarter columns stand between the months and the year adds the quarters only; year to date runs on')
def _(b):
    s = b.sheet('2010')
    head = ['£000']
    months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
    for q in range(4):
        head += [*months[3 * q:3 * q + 3], f'Q{q + 1}']
    s.rows('A1', [[*head, 'FY10', 'FY09', '% chg']])
    for r, n in enumerate(['Room hire', 'Catering', 'Tickets', 'Grants'], 2):
        row = [n]
        for q in range(4):
            row += [*[b.random.randint(10, 90) for _ in range(3)], f'=SUM({letter(2 + 4 * q)}{{r}}:{letter(4 + 4 * q)}{{r}})']
        s.rows(f'A{r}', [[*row, '=E{r}+I{r}+M{r}+Q{r}', b.random.randint(400, 700), '=(R{r}/S{r}-1)*100']])
    s.rows('A6', [['Total', *['=SUM({c}2:{c}5)'] * 18, '=(R6/S6-1)*100'], ['Year to date', '=B6', '=B7+C6', '=C7+D6', None, '=D7+F6', '=F7+G6', '=G7+H6', None, '=H7+J6', '=J7+K6', '=K7+L6', None, '=L7+N6', '=N7+O6', '=O7+P6']])
    s.fmt('T2:T6', '0.0').head('A1:T1').total('A6:T6').claim('P7 = R6').claim('R{r} = E{r}+I{r}+M{r}+Q{r}', '2:6')


@book('forecast-and-actual', 'Actual months typed, forecast months live; the formula changes at the border, actual may exceed the forecast')
def _(b):
    s = b.sheet('Rolling')
    s.rows('A1', [['Orders', *[date(2018, m, 1) for m in range(1, 13)], 'Year'], ['', *['Actual'] * 7, *['Forecast'] * 5], ['Units', *[b.random.randint(900, 1400) for _ in range(7)], *['=ROUND(AVERAGE({l}3,{ll}3)*1.02,0)'] * 5, '=SUM(B3:M3)'], ['Price', *[12.5] * 7, *[12.9] * 5, '=N5/N3'], ['Revenue', *['={c}3*{c}4'] * 12, '=SUM(B5:M5)'], ['Original forecast', *[13900] * 12, '=SUM(B6:M6)'], ['Actual / forecast %', *['={c}5/{c}6*100'] * 13]])
    s.fmt('B1:M1', 'mmm-yy').fmt('B3:N3,B5:N6', '#,##0').fmt('B4:N4', '0.00').fmt('B7:N7', '0.0').head('A1:N2').freeze('B5:H5').width(A=18).claim('{c}5 = {c}3*{c}4', 'B:M').claim('N5 = SUM(B5:M5)')
