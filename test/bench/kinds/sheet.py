"""A small notation for sheets, and the values that their formulas have. One line is a row, `|` parts the cells.

    12 / 3.5 / text       a number, a text             'text     a text, whatever it looks like
    =SUM(C5:C9)           a live formula; `#` is its own row, `§` the sign itself; `=A1~7` keeps 7 as a stale cached value
    :=SUM(C5:C9)+10       the value of it, typed        100..900 a drawn whole number; 1.0..9.9 with decimals
    d2024-09-30{dd/mm/yyyy}   a date; braces give the number format of one cell
    *An,Bình,Châu|...     one numbered row for each name; `·` is a leading space, `\\n` a line break
"""
import datetime as dt
import random
import re
from dataclasses import dataclass, field

REF = re.compile(r"(?:(?:'([^']+)'|([A-Za-z_]\w*))!)?\$?([A-Z]{1,2})\$?(\d+)(?::\$?([A-Z]{1,2})\$?(\d+))?(?![\w(])")
DRAWN = re.compile(r"^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$")
EPOCH = dt.datetime(1899, 12, 30)


class Fault(Exception):
    """A cell shows an error value."""


@dataclass
class Cell:
    value: object = None
    formula: str | None = None
    format: str = 'General'
    stale: str | None = None


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    letters = ''
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    return f'{column_letters(column)}{row}'


def place(cell: str) -> tuple[int, int]:
    letters, row = re.match(r'([A-Z]+)(\d+)$', cell).groups()
    return int(row), column_number(letters)


def span(cells: str) -> list[str]:
    """All addresses of `C5:D7`, or the one of `C5`."""
    first, _, last = cells.partition(':')
    (top, left), (bottom, right) = place(first), place(last or first)
    return [address(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]


@dataclass
class Sheet:
    name: str
    cells: dict[str, Cell] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    head: tuple[int, int] = (0, 0)
    table: tuple[str, str, list[str]] | None = None
    protected: bool = False

    @property
    def rows(self) -> int:
        return max(place(cell)[0] for cell in self.cells)


class Values:
    """Values of a workbook as Excel computes them, with some cells replaced."""

    def __init__(self, sheets, replaced=None):
        self.sheets = {sheet.name: sheet for sheet in sheets}
        self.replaced = replaced or {}
        self.known: dict[tuple[str, str], object] = {}

    def of(self, sheet: str, cell: str):
        key = (sheet, cell)
        if key not in self.known:
            self.known[key] = 0
            self.known[key] = self.computed(sheet, cell)
        return self.known[key]

    def computed(self, sheet, cell):
        if (sheet, cell) in self.replaced:
            new = self.replaced[(sheet, cell)]
            return self.result(sheet, new) if isinstance(new, str) else new
        found = self.sheets[sheet].cells.get(cell)
        if found is None:
            return None
        known = found.stale if found.formula and '[' in found.formula else found.formula
        return self.result(sheet, known) if known else found.value

    def result(self, sheet, formula):
        try:
            return self.evaluate(sheet, formula)
        except Fault as fault:
            return str(fault)

    def evaluate(self, sheet: str, formula: str):
        def reference(match):
            quoted, bare, left, top, right, bottom = match.groups()
            where = quoted or bare or sheet
            return f'R({where!r},"{left}{top}:{right}{bottom}")' if right else f'V({where!r},"{left}{top}")'

        def number(where, cell):
            value = self.of(where, cell)
            if isinstance(value, str):
                raise Fault(value if value.startswith('#') else '#VALUE!')
            return value or 0

        def figures(where, cells):
            values = [self.of(where, cell) for cell in span(cells)]
            for value in values:
                if isinstance(value, str) and value.startswith('#'):
                    raise Fault(value)
            return [value for value in values if isinstance(value, (int, float))]

        def flat(parts):
            return [x for part in parts for x in (part if isinstance(part, list) else [part])]

        names = {
            'V': number, 'R': figures, 'SUM': lambda *a: sum(flat(a)), 'ROUND': lambda x, n: excel_round(x, n),
            'AVERAGE': lambda *a: sum(flat(a)) / len(flat(a)), 'MAX': lambda *a: max(flat(a)), 'ABS': abs,
            'SUBTOTAL': lambda _, *a: sum(flat(a)),
        }
        code = REF.sub(reference, formula.lstrip('=')).replace('^', '**').replace(';', ',')
        try:
            value = eval(code, {'__builtins__': {}}, names)  # noqa: S307: the formulas are our own
        except ZeroDivisionError:
            raise Fault('#DIV/0!') from None
        return round(value, 10) if isinstance(value, float) else value


def excel_round(value, digits):
    scale = 10 ** digits
    return int(abs(value) * scale + 0.5 + 1e-9) / scale * (1 if value >= 0 else -1)


def drawn(token: str, chance: random.Random):
    low, high = DRAWN.match(token).groups()
    digits = len(low.partition('.')[2])
    value = chance.randint(round(float(low) * 10 ** digits), round(float(high) * 10 ** digits))
    return value if digits == 0 else round(value / 10 ** digits, digits)


def read_cell(token: str, row: int, chance: random.Random) -> Cell:
    token = token.strip(' ').replace('·', ' ').replace('\\n', '\n')
    form = re.search(r'\{(.+)\}$', token)
    number_format = form.group(1) if form else 'General'
    token = token[: form.start()] if form else token
    if token.startswith("'"):
        return Cell(token[1:], format=number_format)
    if token.startswith('=') and len(token) > 1:
        formula, _, stale = token.replace('#', str(row)).replace('§', '#').partition('~')
        return Cell(None, formula, number_format, stale or None)
    if token.startswith(':='):
        return Cell(token.replace('#', str(row)), None, number_format)
    if re.match(r'd\d{4}-\d\d-\d\d$', token):
        return Cell((dt.datetime.fromisoformat(token[1:]) - EPOCH).days, None, number_format)
    if DRAWN.match(token):
        return Cell(drawn(token, chance), None, number_format)
    if re.match(r'-?\d+$', token):
        return Cell(int(token), None, number_format)
    if re.match(r'-?\d+\.\d+$', token):
        return Cell(float(token), None, number_format)
    return Cell(token, format=number_format)


def expand(text: str) -> list[str]:
    lines = []
    for line in text.strip('\n').split('\n'):
        if line.strip().startswith('*'):
            names, _, rest = line.strip()[1:].partition('|')
            lines += [f'{at}|{name}|{rest}' for at, name in enumerate(names.split(','), 1)]
        else:
            lines.append(line)
    return lines


def read_sheet(name: str, text: str, seed: str) -> Sheet:
    chance = random.Random(f'kinds/{seed}/{name}')
    sheet = Sheet(name)
    for row, line in enumerate(expand(text), 1):
        for column, token in enumerate(line.split('|'), 1):
            if token.strip():
                sheet.cells[address(row, column)] = read_cell(token, row, chance)
    return sheet


def settle(sheets: list[Sheet]) -> None:
    """Replaces `:=…` by its value, in reading order until nothing is left."""
    for sheet in sheets:
        for cell in sheet.cells.values():
            if isinstance(cell.value, str) and cell.value.startswith(':='):
                cell.formula, cell.value = cell.value[1:], 'typed'
    values = Values(sheets)
    typed = [(s, c, x) for s in sheets for c, x in s.cells.items() if x.value == 'typed' and x.formula]
    found = [(cell, values.of(sheet.name, at)) for sheet, at, cell in typed]
    for cell, value in found:
        cell.formula, cell.value = None, value
