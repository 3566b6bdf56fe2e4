"""Census, surveys, official statistics, and sheets in other languages."""
from datetime import date

from model import book


@book('census-age-sex', 'Five-year ages by sex, shares of all, sex ratio, an open last class, broad groups repeated below as memo items')
def _(b):
    s = b.sheet('Table 2')
    s.title('Population by age and sex, 2011').rows('A3', [['Age', 'Persons', 'Males', 'Females', '% of all', 'Males per 100 females']])
    bands = [f'{a}-{a + 4}' for a in range(0, 85, 5)] + ['85+']
    for i, a in enumerate(bands):
        n = int(21000 - 35 * (i - 5) ** 2 - (400 * i if i > 10 else 0)) // 3
        m = int(n * (1.04 - .018 * i) / 2)
        s.rows(f'A{4 + i}', [[a, '=C{r}+D{r}', m + b.random.randint(-90, 90), n - m + b.random.randint(-90, 90), '=B{r}/$B$22*100', '=C{r}/D{r}*100']])
    s.rows('A22', [['All ages', *['=SUM({c}4:{c}21)'] * 3, '=SUM(E4:E21)', '=C22/D22*100'], ['of which: 0-14', *['=SUM({c}4:{c}6)'] * 3, '=B{r}/$B$22*100', '=C{r}/D{r}*100'], ['15-64', *['=SUM({c}7:{c}16)'] * 3, '=B{r}/$B$22*100', '=C{r}/D{r}*100'], ['65 and over', *['=SUM({c}17:{c}21)'] * 3, '=B{r}/$B$22*100', '=C{r}/D{r}*100'], ['Dependency ratio', '=(B23+B25)/B24*100']])
    s.fmt('B4:D25', '#,##0').fmt('E4:F26,B26', '0.0').head('A3:F3').total('A22:F22').freeze('B4:B21').freeze('E4:F25', 1).freeze('E22', 0).width(A=16, F=22)
    s.claim('B{r} = C{r}+D{r}', '4:25').claim('{c}22 = SUM({c}4:{c}21)', 'B:D').claim('{c}22 = SUM({c}23:{c}25)', 'B:D')


@book('likert-counts', 'Counts 1–5 with percentages that print to 99 or 101, mean score, base n that differs by question')
def _(b):
    s = b.sheet('Q7')
    s.title('Q7. How satisfied are you with …?').rows('A3', [['', 'Very dissatisfied (1)', '2', '3', '4', 'Very satisfied (5)', 'n', 'No answer', 'Mean', '% 1', '% 2', '% 3', '% 4', '% 5', 'Total %']])
    for i, n in enumerate(['Opening hours', 'Staff', 'Range of books', 'Computers', 'Events', 'Building']):
        v = [b.random.randint(3, 60) for _ in range(5)]
        s.rows(f'A{4 + i}', [[n, *v, '=SUM(B{r}:F{r})', 320 - sum(v), '=(B{r}+2*C{r}+3*D{r}+4*E{r}+5*F{r})/G{r}', *['=' + f'{c}{{r}}/$G{{r}}*100' for c in 'BCDEF'], 100]])
    s.fmt('I4:I9', '0.00').fmt('J4:O9', '0').head('A3:O3').freeze('J4:N9', 0).freeze('I4:I9', 2).width(A=18).claim('G{r} = SUM(B{r}:F{r})', '4:9').claim('G{r}+H{r} = 320', '4:9').claim('SUM(J{r}:N{r}) = 100', '4:9', 2)


@book('multiple-answers', 'Several answers allowed: counts exceed respondents, percentages exceed 100, a base line instead of a total', 'libreoffice')
def _(b):
    s = b.sheet('Q3')
    s.title('Q3. How do you travel to work? (tick all that apply)').rows('A3', [['Answer', 'Men', 'Women', 'All', '% of respondents']])
    for i, (n, m, w) in enumerate([('Car', 118, 96), ('Bus', 44, 71), ('Train', 31, 38), ('Bicycle', 29, 12), ('On foot', 52, 67), ('Other', 4, 3)]):
        s.rows(f'A{4 + i}', [[n, m, w, '=B{r}+C{r}', '=D{r}/$D$10*100']])
    s.rows('A10', [['Respondents', 190, 204, '=B10+C10', 100], ['Answers given', '=SUM(B4:B9)', '=SUM(C4:C9)', '=SUM(D4:D9)'], ['Answers per respondent', '=B11/B10', '=C11/C10', '=D11/D10']])
    s.fmt('E4:E10', '0.0').fmt('B12:D12', '0.00').head('A3:E3').total('A10:E10').freeze('E4:E9', 1).width(A=24, E=16).claim('D{r} = B{r}+C{r}', '4:11')


@book('crosstab-chi-squared', 'Observed, expected and contributions, each with margins; expected counts have decimals')
def _(b):
    s = b.sheet('χ²')
    s.rows('A1', [['Observed', 'Yes', 'No', 'Undecided', 'Total'], ['Urban', 88, 41, 21, '=SUM(B{r}:D{r})'], ['Suburban', 61, 58, 16, '=SUM(B{r}:D{r})'], ['Rural', 30, 67, 18, '=SUM(B{r}:D{r})'], ['Total', *['=SUM({c}2:{c}4)'] * 4], [], ['Expected', 'Yes', 'No', 'Undecided', 'Total']])
    for i, n in enumerate(('Urban', 'Suburban', 'Rural')):
        s.rows(f'A{8 + i}', [[n, *[f'={{c}}$5*$E{2 + i}/$E$5'] * 3, '=SUM(B{r}:D{r})']])
        s.rows(f'A{14 + i}', [[n, *[f'=({{c}}{2 + i}-{{c}}{8 + i})^2/{{c}}{8 + i}'] * 3, '=SUM(B{r}:D{r})']])
    s.rows('A11', [['Total', *['=SUM({c}8:{c}10)'] * 4]])
    s.rows('A13', [['(O−E)²/E', 'Yes', 'No', 'Undecided', 'Total']])
    s.rows('A17', [['Total', *['=SUM({c}14:{c}16)'] * 4], ['p', '=CHIDIST(E17,4)']])
    s.fmt('B8:E11', '0.0').fmt('B14:E17', '0.00').fmt('B18', '0.0E+00').head('A1:E1,A7:E7,A13:E13').claim('{c}11 = {c}5', 'B:E').claim('E17 = SUM(B14:D16)')


@book('unemployment-rates', 'Thousands and rates by region and sex, rates do not add, seasonally adjusted totals differ from the parts; bare XML', 'xml')
def _(b):
    s = b.sheet('LFS')
    s.rows('A1', [['Unemployment, Aug-Oct 1996, seasonally adjusted separately'], ['', 'All (000s)', 'rate %', 'Men (000s)', 'rate %', 'Women (000s)', 'rate %']])
    for i, (n, m, mr, w, wr) in enumerate([('North', 91, 12.1, 45, 7.9), ('Midlands', 214, 9, 112, 6.2), ('East', 158, 7.3, 91, 5.6), ('South', 301, 8.1, 166, 5.8), ('Wales', 71, 10, 32, 5.9), ('Scotland', 139, 10.1, 68, 6.3)]):
        s.rows(f'A{3 + i}', [[n, m + w, round((m + w) / (m / mr + w / wr), 1), m, mr, w, wr]])
    s.rows('A9', [['Great Britain', 1489, 8.0, 973, 9.0, 515, 6.1], ['Series are adjusted independently, so parts do not sum to totals.']])
    s.fmt('C3:C9,E3:E9,G3:G9', '0.0').claim('SUM(B3:B8) = 1488')


@book('trade-balance', 'Exports, imports, balance (negative), cover ratio, "of which" commodities that do not exhaust the total', 'xlsxwriter')
def _(b):
    s = b.sheet('Trade')
    s.rows('A1', [['Visible trade, £m'], ['', '1Q98', '2Q98', '3Q98', '4Q98', '1998']])
    data = [('Exports (fob)', [41210, 40877, 39905, 42118]), ('of which: oil', [1622, 1511, 1480, 1440]), ('machinery', [19110, 18995, 18402, 19877]), ('Imports (fob)', [45102, 45980, 46341, 47720]), ('of which: oil', [911, 870, 902, 845]), ('food', [3920, 4011, 3988, 4120])]
    s.rows('A3', [[n, *v, '=SUM(B{r}:E{r})'] for n, v in data] + [['Balance', *['={c}3-{c}6'] * 5], ['Balance without oil', *['={c}3-{c}4-({c}6-{c}7)'] * 5], ['Cover %', *['={c}3/{c}6*100'] * 5]])
    s.fmt('B3:F10', '#,##0;-#,##0').fmt('B11:F11', '0.0').head('A2:F2').style('A4:A5,A7:A8', indent=1).width(A=22).claim('{c}9 = {c}3-{c}6', 'B:F')


@book('life-table', 'lx falls from 100,000, dx, qx to five decimals, Lx, Tx summed from below, ex')
def _(b):
    s = b.sheet('Males')
    s.rows('A1', [['Age x', 'lx', 'dx', 'qx', 'Lx', 'Tx', 'ex']])
    q = [.021, .0034, .0019, .0016, .0031, .0049, .0052, .0061, .0083, .0127, .0205, .0338, .0561, .0904, .1422, .2204, .331, .468, 1]
    ages = [0, 1, *range(5, 90, 5)]
    for i, x in enumerate(ages):
        n = (ages[i + 1] - x) if i < 18 else None
        last = i == 18
        s.rows(f'A{2 + i}', [[x, 100000 if not i else '=B{p}-C{p}', '=B{r}' if last else '=ROUND(B{r}*D{r},0)', q[i], '=B{r}*5.9' if last else f'=({{n}}*0+B{{r}}+B{{n}})/2*{n}'.replace('{n}*0+', ''), '=E{r}' if last else '=E{r}+F{n}', '=F{r}/B{r}']])
    s.fmt('B2:C20,E2:F20', '#,##0').fmt('D2:D20', '0.00000').fmt('G2:G20', '0.00').head('A1:G1').freeze('E2:G20').claim('SUM(C2:C20) = 100000').claim('F2 = SUM(E2:E20)', tolerance=.01)


@book('household-sizes', 'Households by number of persons, mean size 2.4, persons = households × size with an open class that needs its own count')
def _(b):
    s = b.sheet('Households')
    s.rows('A1', [['Persons in household', 'Households', 'Persons', '% of households']])
    h = [6120, 7480, 3310, 2905, 1002, 288]
    for i, n in enumerate(h):
        s.rows(f'A{2 + i}', [[i + 1 if i < 5 else '6 or more', n, n * (i + 1) if i < 5 else 1903, '=B{r}/$B$8*100']])
    s.rows('A8', [['Total', '=SUM(B2:B7)', '=SUM(C2:C7)', 100], ['Mean size', None, '=C8/B8']]).fmt('B2:C8', '#,##0').fmt('C9', '0.00').fmt('D2:D8', '0.0').head('A1:D1').total('A8:D8').freeze('D2:D7', 1).width(A=20).claim('{c}8 = SUM({c}2:{c}7)', 'B:C').claim('C4 = A4*B4')


@book('dwelling-types', 'Columns headed 1+0, 1+1, 2+1, 3+1 that are kinds of flats, not sums; a total of flats')
def _(b):
    s = b.sheet('Blocks')
    s.rows('A1', [['Block', '1+0', '1+1', '2+1', '3+1', '4+2', 'Flats', 'Sold', 'Left', 'Mean m²']])
    for i in range(8):
        s.rows(f'A{2 + i}', [[f'{chr(65 + i)}-{i + 1}', *[b.random.randint(0, 14) for _ in range(4)], b.random.choice([0, 1, 2]), '=SUM(B{r}:F{r})', b.random.randint(0, 8), '=G{r}-H{r}', round(b.random.uniform(62, 118), 1)]])
        s.claim(f'I{2 + i} = G{2 + i}-H{2 + i}')
    s.cells[2, 2], s.cells[3, 3] = 9, 9
    s.rows('A10', [['Total', *['=SUM({c}2:{c}9)'] * 8, '=AVERAGE(J2:J9)']]).fmt('J2:J10', '0.0').head('A1:J1').total('A10:J10').freeze('G2:G9').claim('G10 = SUM(B10:F10)')


@book('migration-matrix', 'From rows to columns, stayers left out of the totals, net flows that sum to nil')
def _(b):
    s = b.sheet('Flows')
    r = ['N', 'S', 'E', 'W', 'C']
    s.title('Movers between regions, 2001 (thousands); stayers in italics, not in the totals').rows('A3', [['From \\ to', *r, 'Out']])
    for i, x in enumerate(r):
        row = [round(b.random.uniform(4, 60), 1) for _ in r]
        row[i] = round(b.random.uniform(900, 2200), 1)
        s.rows(f'A{4 + i}', [[x, *row, '=SUM(B{r}:F{r})-' + f'{"BCDEF"[i]}{{r}}']]).style(f'{"BCDEF"[i]}{4 + i}', italic=True)
    s.rows('A9', [['In', *[f'=SUM({{c}}4:{{c}}8)-{{c}}{4 + i}' for i in range(5)], '=SUM(G4:G8)'], ['Net', *[f'={{c}}9-G{4 + i}' for i in range(5)], '=SUM(B10:F10)']])
    s.fmt('B4:G9', '#,##0.0').fmt('B10:G10', '+0.0;-0.0;0.0').head('A3:G3').total('A9:G9').claim('SUM(B9:F9) = G9').claim('SUM(B10:F10) = 0')


@book('unique-visitors', 'Monthly unique visitors exceed the year when added; the year is counted by itself; page views do add')
def _(b):
    s = b.sheet('Web')
    v = [b.random.randint(9000, 16000) for _ in range(12)]
    s.rows('A1', [['', *'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(), '2012'], ['Page views', *[x * 6 + b.random.randint(0, 999) for x in v], '=SUM(B2:M2)'], ['Visits', *[int(x * 1.4) for x in v], '=SUM(B3:M3)'], ['Unique visitors', *v, 74312], ['Pages per visit', *['={c}2/{c}3'] * 13], ['Bounce rate', *[round(b.random.uniform(.38, .52), 3) for _ in v], .447]])
    s.put('A8', 'Unique visitors of the year are counted once however often they came.').fmt('B2:N4', '#,##0').fmt('B5:N5', '0.00').fmt('B6:N6', '0.0%').head('A1:N1').width(A=18).claim('N2 = SUM(B2:M2)')


@book('medians-and-quartiles', 'Earnings by occupation: median, mean, quartiles; the line All is no sum and no mean of lines')
def _(b):
    s = b.sheet('ASHE')
    s.rows('A1', [['Gross weekly pay, £', 'Jobs (000)', 'Median', '% chg', 'Mean', '% chg', '25%', '75%'], ['All employees', 25410, 479.1, 2.1, 571.3, 1.8, 309.3, 693.2], ['Managers', 2310, 738.4, -.6, 908.2, -1.4, 516, 1064.9], ['Professional', 5204, 689.9, 1.2, 741.7, .9, 536.5, 857.1], ['Associate prof.', 3620, 543.3, 1.9, 609.8, 2.3, 421.6, 696.7], ['Administrative', 3310, 358.6, 2.6, 377.4, 2.4, 236, 454.7], ['Skilled trades', 2105, 459, 3.1, 476.9, 2.8, 356.9, 569.5], ['Sales', 2388, 208.8, 3.4, 255, 2.7, 129.8, 318], ['Elementary', 2860, 218, 2.5, 257.3, 2.9, 117.9, 347.1], ['Not stated', 'x', ':', '..', ':', '..', ':', ':']])
    b.accept(s, ['B10:H10'], ['unreadable-cell'], 'signs of official statistics for suppressed (x, :) and not available (..)')
    s.fmt('B2:B9', '#,##0').fmt('C2:H9', '0.0').head('A1:H1').width(A=22)


@book('confidential-cells', 'c for confidential and * for rounded cells; the total is more than what is shown', 'libreoffice')
def _(b):
    s = b.sheet('Farms')
    s.rows('A1', [['District', 'Farms', 'Dairy cows', 'Pigs', 'Sheep'], ['Allerdale', 412, 21330, 'c', 188410], ['Barrow', 11, 'c', 'c', 2905], ['Carlisle', 386, 30118, 4412, 121077], ['Copeland', 240, 9876, 'c', 96330], ['Eden', 905, 24551, 9120, 402118], ['South Lakes', 610, 'c', 1204, 310552], ['Cumbria', 2564, 103990, 15871, 1121392], ['c = confidential']])
    b.accept(s, ['D2:D3', 'D5', 'C3', 'C7'], ['unreadable-cell'], 'c = confidential, explained under the table')
    s.fmt('B2:E8', '#,##0').head('A1:E1').total('A8:E8').claim('B8 = SUM(B2:B7)').claim('E8 = SUM(E2:E7)')


@book('rates-per-100000', 'Deaths, population, rates per 1,000 and per 100,000, standardised rates that no column gives, ratios with 95% intervals')
def _(b):
    s = b.sheet('Mortality')
    s.rows('A1', [['Area', 'Population', 'Deaths', 'Crude rate per 1,000', 'of which under 1 year', 'Births', 'Infant deaths per 1,000 births', 'SMR', '95% CI']])
    for i, n in enumerate(['Ambridge', 'Barchester', 'Cranford', 'Dibley', 'Emmerdale']):
        p = b.random.randint(22000, 190000)
        d, smr = int(p * b.random.uniform(.008, .012)), b.random.randint(84, 118)
        s.rows(f'A{2 + i}', [[n, p, d, '=C{r}/B{r}*1000', b.random.randint(1, 9), int(p * .0125), '=E{r}/F{r}*1000', smr, f'{smr - 6}–{smr + 6}']])
    s.rows('A7', [['County', '=SUM(B2:B6)', '=SUM(C2:C6)', '=C{r}/B{r}*1000', '=SUM(E2:E6)', '=SUM(F2:F6)', '=E{r}/F{r}*1000', 100]]).fmt('B2:C7,F2:F7', '#,##0').fmt('D2:D7,G2:G7', '0.0').head('A1:I1').total('A7:I7').freeze('D2:D7,G2:G7', 1).width(A=14, D=18, G=20).claim('B7 = SUM(B2:B6)')


@book('agri-yields', 'Area × yield = production in other units (000 ha, t/ha, 000 t), two years; rounded each on its own')
def _(b):
    s = b.sheet('Cereals')
    s.rows('A1', [['', 'Area (000 ha)', None, 'Yield (t/ha)', None, 'Production (000 t)', None], ['', '2019', '2020', '2019', '2020', '2019', '2020']])
    for i, (n, a, c, y, z) in enumerate([('Wheat', 1815.92, 1387.14, 8.947, 6.961), ('Winter barley', 452.41, 307.88, 7.64, 6.3412), ('Spring barley', 709.76, 1073.52, 6.4377, 5.7414), ('Oats', 181.83, 209.95, 5.9121, 4.9123), ('Rye', 27.38, 34.61, 5.11, 4.622)]):
        s.rows(f'A{3 + i}', [[n, round(a), round(c), round(y, 1), round(z, 1), round(a * y), round(c * z)]])
    s.rows('A8', [['Total', *[None] * 6]])
    exact = [('B', 1815.92 + 452.41 + 709.76 + 181.83 + 27.38), ('C', 1387.14 + 307.88 + 1073.52 + 209.95 + 34.61), ('F', 1815.92 * 8.947 + 452.41 * 7.64 + 709.76 * 6.4377 + 181.83 * 5.9121 + 27.38 * 5.11), ('G', 1387.14 * 6.961 + 307.88 * 6.3412 + 1073.52 * 5.7414 + 209.95 * 4.9123 + 34.61 * 4.622)]
    for c, v in exact:
        s.put(f'{c}8', round(v))
    s.put('D8', round(exact[2][1] / exact[0][1], 1)).put('E8', round(exact[3][1] / exact[1][1], 1)).fmt('D3:E8', '0.0').fmt('B3:C8,F3:G8', '#,##0').merge('B1:C1', 'D1:E1', 'F1:G1').head('A1:G2').total('A8:G8').claim('{c}8 = SUM({c}3:{c}7)', 'B:C', 2.5).claim('{c}8 = SUM({c}3:{c}7)', 'F:G', 2.5)


@book('bilan-francais', 'Accounts in French: brut, amortissements, net; decimal commas by format; « » and n° and 1ᵉʳ')
def _(b):
    s = b.sheet('Bilan')
    s.title('Bilan au 31 décembre 2004', '(en milliers d’euros) — « La Ruche » S.A.').rows('A4', [['ACTIF', 'Brut', 'Amort. et prov.', 'Net 2004', 'Net 2003']])
    rows = [('Immobilisations incorporelles', 412, 180, 260), ('Immobilisations corporelles', 5310, 2745, 2611), ('Immobilisations financières', 95, 0, 95)]
    s.rows('A5', [[n, x, a, '=B{r}-C{r}', y] for n, x, a, y in rows] + [['ACTIF IMMOBILISÉ', *['=SUM({c}5:{c}7)'] * 4]])
    s.rows('A9', [[n, x, a, '=B{r}-C{r}', y] for n, x, a, y in [('Stocks et en-cours', 1220, 66, 1098), ('Clients et comptes rattachés', 1874, 112, 1690), ('Autres créances', 240, 0, 311), ('Disponibilités', 389, 0, 205)]] + [['ACTIF CIRCULANT', *['=SUM({c}9:{c}12)'] * 4], ['Charges constatées d’avance', 31, 0, '=B{r}-C{r}', 27], ['TOTAL GÉNÉRAL', *['={c}8+{c}13+{c}14'] * 4]])
    s.fmt('B5:E15', '#,##0').head('A4:E4').total('A8:E8,A13:E13,A15:E15').width(A=32, C=16).claim('D{r} = B{r}-C{r}', '5:15')


@book('rechnung-deutsch', 'A German invoice and a small Kassenbuch: Summe, Netto, MwSt., § 19, ÄÖÜ, numbers typed as numbers', 'xml', bare=True)
def _(b):
    s = b.sheet('Rechnung')
    s.rows('A1', [['Rechnung Nr. 2011-042', '', '', '', 'Köln, 03.05.2011'], ['Pos.', 'Bezeichnung', 'Menge', 'Einzelpreis €', 'Gesamt €'], [1, 'Überprüfung Heizung (Std.)', 3.5, 48, '=C{r}*D{r}'], [2, 'Dichtungssatz', 2, 12.9, '=C{r}*D{r}'], [3, 'Anfahrt pauschal', 1, 35, '=C{r}*D{r}'], ['', 'Summe netto', '', '', '=SUM(E3:E5)'], ['', 'zzgl. 19 % MwSt.', '', '', '=ROUND(E6*0.19,2)'], ['', 'Rechnungsbetrag', '', '', '=E6+E7'], ['', 'Zahlbar nach § 286 BGB binnen 30 Tagen']])
    k = b.sheet('Kassenbuch')
    k.rows('A1', [['Datum', 'Beleg', 'Text', 'Einnahme', 'Ausgabe', 'Bestand'], ['01.05.', '', 'Anfangsbestand', '', '', 210.5], ['03.05.', 17, 'Barverkauf', 88, '', '=F{p}+D{r}-N(E{r})'], ['04.05.', 18, 'Porto', '', 14.4, '=F{p}+N(D{r})-E{r}'], ['09.05.', 19, 'Privatentnahme', '', 150, '=F{p}+N(D{r})-E{r}'], ['', '', 'Summe', '=SUM(D3:D5)', '=SUM(E3:E5)', '=F2+D6-E6']])
    s.fmt('D3:E8', '#,##0.00').claim('E8 = E6+E7', tolerance=.001).claim('E6 = SUM(E3:E5)')
    k.fmt('D2:F6', '#,##0.00').claim('F6 = F5')


@book('notas-espanol', 'School marks in Spanish with commas by format, 1ª and 2ª evaluación, NP for absent, medias')
def _(b):
    s = b.sheet('3º A')
    s.rows('A1', [['Alumno/a', '1ª eval.', '2ª eval.', '3ª eval.', 'Media', 'Nota'], *[[n, *[round(b.random.uniform(3.5, 9.8), 1) for _ in range(3)], '=AVERAGE(B{r}:D{r})', '=ROUND(E{r},0)'] for n in ('Aguirre, Íñigo', 'Báez, María José', 'Cruz, Raúl', 'Díaz, Sofía', 'Núñez, Ángel')]])
    s.cells[4, 3] = 'NP'
    b.accept(s, ['C4'], ['unreadable-cell'], 'NP = no presentado')
    s.rows('A7', [['Media del grupo', *['=AVERAGE({c}2:{c}6)'] * 4], ['Presentados', *['=COUNT({c}2:{c}6)'] * 3]]).fmt('B2:D7', '0.0').fmt('E2:E7', '0.00').head('A1:F1').width(A=20).claim('E{r} = AVERAGE(B{r}:D{r})', '2:6')


@book('mixed-vietnamese-english', 'Two languages in each heading, VND and USD, £ and € rates, µg/m³, “TOTAL / TỔNG CỘNG”; a loss in parentheses')
def _(b):
    s = b.sheet('Báo cáo - Report')
    s.title('BÁO CÁO DOANH THU QUÝ 3/2019 - REVENUE REPORT 3Q19').rows('A3', [['Chi nhánh\nBranch', 'Doanh thu\nRevenue\n(triệu VND)', 'Chi phí\nCost\n(triệu VND)', 'Lãi/(lỗ)\nProfit/(loss)\n(triệu VND)', 'Quy đổi\nEquivalent\n(US$000)', 'Tăng trưởng\n% chg YoY']])
    for i, (n, a, c, g) in enumerate([('Hà Nội', 18240, 15902, 12.4), ('Đà Nẵng', 7315, 7688, -3.1), ('TP. Hồ Chí Minh', 25870, 21044, 18.9), ('Cần Thơ', 4102, 3960, 104.5)]):
        s.rows(f'A{4 + i}', [[n, a, c, '=B{r}-C{r}', '=D{r}/23.2', g]])
    s.rows('A8', [['TOTAL / TỔNG CỘNG', *['=SUM({c}4:{c}7)'] * 4, 14.2], ['Tỷ giá / Rate: 1 USD = 23.200 VND; 1 £ = 28.600 VND; 1 € = 25.500 VND']])
    s.fmt('B4:D8', '#,##0;(#,##0)').fmt('E4:E8', '#,##0.0;(#,##0.0)').fmt('F4:F8', '0.0').head('A3:F3').total('A8:F8').width(A=24, B=16, C=16, D=18, E=16, F=16).claim('D{r} = B{r}-C{r}', '4:8').claim('E8 = D8/23.2')


@book('air-quality', 'Vietnamese and English pollutants in µg/m³ and mg/m³, limits, exceedances counted; hours of the day as headings', 'xlsxwriter')
def _(b):
    s = b.sheet('Trạm 03')
    s.rows('A1', [['Chất / Pollutant', 'Đơn vị', *[f'{h}h' for h in range(0, 24, 3)], 'Trung bình', 'Lớn nhất', 'QCVN 05:2013', 'Số lần vượt']])
    for i, (n, u, m, lim) in enumerate([('PM2.5', 'µg/m³', 42, 50), ('PM10', 'µg/m³', 88, 150), ('NO₂', 'µg/m³', 61, 200), ('SO₂', 'µg/m³', 18, 350), ('CO', 'mg/m³', 2.1, 30), ('O₃', 'µg/m³', 70, 200)]):
        s.rows(f'A{2 + i}', [[n, u, *[round(m * b.random.uniform(.5, 1.5), 1) for _ in range(8)], '=AVERAGE(C{r}:J{r})', '=MAX(C{r}:J{r})', lim, '=COUNTIF(C{r}:J{r},">"&M{r})']])
    s.fmt('C2:L7', '0.0').head('A1:N1').width(A=18, K=12, M=14).claim('K{r} = AVERAGE(C{r}:J{r})', '2:7').claim('L{r} = MAX(C{r}:J{r})', '2:7')
