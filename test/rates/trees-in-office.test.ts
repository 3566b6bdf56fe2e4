import { cellsOf } from '../../src/core/grid/gather-cells';
import ExcelJS from 'exceljs';
import { lines } from '../support/lines';
import type { Edit } from '../../src/core/edit';
import type { Grid } from '../../src/core/grid/grid';
import { fillRates } from '../../src/core/rates/fill-rates';
import { ratesOf } from '../../src/core/rates/rates-of';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { ordinaryForm } from '../bench/rates/forms/draw';
import { tree } from '../bench/rates/trees';
import { itWithOffice, recalculate } from '../support/libreoffice';

/** Writes a drawn grid with a writer that is not ours, its columns of rates left empty. */
function addSheet(book: ExcelJS.Workbook, name: string, grid: Grid): void {
  const [table] = readTables(grid).tables;
  const rates = new Set(table?.columns.filter((c) => c.role === 'rate').map((c) => c.at));
  const sheet = book.addWorksheet(name);
  lines(grid).forEach((line, row) =>
    line?.forEach((held, column) => {
      const body = row > (table?.header.bottom ?? Infinity);
      if (held?.value != null && !(body && rates.has(column))) sheet.getCell(row + 1, column + 1).value = held.value;
    }),
  );
  for (const { top, left, bottom, right } of grid.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
}

/** The rate that we compute for a filled cell. */
function ours(grid: Grid, edit: Edit): number | null {
  if (edit.kind !== 'content') return null;
  const at = edit.at;
  const rate = readTables(grid)
    .tables.flatMap((table) => ratesOf(table, DEFAULT_SETTINGS))
    .find((r) => r.printedAt?.top === at.top && r.printedAt.left === at.left);
  return rate?.value ?? null;
}

describe('formulas into the rate columns of random header trees and ordinary forms', () => {
  itWithOffice(
    'give in LibreOffice what we compute',
    async () => {
      const book = new ExcelJS.Workbook();
      const trees = Array.from({ length: 24 }, (_, i) => tree(7000 + i).grid);
      const forms = Array.from({ length: 13 }, (_, i) => ordinaryForm(7000 + i).grid);
      const sheets = [...trees.map((grid) => ({ ...grid, cells: cellsOf(grid.cells) })), ...forms];
      const names = sheets.map((_, i) => `Bieu ${String(i)}`);
      sheets.forEach((grid, i) => addSheet(book, names[i] ?? '', grid));
      const workbook = openWorkbook(new Uint8Array(await book.xlsx.writeBuffer()));
      const host = xlsxHost(workbook);
      const grids = await host.read(names);
      const edits = grids.map((grid) => readTables(grid).tables.flatMap((table) => fillRates(table)));
      await host.apply(edits.flat());
      const after = await xlsxHost(openWorkbook(await recalculate(saveWorkbook(workbook)))).read(names);
      let compared = 0;
      grids.forEach((grid, i) => {
        for (const edit of edits[i] ?? []) {
          const value = ours(grid, edit);
          if (value === null || edit.kind !== 'content') continue;
          const shown = Number(lines(after[i])[edit.at.top]?.[edit.at.left]?.value);
          const percent = edit.after.numberFormat?.includes('%') === true;
          expect([grid.sheet, edit.at.top, edit.at.left, shown.toPrecision(9)]).toEqual([
            grid.sheet,
            edit.at.top,
            edit.at.left,
            (percent ? value : value * 100).toPrecision(9),
          ]);
          compared++;
        }
      });
      expect(compared).toBeGreaterThan(20);
    },
    180_000,
  );
});
