"""The model of a workbook, free of any writer: cells, styles and the sums that the sheet claims."""
import random
import re
from datetime import date, datetime, time, timedelta

from openpyxl.utils import get_column_letter as letter
from openpyxl.utils.cell import coordinate_from_string, column_index_from_string as number

BOOKS = {}


def book(name, remark, route='openpyxl', **options):
    """Registers a workbook: `route` says who writes the file (openpyxl, libreoffice, xml, xlsxwriter)."""
    def register(make):
        assert name not in BOOKS, name
        BOOKS[name] = Book(name, remark, route, make, options)
        return make
    return register


def span(ref):
    """'B4:F9' or 'B4' as (row, column, last row, last column)."""
    first, _, last = ref.partition(':')
    (c1, r1), (c2, r2) = coordinate_from_string(first), coordinate_from_string(last or first)
    return r1, number(c1), r2, number(c2)


def each(ref):
    for part in ref.split(','):
        r1, c1, r2, c2 = span(part.strip())
        for r in range(r1, r2 + 1):
            for c in range(c1, c2 + 1):
                yield r, c


class Book:
    def __init__(self, name, remark, route, make, options):
        self.name, self.remark, self.route, self.make, self.options = name, remark, route, make, options
        self.sheets, self.accepted, self.random = [], [], random.Random(name)
        self.post = None

    def build(self):
        self.make(self)
        return self

    def sheet(self, name):
        s = Sheet(name)
        self.sheets.append(s)
        return s

    def accept(self, sheet, cells, rules, why):
        """Cells on which an honest remark would be accepted by a person."""
        self.accepted.append({'file': self.name + '.xlsx', 'sheet': sheet.name, 'cells': cells, 'rules': rules, 'why': why})


class Sheet:
    def __init__(self, name):
        self.name = name
        self.cells, self.styles = {}, {}
        self.merges, self.widths = [], {}
        self.hidden_columns, self.hidden_rows, self.state = set(), set(), 'visible'
        self.frozen, self.claims, self.comments = [], [], {}

    def put(self, ref, value, **style):
        r, c, _, _ = span(ref)
        self._set(r, c, value)
        if style:
            self.style(ref, **style)
        return self

    def _set(self, r, c, value):
        if value is None:
            return
        if isinstance(value, str) and value.startswith('='):
            value = expand(value, r, c)
        self.cells[r, c] = value
        default = {datetime: 'dd/mm/yyyy hh:mm', date: 'dd/mm/yyyy', time: 'hh:mm', timedelta: '[h]:mm'}.get(type(value))
        if default:
            self.styles.setdefault((r, c), {}).setdefault('fmt', default)

    def rows(self, at, table):
        r, c, _, _ = span(at)
        for i, row in enumerate(table):
            for j, value in enumerate(row):
                self._set(r + i, c + j, value)
        return self

    def fill(self, ref, value):
        for r, c in each(ref):
            self._set(r, c, value)
        return self

    def style(self, ref, **style):
        for r, c in each(ref):
            self.styles.setdefault((r, c), {}).update(style)
        return self

    def fmt(self, ref, code):
        return self.style(ref, fmt=code)

    def bold(self, ref):
        return self.style(ref, bold=True)

    def head(self, ref, fill='DDE6F0'):
        return self.style(ref, bold=True, fill=fill, align='center', wrap=True, border='bottom')

    def total(self, ref):
        return self.style(ref, bold=True, border='top')

    def title(self, *lines):
        for i, text in enumerate(lines):
            self.put(f'A{i + 1}', text, bold=i == 0, size=14 if i == 0 else 10)
        return self

    def merge(self, *refs):
        self.merges += refs
        return self

    def width(self, **widths):
        self.widths.update(widths)
        return self

    def hide(self, columns='', rows=()):
        self.hidden_columns |= set(columns.split())
        self.hidden_rows |= set(rows)
        return self

    def freeze(self, ref, digits=None):
        """The formulas of `ref` become typed numbers, each rounded on its own where `digits` is given."""
        self.frozen.append((ref, digits))
        return self

    def claim(self, text, over=None, tolerance=1e-6):
        """What the sheet says: 'B9 = SUM(B4:B8)'. `over` 'B:F' repeats it for {c}, '5:9' for {r}."""
        if over is None:
            self.claims.append((text, tolerance))
            return self
        first, last = over.split(':')
        if first.isdigit():
            for r in range(int(first), int(last) + 1):
                self.claims.append((expand(text, r, 1), tolerance))
        else:
            for c in range(number(first), number(last) + 1):
                self.claims.append((expand(text, 1, c), tolerance))
        return self


def expand(text, r, c):
    """{r} this row, {p} the row above, {n} the row below, {c} this column, {l} and {ll} to its left, {q} to its right."""
    names = {'r': r, 'p': r - 1, 'n': r + 1, 'c': letter(c)}
    names['l'] = letter(c - 1) if c > 1 else 'A'
    names['ll'] = letter(c - 2) if c > 2 else 'A'
    names['q'] = letter(c + 1)
    return re.sub(r'\{(r|p|n|c|l|ll|q)\}', lambda m: str(names[m.group(1)]), text)
