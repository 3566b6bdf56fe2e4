import { check } from '../../src/app/actions/check';
import { proposeFixes } from '../../src/app/actions/findings';
import { proposeRates } from '../../src/app/actions/rates';
import { confirm, proposeUndo } from '../../src/app/actions/write';
import { drawText } from '../../src/core/grid/draw';
import { a1 } from '../../src/core/grid/range';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { cellOf, putCell } from '../../src/workbench/excel/model/sheet';
import { restyle } from '../../src/workbench/excel/model/style';
import { deskOver, foundBy } from '../app/desk';
import { startOffice } from '../support/office-node';
import { place, SHEET } from './bench';

// Forms as a province sends them out: protected, with the cells to be filled in left unlocked (ô không khóa).

const FORM = `
  STT | Nội dung      | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
  1   | Huyện Ba Bể   | Tổ          | 32            | 20                | =E2/D2*100 → 62.5 @0.0
  2   | Huyện Na Rì   | Tổ          | '9            | 4                 |
  3   | Huyện Chợ Đồn | Tổ          | '7            | 3                 |
`;

function open(api = '1.17', form = FORM) {
  const excel = excelFromGrids([drawText(form, SHEET).grid], {}, { api });
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const desk = deskOver({ grids: [] }, { host });
  desk.tell({ type: 'scope', scope: 'workbook' });
  const [sheet] = excel.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  sheet.protection = {};
  const style = (row: number, column: number, changes: Parameters<typeof restyle>[1]): void => {
    const held = cellOf(sheet, row, column);
    putCell(sheet, row, column, { ...held, style: restyle(held.style, changes) });
  };
  const unlock = (row: number, column: number): void => style(row, column, { 'protection.locked': false });
  return { excel, host, desk, sheet, style, unlock };
}

const content = (row: number, column: number, after: object) =>
  ({ kind: 'content', at: place(row, column), after }) as const;

describe('a protected sheet some of whose cells are not locked', () => {
  it('takes content in these, in the format that they have, and names the others', async () => {
    const { host, unlock, style, sheet } = open();
    [2, 3].forEach((row) => unlock(row, 3));
    style(2, 3, { numberFormat: '0.0' });
    const edits = [
      content(2, 3, { value: 9, numberFormat: '0.0' }),
      content(3, 3, { value: 7 }),
      content(3, 3, { value: 7, numberFormat: '0.0' }),
      content(1, 3, { value: 33 }),
    ];
    expect(Array.from((await host.unlocked?.(edits)) ?? [])).toEqual(edits.slice(0, 2));
    await expect(host.apply(edits)).rejects.toMatchObject({
      code: 'protected',
      detail: { sheet: SHEET, at: [place(3, 3), place(1, 3)] },
      done: [],
    });
    const done = await host.apply(edits.slice(0, 2));
    expect([2, 3].map((row) => cellOf(sheet, row, 3).value)).toEqual([9, 7]);
    await host.apply(
      done.map((edit) => (edit.kind === 'content' ? { ...edit, before: edit.after, after: edit.before ?? {} } : edit)),
    );
    expect([2, 3].map((row) => cellOf(sheet, row, 3).value)).toEqual(['9', '7']);
  });

  it('takes another format too where formats may be changed', async () => {
    const { host, unlock, sheet } = open();
    unlock(2, 3);
    sheet.protection = { allowFormatCells: true };
    await host.apply([content(2, 3, { value: 9, numberFormat: '0.0' })]);
    expect(cellOf(sheet, 2, 3)).toMatchObject({ value: 9, style: { numberFormat: '0.0' } });
  });

  it('takes nothing below ExcelApi 1.2 that it refuses: nobody asks, Excel says so', async () => {
    const { host, unlock, sheet } = open('1.1');
    unlock(2, 3);
    await host.apply([content(2, 3, { value: 9 })]);
    expect(cellOf(sheet, 2, 3).value).toBe(9);
    await expect(host.apply([content(1, 3, { value: 33 })])).rejects.toMatchObject({ code: 'protected' });
  });

  it('asks nothing more where no sheet is protected', async () => {
    const { excel, host, sheet } = open();
    const requests = async (): Promise<number> => {
      const from = excel.requests;
      await host.unlocked?.([content(2, 3, { value: 9 })]);
      return excel.requests - from;
    };
    const closed = await requests();
    sheet.protection = null;
    expect(await requests()).toBe(closed - 1);
  });
});

describe('what a person has written into such a sheet', () => {
  it('is the remedies of unlocked cells, the locked ones by name, and all of it can be taken back', async () => {
    const { desk, unlock, sheet } = open();
    unlock(2, 3);
    await check(desk);
    await proposeFixes(desk, foundBy(desk, 'number-as-text'));
    const shown = desk.session().preview;
    expect(shown?.edits.map((edit) => 'at' in edit && a1(edit.at))).toEqual(['D3']);
    expect([shown?.blocked, shown?.passed]).toEqual([[], [`${SHEET} (D4)`]]);
    await confirm(desk);
    expect([desk.session().failure, cellOf(sheet, 2, 3).value, cellOf(sheet, 3, 3).value]).toEqual([null, 9, '7']);
    await proposeUndo(desk);
    expect(desk.session().preview?.blocked).toEqual([]);
    await confirm(desk);
    expect([desk.session().failure, cellOf(sheet, 2, 3).value]).toEqual([null, '9']);
  });

  it('is rates in unlocked cells that already have the format of the column', async () => {
    const { desk, unlock, style, sheet } = open('1.17', FORM.replace(/'/g, ' '));
    [2, 3].forEach((row) => unlock(row, 5));
    style(2, 5, { numberFormat: '0.0' });
    await check(desk);
    await proposeRates(desk);
    expect(desk.session().preview?.passed).toEqual([`${SHEET} (F4)`]);
    await confirm(desk);
    expect([desk.session().failure, cellOf(sheet, 2, 5).formula, cellOf(sheet, 3, 5).formula]).toEqual([
      null,
      expect.stringMatching(/^=.*E3\/D3/),
      undefined,
    ]);
  });
});
