"""Forms of finance offices: display rounding, blocks, k of k, shared revenue."""
from lib import COPY, CUM, PROD, RATE, SHORT, SUM, TEXT, Book, Form, cl, half_up
from forms_a import ratio, swap

# 38 -----------------------------------------------------------------------------------------
f = Form("dong-hien-trieu", "figures of đồng precision kept in triệu and shown as whole triệu; totals live at the top and again at the bottom; one breakdown column hidden", save="lo")
s = f.sheet("PL 5")
s.put("A1", "DỰ TOÁN CHI SỰ NGHIỆP CÁC HUYỆN NĂM 2025").put("H2", "Đơn vị: Triệu đồng")
s.head(4, "A", ["SỐ TT", "HUYỆN, THÀNH PHỐ", "TỔNG SỐ", "TRONG ĐÓ", None, None, None, "BỔ SUNG MỤC TIÊU"]).head(5, "D", ["Giáo dục", "Y tế", "Kinh tế", "Khác"])
s.merge("A4:A5", "B4:B5", "C4:C5", "D4:G4", "H4:H5")
s.row(6, "A", ["A", "B", "1=2+3+4+5", "2", "3", "4", "5", "6"])
hu = ["Lộc Bình", "Cao Lộc", "Chi Lăng", "Hữu Lũng", "Bắc Sơn", "Bình Gia", "Văn Quan", "Văn Lãng", "Tràng Định", "Đình Lập", "Thành phố"]
for i, h in enumerate(hu):
    r = 8 + i
    v = [f.rnd.randint(a * 10**6, b * 10**6) / 10**6 for a, b in ((21000, 88000), (3000, 9000), (2500, 12000), (300, 1900), (800, 6400))]
    s.row(r, "A", [i + 1, h, f"=SUM(D{r}:G{r})", *v])
for r in (7, 19):
    s.row(r, "B", ["TỔNG SỐ" if r == 7 else "Cộng"] + [f"=SUM({c}8:{c}18)" for c in "CDEFGH"], bold=True)
s.format("C7:H19", "#,##0")
s.hidden = ["F"]
T = "PL 5"
f.rel(T, "C7:C19", "sum", "D7:D19", "E7:E19", "F7:F19", "G7:G19")
f.rel(T, "C7:H7", "sum", "C8:H18")
f.rel(T, "C19:H19", "sum", "C8:H18")
val = Book(f.cells())
n = lambda a: val.num((T, a))
f.err("Bắc Sơn: tổng gõ số làm tròn của bản dự thảo, đè công thức", COPY + SUM, T, {"C12": half_up(n("C12") + 347, 0)}, cells=["C12"])
f.err("TỔNG SỐ y tế trên cùng không có Thành phố", SHORT, T, {"E7": "=SUM(E8:E17)"}, cells=["E7"])
f.err("Cộng cuối bảng giáo dục tính cả dòng TỔNG SỐ", SHORT, T, {"D19": "=SUM(D7:D18)"}, cells=["D19"])
f.err("Đình Lập: tổng bỏ cột Khác", SHORT + SUM, T, {"C17": "=SUM(D17:F17)"}, cells=["C17"])
f.err("bổ sung mục tiêu Văn Quan gõ thành chữ (một số lẻ, dấu cách ở cuối), hai dòng tổng mất số này", TEXT + ["total-mismatch"], T,
      {"H14": f"{n('H14'):,.1f} ".replace(",", "_").replace(".", ",").replace("_", ".")}, cells=["H14"], also=["H7", "H19"], fix=False)

# 39 -----------------------------------------------------------------------------------------
f = Form("khoi-xa", "one block per commune below each other, each with its own header and Cộng, and a block at the end that adds the blocks line by line; typed")
s = f.sheet("Tổ hợp tác")
s.put("A1", "HOẠT ĐỘNG TỔ HỢP TÁC NUÔI TRỒNG QUÝ IV/2024")
xa = ["Nghĩa Tá", "Yên Phong", "Bình Trung", "Lương Bằng", "Phong Huân"]
ln = ["Tổ trồng nghệ", "Tổ nuôi dê", "Tổ rau an toàn"]
r, blocks = 3, []
for i, x in enumerate(xa):
    s.put(f"A{r}", f"{i + 1}. Xã {x}")
    s.head(r + 1, "A", ["Loại hình", "Thành viên", "Vốn góp", "Vốn vay", "Tổng vốn", "Doanh thu", "Chi phí", "Lãi"])
    for j, n in enumerate(ln):
        tv = f.rnd.randint(7, 19)
        g, v = tv * f.rnd.randint(5, 12), f.rnd.randint(50, 400)
        dt = f.rnd.randint(120, 900)
        c = int(dt * f.rnd.uniform(.5, .85))
        s.row(r + 2 + j, "A", [n, tv, g, v, g + v, dt, c, dt - c])
    s.row(r + 5, "A", ["Cộng"] + [sum(s.v[f"{k}{r + 2 + j}"] for j in range(3)) for k in "BCDEFGH"])
    blocks.append(r + 2)
    r += 7
s.put(f"A{r}", "Tổng hợp 5 xã")
s.head(r + 1, "A", ["Loại hình", "Thành viên", "Vốn góp", "Vốn vay", "Tổng vốn", "Doanh thu", "Chi phí", "Lãi"])
for j, n in enumerate(ln + ["Cộng"]):
    s.row(r + 2 + j, "A", [n] + [sum(s.v[f"{k}{b + j}"] for b in blocks) for k in "BCDEFGH"])
T = "Tổ hợp tác"
e = r + 2
f.rel(T, f"B{e}:H{e + 3}", "sum", *[f"B{b}:H{b + 3}" for b in blocks])
for b in blocks + [e]:
    f.rel(T, f"B{b + 3}:H{b + 3}", "sum", f"B{b}:H{b + 2}")
    f.rel(T, f"E{b}:E{b + 3}", "sum", f"C{b}:C{b + 3}", f"D{b}:D{b + 3}")
    f.rel(T, f"H{b}:H{b + 3}", "difference", f"F{b}:F{b + 3}", f"-G{b}:G{b + 3}")
b = blocks
f.err("Yên Phong: doanh thu tổ nuôi dê đảo chữ số", SUM, T, {f"F{b[1] + 1}": swap(s.v[f"F{b[1] + 1}"])})
f.err("tổng hợp 5 xã: vốn vay tổ rau bỏ sót Phong Huân", SUM, T, {f"D{e + 2}": s.v[f"D{e + 2}"] - s.v[f"D{b[4] + 2}"]})
f.err("Lương Bằng: dòng Cộng bỏ sót tổ rau ở mọi cột (7 của 7)", SUM, T, {f"{c}{b[3] + 3}": s.v[f"{c}{b[3] + 3}"] - s.v[f"{c}{b[3] + 2}"] for c in "BCDEFGH"}, cells=[f"{c}{b[3] + 3}" for c in "BCDEFGH"])
f.err("Bình Trung: lãi tổ nghệ ghi bằng doanh thu", SUM, T, {f"H{b[2]}": s.v[f"F{b[2]}"]})

# 40 -----------------------------------------------------------------------------------------
f = Form("kiem-tra-thuong", "checks by office and kind: totals at the right and above, a 'trong đó' row in the middle that the wrong total row counts twice (k of k), a rate column")
s = f.sheet("KT")
s.put("A1", "KẾT QUẢ KIỂM TRA AN TOÀN THỰC PHẨM NĂM 2024").head(3, "A", ["TT", "Đơn vị kiểm tra", "Sản xuất", "Kinh doanh", "Dịch vụ ăn uống", "Thức ăn đường phố", "Tổng cơ sở", "Số cơ sở đạt", "Tỷ lệ đạt (%)", "Tiền phạt (nghìn đồng)"])
un = [("1", "Sở Y tế"), ("2", "Sở Nông nghiệp và PTNT"), ("3", "Sở Công Thương"), ("4", "Tuyến huyện"), ("", "Trong đó: thành phố"), ("5", "Tuyến xã")]
for i, (t, n) in enumerate(un):
    r = 5 + i
    v = [f.rnd.randint(31, 420) for _ in range(4)] if t else [int(s.v[f"{c}8"] * f.rnd.uniform(.2, .45)) for c in "CDEF"]
    d = int(sum(v) * f.rnd.uniform(.74, .96))
    p = f.rnd.randint(12, 96) * 500
    if not t:
        d, p = min(d, s.v["H8"]), s.v["J8"] // 3
    s.row(r, "A", [t or None, n, *v, sum(v), d, ratio(d, sum(v), 1), p])
s.row(4, "B", ["Tổng số"] + [sum(s.v[f"{c}{r}"] for r in (5, 6, 7, 8, 10)) if c != "I" else None for c in "CDEFGHIJ"], bold=True)
s.put("I4", ratio(s.v["H4"], s.v["G4"], 1))
T = "KT"
for c in "CDEFGHJ":
    f.rel(T, f"{c}4", "sum", f"{c}5:{c}8", f"{c}10")
f.rel(T, "G4:G10", "sum", "C4:F10")
f.rel(T, "I4:I10", "ratio", "H4:H10", "G4:G10", factor=100, nd=1)
f.rel(T, "H4:H10", "subset", "G4:G10")
f.rel(T, "C9:H9", "subset", "C8:H8")
f.rel(T, "J9", "subset", "J8")
f.err("dòng tổng cộng cả dòng 'Trong đó: thành phố' ở mọi cột (7 của 7); tỷ lệ vẫn theo số đúng", SUM, T, {f"{c}4": s.v[f"{c}4"] + s.v[f"{c}9"] for c in "CDEFGHJ"}, cells=[f"{c}4" for c in "CDEFGHJ"])
f.err("Sở Công Thương: dịch vụ ăn uống đảo chữ số", SUM, T, {"E7": swap(s.v["E7"])}, cells=["E7", "G7"], undecidable=True)
f.err("tuyến xã: số đạt nhiều hơn số cơ sở", ["subset-exceeds"] + RATE + SUM, T, {"H10": s.v["G10"] + 45}, cells=["H10"])
f.err("tỷ lệ đạt Sở Y tế còn số năm trước", RATE, T, {"I5": round(s.v["I5"] - 7.9, 1)}, cells=["I5"])

# 41 -----------------------------------------------------------------------------------------
f = Form("dieu-tiet-thu", "shared revenue: collected × regulation % = district, the rest communes' (rounded to the triệu), rates differing per line; group rows; symbol line without words", save="xls")
s = f.sheet("Điều tiết")
s.put("A1", "PHÂN CHIA NGUỒN THU GIỮA CÁC CẤP NGÂN SÁCH").put("G2", "triệu đồng")
s.head(3, "A", ["Số TT", "Nguồn thu", "Dự toán", "Tỷ lệ điều tiết NS huyện (%)", "NS huyện hưởng", "NS xã hưởng", "Phần xã (%)"])
s.row(4, "A", ["A", "B", "1", "2", "3=1x2", "4=1-3", "5=100-2"])
gr = [("I", "Thuế", [("Thuế GTGT hộ cá thể", 8412, 70), ("Thuế TNDN", 12647, 85), ("Thuế tài nguyên nước", 3958, 60), ("Thuế đất phi nông nghiệp", 617, 30)]),
      ("II", "Phí và lệ phí", [("Lệ phí trước bạ nhà đất", 2473, 30), ("Lệ phí môn bài", 1186, 25), ("Phí bảo vệ môi trường", 5329, 55)]),
      ("III", "Thu từ đất", [("Tiền sử dụng đất", 46731, 65), ("Tiền thuê đất", 2894, 45)])]
r, groups = 6, []
for a, n, its in gr:
    g, r = r, r + 1
    for i, (t, v, p) in enumerate(its):
        h = half_up(v * p / 100, 0)
        s.row(r, "A", [i + 1, t, v, p, h, v - h, 100 - p])
        r += 1
    s.row(g, "A", [a, n], bold=True)
    for c in "CEF":
        s.put(f"{c}{g}", sum(s.v[f"{c}{k}"] for k in range(g + 1, r)))
        f.rel("Điều tiết", f"{c}{g}", "sum", f"{c}{g + 1}:{c}{r - 1}")
    f.rel("Điều tiết", f"E{g + 1}:E{r - 1}", "product", f"C{g + 1}:C{r - 1}", f"D{g + 1}:D{r - 1}", factor=.01, nd=0)
    f.rel("Điều tiết", f"F{g}:F{r - 1}", "difference", f"C{g}:C{r - 1}", f"-E{g}:E{r - 1}")
    f.rel("Điều tiết", f"G{g + 1}:G{r - 1}", "difference", f"-D{g + 1}:D{r - 1}", offset=100)
    groups.append(g)
s.put("B5", "TỔNG CỘNG")
for c in "CEF":
    s.put(f"{c}5", sum(s.v[f"{c}{g}"] for g in groups))
    f.rel("Điều tiết", f"{c}5", "sum", *[f"{c}{g}" for g in groups])
f.rel("Điều tiết", "F5", "difference", "C5", "-E5")
T = "Điều tiết"
f.err("tiền thuê đất: huyện hưởng tính theo 65% của dòng trên", PROD + RATE + SUM, T, {"E17": half_up(2894 * .65, 0)})
f.err("thuế tài nguyên: dự toán gấp mười", SUM + PROD, T, {"C9": 39580})
f.err("nhóm II: NS xã hưởng đảo chữ số", SUM, T, {"F11": swap(s.v["F11"])})
f.err("phí môi trường: phần xã ghi 55 như phần huyện", SUM + RATE, T, {"G14": 55})
f.err("TỔNG CỘNG huyện hưởng cộng cả thuế TNDN", SUM, T, {"E5": s.v["E5"] + s.v["E8"]})
