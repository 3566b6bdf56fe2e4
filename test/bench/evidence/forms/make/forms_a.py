"""Forms of field offices: crops, people, quarters, targets, sheets per commune."""
from lib import COPY, CUM, PROD, RATE, SHORT, SUM, TEXT, Form, cl, half_up


def swap(v, i=None):
    """Two neighbouring digits changed over: the first unequal pair from position i."""
    s = str(v)
    for k in range(i or 0, len(s) - 1):
        if s[k] != s[k + 1] and s[k] not in ".-" and s[k + 1] != ".":
            t = s[:k] + s[k + 1] + s[k] + s[k + 2:]
            if not t.startswith("0"):
                return type(v)(t)
    raise ValueError(v)


def ratio(a, b, nd, k=100):
    return half_up(a / b * k, nd)


# 1 ------------------------------------------------------------------------------------------
f = Form("nari-luong-thuc", "crops: area × yield = output (tạ/ha, tấn) of two years side by side, group rows with a mean yield, growth; typed")
s = f.sheet("San luong")
s.put("A1", "KẾT QUẢ SẢN XUẤT CÂY LƯƠNG THỰC CÓ HẠT HUYỆN NA RÌ").put("A2", "(Kèm theo Báo cáo số 211/BC-NN ngày 02/12/2024)")
s.head(4, "A", ["TT", "Cây trồng", "Năm 2023", None, None, "Năm 2024", None, None, "SL 2024 so 2023 (%)"])
s.head(5, "C", ["Diện tích (ha)", "Năng suất (tạ/ha)", "Sản lượng (tấn)"] * 2)
s.merge("A4:A5", "B4:B5", "C4:E4", "F4:H4", "I4:I5")
names = {6: ("", "Tổng sản lượng lương thực có hạt"), 7: ("I", "Lúa cả năm"), 8: (1, "Lúa xuân"), 9: (2, "Lúa mùa"), 10: (3, "Lúa nương"),
         11: ("II", "Ngô cả năm"), 12: (1, "Ngô xuân"), 13: (2, "Ngô hè thu"), 14: (3, "Ngô đông")}
fig = {8: [(1412.6, 54.2), (1425.3, 55.1)], 9: [(2087.4, 48.7), (2075.8, 47.3)], 10: [(163.5, 13.4), (151.2, 14.1)],
       12: [(1873.2, 43.6), (1891.7, 44.2)], 13: [(742.9, 38.5), (730.4, 37.9)], 14: [(96.8, 31.2), (118.3, 32.6)]}
for r, (a, b) in names.items():
    s.row(r, "A", [a or None, b])
for y, (c, d, e) in enumerate(["CDE", "FGH"]):
    for r, v in fig.items():
        s.put(f"{c}{r}", v[y][0]).put(f"{d}{r}", v[y][1]).put(f"{e}{r}", half_up(v[y][0] * v[y][1] / 10, 1))
    for g, ks in ((7, (8, 9, 10)), (11, (12, 13, 14))):
        for x in (c, e):
            s.put(f"{x}{g}", half_up(sum(s.v[f"{x}{k}"] for k in ks), 1))
        s.put(f"{d}{g}", half_up(s.v[f"{e}{g}"] / s.v[f"{c}{g}"] * 10, 1))
    for x in (c, e):
        s.put(f"{x}6", half_up(s.v[f"{x}7"] + s.v[f"{x}11"], 1))
        f.rel("San luong", f"{x}7", "sum", f"{x}8:{x}10")
        f.rel("San luong", f"{x}11", "sum", f"{x}12:{x}14")
        f.rel("San luong", f"{x}6", "sum", f"{x}7", f"{x}11")
    for rr in ("8:{}10", "12:{}14"):
        R = [f"{x}{rr.format(x)}" for x in (c, d, e)]
        f.rel("San luong", R[2], "product", R[0], R[1], factor=0.1, nd=1)
    for g in (7, 11):
        f.rel("San luong", f"{d}{g}", "ratio", f"{e}{g}", f"{c}{g}", factor=10, nd=1)
for r in names:
    s.put(f"I{r}", ratio(s.v[f"H{r}"], s.v[f"E{r}"], 1))
f.rel("San luong", "I6:I14", "ratio", "H6:H14", "E6:E14", factor=100, nd=1)
s.grid = "A4:I14"
f.err("sản lượng lúa mùa 2024 đảo chữ số", PROD + SUM, "San luong", {"H9": swap(s.v["H9"])})
f.err("diện tích ngô hè thu 2023: 742,9 gõ 7429", PROD + SUM, "San luong", {"C13": 7429})
f.err("năng suất lúa cả năm 2024 lấy bình quân cộng ba vụ", RATE + PROD, "San luong", {"G7": 38.8}, cells=["G7"])
f.err("SL ngô đông tính so ngược 2023/2024", RATE, "San luong", {"I14": ratio(s.v["E14"], s.v["H14"], 1)}, cells=["I14"])

# 2 ------------------------------------------------------------------------------------------
f = Form("luong-mam-non", "payroll of a school: coefficients × base pay + allowances − deductions = take-home; live formulas, total below", save="lo")
s = f.sheet("T11")
s.put("A1", "TRƯỜNG MẦM NON HOA BAN").put("A2", "BẢNG THANH TOÁN TIỀN LƯƠNG THÁNG 11 NĂM 2024").put("L3", "Lương cơ sở:").put("M3", 2340000)
s.head(5, "A", ["STT", "Họ và tên", "Hệ số lương", "Hệ số chức vụ", "Cộng hệ số", "Tiền lương", "PC ưu đãi (35%)", "PC khu vực", "Tổng thu nhập", "BHXH 8%", "BHYT 1,5%", "BHTN 1%", "Thực lĩnh"])
ppl = [("Hoàng Thị Nhung", 4.98, 0.5), ("Lò Thị Ánh", 4.65, 0.35), ("Vàng Thị Mỷ", 4.32, 0.2), ("Đèo Thị Hạnh", 3.99, None),
       ("Nguyễn Thu Hà", 3.66, None), ("Tẩn Mỹ Dao", 3.33, None), ("Giàng Thị Sua", 3.03, None), ("Phàn Tả Mẩy", 2.72, None),
       ("Lù Thị Vân", 2.41, None), ("Sùng Thị Dợ", 2.1, None), ("Quàng Thị Én", 2.1, None)]
for i, (n, h, cv) in enumerate(ppl):
    r = 6 + i
    s.row(r, "A", [i + 1, n, h, cv, f"=C{r}+D{r}", f"=ROUND(E{r}*$M$3,0)", f"=ROUND(F{r}*35%,0)", "=ROUND(0.7*$M$3,0)",
                  f"=F{r}+G{r}+H{r}", f"=ROUND(F{r}*8%,0)", f"=ROUND(F{r}*1.5%,0)", f"=ROUND(F{r}*1%,0)", f"=I{r}-J{r}-K{r}-L{r}"])
n = 6 + len(ppl)
s.row(n, "B", ["Cộng"] + [f"=SUM({c}6:{c}{n - 1})" for c in "CDEFGHIJKLM"], bold=True)
s.format(f"F6:M{n}", "#,##0").format("M3:M3", "#,##0").format(f"C6:E{n}", "0.00")
R = lambda c: f"{c}6:{c}{n - 1}"
T = "T11"
f.rel(T, f"E6:E{n}", "sum", f"C6:C{n}", f"D6:D{n}")
f.rel(T, R("F"), "product", R("E"), "M3", nd=0)
for c, k, src in (("G", .35, "F"), ("J", .08, "F"), ("K", .015, "F"), ("L", .01, "F")):
    f.rel(T, R(c), "product", R(src), factor=k, nd=0)
f.rel(T, R("I"), "sum", R("F"), R("G"), R("H"))
f.rel(T, R("M"), "difference", R("I"), "-" + R("J"), "-" + R("K"), "-" + R("L"))
f.rel(T, f"C{n}:M{n}", "sum", f"C6:M{n - 1}")
f.err("lương Đèo Thị Hạnh gõ số theo lương cơ sở cũ 1.800.000 đè công thức", PROD + COPY, T, {"F9": half_up(3.99 * 1800000, 0)}, cells=["F9"])
f.err("BHXH Tẩn Mỹ Dao lấy công thức của dòng trên", ["formula-inconsistent"] + PROD, T, {"J11": "=ROUND(F10*8%,0)"}, cells=["J11"])
f.err("cộng thực lĩnh bỏ hai người cuối", SHORT, T, {f"M{n}": f"=SUM(M6:M{n - 3})"}, cells=[f"M{n}"])
f.err("thực lĩnh Nguyễn Thu Hà quên trừ BHTN", ["formula-inconsistent"] + SUM, T, {"M10": "=I10-J10-K10"}, cells=["M10"])

# 3 ------------------------------------------------------------------------------------------
f = Form("chi-so-k", "nonsense codes only: K4 = K1+K2+K3, K6 = K4−K5, K8 = K7/K6; total row 'Σ' at the foot, exact, typed", odd=True)
s = f.sheet("Sheet1")
s.put("A1", "Phiếu tổng hợp chỉ số nội bộ kỳ 3")
s.head(3, "A", ["Mã", "K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"])
rows = 11
for i in range(rows):
    r = 4 + i
    k1, k2, k3 = (f.rnd.randint(1200, 9800) for _ in range(3))
    k5 = f.rnd.randint(700, 3000)
    k6 = k1 + k2 + k3 - k5
    k7 = f.rnd.randint(k6 // 3, k6)
    s.row(r, "A", [f"ĐV-{i + 1:02d}", k1, k2, k3, k1 + k2 + k3, k5, k6, k7, ratio(k7, k6, 2)])
t = 4 + rows
s.row(t, "A", ["Σ"] + [sum(s.v[f"{c}{r}"] for r in range(4, t)) for c in "BCDEFGH"])
s.put(f"I{t}", ratio(s.v[f"H{t}"], s.v[f"G{t}"], 2))
T = "Sheet1"
f.rel(T, f"B{t}:H{t}", "sum", f"B4:H{t - 1}")
f.rel(T, f"E4:E{t}", "sum", f"B4:B{t}", f"C4:C{t}", f"D4:D{t}")
f.rel(T, f"G4:G{t}", "difference", f"E4:E{t}", f"-F4:F{t}")
f.rel(T, f"I4:I{t}", "ratio", f"H4:H{t}", f"G4:G{t}", factor=100, nd=2)
f.err("K2 của ĐV-03 đảo chữ số", SUM, T, {"C6": swap(s.v["C6"])})
f.err("K5 của ĐV-07 mất chữ số cuối", SUM + ["negative-value"], T, {"F10": s.v["F10"] // 10})
f.err("K8 của ĐV-09 chia cho K4 thay vì K6", RATE, T, {"I12": ratio(s.v["H12"], s.v["E12"], 2)}, cells=["I12"])
f.err("Σ của K7 bỏ sót ĐV-11", SUM, T, {f"H{t}": s.v[f"H{t}"] - s.v[f"H{t - 1}"]}, cells=[f"H{t}"], undecidable=False)

# 4 ------------------------------------------------------------------------------------------
f = Form("muong-te-dan-toc", "population: communes down, peoples across (names only), total at the left and on top, women as a subset row under each commune", odd=True, save="xls")
s = f.sheet("Dân tộc")
eth = ["La Hủ", "Hà Nhì", "Thái", "Mông", "Mảng", "Cống", "Si La", "Khơ Mú", "Kinh"]
xa = ["Bum Tở", "Bum Nưa", "Ka Lăng", "Thu Lũm", "Pa Ủ", "Pa Vệ Sủ", "Tà Tổng", "Mù Cả", "Nậm Khao", "Kan Hồ"]
s.put("A1", "BIỂU 04-DT. NHÂN KHẨU CHIA THEO DÂN TỘC").put("A2", "Thời điểm 01/10/2024; ĐVT: người")
s.head(4, "A", ["Nơi ở", "Tất cả"] + eth)
for i, x in enumerate(xa):
    r = 7 + 2 * i
    a = [0 if f.rnd.random() < .25 else f.rnd.choice([f.rnd.randint(11, 90), f.rnd.randint(110, 2400)]) for _ in eth]
    a[i % len(eth)] = f.rnd.randint(900, 2600)
    w = [half_up(v * f.rnd.uniform(.46, .52), 0) for v in a]
    s.row(r, "A", [x, sum(a)] + a).row(r + 1, "A", ["   - nữ", sum(w)] + w)
end = 6 + 2 * len(xa)
s.row(5, "A", ["TẤT CẢ"] + [sum(s.v[f"{cl(c)}{r}"] for r in range(7, end + 1, 2)) for c in range(2, 12)], bold=True)
s.row(6, "A", ["   - nữ"] + [sum(s.v[f"{cl(c)}{r}"] for r in range(8, end + 1, 2)) for c in range(2, 12)])
T = "Dân tộc"
f.rel(T, f"B5:B{end}", "sum", f"C5:K{end}")
for k in (0, 1):
    f.rel(T, f"B{5 + k}:K{5 + k}", "sum", *[f"B{r}:K{r}" for r in range(7 + k, end + 1, 2)])
for r in range(5, end, 2):
    f.rel(T, f"B{r + 1}:K{r + 1}", "subset", f"B{r}:K{r}")
f.err("một dân tộc ở Tà Tổng gấp mười", SUM, T, {next(f"{c}19" for c in "EFGHIJK" if s.v[f"{c}19"] > 50): 10 * next(s.v[f"{c}19"] for c in "EFGHIJK" if s.v[f"{c}19"] > 50)})
f.err("nữ Hà Nhì ở Ka Lăng lớn hơn số người (gõ thừa chữ số)", ["subset-exceeds"] + SUM, T, {"D12": s.v["D12"] * 10 + 7})
f.err("tổng Pa Ủ cộng trùng dòng nữ của một cột", SUM, T, {"B15": s.v["B15"] + s.v["C16"]})
f.err("nữ của cột Mông toàn huyện bỏ sót Kan Hồ", SUM, T, {"F6": s.v["F6"] - (s.v["F26"] or 0) if s.v["F26"] else s.v["F6"] - s.v["F8"] - 1}, cells=["F6"])
f.err("hàng của Nậm Khao: số Mảng và Cống gõ sang nhau", SUM, T, {"G23": s.v["H23"], "H23": s.v["G23"]}, cells=["G23", "H23"])

# 5 ------------------------------------------------------------------------------------------
f = Form("sin-ho-to-xa", "a sheet per commune (indicators down, months across) and a summary typed by hand with communes down and indicators across")
xs = ["Nậm Tăm", "Pa Khóa", "Noong Hẻo", "Pu Sam Cáp", "Lùng Thàng"]
ind = ["Số buổi truyền thông", "Lượt người dự", "Trong đó: nam giới", "Số vụ việc tư vấn"]
th = f.sheet("Tong hop")
th.put("A1", "TỔNG HỢP HOẠT ĐỘNG TRUYỀN THÔNG 5 THÁNG CUỐI NĂM 2024").head(3, "A", ["Xã"] + ind)
for i, x in enumerate(xs):
    s = f.sheet(x)
    s.put("A1", f"XÃ {x.upper()}").put("A2", "Theo dõi tháng").head(4, "A", ["Nội dung", "Tháng 8", "Tháng 9", "Tháng 10", "Tháng 11", "Tháng 12", "Cộng 5 tháng"])
    b = [f.rnd.randint(2, 9) for _ in range(5)]
    p = [v * f.rnd.randint(24, 47) + f.rnd.randint(0, 9) for v in b]
    m = [int(v * f.rnd.uniform(.2, .45)) for v in p]
    c = [f.rnd.randint(0, 4) for _ in range(5)]
    for k, line in enumerate((b, p, m, c)):
        s.row(5 + k, "A", [ind[k]] + line + [sum(line)])
    f.rel(x, "G5:G8", "sum", "B5:F8")
    f.rel(x, "B7:G7", "subset", "B6:G6")
    th.row(4 + i, "A", [x] + [s.v[f"G{5 + k}"] for k in range(4)])
    f.rel("Tong hop", f"B{4 + i}:E{4 + i}", "copy", f"{x}!G5:G8")
th.row(9, "A", ["Toàn cụm"] + [sum(th.v[f"{c}{r}"] for r in range(4, 9)) for c in "BCDE"], bold=True)
f.rel("Tong hop", "B9:E9", "sum", "B4:E8")
f.rel("Tong hop", "D4:D9", "subset", "C4:C9")
v = f.sheets
g = th.v["C6"]
f.err("lượt người Noong Hẻo ở biểu tổng hợp đảo chữ số (tờ xã và dòng tổng đúng)", COPY[:1] + SUM, "Tong hop", {"C6": swap(g, 1)})
f.err("Lùng Thàng tháng 10 ghi số của tháng 9", SUM, "Lùng Thàng", {"D6": v["Lùng Thàng"].v["C6"]}, undecidable=True)
f.err("Pa Khóa: cộng 5 tháng số buổi gõ sai, biểu tổng hợp chép số đúng", SUM + COPY[:1], "Pa Khóa", {"G5": v["Pa Khóa"].v["G5"] + 9})
f.err("dòng Toàn cụm nam giới bỏ sót Pu Sam Cáp", SUM, "Tong hop", {"D9": th.v["D9"] - th.v["D7"]}, undecidable=False, cells=["D9"])

# 6 ------------------------------------------------------------------------------------------
f = Form("loc-binh-truong", "a sheet per school linked live into a summary whose rows are grade lines and columns are schools; total in the first column", save="lo")
sc = ["TH Tú Đoạn", "TH Khuất Xá", "TH Sàn Viên", "TH Lợi Bác"]
th = f.sheet("TH")
th.put("A1", "QUY MÔ TRƯỜNG, LỚP CỤM 2 NĂM HỌC 2024-2025").head(3, "A", ["Khối", "Toàn cụm", None, *[x for n in sc for x in (n, None)]]).head(4, "B", ["Lớp", "HS"] * 5)
th.merge("A3:A4", "B3:C3", "D3:E3", "F3:G3", "H3:I3", "J3:K3")
for j, n in enumerate(sc):
    s = f.sheet(n)
    s.put("A1", f"Trường {n}").head(3, "A", ["Khối lớp", "Số lớp", "Số học sinh", "Nữ", "HS dân tộc", "HS khuyết tật"])
    for k in range(5):
        lop = f.rnd.randint(1, 3)
        hs = lop * f.rnd.randint(19, 29)
        s.row(4 + k, "A", [f"Khối {k + 1}", lop, hs, half_up(hs * f.rnd.uniform(.44, .53), 0), hs - f.rnd.randint(0, 4), f.rnd.randint(0, 2)])
    s.row(9, "A", ["Cộng"] + [f"=SUM({c}4:{c}8)" for c in "BCDEF"])
    f.rel(n, "B9:F9", "sum", "B4:F8")
    for c in "DEF":
        f.rel(n, f"{c}4:{c}9", "subset", "C4:C9")
    a, b = cl(4 + 2 * j), cl(5 + 2 * j)
    for k in range(6):
        th.put(f"{a}{5 + k}", f"='{n}'!B{4 + k}").put(f"{b}{5 + k}", f"='{n}'!C{4 + k}")
    f.rel("TH", f"{a}5:{b}10", "copy", f"{n}!B4:C9")
for k in range(6):
    r = 5 + k
    th.row(r, "A", [f"Khối {k + 1}" if k < 5 else "Tổng", f"=D{r}+F{r}+H{r}+J{r}", f"=E{r}+G{r}+I{r}+K{r}"])
f.rel("TH", "B5:C10", "sum", "D5:E10", "F5:G10", "H5:I10", "J5:K10")
x = f.cells
from lib import Book  # noqa: E402
val = Book(f.cells())
f.err("khối 3 Khuất Xá: số học sinh chép tay cũ đè liên kết", COPY, "TH", {"G7": val.num(("TH", "G7")) - 4}, cells=["G7"])
f.err("toàn cụm khối 4 bỏ sót trường thứ tư", ["formula-inconsistent"] + SHORT + SUM, "TH", {"B8": "=D8+F8+H8"}, cells=["B8"])
f.err("khối 2 Lợi Bác nối sang tờ Sàn Viên", ["formula-inconsistent"] + COPY, "TH", {"K6": "='TH Sàn Viên'!C5"}, cells=["K6"])
f.err("nữ khối 1 Tú Đoạn nhiều hơn học sinh", ["subset-exceeds"], "TH Tú Đoạn", {"D4": val.num(("TH Tú Đoạn", "C4")) + 8}, cells=["D4", "C4"], undecidable=True)
f.err("khối 5 Sàn Viên: số học sinh ghi kèm chữ 'em', các tổng mất", TEXT + ["error-value", "total-mismatch"], "TH Sàn Viên", {"C8": f"{int(val.num(('TH Sàn Viên', 'C8')))} em"}, cells=[("TH Sàn Viên", "C8")], also=[("TH", "I9"), ("TH Sàn Viên", "C9")])

# 7 ------------------------------------------------------------------------------------------
f = Form("luy-ke-quy", "quarters that run on: Quý I, Quý II, 6 tháng, Quý III, 9 tháng, Quý IV, cả năm beside the plan and its share; total on top, typed")
s = f.sheet("Thu NS")
s.put("A1", "TÌNH HÌNH THU NGÂN SÁCH TRÊN ĐỊA BÀN NĂM 2024").put("J2", "ĐVT: triệu đồng")
s.head(4, "A", ["STT", "Khoản thu", "Dự toán", "Quý I", "Quý II", "6 tháng", "Quý III", "9 tháng", "Quý IV", "Cả năm", "Đạt DT (%)"])
items = ["Thuế ngoài quốc doanh", "Lệ phí trước bạ", "Thuế thu nhập cá nhân", "Phí, lệ phí", "Tiền sử dụng đất", "Thuê đất, mặt nước", "Thu khác ngân sách"]
for i, n in enumerate(items):
    q = [f.rnd.randint(420, 9800) for _ in range(4)]
    y = sum(q)
    s.row(6 + i, "A", [i + 1, n, half_up(y / f.rnd.uniform(.82, 1.15), -2), q[0], q[1], sum(q[:2]), q[2], sum(q[:3]), q[3], y])
s.row(5, "B", ["TỔNG THU"] + [sum(s.v[f"{c}{r}"] for r in range(6, 13)) for c in "CDEFGHIJ"], bold=True)
for r in range(5, 13):
    s.put(f"K{r}", ratio(s.v[f"J{r}"], s.v[f"C{r}"], 1))
T = "Thu NS"
f.rel(T, "C5:J5", "sum", "C6:J12")
f.rel(T, "F5:F12", "sum", "D5:D12", "E5:E12")
f.rel(T, "H5:H12", "sum", "F5:F12", "G5:G12")
f.rel(T, "J5:J12", "sum", "H5:H12", "I5:I12")
f.rel(T, "K5:K12", "ratio", "J5:J12", "C5:C12", factor=100, nd=1)
f.err("9 tháng trước bạ quên cộng quý III", CUM, T, {"H7": s.v["F7"]})
f.err("quý II phí lệ phí thừa số 0", CUM, T, {"E9": s.v["E9"] * 10})
f.err("đạt DT thuê đất: tỷ lệ của số 9 tháng", RATE, T, {"K11": ratio(s.v["H11"], s.v["C11"], 1)}, cells=["K11"])
f.err("tổng thu dự toán cộng sót thu khác", SUM, T, {"C5": s.v["C5"] - s.v["C12"]}, cells=["C5"])

# 8 ------------------------------------------------------------------------------------------
f = Form("thang-cong-don", "tiny: months that run on in one line (cấp trong tháng, dồn từ đầu năm) above their split nữ, nam", size="tiny (2 × 12 turned)")
s = f.sheet("Bien lai")
s.put("A1", "Theo dõi số thẻ BHYT cấp mới xã Vân Tùng")
s.head(2, "A", [None, *[f"T{m}" for m in range(1, 13)]])
t = [f.rnd.randint(118, 960) for _ in range(12)]
s.row(3, "A", ["Cấp trong tháng"] + t)
s.row(4, "A", ["Dồn từ đầu năm"] + [sum(t[:i + 1]) for i in range(12)])
s.row(5, "A", ["Nữ"] + [int(v * .51) for v in t])
s.row(6, "A", ["Nam"] + [v - int(v * .51) for v in t])
T = "Bien lai"
f.rel(T, "B4:M4", "cumulative", "B3:M3")
f.rel(T, "B3:M3", "sum", "B5:M5", "B6:M6")
f.err("cộng dồn tháng 6 lặp lại số tháng 5", CUM, T, {"G4": s.v["F4"]})
f.err("nữ tháng 9 đảo chữ số", SUM, T, {"J5": swap(s.v["J5"])})
f.err("cộng dồn tháng 12 bỏ sót tháng 12", CUM, T, {"M4": s.v["L4"]}, cells=["M4"], undecidable=False)

# 9 ------------------------------------------------------------------------------------------
f = Form("dieu-chinh-chi-tieu", "targets of a plan adjusted twice by decisions (minus signs), text columns with decisions between the figures, areas down, total below")
s = f.sheet("ĐC")
s.put("A1", "BIỂU ĐIỀU CHỈNH CHỈ TIÊU ĐÀO TẠO NGHỀ NĂM 2024").put("A2", "(Kèm theo Quyết định số 1187/QĐ-UBND ngày 30/10/2024)")
s.head(4, "A", ["TT", "Đơn vị", "Giao đầu năm", "Điều chỉnh lần 1", "Văn bản", "Điều chỉnh lần 2", "Văn bản", "Sau điều chỉnh", "Đã mở lớp", "Còn phải thực hiện"])
un = ["Trung tâm GDNN-GDTX Pác Nặm", "Trung tâm GDNN-GDTX Ba Bể", "Trung tâm GDNN-GDTX Ngân Sơn", "Trung tâm GDNN-GDTX Chợ Đồn", "Trường Cao đẳng Bắc Kạn", "Hội Nông dân tỉnh", "Hội LHPN tỉnh", "Tỉnh đoàn", "HTX Mai Hồng"]
d1 = [-35, 20, 0, 40, -60, 35, 0, 0, 0]
d2 = [10, -25, -30, 0, 85, -20, 15, -35, 0]
for i, n in enumerate(un):
    g = f.rnd.randint(14, 62) * 5
    k = g + d1[i] + d2[i]
    m = f.rnd.randint(k // 3, k)
    s.row(5 + i, "A", [i + 1, n, g, d1[i], "QĐ 412/QĐ-UBND" if d1[i] else None, d2[i], "QĐ 1187/QĐ-UBND" if d2[i] else None, k, m, k - m])
s.row(14, "B", ["Cộng"] + [sum(s.v[f"{c}{r}"] for r in range(5, 14)) if c not in "EG" else None for c in "CDEFGHIJ"], bold=True)
T = "ĐC"
f.rel(T, "H5:H14", "sum", "C5:C14", "D5:D14", "F5:F14")
f.rel(T, "J5:J14", "difference", "H5:H14", "-I5:I14")
for c in "CDFHIJ":
    f.rel(T, f"{c}14", "sum", f"{c}5:{c}13")
f.err("lần 1 của Trường Cao đẳng mất dấu trừ", SUM, T, {"D9": 60})
f.err("lần 2 Tỉnh đoàn gõ +35", SUM, T, {"F12": 35})
f.err("sau điều chỉnh HTX Mai Hồng còn số cũ của dòng trên", SUM, T, {"H13": s.v["H12"]})
f.err("đã mở lớp Chợ Đồn là chữ có dấu cách ở cuối", TEXT, T, {"I8": f"{s.v['I8']} "}, cells=["I8"])

# 10 -----------------------------------------------------------------------------------------
f = Form("hai-bang-duoi", "two tables one below the other: poor households by commune with rates, then the same totals by cause with shares")
s = f.sheet("Hộ nghèo")
s.put("A1", "RÀ SOÁT HỘ NGHÈO, CẬN NGHÈO HUYỆN VĂN QUAN").put("A3", "Bảng 1. Theo xã")
xa = ["An Sơn", "Điềm He", "Liên Hội", "Tràng Các", "Tri Lễ", "Yên Phúc"]
s.head(4, "A", ["Xã", "Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo", "Cộng nghèo và cận nghèo", "Tỷ lệ hộ nghèo (%)", "Tỷ lệ nghèo đa chiều (%)"])
for i, x in enumerate(xa):
    t = f.rnd.randint(480, 1900)
    a, b = int(t * f.rnd.uniform(.07, .24)), int(t * f.rnd.uniform(.05, .2))
    s.row(5 + i, "A", [x, t, a, b, a + b, ratio(a, t, 2), ratio(a + b, t, 2)])
s.row(11, "A", ["Tổng"] + [sum(s.v[f"{c}{r}"] for r in range(5, 11)) for c in "BCDE"])
s.put("F11", ratio(s.v["C11"], s.v["B11"], 2)).put("G11", ratio(s.v["E11"], s.v["B11"], 2))
s.put("A14", "Bảng 2. Nguyên nhân nghèo (một hộ ghi một nguyên nhân chính)")
s.head(15, "A", ["Nguyên nhân", "Hộ nghèo", "Cơ cấu (%)", "Hộ cận nghèo", "Cơ cấu (%)"])
ng = ["Thiếu đất sản xuất", "Thiếu vốn", "Thiếu lao động", "Không có việc làm", "Ốm đau, tai nạn"]
for col, sh, tot in (("B", "C", s.v["C11"]), ("D", "E", s.v["D11"])):
    w = [.31, .27, .18, .15]
    p = [int(tot * k) for k in w]
    p.append(tot - sum(p))
    for i, n in enumerate(ng):
        s.put(f"A{16 + i}", n).put(f"{col}{16 + i}", p[i]).put(f"{sh}{16 + i}", ratio(p[i], tot, 1))
    s.put("A21", "Tổng").put(f"{col}21", tot).put(f"{sh}21", 100)
    f.rel("Hộ nghèo", f"{col}21", "sum", f"{col}16:{col}20")
    f.rel("Hộ nghèo", f"{sh}16:{sh}21", "ratio", f"{col}16:{col}21", f"{col}21", factor=100, nd=1)
T = "Hộ nghèo"
f.rel(T, "B11:E11", "sum", "B5:E10")
f.rel(T, "E5:E11", "sum", "C5:C11", "D5:D11")
f.rel(T, "F5:F11", "ratio", "C5:C11", "B5:B11", factor=100, nd=2)
f.rel(T, "G5:G11", "ratio", "E5:E11", "B5:B11", factor=100, nd=2)
f.rel(T, "B21", "copy", "C11")
f.rel(T, "D21", "copy", "D11")
f.err("hộ nghèo Tràng Các mất một chữ số", SUM + RATE, T, {"C8": int(str(s.v["C8"])[:-1])})
f.err("tỷ lệ hộ nghèo Yên Phúc tính trên hộ nghèo và cận nghèo", RATE, T, {"F10": ratio(s.v["C10"], s.v["E10"], 2)}, cells=["F10"])
f.err("dòng Tổng: tỷ lệ nghèo đa chiều cộng dồn sáu xã", ["percent-summed"] + RATE, T, {"G11": round(sum(s.v[f"G{r}"] for r in range(5, 11)), 2)}, cells=["G11"])
f.err("bảng 2: cơ cấu thiếu vốn của hộ cận nghèo không khớp", RATE, T, {"E17": round(s.v["E17"] + 9, 1)}, cells=["E17"])
f.err("bảng 2: hộ nghèo thiếu lao động ghi số của dòng dưới", SUM + RATE, T, {"B18": s.v["B19"]})
