import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMark } from '../../src/core/marks/look';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { conditionHolds } from '../../src/workbench/excel/formula/condition';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { make, partText } from '../hosts/xlsx/made-workbook';
import { typeInto } from '../support/office-person';
import { cli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-marks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = (cells: readonly (string | number)[]): string =>
  `<row>${cells.map((c) => (typeof c === 'number' ? `<c><v>${String(c)}</v></c>` : `<c t="inlineStr"><is><t>${c}</t></is></c>`)).join('')}</row>`;

const TOTAL_FIRST = [
  ['STT', 'Nội dung', 'Đơn vị tính', 'Kế hoạch'],
  ['', 'Tổng cộng', 'Tổ', 114],
  [1, 'Huyện Ba Bể', 'Tổ', 75],
  [2, 'Huyện Chợ Đồn', 'Tổ', 9],
  [3, 'Huyện Na Rì', 'Tổ', 20],
];

describe('a mark in a flagged copy', () => {
  it('says that it is out of date once a row is typed under the last one of a total that stands first', async () => {
    const file = join(folder, 'x.xlsx');
    writeFileSync(file, make({ sheets: [{ rows: TOTAL_FIRST.map(row).join('') }] }));
    const { out } = await cli('flag', file, '--out', join(folder, 'out'));
    const copy = readFileSync(/Đã ghi (.*\.xlsx)/.exec(out)?.[1] ?? '');
    const xml = partText(copy, 'xl/worksheets/sheet1.xml');
    const formats = /<conditionalFormatting sqref="D2">[\s\S]*?<\/conditionalFormatting>/.exec(xml)?.[0] ?? '';
    const plain = (text: string): string =>
      text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');
    const formulas = (formats.match(/<formula>[^<]*/g) ?? []).map((text) => plain(text.slice('<formula>'.length)));

    const host = xlsxHost(openWorkbook(copy));
    const [first] = await host.read([(await host.sheets())[0]?.name ?? '']);
    if (!first) throw new Error('no sheet');
    const excel = excelFromGrids([first]);
    const lit = (): unknown[] => {
      const [sheet] = excel.workbook.sheets;
      if (!sheet) throw new Error('no sheet');
      return formulas
        .filter((formula) => conditionHolds(excel, sheet, { row: 1, column: 3 }, formula))
        .map((formula) => readMark(formula)?.severity);
    };
    expect(lit()).toEqual(['error']);
    typeInto(excel, first.sheet, 5, 3, '10', true);
    expect(lit()).toEqual(['review']);
  });
});
