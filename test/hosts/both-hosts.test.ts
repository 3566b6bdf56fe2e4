import { readFileSync } from 'node:fs';
import { lines } from '../support/lines';
import { join } from 'node:path';
import type { Edit } from '../../src/core/edit';
import { examine } from '../../src/core/examine';
import type { Grid } from '../../src/core/grid/grid';
import { a1 } from '../../src/core/grid/range';
import type { Host } from '../../src/core/host';
import { FINDING_COLUMNS } from '../../src/core/marks/findings-sheet-words';
import { FINDINGS_SHEET, findingsSheet } from '../../src/core/marks/findings-sheet';
import { flag } from '../../src/core/marks/flag';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { officeHost } from '../../src/hosts/office';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { itWithOffice, recalculate } from '../support/libreoffice';
import { startOffice } from '../support/office-node';

const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, name)));

async function allOf(host: Host): Promise<readonly Grid[]> {
  return host.read((await host.sheets()).map((sheet) => sheet.name));
}

/** What the pane and the command line write: the marks and the findings sheet of a check. */
function editsOf(grids: readonly Grid[]): Edit[] {
  const found = examine(grids, { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [], rules });
  const draft = findingsSheet({
    report: found.report,
    rules,
    tables: found.tables,
    grids,
    locale: 'vi',
    file: 'mẫu.xlsx',
    time: '2026-11-22T15:30',
    version: 'x',
    notices: [],
    previous: null,
  });
  return [...flag(found.report.findings, []).edits, { kind: 'sheet', name: FINDINGS_SHEET, after: draft }];
}

/** A column of the findings sheet, as calculated. */
function columnOf(grid: Grid | undefined, name: (typeof FINDING_COLUMNS)[number]): unknown[] {
  const at = FINDING_COLUMNS.indexOf(name);
  return Array.from(lines(grid) ?? [], (row) => row?.[at]?.value ?? null)
    .slice(6)
    .map((value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value));
}

/** Corrects every figure whose finding offers one. */
const corrections = (grids: readonly Grid[]): Edit[] =>
  examine(grids, { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [], rules }).report.findings.flatMap((f) =>
    f.expected !== null && f.condition?.startsWith('ROUND(ABS(')
      ? [{ kind: 'content', at: f.at, after: { value: f.expected } }]
      : [],
  );

async function inExcel(name: string, corrected: boolean) {
  const file = xlsxHost(openWorkbook(sample(name)));
  const office = startOffice(excelFromGrids(await allOf(file)));
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const grids = await allOf(host);
  await host.apply(editsOf(grids));
  if (corrected) await host.apply(corrections(grids));
  const marks = (await host.marks()).map((mark) => `${mark.sheet}!${a1(mark)}`).sort();
  return { marks, sheet: (await host.read([FINDINGS_SHEET]))[0] };
}

async function inFile(name: string, corrected: boolean) {
  const workbook = openWorkbook(sample(name));
  const host = xlsxHost(workbook);
  const grids = await allOf(host);
  await host.apply(editsOf(grids));
  if (corrected) await host.apply(corrections(grids));
  const saved = xlsxHost(openWorkbook(await recalculate(saveWorkbook(workbook))));
  const marks = (await host.marks()).map((mark) => `${mark.sheet}!${a1(mark)}`).sort();
  return { marks, sheet: (await saved.read([FINDINGS_SHEET]))[0] };
}

describe.each(['bac-kan-2022-loi.xlsx', 'phong-tho-2023-loi.xlsx', 'tam-duong-2024-loi.xlsx'])('%s', (name) => {
  itWithOffice(
    'is marked alike through Excel and in the file, and LibreOffice calculates what Excel does',
    async () => {
      for (const corrected of [false, true]) {
        const [excel, file] = [await inExcel(name, corrected), await inFile(name, corrected)];
        expect(excel.marks.length).toBeGreaterThan(0);
        expect(file.marks).toEqual(excel.marks);
        for (const column of ['cell', 'what', 'reported', 'checked', 'difference', 'state', 'area'] as const)
          expect([column, columnOf(file.sheet, column)]).toEqual([column, columnOf(excel.sheet, column)]);
        const states = columnOf(excel.sheet, 'state');
        expect(states).toContain('Còn lỗi');
        expect(states.filter((state) => state === 'Đã sửa').length > 0).toBe(corrected);
      }
    },
    120_000,
  );
});
