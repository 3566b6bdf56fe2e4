import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawText } from '../../src/core/grid/draw';
import { ratesOf } from '../../src/core/rates/rates-of';
import { RATES_SHEET, ratesSheet } from '../../src/core/rates/rates-sheet';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { DraftCell, SheetDraft } from '../../src/core/sheet-draft';
import { readTables } from '../../src/core/table/read-tables';
import { memoryHost } from '../../src/hosts/memory';
import { officeHost } from '../../src/hosts/office';
import { chartsOf } from '../../src/core/rates/rates-sheet-charts';
import { prepareUndo, undoLast, write } from '../../src/core/marks/write';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { startOffice } from '../support/office-node';

const LONG =
  'Củng cố, nâng cao chất lượng hoặc thành lập mới tổ tiết kiệm và vay vốn thôn bản ở các xã đặc biệt khó khăn';

const RESULTS = drawText(
  `
  STT | Chỉ tiêu        | ĐVT | Chỉ tiêu giao | Kết quả đến 30/11/2023
  1   | Tổ truyền thông | Tổ  | 75            | 77
  2   | Địa chỉ tin cậy | ĐC  | 1234          | 2
  3   | ${LONG}         | Tổ  | 24            | 0
  `,
  'Kết quả chỉ tiêu',
).grid;

const MONEY = drawText(
  `
  GIẢI NGÂN NĂM 2023 (đến ngày 30/11/2023)
  Đơn vị tính: triệu đồng
  STT | Đơn vị      | Kế hoạch vốn | Giải ngân
  1   | Xã Bản Lang | 1000         | 318.36
  2   | Xã Dào San  | 513          | 20
      | Tổng số     | 1513         | 338.36
  `,
  'Kinh phí',
).grid;

function sheetOf(grids = [RESULTS, MONEY]): SheetDraft {
  const tables = grids.flatMap((grid) => [...readTables(grid).tables]);
  const rates = tables.flatMap((table) => ratesOf(table, DEFAULT_SETTINGS));
  return ratesSheet(rates, 'vi', 1, tables);
}

/** Row, its figures, formats and sources, by what it is called. */
function rowOf({ rows }: SheetDraft, name: string): readonly (DraftCell | null)[] {
  const found = rows.find((row) => row[1]?.value === name);
  if (!found) throw new Error(`no row «${name}»: ${rows.map((row) => String(row[1]?.value)).join(' | ')}`);
  return found;
}

describe('the sheet of rates', () => {
  it('shows whole numbers without decimals, others with their own', () => {
    const sheet = sheetOf();
    const formats = (name: string): unknown[] => [3, 4, 5].map((at) => rowOf(sheet, name)[at]?.numberFormat);
    expect(formats('Địa chỉ tin cậy')).toEqual(['#,##0', '#,##0', '0.0%']);
    expect(formats('Xã Bản Lang')).toEqual(['#,##0.00', '#,##0', '0.0%']);
    expect(sheet.rows.flat().some((cell) => /#$/.test(cell?.numberFormat ?? ''))).toBe(false);
  });

  it('names every source cell, and carries what its formulas come to', () => {
    const sheet = sheetOf();
    expect(rowOf(sheet, 'Xã Bản Lang')[2]).toMatchObject({
      value: 'Kinh phí!D4 / C4',
      formula: `=HYPERLINK("#'Kinh phí'!D4","Kinh phí!D4 / C4")`,
    });
    expect(rowOf(sheet, 'Số chỉ tiêu đạt')[2]?.value).toBe('Kết quả chỉ tiêu!E2 / D2:D4');
    expect(
      rowOf(sheet, 'Xã Bản Lang')
        .slice(3, 7)
        .map((cell) => cell?.value),
    ).toEqual([318.36, 1000, 0.31836, 'Chưa đạt']);
  });

  it('has a part for each kind of rate, the furthest behind first, under one header', () => {
    const { rows, headerRow = 0 } = sheetOf();
    const told = rows.slice(headerRow - 1).map((row) => [row[0]?.value, row[1]?.value]);
    expect(told).toEqual([
      ['STT', 'Nội dung'],
      ['I', 'Kết quả chung'],
      [1, 'Tổng số'],
      [2, 'Số chỉ tiêu đạt'],
      ['II', 'Tỷ lệ thực hiện chỉ tiêu'],
      [1, LONG],
      [2, 'Địa chỉ tin cậy'],
      [3, 'Tổ truyền thông'],
      ['III', 'Tỷ lệ giải ngân'],
      [1, 'Xã Dào San'],
      [2, 'Xã Bản Lang'],
    ]);
  });

  it('has its charts beside each other, labelled, over the rows that they name, above the table', () => {
    const { charts = [], rows, headerRow = 0 } = sheetOf();
    expect(charts.map(({ from, to }) => [from, to])).toEqual([
      ['A5', 'E18'],
      ['F5', 'J18'],
    ]);
    expect(headerRow).toBeGreaterThan(18);
    for (const { axis, labels, title, series, categories } of charts) {
      expect([axis, labels, title !== '', series.every(({ name }) => name !== '')]).toEqual([
        'Tỷ lệ (%)',
        true,
        true,
        true,
      ]);
      const [first = 0, last = 0] = categories.split(':').map((place) => Number(place.slice(1)));
      const names = rows.slice(first - 1, last).map((row) => row[1]?.value);
      expect(names).toContain(series.length > 1 ? 'Xã Dào San' : LONG);
    }
    expect(charts[1]?.series.map(({ name }) => name)).toEqual(['Tỷ lệ', 'Thời gian đã qua trong năm']);
  });

  it('draws no more bars than can be read, and says of how many', () => {
    const [chart] = chartsOf([{ kind: 'fulfilment', count: 60 }], [40], 'vi');
    expect(chart).toMatchObject({
      title: 'Tỷ lệ thực hiện chỉ tiêu (12 nội dung chậm nhất trong 60)',
      categories: 'B40:B51',
      from: 'A5',
      to: 'J30',
    });
  });

  it('gives every row the height of its longest text, and is printed on A4 across with its header on every page', () => {
    const { rows, heights = [], widths, landscape, headerRow = 0, summaryRows, unfrozen } = sheetOf();
    const at = rows.findIndex((row) => row[1]?.value === LONG);
    expect(heights[at]).toBeGreaterThanOrEqual(45);
    expect({ landscape, unfrozen, summaryRows }).toEqual({
      landscape: true,
      unfrozen: true,
      summaryRows: headerRow - 1,
    });
    // At seven pixels a letter and 96 to the inch, no less than 70 % of the 10.7 inches between the margins.
    const inches = (widths ?? []).reduce((sum, width) => sum + (width * 7 + 5) / 96, 0);
    expect(10.7 / inches).toBeGreaterThan(0.7);
  });
});

describe('the sheet of rates in Excel', () => {
  it('is drawn with its charts, margins and print titles, nothing frozen, and comes back as it was by an undo', async () => {
    const office = startOffice(excelFromGrids([RESULTS, MONEY]));
    const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
    const draft = sheetOf();
    await write(host, [{ kind: 'sheet', name: RATES_SHEET, after: draft }], 'rates-sheet', '2026-11-22T08:30:00.000Z');
    const sheet = office.excel.workbook.sheets.find(({ name }) => name === RATES_SHEET);
    expect(sheet?.page.props).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      leftMargin: 36,
      centerFooter: '&P/&N',
    });
    expect(sheet?.page.titleRows?.top).toBe((draft.headerRow ?? 0) - 1);
    expect(sheet?.charts.map(({ from, to, props }) => [from, to, props['axes.value.title.text']])).toEqual([
      ['A5', 'E18', 'Tỷ lệ (%)'],
      ['F5', 'J18', 'Tỷ lệ (%)'],
    ]);
    expect(sheet?.charts[0]?.series[0]?.props).toMatchObject({ hasDataLabels: true });
    const changed = { ...draft, headerRow: undefined, unfrozen: undefined, rows: [[{ value: 'khác' }]], charts: [] };
    await write(
      host,
      [{ kind: 'sheet', name: RATES_SHEET, after: changed }],
      'rates-sheet',
      '2026-11-22T09:30:00.000Z',
    );
    const plan = await prepareUndo(host);
    if (!plan) throw new Error('nothing to undo');
    const again = plan.edits.find((edit) => edit.kind === 'sheet');
    expect(again).toMatchObject({ after: { headerRow: draft.headerRow, unfrozen: true, landscape: true } });
    await undoLast(host, plan);
    const [grid] = await host.read([RATES_SHEET]);
    const [first] = await memoryHost({ grids: grid ? [grid] : [] }).read([RATES_SHEET]);
    expect(first?.cells.height).toBe(draft.rows.length);
  });
});

describe('the sheet of rates in a file', () => {
  it('is read back as it was drawn, so that it can be taken away and come back', async () => {
    const sample = join(__dirname, '..', '..', 'assets', 'samples', 'bac-kan-2022-sach.xlsx');
    const bytes = new Uint8Array(readFileSync(sample));
    const workbook = openWorkbook(bytes);
    const draft = sheetOf();
    await xlsxHost(workbook).apply([{ kind: 'sheet', name: RATES_SHEET, after: draft }]);
    const saved = xlsxHost(openWorkbook(saveWorkbook(workbook)));
    const [gone] = await saved.apply([{ kind: 'sheet', name: RATES_SHEET, after: null }]);
    if (gone?.kind !== 'sheet' || !gone.before) throw new Error('nothing was there');
    const { charts, headerRow, summaryRows, unfrozen, landscape, widths } = gone.before;
    expect({ charts, headerRow, summaryRows, unfrozen, landscape, widths }).toEqual({
      charts: draft.charts,
      headerRow: draft.headerRow,
      summaryRows: draft.summaryRows,
      unfrozen: true,
      landscape: true,
      widths: draft.widths,
    });
    const header = (draft.headerRow ?? 1) - 1;
    expect(gone.before.rows[header]?.[1]).toMatchObject({ value: 'Nội dung', middle: true, align: 'center' });
  });
});
