"""Reads sheets as JSON on stdin and writes each as a workbook into the folder named on the command line."""
import json
import os
import sys

from openpyxl import Workbook
from openpyxl.styles import Font

for index, sheet in enumerate(json.load(sys.stdin)):
    book = Workbook()
    page = book.active
    page.title = sheet["name"]
    for address, held in sheet["cells"]:
        cell = page[address]
        value = held.get("error") or held.get("value")
        if isinstance(value, str) and not held.get("error"):
            cell.value = value
            cell.data_type = "s"
        else:
            cell.value = value
        if held.get("format"):
            cell.number_format = held["format"]
        if held.get("bold") or held.get("font"):
            cell.font = Font(name=held.get("font") or "Times New Roman", bold=bool(held.get("bold")))
    for merge in sheet["merges"]:
        page.merge_cells(merge)
    for row in sheet["hiddenRows"]:
        page.row_dimensions[row + 1].hidden = True
    book.save(os.path.join(sys.argv[1], f"{index}.xlsx"))
