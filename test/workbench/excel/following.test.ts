import { litFormats } from '../../../src/workbench/excel/formula/condition';
import { excelFromGrids } from '../../../src/workbench/excel/from-grids';
import { drawText } from '../../../src/core/grid/draw';
import { typeInto } from '../../support/office-person';
import { startOffice } from '../../support/office-node';

const book = () =>
  excelFromGrids([
    drawText(
      `TT | Chỉ tiêu | Tổng | A | B
       1  | Tổ       | 5    | 2 | 2
       2  | Lớp      | =SUM(D3:E3) → 7 | 3 | 4`,
      'Biểu 1',
    ).grid,
    drawText(`='Biểu 1'!C2 → 5 | =SUM('Biểu 1'!D2:E3) → 11`, 'Tổng hợp').grid,
  ]);

describe('what follows moved cells', () => {
  it('ranges that are held, formulas, marks, merges and hidden rows', async () => {
    const excel = book();
    const { Excel: api, idle } = startOffice(excel);
    const addresses = await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 1');
      const held = sheet.getRange('C2:E2');
      const format = held.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=ABS($C2-SUM($D2:$E2))>0.5';
      sheet.getRange('A5:B6').merge();
      sheet.getRange('3:3').rowHidden = true;
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      held.load('address');
      await context.sync();
      return held.address;
    });
    await idle();
    expect(addresses).toBe("'Biểu 1'!C4:E4");
    const [sheet, summary] = excel.workbook.sheets;
    expect(sheet?.formats.all()).toMatchObject([
      { areas: [{ top: 3, left: 2, bottom: 3, right: 4 }], formula: '=ABS($C4-SUM($D4:$E4))>0.5' },
    ]);
    expect(sheet?.merges).toEqual([{ top: 6, left: 0, bottom: 7, right: 1 }]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([4]);
    expect([...(summary?.cells.values() ?? [])].map(({ formula }) => formula)).toEqual([
      "='Biểu 1'!C4",
      "=SUM('Biểu 1'!D4:E5)",
    ]);
  });

  it('a range whose cells are deleted is gone, and formulas on it break', async () => {
    const excel = book();
    const { Excel: api } = startOffice(excel);
    const failure = await api
      .run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Biểu 1');
        const held = sheet.getRange('C2');
        await context.sync();
        sheet.getRange('2:2').delete('Up');
        await context.sync();
        held.load('values');
        await context.sync();
      })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'ItemNotFound' });
    const formulas = [...(excel.workbook.sheets[1]?.cells.values() ?? [])].map(({ formula, value }) => [
      formula,
      value,
    ]);
    expect(formulas).toEqual([
      ['=#REF!', { error: '#REF!' }],
      ["=SUM('Biểu 1'!D2:E2)", 7],
    ]);
  });

  it('formulas when a sheet is renamed or deleted', async () => {
    const excel = book();
    const { Excel: api } = startOffice(excel);
    const formulas = async (): Promise<unknown> =>
      api.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Tổng hợp').getRange('A1:B1').load('formulas');
        await context.sync();
        return range.formulas[0] as unknown;
      });
    await api.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu 1').name = 'Biểu 2';
      await context.sync();
    });
    expect(await formulas()).toEqual(["='Biểu 2'!C2", "=SUM('Biểu 2'!D2:E3)"]);
    await api.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu 2').delete();
      await context.sync();
    });
    expect(await formulas()).toEqual(['=#REF!', '=SUM(#REF!)']);
  });

  it('marks are lit while their condition holds, cell by cell', async () => {
    const excel = book();
    const { Excel: api } = startOffice(excel);
    await api.run(async (context) => {
      const format = context.workbook.worksheets.getItem('Biểu 1').getRange('C2:C3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=AND(ABS($C2-SUM($D2:$E2))>0.5,N("kiem-bieu:error")=0)';
      format.custom.format.fill.color = '#FFC7CE';
      await context.sync();
    });
    const [sheet] = excel.workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    const lit = (): boolean[] => [1, 2].map((row) => litFormats(excel, sheet, { row, column: 2 }).length > 0);
    expect(lit()).toEqual([true, false]);
    typeInto(excel, 'Biểu 1', 1, 2, '4');
    expect(lit()).toEqual([false, false]);
    typeInto(excel, 'Biểu 1', 2, 2, '8');
    expect(lit()).toEqual([false, true]);
  });

  it('stop-if-true ends the list of lit formats, the newest first', async () => {
    const excel = book();
    const { Excel: api } = startOffice(excel);
    await api.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('Biểu 1').getRange('A2');
      const [first, second] = [conditionalFormats.add('Custom'), conditionalFormats.add('Custom')];
      for (const format of [first, second]) format.custom.rule.formula = '=$A2=1';
      // The one added last is the strongest.
      second.stopIfTrue = true;
      await context.sync();
    });
    const [sheet] = excel.workbook.sheets;
    expect(sheet && litFormats(excel, sheet, { row: 1, column: 0 }).length).toBe(1);
  });
});
