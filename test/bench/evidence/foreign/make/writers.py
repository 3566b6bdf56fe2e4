"""Writes a model by one of four hands: openpyxl, LibreOffice, XlsxWriter and bare XML."""
import os
import re
import subprocess
import tempfile
import zipfile
from datetime import date, datetime, time, timedelta
from decimal import Decimal, ROUND_HALF_UP
from xml.sax.saxutils import escape, quoteattr

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from model import each, letter, number

STAMP = '2026-01-15T08:00:00Z'


def is_formula(value):
    return isinstance(value, str) and value.startswith('=')


def serial(value):
    if isinstance(value, datetime):
        return (value - datetime(1899, 12, 30)) / timedelta(days=1)
    if isinstance(value, date):
        return (value - date(1899, 12, 30)).days
    if isinstance(value, time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86400
    return value / timedelta(days=1)


# ---- openpyxl ----

def write_openpyxl(book, path, post=True):
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    wb.properties.creator = 'bench'
    for s in book.sheets:
        ws = wb.create_sheet(s.name)
        for (r, c), value in s.cells.items():
            ws.cell(r, c, value)
        for (r, c), style in s.styles.items():
            dress(ws.cell(r, c), style)
        for ref in s.merges:
            ws.merge_cells(ref)
        for column, width in s.widths.items():
            ws.column_dimensions[column].width = width
        for column in s.hidden_columns:
            ws.column_dimensions[column].hidden = True
        for row in s.hidden_rows:
            ws.row_dimensions[row].hidden = True
        for ref, text in s.comments.items():
            ws[ref].comment = Comment(text, 'bench')
        ws.sheet_state = s.state
    if post and book.post:
        book.post(wb)
    wb.save(path)


def dress(cell, style):
    if 'fmt' in style:
        cell.number_format = style['fmt']
    if {'bold', 'italic', 'size', 'color', 'font'} & style.keys():
        cell.font = Font(name=style.get('font', 'Calibri'), bold=style.get('bold'), italic=style.get('italic'), size=style.get('size', 11), color=style.get('color'))
    if 'fill' in style:
        cell.fill = PatternFill('solid', fgColor=style['fill'])
    if 'border' in style:
        thin = Side(style='thin')
        sides = ('left', 'right', 'top', 'bottom') if style['border'] == 'all' else (style['border'],)
        cell.border = Border(**{side: thin for side in sides})
    if {'align', 'wrap', 'indent', 'rotate'} & style.keys():
        cell.alignment = Alignment(horizontal=style.get('align', 'left' if 'indent' in style else None), vertical='center' if style.get('wrap') else None,
                                   wrap_text=style.get('wrap'), indent=style.get('indent', 0), text_rotation=style.get('rotate', 0))


def inject(path, values):
    """Puts the computed values into a file of openpyxl, which writes formulas without them."""
    parts = read_zip(path)
    names = sheet_parts(parts)
    for sheet, part in names.items():
        known = values.get(sheet, {})

        def cached(m):
            ref, attributes, formula = m.group(1), m.group(2), m.group(3)
            value = known.get(ref)
            attributes = re.sub(r' t="\w+"', '', attributes)
            if value is None:
                value = ''
            if isinstance(value, bool):
                return f'<c r="{ref}"{attributes} t="b"><f>{formula}</f><v>{int(value)}</v></c>'
            if isinstance(value, str):
                kind = 'e' if value.startswith('#') else 'str'
                return f'<c r="{ref}"{attributes} t="{kind}"><f>{formula}</f><v>{escape(value)}</v></c>'
            if isinstance(value, (datetime, date, time, timedelta)):
                value = serial(value)
            return f'<c r="{ref}"{attributes}><f>{formula}</f><v>{value!r}</v></c>'
        text = parts[part].decode()
        parts[part] = re.sub(r'<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)</f><v ?/?>(?:</v>)?</c>', cached, text).encode()
    write_zip(path, parts)


def sheet_parts(parts):
    rels = dict(relations(parts['xl/_rels/workbook.xml.rels'].decode()))
    return {unescape(name): 'xl/' + rels[rid].lstrip('/').removeprefix('xl/')
            for name, rid in re.findall(r'<sheet [^>]*name="([^"]*)"[^>]*r:id="([^"]*)"', parts['xl/workbook.xml'].decode())}


def relations(text):
    for tag in re.findall(r'<Relationship [^>]*>', text):
        yield re.search(r' Id="([^"]*)"', tag).group(1), re.search(r'Target="([^"]*)"', tag).group(1)


def unescape(text):
    return text.replace('&lt;', '<').replace('&gt;', '>').replace('&quot;', '"').replace('&apos;', "'").replace('&amp;', '&')


# ---- XlsxWriter ----

def write_xlsxwriter(book, path, values):
    import xlsxwriter
    wb = xlsxwriter.Workbook(path)
    wb.set_properties({'author': 'bench', 'created': datetime(2026, 1, 15, 8)})
    formats = {}

    def fmt(style):
        key = repr(sorted(style.items()))
        if key not in formats:
            f = {}
            if 'fmt' in style:
                f['num_format'] = style['fmt']
            for name in ('bold', 'italic', 'indent'):
                if name in style:
                    f[name] = style[name]
            if 'fill' in style:
                f['bg_color'] = '#' + style['fill']
            if 'wrap' in style:
                f['text_wrap'] = True
            if 'align' in style:
                f['align'] = style['align']
            if 'size' in style:
                f['font_size'] = style['size']
            if 'border' in style:
                f.update({'border': 1} if style['border'] == 'all' else {style['border']: 1})
            formats[key] = wb.add_format(f)
        return formats[key]
    pages = {}
    for s in book.sheets:
        ws = pages[s.name] = wb.add_worksheet(s.name)
        merged = {}
        for ref in s.merges:
            merged[next(iter(each(ref)))] = ref
        for r, c in sorted(s.cells.keys() | s.styles.keys()):
            value, style = s.cells.get((r, c)), fmt(s.styles.get((r, c), {}))
            if (r, c) in merged:
                ws.merge_range(merged[r, c], '', style)
            if value is None:
                if (r, c) not in inside(s):
                    ws.write_blank(r - 1, c - 1, None, style)
            elif is_formula(value):
                known = values.get(s.name, {}).get(f'{letter(c)}{r}', '')
                if isinstance(known, (datetime, date, time, timedelta)):
                    known = serial(known)
                ws.write_formula(r - 1, c - 1, value, style, known)
            elif isinstance(value, (datetime, date, time, timedelta)):
                ws.write_number(r - 1, c - 1, serial(value), style)
            elif isinstance(value, str):
                ws.write_string(r - 1, c - 1, value, style)
            else:
                ws.write(r - 1, c - 1, value, style)
        for column, width in s.widths.items():
            ws.set_column(f'{column}:{column}', width)
        for column in s.hidden_columns:
            ws.set_column(f'{column}:{column}', None, None, {'hidden': True})
        for row in s.hidden_rows:
            ws.set_row(row - 1, None, None, {'hidden': True})
        for ref, text in s.comments.items():
            ws.write_comment(ref, text)
        if s.state != 'visible':
            ws.hide()
    if book.post:
        book.post(wb, pages)
    wb.close()


def inside(s):
    """Cells under a merged area other than its first."""
    found = set()
    for ref in s.merges:
        cells = list(each(ref))
        found.update(cells[1:])
    return found


# ---- bare XML ----

def write_xml(book, path, values):
    """As little as Excel still opens: no docProps, no theme; inline or shared strings, with or without cell references."""
    shared, strings = book.options.get('strings', 'inline') == 'shared', []
    bare = book.options.get('bare', False)
    codes = sorted({(st.get('fmt', 'General'), bool(st.get('bold'))) for s in book.sheets for st in s.styles.values()} - {('General', False)})
    index = {('General', False): 0} | {key: i + 1 for i, key in enumerate(codes)}
    main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    parts, pages = {}, []
    for i, s in enumerate(book.sheets, 1):
        out, by_row = [], {}
        for (r, c), value in s.cells.items():
            by_row.setdefault(r, {})[c] = value
        for r in sorted(by_row):
            cells = []
            last = max(by_row[r])
            for c in (range(1, last + 1) if bare else sorted(by_row[r])):
                value = by_row[r].get(c)
                style = s.styles.get((r, c), {})
                st = index[style.get('fmt', 'General'), bool(style.get('bold'))]
                a = ('' if bare else f' r="{letter(c)}{r}"') + (f' s="{st}"' if st else '')
                if value is None:
                    cells.append(f'<c{a}/>')
                elif is_formula(value):
                    known = values.get(s.name, {}).get(f'{letter(c)}{r}', '')
                    if isinstance(known, str):
                        cells.append(f'<c{a} t="{"e" if known.startswith("#") else "str"}"><f>{escape(value[1:])}</f><v>{escape(known)}</v></c>')
                    else:
                        known = serial(known) if isinstance(known, (datetime, date, time, timedelta)) else known
                        cells.append(f'<c{a}><f>{escape(value[1:])}</f><v>{known!r}</v></c>')
                elif isinstance(value, str):
                    if shared:
                        if value not in strings:
                            strings.append(value)
                        cells.append(f'<c{a} t="s"><v>{strings.index(value)}</v></c>')
                    else:
                        cells.append(f'<c{a} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>')
                else:
                    number_ = serial(value) if isinstance(value, (datetime, date, time, timedelta)) else value
                    cells.append(f'<c{a}><v>{number_!r}</v></c>')
            hidden = ' hidden="1"' if r in s.hidden_rows else ''
            out.append(f'<row{"" if bare and r == len(out) + 1 else f" r=%s" % quoteattr(str(r))}{hidden}>' + ''.join(cells) + '</row>')
        columns = sorted(((number(k), w) for k, w in s.widths.items()))
        cols = '<cols>' + ''.join(f'<col min="{c}" max="{c}" width="{w}" customWidth="1"/>' for c, w in columns) + '</cols>' if columns else ''
        merges = f'<mergeCells count="{len(s.merges)}">' + ''.join(f'<mergeCell ref="{m}"/>' for m in s.merges) + '</mergeCells>' if s.merges else ''
        parts[f'xl/s{i}.xml'] = f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{main}">{cols}<sheetData>{"".join(out)}</sheetData>{merges}</worksheet>'
        pages.append(f'<sheet name={quoteattr(s.name)} sheetId="{i}" r:id="s{i}"/>')
    n = len(book.sheets)
    rel = 'http://schemas.openxmlformats.org/package/2006/relationships'
    kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
    parts['[Content_Types].xml'] = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{kinds}styles+xml"/>'
        + (f'<Override PartName="/xl/strings.xml" ContentType="{kinds}sharedStrings+xml"/>' if shared else '')
        + ''.join(f'<Override PartName="/xl/s{i}.xml" ContentType="{kinds}worksheet+xml"/>' for i in range(1, n + 1)) + '</Types>')
    parts['_rels/.rels'] = f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{rel}"><Relationship Id="w" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    parts['xl/workbook.xml'] = f'<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{main}" xmlns:r="{office}"><sheets>{"".join(pages)}</sheets></workbook>'
    parts['xl/_rels/workbook.xml.rels'] = (f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{rel}">'
        + ''.join(f'<Relationship Id="s{i}" Type="{office}/worksheet" Target="s{i}.xml"/>' for i in range(1, n + 1))
        + f'<Relationship Id="st" Type="{office}/styles" Target="styles.xml"/>'
        + (f'<Relationship Id="ss" Type="{office}/sharedStrings" Target="strings.xml"/>' if shared else '') + '</Relationships>')
    custom = sorted({f for f, _ in codes if f != 'General'})
    parts['xl/styles.xml'] = (f'<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="{main}">'
        + (f'<numFmts count="{len(custom)}">' + ''.join(f'<numFmt numFmtId="{164 + k}" formatCode={quoteattr(f)}/>' for k, f in enumerate(custom)) + '</numFmts>' if custom else '')
        + '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        f'<cellXfs count="{len(index)}"><xf/>' + ''.join(
            f'<xf numFmtId="{0 if f == "General" else 164 + custom.index(f)}" fontId="{int(bold)}" applyNumberFormat="1" applyFont="1"/>' for f, bold in codes)
        + '</cellXfs></styleSheet>')
    if shared:
        parts['xl/strings.xml'] = f'<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{main}" uniqueCount="{len(strings)}">' + ''.join(
            f'<si><t xml:space="preserve">{escape(t)}</t></si>' for t in strings) + '</sst>'
    write_zip(path, {k: v.encode() for k, v in parts.items()})


# ---- LibreOffice: the only engine that computes ----

def convert(paths, out):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, *paths],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=500)


def computed(path):
    wb = openpyxl.load_workbook(path, data_only=True)
    return {ws.title: {cell.coordinate: cell.value for row in ws.iter_rows() for cell in row if cell.value is not None} for ws in wb.worksheets}


def settle(book, values):
    """Types in the numbers of the formulas that a person would have typed."""
    for s in book.sheets:
        for ref, digits in s.frozen:
            for r, c in each(ref):
                if is_formula(s.cells.get((r, c))):
                    s.cells[r, c] = typed(values[s.name].get(f'{letter(c)}{r}'), digits)


def typed(value, digits):
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        exact = Decimal(repr(round(value, 10))).quantize(Decimal(1).scaleb(-(10 if digits is None else digits)), rounding=ROUND_HALF_UP)
        return int(exact) if exact == exact.to_integral_value() else float(exact)
    return value


# ---- zip, the same bytes every time ----

def read_zip(path):
    with zipfile.ZipFile(path) as z:
        return {i.filename: z.read(i) for i in z.infolist()}


def write_zip(path, parts):
    if os.path.exists(path):
        os.remove(path)
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        for name in sorted(parts, key=lambda n: (n != '[Content_Types].xml', n)):
            z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), parts[name], zipfile.ZIP_DEFLATED, 9)


def normalise(path):
    parts = read_zip(path)
    core = parts.get('docProps/core.xml')
    if core:
        parts['docProps/core.xml'] = re.sub(rb'(<dcterms:(?:created|modified)[^>]*>)[^<]*', rb'\g<1>' + STAMP.encode(), core)
    write_zip(path, parts)
