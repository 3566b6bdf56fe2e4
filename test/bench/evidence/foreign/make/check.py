"""Checks the finished files without the generator's numbers: python3 check.py [NAME-PART ...].

Each claim of a sheet is evaluated on the values stored in the file; each live formula that is plain enough is
evaluated again in Python and compared with its stored value; sizes, errors and missing values are looked at."""
import math
import operator
import re
import statistics
import sys

import openpyxl

from build import OUT, load
from model import each, letter
from writers import serial

REF = re.compile(r"(?:(?:'([^']+)'|([A-Za-z_]\w*))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?")


def flat(args):
    for a in args:
        if isinstance(a, list):
            yield from (v for v in a if isinstance(v, (int, float)) and not isinstance(v, bool))
        elif isinstance(a, (int, float)):
            yield a


def matches(what):
    m = re.match(r'(>=|<=|>|<)(-?[\d.]+)$', str(what))
    if not m:
        return lambda v: v == what
    test = {'>=': operator.ge, '<=': operator.le, '>': operator.gt, '<': operator.lt}[m.group(1)]
    return lambda v: isinstance(v, (int, float)) and test(v, float(m.group(2)))


FUNCTIONS = {
    'SUM': lambda *a: math.fsum(flat(a)), 'AVERAGE': lambda *a: statistics.fmean(flat(a)), 'MAX': lambda *a: max(flat(a)),
    'MIN': lambda *a: min(flat(a)), 'COUNT': lambda *a: len(list(flat(a))), 'MEDIAN': lambda *a: statistics.median(flat(a)),
    'STDEV': lambda *a: statistics.stdev(flat(a)), 'PRODUCT': lambda *a: math.prod(flat(a)), 'ABS': abs,
    'ROUND': lambda x, n=0: math.floor(abs(x) * 10 ** n + 0.5 + 1e-9) / 10 ** n * (1 if x >= 0 else -1),
    'COUNTIF': lambda cells, what: sum(map(matches(what), cells)), 'SUMPRODUCT': lambda a, b: math.fsum((x or 0) * (y or 0) for x, y in zip(a, b)),
    'SQRT': math.sqrt,
}


def plain(value):
    return serial(value) if hasattr(value, 'hour') or hasattr(value, 'year') or hasattr(value, 'seconds') else value


def evaluate(text, wb, sheet):
    """None where the expression holds something beyond plain arithmetic."""
    strings = []

    def keep(m):
        strings.append(m.group(1))
        return f' S[{len(strings) - 1}] '
    text = re.sub(r'"([^"]*)"', keep, text)
    cells = []

    def ref(m):
        ws = wb[m.group(1) or m.group(2)] if m.group(1) or m.group(2) else sheet
        if m.group(5):
            cells.append([plain(ws.cell(r, c).value) for r, c in each(f'{m.group(3)}{m.group(4)}:{m.group(5)}{m.group(6)}')])
        else:
            v = ws[f'{m.group(3)}{m.group(4)}'].value
            cells.append(0 if v is None else plain(v))
        return f' C[{len(cells) - 1}] '
    code = REF.sub(ref, text)
    if set(re.findall(r'[A-Za-z_.]{2,}', code)) - set(FUNCTIONS) or '%' in code or '&' in code or any(x in code for x in '<>'):
        return None
    code = code.replace('^', '**').replace(';', ',')
    return eval(code, {'__builtins__': {}}, FUNCTIONS | {'C': cells, 'S': strings})


def main():
    wanted, bad, claims, formulas, sheets, count = sys.argv[1:], [], 0, 0, 0, 0
    for name, book in sorted(load().items()):
        if wanted and not any(w in name for w in wanted):
            continue
        book.build()
        path = OUT / f'{name}.xlsx'
        count += 1
        if path.stat().st_size >= 40_000:
            bad.append(f'{name}: {path.stat().st_size} bytes')
        values, live = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
        accepted = {(a['sheet'], c) for a in book.accepted for ref in a['cells'] for c in (f'{letter(c)}{r}' for r, c in each(ref))}
        for s in book.sheets:
            sheets += 1
            ws = values[s.name]
            for text, tolerance in s.claims:
                claims += 1
                left, right = text.split('=', 1)
                try:
                    a, b = evaluate(left, values, ws), evaluate(right, values, ws)
                    if a is None or b is None or abs(a - b) > tolerance + 1e-9 * abs(b):
                        bad.append(f'{name} [{s.name}] {text}: {a} against {b}')
                except Exception as e:
                    bad.append(f'{name} [{s.name}] {text}: {e!r}')
            for row in live[s.name].iter_rows():
                for cell in row:
                    stored = ws[cell.coordinate].value
                    if isinstance(stored, str) and stored.startswith('#') and (s.name, cell.coordinate) not in accepted and stored not in ('#',):
                        bad.append(f'{name} [{s.name}] {cell.coordinate}: {stored}')
                    if not (isinstance(cell.value, str) and cell.value.startswith('=')):
                        continue
                    if stored is None and '""' not in cell.value:
                        bad.append(f'{name} [{s.name}] {cell.coordinate}: no stored value for {cell.value}')
                        continue
                    try:
                        again = evaluate(cell.value[1:], values, ws)
                    except Exception:
                        continue
                    if isinstance(again, (int, float)) and isinstance(stored, (int, float)):
                        formulas += 1
                        if abs(again - stored) > 1e-6 * max(1, abs(stored)):
                            bad.append(f'{name} [{s.name}] {cell.coordinate}: {cell.value} stored {stored}, computed {again}')
    print('\n'.join(bad))
    print(f'{count} workbooks, {sheets} sheets, {claims} claims, {formulas} formulas evaluated again, {len(bad)} wrong')
    sys.exit(bool(bad))


if __name__ == '__main__':
    main()
