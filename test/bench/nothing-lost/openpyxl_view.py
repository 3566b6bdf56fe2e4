"""Compares workbooks before and after our edits as openpyxl sees them. One JSON list of pairs in, one JSON line per pair out."""
import json
import re
import signal
import sys
import warnings
import zipfile

import openpyxl

warnings.simplefilter("ignore")


class TooLong(Exception):
    pass


def too_long(*_):
    raise TooLong()


def style_of(cell, known):
    key = tuple(cell._style)
    if key not in known:
        parts = (cell.font, cell.fill, cell.border, cell.alignment, cell.protection)
        said = " | ".join(re.sub(r"<openpyxl[^>]*>|Parameters:|\s+|\w+=None,?", " ", repr(part)) for part in parts)
        known[key] = re.sub(r"[\s,]+", " ", said) + " | " + str(cell.number_format)
    return known[key]


def sheet_view(ws, known):
    cells, notes = {}, {}
    for row in ws.iter_rows():
        for cell in row:
            if cell.value is not None or cell.has_style:
                value = cell.value
                said = value.text if hasattr(value, "text") else repr(value)
                cells[cell.coordinate] = (said, style_of(cell, known))
            if cell.comment is not None:
                notes[cell.coordinate] = (cell.comment.author, cell.comment.text)
    rules = []
    for area in ws.conditional_formatting:
        for rule in area.rules:
            formula = [str(f) for f in rule.formula]
            if not any("kiem-bieu:" in f for f in formula):
                rules.append((str(area.sqref), rule.type, rule.priority, formula))
    return {
        "cells": cells,
        "notes": notes,
        "rules": rules,
        "merges": sorted(str(area) for area in ws.merged_cells.ranges),
        "rows": sorted((k, d.height, d.hidden) for k, d in ws.row_dimensions.items() if d.height or d.hidden),
        "columns": sorted((k, d.width, d.hidden, d.min, d.max) for k, d in ws.column_dimensions.items()),
        "validations": len(ws.data_validations.dataValidation),
        "tables": sorted((table.name, table.ref) for table in ws.tables.values()),
        "charts": len(ws._charts),
        "images": len(ws._images),
    }


def listed(path):
    """How many sheets the workbook part lists: openpyxl leaves out some, and then misnumbers what belongs to others."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.lower().endswith("workbook.xml")]
        return len(re.findall(rb"<(?:\w+:)?sheet\s", archive.read(names[0]))) if names else 0


def book_view(path):
    book = openpyxl.load_workbook(path, keep_vba=path.endswith("m"))
    known = {}
    return {
        "sheets": {ws.title: sheet_view(ws, known) for ws in book.worksheets},
        "listed": len(book.sheetnames),
        "names": sorted(names_of(book)),
        "states": {ws.title: ws.sheet_state for ws in book.worksheets},
    }


def names_of(book):
    """Defined names, in openpyxl 3.1 (a mapping) and before it (a list)."""
    names = book.defined_names
    return list(names.keys()) if hasattr(names, "keys") else [name.name for name in names.definedName]


def compare_sheet(title, a, b, edited, noted):
    changed = []
    for at, held in a["cells"].items():
        if [title, at] not in edited and b["cells"].get(at) != held:
            changed.append([title, at, list(held), list(b["cells"].get(at) or [])])
    for at in b["cells"]:
        if at not in a["cells"] and [title, at] not in edited:
            changed.append([title, at, [], list(b["cells"][at])])
    for at, note in a["notes"].items():
        if b["notes"].get(at) != note:
            changed.append([title, at, "note"])
    for title_at in noted:
        if title_at[0] == title and title_at[1] not in b["notes"]:
            changed.append([title, title_at[1], "our note is missing"])
    for what in ("rules", "merges", "rows", "columns", "validations", "tables", "charts", "images"):
        if a[what] != b[what]:
            changed.append([title, what, str(a[what])[:200], str(b[what])[:200]])
    return changed


def compare(pair):
    try:
        a = book_view(pair["before"])
    except TooLong:
        return {"before": "too long"}
    except Exception as error:
        return {"before": type(error).__name__ + ": " + str(error)[:80]}
    if a["listed"] != listed(pair["before"]):
        return {"before": "sees %d of %d sheets" % (a["listed"], listed(pair["before"]))}
    try:
        b = book_view(pair["after"])
    except TooLong:
        return {"before": "ok", "after": "too long"}
    except Exception as error:
        return {"before": "ok", "after": type(error).__name__ + ": " + str(error)[:80]}
    changed = []
    for title, sheet in a["sheets"].items():
        if title not in b["sheets"]:
            changed.append([title, "the sheet is gone"])
        else:
            changed += compare_sheet(title, sheet, b["sheets"][title], pair["edited"], pair["noted"])
    for name in pair["own"]:
        if name not in b["sheets"]:
            changed.append([name, "our sheet is missing"])
    if a["names"] != b["names"]:
        changed.append(["names", a["names"], b["names"]])
    if any(b["states"].get(title) != state for title, state in a["states"].items()):
        changed.append(["states"])
    cells = sum(len(sheet["cells"]) for sheet in a["sheets"].values())
    return {"before": "ok", "after": "ok", "cells": cells, "changed": changed[:8], "count": len(changed)}


# The time of this program alone: a busy machine makes no workbook too long.
signal.signal(signal.SIGPROF, too_long)
for pair in json.load(sys.stdin):
    signal.setitimer(signal.ITIMER_PROF, 90)
    try:
        answer = compare(pair)
    except TooLong:
        answer = {"before": "too long"}
    signal.setitimer(signal.ITIMER_PROF, 0)
    print(json.dumps(answer), flush=True)
