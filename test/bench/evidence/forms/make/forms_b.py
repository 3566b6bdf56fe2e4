"""Forms of money, stores, health and schools."""
from lib import COPY, CUM, PROD, RATE, SHORT, SUM, TEXT, Book, Form, cl, half_up
from forms_a import ratio, swap

# 11 -----------------------------------------------------------------------------------------
f = Form("quy-hoi-thu-chi", "tiny: two tables side by side of unequal length (thu, chi) with totals, and the balance below both", size="tiny")
s = f.sheet("Quỹ hội")
s.put("A1", "QUYẾT TOÁN QUỸ CHI HỘI PHỤ NỮ BẢN THÈN SIN NĂM 2024").put("G2", "Đvt: đồng")
s.head(3, "A", ["TT", "Phần thu", "Số tiền", None, "TT", "Phần chi", "Số tiền"])
thu = [("Tồn năm 2023 chuyển sang", 1865000), ("Hội phí 62 hội viên", 1488000), ("Bán phế liệu gây quỹ", 935000), ("Lãi tiền gửi tiết kiệm", 127000), ("Ủng hộ của nhà hảo tâm", 2500000)]
chi = [("Thăm hội viên ốm đau", 1400000), ("Kỷ niệm 20/10", 1850000), ("Văn phòng phẩm", 268000)]
for i, (n, v) in enumerate(thu):
    s.row(4 + i, "A", [i + 1, n, v])
for i, (n, v) in enumerate(chi):
    s.row(4 + i, "E", [i + 1, n, v])
a, b = sum(v for _, v in thu), sum(v for _, v in chi)
s.row(9, "B", ["Cộng thu", a]).row(9, "F", ["Cộng chi", b]).row(10, "F", ["Tồn quỹ 31/12/2024", a - b])
s.format("C4:C9", "#,##0").format("G4:G10", "#,##0")
T = "Quỹ hội"
f.rel(T, "C9", "sum", "C4:C8")
f.rel(T, "G9", "sum", "G4:G7")
f.rel(T, "G10", "difference", "C9", "-G9")
f.err("lãi tiết kiệm gõ thừa ba số 0", SUM + ["unit-slip", "thousand-separator-slip"], T, {"C7": 127000000})
f.err("cộng chi bỏ sót văn phòng phẩm; tồn quỹ tính theo số đúng", SUM, T, {"G9": b - 268000}, undecidable=True)
f.err("tồn quỹ đảo chữ số", SUM, T, {"G10": swap(a - b)}, cells=["G10"])

# 12 -----------------------------------------------------------------------------------------
f = Form("kho-nxt", "a store's opening + in − out = closing, quantity and value for each, headers in the storekeeper's abbreviations; total on top; live", odd=True, save="lo")
s = f.sheet("NXT Q4")
s.put("A1", "TRẠM VT-NN  -  THẺ TỔNG HỢP").head(3, "A", ["Mã", "Tên VT", "đg", "TĐK", None, "N", None, "X", None, "TCK", None])
s.head(4, "D", ["sl", "gt"] * 4)
s.merge("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:I3", "J3:K3")
vt = [("L01", "Lân nung chảy", 4200), ("D02", "Đạm Hà Bắc", 10800), ("K03", "Kali đỏ", 13500), ("N04", "NPK 5.10.3", 5600), ("G05", "Giống lúa thuần HT1", 26500),
      ("G06", "Giống ngô LVN10", 38000), ("B07", "Bạt che 4×50", 412000), ("X08", "Bình xịt tay 16L", 385000), ("V09", "Vắc xin LMLM", 21600)]
for i, (m, n, d) in enumerate(vt):
    r = 6 + i
    o, nh = f.rnd.randint(40, 900), f.rnd.randint(100, 1500)
    s.row(r, "A", [m, n, d, o, f"=D{r}*C{r}", nh, f"=F{r}*C{r}", f.rnd.randint(80, o + nh), f"=H{r}*C{r}", f"=D{r}+F{r}-H{r}", f"=J{r}*C{r}"])
s.put("B5", "ΣΣ")
for c in "EGIK":
    s.put(f"{c}5", f"=SUM({c}6:{c}14)")
s.format("C5:K14", "#,##0")
T = "NXT Q4"
for q, g in ("DE", "FG", "HI", "JK"):
    f.rel(T, f"{g}6:{g}14", "product", f"{q}6:{q}14", "C6:C14")
    f.rel(T, f"{g}5", "sum", f"{g}6:{g}14")
f.rel(T, "J6:J14", "difference", "D6:D14", "F6:F14", "-H6:H14")
f.rel(T, "K5:K14", "difference", "E5:E14", "G5:G14", "-I5:I14")
val = Book(f.cells())
n = lambda a: int(val.num((T, a)))
f.err("tồn cuối D02 chép từ kỳ trước, đè công thức", SUM + COPY + PROD, T, {"J7": n("J7") + 120}, cells=["J7"])
f.err("giá trị nhập G05 lấy số lượng của dòng trên", ["formula-inconsistent"] + PROD, T, {"G10": "=F9*C10"}, cells=["G10"])
f.err("tổng X chỉ cộng đến X08", SHORT, T, {"I5": "=SUM(I6:I13)"}, cells=["I5"])
f.err("xuất B07 mang dấu trừ", ["negative-value"] + SUM, T, {"H12": -n("H12")}, cells=["H12"])

# 13 -----------------------------------------------------------------------------------------
f = Form("uy-thac-nhcs", "loan groups of four associations under each commune (group rows with totals), overdue share, mean debt per member; total on top, typed")
s = f.sheet("Ủy thác")
s.put("A1", "DƯ NỢ ỦY THÁC QUA TỔ CHỨC CHÍNH TRỊ - XÃ HỘI ĐẾN 30/11/2024").put("I2", "Dư nợ, tiền gửi: triệu đồng")
s.head(4, "A", ["TT", "Xã / Hội", "Số tổ", "Tổ viên", "Dư nợ", "Nợ quá hạn", "Tỷ lệ NQH (%)", "Tiền gửi qua tổ", "Dư nợ bình quân/tổ viên"])
hoi = ["Hội Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh", "Đoàn Thanh niên"]
xa = ["Bản Bo", "Sơn Bình", "Khun Há", "Nà Tăm"]
r, groups = 6, []
for i, x in enumerate(xa):
    g, r = r, r + 1
    for j, h in enumerate(hoi):
        to = f.rnd.randint(3, 9)
        tv = to * f.rnd.randint(28, 50) + f.rnd.randint(0, 9)
        du = tv * f.rnd.randint(38, 71) + f.rnd.randint(0, 40)
        s.row(r, "A", [j + 1, h, to, tv, du, f.rnd.randint(0, 90), None, int(tv * f.rnd.uniform(1.1, 2.6))])
        r += 1
    s.row(g, "A", ["I II III IV".split()[i], f"Xã {x}"] + [sum(s.v[f"{c}{k}"] for k in range(g + 1, r)) if c != "G" else None for c in "CDEFGH"], bold=True)
    groups.append(g)
s.row(5, "B", ["Toàn huyện"] + [sum(s.v[f"{c}{k}"] for k in groups) if c != "G" else None for c in "CDEFGH"], bold=True)
for k in range(5, r):
    s.put(f"G{k}", ratio(s.v[f"F{k}"], s.v[f"E{k}"], 2)).put(f"I{k}", ratio(s.v[f"E{k}"], s.v[f"D{k}"], 1, 1))
T = "Ủy thác"
for c in "CDEFH":
    f.rel(T, f"{c}5", "sum", *[f"{c}{g}" for g in groups])
    for g in groups:
        f.rel(T, f"{c}{g}", "sum", f"{c}{g + 1}:{c}{g + 4}")
f.rel(T, f"G5:G{r - 1}", "ratio", f"F5:F{r - 1}", f"E5:E{r - 1}", factor=100, nd=2)
f.rel(T, f"I5:I{r - 1}", "ratio", f"E5:E{r - 1}", f"D5:D{r - 1}", nd=1)
f.err("dư nợ Hội Nông dân Sơn Bình đảo chữ số", SUM + RATE, T, {"E13": swap(s.v["E13"])})
f.err("số tổ xã Khun Há cộng thiếu Đoàn Thanh niên", SUM, T, {"C16": s.v["C16"] - s.v["C20"]})
f.err("toàn huyện tiền gửi cộng cả dòng xã Nà Tăm và các hội của xã", SUM, T, {"H5": s.v["H5"] + s.v["H21"]}, undecidable=False, cells=["H5"])
f.err("tỷ lệ NQH Bản Bo là bình quân bốn hội", RATE, T, {"G6": round(sum(s.v[f"G{k}"] for k in range(7, 11)) / 4 + .31, 2)}, cells=["G6"])
f.err("bình quân Đoàn Thanh niên Nà Tăm chia cho số tổ", RATE, T, {"I25": ratio(s.v["E25"], s.v["C25"], 1, 1)}, cells=["I25"])

# 14 -----------------------------------------------------------------------------------------
f = Form("mua-sam-vat", "procurement: quantity × price, VAT of 8 or 10% per line, with-VAT amount, packages as group rows, total below", save="xls")
s = f.sheet("Gói thầu")
s.put("A1", "DỰ TOÁN MUA SẮM THIẾT BỊ TRUNG TÂM Y TẾ HUYỆN").put("I2", "Đơn vị tính: đồng")
s.head(3, "A", ["TT", "Danh mục", "ĐVT", "Số lượng", "Đơn giá", "Thành tiền", "Thuế suất (%)", "Tiền thuế GTGT", "Giá trị sau thuế"])
goi = [("A", "Gói 1: Thiết bị văn phòng", [("Máy tính để bàn", "bộ", 12, 12650000, 10), ("Máy in laser", "cái", 7, 4390000, 10), ("Bàn làm việc 1,4m", "cái", 15, 2185000, 8), ("Ghế xoay", "cái", 24, 965000, 8)]),
       ("B", "Gói 2: Vật tư y tế", [("Găng tay khám", "hộp", 640, 78500, 8), ("Bơm tiêm 5ml", "cái", 18500, 820, 8), ("Cồn 70 độ", "lít", 365, 34200, 8)]),
       ("C", "Gói 3: Đồ vải", [("Ga trải giường", "chiếc", 180, 146000, 8), ("Quần áo bệnh nhân", "bộ", 225, 187500, 8)])]
r, groups = 4, []
for a, n, its in goi:
    g, r = r, r + 1
    for i, (t, u, q, d, v) in enumerate(its):
        tt = q * d
        s.row(r, "A", [i + 1, t, u, q, d, tt, v, tt * v // 100, tt + tt * v // 100])
        r += 1
    s.row(g, "A", [a, n], bold=True)
    for c in "FHI":
        s.put(f"{c}{g}", sum(s.v[f"{c}{k}"] for k in range(g + 1, r)))
        f.rel("Gói thầu", f"{c}{g}", "sum", f"{c}{g + 1}:{c}{r - 1}")
    R = lambda c: f"{c}{g + 1}:{c}{r - 1}"
    f.rel("Gói thầu", R("F"), "product", R("D"), R("E"))
    f.rel("Gói thầu", R("H"), "product", R("F"), R("G"), factor=0.01, nd=0)
    f.rel("Gói thầu", f"I{g}:I{r - 1}", "sum", f"F{g}:F{r - 1}", f"H{g}:H{r - 1}")
    groups.append(g)
s.put(f"B{r}", "TỔNG CỘNG (A+B+C)")
for c in "FHI":
    s.put(f"{c}{r}", sum(s.v[f"{c}{g}"] for g in groups))
    f.rel("Gói thầu", f"{c}{r}", "sum", *[f"{c}{g}" for g in groups])
f.rel("Gói thầu", f"I{r}", "sum", f"F{r}", f"H{r}")
s.format(f"D4:F{r}", "#,##0").format(f"H4:I{r}", "#,##0")
T = "Gói thầu"
f.err("máy in: 7 × 4.390.000 ghi thành tiền của 6 cái", PROD + SUM, T, {"F6": 6 * 4390000})
f.err("ghế xoay: thuế tính 10% trong khi thuế suất 8%", PROD + RATE + SUM, T, {"H8": s.v["F8"] // 10})
f.err("bơm tiêm: đơn giá gấp mười", PROD, T, {"E11": 8200}, also=["F11"])
f.err("gói 3 sau thuế đảo chữ số", SUM, T, {"I13": swap(s.v["I13"])})

# 15 -----------------------------------------------------------------------------------------
f = Form("ngo-budget", "an English budget of a project in two currencies: units × months × unit cost (USD), equivalent in thousand VND at a rate in a cell, donor/partner split; live", odd=True, save="lo")
s = f.sheet("Budget")
s.put("A1", "Child Nutrition Project - Budget FY2025").put("G2", "Ex. rate (VND/USD)").put("H2", 25450)
s.head(4, "A", ["Line", "Description", "Units", "Months", "Unit cost", "USD", "VND '000", "Donor USD", "Partner USD", "Donor share %"])
secs = [("1", "Staff", [("1.1", "Coordinator", 1, 12, 980, .8), ("1.2", "Field officers", 3, 12, 540, .75), ("1.3", "Accountant (half time)", 1, 6, 620, .5)]),
        ("2", "Training", [("2.1", "Village health workers", 64, 2, 45, 1), ("2.2", "Cooking groups", 28, 9, 18.5, .6)]),
        ("3", "Supplies", [("3.1", "Scales", 35, None, 62, .9), ("3.2", "MUAC tapes", 900, None, .45, 1), ("3.3", "Flip charts", 120, None, 7.25, .4)])]
r, groups = 5, []
for a, n, its in secs:
    g, r = r, r + 1
    for (c1, t, u, mo, co, dn) in its:
        usd = u * (mo or 1) * co
        s.row(r, "A", [c1, t, u, mo, co, f"=C{r}*D{r}*E{r}" if mo else f"=C{r}*E{r}", f"=ROUND(F{r}*$H$2/1000,0)", half_up(usd * dn, 2), f"=F{r}-H{r}", f"=ROUND(H{r}/F{r}*100,1)"])
        r += 1
    s.row(g, "A", [a, n, None, None, None] + [f"=SUM({c}{g + 1}:{c}{r - 1})" for c in "FGHI"] + [f"=ROUND(H{g}/F{g}*100,1)"], bold=True)
    R = lambda c: f"{c}{g + 1}:{c}{r - 1}"
    f.rel("Budget", f"F{g}:I{g}", "sum", f"F{g + 1}:I{r - 1}")
    f.rel("Budget", R("F"), "product", R("C"), R("D"), R("E"))
    f.rel("Budget", R("G"), "product", R("F"), "H2", factor=.001, nd=0)
    groups.append(g)
s.row(r, "B", ["GRAND TOTAL", None, None, None] + ["=" + "+".join(f"{c}{g}" for g in groups) for c in "FGHI"] + [f"=ROUND(H{r}/F{r}*100,1)"], bold=True)
f.rel("Budget", f"F{r}:I{r}", "sum", *[f"F{g}:I{g}" for g in groups])
f.rel("Budget", f"I5:I{r}", "difference", f"F5:F{r}", f"-H5:H{r}")
f.rel("Budget", f"J5:J{r}", "ratio", f"H5:H{r}", f"F5:F{r}", factor=100, nd=1)
s.format(f"E5:F{r}", "#,##0.00").format(f"H5:I{r}", "#,##0.00").format(f"G5:G{r}", "#,##0")
T = "Budget"
val = Book(f.cells())
f.err("2.1: VND lấy theo tỷ giá cũ 23.150, gõ số", PROD + COPY, T, {"G10": half_up(val.num((T, "F10")) * 23.15, 0)}, cells=["G10"])
f.err("3. Supplies: tổng USD chỉ cộng hai dòng đầu", SHORT, T, {"F12": "=SUM(F13:F14)"}, cells=["F12"])
f.err("GRAND TOTAL Donor cộng cả 1.1", ["formula-inconsistent", "formula-range"] + SUM, T, {f"H{r}": f"=H5+H9+H12+H6"}, cells=[f"H{r}"])
f.err("1.2: phần của donor lớn hơn cả dòng (gõ thừa một chữ số)", ["subset-exceeds", "negative-value"] + SUM, T, {"H7": val.num((T, "H7")) * 10}, cells=["H7", "I7", "J7"], undecidable=False)

# 16 -----------------------------------------------------------------------------------------
f = Form("lam-tron-trieu", "45 communes, figures kept in đồng and typed in triệu đồng with one decimal, each rounded by itself: totals and the Cộng column rest within rounding")
s = f.sheet("PL2")
s.put("A1", "PHÂN BỔ KINH PHÍ DUY TU ĐƯỜNG GIAO THÔNG NÔNG THÔN").put("F2", "Đơn vị: triệu đồng")
s.head(3, "A", ["STT", "Tên xã", "Cộng", "Ngân sách tỉnh", "Ngân sách huyện", "Nhân dân đóng góp"])
ho = "An Bắc Cẩm Đồng Gia Hòa Kim Lương Minh Nam Phú Quang Sơn Tân Vân".split()
dem = ["Lạc", "Thịnh", "Sơn"]
d = [[f.rnd.randint(20_000_000, 890_000_000) for _ in range(3)] for _ in range(45)]
for i, x in enumerate(d):
    s.row(5 + i, "A", [i + 1, f"{ho[i % 15]} {dem[i // 15]}"] + [half_up(v / 1e6, 1) for v in [sum(x), *x]])
tot = [sum(x[k] for x in d) for k in range(3)]
s.row(4, "B", ["Tổng số"] + [half_up(v / 1e6, 1) for v in [sum(tot), *tot]], bold=True)
T = "PL2"
f.rel(T, "C4:C49", "sum", "D4:D49", "E4:E49", "F4:F49", slack=.2)
f.rel(T, "C4:F4", "sum", "C5:F49", slack=2.3)
f.err("ngân sách tỉnh dòng 18 gõ thiếu dấu phẩy", SUM + ["unit-slip", "thousand-separator-slip"], T, {"D22": int(round(s.v["D22"] * 10))}, cells=["D22"])
f.err("Cộng dòng 31 đảo chữ số", SUM, T, {"C35": swap(s.v["C35"])}, cells=["C35"])
f.err("tổng số nhân dân đóng góp lệch 86,4", SUM, T, {"F4": round(s.v["F4"] + 86.4, 1)}, cells=["F4"], fix=False)
f.err("ngân sách huyện dòng 7 ghi đồng thay triệu", SUM + ["unit-slip", "thousand-separator-slip"], T, {"E11": d[6][1]}, cells=["E11"])

# 17 -----------------------------------------------------------------------------------------
f = Form("nong-thon-moi", "new-rural criteria: 19 columns of 1 and 0, communes down, counts to the right and below; last year's count and its change")
s = f.sheet("TC NTM")
s.put("A1", "ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI ĐẾN 31/12/2024 (1: đạt; 0: chưa đạt)")
s.head(3, "A", ["Xã"] + [f"TC{i}" for i in range(1, 20)] + ["Tổng tiêu chí đạt", "Năm 2023", "Tăng thêm"])
xa = ["Bản Giang", "Hồ Thầu", "Giang Ma", "Tả Lèng", "Nùng Nàng", "Bình Lư", "Thèn Sin", "Bản Hon", "Tân Dương"]
for i, x in enumerate(xa):
    a = [1 if f.rnd.random() < .68 else 0 for _ in range(19)]
    t = sum(a)
    p = t - f.rnd.randint(0, 3)
    s.row(4 + i, "A", [x] + a + [t, p, t - p])
s.row(13, "A", ["Số xã đạt"] + [sum(s.v[f"{cl(c)}{r}"] for r in range(4, 13)) for c in range(2, 24)])
T = "TC NTM"
f.rel(T, "U4:U13", "sum", "B4:T13")
f.rel(T, "B13:W13", "sum", "B4:W12")
f.rel(T, "W4:W13", "difference", "U4:U13", "-V4:V13")
z = next(c for c in "CDEFGHIJ" if s.v[f"{c}6"] == 1)
f.err("một tiêu chí ở Giang Ma gõ 11", SUM, T, {f"{z}6": 11})
f.err("tổng của Bình Lư hơn một", SUM, T, {"U9": s.v["U9"] + 1})
z = next(c for c in "MNOPQRST" if s.v[f"{c}11"] == 0)
f.err("Bản Hon được ghi đạt một tiêu chí không có trong tổng", SUM, T, {f"{z}11": 1})
f.err("tăng thêm của Hồ Thầu lấy ngược dấu", SUM + ["negative-value"], T, {"W5": -s.v["W5"] if s.v["W5"] else 4})

# 18 -----------------------------------------------------------------------------------------
f = Form("tiem-chung", "health: vaccines as abbreviations, under each its doses and coverage of the children of that commune; total on top; typed by a program (shared strings)", odd=True, save="xml-shared")
s = f.sheet("TCMR")
s.put("A1", "TCMR - T1-11/2024 - TYT").head(3, "A", ["TYT", "<1t", "BCG", None, "SS<24h", None, "DPT3", None, "OPV3", None, "IPV2", None, "MR1", None, "ĐĐ"]).head(4, "C", ["n", "%"] * 6)
xa = ["Bằng Lãng", "Đại Sảo", "Yên Mỹ", "Ngọc Phái", "Quảng Bạch", "Tân Lập", "Xuân Lạc", "Bản Thi", "Nam Cường", "Đồng Thắng"]
cs = ["CD", "EF", "GH", "IJ", "KL", "MN"]
for i, x in enumerate(xa):
    t = f.rnd.randint(31, 142)
    s.row(6 + i, "A", [x, t])
    for n, p in cs:
        v = t - f.rnd.randint(0, t // 6)
        s.put(f"{n}{6 + i}", v)
    s.put(f"O{6 + i}", min(s.v[f"{n}{6 + i}"] for n, _ in cs) - f.rnd.randint(0, 3))
s.put("A5", "Cả huyện")
for c in ["B", "O"] + [n for n, _ in cs]:
    s.put(f"{c}5", sum(s.v[f"{c}{r}"] for r in range(6, 16)))
    f.rel("TCMR", f"{c}5", "sum", f"{c}6:{c}15")
for n, p in cs:
    for r in range(5, 16):
        s.put(f"{p}{r}", ratio(s.v[f"{n}{r}"], s.v[f"B{r}"], 1))
    f.rel("TCMR", f"{p}5:{p}15", "ratio", f"{n}5:{n}15", "B5:B15", factor=100, nd=1)
    f.rel("TCMR", f"{n}5:{n}15", "subset", "B5:B15")
f.rel("TCMR", "O5:O15", "subset", "G5:G15")
T = "TCMR"
f.err("DPT3 Tân Lập đảo chữ số", SUM + RATE + ["subset-exceeds"], T, {"G11": swap(s.v["G11"])}, )
f.err("cả huyện MR1 bỏ sót Đồng Thắng", SUM, T, {"M5": s.v["M5"] - s.v["M15"]})
f.err("% OPV3 Nam Cường còn số của tháng trước", RATE, T, {"J14": round(s.v["J14"] - 11.3, 1)}, cells=["J14"])
f.err("cả huyện %BCG là tổng của mười trạm chia mười", RATE, T, {"D5": round(sum(s.v[f"D{r}"] for r in range(6, 16)) / 10 + .6, 1)}, cells=["D5"])

# 19 -----------------------------------------------------------------------------------------
f = Form("truong-hoc-lon", "big: 216 schools in 9 districts (group rows above), nested subsets (nữ, dân tộc, nữ dân tộc), pupils per class; typed, total on top", size="big", save="xls")
s = f.sheet("Quy mo")
s.put("A1", "SỐ LIỆU ĐẦU NĂM HỌC 2024-2025 CẤP TIỂU HỌC").head(3, "A", ["STT", "Đơn vị", "Điểm trường", "Số lớp", "Tổng số HS", "Trong đó", None, None, "HS/lớp"]).head(4, "F", ["Nữ", "Dân tộc", "Nữ dân tộc"])
s.merge("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:H3", "I3:I4")
hu = ["Tràng Định", "Bình Gia", "Văn Lãng", "Cao Lộc", "Bắc Sơn", "Hữu Lũng", "Chi Lăng", "Lộc Bình", "Đình Lập"]
ten = "Hoa Lư;Kim Đồng;Lê Lợi;Bế Văn Đàn;Hùng Vương;Minh Khai;Quang Trung;Chu Văn An;Lý Tự Trọng;Nà Sầm;Bản Trại;Khuổi Khỉn;Pác Cáp;Đông Quan;Tân Tiến;Thanh Lòa;Hồng Phong;Mai Sao;Vân Thủy;Quốc Khánh;Kháng Chiến;Đề Thám;Hoàng Văn Thụ;Nghĩa Hòa".split(";")
r, groups = 6, []
for i, h in enumerate(hu):
    g, r = r, r + 1
    for j in range(24):
        lop = f.rnd.randint(5, 27)
        hs = lop * f.rnd.randint(17, 31) + f.rnd.randint(0, 8)
        dt = int(hs * f.rnd.uniform(.7, .99))
        s.row(r, "A", [j + 1, f"TH {ten[j]}", f.rnd.randint(1, 6), lop, hs, int(hs * f.rnd.uniform(.45, .51)), dt, int(dt * f.rnd.uniform(.42, .46)), ratio(hs, lop, 1, 1)])
        r += 1
    s.row(g, "A", ["I II III IV V VI VII VIII IX".split()[i], f"Huyện {h}"] + [sum(s.v[f"{c}{k}"] for k in range(g + 1, r)) for c in "CDEFGH"], bold=True)
    groups.append(g)
    for c in "CDEFGH":
        f.rel("Quy mo", f"{c}{g}", "sum", f"{c}{g + 1}:{c}{r - 1}")
s.row(5, "B", ["Toàn tỉnh"] + [sum(s.v[f"{c}{g}"] for g in groups) for c in "CDEFGH"], bold=True)
for g in [5] + groups:
    s.put(f"I{g}", ratio(s.v[f"E{g}"], s.v[f"D{g}"], 1, 1))
T = "Quy mo"
f.rel(T, "C5:H5", "sum", *[f"C{g}:H{g}" for g in groups])
f.rel(T, f"I5:I{r - 1}", "ratio", f"E5:E{r - 1}", f"D5:D{r - 1}", nd=1)
for a, b in ("FE", "GE", "HG", "HF"):
    f.rel(T, f"{a}5:{a}{r - 1}", "subset", f"{b}5:{b}{r - 1}")
f.err("TH Lê Lợi (Văn Lãng): nữ nhiều hơn học sinh", ["subset-exceeds"] + SUM, T, {"F59": s.v["F59"] * 10})
f.err("huyện Cao Lộc: số học sinh lệch 20", SUM + RATE, T, {f"E{groups[3]}": s.v[f"E{groups[3]}"] + 20})
f.err("toàn tỉnh số lớp bỏ sót Đình Lập", SUM, T, {"D5": s.v["D5"] - s.v[f"D{groups[8]}"]})
f.err("HS/lớp một trường ở Hữu Lũng chia cho số điểm trường", RATE, T, {f"I{groups[5] + 11}": ratio(s.v[f"E{groups[5] + 11}"], s.v[f"C{groups[5] + 11}"], 1, 1)}, cells=[f"I{groups[5] + 11}"])
f.err("một trường ở Bắc Sơn: dân tộc đảo chữ số (vẫn không quá tổng học sinh)", SUM + ["subset-exceeds"], T, {f"G{groups[4] + 4}": swap(s.v[f"G{groups[4] + 4}"])})

# 20 -----------------------------------------------------------------------------------------
f = Form("cham-cong", "attendance: 30 days across (1, 0,5 or blank), days' counts below, công × day rate = pay at the right; total below", save="lo")
s = f.sheet("T9")
s.put("A1", "BẢNG CHẤM CÔNG TỔ LÀM ĐƯỜNG BẢN NÀ KHƯƠNG - THÁNG 9/2024")
s.head(3, "A", ["TT", "Họ tên"] + list(range(1, 31)) + ["Tổng công", "Đơn giá", "Thành tiền", "Ký nhận"])
ng = ["Lò Văn Păn", "Lò Thị Xôm", "Tòng Văn Inh", "Quàng Văn Hặc", "Lường Thị Mai", "Cà Văn Tướng", "Hoàng Văn Dín", "Vì Thị Pâng"]
for i, n in enumerate(ng):
    r = 4 + i
    ds = [None if (k % 7 == 0 or f.rnd.random() < .13) else (.5 if f.rnd.random() < .12 else 1) for k in range(1, 31)]
    s.row(r, "A", [i + 1, n] + ds + [f"=SUM(C{r}:AF{r})", f.rnd.choice([280000, 300000, 350000]), f"=AG{r}*AH{r}"])
s.row(12, "B", ["Cộng"] + [f"=SUM({cl(c)}4:{cl(c)}11)" for c in range(3, 34)] + [None, "=SUM(AI4:AI11)"])
s.format("AH4:AI12", "#,##0")
T = "T9"
f.rel(T, "AG4:AG12", "sum", "C4:AF12")
f.rel(T, "C12:AG12", "sum", "C4:AG11")
f.rel(T, "AI4:AI11", "product", "AG4:AG11", "AH4:AH11")
f.rel(T, "AI12", "sum", "AI4:AI11")
val = Book(f.cells())
f.err("Tòng Văn Inh: tổng công gõ tay hơn 2 công", COPY + SUM, T, {"AG6": val.num((T, "AG6")) + 2}, cells=["AG6"])
f.err("Lường Thị Mai: tổng công không tính ngày 30", SHORT, T, {"AG8": "=SUM(C8:AE8)"} if s.v.get("AF8") else {"AG8": "=SUM(C8:AB8)"}, cells=["AG8"])
f.err("tiền của Vì Thị Pâng tính theo đơn giá người trên", ["formula-inconsistent"] + PROD, T, {"AI11": "=AG11*AH10"} if s.v["AH10"] != s.v["AH11"] else {"AI11": "=AG10*AH11"}, cells=["AI11"])
f.err("cộng ngày 12 không có người cuối", SHORT, T, {"N12": "=SUM(N4:N10)"} if s.v.get("N11") else {"N12": "=SUM(N4:N9)"}, cells=["N12"])

# 21 -----------------------------------------------------------------------------------------
f = Form("cap-gao", "big: 240 households of 8 villages with 'Cộng thôn' below each, nhân khẩu × kg × months, rice and salt; subtotals live, the rest typed; by a program", size="big", save="xml")
s = f.sheet("DS cap")
s.put("A1", "DANH SÁCH HỘ ĐƯỢC HỖ TRỢ GẠO GIÁP HẠT").put("A2", "Mức 15 kg/khẩu/tháng × 2 tháng; muối 1 kg/khẩu")
s.head(4, "A", ["Số", "Chủ hộ", "Khẩu", "Nam", "Nữ", "Gạo (kg)", "Muối (kg)"])
th = ["Nà Cà", "Khau Ngòa", "Lủng Phầy", "Cốc Lải", "Nà Mu", "Phiêng Sỉnh", "Bó Lù", "Đông Tạo"]
hv = ["Hoàng", "Nông", "Lý", "Triệu", "Bàn", "Đặng", "Ma", "Dương", "Chu", "Lường"]
tv = ["Văn Sài", "Thị Pham", "Tồn Phin", "Văn Chòi", "Thị Mụi", "Phúc Lẩy", "Văn Kẻn", "Thị Lả", "Văn Điếng", "Sành Pu"]
r, subs, no = 5, [], 0
for i, t in enumerate(th):
    s.put(f"B{r}", f"Thôn {t}")
    a = r = r + 1
    for j in range(30):
        no += 1
        m, w = f.rnd.randint(0 if j % 9 == 3 else 1, 4), f.rnd.randint(1, 4)
        s.row(r, "A", [no, f"{hv[f.rnd.randint(0, 9)]} {tv[f.rnd.randint(0, 9)]}", m + w, m, w, (m + w) * 30, m + w])
        r += 1
    s.row(r, "B", [f"Cộng thôn {t}"] + [f"=SUM({c}{a}:{c}{r - 1})" for c in "CDEFG"])
    f.rel("DS cap", f"C{r}:G{r}", "sum", f"C{a}:G{r - 1}")
    R = lambda c: f"{c}{a}:{c}{r}"
    f.rel("DS cap", R("C"), "sum", R("D"), R("E"))
    f.rel("DS cap", R("F"), "product", R("C"), factor=30)
    f.rel("DS cap", R("G"), "copy", R("C"))
    subs.append((a, r))
    r += 1
s.row(r, "B", ["TỔNG CỘNG"] + ["=" + "+".join(f"{c}{z}" for _, z in subs) for c in "CDEFG"])
f.rel("DS cap", f"C{r}:G{r}", "sum", *[f"C{z}:G{z}" for _, z in subs])
f.rel("DS cap", f"C{r}", "sum", f"D{r}", f"E{r}")
T = "DS cap"
a, z = subs[2]
f.err("hộ ở Lủng Phầy: khẩu nhiều hơn nam + nữ, gạo và muối vẫn đúng", SUM, T, {f"C{a + 7}": s.v[f"C{a + 7}"] + 3})
a, z = subs[4]
f.err("hộ ở Nà Mu: gạo tính một tháng", PROD, T, {f"F{a + 11}": s.v[f"C{a + 11}"] * 15}, cells=[f"F{a + 11}"])
a, z = subs[5]
f.err("cộng thôn Phiêng Sỉnh: gạo bỏ ba hộ cuối", SHORT + PROD, T, {f"F{z}": f"=SUM(F{a}:F{z - 4})"}, cells=[f"F{z}"])
a, z = subs[7]
f.err("hộ ở Đông Tạo: muối ghi '05kg'", TEXT + SUM, T, {f"G{a + 3}": f"{s.v[f'G{a + 3}']:02d}kg"}, cells=[f"G{a + 3}"], also=[f"G{z}"])
f.err("tổng cộng nữ không có thôn Bó Lù", ["formula-inconsistent"] + SHORT + SUM, T, {f"E{r}": "=" + "+".join(f"E{z}" for k, (_, z) in enumerate(subs) if k != 6)}, cells=[f"E{r}"])

# 22 -----------------------------------------------------------------------------------------
f = Form("giai-ngan-doc", "turned: capital lines down with their symbols in a column ((3)=(1)+(2) …), projects across, total at the right; typed")
s = f.sheet("GN")
s.put("A1", "TÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG ĐẾN 30/11/2024").put("H2", "Triệu đồng")
pj = ["Đường Nà Pùng - Khuổi Ún", "Trường PTDTBT Cổ Linh", "Trạm y tế Công Bằng", "Cấp nước Bộc Bố", "Kè suối Nghiên Loan"]
s.head(3, "A", ["Chỉ tiêu", "Ký hiệu"] + pj + ["Cộng"])
ln = [("Vốn năm 2023 kéo dài", "(1)"), ("Vốn giao năm 2024", "(2)"), ("Tổng vốn được sử dụng", "(3)=(1)+(2)"), ("Thanh toán khối lượng", "(4)"), ("Tạm ứng chưa thu hồi", "(5)"),
      ("Tổng giải ngân", "(6)=(4)+(5)"), ("Tỷ lệ giải ngân (%)", "(7)=(6)/(3)"), ("Vốn còn lại", "(8)=(3)-(6)"), ("Đề nghị kéo dài sang 2025", "(9)"), ("Đề nghị thu hồi", "(10)=(8)-(9)")]
for i, (a, b) in enumerate(ln):
    s.row(4 + i, "A", [a, b])
for c in "CDEFG":
    k, g = f.rnd.randint(0, 1) * f.rnd.randint(120, 900), f.rnd.randint(1500, 9000)
    t = int((k + g) * f.rnd.uniform(.3, .65))
    u = int((k + g) * f.rnd.uniform(.05, .2))
    l = k + g - t - u
    kd = int(l * f.rnd.uniform(.5, 1))
    s.col(c, 4, [k, g, k + g, t, u, t + u, None, l, kd, l - kd])
for r in (4, 5, 6, 7, 8, 9, 11, 12, 13):
    s.put(f"H{r}", sum(s.v[f"{c}{r}"] for c in "CDEFG"))
    f.rel("GN", f"H{r}", "sum", f"C{r}:G{r}")
for c in "CDEFGH":
    s.put(f"{c}10", ratio(s.v[f"{c}9"], s.v[f"{c}6"], 1))
T = "GN"
f.rel(T, "C6:H6", "sum", "C4:H4", "C5:H5")
f.rel(T, "C9:H9", "sum", "C7:H7", "C8:H8")
f.rel(T, "C10:H10", "ratio", "C9:H9", "C6:H6", factor=100, nd=1)
f.rel(T, "C11:H11", "difference", "C6:H6", "-C9:H9")
f.rel(T, "C13:H13", "difference", "C11:H11", "-C12:H12")
f.err("tạm ứng của trạm y tế gấp mười", SUM + ["disbursed-exceeds-plan"], T, {"E8": s.v["E8"] * 10})
f.err("tỷ lệ của cấp nước Bộc Bố chia cho vốn giao năm", RATE, T, {"F10": ratio(s.v["F9"], s.v["F5"], 1) if s.v["F4"] else ratio(s.v["F7"], s.v["F6"], 1)}, cells=["F10"])
f.err("đề nghị thu hồi của đường Nà Pùng đảo chữ số", SUM, T, {"C13": swap(s.v["C13"])})
f.err("Cộng thanh toán bỏ sót kè suối", SUM, T, {"H7": s.v["H7"] - s.v["G7"]})
