"""Trade, prices, stock and money markets."""
from datetime import date, timedelta

from model import book


@book('price-list', 'Prices per each, per 100, per m; trade prices with 3 decimals beside prices over 1,000; codes that look like figures')
def _(b):
    s = b.sheet('Trade prices')
    s.title('Fixings & fasteners — trade price list 2008', 'All prices £ excluding VAT').rows('A4', [['Code', 'Description', 'Per', 'Pack', 'List', 'Trade (−35%)', 'Pack price']])
    items = [('00417', 'Hex bolt M8×40', 100, 200, 14.2), ('00418', 'Hex bolt M8×50', 100, 200, 15.85), ('01120', 'Washer M8', 100, 1000, 1.222), ('02001', 'Threaded rod M10', 1, 10, 2.45), ('02009', 'Chain 6 mm', 1, 30, 3.185), ('03300', 'Anchor R-KER 300', 1, 12, 9.99),
             ('07710', 'Toggle', 100, 50, 22.1), ('1E205', 'Crane hoist', 1, 1, 1850), ('1E206', 'Gantry', 1, 1, 3420)]
    s.rows('A5', [[c, d, p, n, l, '=ROUND(E{r}*0.65,3)', '=ROUND(F{r}*D{r}/C{r},2)'] for c, d, p, n, l in items])
    s.fmt('E5:F13', '#,##0.00#').fmt('G5:G13', '#,##0.00').head('A4:G4').width(B=20, F=14, G=12).freeze('F5:F13').claim('G{r} = ROUND(F{r}*D{r}/C{r},2)', '5:13')


@book('invoice-discount-vat', 'Line discount, settlement discount not taken off, two rates of VAT, carriage; amount is not quantity × price alone', 'libreoffice')
def _(b):
    s = b.sheet('Invoice 20457')
    s.rows('A1', [['Marsh Electrical Ltd', None, None, None, None, 'INVOICE'], ['14 Wharf Road, Derby DE1 2XX', None, None, None, None, 'No.', 20457], ['Tel. 01332 496 0188', None, None, None, None, 'Date', date(2016, 3, 9)], ['VAT Reg. 452 1183 90', None, None, None, None, 'A/c', 'B0117']])
    s.rows('A6', [['Qty', 'Code', 'Description', 'Unit price', 'Disc %', 'VAT %', 'Net amount']])
    for i, (q, c, d, p, k, v) in enumerate([(12, 'LP60', 'Downlight', 8.4, 10, 20), (250, 'CB25', 'Cable 2.5 mm² (m)', .64, 15, 20), (3, 'DB12', 'Distribution board', 118.5, 0, 20), (1, 'BK01', 'Regulations book', 42, 0, 0), (40, 'SW1', 'Switch', 2.15, 12.5, 20), (-2, 'LP60', 'Downlight returned', 8.4, 10, 20)]):
        s.rows(f'A{7 + i}', [[q, c, d, p, k, v, '=ROUND(A{r}*D{r}*(1-E{r}/100),2)']])
    s.rows('F14', [['Goods', '=SUM(G7:G12)'], ['Carriage', 12.5], ['Net', '=G14+G15'], ['VAT @ 20%', '=ROUND((G16-G10)*0.2,2)'], ['Total due', '=G16+G17']])
    s.put('A20', 'A discount of 2.5% may be taken if paid within 14 days.').fmt('D7:D12,G7:G18', '#,##0.00').head('A6:G6').total('F18:G18').width(C=22, G=12)
    s.claim('G18 = SUM(G7:G12)+G15+G17', tolerance=.001).claim('G17 = ROUND((G7+G8+G9+G11+G12+12.5)*0.2,2)', tolerance=.0051)


@book('quotation-options', 'Optional lines shown but not in the total; alternatives; a total rounded up to a whole price')
def _(b):
    s = b.sheet('Quote')
    s.title('Quotation Q-2203: office fit-out').rows('A3', [['Item', 'Description', 'Qty', 'Unit', 'Rate £', 'Amount £', '']])
    s.rows('A4', [['1', 'Strip out', 1, 'sum', 2400, '=C{r}*E{r}'], ['2', 'Partitions', 46.5, 'm', 88, '=C{r}*E{r}'], ['2a', 'Glazed partitions instead', 46.5, 'm', 142, '=C{r}*E{r}', 'option, not included'], ['3', 'Carpet tiles', 210, 'm²', 27.4, '=C{r}*E{r}'], ['4', 'Doors', 7, 'no.', 365, '=C{r}*E{r}'],
                  ['5', 'Signage', 1, 'PC sum', None, 'by others'], ['6', 'Furniture', 32, 'sets', 410, '=C{r}*E{r}', 'option, not included'], [], [None, 'Total of included items', None, None, None, '=F4+F5+F7+F8'], [None, 'Preliminaries 8%', None, None, None, '=F12*0.08'], [None, 'Tender sum (rounded)', None, None, None, '=CEILING(F12+F13,50)']])
    s.fmt('E4:F14', '#,##0.00').head('A3:G3').total('B12:F12,B14:F14').width(B=28, F=12, G=22).style('A6:G6,A10:G10', italic=True).claim('F12 = F4+F5+F7+F8')


@book('stock-movements', 'Opening + in − out ± adjustments = closing, value at average cost, negative adjustments', 'xlsxwriter')
def _(b):
    s = b.sheet('Stock May-05')
    s.rows('A1', [['Part', 'Description', 'Opening', 'Receipts', 'Issues', 'Adjust.', 'Closing', 'Av. cost', 'Value', 'Min', 'Order?']])
    for i in range(20):
        o, rcv = b.random.randint(0, 300), b.random.choice([0, 0, 50, 120, 200])
        out = b.random.randint(0, o + rcv)
        adj = b.random.choice([0, 0, 0, -2, 3, -1]) if o + rcv - out > 3 else 0
        s.rows(f'A{2 + i}', [[f'P{1000 + 7 * i}', f'Part {chr(65 + i)}', o, rcv, out, adj, '=C{r}+D{r}-E{r}+F{r}', round(b.random.uniform(.3, 48), 3), '=ROUND(G{r}*H{r},2)', 25, '=IF(G{r}<J{r},"yes","")']])
    s.rows('B22', [['Total', '=SUM(C2:C21)', '=SUM(D2:D21)', '=SUM(E2:E21)', '=SUM(F2:F21)', '=SUM(G2:G21)', None, '=SUM(I2:I21)']])
    s.fmt('H2:H21', '0.000').fmt('I2:I22', '#,##0.00').head('A1:K1').total('B22:I22').claim('G{r} = C{r}+D{r}-E{r}+F{r}', '2:22').claim('I{r} = ROUND(G{r}*H{r},2)', '2:21')


@book('purchase-order', 'Quantities per dozen and per gross, price per thousand, a delivery note; bare XML', 'xml', strings='shared')
def _(b):
    s = b.sheet('PO 8812')
    s.rows('A1', [['Purchase order 8812', None, None, None, '7-Nov-96'], ['Qty', 'Unit', 'Goods', 'Price', 'per', 'Value'], [144, 'each', 'Pencils HB', 3.6, 'doz', '=A{r}/12*D{r}'], [5000, 'each', 'Envelopes DL', 11.5, '1000', '=A{r}/1000*D{r}'], [3, 'gross', 'Pen nibs', 7.2, 'gross', '=A{r}*D{r}'], [20, 'reams', 'Bond 80 g', 4.15, 'ream', '=A{r}*D{r}'], [None, None, 'Total', None, None, '=SUM(F3:F6)']])
    s.fmt('D3:D6,F3:F7', '0.00').bold('A2:F2,C7:F7').width(C=18).claim('F7 = 43.2+57.5+21.6+83', tolerance=.001)


@book('recipe-costing', 'Fractions (½, 1 1/2), eggs without a unit, grams and millilitres in one column, cost per portion')
def _(b):
    s = b.sheet('Quiche')
    s.title('Quiche Lorraine — 8 portions').rows('A3', [['Ingredient', 'Quantity', 'Unit', 'Pack', 'Pack price £', 'Cost £']])
    s.rows('A4', [['Plain flour', 225, 'g', 1500, .95, '=B{r}/D{r}*E{r}'], ['Butter', 110, 'g', 250, 1.85, '=B{r}/D{r}*E{r}'], ['Eggs', 4.5, None, 12, 2.4, '=B{r}/D{r}*E{r}'], ['Double cream', 300, 'ml', 600, 2.1, '=B{r}/D{r}*E{r}'], ['Smoked bacon', 200, 'g', 300, 3.6, '=B{r}/D{r}*E{r}'], ['Onion', 1.5, None, 3, .75, '=B{r}/D{r}*E{r}'], ['Nutmeg', 'a pinch', None, None, None, .02], ['Salt, pepper', 'to taste']])
    s.rows('A13', [['Total', None, None, None, None, '=SUM(F4:F10)'], ['Per portion', None, None, None, None, '=F13/8'], ['Selling price at 68% gross profit', None, None, None, None, '=F14/(1-0.68)']])
    s.fmt('B6,B9', '# ?/?').fmt('E4:F15', '0.00').head('A3:F3').width(A=32, E=13).total('A13:F13').claim('F13 = SUM(F4:F10)').claim('F14*8 = F13')


@book('share-prices', 'Open, high, low, close, volume, daily change in per cent of the close before; indices in thousands beside pence; days without trade')
def _(b):
    s = b.sheet('VOD.L')
    s.rows('A1', [['Date', 'Open', 'High', 'Low', 'Close', 'Volume', '% chg', '5-day mean', 'FTSE 100']])
    p, ix, d = 212.4, 6231.2, date(2015, 1, 1)
    for i in range(40):
        d += timedelta(3 if d.weekday() == 4 else 1)
        o = p * b.random.uniform(.99, 1.01)
        c = o * b.random.uniform(.975, 1.025)
        ix *= b.random.uniform(.99, 1.012)
        s.rows(f'A{2 + i}', [[d, round(o, 2), round(max(o, c) * 1.004, 2), round(min(o, c) * .995, 2), round(c, 2), b.random.randint(18, 90) * 1_000_000 + b.random.randint(0, 999_999), '=(E{r}/E{p}-1)*100' if i else None, f'=AVERAGE(E{i - 2}:E{{r}})' if i >= 4 else None, round(ix, 1)]])
        p = c
    s.fmt('A2:A41', 'dd-mmm-yy').fmt('B2:E41,G2:H41', '0.00').fmt('F2:F41', '#,##0').fmt('I2:I41', '#,##0.0').head('A1:I1').width(A=11, F=13)


@book('portfolio', 'Holdings × price × rate of exchange, gains and losses, weights that print to 100.1, a cash line without shares', 'libreoffice')
def _(b):
    s = b.sheet('Holdings')
    s.title('Portfolio at 31-Dec-13 (£)').rows('A3', [['Stock', 'Ccy', 'Shares', 'Price', 'FX', 'Value £', 'Cost £', 'Gain/(loss)', '%', 'Weight %']])
    rows = [('BP', 'GBP', 1200, 4.88, 1, 5410.2), ('Nestlé', 'CHF', 150, 65.3, 1.4737, 5988), ('IBM', 'USD', 40, 187.57, 1.6566, 5122.75), ('Toyota', 'JPY', 200, 6420, 174.08, 5220.1), ('Rio Tinto', 'GBP', 310, 34.1, 1, 12880.4), ('Siemens', 'EUR', 75, 99.3, 1.2, 4901.5), ('UK gilt 2022', 'GBP', 9000, 1.0512, 1, 9330)]
    s.rows('A4', [[n, c, k, p, f, '=C{r}*D{r}/E{r}', v, '=F{r}-G{r}', '=H{r}/G{r}*100', '=F{r}/$F$12*100'] for n, c, k, p, f, v in rows])
    s.rows('A11', [['Cash', 'GBP', None, None, None, 2204.18, 2204.18, 0, None, '=F{r}/$F$12*100'], ['Total', None, None, None, None, '=SUM(F4:F11)', '=SUM(G4:G11)', '=SUM(H4:H11)', '=H12/G12*100', 100]])
    s.fmt('F4:H12', '#,##0;(#,##0);-').fmt('I4:J12', '0.0;(0.0)').fmt('E4:E10', '0.0000').freeze('J4:J11', 1).head('A3:J3').total('A12:J12').claim('H{r} = F{r}-G{r}', '4:12')


@book('currency-cross-rates', 'Cross rates from 0.0043 to 174.08, reciprocals across the diagonal, rates with exactly three decimals')
def _(b):
    s = b.sheet('Cross rates')
    rates = {'GBP': 1, 'EUR': 1.2, 'USD': 1.657, 'JPY': 174.08, 'CHF': 1.474, 'VND': 34890}
    s.title('Currency cross rates, 31-Dec-13').rows('A3', [['1 unit of ↓ buys →', *rates]])
    for i, c in enumerate(rates):
        s.rows(f'A{4 + i}', [[c, *[1 if c == d else float(f'{rates[d] / rates[c]:.4g}') for d in rates]]])
    s.head('A3:G3').width(A=20)


@book('sales-pivot', 'A pivot-like crosstab: row labels, months, grand totals both ways, blanks where nothing was sold')
def _(b):
    d, s = b.sheet('Data'), b.sheet('Pivot')
    people, goods, rows = ['Ann', 'Bo', 'Cai', 'Di'], ['Bikes', 'Helmets', 'Locks'], []
    for i in range(60):
        rows.append([date(2021, b.random.randint(1, 3), b.random.randint(1, 28)), b.random.choice(people), b.random.choice(goods), b.random.randint(1, 9) * 15])
    rows.sort(key=lambda x: (x[0], x[1]))
    d.rows('A1', [['Date', 'Seller', 'Product', 'Amount'], *rows]).head('A1:D1').fmt('D2:D61', '#,##0')
    cell = {}
    for day, p, g, a in rows:
        cell[p, g, day.month] = cell.get((p, g, day.month), 0) + a
    s.rows('A1', [['Sum of Amount', 'Column Labels'], ['Row Labels', 'Jan', 'Feb', 'Mar', 'Grand Total']])
    r = 3
    for p in people:
        months = [sum(v for (q, g, m), v in cell.items() if q == p and m == k) or None for k in (1, 2, 3)]
        s.rows(f'A{r}', [[p, *months, sum(filter(None, months))]]).bold(f'A{r}:E{r}')
        r += 1
        for g in goods:
            months = [cell.get((p, g, k)) for k in (1, 2, 3)]
            if any(months):
                s.rows(f'A{r}', [[g, *months, sum(filter(None, months))]]).style(f'A{r}', indent=1)
                s.claim(f'E{r} = SUM(B{r}:D{r})')
                r += 1
    totals = [sum(v for (q, g, m), v in cell.items() if m == k) for k in (1, 2, 3)]
    s.rows(f'A{r}', [['Grand Total', *totals, sum(totals)]]).head('A2:E2').total(f'A{r}:E{r}').claim(f'E{r} = SUM(Data!D2:D61)').width(A=16)


@book('cohort-retention', 'A triangle: customers of each month who stay, counts above and per cents below; no sums down the triangle')
def _(b):
    s = b.sheet('Retention')
    s.rows('A1', [['Cohort', 'Month 0', *range(1, 8)]])
    for i in range(8):
        n, row = b.random.randint(300, 900), []
        for k in range(8 - i):
            row.append(n)
            n = round(n * b.random.uniform(.7, .95))
        s.rows(f'A{2 + i}', [[date(2023, i + 1, 1), *row]])
        s.rows(f'A{12 + i}', [['=A' + str(2 + i), *['={c}' + f'{2 + i}/$B{2 + i}'] * (8 - i)]])
    s.rows('A11', [['Share left', 'Month 0', *range(1, 8)]]).fmt('A2:A9,A12:A19', 'mmm yyyy').fmt('B12:I19', '0%').head('A1:I1,A11:I11').width(A=12)


@book('claims-triangle', 'Cumulative paid claims by accident year, link ratios, ultimate and reserve: a chain ladder', 'xlsxwriter')
def _(b):
    s = b.sheet('Paid')
    s.rows('A1', [['Accident year', '12', '24', '36', '48', '60', 'Ultimate', 'IBNR + outstanding']])
    for i in range(5):
        v = b.random.randint(2000, 2600)
        row = [v]
        for f in (1.62, 1.21, 1.09, 1.03)[:4 - i]:
            row.append(round(row[-1] * f * b.random.uniform(.97, 1.03)))
        latest = 'FEDCB'[i]
        s.rows(f'A{2 + i}', [[2001 + i, *row]]).put(f'G{2 + i}', f'={latest}{{r}}' + ''.join(f'*{c}$8' for c in 'BCDE'[4 - i:])).put(f'H{2 + i}', f'=G{{r}}-{latest}{{r}}')
    s.rows('A7', [['Total', None, None, None, None, None, '=SUM(G2:G6)', '=SUM(H2:H6)'], ['Link ratio', '=SUM(C2:C5)/SUM(B2:B5)', '=SUM(D2:D4)/SUM(C2:C4)', '=SUM(E2:E3)/SUM(D2:D3)', '=F2/E2']])
    s.fmt('B2:H7', '#,##0').fmt('B8:E8', '0.000').head('A1:H1').total('A7:H7').width(A=14, H=20).claim('H7 = G7-F2-E3-D4-C5-B6')


@book('price-index', 'Index numbers 2015 = 100 with weights per 1000, changes on month and year, annual means; not sums', 'libreoffice')
def _(b):
    s = b.sheet('CPI')
    s.title('Consumer prices, 2015 = 100').rows('A3', [['', 'All items', 'Food', 'Housing', 'Transport', 'Other', '% chg month', '% chg year'], ['Weight ‰', '=SUM(C4:F4)', 182, 315, 154, 349]])
    f = [100.4, 100.9, 99.2, 100.8]
    for i in range(24):
        f = [x * b.random.uniform(.997, 1.006) for x in f]
        s.rows(f'A{5 + i}', [[date(2016 + i // 12, i % 12 + 1, 1), '=SUMPRODUCT($C$4:$F$4,C{r}:F{r})/1000', *[round(x, 1) for x in f], '=(B{r}/B{p}-1)*100' if i else None, f'=(B{{r}}/B{5 + i - 12}-1)*100' if i > 11 else None]])
    s.rows('A29', [['Mean 2016', *['=AVERAGE({c}5:{c}16)'] * 5], ['Mean 2017', *['=AVERAGE({c}17:{c}28)'] * 5, None, '=(B30/B29-1)*100']])
    s.fmt('A5:A28', 'mmm-yy').fmt('B5:H30', '0.0').head('A3:H3').claim('B4 = 1000').claim('B5 = (C5*182+D5*315+E5*154+F5*349)/1000')


@book('rent-roll', 'Areas, rent per square foot, void units without rent, occupancy, lease dates; weighted mean rent under the column')
def _(b):
    s = b.sheet('Rent roll')
    s.title('Riverside Estate — tenancy schedule, 24 June 2002').rows('A3', [['Unit', 'Tenant', 'Area (sq ft)', '£ per sq ft', 'Rent p.a. £', 'From', 'To', 'Review']])
    for i, (t, a, p) in enumerate([('Apex Print', 2150, 8.5), ('Void', 1800, None), ('Kettle Co', 4020, 7.75), ('Norris Tyres', 3300, 7.25), ('Void', 950, None), ('Sign Studio', 1210, 9)]):
        s.rows(f'A{4 + i}', [[f'{i + 1}', t, a, p, '=C{r}*D{r}' if p else None, date(1996 + i, 6, 24) if p else None, date(2011 + i, 6, 23) if p else None, date(2001 + i, 6, 24) if p else None]])
    s.cells[8, 1] = '5A'
    s.rows('A10', [['Total / mean of let', None, '=SUM(C4:C9)', '=E10/SUMIF(D4:D9,">0",C4:C9)', '=SUM(E4:E9)'], ['Let %', None, '=SUMIF(D4:D9,">0",C4:C9)/C10*100']])
    s.fmt('C4:C10,E4:E10', '#,##0').fmt('D4:D10', '0.00').fmt('C11', '0.0').fmt('F4:H9', 'dd.mm.yyyy').head('A3:H3').total('A10:E10').width(A=18, B=14).claim('E{r} = C{r}*D{r}', '4:4').claim('C10 = SUM(C4:C9)').claim('E10 = SUM(E4:E9)')


@book('insurance-premiums', 'Age bands by sum assured, per mille rates, a minimum premium, a policy fee; IPT at 5%')
def _(b):
    s = b.sheet('Rates')
    s.title('Annual premium (£), level term, non-smoker').rows('A3', [['Age', 'Rate ‰', 50_000, 75_000, 100_000, 150_000]])
    for i, (a, x) in enumerate([('18-24', .72), ('25-29', .78), ('30-34', .95), ('35-39', 1.24), ('40-44', 1.9), ('45-49', 2.96), ('50-54', 4.71)]):
        s.rows(f'A{4 + i}', [[a, x, *['=MAX(60,$B{r}*{c}$3/1000+18)'] * 4]])
    s.rows('A12', [['Policy fee £18 included; minimum premium £60.'], ['Example: age 41, £100,000'], ['Premium', '=E8'], ['IPT 5%', '=B14*0.05'], ['To pay', '=B14+B15'], ['Monthly', '=B16/12']])
    s.fmt('B4:B10,C4:F10,B14:B17', '0.00').fmt('C3:F3', '#,##0').head('A3:F3').claim('E8 = 1.9*100+18', tolerance=.001).claim('B16 = B14*1.05')


@book('commission', 'Targets and sales with the percentage achieved (below and above 100), tiers, a clawback; no verdicts')
def _(b):
    s = b.sheet('Q2')
    s.rows('A1', [['Seller', 'Target', 'Sales', '% of target', 'Rate', 'Commission', 'Clawback', 'Payable']])
    for i, n in enumerate(['Abel', 'Becky', 'Carl', 'Dot', 'Edie', 'Finn']):
        s.rows(f'A{2 + i}', [[n, 40000 + 5000 * i, b.random.randint(28000, 80000), '=C{r}/B{r}', '=IF(D{r}<0.8,0.01,IF(D{r}<1,0.02,0.035))', '=ROUND(C{r}*E{r},2)', -150 if i == 2 else 0, '=F{r}+G{r}']])
    s.rows('A8', [['Team', '=SUM(B2:B7)', '=SUM(C2:C7)', '=C{r}/B{r}', '=F{r}/C{r}', '=SUM(F2:F7)', '=SUM(G2:G7)', '=SUM(H2:H7)']]).fmt('B2:C8', '#,##0').fmt('D2:D8', '0.0%').fmt('E2:E8', '0.00%').fmt('F2:H8', '#,##0.00').head('A1:H1').total('A8:H8').claim('H8 = F8+G8', tolerance=.001)


@book('utility-bill', 'Meter readings, difference, calorific conversion, blocks of price, standing charge by days')
def _(b):
    s = b.sheet('Gas')
    s.rows('A1', [['Gas account 8504 1177 203'], ['Present reading', 41872], ['Previous reading', 41566], ['Units used (100 cu ft)', '=B2-B3'], ['kWh', '=ROUND(B4*2.83*39.1*1.02264/3.6,0)'], ['First 670 kWh @ 4.915p', '=ROUND(MIN(B5,670)*4.915/100,2)'], ['Remaining kWh @ 2.622p', '=ROUND(MAX(B5-670,0)*2.622/100,2)'], ['Standing charge 91 days @ 10.5p', '=ROUND(91*0.105,2)'], ['Sub-total', '=SUM(B6:B8)'], ['VAT @ 5%', '=ROUND(B9*0.05,2)'], ['Total charge', '=B9+B10'], ['Paid by direct debit', -240], ['Balance due', '=B11+B12']])
    s.fmt('B6:B13', '#,##0.00;-#,##0.00').width(A=34).total('A11:B11').claim('B9 = B6+B7+B8', tolerance=.001).claim('B13 = B9+B10-240', tolerance=.001)


@book('lease-or-buy', 'Discount factors, present values that alternate in sign, net present value and internal rate of return')
def _(b):
    s = b.sheet('NPV')
    s.rows('A1', [['Discount rate', .08], ['Year', 0, 1, 2, 3, 4, 5, 'NPV'], ['Buy', -50000, 0, 0, 0, 0, 8000], ['Tax relief', 0, 3750, 2812.5, 2109.38, 1582.03, 1186.52], ['Net', *['={c}3+{c}4'] * 6], ['Factor', *['=1/(1+$B$1)^{c}2'] * 6], ['PV of buying', *['={c}5*{c}6'] * 6, '=SUM(B7:G7)'], ['Lease', 0, *[-11200] * 5], ['PV of leasing', *['={c}8*{c}6'] * 6, '=SUM(B9:G9)'], ['Advantage of leasing', *['={c}9-{c}7'] * 6, '=SUM(B10:G10)']])
    s.fmt('B1', '0%').fmt('B3:H5,B7:H10', '#,##0;(#,##0);0').fmt('B6:G6', '0.0000').head('A2:H2').width(A=22).claim('H10 = H9-H7').claim('{c}5 = {c}3+{c}4', 'B:G')


@book('fuel-prices', 'Pump prices 1.389 per litre, litres with two decimals, amount by product; miles per gallon; the same station many times')
def _(b):
    s = b.sheet('Fuel')
    s.rows('A1', [['Date', 'Station', 'Odometer', 'Litres', '£/litre', 'Cost £', 'Miles', 'mpg']])
    odo = 61204
    for i in range(16):
        lt, pr, m = round(b.random.uniform(28, 52), 2), round(b.random.uniform(1.289, 1.489), 3), b.random.randint(290, 520)
        odo += m
        s.rows(f'A{2 + i}', [[date(2013, 1, 5) + timedelta(11 * i), b.random.choice(['Tesco', 'Shell A19', 'BP']), odo, lt, pr, '=ROUND(D{r}*E{r},2)', '=C{r}-C{p}' if i else m, '=G{r}/(D{r}/4.546)']])
    s.rows('A18', [['Total / mean', None, None, '=SUM(D2:D17)', '=F18/D18', '=SUM(F2:F17)', '=SUM(G2:G17)', '=G18/(D18/4.546)']])
    s.fmt('D2:D18,F2:F18', '0.00').fmt('E2:E18', '0.000').fmt('H2:H18', '0.0').head('A1:H1').total('A18:H18').claim('F{r} = ROUND(D{r}*E{r},2)', '2:17').claim('D18 = SUM(D2:D17)')
