import { Trouble } from '../../core/host';
import type { Locale } from '../../core/text/locale';
import { sayTrouble } from '../../core/text/trouble';
import { applyEdits } from '../../hosts/xlsx/apply';
import { currentMemory, sheetMarks } from '../../hosts/xlsx/current-state';
import { openWorkbook, type XlsxWorkbook } from '../../hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../hosts/xlsx/save-workbook';
import { settle, startCalculation } from '../excel/formula/calculation';
import { startExcel, type Excel } from '../excel/excel';
import { changesSinceLoad, loadedState, type Loaded } from '../excel/changes';
import { workbookFromGrids } from '../excel/from-grids';
import type { Workbook } from '../excel/model/workbook';
import { startGrid, type GridView } from '../grid/grid';
import { excelPainter } from './excel-painter';
import { excelPerson } from './excel-person';
import { dress } from './look/dress';
import { readBookLook } from './look/book-look';
import type { MessageLine } from './message';
import { WORDS } from './words';

/** What the page has open (bàn làm việc). */
export interface Bench {
  readonly excel: Excel;
  readonly grid: GridView;
  locale: Locale;
  /** The file as it was opened, and what the workbook was then. */
  file: { readonly name: string; readonly bytes: Uint8Array; readonly loaded: Loaded } | null;
}

export const EXCEL_LOCALES = { vi: 'vi-VN', en: 'en-US' } as const;

/** Starts the emulated Excel and the grid that shows it. */
export function startBench(container: HTMLElement, locale: Locale, refuse: (trouble: Trouble) => void): Bench {
  let drawn = -1;
  const excel = startExcel({ locale: EXCEL_LOCALES[locale] });
  const person = excelPerson(excel, {
    again: () => {
      drawn = excel.version;
      settle(excel);
      bench.grid.redraw();
    },
    afresh: () => {
      bench.grid.open(excel.workbook);
    },
    refuse: (sheet) => {
      refuse(new Trouble('protected', { sheet: sheet.name }));
      bench.grid.open(excel.workbook);
    },
  });
  const bench: Bench = { excel, grid: startGrid(container, locale, excelPainter(excel), person), locale, file: null };
  excel.watchers.add(() => {
    if (excel.version === drawn) return;
    drawn = excel.version;
    settle(excel);
    bench.grid.redraw();
  });
  return bench;
}

/** An opened file as a workbook of the emulated Excel, looks included. */
function load(name: string, file: XlsxWorkbook): Workbook {
  const grids = file.book.sheets.flatMap(({ name: sheet }) => file.base(sheet)?.grid ?? []);
  const workbook = workbookFromGrids(grids, {
    name,
    structureProtected: file.book.structureProtected,
    memory: currentMemory(file),
    marks: file.book.sheets.flatMap(({ name: sheet }) => [...sheetMarks(file, sheet).values()]),
  });
  const looks = readBookLook(file);
  for (const sheet of workbook.sheets) {
    const look = looks.get(sheet.name);
    if (look) dress(sheet, look);
  }
  return workbook;
}

/** Closes the workbook that is open, with all that the pane held of it, and opens another. */
function putIn(excel: Excel, workbook: Workbook): void {
  excel.workbook = workbook;
  excel.calculation = startCalculation();
  excel.references.clear();
  excel.referenceIds.clear();
  excel.live.clear();
  excel.registrations.clear();
  excel.queue.length = 0;
  excel.version += 1;
}

/** Opens the bytes of a file in the emulated Excel; throws a Trouble and changes nothing where it cannot. */
export function openBytes(bench: Bench, name: string, bytes: Uint8Array): void {
  const workbook = load(name, openWorkbook(bytes));
  putIn(bench.excel, workbook);
  bench.file = { name, bytes, loaded: loadedState(bench.excel) };
  bench.grid.open(workbook);
}

/** A copy of the opened file with what has changed since, under a name of its own; null before any file is open. */
export function savedCopy({ excel, file }: Bench): { readonly name: string; readonly bytes: Uint8Array } | null {
  if (!file) return null;
  const { edits, leftOut } = changesSinceLoad(excel, file.loaded);
  const [sheet] = leftOut;
  if (sheet !== undefined) throw new Trouble('failed', { sheet, text: leftOut.join(', ') });
  const copy = openWorkbook(file.bytes);
  applyEdits(copy, edits);
  return { name: file.name.replace(/(\.\w+)?$/, '-kiem-bieu$1'), bytes: saveWorkbook(copy) };
}

/** Says what went wrong: a Trouble in its own words, anything else as our own fault. */
export function sayWrong(error: unknown, locale: Locale, line: MessageLine): void {
  if (error instanceof Trouble) line.trouble(sayTrouble(error, locale));
  else line.trouble(WORDS[locale].unexpected(error instanceof Error ? error.message : String(error)));
}
