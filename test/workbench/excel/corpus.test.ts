import { existsSync, readdirSync, readFileSync } from 'fs';
import { basename, join } from 'path';
import { Trouble } from '../../../src/core/host';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { changedEverywhere, settle } from '../../../src/workbench/excel/formula/calculation';
import { excelFromGrids } from '../../../src/workbench/excel/from-grids';
import { isError, type Value } from '../../../src/workbench/excel/model/value';
import type { Excel } from '../../../src/workbench/excel/excel';

const CORPUS = join(__dirname, '..', '..', '..', '..', 'shared', 'corpus');

/** Where the file's own results are not Excel's: made by other programs, or letters of a.m. that we print as AM. */
const NOT_EXCEL = ['DateFormatTests.xlsx', 'LONumbers.xlsx', 'Plan_2003.xlsx', 'errors.xlsx'];

function workbooks(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return workbooks(path);
    return /\.xls[xm]$/.test(entry.name) ? [path] : [];
  });
}

function open(path: string): Excel | null {
  try {
    const file = openWorkbook(new Uint8Array(readFileSync(path)));
    return excelFromGrids(
      file.book.sheets.flatMap(({ name }) => file.base(name)?.grid ?? []),
      {},
      { locale: 'en-US' },
    );
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}

function agree(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  return (isError(a) ? a.error : (a ?? '')) === (isError(b) ? b.error : (b ?? ''));
}

/** Calculates every formula of a workbook anew and compares with the results that its file came with. */
function recalculated(excel: Excel): { readonly total: number; readonly left: number; readonly wrong: string[] } {
  settle(excel);
  const cached = excel.workbook.sheets.map(({ cells }) => new Map(cells));
  changedEverywhere(excel);
  settle(excel);
  const counts = { total: 0, left: 0, wrong: [] as string[] };
  excel.workbook.sheets.forEach((sheet, at) => {
    sheet.cells.forEach(({ formula, value, stale }, index) => {
      if (formula === undefined) return;
      counts.total += 1;
      const before = cached[at]?.get(index)?.value ?? null;
      if (stale) counts.left += 1;
      else if (!agree(before, value)) counts.wrong.push(`${sheet.name} ${formula} ${JSON.stringify([before, value])}`);
    });
  });
  return counts;
}

describe('real workbooks, calculated anew', () => {
  if (!existsSync(CORPUS)) {
    it.skip('left out: ../shared/corpus is not here', () => undefined);
    process.stdout.write(`real workbooks are not calculated: no ${CORPUS}\n`);
    return;
  }

  it('give what their files say, or say that they cannot', () => {
    const sums = { total: 0, left: 0 };
    for (const path of workbooks(CORPUS)) {
      if (NOT_EXCEL.includes(basename(path))) continue;
      const excel = open(path);
      if (!excel) continue;
      const { total, left, wrong } = recalculated(excel);
      expect([basename(path), wrong]).toEqual([basename(path), []]);
      sums.total += total;
      sums.left += left;
    }
    expect(sums.total).toBeGreaterThan(10_000);
    expect(sums.left / sums.total).toBeLessThan(0.05);
  }, 120_000);
});
