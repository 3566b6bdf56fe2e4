import { readFileSync } from 'node:fs';
import { cellsOf } from '../../../src/core/grid/gather-cells';
import { lines } from '../../support/lines';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Edit } from '../../../src/core/edit';
import { a1 } from '../../../src/core/grid/range';
import { itWithOffice, recalculate, renderPdf } from '../../support/libreoffice';
import { tryWorkbook } from '../../bench/nothing-lost/trial';
import { at, edited, hostOf, place } from './made-workbook';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/xlsx', name)));

async function byExceljs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu 1');
  sheet.addRow(['TT', 'Chỉ tiêu', 'Tổng số']);
  sheet.addRow([
    1,
    { richText: [{ text: 'Tổ ' }, { text: 'truyền thông', font: { bold: true } }] },
    { formula: 'SUM(A2:A2)', result: 1 },
  ]);
  sheet.addRow([2, 'Đối thoại', { error: '#N/A' }]);
  sheet.getCell('D2').value = new Date(Date.UTC(2026, 1, 9));
  sheet.getCell('D2').numFmt = 'd-mmm';
  sheet.getCell('A2').note = 'Hỏi lại xã';
  sheet.mergeCells('A5:C5');
  sheet.getColumn(2).hidden = true;
  book.addWorksheet('Kế hoạch').addRow(['Giao', 40]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const WRITERS: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['exceljs', byExceljs],
  ['openpyxl', () => Promise.resolve(fixture('openpyxl.xlsx'))],
  ['LibreOffice', () => Promise.resolve(fixture('libreoffice.xlsx'))],
];

describe.each(WRITERS)('a workbook written by %s', (_, write) => {
  it('loses nothing to any kind of edit', async () => {
    const { trouble, faults } = await tryWorkbook(await write());
    expect({ trouble, faults }).toEqual({ trouble: null, faults: [] });
  });

  it('keeps its notes when ours come', async () => {
    const file = await write();
    const { host } = hostOf(await edited(file, [{ kind: 'note', at: place('C3', 'Biểu 1'), after: 'Tổng lệch' }]));
    expect((await host.notes?.())?.map(a1)).toEqual(['C3']);
  });
});

it('exceljs reads what we wrote, and what was there', async () => {
  const edits: Edit[] = [
    { kind: 'content', at: place('C3', 'Biểu 1'), after: { formula: '=A3*2', value: 4, numberFormat: '0.0%' } },
    { kind: 'mark', at: place('C2', 'Biểu 1'), after: [{ severity: 'error', condition: '$C$2<>1' }] },
    { kind: 'note', at: place('C3', 'Biểu 1'), after: 'Tổng lệch' },
    { kind: 'sheet', name: 'Kiểm biểu', after: { rows: [[{ value: 'TT', bold: true }]], widths: [9] } },
  ];
  const book = new ExcelJS.Workbook();
  const file = await edited(await byExceljs(), edits);
  await book.xlsx.load(file.slice().buffer);
  const sheet = book.getWorksheet('Biểu 1');
  expect(sheet?.getCell('C3').value).toMatchObject({ formula: 'A3*2', result: 4 });
  expect(sheet?.getCell('C3').numFmt).toBe('0.0%');
  expect(JSON.stringify(sheet?.getCell('C3').note)).toContain('Tổng lệch');
  expect(sheet?.getCell('A2').note).toBe('Hỏi lại xã');
  expect(sheet?.getCell('B2').text).toBe('Tổ truyền thông');
  expect(book.getWorksheet('Kiểm biểu')?.getCell('A1').font.bold).toBe(true);
});

it('the three writers are read alike', async () => {
  const [openpyxl, office] = await Promise.all(
    ['openpyxl.xlsx', 'libreoffice.xlsx'].map(async (name) => hostOf(fixture(name)).host.read(['Biểu 1', 'Kế hoạch'])),
  );
  const plain = (grids = openpyxl) =>
    grids?.map((grid) => ({
      cells: Array.from(lines(grid), (row) => Array.from(row ?? [], (cell) => cell?.formula ?? cell?.value ?? null)),
      formats: ['D4', 'F2'].map((cell) => at(grid, cell)?.numberFormat),
      around: [grid.merges.map(a1), grid.hiddenRows, grid.hiddenColumns],
    }));
  expect(plain(office)?.[0]?.formats[0]?.toLowerCase().replace('\\', '')).toBe('d-mmm');
  expect(plain(office)?.map(({ cells }) => cells)).toEqual(plain()?.map(({ cells }) => cells));
  expect(plain(office)?.map(({ around }) => around)).toEqual(plain()?.map(({ around }) => around));
  expect(at(openpyxl?.[0] ?? { sheet: '', cells: cellsOf([]), merges: [] }, 'C2')?.uncached).toBe(true);
  expect(at(office?.[0] ?? { sheet: '', cells: cellsOf([]), merges: [] }, 'C2')?.value).toBe(31);
});

itWithOffice(
  'LibreOffice calculates what rests on a changed cell, keeps our marks and our memory, and draws our sheet',
  async () => {
    const file = await edited(fixture('libreoffice.xlsx'), [
      { kind: 'content', at: place('D2', 'Biểu 1'), after: { value: 100 } },
      { kind: 'mark', at: place('C2', 'Biểu 1'), after: [{ severity: 'error', condition: '$C$2<>31' }] },
      { kind: 'mark', at: place('C3', 'Biểu 1'), after: [{ severity: 'gap', condition: "'Kế hoạch'!$B$2<>1" }] },
      { kind: 'memory', key: 'waivers', after: '{"lý do":1}' },
    ]);
    const { host } = hostOf(await recalculate(file));
    const [grid] = await host.read(['Biểu 1']);
    expect(grid && at(grid, 'C2')?.value).toBe(116);
    expect((await host.marks()).map(a1).sort()).toEqual(['C2', 'C3']);
    expect(await host.memory()).toEqual({ waivers: '{"lý do":1}' });
    expect((await renderPdf(file)).length).toBeGreaterThan(5000);
  },
  180_000,
);
