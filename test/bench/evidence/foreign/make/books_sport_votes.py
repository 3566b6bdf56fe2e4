"""Sport, elections, games."""
from datetime import date, time, timedelta

from model import book


@book('league-table', 'P W D L F A GD Pts: negative goal difference, points deducted from one club (footnote), equal points')
def _(b):
    s = b.sheet('Final table')
    s.title('Northern Premier, final table 2009–10').rows('A3', [['Pos', 'Club', 'P', 'W', 'D', 'L', 'F', 'A', 'GD', 'Pts']])
    clubs = ['Ashby Town', 'Beccles', 'Corby Vale', 'Dunston', 'Eastwick', 'Frome Rovers', 'Garth Utd', 'Holme', 'Irlam', 'Kirby Ath.']
    n, record = len(clubs), {c: [0] * 6 for c in clubs}
    for i, home in enumerate(clubs):
        for j, away in enumerate(clubs):
            if i != j:
                x, y = min(5, int(b.random.expovariate(.62 + .02 * i))), min(5, int(b.random.expovariate(.8 - .02 * i)))
                for club, f, a in ((home, x, y), (away, y, x)):
                    r = record[club]
                    r[0] += 1
                    r[1 if f > a else 2 if f == a else 3] += 1
                    r[4] += f
                    r[5] += a
    points = {c: 3 * r[1] + r[2] - (4 if c == 'Frome Rovers' else 0) for c, r in record.items()}
    order = sorted(clubs, key=lambda c: (-points[c], record[c][5] - record[c][4], -record[c][4]))
    for i, c in enumerate(order):
        s.rows(f'A{4 + i}', [[i + 1, c + ('*' if c == 'Frome Rovers' else ''), *record[c], '=G{r}-H{r}', '=3*D{r}+E{r}' + ('-4' if c == 'Frome Rovers' else '')]])
        s.claim(f'C{4 + i} = D{4 + i}+E{4 + i}+F{4 + i}').claim(f'I{4 + i} = G{4 + i}-H{4 + i}')
    s.freeze('I4:J13').put('A15', '* 4 points deducted for fielding an ineligible player', italic=True).fmt('I4:I13', '+0;-0;0').head('A3:J3').width(B=18)
    s.claim('SUM(G4:G13) = SUM(H4:H13)').claim('SUM(D4:D13) = SUM(F4:F13)')


@book('fixtures-results', 'Dates, kick-off times, scores written 2-1 as text, P-P for postponed, attendances with an average')
def _(b):
    s = b.sheet('Results')
    s.rows('A1', [['Date', 'KO', 'Home', 'Score', 'Away', 'Att.']])
    teams = ['Ashby Town', 'Beccles', 'Corby Vale', 'Dunston', 'Eastwick', 'Holme']
    for i in range(18):
        if i % 3 == 0:
            b.random.shuffle(teams)
        h, a = teams[i % 3], teams[5 - i % 3]
        off = i == 7
        s.rows(f'A{2 + i}', [[date(2010, 1, 2) + timedelta(7 * (i // 3)), time(15, 0) if i % 3 else time(12, 45), h, 'P-P' if off else f'{b.random.randint(0, 4)}-{b.random.randint(0, 3)}', a, None if off else b.random.randint(180, 2400)]])
    s.rows('E20', [['Average', '=AVERAGE(F2:F19)'], ['Highest', '=MAX(F2:F19)']]).fmt('A2:A19', 'ddd d mmm').fmt('F2:F21', '#,##0').head('A1:F1').width(A=13, C=14, E=14)
    s.claim('F20 = AVERAGE(F2:F19)')


@book('cricket-scorecard', 'A batting total that takes in extras, balls and strike rates, overs 7.4 that are not decimals, no total of the bowling')
def _(b):
    s = b.sheet('1st innings')
    s.rows('A1', [['Thornton CC v Selside CC, 14.7.2001'], ['Batsman', 'How out', 'R', 'B', '4s', '6s', 'SR']])
    bat = [('Hale', 'c & b Moss', 34, 51, 5, 0), ('Price', 'lbw Moss', 2, 9, 0, 0), ('Nair', 'not out', 88, 97, 9, 2), ('Webb', 'run out', 17, 20, 1, 1), ('Cole', 'b Tait', 0, 1, 0, 0), ('Shaw', 'c Lamb b Tait', 41, 33, 4, 2), ('Dunn', 'not out', 12, 7, 1, 0)]
    s.rows('A3', [[*x, '=C{r}/D{r}*100'] for x in bat])
    s.rows('A10', [['Extras', '(b 4, lb 3, w 9, nb 2)', 18], ['Total', '(5 wkts, 36 overs)', '=SUM(C3:C10)'], [], ['Bowler', 'O', 'M', 'R', 'W', 'Econ'], ['Moss', 8, 1, 39, 2, '=D{r}/B{r}'], ['Tait', 8, 0, 47, 2, '=D{r}/B{r}'], ['Lamb', 7, 1, 38, 0, '=D{r}/B{r}'], ['Birch', 8, 0, 52, 0, '=D{r}/B{r}'], ['Oakes', 5, 0, 29, 0, '=D{r}/B{r}']])
    s.fmt('G3:G9', '0.00').fmt('F14:F18', '0.00').head('A2:G2,A13:F13').bold('A11:C11').width(A=14, B=24).claim('C11 = SUM(C3:C10)').claim('SUM(B14:B18) = 36')


@book('race-results', 'Times mm:ss.0, gaps, DNF and DNS among the times, team scoring of the first three', 'libreoffice')
def _(b):
    s = b.sheet('10k')
    s.rows('A1', [['Pos', 'Bib', 'Name', 'Club', 'Cat', 'Time', 'Gap']])
    base = 31 * 60 + 12
    for i in range(22):
        base += b.random.randint(2, 34)
        s.rows(f'A{2 + i}', [[i + 1, b.random.randint(1, 400), 'Runner ' + chr(65 + i), b.random.choice(['Bingley', 'Otley', 'Unatt.']), b.random.choice(['M', 'M40', 'F', 'F35', 'MU20']), timedelta(seconds=base), '=F{r}-$F$2']])
    s.rows('A24', [['DNF', 118, 'Runner X', 'Otley', 'M', 'DNF'], ['DNS', 203, 'Runner Y', 'Bingley', 'F', 'DNS']]).fmt('F2:G23', 'mm:ss').head('A1:G1')


@book('election-results', 'Votes, shares of valid votes, change in points, turnout of the electorate; spoilt papers outside the total')
def _(b):
    s = b.sheet('By constituency')
    s.title('County election, 4 May 2017').rows('A3', [['Division', 'Electorate', 'Con', 'Lab', 'LD', 'Green', 'Ind', 'Valid votes', 'Spoilt', 'Turnout %', 'Majority']])
    for i, n in enumerate(['Abbey', 'Brook', 'Castle', 'Dale', 'Edge Hill', 'Fordham', 'Grange']):
        v = [b.random.randint(150, 3100) for _ in range(4)] + [b.random.choice([None, b.random.randint(60, 400)])]
        s.rows(f'A{4 + i}', [[n, round(sum(filter(None, v)) / b.random.uniform(.31, .47)), *v, '=SUM(C{r}:G{r})', b.random.randint(3, 30), '=(H{r}+I{r})/B{r}*100', '=LARGE(C{r}:G{r},1)-LARGE(C{r}:G{r},2)']])
    s.rows('A11', [['County', '=SUM(B4:B10)', *['=SUM({c}4:{c}10)'] * 7, '=(H11+I11)/B11*100'], ['Share %', None, *['={c}11/$H$11*100'] * 5, '=SUM(C12:G12)'], ['Change since 2013 (pts)', None, 3.4, -6.1, 1.9, .2, .6], ['Seats', None, '=SUMPRODUCT(--(C4:C10=$L$4:$L$10))', *['=SUMPRODUCT(--({c}4:{c}10=$L$4:$L$10))'] * 4, '=SUM(C14:G14)']])
    s.fill('L4:L10', '=MAX(C{r}:G{r})').put('L3', 'Winning votes').hide(columns='L').fmt('B4:I11,K4:K10', '#,##0').fmt('J4:J11,C12:H13', '0.0').head('A3:L3').total('A11:K11').width(A=24)
    s.freeze('J4:J11,C12:H12', 1).claim('H{r} = SUM(C{r}:G{r})', '4:11').claim('H14 = 7')


@book('golf-scorecard', 'Holes 1–9 Out, 10–18 In, Total; par, stroke index and scores under headings that are bare numbers', 'xlsxwriter')
def _(b):
    s = b.sheet('Medal')
    par = [4, 4, 3, 5, 4, 4, 3, 4, 5, 4, 3, 4, 5, 4, 4, 3, 4, 5]
    si = [7, 3, 15, 11, 1, 9, 17, 5, 13, 8, 18, 2, 12, 6, 10, 16, 4, 14]

    def row(name, v):
        return [name, *v[:9], '=SUM(B{r}:J{r})', *v[9:], '=SUM(L{r}:T{r})', '=K{r}+U{r}']
    s.rows('A1', [['Hole', *range(1, 10), 'Out', *range(10, 19), 'In', 'Total'], row('Yards', [par_ * 98 + b.random.randint(-40, 40) for par_ in par]), row('Par', par), ['S.I.', *si[:9], None, *si[9:]]])
    for i, n in enumerate(('Alan', 'Brid', 'Chris', 'Dee')):
        s.rows(f'A{5 + i}', [[*row(n, [p + b.random.choice([-1, 0, 0, 1, 1, 2]) for p in par]), [12, 18, 7, 24][i], '=V{r}-W{r}', '=V{r}-$V$3']])
    s.rows('W1', [['Hcp', 'Net', 'To par']]).fmt('Y5:Y8', '+0;-0;"E"').head('A1:Y1').claim('V{r} = K{r}+U{r}', '2:3').claim('V{r} = SUM(B{r}:J{r})+SUM(L{r}:T{r})', '5:8').claim('X{r} = V{r}-W{r}', '5:8')


@book('chess-crosstable', 'A crosstable with 1, ½ and 0, totals typed as halves, tie-break scores')
def _(b):
    s = b.sheet('Open')
    names = ['Ivanova', 'Jones', 'Karlsen', 'López', 'Müller', 'Nowak']
    score = {}
    for i in range(6):
        for j in range(i):
            x = b.random.choice([0, .5, 1, .5])
            score[i, j], score[j, i] = x, 1 - x
    sign = {0: '0', .5: '½', 1: '1'}
    total = {i: sum(score[i, j] for j in range(6) if j != i) for i in range(6)}
    sonneborn = {i: sum(score[i, j] * total[j] for j in range(6) if j != i) for i in range(6)}
    order = sorted(range(6), key=lambda i: (-total[i], -sonneborn[i]))
    s.rows('A1', [['', 'Player', 'Elo', *range(1, 7), 'Score', 'S-B']])
    for k, i in enumerate(order):
        s.rows(f'A{2 + k}', [[k + 1, names[i], 2100 + 37 * i, *['■' if i == j else sign[score[i, j]] for j in order], total[i], sonneborn[i]]])
    s.fmt('J2:J7', '0.0').fmt('K2:K7', '0.00').head('A1:K1').claim('SUM(J2:J7) = 15')


@book('medal-table', 'Gold, silver, bronze, total; ranks that skip after ties; bare XML', 'xml')
def _(b):
    s = b.sheet('Medals')
    rows = sorted(([n, *[b.random.randint(0, 12) for _ in range(3)]] for n in ('Norway', 'Kenya', 'Japan', 'Brazil', 'Canada', 'Egypt', 'Peru', 'Laos')), key=lambda x: (-x[1], -x[2], -x[3]))
    rows[5] = ['Peru', *rows[4][1:]]
    rows[4][0], rest = 'Egypt', iter(['Norway', 'Kenya', 'Japan', 'Brazil', 'Canada', 'Laos'])
    for i, x in enumerate(rows):
        if i not in (4, 5):
            x[0] = next(rest)
    s.rows('A1', [['Rank', 'NOC', 'Gold', 'Silver', 'Bronze', 'Total']])
    rank = 0
    for i, x in enumerate(rows):
        rank = rank if i and x[1:] == rows[i - 1][1:] else i + 1
        s.rows(f'A{2 + i}', [[rank, *x, sum(x[1:])]])
    s.rows('A10', [['Total', None, *[sum(x[k] for x in rows) for k in (1, 2, 3)], sum(sum(x[1:]) for x in rows)]])
    s.bold('A1:F1,A10:F10').claim('F{r} = SUM(C{r}:E{r})', '2:10').claim('{c}10 = SUM({c}2:{c}9)', 'C:F')


@book('diving-judges', 'Seven judges, the two highest and two lowest dropped, × degree of difficulty; the points are not the sum of the marks')
def _(b):
    s = b.sheet('Platform')
    s.rows('A1', [['Round', 'Dive', 'DD', *[f'J{i}' for i in range(1, 8)], 'Middle three', 'Points', 'Running total']])
    for i, (d, dd) in enumerate([('107B', 3), ('407C', 3.2), ('207C', 3.3), ('307C', 3.4), ('6243D', 3.2), ('5255B', 3.6)]):
        s.rows(f'A{2 + i}', [[i + 1, d, dd, *[b.random.choice([6.5, 7, 7.5, 8, 8.5, 9]) for _ in range(7)], '=SUM(D{r}:J{r})-LARGE(D{r}:J{r},1)-LARGE(D{r}:J{r},2)-SMALL(D{r}:J{r},1)-SMALL(D{r}:J{r},2)', '=K{r}*C{r}', '=L{r}' if not i else '=M{p}+L{r}']])
    s.fmt('C2:K7', '0.0').fmt('L2:M7', '0.00').head('A1:M1').claim('L{r} = K{r}*C{r}', '2:7').claim('M7 = SUM(L2:L7)')


@book('player-statistics', 'Rebounds = offensive + defensive, field goals as made-attempted text, percentages, minutes as mm:ss, +/- that does not add to a total')
def _(b):
    s = b.sheet('Box score')
    s.rows('A1', [['#', 'Player', 'MIN', 'FG', 'FG%', '3P', 'FT', 'OREB', 'DREB', 'REB', 'AST', 'PF', 'PTS', '+/-']])
    shirts = b.random.sample(range(1, 56), 8)
    for i, n in enumerate(['Abreu', 'Banks', 'Chu', 'Diaz', 'Engel', 'Frank', 'Gomes', 'Hart']):
        fa = b.random.randint(4, 18)
        fm, p3, fta = b.random.randint(1, fa - 1), 0, b.random.randint(0, 8)
        p3 = b.random.randint(0, fm)
        ftm = b.random.randint(0, fta)
        s.rows(f'A{2 + i}', [['00' if not i else shirts[i], n, timedelta(seconds=[2170, 2065, 1980, 1900, 1815, 1710, 1520, 1240][i]), f'{fm}-{fa}', round(fm / fa * 100, 1), f'{p3}-{p3 + b.random.randint(0, fa - fm)}', f'{ftm}-{fta}', b.random.randint(0, 4), b.random.randint(0, 9), '=H{r}+I{r}', b.random.randint(0, 9), b.random.randint(0, 5), 2 * fm + p3 + ftm, b.random.randint(-14, 14)]])
    s.rows('B10', [['Team rebounds', None, None, None, None, None, 2, 3, '=H{r}+I{r}'], ['Totals', None, None, None, None, None, '=SUM(H2:H10)', '=SUM(I2:I10)', '=SUM(J2:J10)', '=SUM(K2:K9)', '=SUM(L2:L9)', '=SUM(M2:M9)']])
    s.fmt('C2:C9', '[mm]:ss').fmt('E2:E9', '0.0').fmt('N2:N9', '+0;-0;0').head('A1:N1').claim('J{r} = H{r}+I{r}', '2:11').claim('M11 = SUM(M2:M9)')
