"""Makes the workbooks of `npm run bench:kinds` and `expected.json`: python3 test/bench/kinds/make.py (needs openpyxl, XlsxWriter, soffice)."""
import importlib
import json
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE / 'books'))

from book import ALL, Book, expected  # noqa: E402
from writers import WRITERS, convert_all, steady  # noqa: E402


def writer_of(book: Book, at: int) -> str:
    if book.writer:
        return book.writer
    live = any(cell.formula for sheet in book.sheets for cell in sheet.cells.values())
    choices = ['xlsxwriter', 'hand', 'libreoffice'] if live else ['openpyxl', 'hand', 'xlsxwriter', 'libreoffice']
    return choices[at % len(choices)]


def main() -> None:
    for module in sorted((HERE / 'books').glob('*.py')):
        importlib.import_module(module.stem)
    files = HERE / 'files'
    files.mkdir(exist_ok=True)
    for old in files.glob('*.xlsx'):
        old.unlink()
    later = []
    for at, book in enumerate(ALL):
        writer = writer_of(book, at)
        WRITERS[writer](book.sheets, files / book.file, book.options)
        if writer == 'libreoffice':
            later.append(files / book.file)
    convert_all(later)
    for book in ALL:
        steady(files / book.file, bool(book.options.get('full')))
    names = [book.file for book in ALL]
    if len(set(names)) != len(names):
        raise SystemExit('two workbooks of one name')
    answers = json.dumps([expected(book) for book in ALL], ensure_ascii=False, indent=1)
    (HERE / 'expected.json').write_text(answers + '\n', encoding='utf-8')
    subprocess.run(['npx', 'prettier', '--write', HERE / 'expected.json'], check=True, capture_output=True)
    wrong = sum(1 for book in ALL if book.errors)
    size = sum(path.stat().st_size for path in files.glob('*.xlsx'))
    print(f'{len(ALL)} workbooks, {len({b.kind for b in ALL})} kinds, {wrong} with errors, {size // 1024} kB')


main()
