"""Four ways to write a sheet: XlsxWriter, openpyxl, LibreOffice, and XML by hand. All leave the same bytes each time."""
import re
import subprocess
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment, Font
from openpyxl.utils import column_index_from_string

from sheet import Values, place

STAMP = '2024-01-15T08:00:00Z'


def is_bold(sheet, cell) -> bool:
    row, _ = place(cell)
    first = str(getattr(sheet.cells.get(f'A{row}'), 'value', None) or getattr(sheet.cells.get(f'B{row}'), 'value', ''))
    return row <= sheet.head[1] or bool(re.match(r'(tổng|cộng|toàn|cả nước|total)', first.strip().lower()))


def cached(values, sheet, at, cell):
    if cell.stale is not None:
        return None if cell.stale == 'none' else values.result(sheet.name, cell.stale)
    return values.of(sheet.name, at)


def with_xlsxwriter(sheets, path, options):
    values = Values(sheets)
    book = xlsxwriter.Workbook(str(path))
    styles = {}
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        page.set_column(0, 0, 6)
        page.set_column(1, 1, 34)
        page.set_column(2, 20, 12)
        if sheet.table:
            area, name, columns = sheet.table
            page.add_table(area, {'name': name, 'columns': [{'header': c} for c in columns], 'style': None})
        for at, cell in sheet.cells.items():
            key = (cell.format, is_bold(sheet, at))
            if key not in styles:
                styles[key] = book.add_format({'num_format': key[0], 'bold': key[1], 'font_name': 'Times New Roman'})
            if cell.formula:
                value = cached(values, sheet, at, cell)
                page.write_formula(at, cell.formula, styles[key], '' if value is None else value)
            elif isinstance(cell.value, str):
                page.write_string(at, cell.value, styles[key])
            else:
                page.write_number(at, cell.value, styles[key])
        for area in sheet.merges:
            merge_by_hand(page, area)
        if sheet.protected:
            page.protect()
    book.close()


def merge_by_hand(page, area):
    first, last = area.split(':')
    (top, left), (bottom, right) = place(first), place(last)
    page.merge.append([top - 1, left - 1, bottom - 1, right - 1])


def with_openpyxl(sheets, path, options):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        page.column_dimensions['B'].width = 34
        for at, cell in sheet.cells.items():
            target = page[at]
            target.value = cell.formula or cell.value
            if isinstance(cell.value, str) and not cell.formula:
                target.data_type = 's'
            target.number_format = cell.format
            target.font = Font(name='Times New Roman', bold=is_bold(sheet, at))
            if place(at)[0] <= sheet.head[1]:
                target.alignment = Alignment(wrap_text=True, horizontal='center')
        for area in sheet.merges:
            page.merge_cells(area)
        page.protection.sheet = sheet.protected
    book.calculation.fullCalcOnLoad = bool(options.get('full'))
    if options.get('manual'):
        book.calculation.calcMode = 'manual'
    book.save(path)


def with_libreoffice(sheets, path, options):
    """Left for later: LibreOffice converts all of them at once."""
    with_openpyxl(sheets, path, options)


def convert_all(paths: list[Path]) -> None:
    if not paths:
        return
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as out:
        command = ['soffice', f'-env:UserInstallation=file://{home}', '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML']
        subprocess.run([*command, '--outdir', out, *map(str, paths)], check=True, capture_output=True)
        for path in paths:
            path.write_bytes((Path(out) / path.name).read_bytes())


def raw_cell(sheet, at, cell, values, style):
    attributes = f'r="{at}" s="{style}"'
    value = cached(values, sheet, at, cell) if cell.formula else cell.value
    formula = f'<f>{escape(cell.formula[1:])}</f>' if cell.formula else ''
    if isinstance(value, str) and cell.formula:
        kind = 'e' if value.startswith('#') else 'str'
        return f'<c {attributes} t="{kind}">{formula}<v>{escape(value)}</v></c>'
    if isinstance(value, str):
        return f'<c {attributes} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c {attributes}>{formula}' + ('' if value is None else f'<v>{value!r}</v>') + '</c>'


def raw_sheet(sheet, values, styles) -> str:
    rows = {}
    for at in sorted(sheet.cells, key=place):
        rows.setdefault(place(at)[0], []).append(at)
    data = ''
    for row, cells in rows.items():
        xml = ''.join(
            raw_cell(sheet, at, sheet.cells[at], values, styles.setdefault((sheet.cells[at].format, is_bold(sheet, at)), len(styles)))
            for at in cells
        )
        data += f'<row r="{row}">{xml}</row>'
    merges = ''.join(f'<mergeCell ref="{area}"/>' for area in sheet.merges)
    merged = f'<mergeCells count="{len(sheet.merges)}">{merges}</mergeCells>' if merges else ''
    lock = '<sheetProtection sheet="1" objects="1" scenarios="1"/>' if sheet.protected else ''
    return f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{lock}{merged}</worksheet>'


MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def raw_styles(styles) -> str:
    formats = ''.join(f'<numFmt numFmtId="{164 + i}" formatCode="{escape(f, {chr(34): "&quot;"})}"/>' for (f, _), i in styles.items())
    cells = ''.join(
        f'<xf numFmtId="{164 + i if f != "General" else 0}" fontId="{int(bold)}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for (f, bold), i in styles.items()
    )
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(styles)}">{formats}</numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font>'
        f'<font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        f'<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{len(styles)}">{cells}</cellXfs></styleSheet>'
    )


def by_hand(sheets, path, options):
    values, styles = Values(sheets), {('General', False): 0}
    pages = [raw_sheet(sheet, values, styles) for sheet in sheets]
    numbers = range(1, len(sheets) + 1)
    calculation = '<calcPr calcMode="manual"/>' if options.get('manual') else ''
    if options.get('full'):
        calculation = '<calcPr calcId="124519" fullCalcOnLoad="1"/>'
    names = ''.join(f'<sheet name="{escape(s.name)}" sheetId="{i}" r:id="rId{i}"/>' for i, s in zip(numbers, sheets))
    links = ''.join(f'<Relationship Id="rId{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in numbers)
    links += f'<Relationship Id="rId{len(sheets) + 1}" Type="{OFFICE}/styles" Target="styles.xml"/>'
    types = ''.join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{SPREADSHEET}.worksheet+xml"/>' for i in numbers)
    parts = {
        '[Content_Types].xml': f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SPREADSHEET}.sheet.main+xml"/>'
        f'{types}<Override PartName="/xl/styles.xml" ContentType="{SPREADSHEET}.styles+xml"/></Types>',
        '_rels/.rels': f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        'xl/workbook.xml': f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets>{calculation}</workbook>',
        'xl/_rels/workbook.xml.rels': f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        'xl/styles.xml': raw_styles(styles),
        **{f'xl/worksheets/sheet{i}.xml': page for i, page in zip(numbers, pages)},
    }
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, HEAD + text)


def steady(path: Path, keep_full: bool) -> None:
    """Takes out what differs from run to run: times and, unless the workbook is about it, the order to recalculate."""
    source = zipfile.ZipFile(BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in source.namelist():
            data = source.read(name)
            if name == 'docProps/core.xml':
                data = re.sub(rb'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z', STAMP.encode(), data)
            if name == 'docProps/app.xml':
                data = re.sub(rb'<TotalTime>\d+</TotalTime>', b'<TotalTime>0</TotalTime>', data)
            if name == 'xl/workbook.xml' and not keep_full:
                data = data.replace(b' fullCalcOnLoad="1"', b'').replace(b' fullCalcOnLoad="true"', b'')
            packed.writestr(zipfile.ZipInfo(name, (2024, 1, 15, 8, 0, 0)), data, zipfile.ZIP_DEFLATED)


WRITERS = {'xlsxwriter': with_xlsxwriter, 'openpyxl': with_openpyxl, 'libreoffice': with_libreoffice, 'hand': by_hand}
