"""Accounts, in English."""
from datetime import date, timedelta

from model import book

NEG = '#,##0;(#,##0);-'
ONE = '#,##0.0;(#,##0.0);-'


@book('balance-sheet-comparative', 'Two years in £000, creditors in parentheses, a column of note numbers, net assets equal to funds')
def _(b):
    s = b.sheet('Balance sheet')
    s.title('Harrow & Pike Limited', 'Balance sheet as at 31 March 1999')
    s.rows('A4', [[None, 'Note', '1999', '1998'], [None, None, '£000', '£000']])
    s.rows('A6', [
        ['Fixed assets'], ['Intangible assets', 8, 1250, 1400], ['Tangible assets', 9, 18342, 17995], ['Investments', 10, 615, 615], [None, None, '=SUM(C7:C9)', '=SUM(D7:D9)'],
        ['Current assets'], ['Stocks', 11, 4208, 3911], ['Debtors', 12, 6377, 7024], ['Cash at bank and in hand', None, 1093, 488], [None, None, '=SUM(C12:C14)', '=SUM(D12:D14)'],
        ['Creditors: amounts falling due within one year', 13, -7415, -8102], ['Net current assets', None, '={c}15+{c}16', '={c}15+{c}16'],
        ['Total assets less current liabilities', None, '={c}10+{c}17', '={c}10+{c}17'],
        ['Creditors: amounts falling due after more than one year', 14, -5200, -6100], ['Provisions for liabilities and charges', 15, -388, -412],
        ['Net assets', None, '=SUM({c}18:{c}20)', '=SUM({c}18:{c}20)'], [],
        ['Capital and reserves'], ['Called up share capital', 16, 2000, 2000], ['Share premium account', 17, 1150, 1150], ['Profit and loss account', 17, '={c}21-{c}24-{c}25', '={c}21-{c}24-{c}25'],
        ["Equity shareholders' funds", None, '=SUM({c}24:{c}26)', '=SUM({c}24:{c}26)']])
    s.fmt('C7:D27', NEG).head('B4:D5').bold('A6,A11,A23').total('C10:D10,C15:D15,C21:D21,C27:D27').width(A=52, C=12, D=12).freeze('C26:D26')
    for text in ('{c}21 = {c}27', '{c}10+{c}12+{c}13+{c}14+{c}16+{c}19+{c}20 = {c}21', '{c}17 = {c}15+{c}16'):
        s.claim(text, 'C:D')


@book('profit-and-loss-quarters', 'Quarters 1Q99 to 4Q99 and FY1999 in $m, costs with minus, margins and earnings per share among the money, typed')
def _(b):
    s = b.sheet('P&L')
    s.title('Consolidated statement of operations', '$m unless stated; year to 31-Dec-99')
    s.rows('A4', [['', '1Q99', '2Q99', '3Q99', '4Q99', 'FY1999', 'FY1998', '% chg']])
    r = b.random
    lines = [('Product revenue', 410, 470), ('Service revenue', 155, 190), ('Cost of products', -230, -260), ('Cost of services', -88, -101),
             ('Research and development', -61, -72), ('Sales and marketing', -95, -110), ('General and administrative', -30, -36)]
    data = {n: [round(r.uniform(lo, hi), 1) for _ in range(4)] for n, lo, hi in lines}
    prior = {n: round(sum(data[n]) * r.uniform(.8, .97), 1) for n in data}

    def line(n):
        return [n, *data[n], '=SUM(B{r}:E{r})', prior[n], '=(F{r}/G{r}-1)*100']
    s.rows('A5', [line('Product revenue'), line('Service revenue'), ['Total revenue'], line('Cost of products'), line('Cost of services'), ['Gross profit'], ['Gross margin %'],
                  line('Research and development'), line('Sales and marketing'), line('General and administrative'), ['Operating profit'], ['Operating margin %'],
                  ['Interest expense, net', -4.2, -4.1, -3.8, -3.9, '=SUM(B{r}:E{r})', -19.4, '=(F{r}/G{r}-1)*100'], ['Profit before tax'],
                  ['Tax', '=-ROUND(B18*0.31,1)', '=-ROUND(C18*0.31,1)', '=-ROUND(D18*0.31,1)', '=-ROUND(E18*0.31,1)', '=SUM(B{r}:E{r})', '=-ROUND(G18*0.31,1)', '=(F{r}/G{r}-1)*100'],
                  ['Net profit'], ['Weighted average shares (m)', 112.4, 112.9, 113.3, 113.8, '=AVERAGE(B{r}:E{r})', 111.2, '=(F{r}/G{r}-1)*100'], ['Earnings per share ($)']])
    for row, f in ((7, '={c}5+{c}6'), (10, '=SUM({c}7:{c}9)'), (11, '={c}10/{c}7*100'), (15, '={c}10+SUM({c}12:{c}14)'), (16, '={c}15/{c}7*100'), (18, '={c}15+{c}17'),
                   (20, '={c}18+{c}19'), (22, '={c}20/{c}21')):
        s.fill(f'B{row}:G{row}', f)
    s.fill('H7,H10,H15,H18,H20,H22', '=(F{r}/G{r}-1)*100')
    s.fmt('B5:G20', '#,##0.0;-#,##0.0').fmt('B22:G22', '0.00').fmt('H5:H22', '0.0').fmt('B21:G21', '0.0').fmt('B11:G11,B16:G16', '0.0')
    s.freeze('B7:G7,B10:G10,B15:G15,B18:G20,F5:F21', 1).freeze('B11:G11,B16:G16,H5:H22', 1).freeze('B22:G22', 2).head('B4:H4').bold('A7:G7,A10:G10,A15:G15,A20:G20').width(A=30)
    s.claim('{c}7 = {c}5+{c}6', 'B:G').claim('{c}10 = SUM({c}7:{c}9)', 'B:G').claim('{c}15 = {c}10+{c}12+{c}13+{c}14', 'B:G').claim('{c}20 = {c}18+{c}19', 'B:G')


@book('cash-flow-indirect', 'Cash flow by the indirect method, inflows and outflows, opening and closing cash; years newest first', 'libreoffice')
def _(b):
    s = b.sheet('Cash flow')
    s.title('Statement of cash flows', 'Year ended 30 June', '(in thousands of US dollars)')
    s.rows('A5', [['', 'FY2001', 'FY2000', 'FY1999']])
    s.rows('A6', [['Operating activities'], ['Net income', 5210, 4388, -1204], ['Depreciation and amortisation', 2144, 2032, 1987], ['Loss (gain) on disposals', -61, 18, 240],
                  ['Deferred taxes', 310, -95, -402], ['Changes in:'], ['Receivables', -1833, -702, 911], ['Inventories', -455, 388, 1276], ['Payables', 720, 1105, -633],
                  ['Net cash from operating activities'], [], ['Investing activities'], ['Capital expenditure', -3902, -2811, -1450], ['Proceeds of disposals', 215, 90, 1102],
                  ['Acquisitions, net of cash', 0, -1200, 0], ['Net cash used in investing activities'], [], ['Financing activities'], ['Borrowings', 1500, 2500, 4000],
                  ['Repayments', -2750, -3100, -4615], ['Dividends paid', -900, -750, 0], ['Net cash from (used in) financing activities'], [],
                  ['Effect of exchange rates', -33, 12, -8], ['Net increase (decrease) in cash'], ['Cash at beginning of year', '=C32', '=D32', 2115], ['Cash at end of year']])
    for row, f in ((15, '=SUM({c}7:{c}14)'), (21, '=SUM({c}18:{c}20)'), (27, '=SUM({c}24:{c}26)'), (30, '={c}15+{c}21+{c}27+{c}29'), (32, '={c}30+{c}31')):
        s.fill(f'B{row}:D{row}', f).total(f'A{row}:D{row}')
    s.fmt('B7:D32', NEG).head('B5:D5').bold('A6,A17,A23').style('A12:A14', indent=2).width(A=44, B=12, C=12, D=12)
    s.claim('{c}32 = {c}31+{c}15+{c}21+{c}27+{c}29', 'B:D').claim('B31 = C32').claim('C31 = D32').claim('{c}15 = SUM({c}7:{c}10)+SUM({c}12:{c}14)', 'B:D')


@book('trial-balance', 'Debit and credit columns that agree, nominal codes that are numbers', 'xlsxwriter')
def _(b):
    s = b.sheet('TB Jun-98')
    s.title('Trial balance at 30-Jun-98')
    names = [(1000, 'Freehold land', 250000, 0), (1010, 'Plant and machinery', 88412.5, 0), (1011, 'Plant - depreciation', 0, 41230.75), (1100, 'Stock', 33109.2, 0), (1200, 'Trade debtors', 61877.44, 0),
             (1210, 'Prepayments', 2400, 0), (1250, 'Bank current account', 0, 8114.09), (1260, 'Petty cash', 150, 0), (2100, 'Trade creditors', 0, 40222.13), (2200, 'VAT control', 0, 7315.6),
             (2210, 'PAYE/NIC', 0, 3021.77), (2300, 'Bank loan', 0, 90000), (3000, 'Ordinary shares', 0, 100000), (3200, 'Reserves b/f', 0, 0), (4000, 'Sales - UK', 0, 410336.9),
             (4001, 'Sales - export', 0, 55204.31), (5000, 'Purchases', 190455.02, 0), (6000, 'Wages and salaries', 121030.88, 0), (7000, 'Rent', 18000, 0), (7100, 'Light and heat', 6411.3, 0),
             (7500, 'Telephone', 2203.66, 0), (7600, 'Professional fees', 4150, 0), (7900, 'Bank interest', 5310.41, 0)]
    gap = round(sum(n[2] for n in names) - sum(n[3] for n in names), 2)
    names = [(c, n, d, gap if c == 3200 else k) for c, n, d, k in names]
    s.rows('A3', [['N/C', 'Name', 'Debit £', 'Credit £']] + [[c, n, d or None, k or None] for c, n, d, k in names] + [[None, 'Totals', '=SUM(C4:C26)', '=SUM(D4:D26)']])
    s.fmt('C4:D27', '#,##0.00').head('A3:D3').total('B27:D27').width(B=28, C=14, D=14)
    s.claim('C27 = D27', tolerance=.001).claim('C27 = SUM(C4:C26)')


@book('aged-receivables', 'Ageing buckets with headings like 31-60, a credit in hand, a percentage row under the totals, an average in days')
def _(b):
    s = b.sheet('Aged debtors')
    s.title('Aged receivables at 31/12/2019', 'Amounts in GBP')
    names = ['Ashdown Ltd', 'Beck & Sons', 'Calder Mills', 'Dovetail Joinery', 'Ellis plc', 'Firth Foods', 'Garside', 'Hallam Hotels', 'Ingleby', 'Jarrow Steel', 'Kirk Bros', 'Lund Travel']
    table = [['A/c', 'Customer', 'Current', '1-30', '31-60', '61-90', '90+', 'Balance', 'Days']]
    for i, n in enumerate(names):
        row = [round(b.random.choice([0, 1, 1, 1]) * b.random.uniform(100, 9000), 2) for _ in range(5)]
        if i == 4:
            row[0] = -512.4
        table.append([f'{n[0]}{i + 1:03}', n, *row, '=SUM(C{r}:G{r})', b.random.randint(21, 95)])
    s.rows('A4', table)
    s.rows('B17', [['Total', *['=SUM({c}5:{c}16)'] * 6, '=AVERAGE(I5:I16)'], ['% of balance', *['={c}17/$H$17'] * 6]])
    s.fmt('C5:H17', '#,##0.00;[Red]-#,##0.00').fmt('C18:H18', '0.0%').fmt('I5:I17', '0').head('A4:I4').total('B17:I17').width(B=20, H=13)
    s.claim('H{r} = SUM(C{r}:G{r})', '5:17', .001).claim('I17 = AVERAGE(I5:I16)')


@book('bank-statement', 'Paid out, paid in and a running balance that goes overdrawn; the opening line has only a balance')
def _(b):
    s = b.sheet('Statement')
    s.title('Current account 20-44-18 70113355', 'Sheet 118 — 1 to 31 October 2020')
    rows, what = [['Date', 'Type', 'Description', 'Paid out', 'Paid in', 'Balance'], [date(2020, 10, 1), None, 'Balance brought forward', None, None, 412.66]], [
        ('DD', 'Council tax'), ('POS', 'Grocer'), ('ATM', 'Cash High St'), ('SO', 'Rent'), ('POS', 'Petrol'), ('DD', 'Electric'), ('CHQ', '100482')]
    for d in range(2, 31):
        kind, text = b.random.choice(what)
        if d in (9, 23):
            rows.append([date(2020, 10, d), 'BGC', 'Salary', None, 1180.25, '=F{p}-D{r}+E{r}'])
        else:
            rows.append([date(2020, 10, d), kind, text, round(b.random.uniform(4, 160), 2), None, '=F{p}-D{r}+E{r}'])
    n = 4 + len(rows)
    s.rows('A4', rows)
    s.rows(f'C{n}', [['Balance carried forward', None, None, f'=F{n - 1}'], ['Total payments', f'=SUM(D5:D{n - 1})'], ['Total receipts', None, f'=SUM(E5:E{n - 1})']])
    s.fmt(f'A5:A{n}', 'dd mmm').fmt(f'D5:F{n + 2}', '#,##0.00;-#,##0.00').head('A4:F4').width(A=10, C=28, D=11, E=11, F=12)
    s.claim(f'F{n} = F5-SUM(D5:D{n - 1})+SUM(E5:E{n - 1})', tolerance=.001)


@book('group-consolidation', 'A parent, three subsidiaries, eliminations that reduce the aggregate, minority interests; the group is not the sum of the companies', 'libreoffice')
def _(b):
    s = b.sheet('Consolidation')
    s.title('Consolidation schedule — year to Dec-97', '£m')
    s.rows('A4', [['', 'Parent', 'Alpha (100%)', 'Beta (80%)', 'Gamma (60%)', 'Aggregate', 'Eliminations', 'Group']])
    lines = [('Turnover', 820, 310, 144, 96, -118), ('Cost of sales', -512, -201, -92, -66, 116), ('Gross profit',), ('Distribution costs', -88, -30, -14, -9, 0), ('Administrative expenses', -71, -22, -11, -8, 3),
             ('Dividends from subsidiaries', 24, 0, 0, 0, -24), ('Operating profit',), ('Interest payable', -12, -3, -1, -2, 0), ('Profit before tax',), ('Tax', -48, -16, -7, -3, 0), ('Profit after tax',),
             ('Minority interests', 0, 0, 0, 0, -7), ('Profit attributable to shareholders',)]
    for i, (name, *v) in enumerate(lines):
        row = 5 + i
        s.rows(f'A{row}', [[name, *v[:4], '=SUM(B{r}:E{r})', *v[4:], '=F{r}+G{r}']] if v else [[name]])
    for row, f in ((7, '={c}5+{c}6'), (11, '=SUM({c}7:{c}10)'), (13, '={c}11+{c}12'), (15, '={c}13+{c}14'), (17, '={c}15+{c}16')):
        s.fill(f'B{row}:H{row}', f).total(f'A{row}:H{row}')
    s.rows('A19', [['Employees', 4120, 1806, 702, 455, '=SUM(B{r}:E{r})', 0, '=F{r}+G{r}'], ['Memo: minority share of profit %', None, 0, 20, 40]])
    s.fmt('B5:H17', ONE).fmt('B19:H19', '#,##0').head('B4:H4').width(A=34, C=14, D=13, E=14, G=13)
    s.claim('H{r} = F{r}+G{r}', '5:17').claim('{c}17 = SUM({c}5:{c}6)+SUM({c}8:{c}10)+{c}12+{c}14+{c}16', 'B:H')


@book('budget-variance', 'Budget against actual with variances favourable (F) and adverse (A); overspending is normal; variance of costs has the other sign')
def _(b):
    s = b.sheet('Month 7')
    s.title('Management accounts, October 2014', 'Budget v actual, year to date, £000')
    s.rows('A4', [['', 'Budget', 'Actual', 'Variance', '', '% of budget']])
    lines = [('Income', None), ('Fees', 640), ('Grants', 210), ('Other income', 15), ('Total income', '=SUM({c}6:{c}8)'), ('Expenditure', None), ('Salaries', 455), ('Premises', 96), ('Travel', 31), ('IT', 44),
             ('Professional fees', 18), ('Depreciation', 25), ('Total expenditure', '=SUM({c}11:{c}16)'), ('Surplus/(deficit)', '={c}9-{c}17')]
    actual = {'Fees': 662, 'Grants': 198, 'Other income': 0, 'Salaries': 470, 'Premises': 91, 'Travel': 48, 'IT': 44, 'Professional fees': 39, 'Depreciation': 25}
    for i, (n, v) in enumerate(lines):
        r = 5 + i
        if v is None:
            s.put(f'A{r}', n, bold=True)
            continue
        cost = 10 < r < 18
        s.rows(f'A{r}', [[n, v, actual.get(n, v), '=B{r}-C{r}' if cost else '=C{r}-B{r}', '=IF(D{r}=0,"",IF(D{r}>0,"F","A"))', '=C{r}/B{r}']])
    s.fmt('B6:D18', NEG).fmt('F6:F18', '0%').head('B4:F4').total('A9:F9,A17:F17,A18:F18').width(A=24)
    s.claim('D17 = B17-C17').claim('D18 = C18-B18').claim('D18 = D9+D17').claim('{c}18 = {c}9-{c}17', 'B:C')


@book('segment-report', 'Segments with inter-segment sales taken off, percentages of the external total, unallocated costs; two years side by side', 'xlsxwriter')
def _(b):
    s = b.sheet('Segments')
    s.rows('A1', [['Note 3 Segmental analysis'], ['€ million', 'FY2001', None, None, 'FY2000'], [None, 'Sales', 'Profit', 'Margin', 'Sales', 'Profit', 'Margin']])
    rows = [('Chemicals', 1204.3, 98.2, 1150.9, 120.4), ('Coatings', 877.1, 101.5, 840.2, 88.8), ('Pharma', 655.8, 140.3, 590.1, 131.6), ('Energy', 210.4, -18.7, 188.6, 4.1)]
    s.rows('A4', [[n, a, p, '=C{r}/B{r}', c, d, '=F{r}/E{r}'] for n, a, p, c, d in rows])
    s.rows('A8', [['Segment total', '=SUM(B4:B7)', '=SUM(C4:C7)', '=C{r}/B{r}', '=SUM(E4:E7)', '=SUM(F4:F7)', '=F{r}/E{r}'], ['Inter-segment', -212.6, None, None, -190.3], ['Unallocated corporate costs', None, -44.1, None, None, -39.7],
                  ['Group', '=B8+B9', '=C8+C10', '=C{r}/B{r}', '=E8+E9', '=F8+F10', '=F{r}/E{r}'], ['of which outside the EU', 702.5, 80.2, None, 611.3, 77]])
    s.merge('B2:D2', 'E2:G2').fmt('B4:C12,E4:F12', '#,##0.0;(#,##0.0)').fmt('D4:D12,G4:G12', '0.0%;(0.0%)').head('A2:G3').total('A8:G8,A11:G11').width(A=28)
    s.claim('B11 = SUM(B4:B7)+B9').claim('C11 = SUM(C4:C7)+C10').claim('E11 = E8+E9')


@book('profit-split-of-which', 'A part larger than its whole, because the other part is a loss; bare XML', 'xml')
def _(b):
    s = b.sheet('Results')
    s.rows('A1', [['Five months to May-98, $000'], [], ['', 'Total', 'of which continuing', 'of which discontinued'], ['Turnover', '=C{r}+D{r}', 8420, 610], ['Operating profit', '=C{r}+D{r}', 745, -512],
                  ['Interest', '=C{r}+D{r}', -120, -35], ['Tax', '=C{r}+D{r}', -190, 164], ['Profit for the period', '=SUM(B5:B7)', '=SUM(C5:C7)', '=SUM(D5:D7)']])
    s.fmt('B4:D8', NEG).bold('A3:D3,A8:D8').width(A=24, C=20, D=22)
    s.claim('B{r} = C{r}+D{r}', '4:8').claim('{c}8 = {c}5+{c}6+{c}7', 'B:D')


@book('restated-prior-year', 'Prior year as reported, adjustments, as restated; the current year is live, the restated one typed')
def _(b):
    s = b.sheet('Restatement')
    s.title('Effect of adopting the new revenue standard', 'US$ thousand')
    s.rows('A4', [['', '2019', '2018 restated', '2018 as reported', 'Adjustment', 'Note']])
    rows = [('Revenue', 90210, -1440, 88120), ('Cost of sales', -51004, 210, -50377), (None,), ('Selling expenses', -12093, 388, -12640), ('Administrative expenses', -8801, 0, -8455), (None,), ('Income tax', -4577, 197, -4110), (None,)]
    names = {7: 'Gross profit', 10: 'Operating profit', 12: 'Profit for the year'}
    for i, (n, *v) in enumerate(rows):
        r = 5 + i
        s.rows(f'A{r}', [[n, v[0], '=D{r}+E{r}', v[2], v[1], 'a' if v[1] else None]] if n else [[names[r]]])
    for row, f in ((7, '={c}5+{c}6'), (10, '={c}7+{c}8+{c}9'), (12, '={c}10+{c}11')):
        s.fill(f'B{row}:E{row}', f).total(f'A{row}:F{row}')
    s.freeze('C5:E12').fmt('B5:E12', NEG).head('A4:F4').width(A=26, C=16, D=18, E=13)
    s.claim('C{r} = D{r}+E{r}', '5:12').claim('{c}12 = {c}10+{c}11', 'B:E')


@book('rounded-thousands', 'Exact pounds on one sheet, thousands rounded each for itself on the other; totals differ by 1 or 2 in the last digit and a note says so')
def _(b):
    e, s = b.sheet('Exact'), b.sheet('£000')
    names = ['North', 'South', 'East', 'West', 'Scotland', 'Wales', 'Ireland', 'Export', 'Online', 'Trade counter', 'Staff sales']
    head = ['Branch', 'Q1', 'Q2', 'Q3', 'Q4', 'Year']
    e.title('Sales by branch, £').rows('A3', [head] + [[n, *[b.random.randint(120_000, 990_000) for _ in range(4)], '=SUM(B{r}:E{r})'] for n in names] + [['Total', *['=SUM({c}4:{c}14)'] * 5]])
    s.title('Sales by branch, £000').rows('A3', [head] + [[n, *['=Exact!{c}{r}/1000'] * 5] for n in names] + [['Total', *['=Exact!{c}{r}/1000'] * 5]])
    s.freeze('B4:F15', 0).put('A17', 'Figures may not add because of rounding.', italic=True)
    for x in (e, s):
        x.fmt('B4:F15', '#,##0').head('A3:F3').total('A15:F15').width(A=18)
    e.claim('{c}15 = SUM({c}4:{c}14)', 'B:F')
    s.claim('{c}15 = SUM({c}4:{c}14)', 'B:F', 5.5).claim('F{r} = SUM(B{r}:E{r})', '4:15', 2.5).claim("{c}15 = ROUND(Exact!{c}15/1000,0)", 'B:F')


@book('loan-amortisation', 'Sixty instalments: interest, principal and balance; live after the first line')
def _(b):
    s = b.sheet('Schedule')
    s.rows('A1', [['Loan', 25000], ['Annual rate', .0625], ['Term (months)', 60], ['Instalment', '=ROUND(B1*B2/12/(1-(1+B2/12)^-B3),2)']])
    s.rows('A6', [['No.', 'Due', 'Opening', 'Interest', 'Principal', 'Paid', 'Closing']])
    for i in range(60):
        r = 7 + i
        s.rows(f'A{r}', [[i + 1, date(2018 + (i + 2) // 12, (i + 2) % 12 + 1, 15), '=B1' if not i else '=G{p}', '=ROUND(C{r}*$B$2/12,2)', '=F{r}-D{r}', '=$B$4' if i < 59 else '=C{r}+D{r}', '=C{r}-E{r}']])
    s.rows('A67', [['Total', None, None, '=SUM(D7:D66)', '=SUM(E7:E66)', '=SUM(F7:F66)']])
    s.fmt('B1,B4,C7:G67', '#,##0.00').fmt('B2', '0.00%').fmt('B7:B66', 'mmm-yy').head('A6:G6').total('A67:G67').width(A=16, C=12, G=12)
    s.claim('E67 = B1', tolerance=.001).claim('F67 = D67+E67', tolerance=.001).claim('G66 = 0', tolerance=.001)


@book('depreciation-schedule', 'Reducing balance at 25% beside straight line with a residual value; a stub first year', 'libreoffice')
def _(b):
    s = b.sheet('Depreciation')
    s.rows('A1', [['Asset: injection moulder, bought 1-Oct-01'], ['Cost', 48000, None, 'Residual', 4000, None, 'Life (yrs)', 8], ['Year', 'Months', 'Reducing balance', None, None, 'Straight line'], [None, None, 'Opening', 'Charge', 'NBV', 'Opening', 'Charge', 'NBV']])
    for i in range(9):
        months = 3 if not i else 9 if i == 8 else 12
        s.rows(f'A{5 + i}', [[f'FY{2001 + i}', months, '=B2' if not i else '=E{p}', '=ROUND(C{r}*25%*B{r}/12,0)', '=C{r}-D{r}', '=B2' if not i else '=H{p}', '=($B$2-$E$2)/$H$2*B{r}/12', '=F{r}-G{r}']])
    s.rows('A14', [['Total', '=SUM(B5:B13)', None, '=SUM(D5:D13)', None, None, '=SUM(G5:G13)']])
    s.merge('C3:E3', 'F3:H3').fmt('C5:H14', '#,##0').head('A3:H4').total('A14:H14')
    s.claim('B14 = 96').claim('G14 = B2-E2').claim('D14 = B2-E13').claim('H13 = E2')


@book('fixed-assets-note', 'Cost and depreciation brought and carried forward, additions, disposals and transfers that net to nil, down the page')
def _(b):
    s = b.sheet('Note 9')
    s.title('9 Tangible fixed assets').rows('A3', [['£000', 'Land and buildings', 'Plant', 'Vehicles', 'Under construction', 'Total']])
    s.rows('A4', [['Cost'], ['At 1 April 2003', 9420, 6105, 833, 240], ['Additions', 110, 904, 120, 655], ['Transfers', 400, 255, 0, -655], ['Disposals', -35, -612, -201, 0], ['At 31 March 2004', *['=SUM({c}5:{c}8)'] * 4],
                  ['Depreciation'], ['At 1 April 2003', 2210, 3914, 511, 0], ['Charge for the year', 188, 720, 142, 0], ['Disposals', -12, -590, -177, 0], ['At 31 March 2004', *['=SUM({c}11:{c}13)'] * 4],
                  ['Net book value'], ['At 31 March 2004', *['={c}9-{c}14'] * 4], ['At 31 March 2003', *['={c}5-{c}11'] * 4]])
    s.fill('F5:F9,F11:F14,F16:F17', '=SUM(B{r}:E{r})').fmt('B5:F17', NEG).head('A3:F3').bold('A4,A10,A15').total('A9:F9,A14:F14').width(A=24, B=18, E=20)
    s.claim('F7 = 0').claim('{c}16 = {c}9-{c}14', 'B:F').claim('F{r} = SUM(B{r}:E{r})', '5:9').claim('{c}9 = SUM({c}5:{c}8)', 'B:F')


@book('changes-in-equity', 'A matrix of reserves with an accumulated deficit, dividends and a bonus issue that nets to nil; bare XML, shared strings', 'xml', strings='shared')
def _(b):
    s = b.sheet('Equity')
    s.rows('A1', [['Statement of changes in equity (£m)'], ['', 'Share capital', 'Share premium', 'Translation reserve', 'Retained earnings', 'Total'], ['At 1 January 2008', 50, 112.4, -6.1, -31.9], ['Profit for the year', 0, 0, 0, 48.3],
                  ['Exchange differences', 0, 0, -3.7, 0], ['Bonus issue', 25, -25, 0, 0], ['Dividends', 0, 0, 0, -12], ['At 31 December 2008', *['=SUM({c}3:{c}7)'] * 4], ['Loss for the year', 0, 0, 0, -20.6],
                  ['Exchange differences', 0, 0, 9.9, 0], ['Own shares bought', -2.5, 0, 0, -14.2], ['At 31 December 2009', *['=SUM({c}8:{c}11)'] * 4]])
    s.fill('F3:F12', '=SUM(B{r}:E{r})').fmt('B3:F12', ONE).bold('A2:F2,A8:F8,A12:F12').width(A=22, B=14, C=14, D=20, E=18)
    s.claim('{c}12 = SUM({c}3:{c}7)+SUM({c}9:{c}11)', 'B:F').claim('F{r} = SUM(B{r}:E{r})', '3:12')


@book('tax-bands', 'Income tax by bands: slices of one income, marginal and effective rates', 'xlsxwriter')
def _(b):
    s = b.sheet('Tax 2023-24')
    s.rows('A1', [['Income tax on £61,450'], [], ['Band', 'From', 'To', 'Rate', 'Taxable in band', 'Tax'], ['Personal allowance', 0, 12570, 0], ['Basic', 12570, 50270, .2], ['Higher', 50270, 125140, .4], ['Additional', 125140, None, .45]])
    s.fill('E4:E6', '=MAX(0,MIN(61450,C{r})-B{r})').put('E7', '=MAX(0,61450-B7)').fill('F4:F7', '=E{r}*D{r}')
    s.rows('A8', [['Total', None, None, None, '=SUM(E4:E7)', '=SUM(F4:F7)'], ['Effective rate', None, None, '=F8/E8'], ['Marginal rate', None, None, '=MAX(D4:D6)']])
    s.fmt('B4:C7,E4:F8', '#,##0').fmt('D4:D10', '0.0%').head('A3:F3').total('A8:F8').width(A=20, E=16)
    s.claim('E8 = 61450').claim('F8 = SUM(F4:F7)').claim('F5 = 37700*0.2')


@book('petty-cash', 'A paid-out total spread over analysis columns, VAT among them; an imprest restored at the end')
def _(b):
    s = b.sheet('Petty cash')
    s.title('Petty cash book, week 23').rows('A3', [['Received', 'Date', 'Voucher', 'Details', 'Total', 'VAT', 'Postage', 'Travel', 'Stationery', 'Sundries']])
    s.rows('A4', [[150, date(2011, 6, 6), 'CB', 'Imprest']])
    items = [('Stamps', 'P'), ('Taxi', 'T'), ('Envelopes', 'S'), ('Milk', 'X'), ('Parcel', 'P'), ('Bus fares', 'T'), ('Toner', 'S'), ('Tea', 'X')]
    for i, (n, k) in enumerate(items):
        net = round(b.random.uniform(2, 24), 2)
        row = [None, date(2011, 6, 6 + i // 2), 310 + i, n, '=SUM(F{r}:J{r})', round(net * .2, 2) if k == 'S' else None] + [net if k == c else None for c in 'PTSX']
        s.rows(f'A{5 + i}', [row])
    s.rows('D13', [['Totals', *['=SUM({c}5:{c}12)'] * 6], ['Balance c/d', '=A4-E13']])
    s.rows('A15', [['=E13', date(2011, 6, 10), 'CB', 'Imprest restored'], ['=E14+A15', None, None, 'Balance b/d']])
    s.fmt('A4,A15:A16,E5:J14', '0.00').fmt('B4:B15', 'd-mmm').head('A3:J3').total('D13:J13').width(D=18)
    s.claim('E13 = SUM(F13:J13)', tolerance=.001).claim('A16 = 150').claim('E{r} = SUM(F{r}:J{r})', '5:12')


@book('five-year-summary', 'Headings Jun-94 to Jun-98 as dates; money, pence, per cent, millions of shares and heads in one table; compound growth', 'libreoffice')
def _(b):
    s = b.sheet('Five years')
    s.title('Five-year record', 'Years ended 30 June')
    s.rows('A4', [['', *[date(1994 + i, 6, 30) for i in range(5)], 'CAGR %']])
    s.rows('A5', [['Turnover (£m)', 310.2, 342.8, 339.5, 388.1, 421.7], ['Operating profit (£m)', 31, 36.4, 22.9, 40.3, 47.5], ['Interest (£m)', -4.1, -3.9, -5.2, -4.4, -3.2], ['Profit before tax (£m)', *['={c}6+{c}7'] * 5], ['Return on sales (%)', *['={c}6/{c}5*100'] * 5],
                  ['Shares in issue (m)', 88.2, 88.2, 92.6, 92.6, 93.1], ['Earnings per share (p)', *['={c}8*0.69/{c}10*100'] * 5], ['Dividend per share (p)', 7.5, 8.25, 8.25, 9, 10], ['Dividend cover (times)', *['={c}11/{c}12'] * 5], ['Employees', 2914, 3022, 2871, 2955, 3102], ['Sales per employee (£000)', *['={c}5/{c}14*1000'] * 5]])
    s.fill('G5:G6,G8,G11:G12,G14:G15', '=((F{r}/B{r})^(1/4)-1)*100').fmt('B4:F4', 'mmm-yy').fmt('B5:G9', '0.0;-0.0').fmt('B10:F10', '0.0').fmt('B11:F12', '0.00').fmt('B13:F13', '0.0').fmt('B14:F14', '#,##0').fmt('B15:F15', '0.0').fmt('G10:G15', '0.0').head('B4:G4').width(A=28)
    s.claim('{c}8 = {c}6+{c}7', 'B:F')


@book('interim-results', 'Half years: 6m to Dec-97, 6m to Dec-96, year to Jun-97; growth beside, n/m where the base is a loss')
def _(b):
    s = b.sheet('Interims')
    s.rows('A1', [['Unaudited interim results'], ['£m', '6 months to Dec-97', '6 months to Dec-96', '% chg', 'Year to Jun-97']])
    rows = [('Software', 14.2, 11.9, 25.3), ('Consulting', 6.8, 7.1, 14), ('Hardware', 2.1, 3.3, 5.9)]
    s.rows('A3', [[n, a, p, '=(B{r}/C{r}-1)*100', y] for n, a, p, y in rows])
    s.rows('A6', [['Turnover', '=SUM(B3:B5)', '=SUM(C3:C5)', '=(B{r}/C{r}-1)*100', '=SUM(E3:E5)'], ['Operating costs', -19.6, -22.8, '=(B{r}/C{r}-1)*100', -42.2], ['Operating profit/(loss)', '=B6+B7', '=C6+C7', 'n/m', '=E6+E7'], ['Exceptional items', 0, -1.1, 'n/m', -1.1],
                  ['Profit/(loss) before tax', '=B8+B9', '=C8+C9', 'n/m', '=E8+E9'], ['Dividend per share', '1.2p', 'nil', '—', '0.8p']])
    s.fmt('B3:C10,E3:E10', '0.0;(0.0)').fmt('D3:D7', '0.0;(0.0)').freeze('B6:C10,E6:E10', 1).freeze('D3:D7', 1).head('A2:E2').total('A6:E6,A10:E10').width(A=26, B=18, C=18, E=15)
    s.claim('{c}10 = SUM({c}3:{c}5)+{c}7+{c}9', 'B:C').claim('E10 = SUM(E3:E5)+E7+E9')


@book('ratios-bare', 'A sheet of ratios and multiples, no table adds up; bare XML without cell references', 'xml', bare=True)
def _(b):
    s = b.sheet('Ratios')
    s.rows('A1', [['Ratio', '2001', '2002', '2003', 'Peer median'], ['Current ratio', 1.42, 1.38, 1.51, 1.6], ['Gearing %', 63.2, 71.8, 55.4, 48], ['Interest cover (x)', 4.1, 3.2, 5.6, 6], ['P/E', 12.4, 'neg', 15.1, 14.2], ['ROCE %', 9.8, -1.2, 11.3, 10.5],
                  ['Debtor days', 52, 57, 49, 50], ['EV/EBITDA', 7.1, 11.9, 8, 8.4]])
    s.width(A=20)


@book('mileage-log', 'Odometer readings, miles by difference, two rates; private and business miles')
def _(b):
    s = b.sheet('Mileage')
    s.title('Mileage claim — J. Okafor — 2015/16').rows('A3', [['Date', 'Journey', 'Start', 'Finish', 'Miles', 'Business', 'Private', 'Rate', '£']])
    odo, places = 41208, ['Leeds', 'York', 'Hull', 'Selby', 'Ripon', 'Office', 'Home']
    for i in range(24):
        miles, private = b.random.randint(8, 140), i % 5 == 4
        s.rows(f'A{4 + i}', [[date(2015, 4, 1) + timedelta(7 * i), ' – '.join(b.random.sample(places, 2)), odo, odo + miles, '=D{r}-C{r}', None if private else '=E{r}', '=E{r}' if private else None, .45, '=F{r}*H{r}']])
        odo += miles
    s.rows('B28', [['Total', None, None, '=SUM(E4:E27)', '=SUM(F4:F27)', '=SUM(G4:G27)', None, '=SUM(I4:I27)']])
    s.fmt('A4:A27', 'dd/mm/yy').fmt('H4:I28', '0.00').head('A3:I3').total('B28:I28').width(B=20)
    s.claim('E28 = F28+G28').claim('E28 = D27-C4').claim('I28 = F28*0.45', tolerance=.001)


@book('cash-forecast', 'Twelve months of cash: each opening is the last closing; the total column takes the first opening and the last closing')
def _(b):
    s = b.sheet('Forecast')
    s.title('Cash flow forecast 2022', '€').rows('A3', [['', *[date(2022, m, 1) for m in range(1, 13)], 'Total']])
    r = b.random
    s.rows('A4', [['Opening balance', 5200, *['={l}15'] * 11, '=B4'], ['Receipts'], ['Cash sales', *[r.randint(3000, 9000) for _ in range(12)]], ['Debtors', *[r.randint(6000, 12000) for _ in range(12)]], ['Total receipts', *['={c}6+{c}7'] * 12],
                  ['Payments'], ['Suppliers', *[r.randint(5000, 11000) for _ in range(12)]], ['Wages', *[4200] * 6, *[4350] * 6], ['Rent', *[2400 if m % 3 == 0 else 0 for m in range(12)]], ['VAT', *[r.randint(1500, 3500) if m % 3 == 1 else 0 for m in range(12)]], ['Total payments', *['=SUM({c}10:{c}13)'] * 12], ['Closing balance', *['={c}4+{c}8-{c}14'] * 12, '=M15']])
    s.fill('N6:N8,N10:N14', '=SUM(B{r}:M{r})').fmt('B3:M3', 'mmm yy').fmt('B4:N15', '#,##0;[Red](#,##0)').head('B3:N3').total('A8:N8,A14:N14,A15:N15').width(A=18)
    s.claim('N15 = N4+N8-N14').claim('{c}15 = {c}4+{c}6+{c}7-SUM({c}10:{c}13)', 'B:N')


@book('branch-subtotals', 'Subtotals of subtotals: shops, areas, regions, company; SUBTOTAL beside plain sums', 'libreoffice')
def _(b):
    s = b.sheet('Sales')
    s.title('Sales by shop, week 14').rows('A3', [['Region / area / shop', 'Food', 'Drink', 'Other', 'Total', '% of company']])
    tree = {'North': {'Tyne': ['Byker', 'Jesmond', 'Gosforth'], 'Tees': ['Yarm', 'Thornaby']}, 'South': {'Solent': ['Fareham', 'Gosport', 'Cosham'], 'Thames': ['Reading', 'Slough', 'Windsor']}}
    r, regions = 4, []
    for region, areas in tree.items():
        s.put(f'A{r}', region, bold=True)
        r += 1
        sub = []
        for area, shops in areas.items():
            first = r
            for shop in shops:
                s.rows(f'A{r}', [[shop, *[b.random.randint(200, 4000) for _ in range(3)]]])
                s.style(f'A{r}', indent=2)
                r += 1
            s.put(f'A{r}', f'{area} area', indent=1).fill(f'B{r}:D{r}', f'=SUM({{c}}{first}:{{c}}{r - 1})')
            sub.append(r)
            r += 1
        s.put(f'A{r}', f'Total {region}').fill(f'B{r}:D{r}', '=' + '+'.join(f'{{c}}{x}' for x in sub)).total(f'A{r}:F{r}')
        s.claim(f'{{c}}{r} = ' + '+'.join(f'{{c}}{x}' for x in sub), 'B:E')
        regions.append(r)
        r += 1
    s.put(f'A{r}', 'Company').fill(f'B{r}:D{r}', '=' + '+'.join(f'{{c}}{x}' for x in regions)).total(f'A{r}:F{r}')
    for x in range(5, r + 1):
        if (x, 2) in s.cells:
            s.put(f'E{x}', '=SUM(B{r}:D{r})').put(f'F{x}', f'=E{{r}}/$E${r}')
    s.fmt(f'B4:E{r}', '#,##0').fmt(f'F4:F{r}', '0.0%').head('A3:F3').width(A=22).claim(f'E{r} = SUM(B{r}:D{r})')


@book('payroll-uk', 'Gross, tax, national insurance, student loan, net; employer costs outside the net')
def _(b):
    s = b.sheet('Month 3')
    s.title('Payroll, month 3 (June 2016)').rows('A3', [['Employee', 'Tax code', 'NI no.', 'Hours', 'Rate', 'Basic', 'Overtime', 'Gross', 'PAYE', 'NIC', 'Student loan', 'Net pay', "Employer's NIC", 'Cost']])
    names = ['Adams', 'Bhatt', 'Clarke', 'Davies', 'Evans', 'Fox', 'Grant', 'Hill']
    for i, n in enumerate(names):
        s.rows(f'A{4 + i}', [[n, '1100L', f'JK{b.random.randint(100000, 999999)}A', b.random.choice([160, 152, 137.5, 80]), b.random.choice([9.25, 11.4, 14.75, 18]), '=D{r}*E{r}', b.random.choice([0, 0, 88.5, 140]), '=F{r}+G{r}',
                              '=ROUND(MAX(0,H{r}-917)*0.2,2)', '=ROUND(MAX(0,H{r}-672)*0.12,2)', b.random.choice([0, 0, 31]), '=H{r}-SUM(I{r}:K{r})', '=ROUND(MAX(0,H{r}-676)*0.138,2)', '=H{r}+M{r}']])
    s.rows('A12', [['Total', None, None, '=SUM(D4:D11)', None, *['=SUM({c}4:{c}11)'] * 9]])
    s.fmt('E4:N12', '#,##0.00').fmt('D4:D12', '0.0').head('A3:N3').total('A12:N12').width(C=13, M=14)
    s.claim('L12 = H12-I12-J12-K12', tolerance=.001).claim('N12 = H12+M12', tolerance=.001).claim('F{r} = D{r}*E{r}', '4:11')


@book('journal-entries', 'Balanced journals one under another, debit first, a narrative under each, a control total')
def _(b):
    s = b.sheet('Journals')
    s.rows('A1', [['Jnl', 'Date', 'Account', 'Dr', 'Cr']])
    entries = [(41, date(1998, 6, 30), [('Depreciation', 1220.5, 0), ('Accumulated depreciation', 0, 1220.5)], 'Monthly charge'), (42, date(1998, 6, 30), [('Bad debts', 310, 0), ('VAT control', 54.25, 0), ('Trade debtors', 0, 364.25)], 'Marlowe & Co in liquidation'),
               (43, date(1998, 7, 3), [('Bank', 9000, 0), ('Loan - HSBC', 0, 9000)], 'Drawdown'), (44, date(1998, 7, 3), [('Wages', 4410.2, 0), ('PAYE', 0, 1100.4), ('NIC', 0, 388.15), ('Bank', 0, 2921.65)], 'Week 13')]
    r = 2
    for no, day, lines, why in entries:
        for i, (n, d, c) in enumerate(lines):
            s.rows(f'A{r}', [[no if not i else None, day if not i else None, n, d or None, c or None]])
            s.style(f'C{r}', indent=0 if d else 2)
            r += 1
        s.put(f'C{r}', f'({why})', italic=True)
        r += 1
    s.rows(f'C{r}', [['Control totals', f'=SUM(D2:D{r - 1})', f'=SUM(E2:E{r - 1})']]).fmt(f'D2:E{r}', '#,##0.00').head('A1:E1').total(f'C{r}:E{r}').width(B=12, C=32)
    s.claim(f'D{r} = E{r}', tolerance=.001)
