import fc from 'fast-check';
import { lines } from '../../support/lines';
import { drawText } from '../../../src/core/grid/draw';
import { fingerprint } from '../../../src/workbench/excel/fingerprint';
import { excelFromGrids } from '../../../src/workbench/excel/from-grids';
import { gridsOf } from '../../../src/workbench/excel/to-grids';
import { startOffice } from '../../support/office-node';

const GRID = drawText(
  `Biểu số 1 | < | <
   TT | Nội dung | Số
   1  | '02/9    | 46062 @d-mmm
   2  | #REF!    | =C3+1 → 46063`,
  'Biểu 1',
).grid;

describe('the whole workbook', () => {
  it('comes back as the grids it was opened from', () => {
    const [grid] = gridsOf(excelFromGrids([GRID]));
    expect(grid?.merges).toEqual(GRID.merges);
    const told = lines(grid).map((row) => row?.map((cell) => cell && { ...cell, text: undefined }));
    lines(GRID).forEach((row, at) => {
      row?.forEach((cell, column) => {
        if (cell && (cell.value !== null || cell.error))
          expect(told?.[at]?.[column]).toEqual({ ...cell, text: undefined });
      });
    });
    expect(lines(grid)[2]?.[2]?.text).toBe('9-thg 2');
  });

  it('remembers in custom XML and in settings, and forgets without a trace', async () => {
    const { Excel: api, excel, idle } = startOffice(excelFromGrids([GRID]));
    const before = fingerprint(excel);
    const xml = '<memory xmlns="urn:kiem-bieu:thử">Tổ &amp; lớp</memory>';
    const read = await api.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      context.workbook.settings.add('kiem-bieu', { phiênBản: 1 });
      await context.sync();
      const part = context.workbook.customXmlParts.getByNamespace('urn:kiem-bieu:thử').getOnlyItem();
      const text = part.getXml();
      const setting = context.workbook.settings.getItem('kiem-bieu').load('value');
      const none = context.workbook.customXmlParts.getByNamespace('urn:khác').getOnlyItemOrNullObject();
      await context.sync();
      return [text.value, setting.value as unknown, none.isNullObject];
    });
    expect(read).toEqual([xml, { phiênBản: 1 }, true]);
    expect(fingerprint(excel)).not.toEqual(before);
    await api.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace('urn:kiem-bieu:thử').getOnlyItem();
      part.setXml('<memory xmlns="urn:kiem-bieu:thử"/>');
      part.delete();
      context.workbook.settings.getItem('kiem-bieu').delete();
      await context.sync();
    });
    await idle();
    expect(fingerprint(excel)).toEqual(before);
  });

  it('is as it was after anything is written and put back', async () => {
    const contents = fc.oneof(
      fc.integer(),
      fc.string(),
      fc.boolean(),
      fc.constantFrom('=A1+1', '2/9', "'007", '12%', '=1/0'),
    );
    const places = fc.constantFrom('A1', 'C3', 'B4', 'D9', 'C4', 'Z50');
    const property = fc.asyncProperty(fc.array(fc.tuple(places, contents), { maxLength: 8 }), async (writes) => {
      const { Excel: api, excel, idle } = startOffice(excelFromGrids([GRID]));
      const before = fingerprint(excel);
      await api.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Biểu 1');
        const undo: (() => void)[] = [];
        for (const [address, content] of writes) {
          const range = sheet.getRange(address).load('formulas,numberFormat,valueTypes');
          await context.sync();
          const format = range.numberFormat;
          const held = range.formulas.map((row) =>
            row.map((one: unknown) => (range.valueTypes[0]?.[0] === 'String' ? `'${String(one)}` : one)),
          );
          undo.unshift(() => {
            range.values = held;
            range.numberFormat = format;
          });
          range.values = [[content]];
          await context.sync().catch((error: unknown) => {
            // An unreadable formula is refused and changes nothing.
            expect(error).toMatchObject({ code: 'InvalidArgument' });
          });
        }
        for (const back of undo) back();
        await context.sync();
      });
      await idle();
      const noted = (line: string): string => line.replace(',"quotePrefix":true', '').replace('"quotePrefix":true', '');
      expect(fingerprint(excel).map(noted)).toEqual(before.map(noted));
    });
    await fc.assert(property, { numRuns: 25 });
  });

  it('takes large matrices in pieces, and gives them back', async () => {
    const { Excel: api, excel, idle } = startOffice();
    const rows = Array.from({ length: 1200 }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => row * 20 + column),
    );
    const read = await api.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(2, 1, 1200, 20);
      range.values = rows;
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    await idle();
    expect(read).toEqual(rows);
    expect(excel.references.size).toBe(0);
    expect(excel.live.size).toBe(0);
    expect([...excel.unsupported]).toEqual([]);
  });

  it('answers null for whole columns, and counts what is used', async () => {
    const { Excel: api } = startOffice(excelFromGrids([GRID]));
    const told = await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 1');
      const column = sheet.getRange('C:C').load('values,address,isEntireColumn');
      const used = sheet.getRange('C:C').getUsedRange(true).load('address');
      const nothing = sheet.getRange('J1:K2').getUsedRangeOrNullObject();
      await context.sync();
      return [column.values, column.address, column.isEntireColumn, used.address, nothing.isNullObject];
    });
    expect(told).toEqual([null, "'Biểu 1'!C:C", true, "'Biểu 1'!C2:C4", true]);
  });
});
