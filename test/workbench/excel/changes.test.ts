import { drawText } from '../../../src/core/grid/draw';
import { cellAt, rangeOf } from '../../../src/core/grid/range';
import { changesSinceLoad, loadedState } from '../../../src/workbench/excel/changes';
import { excelFromGrids } from '../../../src/workbench/excel/from-grids';
import { typeInto } from '../../support/office-person';
import { startOffice } from '../../support/office-node';

const GRID = drawText(
  `TT | Tổng                | A | B
   1  | =SUM(C2:D2) → 5     | 2 | 3
   2  | 9                   | 4 | 4`,
  'Biểu 1',
).grid;

describe('what has changed since the workbook was opened', () => {
  it('is nothing when nothing has', () => {
    const excel = excelFromGrids([GRID], { memory: { sheets: '[]', a: '1' } });
    const loaded = loadedState(excel);
    expect(changesSinceLoad(excel, loaded)).toEqual({ edits: [], leftOut: [] });
  });

  it('is the cells that were typed in, not those that were only calculated again', () => {
    const excel = excelFromGrids([GRID]);
    const loaded = loadedState(excel);
    typeInto(excel, 'Biểu 1', 1, 2, '7');
    typeInto(excel, 'Biểu 1', 2, 1, '=C3+D3');
    typeInto(excel, 'Biểu 1', 3, 0, '2/9');
    expect(changesSinceLoad(excel, loaded).edits).toEqual([
      { kind: 'content', at: cellAt('Biểu 1', 1, 2), after: { value: 7 } },
      { kind: 'content', at: cellAt('Biểu 1', 2, 1), after: { formula: '=C3+D3', value: 8 } },
      {
        kind: 'content',
        at: cellAt('Biểu 1', 3, 0),
        after: { value: expect.any(Number) as number, numberFormat: 'd-mmm' },
      },
    ]);
  });

  it('is our marks, our memory and our sheets; a foreign sheet is named, not saved', async () => {
    const old = { at: cellAt('Biểu 1', 2, 1), marks: [{ severity: 'error' as const, condition: '$B$3<>8' }] };
    const excel = excelFromGrids([GRID], { marks: [old], memory: { undo: 'cũ' } });
    const loaded = loadedState(excel);
    const { Excel: api, idle } = startOffice(excel);
    await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 1');
      sheet.getRange('B3').conditionalFormats.clearAll();
      const mark = sheet.getRange('B2:D2').conditionalFormats.add('Custom');
      mark.custom.rule.formula = '=AND(SUM($C$2:$D$2)>4,N("kiem-bieu:warning")=0)';
      const foreign = sheet.getRange('A1').conditionalFormats.add('Custom');
      foreign.custom.rule.formula = '=TRUE';
      const part = context.workbook.customXmlParts.getByNamespace('urn:kiem-bieu:memory:1').getOnlyItem();
      part.setXml(
        '<memory xmlns="urn:kiem-bieu:memory:1"><entry key="sheets">["Kiểm biểu"]</entry><entry key="undo">mới</entry></memory>',
      );
      const own = context.workbook.worksheets.add('Kiểm biểu');
      own.getRange('A1:B1').values = [['TT', '=1+1']];
      own.getRange('A1').format.font.bold = true;
      own.freezePanes.freezeRows(1);
      context.workbook.worksheets.add('Của người dùng');
      await context.sync();
    });
    await idle();
    expect(changesSinceLoad(excel, loaded)).toEqual({
      edits: [
        { kind: 'mark', at: old.at, after: [] },
        {
          kind: 'mark',
          at: rangeOf('Biểu 1', 1, 1, 1, 3),
          after: [{ severity: 'warning', condition: 'SUM($C$2:$D$2)>4' }],
        },
        {
          kind: 'sheet',
          name: 'Kiểm biểu',
          after: {
            rows: [
              [
                { value: 'TT', bold: true },
                { formula: '=1+1', value: 2 },
              ],
            ],
            headerRow: 1,
          },
        },
        { kind: 'memory', key: 'undo', after: 'mới' },
      ],
      leftOut: ['Của người dùng'],
    });
  });
});
