"""Makes the workbooks, expected.json, relations.json and the list in README.md; checks all of them.

    python3 make.py            (needs openpyxl and LibreOffice)
"""
import glob
import importlib
import json
import os
import shutil
import subprocess
import sys
import tempfile

import openpyxl

import lib
from lib import FORMS, Book, broken, candidates, instances, slip, write_plain, write_xml

OUT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HERE = os.path.dirname(os.path.abspath(__file__))


def soffice(to, files, out):
    if files:
        subprocess.run(["soffice", "--headless", "--convert-to", to, "--outdir", out, *files], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)


def plain(v):
    if isinstance(v, float):
        v = round(v, 6)
        return int(v) if v == int(v) else v
    return v


def judge(form, e, say):
    """The entry of expected.json for one error."""
    clean = Book(form.cells())
    bad, cand = candidates(form, e)
    truth = [{"sheet": s, "cell": a, "value": plain(clean.get((s, a)))} for s, a in e["edits"]]
    for t in truth:
        f = form.cells().get((t["sheet"], t["cell"]))
        if isinstance(f, str) and f.startswith("="):
            t["formula"] = f
    one = len(e["edits"]) == 1
    key = next(iter(e["edits"]))
    und = e["undecidable"]
    if e["cells"] is None:
        if not bad:
            say(f"!! {form.name}: breaks nothing: {e['note']}")
        if not one:
            say(f"!! {form.name}: several cells, name the accepted ones: {e['note']}")
        if key not in cand:
            say(f"!! {form.name}: the truth is no single-cell mend: {e['note']} {cand}")
        keys = [key]
        if len(cand) > 1:
            und = True if und is None else und
            b = Book(form.cells([e]))
            for _, inst in bad:
                if (inst[0] in cand or len(bad) == 1) and inst[0] not in keys:
                    keys.append(inst[0])
            keys += [k for k in cand if k not in keys and slip(b.num(k), float(cand[k]))]
    else:
        keys = [c if isinstance(c, tuple) else (key[0], c) for c in e["cells"]]
    keys += [k if isinstance(k, tuple) else (key[0], k) for k in e["also"]]
    sheets = list(dict.fromkeys([key[0]] + [s for s, _ in keys]))
    out = {"rules": list(dict.fromkeys(e["rules"])), "cells": list(dict.fromkeys(a for _, a in keys)), "sheet": "|".join(sheets), "note": e["note"]}
    if und:
        out["undecidable"] = True
    elif e["fix"]:
        out["fix"] = truth
    out["truth"] = truth
    return out, bad, cand


def check_file(form, path, errs, say):
    """Cached values of the saved file against our own evaluation."""
    wb = openpyxl.load_workbook(path, data_only=True)
    m = form.cells(errs)
    bk = Book(m)
    if wb.sheetnames != list(form.sheets):
        say(f"!! {path}: sheets {wb.sheetnames}")
    n = 0
    for (s, a), v in m.items():
        got, want = wb[s][a].value, bk.get((s, a))
        if isinstance(want, (int, float)) and not isinstance(want, bool):
            n += 1
            if not isinstance(got, (int, float)) or abs(got - want) > 1e-6 + 1e-9 * abs(want):
                if "yy" in str(wb[s][a].number_format) or "mm" in str(wb[s][a].number_format):
                    continue
                say(f"!! {os.path.basename(path)} {s}!{a}: file {got!r}, ours {want!r}")
        elif isinstance(want, str) and got != str(want):
            say(f"!! {os.path.basename(path)} {s}!{a}: file {got!r}, ours {want!r}")
    if os.path.getsize(path) > 60000:
        say(f"!! {path}: {os.path.getsize(path)} bytes")
    return n


def check_pair(form, say):
    """The two saved files differ where the errors are, and nowhere else."""
    a, b = (openpyxl.load_workbook(os.path.join(OUT, f"{form.name}-{t}.xlsx")) for t in ("sach", "loi"))
    diff = set()
    for ws in a:
        rows, cols = max(ws.max_row, b[ws.title].max_row), max(ws.max_column, b[ws.title].max_column)
        for r in range(1, rows + 1):
            for c in range(1, cols + 1):
                if ws.cell(r, c).value != b[ws.title].cell(r, c).value:
                    diff.add((ws.title, ws.cell(r, c).coordinate))
    want = {k for e in form.errs for k in e["edits"]}
    if diff != want:
        say(f"!! {form.name}: files differ at {sorted(diff ^ want)}")


def main():
    only = set(sys.argv[1:])
    for p in sorted(glob.glob(os.path.join(HERE, "forms_*.py"))):
        importlib.import_module(os.path.basename(p)[:-3])
    say = print
    tmp = tempfile.mkdtemp()
    expected, relations, todo, xls = {}, {}, [], []
    for form in FORMS:
        bad = broken(form, Book(form.cells()))
        for i, inst in bad:
            r = form.rels[i]
            say(f"!! {form.name}: clean, does not hold: {inst[0]} {r['op']} {r['terms']} is {Book(form.cells()).get(inst[0])} want {lib.expected(r, inst, Book(form.cells()))}")
        entries, seen = [], {}
        whole = {(i, inst[0]) for i, inst in broken(form, Book(form.cells(form.errs)))}
        union = set()
        for n, e in enumerate(form.errs):
            out, b, cand = judge(form, e, say)
            entries.append(out)
            if "-j" in only and not out.get("undecidable"):
                for c, (x, rest) in lib.joint(form, e).items():
                    say(f"   {form.name} [{n + 1}] {out['note']}: together with the others {c[1]} = {x} would do as well, with {[(k[1], v) for k, v in rest.items()]}")
            mine = {(i, inst[0]) for i, inst in b}
            for k in mine & union:
                say(f"   {form.name}: two errors in one relation {k[1]} ({e['note']})")
            union |= mine
            if "-v" in only:
                say(f"   {form.name} [{n + 1}] {out['note']}: cells {out['cells']}{' undecidable' if out.get('undecidable') else ''}; broken {[x[1][0][1] for x in b][:8]}; mends {[(k[1], v) for k, v in cand.items()][:8]}")
        if union - whole:
            say(f"   {form.name}: masked by others: {[k[1] for k in union - whole]}")
        expected[f"{form.name}-sach.xlsx"] = {"clean": True, "errors": []}
        expected[f"{form.name}-loi.xlsx"] = {"clean": False, "errors": entries}
        if form.relations:
            relations[f"{form.name}-sach.xlsx"] = [
                {k: v for k, v in r.items() if k in ("sheet", "result", "op", "terms", "factor") or k == "nd" and v is not None or k in ("slack", "offset") and v}
                for r in form.rels]
        for tag, errs in (("sach", []), ("loi", form.errs)):
            name = f"{form.name}-{tag}.xlsx"
            live = any(isinstance(v, str) and v.startswith("=") for v in form.cells(errs).values())
            if form.save in ("xml", "xml-shared"):
                write_xml(form, os.path.join(OUT, name), errs, form.save == "xml")
            elif form.save == "plain" and not live:
                write_plain(form, os.path.join(OUT, name), errs)
            else:
                write_plain(form, os.path.join(tmp, name), errs)
                (xls if form.save == "xls" else todo).append(os.path.join(tmp, name))
    stage = os.path.join(tmp, "xls")
    soffice("xls:MS Excel 97", xls, stage)
    soffice("xlsx:Calc MS Excel 2007 XML", todo, OUT)
    soffice("xlsx:Calc MS Excel 2007 XML", sorted(glob.glob(stage + "/*.xls")), OUT)
    n = sum(check_file(f, os.path.join(OUT, f"{f.name}-{t}.xlsx"), e, say) for f in FORMS for t, e in (("sach", []), ("loi", f.errs)))
    for f in FORMS:
        check_pair(f, say)
    json.dump(expected, open(os.path.join(OUT, "expected.json"), "w"), ensure_ascii=False, indent=1)
    with open(os.path.join(OUT, "relations.json"), "w") as o:
        o.write("{\n" + ",\n".join(f"{json.dumps(k)}: [\n" + ",\n".join(" " + json.dumps(r, ensure_ascii=False) for r in v) + "\n]" for k, v in relations.items()) + "\n}\n")
    errs = [x for v in expected.values() for x in v["errors"]]
    rows = "\n".join(f"| `{f.name}` | {f.what} | {len(f.errs)} | {f.save}{', odd words' if f.odd else ''}{', ' + f.size if f.size else ''} |" for f in FORMS)
    head = open(os.path.join(HERE, "README.head.md")).read() if os.path.exists(os.path.join(HERE, "README.head.md")) else ""
    open(os.path.join(OUT, "README.md"), "w").write(head + "\n| form | what it is | errors | made |\n|---|---|---|---|\n" + rows + "\n")
    shutil.rmtree(tmp)
    say(f"{len(FORMS)} forms, {len(errs)} errors ({sum(1 for x in errs if x.get('undecidable'))} undecidable), {n} figures compared, {sum(len(list(instances(r))) for f in FORMS for r in f.rels)} relation instances")


if __name__ == "__main__":
    main()
