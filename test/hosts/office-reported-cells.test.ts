import { check } from '../../src/app/actions/check';
import { proposeMarks } from '../../src/app/actions/marks';
import { confirm } from '../../src/app/actions/write';
import type { Edit } from '../../src/core/edit';
import { cell } from '../../src/core/grid/grid';
import { drawText } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';
import { findingsSheet } from '../../src/core/marks/findings-sheet';
import { flag } from '../../src/core/marks/flag';
import { markFormula } from '../../src/core/marks/look';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { litFormats } from '../../src/workbench/excel/formula/condition';
import { deskOver } from '../app/desk';
import { finding } from '../marks/finding';
import { startOffice } from '../support/office-node';
import { typeInto } from '../support/office-person';
import { place, SHEET } from './bench';

// What people reported of cells, marks and dates in real Excels, each played by the emulated one over the real Office.js.

const WRONG = `
  STT | Nội dung         | Đơn vị tính | Kế hoạch | Thực hiện
  1   | Huyện Ba Bể      | Tổ          | 75       | 77
  2   | Huyện Chợ Đồn    | Tổ          | 9        | 2
  3   | Huyện Na Rì      | Tổ          | 20       | 18
      | Tổng cộng        | Tổ          | 114      | 97
`;

function open(art = WRONG, api = '1.17') {
  const excel = excelFromGrids([drawText(art, SHEET).grid], {}, { api });
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const desk = deskOver({ grids: [] }, { host });
  desk.tell({ type: 'scope', scope: 'workbook' });
  const [sheet] = excel.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return { excel, host, desk, sheet };
}

const marking = (condition: string, at = place(1, 3)): Edit => ({
  kind: 'mark',
  at,
  after: [{ severity: 'error', condition }],
});

describe('marks that Excel draws late', () => {
  const lit = ({ excel, sheet }: ReturnType<typeof open>): number =>
    litFormats(excel, sheet, { row: 1, column: 3 }).length;

  it('show at once, for the sheet is computed after the write', async () => {
    const opened = open();
    opened.excel.habits.paintsLate = true;
    await opened.host.apply([marking('$D$2>0')]);
    expect(lit(opened)).toBe(1);
  });

  it('leave the figures of a workbook that computes only when asked', async () => {
    const opened = open(WRONG.replace('114 ', '=SUM(D2:D4) → 104'));
    await opened.host.sheets();
    opened.excel.workbook.calculationMode = 'Manual';
    typeInto(opened.excel, SHEET, 1, 3, '85');
    opened.excel.habits.paintsLate = true;
    await opened.host.apply([marking('$D$2>0')]);
    expect([lit(opened), opened.sheet.cells.get(4 * 16384 + 3)?.value]).toEqual([0, 104]);
  });
});

describe('relative formulas that shift with the range they are got through', () => {
  const area = { ...place(1, 3), bottom: 3 };

  it('are written and read as they are, and marked anew without a change', async () => {
    const { excel, host, sheet } = open();
    excel.habits.formulasShift = true;
    const edit = marking('D2>E2', area);
    await host.apply([edit]);
    expect(sheet.formats.all().map(({ formula }) => formula)).toEqual(['=AND(D2>E2,N("kiem-bieu:error")=0)']);
    const [held] = (await host.replaced?.([{ kind: 'mark', at: area, after: [] }])) ?? [];
    expect(held).toMatchObject({ before: [{ severity: 'error', condition: 'D2>E2' }] });
    const [{ id } = { id: '' }] = sheet.formats.all();
    await host.apply([edit]);
    expect(sheet.formats.all().map((format) => format.id)).toEqual([id]);
  });
});

describe('a workbook that computes only when asked', () => {
  it('is checked with figures computed anew, and this is said', async () => {
    const { excel, host } = open(WRONG.replace('114 ', '=SUM(D2:D4) → 104'));
    await host.sheets();
    excel.workbook.calculationMode = 'Manual';
    typeInto(excel, SHEET, 1, 3, '85');
    const [grid] = await host.read([SHEET]);
    if (!grid) throw new Error('no grid');
    expect(cell(grid, 4, 3)).toMatchObject({ value: 114, uncached: true });
    expect(readTables(grid).notices.map(({ code }) => code)).toEqual(['no-cached-values', 'manual-calculation']);
  });

  it('is not said of one that computes by itself', async () => {
    const { host } = open(WRONG.replace('114 ', '=SUM(D2:D4) → 104'));
    const [grid] = await host.read([SHEET]);
    expect(grid?.manualCalculation).toBeUndefined();
  });
});

describe('the date system', () => {
  it.each([
    ['d-mmm', true],
    ['d-mmm', false],
    ['dd/mm/yyyy', true],
    ['mmm-yy', false],
  ])('is told by what a date of format %s shows (1904: %s)', async (format, date1904) => {
    const { excel, host } = open(`TT | Ngày\n1 | 44606 @${format}`);
    excel.workbook.date1904 = date1904;
    const [grid] = await host.read([SHEET]);
    expect([grid?.date1904 ?? false, grid?.leftOut]).toEqual([date1904, []]);
  });

  it('is said to be unknown where no date shows enough', async () => {
    const { host } = open('TT | Tháng\n1 | 44606 @mmmm');
    const [grid] = await host.read([SHEET]);
    expect(grid?.leftOut).toEqual([{ what: 'date-system', count: 1 }]);
  });
});

it('the findings sheet computes its formulas for cells that are formatted as text', async () => {
  const { host, excel } = open('TT | Số\n1 | 15 @@');
  const [grid] = await host.read([SHEET]);
  if (!grid) throw new Error('no grid');
  const found = finding('B2', { at: place(1, 1), condition: null, actual: null, expected: null });
  const after = findingsSheet({
    report: { findings: [found], unchecked: [] },
    rules: [],
    tables: [],
    grids: [grid],
    locale: 'vi',
    file: 'x.xlsx',
    time: '2026-11-22T15:30',
    version: '1',
    notices: [],
    previous: null,
  });
  await host.apply([{ kind: 'sheet', name: 'Kiểm biểu', after }]);
  const shown = Array.from(excel.workbook.sheets[1]?.cells.values() ?? [], ({ value }) => String(value));
  expect(shown.filter((value) => value.startsWith('='))).toEqual([]);
});

describe('the formula of a mark', () => {
  const rows = Array.from({ length: 34 }, (_, n) => 8 + 3 * n);
  const sum = rows.map((row) => `$D$${String(row)}`).join(',');
  const condition = `ROUND(ABS($D$2-(SUM(${sum}))),6)>0.5`;

  it('is written shorter where it would be longer than 255 signs, and says the same', async () => {
    const { edits } = flag([finding('D2', { at: place(1, 3), condition })], []);
    const marks = edits.flatMap((edit) => (edit.kind === 'mark' ? edit.after : []));
    expect(markFormula({ severity: 'error', condition }).length).toBeGreaterThan(255);
    for (const mark of marks) expect(markFormula(mark).length).toBeLessThan(255);
    const { excel, host, sheet } = open();
    await host.apply(edits);
    const lit = (): number => litFormats(excel, sheet, { row: 1, column: 3 }).length;
    expect(lit()).toBe(1);
    typeInto(excel, SHEET, rows[5] ?? 0, 3, '1');
    typeInto(excel, SHEET, (rows[5] ?? 1) - 1, 3, '75');
    expect(lit()).toBe(0);
  });

  it('stays as it is where it is short', async () => {
    const opened = open(WRONG.replace('97', '98'));
    await check(opened.desk);
    await proposeMarks(opened.desk);
    await confirm(opened.desk);
    const formulas = opened.sheet.formats.all().map(({ formula }) => formula);
    expect(formulas.filter((formula) => formula.includes('SUM'))).not.toEqual([]);
    expect(formulas.every((formula) => formula.length < 255)).toBe(true);
  });
});
