"""Forms as data: cells, relations and errors; writers; an evaluator and checker of our own.

Nothing here knows Kiểm Biểu. A form says which relations its figures have; check() recomputes
them, finds what each error breaks and which single cells could mend it.
"""
import datetime
import random
import re
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from itertools import product as cross
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.formula import Tokenizer
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import column_index_from_string as ci
from openpyxl.utils import get_column_letter as cl

FORMS = []
# Accepted rule ids. What the words of a form leave open, the reader may name as it likes.
SUM = ["total-mismatch", "subtotal-mismatch", "allocation-mismatch", "components-mismatch",
       "period-mismatch", "column-arithmetic"]
PROD = ["product-mismatch", "column-arithmetic"]
RATE = ["rate-mismatch", "column-arithmetic"]
CUM = ["period-mismatch", "cumulative-mismatch", "total-mismatch", "column-arithmetic",
       "components-mismatch", "subtotal-mismatch"]
COPY = ["figure-differs", "hardcoded-total", "formula-inconsistent", "number-in-formula"]
SHORT = ["formula-range", "formula-inconsistent", "total-mismatch", "subtotal-mismatch"]
TEXT = ["number-as-text", "unreadable-cell"]


def half_up(x, nd):
    q = Decimal(1).scaleb(-nd)
    v = float(Decimal(repr(round(x, 9))).quantize(q, ROUND_HALF_UP))
    return int(v) if nd <= 0 else v


def at(a):
    m = re.fullmatch(r"\$?([A-Z]+)\$?(\d+)", a)
    return ci(m[1]), int(m[2])


def block(r):
    """'D5:F14' as rows of addresses."""
    a, _, b = r.partition(":")
    (c1, r1), (c2, r2) = at(a), at(b or a)
    return [[f"{cl(c)}{r}" for c in range(c1, c2 + 1)] for r in range(r1, r2 + 1)]


class Sheet:
    def __init__(self, title):
        self.title, self.v, self.fmt, self.merges, self.bold = title, {}, {}, [], set()
        self.widths, self.hidden, self.grid = {}, [], None

    def put(self, a, v):
        self.v[a] = v
        return self

    def row(self, r, start, values, bold=False):
        c = ci(start)
        for i, v in enumerate(values):
            if v is not None:
                self.v[f"{cl(c + i)}{r}"] = v
                if bold:
                    self.bold.add(f"{cl(c + i)}{r}")
        return self

    def col(self, c, r, values):
        for i, v in enumerate(values):
            if v is not None:
                self.v[f"{c}{r + i}"] = v
        return self

    def head(self, r, start, values):
        return self.row(r, start, values, bold=True)

    def format(self, rng, f):
        for line in block(rng):
            for a in line:
                self.fmt[a] = f
        return self

    def merge(self, *rngs):
        self.merges += rngs
        return self


class Form:
    def __init__(self, name, what, save="plain", odd=False, size="", relations=True):
        self.name, self.what, self.save, self.odd, self.size = name, what, save, odd, size
        self.sheets, self.rels, self.errs, self.relations = {}, [], [], relations
        self.rnd = random.Random(name)
        FORMS.append(self)

    def sheet(self, title):
        return self.sheets.setdefault(title, Sheet(title))

    def rel(self, sheet, result, op, *terms, factor=1, nd=None, slack=0, offset=0):
        self.rels.append(dict(sheet=sheet, result=result, op=op, terms=list(terms), factor=factor,
                              nd=nd, slack=slack, offset=offset))

    def err(self, note, rules, sheet, edits, cells=None, undecidable=None, fix=True, sheetname=None,
            also=(), fmts=None):
        """edits: {cell: wrong value} on `sheet`, or {(sheet, cell): value}. cells None: worked out."""
        e = {k if isinstance(k, tuple) else (sheet, k): v for k, v in edits.items()}
        self.errs.append(dict(note=note, rules=rules, sheet=sheetname or sheet, edits=e, cells=cells,
                              undecidable=undecidable, fix=fix, also=list(also), fmts=fmts or {}))

    # -- values ------------------------------------------------------------------------------
    def cells(self, errs=()):
        m = {(s.title, a): v for s in self.sheets.values() for a, v in s.v.items()}
        for e in errs:
            for k, v in e["edits"].items():
                if v is None:
                    m.pop(k, None)
                else:
                    m[k] = v
        return m


class Err(str):
    pass


class Book:
    """Values of a model; formulas evaluated when asked for."""

    def __init__(self, m, over=None):
        self.m, self.over, self.memo = m, over or {}, {}

    def get(self, k):
        if k in self.over:
            return self.over[k]
        if k in self.memo:
            return self.memo[k]
        v = self.m.get(k)
        if isinstance(v, str) and v.startswith("="):
            v = self.formula(k[0], v)
            self.memo[k] = v
        return v

    def num(self, k):
        v = self.get(k)
        if isinstance(v, bool) or v is None:
            return 0.0
        if isinstance(v, (int, float)):
            return float(v)
        if isinstance(v, str):
            m = re.fullmatch(r"(-?\d{1,3}(?:\.\d{3})*|-?\d+)(?:,(\d+))?\s*%", v)   # "85,7%" typed as text
            if m:
                return float(m[1].replace(".", "") + "." + (m[2] or "0"))
        return 0.0

    CODE = {}

    def formula(self, sheet, f):
        lone = re.fullmatch(r"=(?:'?([^'!]+)'?!)?\$?([A-Z]+)\$?(\d+)", f)
        if lone:                                            # a bare link hands on text as it is
            v = self.get((lone[1] or sheet, lone[2] + lone[3]))
            return 0 if v is None else v
        code = Book.CODE.get(f)
        if code is None:
            out = []
            for t in Tokenizer(f).items:
                if t.type == "OPERAND" and t.subtype == "RANGE":
                    s, _, a = t.value.rpartition("!")
                    s = s.strip("'").replace("''", "'")
                    out.append(f"{'R' if ':' in a else 'V'}({s!r} or S,{a.replace('$', '')!r})")
                elif t.type == "FUNC" and t.subtype == "OPEN":
                    out.append("f_" + t.value.lower())
                elif t.type == "SEP":
                    out.append(",")
                elif t.type == "OPERATOR-POSTFIX":
                    out.append("/100")
                elif t.type == "OPERATOR-INFIX":
                    out.append({"^": "**", "=": "==", "<>": "!="}.get(t.value, t.value))
                elif t.type == "OPERAND" and t.subtype == "TEXT":
                    out.append(repr(t.value[1:-1]))
                elif t.type != "WHITE-SPACE":
                    out.append(t.value)
            code = Book.CODE[f] = compile("".join(out), f, "eval")

        def V(s, a):
            v = self.get((s, a))
            if isinstance(v, Err):
                raise ValueError(v)
            if isinstance(v, str):
                raise ValueError("#VALUE!")
            return 0 if v is None else v

        def R(s, a):
            return [self.get((s, x)) for line in block(a) for x in line]

        def flat(args):
            for a in args:
                for x in a if isinstance(a, list) else [a]:
                    if isinstance(x, Err):
                        raise ValueError(x)
                    if isinstance(x, (int, float)):
                        yield x
        env = dict(
            S=sheet, V=V, R=R, f_sum=lambda *a: sum(flat(a)),
            f_round=lambda x, n: half_up(x, int(n)),
            f_average=lambda *a: (lambda z: sum(z) / len(z))(list(flat(a))),
            f_if=lambda c, a, b: a if c else b,
            f_count=lambda *a: len(list(flat(a))),
            f_countif=lambda r, c: sum(1 for x in r if x == c),
            f_sumproduct=lambda a, b: sum((x if isinstance(x, (int, float)) else 0) * (y if isinstance(y, (int, float)) else 0) for x, y in zip(a, b)),
            f_rank=lambda x, r: 1 + sum(1 for y in r if isinstance(y, (int, float)) and y > x),
            f_product=lambda *a: __import__("math").prod(flat(a)), f_max=lambda *a: max(flat(a)))
        try:
            v = eval(code, env)
        except ZeroDivisionError:
            return Err("#DIV/0!")
        except ValueError as e:
            return Err(str(e))
        return v


# -- relations -------------------------------------------------------------------------------

def split(t, sheet):
    sign = 1
    if t.startswith("-"):
        sign, t = -1, t[1:]
    s, _, a = t.rpartition("!")
    return sign, s or sheet, block(a)


def instances(rel):
    """(result key, [(sign, [keys])], previous) for each figure that the relation gives."""
    res = block(rel["result"])
    rows, cols = len(res), len(res[0])
    terms = [split(t, rel["sheet"]) for t in rel["terms"]]
    for i, j in cross(range(rows), range(cols)):
        out = []
        for sign, s, b in terms:
            h, w = len(b), len(b[0])
            if h == 1 and w == 1:
                keys = [b[0][0]]
            elif (h, w) == (rows, cols):
                keys = [b[i][j]]
            elif rows == 1 and cols == 1:
                keys = [a for line in b for a in line]
            elif h == rows and cols == 1:
                keys = b[i]
            elif w == cols and rows == 1:
                keys = [line[j] for line in b]
            elif h == cols and w == 1 and rows == 1:       # turned
                keys = [b[j][0]]
            elif w == rows and h == 1 and cols == 1:
                keys = [b[0][i]]
            else:
                raise ValueError(f"shapes: {rel}")
            out.append((sign, [(s, a) for a in keys]))
        prev = None
        if rel["op"] == "cumulative":
            if rows > 1:
                prev = (rel["sheet"], res[i - 1][j]) if i else None
            else:
                prev = (rel["sheet"], res[i][j - 1]) if j else None
        yield (rel["sheet"], res[i][j]), out, prev


def expected(rel, inst, bk):
    _, terms, prev = inst
    op = rel["op"]
    n = [[bk.num(k) for k in keys] for _, keys in terms]
    signed = [s * sum(x) for (s, _), x in zip(terms, n)]
    if op in ("sum", "difference", "copy", "cumulative", "subset"):
        x = sum(signed) + (bk.num(prev) if prev else 0)
        x = x * rel["factor"] + rel["offset"]
    elif op == "product":
        x = rel["factor"]
        for (_, keys), z in zip(terms, n):
            if all(bk.get(k) is None for k in keys):
                continue                                    # a factor left blank is not there
            x *= sum(z)
    elif op == "ratio":
        if not n[1][0]:
            return None
        x = sum(n[0]) / sum(n[1]) * rel["factor"] + rel["offset"]
    return half_up(x, rel["nd"]) if rel["nd"] is not None else x


def holds(rel, inst, bk):
    x = expected(rel, inst, bk)
    if x is None or bk.get(inst[0]) is None and rel["op"] != "sum":
        if x is None or abs(x) < 1e-9 or rel["op"] in ("ratio", "product", "subset"):
            return not isinstance(bk.get(inst[0]), (int, float)) or x is not None
    y = bk.num(inst[0])
    if rel["op"] == "subset":
        return y <= x + 1e-9
    return abs(x - y) <= rel["slack"] + 1e-6 + 1e-12 * abs(x)


def broken(form, bk):
    out = []
    for i, rel in enumerate(form.rels):
        for inst in instances(rel):
            if not holds(rel, inst, bk):
                out.append((i, inst))
    return out


def digits(v):
    s = repr(v)
    return len(s.split(".")[1]) if "." in s and not s.endswith(".0") else 0


def slip(a, b):
    """Could a typist who meant b have written a?"""
    if a == -b:
        return True
    for k in (10, 100, 1000, 1e6):
        if abs(a - b * k) < 1e-9 * abs(a) or abs(a * k - b) < 1e-9 * abs(b):
            return True
    x, y = (str(int(v)) if v == int(v) else repr(v) for v in (a, b))
    if len(x) == len(y):
        d = [i for i in range(len(x)) if x[i] != y[i]]
        return len(d) == 2 and d[1] == d[0] + 1 and x[d[0]] == y[d[1]] and x[d[1]] == y[d[0]]
    if len(x) < len(y):
        x, y = y, x
    return len(x) == len(y) + 1 and any(x[:i] + x[i + 1:] == y for i in range(len(x)))


def candidates(form, e, skip=()):
    """Single cells that, given another value on the digits of the column, make all relations hold."""
    m = form.cells([e])
    bk = Book(m)
    bad = [x for x in broken(form, bk) if (x[0], x[1][0]) not in skip]
    if not bad:
        return bad, {}
    # relations in which each cell stands, by precedents
    deps = {}

    def prec(k):
        if k not in deps:
            deps[k] = {k}
            v = m.get(k)
            if isinstance(v, str) and v.startswith("="):
                for t in Tokenizer(v).items:
                    if t.type == "OPERAND" and t.subtype == "RANGE":
                        s, _, a = t.value.rpartition("!")
                        for line in block(a.replace("$", "")):
                            for x in line:
                                deps[k] |= prec((s.strip("'") or k[0], x))
        return deps[k]

    def scope(inst):
        ks = {inst[0]} | {k for _, keys in inst[1] for k in keys} | ({inst[2]} if inst[2] else set())
        return set().union(*(prec(k) for k in ks))
    common = set.intersection(*(scope(inst) for _, inst in bad))
    out = {}
    ri, inst = bad[0]
    for k in sorted(common):
        v = bk.get(k)
        if isinstance(v, (int, float)) or v is None and k == inst[0]:
            v = float(v or 0)
        else:
            continue

        x1 = solve(form, ri, inst, m, k, {})
        if x1 is None:
            continue
        col = [w for (s, a), w in m.items() if s == k[0] and (re.sub(r"\d", "", a) == re.sub(r"\d", "", k[1]) or at(a)[1] == at(k[1])[1]) and isinstance(w, (int, float))]
        for nd in {max((digits(w) for w in [bk.get(k)] if isinstance(w, (int, float))), default=0),
                   max((digits(w) for w in col), default=0), form.rels[ri]["nd"] or 0}:
            try:
                x = half_up(x1, nd)
            except Exception:
                continue
            if x < 0 <= v and all(w >= 0 for w in col):     # nothing in its row and column is negative
                continue
            if x != v and not [1 for i, z in broken(form, Book(m, {k: x})) if (i, z[0]) not in skip]:
                out[k] = x
                break
    return bad, out


def joint(form, e):
    """Other single cells that would do for e, if the cells of the other errors may move as well.

    Relations in which a cell of another error stands are set aside; a cell that then would do is
    tried in the whole wrong file, the other errors' cells each solved again.
    """
    if len(e["edits"]) > 1:
        return {}
    others = [(o, next(iter(o["edits"]))) for o in form.errs if o is not e and len(o["edits"]) == 1
              and o["fix"] and isinstance(o["edits"][next(iter(o["edits"]))], (int, float))]
    moved = {k for _, k in others}
    touch = set()
    for i, rel in enumerate(form.rels):
        for inst in instances(rel):
            if moved & ({inst[0]} | {k for _, ks in inst[1] for k in ks} | {inst[2]}):
                touch.add((i, inst[0]))
    bad, cand = candidates(form, e, skip=touch)
    own = next(iter(e["edits"]))
    out = {}
    for c, x in cand.items():
        if c == own or c in moved:
            continue
        over = {c: x}
        m = form.cells(form.errs)
        for o, k in others:
            sub = [(i, inst) for i, rel in enumerate(form.rels) for inst in instances(rel)
                   if k in {inst[0]} | {y for _, ks in inst[1] for y in ks}]
            for i, inst in sub:
                x1 = solve(form, i, inst, m, k, over)
                if x1 is not None:
                    try:
                        x1 = half_up(x1, max(digits(o["edits"][k]), digits(form.cells().get(k)) if isinstance(form.cells().get(k), (int, float)) else 0))
                    except Exception:
                        continue
                    if all(holds(form.rels[a], b, Book(m, {**over, k: x1})) for a, b in sub):
                        over[k] = x1
                        break
        rest = broken(form, Book(m, over))
        allowed = {(i, inst[0]) for o in form.errs if o is not e and o not in [z for z, _ in others] for i, inst in broken(form, Book(form.cells([o])))}
        if not [1 for i, inst in rest if (i, inst[0]) not in allowed]:
            out[c] = (x, {k: over[k] for k in over if k != c})
    return out


def solve(form, ri, inst, m, k, over):
    rel = dict(form.rels[ri], nd=None, slack=0)

    def res(x):
        b = Book(m, {**over, k: x})
        z = expected(rel, inst, b)
        return None if z is None else z - b.num(inst[0])
    x0 = Book(m, over).num(k)
    x1 = x0 * 1.01 + 1
    try:
        for _ in range(12):
            f0, f1 = res(x0), res(x1)
            if f1 is None or f0 is None or f0 == f1:
                break
            x0, x1 = x1, x1 - f1 * (x1 - x0) / (f1 - f0)
            if abs(x1 - x0) < 1e-9:
                break
    except (ZeroDivisionError, OverflowError):
        return None
    return x1


# -- writing ---------------------------------------------------------------------------------

def write_plain(form, path, errs):
    m = form.cells(errs)
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    thin = Side(style="thin")
    for s in form.sheets.values():
        ws = wb.create_sheet(s.title)
        for (t, a), v in m.items():
            if t != s.title:
                continue
            c = ws[a]
            c.value = v
            c.font = Font(name="Times New Roman", size=12, bold=a in s.bold)
            if a in s.bold:
                c.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
            if a in s.fmt:
                c.number_format = s.fmt[a]
        if s.grid:
            for line in block(s.grid):
                for a in line:
                    ws[a].border = Border(thin, thin, thin, thin)
        for r in s.merges:
            ws.merge_cells(r)
        for c, w in s.widths.items():
            ws.column_dimensions[c].width = w
        for h in s.hidden:
            ws.column_dimensions[h].hidden = True
        for e in errs:
            for (t, a), f in e["fmts"].items():
                if t == s.title:
                    ws[a].number_format = f
    wb.properties.creator = "can bo"
    wb.properties.created = wb.properties.modified = datetime.datetime(2024, 12, 20, 8, 0)
    wb.save(path)


def write_xml(form, path, errs, inline=True):
    """A workbook by hand, the way small report programs write it: caches included."""
    m = form.cells(errs)
    bk = Book(m)
    fmts, shared, sheets = ["General"], [], []

    def style(f):
        if f not in fmts:
            fmts.append(f)
        return fmts.index(f)
    for s in form.sheets.values():
        by = {}
        for (t, a), v in m.items():
            if t == s.title:
                by.setdefault(at(a)[1], []).append((at(a)[0], a, v))
        rows = []
        for r in sorted(by):
            cs = []
            for _, a, v in sorted(by[r]):
                f = next((e["fmts"][(s.title, a)] for e in errs if (s.title, a) in e["fmts"]), s.fmt.get(a, "General"))
                st = f' s="{style(f)}"' if f != "General" else ""
                if isinstance(v, str) and v.startswith("="):
                    w = bk.get((s.title, a))
                    if isinstance(w, Err):
                        cs.append(f'<c r="{a}"{st} t="e"><f>{escape(v[1:])}</f><v>{w}</v></c>')
                    else:
                        cs.append(f'<c r="{a}"{st}><f>{escape(v[1:])}</f><v>{w!r}</v></c>')
                elif isinstance(v, str) and inline:
                    cs.append(f'<c r="{a}"{st} t="inlineStr"><is><t xml:space="preserve">{escape(v)}</t></is></c>')
                elif isinstance(v, str):
                    if v not in shared:
                        shared.append(v)
                    cs.append(f'<c r="{a}"{st} t="s"><v>{shared.index(v)}</v></c>')
                else:
                    cs.append(f'<c r="{a}"{st}><v>{v!r}</v></c>')
            rows.append(f'<row r="{r}">{"".join(cs)}</row>')
        mg = "".join(f'<mergeCell ref="{x}"/>' for x in s.merges)
        mg = f'<mergeCells count="{len(s.merges)}">{mg}</mergeCells>' if mg else ""
        sheets.append('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                      f'<sheetData>{"".join(rows)}</sheetData>{mg}</worksheet>')
    nf = "".join(f'<numFmt numFmtId="{164 + i}" formatCode="{escape(f, {chr(34): "&quot;"})}"/>' for i, f in enumerate(fmts) if i)
    xf = "".join(f'<xf numFmtId="{164 + i if i else 0}" fontId="0" fillId="0" borderId="0" xfId="0"{" applyNumberFormat=" + chr(34) + "1" + chr(34) if i else ""}/>' for i in range(len(fmts)))
    ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    x = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    n = len(sheets)
    parts = {
        "[Content_Types].xml": x + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' + "".join(f'<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' for i in range(n)) + '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        "_rels/.rels": x + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": x + f'<workbook {ns} xmlns:r="{rel}"><sheets>' + "".join(f'<sheet name="{escape(s)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>' for i, s in enumerate(form.sheets)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": x + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(f'<Relationship Id="rId{i + 1}" Type="{rel}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>' for i in range(n)) + f'<Relationship Id="rId{n + 1}" Type="{rel}/styles" Target="styles.xml"/><Relationship Id="rId{n + 2}" Type="{rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": x + f'<styleSheet {ns}>' + (f'<numFmts count="{len(fmts) - 1}">{nf}</numFmts>' if nf else "") + f'<fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{len(fmts)}">{xf}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": x + f'<sst {ns} count="{len(shared)}" uniqueCount="{len(shared)}">' + "".join(f'<si><t xml:space="preserve">{escape(t)}</t></si>' for t in shared) + "</sst>",
    }
    for i, t in enumerate(sheets):
        parts[f"xl/worksheets/sheet{i + 1}.xml"] = t
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, t in parts.items():
            z.writestr(zipfile.ZipInfo(name, (2024, 12, 20, 8, 0, 0)), t, zipfile.ZIP_DEFLATED)
