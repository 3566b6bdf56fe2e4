"""One workbook of the bench, what must be told of it, and the proof of that by recomputing."""
import re
from dataclasses import dataclass, field

from sheet import Sheet, Values, column_letters, column_number, read_sheet, settle, span

SUM = ['total-mismatch', 'subtotal-mismatch', 'column-arithmetic', 'allocation-mismatch', 'components-mismatch', 'period-mismatch']
PARTS = [*SUM, 'subset-exceeds']
RATE = ['rate-mismatch', 'rate-truncated', 'column-arithmetic', 'formula-inconsistent']
RANGE = ['formula-range', 'formula-inconsistent', *SUM]


@dataclass
class Book:
    kind: str
    name: str
    why: str
    sheets: list[Sheet]
    errors: list[dict]
    allowed: list[dict]
    holds: list[str]
    rates: list[dict] | None
    no_rates: bool
    only_rates: bool
    control: bool
    writer: str | None
    options: dict = field(default_factory=dict)

    @property
    def file(self) -> str:
        return f'{self.kind}--{self.name}.xlsx'


ALL: list[Book] = []


def error(cells: str, rules: list[str], note: str, right=None, severity='error', fix=None) -> dict:
    """An error that must be told. `cells` apart by blanks, the wrong one first; no rules: any may tell it; `right` mends it, for the proof; `fix` is what may be offered."""
    return {'cells': cells.split(), 'rules': rules, 'severity': severity, 'note': note, 'right': right, 'fix': fix}


def rate(label: str, numerator: str, denominator: str | None, percent: float) -> dict:
    return {'label': label, 'numerator': numerator, 'denominator': denominator, 'percent': percent}


def book(kind, name, why, text, *, errors=(), allowed=(), holds=(), merge='', formats=None, head=(0, 0), rates=None,
         no_rates=False, only_rates=False, control=False, writer=None, more=None, sheet='Biểu', table=None, protected=(), **options):
    """Takes a workbook into the bench. `holds`: relations that hold once every error is mended."""
    texts = {sheet: text, **(more or {})}
    sheets = [read_sheet(title, body, f'{kind}/{name}') for title, body in texts.items()]
    settle(sheets)
    first = sheets[0]
    first.merges, first.head, first.table = merge.split(), head, table
    for page in sheets:
        page.protected = page.name in protected
    for cells, code in (formats or {}).items():
        for at in span(cells):
            if at in first.cells and not isinstance(first.cells[at].value, str):
                first.cells[at].format = code
    lines = [h for h in ([holds] if isinstance(holds, str) else holds)]
    made = Book(kind, name, why, sheets, list(errors), list(allowed), lines, rates, no_rates, only_rates, control, writer, options)
    prove(made)
    ALL.append(made)


def fanned(line: str) -> list[str]:
    """`C-E: @5=SUM(@6:@9)` once for each column, `6-9: C#=D#+E#` once for each row."""
    prefix = re.match(r'([A-Z]+)-([A-Z]+): (.*)$', line)
    if prefix:
        left, right, body = prefix.groups()
        return [body.replace('@', column_letters(c)) for c in range(column_number(left), column_number(right) + 1)]
    prefix = re.match(r'(\d+)-(\d+): (.*)$', line)
    if prefix:
        top, bottom, body = prefix.groups()
        return [body.replace('#', str(row)) for row in range(int(top), int(bottom) + 1)]
    return [line]


def fails(made: Book, replaced: dict) -> list[str]:
    values = Values(made.sheets, replaced)
    sheet = made.sheets[0].name
    broken = []
    for line in (one for hold in made.holds for one in fanned(hold)):
        body, _, tolerance = line.partition('±')
        left, _, right = body.strip().partition('=')
        difference = values.result(sheet, f'({left})-({right})')
        if isinstance(difference, str) or abs(difference) > float(tolerance or 0) + 1e-6:
            broken.append(f'{line} (off by {difference})')
    return broken


def key(made: Book, cell: str) -> tuple[str, str]:
    sheet, _, at = cell.rpartition('!')
    return (sheet or made.sheets[0].name, at)


def prove(made: Book) -> None:
    """All relations hold with the errors mended; with any one of them left, one does not."""
    mends = {key(made, e['cells'][0]): e['right'] for e in made.errors if e['right'] is not None}
    broken = fails(made, mends)
    if broken:
        raise SystemExit(f'{made.file}: does not hold when mended: {broken}')
    for mended in mends:
        if not fails(made, {at: right for at, right in mends.items() if at != mended}):
            raise SystemExit(f'{made.file}: nothing breaks at {mended}')
    for e in made.errors:
        sheet, at = key(made, e['cells'][0])
        if at not in next(s for s in made.sheets if s.name == sheet).cells:
            raise SystemExit(f'{made.file}: nothing stands in {at}')
    values = Values(made.sheets)
    for one in made.rates or []:
        top, low = [values.of(*key(made, one[x])) if one[x] else None for x in ('numerator', 'denominator')]
        if top is None or (low is not None and abs(top / low * 100 - one['percent']) > 0.051):
            raise SystemExit(f'{made.file}: rate of {one["label"]} is {top / low * 100 if low else None}')


def expected(made: Book) -> dict:
    full = lambda cells: ['!'.join(key(made, cell)) for cell in cells]  # noqa: E731
    answer: dict = {'file': made.file, 'kind': made.kind, 'why': made.why, 'silent': not made.errors}
    if made.control:
        answer['control'] = True
    answer['errors'] = [
        {'cells': full(e['cells']), 'rules': e['rules'], 'severity': e['severity'], 'note': e['note'], **({} if e['fix'] is None else {'fix': e['fix']})}
        for e in made.errors
    ]
    answer['allowed'] = [{'rule': a['rule'], 'cells': full(a['cells'].split())} for a in made.allowed]
    if made.rates is not None:
        answer['rates'] = made.rates
    if made.no_rates:
        answer['noRates'] = True
    if made.only_rates:
        answer['onlyRates'] = True
    return answer
