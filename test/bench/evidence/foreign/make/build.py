"""Makes the workbooks: python3 build.py [NAME-PART ...]. LibreOffice must be there: it computes every formula."""
import importlib
import json
import pathlib
import shutil
import sys
import tempfile

import writers
from model import BOOKS

HERE = pathlib.Path(__file__).parent
OUT = HERE.parent
MODULES = [p.stem for p in sorted(HERE.glob('books_*.py'))]


def load():
    for name in MODULES:
        importlib.import_module(name)
    return BOOKS


def main():
    wanted = sys.argv[1:]
    books = [b.build() for n, b in sorted(load().items()) if not wanted or any(w in n for w in wanted)]
    with tempfile.TemporaryDirectory() as raw, tempfile.TemporaryDirectory() as done:
        raw, done = pathlib.Path(raw), pathlib.Path(done)
        for b in books:
            writers.write_openpyxl(b, raw / f'{b.name}.xlsx', post=False)
        writers.convert([str(raw / f'{b.name}.xlsx') for b in books], str(done))
        values = {}
        for b in books:
            values[b.name] = writers.computed(done / f'{b.name}.xlsx')
            writers.settle(b, values[b.name])
        for b in (b for b in books if b.route == 'libreoffice'):
            writers.write_openpyxl(b, raw / f'{b.name}.xlsx')
        through = [str(raw / f'{b.name}.xlsx') for b in books if b.route == 'libreoffice']
        if through:
            writers.convert(through, str(done))
        for b in books:
            path = OUT / f'{b.name}.xlsx'
            if b.route == 'libreoffice':
                shutil.copy(done / path.name, path)
            elif b.route == 'xlsxwriter':
                writers.write_xlsxwriter(b, str(path), values[b.name])
            elif b.route == 'xml':
                writers.write_xml(b, str(path), values[b.name])
            else:
                writers.write_openpyxl(b, path)
                writers.inject(str(path), values[b.name])
            writers.normalise(str(path))
    if not wanted:
        expected = [a for b in books for a in b.accepted]
        (OUT / 'expected.json').write_text(json.dumps(expected, ensure_ascii=False, indent=1) + '\n')
        table = ''.join(f'| `{b.name}` | {b.route} | {b.remark} |\n' for b in books)
        readme = (HERE / 'README.head.md').read_text().replace('{count}', str(len(books)))
        (OUT / 'README.md').write_text(readme + '\n| Workbook | Written by | What is remarkable |\n|---|---|---|\n' + table)
    print(len(books), 'workbooks')


if __name__ == '__main__':
    main()
