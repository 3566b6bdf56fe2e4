"""Forms with odd words, odd places for totals, many pages or few rows."""
from lib import COPY, CUM, PROD, RATE, SHORT, SUM, TEXT, Book, Form, cl, half_up
from forms_a import ratio, swap

# 23 -----------------------------------------------------------------------------------------
f = Form("co-cau-kinh-te", "tiny: four sectors, value of two years, shares that make 100 and growth against last year; total on top", size="tiny")
s = f.sheet("CC")
s.put("A1", "Cơ cấu giá trị sản xuất xã Mường So").put("G2", "triệu đồng; %")
s.head(3, "A", ["Ngành", "2023", "2024", "Tăng, giảm", "Tốc độ tăng (%)", "Cơ cấu 2023", "Cơ cấu 2024"])
d = [("Nông, lâm, thủy sản", 86420, 91357), ("Công nghiệp, xây dựng", 34915, 40268), ("Thương mại, dịch vụ", 41703, 46194), ("Thuế sản phẩm", 3962, 3781)]
a, b = sum(x[1] for x in d), sum(x[2] for x in d)
for i, (n, x, y) in enumerate([("Toàn xã", a, b)] + d):
    s.row(4 + i, "A", [n, x, y, y - x, ratio(y - x, x, 1), ratio(x, a, 1), ratio(y, b, 1)])
T = "CC"
f.rel(T, "B4:D4", "sum", "B5:D8")
f.rel(T, "D4:D8", "difference", "C4:C8", "-B4:B8")
f.rel(T, "E4:E8", "ratio", "D4:D8", "B4:B8", factor=100, nd=1)
f.rel(T, "F4:F8", "ratio", "B4:B8", "B4", factor=100, nd=1)
f.rel(T, "G4:G8", "ratio", "C4:C8", "C4", factor=100, nd=1)
f.err("giá trị công nghiệp 2024 đảo chữ số", SUM + RATE, T, {"C6": swap(40268)})
f.err("cơ cấu nông nghiệp 2023 không khớp", RATE, T, {"F5": 57.1}, cells=["F5"])
f.err("thuế: giảm mà ghi tăng", SUM, T, {"D8": 181})
f.err("tốc độ tăng dịch vụ chia cho năm 2024", RATE, T, {"E7": ratio(46194 - 41703, 46194, 1)}, cells=["E7"])

# 24 -----------------------------------------------------------------------------------------
f = Form("nhom-mot-tien", "tiny: six rows of one amount: group, its parts, a nested 'trong đó', another item, total above", size="tiny", save="xml")
s = f.sheet("Sheet1")
s.put("A1", "Kinh phí Ngày hội Đại đoàn kết khu 5").put("C2", "nghìn đồng")
s.row(3, "A", ["", "Nội dung", "Số tiền"])
s.v.pop("A3")
for i, x in enumerate([(None, "Tổng kinh phí", 24350), ("I", "Ngân sách cấp", 15000), ("1", "Hỗ trợ tổ chức", 9500), ("2", "Khen thưởng", 5500), (None, "Trong đó: gia đình văn hóa", 3200), ("II", "Vận động", 9350)]):
    s.row(4 + i, "A", x)
T = "Sheet1"
f.rel(T, "C4", "sum", "C5", "C9")
f.rel(T, "C5", "sum", "C6", "C7")
f.rel(T, "C8", "subset", "C7")
f.err("khen thưởng gõ thừa số 0", SUM, T, {"C7": 55000}, also=["C5"], undecidable=True)
f.err("tổng kinh phí đảo chữ số", SUM, T, {"C4": swap(24350)}, undecidable=True)
f.err("gia đình văn hóa nhiều hơn cả khen thưởng (kể cả số gõ thừa)", ["subset-exceeds"], T, {"C8": 320000}, cells=["C8", "C7"], undecidable=True)

# 25 -----------------------------------------------------------------------------------------
f = Form("ghe-lon-mien-trung", "tiny: fishing boats in the words of the coast (mẻ, lộng, suất bạn): sum, difference and share per hand", odd=True, size="tiny")
s = f.sheet("lộng 9")
s.put("A1", "Sổ vạn chài Cảnh Dương").head(2, "A", ["Ghe", "Bạn", "Mẻ đầu", "Mẻ giữa", "Mẻ chót", "Cả lộng", "Dầu đá", "Còn chia", "Mỗi suất"])
for i, (n, h, *m, dd) in enumerate([("Ông Lành", 6, 8450, 11270, 6935, 4180), ("Ông Cụt", 8, 12640, 9875, 14020, 6540), ("Mụ Hới", 5, 7315, 5890, 6225, 3395), ("Anh Thảo", 7, 10480, 13755, 9130, 5270)]):
    k = sum(m)
    s.row(3 + i, "A", [n, h, *m, k, dd, k - dd, ratio(k - dd, h, 0, 1)])
s.row(7, "A", ["Cả vạn"] + [sum(s.v[f"{c}{r}"] for r in range(3, 7)) for c in "BCDEFGH"])
s.put("I7", ratio(s.v["H7"], s.v["B7"], 0, 1))
T = "lộng 9"
f.rel(T, "B7:H7", "sum", "B3:H6")
f.rel(T, "F3:F7", "sum", "C3:C7", "D3:D7", "E3:E7")
f.rel(T, "H3:H7", "difference", "F3:F7", "-G3:G7")
f.rel(T, "I3:I7", "ratio", "H3:H7", "B3:B7", nd=0)
f.err("mẻ giữa của Mụ Hới mất số cuối", SUM, T, {"D5": 589})
f.err("dầu đá Anh Thảo lấy số của Ông Cụt", SUM, T, {"G6": 6540})
f.err("mỗi suất Ông Lành chia cả lộng", RATE + PROD, T, {"I3": ratio(s.v["F3"], 6, 0, 1)}, cells=["I3"])

# 26 -----------------------------------------------------------------------------------------
f = Form("thi-dua-xep-hang", "growth, change and rank of twelve communes over two years, mean per head; the total row in the middle of the list (district's own line between two clusters)")
s = f.sheet("Thu nhập")
s.put("A1", "TỔNG THU VÀ THU NHẬP BÌNH QUÂN ĐẦU NGƯỜI").head(3, "A", ["STT", "Xã", "Dân số (người)", "Tổng thu 2023 (tr.đ)", "Tổng thu 2024 (tr.đ)", "Chênh lệch", "2024/2023 (%)", "BQ đầu người (tr.đ)", "Hạng"])
xa = ["Mường Khoa", "Phúc Khoa", "Thân Thuộc", "Trung Đồng", "Pắc Ta", "Hố Mít", "Nậm Cần", "Nậm Sỏ", "Tà Mít", "Mường Mít", "Pha Mu", "Ta Gia"]
rows = [4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16]
for i, (x, r) in enumerate(zip(xa, rows)):
    p = f.rnd.randint(1900, 8700)
    a = int(p * f.rnd.uniform(24, 41))
    s.row(r, "A", [i + 1, x, p, a, int(a * f.rnd.uniform(.97, 1.16))])
s.row(10, "B", ["Toàn huyện"] + [sum(s.v[f"{c}{r}"] for r in rows) for c in "CDE"], bold=True)
for r in range(4, 17):
    v = s.v
    s.row(r, "F", [v[f"E{r}"] - v[f"D{r}"], ratio(v[f"E{r}"], v[f"D{r}"], 1), ratio(v[f"E{r}"], v[f"C{r}"], 1, 1)])
for r in rows:
    s.put(f"I{r}", 1 + sum(s.v[f"H{k}"] > s.v[f"H{r}"] for k in rows))
T = "Thu nhập"
f.rel(T, "C10:F10", "sum", "C4:F9", "C11:F16")
f.rel(T, "F4:F16", "difference", "E4:E16", "-D4:D16")
f.rel(T, "G4:G16", "ratio", "E4:E16", "D4:D16", factor=100, nd=1)
f.rel(T, "H4:H16", "ratio", "E4:E16", "C4:C16", nd=1)
f.err("tổng thu 2023 Pắc Ta đảo chữ số", SUM + RATE, T, {"D8": swap(s.v["D8"])})
f.err("dân số toàn huyện bỏ sót cụm sau một xã (Ta Gia)", SUM, T, {"C10": s.v["C10"] - s.v["C16"]})
f.err("bình quân Tà Mít thừa số 0", RATE + ["unit-slip"], T, {"H13": round(s.v["H13"] * 10, 1)}, cells=["H13"])
f.err("chênh lệch Nậm Cần ghi số của Nậm Sỏ", SUM, T, {"F11": s.v["F12"]})
f.err("2024/2023 Thân Thuộc gõ sai, thấp đi 3,4", RATE, T, {"G6": round(s.v["G6"] - 3.4, 1)}, cells=["G6"])

# 27 -----------------------------------------------------------------------------------------
f = Form("phan-bo-giua", "allocation, areas across in two zones: zone A communes, Cộng, TỔNG in the middle, Cộng, zone B communes; target at the left; sums live, target typed", save="lo")
s = f.sheet("PB 2025")
A, B = ["Sùng Phài", "Nậm Loỏng", "San Thàng", "Quyết Thắng", "Đông Phong"], ["Tân Phong", "Quyết Tiến", "Đoàn Kết", "Nậm Tàng"]
s.put("A1", "PHÂN BỔ CHỈ TIÊU AN TOÀN VỆ SINH LAO ĐỘNG NĂM 2025")
s.head(3, "A", ["TT", "Chỉ tiêu", "ĐVT", "Thành phố giao", "Vùng ngoài"] + [None] * 5 + ["TỔNG", "Vùng trong"] + [None] * 4)
s.head(4, "E", A + ["Cộng", None, "Cộng"] + B)
s.merge("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:J3", "K3:K4", "L3:P3")
for i, (n, u, lo, hi) in enumerate([("Lớp phổ biến pháp luật", "lớp", 1, 5), ("Người được huấn luyện", "người", 24, 180), ("Cơ sở được kiểm tra", "cơ sở", 3, 25), ("Tờ gấp phát hành", "tờ", 150, 900), ("Người lao động được khám", "người", 40, 310), ("Tin bài phát thanh", "tin", 6, 24)]):
    r = 5 + i
    a, b = [f.rnd.randint(lo, hi) for _ in A], [f.rnd.randint(lo, hi) for _ in B]
    s.row(r, "A", [i + 1, n, u, sum(a) + sum(b)] + a + [f"=SUM(E{r}:I{r})", f"=J{r}+L{r}", f"=SUM(M{r}:P{r})"] + b)
T = "PB 2025"
f.rel(T, "J5:J10", "sum", "E5:I10")
f.rel(T, "L5:L10", "sum", "M5:P10")
f.rel(T, "K5:K10", "sum", "J5:J10", "L5:L10")
f.rel(T, "D5:D10", "copy", "K5:K10")
v = s.v
f.err("người được huấn luyện: Đoàn Kết gấp mười, phân bổ vượt chỉ tiêu giao", SUM, T, {"O6": v["O6"] * 10}, also=["D6", "K6"], undecidable=True, cells=["O6"])
f.err("cơ sở được kiểm tra: cộng vùng ngoài bỏ Đông Phong", SHORT + SUM, T, {"J7": "=SUM(E7:H7)"}, cells=["J7"])
f.err("tờ gấp: để trống San Thàng", ["allocation-gap"] + SUM, T, {"G8": None}, cells=["G8"], also=["D8", "K8"], undecidable=False)
f.err("người được khám: TỔNG gõ số cũ đè công thức", COPY + SUM, T, {"K9": Book(f.cells()).num((T, "K9")) - 15}, cells=["K9"])
f.err("tin bài: cộng vùng trong lấy dòng trên", ["formula-inconsistent", "formula-range"] + SUM, T, {"L10": "=SUM(M9:P9)"}, cells=["L10"])

# 28 -----------------------------------------------------------------------------------------
f = Form("dao-tao-muc-ho-tro", "trainees × days × norm (nghìn đồng) = cost in triệu đồng, a percentage of support, the rest paid by the trainees; three decimals, typed, symbol line", save="xls")
s = f.sheet("ĐT nghề")
s.put("A1", "DỰ TOÁN HỖ TRỢ ĐÀO TẠO NGHỀ NÔNG NGHIỆP").put("I2", "Đơn vị: triệu đồng (cột 3: nghìn đồng)")
s.head(3, "A", ["TT", "Nghề", "Học viên", "Ngày thực học", "Định mức/ngày", "Tổng chi phí", "Tỷ lệ hỗ trợ (%)", "Ngân sách hỗ trợ", "Người học đóng"])
s.row(4, "A", ["A", "B", "1", "2", "3", "4=1x2x3/1000", "5", "6=4x5", "7=4-6"])
for i, (n, q, d, m, p) in enumerate([("Nuôi ong lấy mật", 34, 25, 87, 80), ("Trồng nấm", 29, 22, 93, 70), ("Thú y thôn bản", 27, 45, 112, 100), ("Sửa chữa máy nông nghiệp", 18, 60, 138, 50), ("Chế biến chè", 33, 28, 96, 70), ("Dệt thổ cẩm", 24, 52, 74, 100), ("May công nghiệp", 35, 64, 128, 60)]):
    t = q * d * m / 1000
    h = half_up(t * p / 100, 3)
    s.row(6 + i, "A", [i + 1, n, q, d, m, t, p, h, half_up(t - h, 3)])
s.row(5, "B", ["Tổng số", sum(s.v[f"C{r}"] for r in range(6, 13))], bold=True)
for c in "FHI":
    s.put(f"{c}5", half_up(sum(s.v[f"{c}{r}"] for r in range(6, 13)), 3))
    f.rel("ĐT nghề", f"{c}5", "sum", f"{c}6:{c}12")
T = "ĐT nghề"
f.rel(T, "C5", "sum", "C6:C12")
f.rel(T, "F6:F12", "product", "C6:C12", "D6:D12", "E6:E12", factor=.001)
f.rel(T, "H6:H12", "product", "F6:F12", "G6:G12", factor=.01, nd=3)
f.rel(T, "I5:I12", "difference", "F5:F12", "-H5:H12")
f.err("thú y: số ngày gõ 54, tiền đúng theo 45", PROD, T, {"D8": 54}, also=["F8"], undecidable=True)
f.err("dệt thổ cẩm: hỗ trợ tính 80% trong khi 100%", PROD + RATE + SUM, T, {"H11": half_up(s.v["F11"] * .8, 3)})
f.err("tổng người học đóng cộng sót may công nghiệp", SUM, T, {"I5": half_up(s.v["I5"] - s.v["I12"], 3)})
f.err("chi phí chế biến chè để nghìn đồng", PROD + SUM + ["unit-slip", "thousand-separator-slip"], T, {"F10": 33 * 28 * 96})

# 29 -----------------------------------------------------------------------------------------
f = Form("plei-bahnar", "villages down, headers in Bahnar-like words, two sums and a difference, all typed; total row below leaves out one village in every column of the wrong file (k of k)", odd=True, save="xml")
s = f.sheet("Kon Plei")
s.put("A1", "Hlabar jơp tơnŏ").head(3, "A", ["Plei", "Bngai lơ", "Drăkăn", "Đam", "Hiơng", "Pơjing", "Adoi", "Tơm", "Jang", "Ngoi"])
pl = ["Kon Rẫy", "Plei Groi", "Kon Klor", "Plei Tơngia", "Đăk Wơt", "Kon Jơdri", "Plei Kleng", "Kon Mơnay", "Plei Rơhai"]
for i, n in enumerate(pl):
    w, m = f.rnd.randint(210, 980), f.rnd.randint(210, 980)
    x, y, z = (f.rnd.randint(1040, 8800) for _ in range(3))
    j = f.rnd.randint(100, 900)
    s.row(4 + i, "A", [n, w + m, w, m, x, y, z, x + y + z, j, x + y + z - j])
s.row(13, "A", ["Đĭ đăng"] + [sum(s.v[f"{c}{r}"] for r in range(4, 13)) for c in "BCDEFGHIJ"])
T = "Kon Plei"
f.rel(T, "B13:J13", "sum", "B4:J12")
f.rel(T, "B4:B13", "sum", "C4:C13", "D4:D13")
f.rel(T, "H4:H13", "sum", "E4:E13", "F4:F13", "G4:G13")
f.rel(T, "J4:J13", "difference", "H4:H13", "-I4:I13")
f.err("dòng cuối bỏ sót Kon Mơnay ở mọi cột (9 của 9)", SUM, T, {f"{c}13": s.v[f"{c}13"] - s.v[f"{c}11"] for c in "BCDEFGHIJ"}, cells=[f"{c}13" for c in "BCDEFGHIJ"])
f.err("Plei Groi: ô thứ hai gõ thừa chữ số", SUM, T, {"F5": int(str(s.v["F5"])[0] + str(s.v["F5"]))}, cells=["F5", "H5"], undecidable=True)
f.err("Kon Jơdri: hiệu ghi dấu cộng", SUM, T, {"J9": s.v["H9"] + s.v["I9"]}, cells=["J9"])
f.err("Đăk Wơt: '1.250 ' kiểu chữ có dấu chấm và dấu cách", TEXT, T, {"G8": f"{s.v['G8']:,} ".replace(",", ".")}, cells=["G8"])

# 30 -----------------------------------------------------------------------------------------
f = Form("thua-dat-trang", "big: 280 parcels on 7 pages, headers S1 S2 S3 ΣS Đg T, each page closed by 'Σ trang' and 'Σ dồn' (running over pages); typed", odd=True, size="big")
s = f.sheet("SMK")
s.put("A1", "SỔ MỤC KÊ TẠM - tờ BĐ 14, 15").head(3, "A", ["Số hiệu", "S1", "S2", "S3", "ΣS", "Đg", "T"])
r, pages, prev = 4, [], None
for p in range(7):
    a = r
    for j in range(40):
        x, y, z = f.rnd.randint(40, 400) * 1.0, f.rnd.randint(0, 1) * f.rnd.randint(100, 1900), f.rnd.randint(0, 1) * f.rnd.randint(50, 700)
        x, d = int(x), f.rnd.choice([38, 45, 62, 110])
        s.row(r, "A", [f"{14 + p // 4}/{p * 40 + j + 7}", x, y, z, x + y + z, d, (x + y + z) * d])
        r += 1
    s.row(r, "A", [f"Σ trang {p + 1}"] + [sum(s.v[f"{c}{k}"] for k in range(a, r)) if c != "F" else None for c in "BCDEFG"])
    s.row(r + 1, "A", ["Σ dồn"] + [s.v[f"{c}{r}"] + (s.v[f"{c}{prev}"] if prev else 0) if c != "F" else None for c in "BCDEFG"])
    for c in "BCDEG":
        f.rel("SMK", f"{c}{r}", "sum", f"{c}{a}:{c}{r - 1}")
        f.rel("SMK", f"{c}{r + 1}", "sum", f"{c}{r}", *([f"{c}{prev}"] if prev else []))
    f.rel("SMK", f"E{a}:E{r + 1}", "sum", f"B{a}:B{r + 1}", f"C{a}:C{r + 1}", f"D{a}:D{r + 1}")
    f.rel("SMK", f"G{a}:G{r - 1}", "product", f"E{a}:E{r - 1}", f"F{a}:F{r - 1}")
    pages.append((a, r))
    prev = r + 1
    r += 2
T = "SMK"
q = lambda p, j: pages[p][0] + j
k = next(i for i in range(10, 40) if s.v[f"C{q(1, i)}"] > 200)
f.err("trang 2: S2 của một thửa đảo chữ số", SUM, T, {f"C{q(1, k)}": swap(s.v[f"C{q(1, k)}"])})
f.err("trang 4: T của một thửa tính theo đơn giá thửa trên", PROD + SUM, T, {f"G{q(3, 20)}": s.v[f"E{q(3, 20)}"] * next(d for d in (45, 62) if d != s.v[f"F{q(3, 20)}"])})
f.err("trang 5: Σ trang S3 lệch 5", SUM, T, {f"D{pages[4][1]}": s.v[f"D{pages[4][1]}"] + 5})
f.err("trang 6: Σ dồn của T quên cộng trang trước", CUM, T, {f"G{pages[5][1] + 1}": s.v[f"G{pages[5][1]}"]})
k = next(i for i in range(4, 40) if s.v[f"E{q(6, i)}"] > 1000)
f.err("trang 7: đơn giá một thửa mất chữ số", PROD, T, {f"F{q(6, k)}": s.v[f"F{q(6, k)}"] // 10}, also=[f"G{q(6, k)}"])

# 31 -----------------------------------------------------------------------------------------
f = Form("ndkt-quyet-toan", "settlement by budget codes (mục as group rows, tiểu mục below), symbol line 3=1+2, 7=3-5-6, in đồng, made by a report program", save="xml-shared")
s = f.sheet("B02")
s.put("A1", "Mã ĐVQHNS: 1034577").put("A2", "BÁO CÁO CHI TIẾT KINH PHÍ ĐỀ NGHỊ QUYẾT TOÁN").put("J3", "ĐVT: đồng")
s.head(4, "A", ["Mục", "Tiểu mục", "Nội dung", "Số dư năm trước", "Dự toán giao", "Tổng được sử dụng", "Kinh phí thực nhận", "Đề nghị quyết toán", "Giảm, hủy", "Chuyển năm sau"])
s.row(5, "A", ["A", "B", "C", "1", "2", "3=1+2", "4", "5", "6", "7=3-5-6"])
mu = [("6000", "Tiền lương", [("6001", "Lương theo ngạch, bậc"), ("6003", "Lương hợp đồng")]), ("6100", "Phụ cấp lương", [("6101", "Phụ cấp chức vụ"), ("6102", "Phụ cấp khu vực"), ("6112", "Phụ cấp ưu đãi nghề")]),
      ("6550", "Vật tư văn phòng", [("6551", "Văn phòng phẩm"), ("6552", "Công cụ, dụng cụ"), ("6599", "Vật tư khác")]), ("7000", "Chi nghiệp vụ chuyên môn", [("7001", "Hàng hóa, vật tư"), ("7049", "Chi khác")])]
r, groups = 7, []
for m, n, its in mu:
    g, r = r, r + 1
    for t, x in its:
        a, b = f.rnd.choice([0, f.rnd.randint(1, 90) * 100000 + f.rnd.randint(0, 9) * 1000]), f.rnd.randint(40, 4200) * 100000 + f.rnd.randint(1, 99) * 500
        q = int((a + b) * f.rnd.uniform(.7, .98)) // 500 * 500
        h = f.rnd.choice([0, 0, (a + b - q) // 3 // 500 * 500])
        s.row(r, "B", [t, x, a, b, a + b, q + f.rnd.choice([0, 500000]) if a + b - q > 500000 else q, q, h, a + b - q - h])
        r += 1
    s.row(g, "A", [m, None, n] + [sum(s.v[f"{c}{k}"] for k in range(g + 1, r)) for c in "DEFGHIJ"])
    f.rel("B02", f"D{g}:J{g}", "sum", f"D{g + 1}:J{r - 1}")
    groups.append(g)
s.row(6, "C", ["TỔNG CỘNG"] + [sum(s.v[f"{c}{g}"] for g in groups) for c in "DEFGHIJ"])
T = "B02"
f.rel(T, "D6:J6", "sum", *[f"D{g}:J{g}" for g in groups])
f.rel(T, f"F6:F{r - 1}", "sum", f"D6:D{r - 1}", f"E6:E{r - 1}")
f.rel(T, f"J6:J{r - 1}", "difference", f"F6:F{r - 1}", f"-H6:H{r - 1}", f"-I6:I{r - 1}")
g = groups
f.err("tiểu mục 6102: dự toán giao mất ba số 0", SUM + ["unit-slip", "thousand-separator-slip"], T, {f"E{g[1] + 2}": s.v[f"E{g[1] + 2}"] // 1000 if s.v[f"E{g[1] + 2}"] % 1000 == 0 else s.v[f"E{g[1] + 2}"] // 10})
f.err("mục 6550: đề nghị quyết toán bỏ sót 6599", SUM, T, {f"H{g[2]}": s.v[f"H{g[2]}"] - s.v[f"H{g[2] + 3}"]})
f.err("tổng cộng dự toán giao cộng cả tiểu mục 7049", SUM, T, {"E6": s.v["E6"] + s.v[f"E{g[3] + 2}"]})
f.err("7001: chuyển năm sau đảo chữ số", SUM, T, {f"J{g[3] + 1}": swap(s.v[f"J{g[3] + 1}"])})

# 32 -----------------------------------------------------------------------------------------
f = Form("giai-doan-nam", "a five-year plan: target of the stage split over years, done to 2024, remaining and share; 'trong đó' rows under the items; several indicators with different units (never summed down)")
s = f.sheet("GĐ 21-25")
s.put("A1", "TÌNH HÌNH THỰC HIỆN CHỈ TIÊU GIẢM NGHÈO GIAI ĐOẠN 2021-2025 HUYỆN PHONG THỔ")
s.head(3, "A", ["TT", "Chỉ tiêu", "ĐVT", "Mục tiêu giai đoạn", "Thực hiện", None, None, None, "Cộng 4 năm", "KH 2025", "Còn phải làm sau KH 2025", "Thực hiện 4 năm/mục tiêu (%)"])
s.head(4, "E", ["2021", "2022", "2023", "2024"])
it = [("1", "Hộ thoát nghèo", "hộ", 400), ("", "Trong đó: hộ DTTS", "hộ", 0), ("2", "Lao động được tạo việc làm", "người", 700), ("", "Trong đó: nữ", "người", 0), ("", "Trong đó: đi làm việc ngoài huyện", "người", 0),
      ("3", "Nhà ở được hỗ trợ", "nhà", 160), ("4", "Công trình nước sinh hoạt", "công trình", 26), ("5", "Mô hình giảm nghèo", "mô hình", 22)]
r0 = None
for i, (a, n, u, k) in enumerate(it):
    r = 5 + i
    if k:
        y = [f.rnd.randint(k // 2, k) for _ in range(4)]
        r0 = r
    else:
        y = [int(s.v[f"{c}{r0}"] * f.rnd.uniform(.42, .9)) for c in "EFGH"]
    t = sum(y)
    mt = half_up(t * f.rnd.uniform(1.2, 1.4), 0)
    kh = int((mt - t) * f.rnd.uniform(.4, .9))
    if not k:
        mt = min(mt, s.v[f"D{r0}"] - 3)
        kh = min(int((mt - t) * .8), s.v[f"J{r0}"])
    s.row(r, "A", [a or None, n, u, mt, *y, t, kh, mt - t - kh, ratio(t, mt, 1)])
T = "GĐ 21-25"
f.rel(T, "I5:I12", "sum", "E5:H12")
f.rel(T, "K5:K12", "difference", "D5:D12", "-I5:I12", "-J5:J12")
f.rel(T, "L5:L12", "ratio", "I5:I12", "D5:D12", factor=100, nd=1)
for a, b in ((6, 5), (8, 7), (9, 7)):
    f.rel(T, f"D{a}:J{a}", "subset", f"D{b}:J{b}")
f.err("hộ thoát nghèo: cộng 4 năm đảo chữ số", SUM, T, {"I5": swap(s.v["I5"])})
f.err("nữ có việc làm 2022 nhiều hơn tổng, gõ thừa chữ số", ["subset-exceeds"] + SUM, T, {"F8": s.v["F8"] * 10 + 4})
f.err("nhà ở: tỷ lệ tính cả kế hoạch 2025", RATE, T, {"L10": ratio(s.v["I10"] + s.v["J10"], s.v["D10"], 1)}, cells=["L10"])
f.err("công trình nước: còn phải làm quên trừ kế hoạch 2025", SUM, T, {"K11": s.v["D11"] - s.v["I11"]}, undecidable=True, cells=["K11", "J11"])
f.err("mô hình 2023 để trống (có thực hiện)", SUM + ["allocation-gap", "actual-missing"], T, {"G12": None}, cells=["G12", "I12"], undecidable=True)

# 33 -----------------------------------------------------------------------------------------
f = Form("ket-qua-phan-so", "results as text fractions (5/9) beside their two figures and a rate as text with comma; one becomes a date in the wrong file")
s = f.sheet("Đánh giá")
s.put("A1", "KẾT QUẢ ĐÁNH GIÁ BỘ CHỈ TIÊU XÃ LÀNH MẠNH NĂM 2024").head(3, "A", ["TT", "Xã", "Chỉ tiêu giao", "Chỉ tiêu đạt", "Đạt/giao", "Tỷ lệ"])
xa = [("Bế Triều", 9, 7), ("Hồng Việt", 9, 5), ("Trương Lương", 8, 2), ("Bạch Đằng", 9, 9), ("Lê Chung", 7, 3), ("Hoàng Tung", 9, 6), ("Dân Chủ", 8, 6), ("Nam Tuấn", 9, 2), ("Đức Long", 9, 4)]
pc = lambda a, b: f"{half_up(a / b * 100, 1):.1f}%".replace(".", ",")
for i, (n, g, d) in enumerate(xa):
    s.row(4 + i, "A", [i + 1, n, g, d, f"{d}/{g}", pc(d, g)])
a, b = sum(x[1] for x in xa), sum(x[2] for x in xa)
s.row(13, "B", ["Cộng", a, b, f"{b}/{a}", pc(b, a)])
T = "Đánh giá"
f.rel(T, "C13:D13", "sum", "C4:D12")
f.rel(T, "F4:F13", "ratio", "D4:D13", "C4:C13", factor=100, nd=1)
f.err("Nam Tuấn: 2/9 thành ngày 2/9/2024", ["fraction-as-date"], T, {"E11": 45537}, cells=["E11"], fmts={(T, "E11"): "d\\-mmm"})
f.err("Lê Chung: tỷ lệ ghi của dòng trên", RATE, T, {"F8": s.v["F7"]}, cells=["F8"])
f.err("cộng chỉ tiêu đạt thừa 2", SUM + RATE, T, {"D13": b + 2})
f.err("Hồng Việt: đạt/giao ghi 6/9 trong khi đạt 5", ["indicators-met-mismatch", "rate-mismatch", "figure-differs", "column-arithmetic"], T, {"E5": "6/9"}, cells=["E5"])

# 34 -----------------------------------------------------------------------------------------
f = Form("thang-noi-to", "three monthly sheets: before (linked to the sheet of the month before), in the month, running total, plan and share; live", save="lo")
hm = ["Phát quang (km)", "Khơi rãnh (km)", "Vá ổ gà (m²)", "Sơn cọc tiêu (cái)", "Hót sụt (m³)"]
kh = [182, 240, 3150, 860, 4270]
for k, t in enumerate(["T10", "T11", "T12"]):
    s = f.sheet(t)
    s.put("A1", f"KHỐI LƯỢNG DUY TU ĐT.128 THÁNG {t[1:]}/2024").head(3, "A", ["Hạng mục", "KH năm", "Đã làm đến cuối tháng trước", "Làm trong tháng", "Lũy kế", "% KH", "Còn lại"])
    for i, n in enumerate(hm):
        r = 4 + i
        s.row(r, "A", [n, kh[i] if not k else f"=T10!B{r}", int(kh[i] * f.rnd.uniform(.5, .7)) if not k else f"=T{9 + k}!E{r}", int(kh[i] * f.rnd.uniform(.04, .09)),
                      f"=C{r}+D{r}", f"=ROUND(E{r}/B{r}*100,1)", f"=B{r}-E{r}"])
    f.rel(t, "E4:E8", "sum", "C4:C8", "D4:D8")
    f.rel(t, "F4:F8", "ratio", "E4:E8", "B4:B8", factor=100, nd=1)
    f.rel(t, "G4:G8", "difference", "B4:B8", "-E4:E8")
    if k:
        f.rel(t, "C4:C8", "copy", f"T{9 + k}!E4:E8")
        f.rel(t, "B4:B8", "copy", "T10!B4:B8")
val = Book(f.cells())
f.err("T12: đã làm vá ổ gà nối về T10, bỏ mất tháng 11", ["formula-inconsistent"] + COPY, "T12", {"C6": "=T10!E6"}, cells=["C6"])
f.err("T11: đã làm khơi rãnh gõ tay số cũ", COPY, "T11", {"C5": val.num(("T11", "C5")) - 6}, cells=["C5"])
f.err("T12: % sơn cọc tiêu chia cho số còn lại", ["formula-inconsistent"] + RATE, "T12", {"F7": "=ROUND(E7/G7*100,1)"}, cells=["F7"])
f.err("T11: lũy kế hót sụt trừ thay vì cộng", ["formula-inconsistent"] + SUM, "T11", {"E8": "=C8-D8"}, cells=["E8"])

# 35 -----------------------------------------------------------------------------------------
f = Form("thap-tuoi", "age by sex of three hamlets side by side (♂ ♀ Σ), the same for all at the left, subtotals in the middle (<15, 15÷59, ≥60 below their ages)", odd=True, save="xls")
s = f.sheet("Tuổi")
s.put("A1", "BĐ 3 - thời điểm 0h 01/4").head(3, "A", ["Nhóm", "∀", None, None, "Pò Mã", None, None, "Khuổi Lặng", None, None, "Bản Nghè", None, None]).head(4, "B", ["♂", "♀", "Σ"] * 4)
s.merge("B3:D3", "E3:G3", "H3:J3", "K3:M3")
lab = ["0-4", "5-9", "10-14", "<15", "15-29", "30-44", "45-59", "15÷59", "60-74", "75+", "≥60", "ΣΣ"]
rows = dict(zip(lab, range(5, 17)))
blocks = [("E", "F", "G"), ("H", "I", "J"), ("K", "L", "M")]
for m, w, t in blocks:
    for n in lab:
        if n in ("<15", "15÷59", "≥60", "ΣΣ"):
            continue
        a, b = f.rnd.randint(11, 140), f.rnd.randint(11, 140)
        s.put(f"{m}{rows[n]}", a).put(f"{w}{rows[n]}", b).put(f"{t}{rows[n]}", a + b)
for k, c in enumerate("BCD"):
    for n in lab:
        if f"E{rows[n]}" in s.v:
            s.put(f"{c}{rows[n]}", sum(s.v[f"{b[k]}{rows[n]}"] for b in blocks))
for c in "BCDEFGHIJKLM":
    for n, its in (("<15", lab[:3]), ("15÷59", lab[4:7]), ("≥60", lab[8:10]), ("ΣΣ", ["<15", "15÷59", "≥60"])):
        s.put(f"{c}{rows[n]}", sum(s.v[f"{c}{rows[x]}"] for x in its))
    s.v.setdefault("A3", "Nhóm")
for n in lab:
    s.put(f"A{rows[n]}", n)
T = "Tuổi"
f.rel(T, "B8:M8", "sum", "B5:M7")
f.rel(T, "B12:M12", "sum", "B9:M11")
f.rel(T, "B15:M15", "sum", "B13:M14")
f.rel(T, "B16:M16", "sum", "B8:M8", "B12:M12", "B15:M15")
f.rel(T, "B5:D16", "sum", *[f"{b[0]}5:{b[2]}16" for b in blocks])
for m, w, t in [("B", "C", "D")] + blocks:
    f.rel(T, f"{t}5:{t}16", "sum", f"{m}5:{m}16", f"{w}5:{w}16")
f.err("nam 30-44 ở Khuổi Lặng đảo chữ số", SUM, T, {"H10": swap(s.v["H10"])})
f.err("15÷59 nữ Bản Nghè bỏ sót 45-59", SUM, T, {"L12": s.v["L12"] - s.v["L11"]})
f.err("∀ 75+ chung ghi thừa số", SUM, T, {"D14": s.v["D14"] * 10})
f.err("Σ của 5-9 Pò Mã chép số dòng trên", SUM, T, {"G6": s.v["G5"]})

# 36 -----------------------------------------------------------------------------------------
f = Form("phum-srok", "turned, romanised Khmer words: rows are steps (area × yield = output in another unit, sold, kept, money), columns are hamlets, total at the left", odd=True)
s = f.sheet("Srov")
s.put("A1", "Banhchi srov vossa").row(2, "A", ["", "Saroub", "Phum Thmey", "Phum Chas", "Phum Prey", "Phum Kandal", "Phum Trapeang", "Phum Ou"])
s.v.pop("A2")
nm = ["Dey (công)", "Phal (giạ/công)", "Srov (giạ)", "Luok", "Tuk", "Thlai (ngàn/giạ)", "Luy (ngàn)", "Bamnol", "Nov sal", "Kruosar", "Moi kruosar"]
for i, n in enumerate(nm):
    s.put(f"A{3 + i}", n)
for c in "CDEFGH":
    d, p = f.rnd.randint(180, 940), f.rnd.randint(17, 29)
    o = d * p
    l = int(o * f.rnd.uniform(.4, .8))
    th = f.rnd.choice([128, 131, 135])
    b = int(l * th * f.rnd.uniform(.2, .5))
    k = f.rnd.randint(21, 96)
    s.col(c, 3, [d, p, o, l, o - l, th, l * th, b, l * th - b, k, ratio(l * th - b, k, 0, 1)])
for r in (3, 5, 6, 7, 9, 10, 11, 12):
    s.put(f"B{r}", sum(s.v[f"{c}{r}"] for c in "CDEFGH"))
    f.rel("Srov", f"B{r}", "sum", f"C{r}:H{r}")
s.put("B4", ratio(s.v["B5"], s.v["B3"], 1, 1)).put("B8", ratio(s.v["B9"], s.v["B6"], 1, 1)).put("B13", ratio(s.v["B11"], s.v["B12"], 0, 1))
T = "Srov"
f.rel(T, "C5:H5", "product", "C3:H3", "C4:H4")
f.rel(T, "B4", "ratio", "B5", "B3", nd=1)
f.rel(T, "B8", "ratio", "B9", "B6", nd=1)
f.rel(T, "B7:H7", "difference", "B5:H5", "-B6:H6")
f.rel(T, "C9:H9", "product", "C6:H6", "C8:H8")
f.rel(T, "B11:H11", "difference", "B9:H9", "-B10:H10")
f.rel(T, "B13:H13", "ratio", "B11:H11", "B12:H12", nd=0)
f.err("Phum Chas: Srov gấp mười", SUM + PROD, T, {"D5": s.v["D5"] * 10})
f.err("Phum Kandal: Bamnol lấy số của Phum Prey", SUM, T, {"F10": s.v["E10"]})
f.err("Saroub của Kruosar bỏ sót Phum Ou", SUM, T, {"B12": s.v["B12"] - s.v["H12"]})
f.err("Moi kruosar của Phum Thmey chia Luy thay vì Nov sal", RATE + PROD, T, {"C13": ratio(s.v["C9"], s.v["C12"], 0, 1)}, cells=["C13"])
f.err("Luy của Phum Trapeang đảo chữ số", PROD + SUM, T, {"G9": swap(s.v["G9"])})

# 37 -----------------------------------------------------------------------------------------
f = Form("ma-doi-soat", "reconciliation codes: opening nợ/có + arising − cleared = closing over 14 codes in groups of digits (group rows end in 00); balances may be negative; typed, no words at all", odd=True)
s = f.sheet("DS")
s.head(1, "A", ["Mã", "đk", "ps+", "ps-", "ck", "qđ", "ck×qđ"])
r, groups = 3, []
for m, n in (("31", 4), ("42", 3), ("57", 5)):
    g, r = r, r + 1
    for j in range(n):
        a, b, c = f.rnd.randint(-900, 4200), f.rnd.randint(120, 6100), f.rnd.randint(120, 5200)
        q = f.rnd.choice([1.25, 1.5, 0.8, 2.4])
        s.row(r, "A", [f"{m}{j + 1:02d}", a, b, c, a + b - c, q, half_up((a + b - c) * q, 2)])
        r += 1
    s.row(g, "A", [f"{m}00"] + [half_up(sum(s.v[f"{c}{k}"] for k in range(g + 1, r)), 2) if c != "F" else None for c in "BCDEFG"])
    for c in "BCDEG":
        f.rel("DS", f"{c}{g}", "sum", f"{c}{g + 1}:{c}{r - 1}")
    f.rel("DS", f"G{g + 1}:G{r - 1}", "product", f"E{g + 1}:E{r - 1}", f"F{g + 1}:F{r - 1}")
    groups.append(g)
s.row(2, "A", ["0000"] + [half_up(sum(s.v[f"{c}{g}"] for g in groups), 2) if c != "F" else None for c in "BCDEFG"])
T = "DS"
for c in "BCDEG":
    f.rel(T, f"{c}2", "sum", *[f"{c}{g}" for g in groups])
f.rel(T, f"E2:E{r - 1}", "difference", f"B2:B{r - 1}", f"C2:C{r - 1}", f"-D2:D{r - 1}")
g = groups
f.err("3102: ps- đảo chữ số", SUM, T, {f"D{g[0] + 2}": swap(s.v[f"D{g[0] + 2}"])})
f.err("4200: đk cộng thiếu mã cuối", SUM, T, {f"B{g[1]}": s.v[f"B{g[1]}"] - s.v[f"B{g[1] + 3}"]})
f.err("5703: ck×qđ tính theo qđ dòng khác", PROD + SUM, T, {f"G{g[2] + 3}": half_up(s.v[f"E{g[2] + 3}"] * next(q for q in (1.25, 2.4, .8) if q != s.v[f"F{g[2] + 3}"]), 2)})
f.err("5701: đk đổi dấu", SUM, T, {f"B{g[2] + 1}": -s.v[f"B{g[2] + 1}"]})
