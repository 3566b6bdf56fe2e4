"""Schools, laboratories, weather."""
from datetime import date, time
import math

from model import book, letter


@book('class-marks', 'Weighted means (20/30/50), class mean, highest and lowest under the marks, ranks with ties')
def _(b):
    s = b.sheet('10B Physics')
    s.title('Form 10B — Physics — Spring 2017').rows('A3', [['No', 'Pupil', 'Homework', 'Test', 'Exam', 'Final', 'Rank', 'Grade'], [None, 'Weight', .2, .3, .5, '=SUM(C4:E4)']])
    names = ['Abbott', 'Bowen', 'Castle', 'Dhillon', 'Egan', 'Farrow', 'Gill', 'Hussain', 'Imrie', 'Jessop', 'Kaur', 'Lister']
    for i, n in enumerate(names):
        s.rows(f'A{5 + i}', [[i + 1, n, *[b.random.randint(38, 98) for _ in range(3)], '=SUMPRODUCT($C$4:$E$4,C{r}:E{r})', '=RANK(F{r},$F$5:$F$16)', '=IF(F{r}>=75,"A",IF(F{r}>=60,"B","C"))']])
    s.rows('B17', [['Mean', *['=AVERAGE({c}5:{c}16)'] * 4], ['Highest', *['=MAX({c}5:{c}16)'] * 4], ['Lowest', *['=MIN({c}5:{c}16)'] * 4], ['Number of pupils', '=COUNT(C5:C16)']])
    s.fmt('C4:F4', '0%').fmt('F5:F19,C17:E17', '0.0').head('A3:H3').width(B=18)
    s.claim('F{r} = C{r}*0.2+D{r}*0.3+E{r}*0.5', '5:16').claim('{c}17 = AVERAGE({c}5:{c}16)', 'C:F')


@book('mark-frequencies', 'Classes of marks 0-9, 10-19 …, frequency, cumulative frequency and per cent; bare XML', 'xml')
def _(b):
    s = b.sheet('Frequency')
    f = [2, 5, 9, 17, 31, 44, 38, 26, 11, 4]
    s.rows('A1', [['Marks', 'Mid-point', 'f', 'cf', 'f × x', '% of candidates', 'cumulative %']])
    for i, n in enumerate(f):
        s.rows(f'A{2 + i}', [[f'{i * 10}-{i * 10 + 9}', i * 10 + 4.5, n, '=C{r}' if not i else '=D{p}+C{r}', '=B{r}*C{r}', '=C{r}/$C$12*100', '=D{r}/$C$12*100']])
    s.rows('A12', [['Total', None, '=SUM(C2:C11)', None, '=SUM(E2:E11)', '=SUM(F2:F11)'], ['Mean', None, '=E12/C12']])
    s.fmt('F2:G12', '0.0').fmt('C13', '0.00').freeze('D2:G12', 1).bold('A1:G1,A12:G12').claim('D11 = C12').claim('E12 = SUM(E2:E11)')


@book('school-timetable', 'Periods by days, rooms, times as times, merged doubles; no figures to add')
def _(b):
    s = b.sheet('7C')
    s.title('Class 7C timetable').rows('A3', [['Period', 'Time', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri']])
    subjects = ['Maths 12', 'English 4', 'Science L2', 'French 21', 'History 8', 'Art 30', 'PE Gym', 'Music 3']
    for i, t in enumerate([time(8, 50), time(9, 45), time(11, 0), time(11, 55), time(13, 40), time(14, 35)]):
        s.rows(f'A{4 + i}', [[i + 1, t, *[b.random.choice(subjects) for _ in range(5)]]])
    s.merge('D4:D5').head('A3:G3').width(C=12, D=12, E=12, F=12, G=12)
    s.cells.pop((5, 4))


@book('attendance-register', 'Marks / \\ N L in a grid with live counts of each beside; percentages of possible sessions', 'libreoffice')
def _(b):
    s = b.sheet('Register')
    s.title('Attendance, 3–7 Sept 2018').rows('A3', [['Pupil', *[f'{d}{h}' for d in ('M', 'Tu', 'W', 'Th', 'F') for h in ('am', 'pm')], 'Present', 'Late', 'Absent', 'Possible', '%']])
    for i, n in enumerate(['Aaron', 'Bella', 'Callum', 'Dina', 'Esme', 'Freddie', 'Grace', 'Harun', 'Isla']):
        marks = [b.random.choice('////////LN') if j % 2 == 0 else b.random.choice('\\\\\\\\\\\\\\LN') for j in range(10)]
        s.rows(f'A{4 + i}', [[n, *marks, '=COUNTIF(B{r}:K{r},"/")+COUNTIF(B{r}:K{r},"\\")', '=COUNTIF(B{r}:K{r},"L")', '=COUNTIF(B{r}:K{r},"N")', '=L{r}+M{r}+N{r}', '=(L{r}+M{r})/O{r}*100']])
    s.rows('A13', [['Class', *[None] * 10, *['=SUM({c}4:{c}12)'] * 4, '=(L13+M13)/O13*100']])
    s.fmt('P4:P13', '0.0').head('A3:P3').claim('O{r} = 10', '4:12').claim('O13 = L13+M13+N13')


@book('gradebook-drop-lowest', 'Eight quizzes, the lowest dropped: the total is less than the sum; percentages over 100 with extra credit', 'xlsxwriter')
def _(b):
    s = b.sheet('Stat 101')
    s.rows('A1', [['Student ID', 'Name', *[f'Q{i}' for i in range(1, 9)], 'Extra', 'Best 7', 'Total', '% (of 140)']])
    for i in range(15):
        s.rows(f'A{2 + i}', [[20140017 + 13 * i, 'Student ' + chr(65 + i), *[b.random.randint(9, 20) for _ in range(8)], b.random.choice([0, 0, 5, 12]), '=SUM(C{r}:J{r})-MIN(C{r}:J{r})', '=L{r}+K{r}', '=M{r}/140']])
    s.cells[3, 3], s.cells[3, 4], s.cells[3, 11] = 20, 20, 12
    for c in range(3, 11):
        s.cells[3, c] = 20 if c != 7 else 17
    s.rows('B17', [['Class mean', *['=AVERAGE({c}2:{c}16)'] * 12]])
    s.fmt('C17:M17', '0.0').fmt('N2:N17', '0.0%').head('A1:N1').width(A=12, B=14).claim('L{r} = SUM(C{r}:J{r})-MIN(C{r}:J{r})', '2:16')


@book('replicates-mean-sd', 'Three replicates, mean, standard deviation and CV in µg/L; n.d. where nothing was detected')
def _(b):
    s = b.sheet('ICP-MS')
    s.title('Trace metals, River Wye, 12-Mar-2013', 'Concentrations in µg/L (n.d. = not detected; LOD 0.02 µg/L)')
    s.rows('A4', [['Site', 'Element', 'Rep 1', 'Rep 2', 'Rep 3', 'Mean', 'SD', 'CV %']])
    r = 5
    for site in ('W1', 'W2', 'W3', 'W4'):
        for element, level in (('Cu', 3.2), ('Zn', 14.8), ('Pb', .61), ('Cd', .05)):
            if element == 'Cd' and site in ('W1', 'W3'):
                s.rows(f'A{r}', [[site, element, 'n.d.', 'n.d.', 'n.d.', 'n.d.', '–', '–']])
                b.accept(s, [f'C{r}:F{r}'], ['unreadable-cell'], 'not detected: a word that stands for a figure, explained above the table')
            else:
                s.rows(f'A{r}', [[site, element, *[round(level * b.random.uniform(.8, 1.25), 3) for _ in range(3)], '=AVERAGE(C{r}:E{r})', '=STDEV(C{r}:E{r})', '=G{r}/F{r}*100']])
                s.claim(f'F{r} = AVERAGE(C{r}:E{r})').claim(f'G{r} = STDEV(C{r}:E{r})')
            r += 1
    s.fmt('C5:G20', '0.000').fmt('H5:H20', '0.0').head('A4:H4')


@book('blood-results', 'Results beside reference ranges 3.5-5.0 and < 5, flags H and L, units that differ from line to line')
def _(b):
    s = b.sheet('Report')
    s.rows('A1', [['Patient', 'RIVERA, M.', None, 'DOB', date(1961, 4, 2)], ['NHS No.', '943 476 5919', None, 'Sampled', date(2022, 9, 5)], [], ['Test', 'Result', 'Flag', 'Unit', 'Reference'],
                  ['Sodium', 139, None, 'mmol/L', '133-146'], ['Potassium', 5.6, 'H', 'mmol/L', '3.5-5.3'], ['Urea', 6.1, None, 'mmol/L', '2.5-7.8'], ['Creatinine', 88, None, 'µmol/L', '59-104'], ['eGFR', 82, None, 'mL/min/1.73m²', '> 60'],
                  ['Haemoglobin', 128, 'L', 'g/L', '130-180'], ['White cells', 7.2, None, '10⁹/L', '4.0-10.0'], ['of which neutrophils', 4.9, None, '10⁹/L', '2.0-7.0'], ['of which lymphocytes', 1.6, None, '10⁹/L', '1.0-3.0'], ['Platelets', 244, None, '10⁹/L', '150-400'],
                  ['CRP', '<1', None, 'mg/L', '0-5'], ['Troponin T', '<0.003', None, 'µg/L', '< 0.014'], ['HbA1c', 39, None, 'mmol/mol', '20-41'], ['Cholesterol', 5.2, 'H', 'mmol/L', '< 5']])
    b.accept(s, ['B15', 'B16'], ['unreadable-cell', 'number-as-text'], 'a result below the limit of detection is reported with <')
    s.head('A4:E4').width(A=24, D=16, E=12)


@book('titration', 'Initial and final readings, titre by difference, the rough one left out of the mean; bare XML', 'xml')
def _(b):
    s = b.sheet('Titration')
    s.rows('A1', [['0.100 M NaOH against vinegar'], ['Reading', 'Rough', '1', '2', '3'], ['Final (cm³)', 24.6, 48.05, 23.9, 47.85], ['Initial (cm³)', .2, 24.1, 0, 23.9], ['Titre (cm³)', '=B3-B4', '=C3-C4', '=D3-D4', '=E3-E4'], ['Mean of concordant titres', None, None, None, '=AVERAGE(C5:E5)']])
    s.fmt('B3:E6', '0.00').width(A=26).claim('{c}5 = {c}3-{c}4', 'B:E').claim('E6 = AVERAGE(C5:E5)')


@book('calibration-curve', 'Absorbance against concentration with a chart, slope and intercept, #N/A that keeps a point out of the chart')
def _(b):
    s = b.sheet('Calibration')
    s.rows('A1', [['Conc. (mg/L)', 'Absorbance', 'Fitted', 'Residual']])
    for i, (x, y) in enumerate([(0, .002), (1, .118), (2, .241), (4, .476), (6, .731), (8, .962), (10, 1.207)]):
        s.rows(f'A{2 + i}', [[x, y, '=$B$12*A{r}+$B$13', '=B{r}-C{r}']])
    s.rows('A9', [['20 (saturated)', '=NA()']])
    s.rows('A12', [['Slope', '=SLOPE(B2:B8,A2:A8)'], ['Intercept', '=INTERCEPT(B2:B8,A2:A8)'], ['R²', '=RSQ(B2:B8,A2:A8)']])
    s.fmt('B2:D8', '0.000').fmt('B12:B14', '0.0000').head('A1:D1').claim('SUM(D2:D8) = 0')
    b.accept(s, ['B9'], ['error-value'], 'NA() keeps a point out of a chart on purpose')

    def chart(wb):
        from openpyxl.chart import Reference, ScatterChart, Series
        ws, c = wb['Calibration'], ScatterChart()
        c.series.append(Series(Reference(ws, min_col=2, min_row=2, max_row=9), Reference(ws, min_col=1, min_row=2, max_row=9), title='A'))
        ws.add_chart(c, 'F2')
    b.post = chart


@book('weather-monthly', 'Negative temperatures; the Year column is a mean for temperatures, a total for rain and sun, a maximum for wind', 'libreoffice')
def _(b):
    s = b.sheet('Uppsala 1987')
    months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
    s.title('Climatological summary 1987').rows('A3', [['', *months, 'Year'], ['Mean max (°C)', -7.1, -2.6, -.4, 8.9, 13.1, 16.9, 20.2, 17.3, 13.4, 9.7, 3.1, -.2], ['Mean min (°C)', -16.4, -9.8, -9.1, -1.2, 3.4, 7.8, 11.2, 9.4, 6.1, 4.2, -.8, -5.1],
                                                       ['Mean (°C)', *['=({c}4+{c}5)/2'] * 12], ['Departure from 1961-90 (°C)', -7.2, -1.4, -3.6, .1, .3, -2.5, -.9, -1.6, -.4, 1.2, .3, .9], ['Rain (mm)', 31.2, 18.4, 22.9, 14.1, 38.5, 71.6, 66.2, 94.3, 60.8, 48.1, 47.7, 29.4], ['Days with rain', 14, 9, 10, 7, 11, 16, 14, 17, 13, 12, 15, 13],
                                                       ['Sunshine (h)', 38, 71, 160, 188, 241, 205, 233, 160, 141, 92, 40, 31], ['Highest gust (kn)', 44, 37, 41, 39, 35, 31, 36, 33, 42, 48, 46, 51]])
    s.fill('N4:N7', '=AVERAGE(B{r}:M{r})').fill('N8:N10', '=SUM(B{r}:M{r})').put('N11', '=MAX(B11:M11)').fmt('B4:N8', '0.0').head('A3:N3').width(A=28)
    s.claim('N{r} = AVERAGE(B{r}:M{r})', '4:7').claim('N8 = SUM(B8:M8)').claim('N11 = MAX(B11:M11)').freeze('B6:M6', 1)


@book('weather-daily', 'One month of days: minimum, maximum, trace of rain (tr), means and totals in the last lines, extremes with dates')
def _(b):
    s = b.sheet('Feb-2012')
    s.rows('A1', [['Station 03772', None, None, 'February 2012'], ['Day', 'Max', 'Min', 'Mean', 'Rain mm', 'Pressure hPa', 'Wind']])
    for d in range(1, 30):
        lo = round(b.random.uniform(-9, 4), 1)
        s.rows(f'A{2 + d}', [[d, round(lo + b.random.uniform(2, 8), 1), lo, '=ROUND((B{r}+C{r})/2,1)', b.random.choice([0, 0, 0, 'tr', .2, 1.4, 5.8]), round(b.random.uniform(985, 1038), 1), b.random.choice(['N 3', 'NE 4', 'SW 5', 'calm', 'W 6'])]])
    s.rows('A32', [['Mean', *['=AVERAGE({c}3:{c}31)'] * 3, None, '=AVERAGE(F3:F31)'], ['Total', None, None, None, '=SUM(E3:E31)'], ['Extreme', '=MAX(B3:B31)', '=MIN(C3:C31)', None, '=MAX(E3:E31)', '=MIN(F3:F31)']])
    b.accept(s, ['E3:E31'], ['unreadable-cell'], 'tr = trace of rain, too little to measure')
    s.fmt('B3:F34', '0.0').head('A2:G2').freeze('D3:D31').claim('B32 = AVERAGE(B3:B31)').claim('E33 = SUM(E3:E31)')


@book('correlation-matrix', 'A correlation matrix, lower triangle only, ones on the diagonal, negative coefficients')
def _(b):
    d, s = b.sheet('Data'), b.sheet('Correlations')
    names = ['Height', 'Weight', 'Age', 'Pulse', 'FEV1', 'Pack-years']
    rows = []
    for _ in range(25):
        h = b.random.gauss(172, 9)
        a = b.random.uniform(20, 70)
        rows.append([round(h, 1), round(.9 * h - 82 + b.random.gauss(0, 8), 1), round(a), round(72 + b.random.gauss(0, 8)), round(.04 * h - .028 * a - 1.9 + b.random.gauss(0, .4), 2), round(max(0, b.random.gauss(a / 4, 8)), 1)])
    d.rows('A1', [names, *rows]).head('A1:F1')
    s.rows('A1', [['Pearson r', *names]])
    for i, n in enumerate(names):
        s.rows(f'A{2 + i}', [[n, *[1 if i == j else f'=CORREL(Data!{letter(i + 1)}2:{letter(i + 1)}26,Data!{letter(j + 1)}2:{letter(j + 1)}26)' for j in range(i + 1)]]])
    s.fmt('B2:G7', '0.00').head('A1:G1').freeze('B2:G7', 2)


@book('distance-chart', 'Road distances between towns, a symmetric matrix with dashes on the diagonal; bare XML', 'xml', strings='shared')
def _(b):
    s = b.sheet('Distances')
    towns = {'Aberdeen': (57.15, -2.1), 'Bristol': (51.45, -2.58), 'Cardiff': (51.48, -3.18), 'Dover': (51.13, 1.31), 'Exeter': (50.72, -3.53), 'Fishguard': (51.99, -4.98), 'Glasgow': (55.86, -4.25), 'Hull': (53.74, -.33)}

    def miles(p, q):
        x = math.radians(q[1] - p[1]) * math.cos(math.radians((p[0] + q[0]) / 2))
        return round(3959 * math.hypot(x, math.radians(q[0] - p[0])) * 1.2)
    s.rows('A1', [['Miles', *towns]] + [[t, *['—' if t == u else miles(p, q) for u, q in towns.items()]] for t, p in towns.items()])
    s.bold('A1:I1').claim('B3 = C2').claim('I4 = D9')


@book('particle-size', 'Sieve analysis: mass retained, per cent retained, cumulative passing; apertures as headings down the page; loss on sieving', 'xlsxwriter')
def _(b):
    s = b.sheet('PSD')
    s.rows('A1', [['Sample BH4 2.50 m'], ['Sieve', 'Mass retained (g)', '% retained', '% passing']])
    for i, (n, m) in enumerate([('20 mm', 0), ('10 mm', 41.2), ('6.3 mm', 66.8), ('2 mm', 120.4), ('600 µm', 155.9), ('212 µm', 88.3), ('63 µm', 30.1), ('Pan', 12.6)]):
        s.rows(f'A{3 + i}', [[n, m, '=B{r}/$B$11*100', '=100-C{r}' if not i else '=D{p}-C{r}']])
    s.rows('A11', [['Total', '=SUM(B3:B10)', '=SUM(C3:C10)'], ['Initial dry mass (g)', 516.1], ['Loss on sieving (%)', '=(B12-B11)/B12*100']])
    s.fmt('B3:D13', '0.0').fmt('B13', '0.00').head('A2:D2').total('A11:D11').width(A=22, B=18).claim('B11 = SUM(B3:B10)').claim('D10 = 0')


@book('physical-constants', 'Very large and very small numbers in scientific notation, units with powers, exact and measured values')
def _(b):
    s = b.sheet('CODATA')
    s.rows('A1', [['Quantity', 'Symbol', 'Value', 'Unit', 'Rel. uncertainty'], ['speed of light in vacuum', 'c', 299792458, 'm s⁻¹', 'exact'], ['Planck constant', 'h', 6.62607015e-34, 'J s', 'exact'], ['elementary charge', 'e', 1.602176634e-19, 'C', 'exact'],
                  ['Avogadro constant', 'N_A', 6.02214076e23, 'mol⁻¹', 'exact'], ['electron mass', 'm_e', 9.1093837e-31, 'kg', 3.1e-10], ['fine-structure constant', 'α', 7.2973525693e-3, None, 1.5e-10], ['inverse', '1/α', 137.035999084, None, 1.5e-10],
                  ['Newtonian constant', 'G', 6.6743e-11, 'm³ kg⁻¹ s⁻²', 2.2e-5], ['absolute zero', None, -273.15, '°C', 'exact']])
    s.fmt('C3:C6', '0.00000000E+00').fmt('C9', '0.0000E+00').fmt('E6:E9', '0.0E+00').head('A1:E1').width(A=26, C=20, D=16)


@book('plate-layout', 'A 96-well plate: rows A–H, columns 1–12, optical densities; blanks subtracted below, two blocks of one shape')
def _(b):
    s = b.sheet('ELISA')
    s.put('A1', 'OD 450 nm').rows('A2', [['', *range(1, 13)]] + [[x, *[round(.06 + (12 - c) * .11 * b.random.uniform(.9, 1.1), 3) for c in range(12)]] for x in 'ABCDEFGH'])
    s.put('A12', 'Blank-corrected (mean of H12 and G12 as blank)').rows('A13', [['', *range(1, 13)]] + [[x, *['=' + '{c}' + str(3 + i) + '-AVERAGE($M$9:$M$10)'] * 12] for i, x in enumerate('ABCDEFGH')])
    s.fmt('B3:M10,B14:M21', '0.000;-0.000').head('A2:M2,A13:M13')


@book('dose-calculations', 'Weight × mg/kg = dose, rounded to what the syringe can draw; a maximum dose that caps the product')
def _(b):
    s = b.sheet('Paracetamol')
    s.title('Paediatric paracetamol 15 mg/kg, maximum 1 g').rows('A3', [['Bed', 'Weight (kg)', 'mg/kg', 'Calculated (mg)', 'Prescribed (mg)', 'Volume of 24 mg/mL (mL)']])
    for i, w in enumerate([3.4, 8.2, 12.6, 18.9, 24, 33.5, 52, 71.3]):
        s.rows(f'A{4 + i}', [[i + 1, w, 15, '=B{r}*C{r}', '=MIN(1000,ROUND(D{r}/10,0)*10)', '=ROUND(E{r}/24,1)']])
    s.fmt('D4:D11', '0.0').fmt('F4:F11', '0.0').freeze('D4:F11').head('A3:F3').width(D=16, E=16, F=24).claim('D{r} = B{r}*15', '4:11', .001)


@book('star-catalogue', 'Right ascension as time, negative declinations and magnitudes, catalogue numbers, spectral classes')
def _(b):
    s = b.sheet('Bright stars')
    s.rows('A1', [['HR', 'Name', 'RA (h:m:s)', 'Dec (°)', 'V mag', 'Abs. mag', 'Spectral type', 'Distance (ly)'], [2491, 'Sirius', time(6, 45, 9), -16.716, -1.46, 1.43, 'A1V', 8.6], [2326, 'Canopus', time(6, 23, 57), -52.696, -.74, -5.71, 'A9II', 310],
                  [5340, 'Arcturus', time(14, 15, 40), 19.182, -.05, -.3, 'K1.5III', 36.7], [5459, 'Rigil Kentaurus', time(14, 39, 36), -60.834, -.01, 4.38, 'G2V', 4.37], [7001, 'Vega', time(18, 36, 56), 38.784, .03, .58, 'A0V', 25], [1708, 'Capella', time(5, 16, 41), 45.998, .08, -.48, 'K0III', 43],
                  [1713, 'Rigel', time(5, 14, 32), -8.202, .13, -7.84, 'B8Ia', 860], [2943, 'Procyon', time(7, 39, 18), 5.225, .34, 2.66, 'F5IV-V', 11.5]])
    s.fmt('C2:C9', 'hh:mm:ss').fmt('D2:F9', '0.00').head('A1:H1').width(B=16, C=12, G=14, H=14)


@book('feed-trial', 'Treatments × blocks with treatment means and a grand mean in row and column, an analysis of variance below')
def _(b):
    s = b.sheet('Trial')
    s.title('Live-weight gain (kg), randomised blocks').rows('A3', [['Diet', 'Block I', 'Block II', 'Block III', 'Block IV', 'Mean']] + [[d, *[round(base + k + b.random.gauss(0, .6), 1) for k in (0, .8, -.5, 1.1)], '=AVERAGE(B{r}:E{r})'] for d, base in (('Control', 21), ('+ lysine', 23.5), ('+ zinc', 22), ('Both', 25))])
    s.rows('A8', [['Mean', *['=AVERAGE({c}4:{c}7)'] * 5], [], ['Source', 'SS', 'df', 'MS', 'F'], ['Diets', '=4*SUMXMY2(F4:F7,F8*{1;1;1;1})', 3, '=B11/C11', '=D11/D13'], ['Blocks', '=4*((B8-F8)^2+(C8-F8)^2+(D8-F8)^2+(E8-F8)^2)', 3, '=B12/C12', '=D12/D13'], ['Error', '=B14-B11-B12', 9, '=B13/C13'], ['Total', '=DEVSQ(B4:E7)', '=SUM(C11:C13)']])
    s.put('B11', '=4*((F4-F8)^2+(F5-F8)^2+(F6-F8)^2+(F7-F8)^2)')
    s.fmt('B4:F8', '0.00').fmt('B11:E14', '0.000').head('A3:F3,A10:E10').freeze('B8:F8,F4:F7,B11:E14', 3).claim('B14 = B11+B12+B13', tolerance=.0021).claim('C14 = 15')
