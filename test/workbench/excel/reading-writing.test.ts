import { startOffice } from '../../support/office-node';

describe('the emulated Excel under the real Office.js', () => {
  it('gives back what was written', async () => {
    const { Excel: excelApi, excel, idle } = startOffice(null, { locale: 'en-US' });
    const read = await excelApi.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C2').values = [
        [1, 'hai', true],
        ['2/9', "'007", '12%'],
      ];
      await context.sync();
      const range = sheet.getUsedRange();
      range.load('values,formulas,text,numberFormat,valueTypes,address,rowCount,columnIndex,rowHidden');
      await context.sync();
      return range.toJSON();
    });
    await idle();
    expect(read.values).toEqual([
      [1, 'hai', true],
      [expect.any(Number), '007', 0.12],
    ]);
    expect(read.numberFormat).toEqual([
      ['General', 'General', 'General'],
      ['d-mmm', 'General', '0%'],
    ]);
    expect(read.text).toEqual([
      ['1', 'hai', 'TRUE'],
      ['9-Feb', '007', '12%'],
    ]);
    expect(read.valueTypes).toEqual([
      ['Double', 'String', 'Boolean'],
      ['Double', 'String', 'Double'],
    ]);
    expect(read.address).toBe('Sheet1!A1:C2');
    expect(read.rowHidden).toBe(false);
    expect(excel.references.size).toBe(0);
    expect([...excel.unsupported]).toEqual([]);
  });

  it('adds, finds, changes and takes away conditional formats', async () => {
    const { Excel: excelApi, excel, idle } = startOffice();
    const id = await excelApi.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3');
      const format = range.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2>1';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.bold = true;
      const border = format.custom.format.borders.getItem('EdgeBottom');
      border.style = 'Continuous';
      format.stopIfTrue = false;
      format.load('id');
      await context.sync();
      return format.id;
    });
    const found = await excelApi.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/id,items/type,items/priority,items/custom/rule/formula,items/custom/format/fill/color');
      await context.sync();
      const areas = formats.items[0]?.getRanges();
      areas?.load('address');
      await context.sync();
      return { address: areas?.address, items: formats.items.map((format) => format.toJSON()) };
    });
    expect(found.address).toBe('Sheet1!B2:C3');
    expect(found.items).toMatchObject([
      {
        id,
        type: 'Custom',
        priority: 0,
        custom: { rule: { formula: '=$B2>1' }, format: { fill: { color: '#FFC7CE' } } },
      },
    ]);
    await excelApi.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
      formats.load('items');
      await context.sync();
      formats.items.forEach((format) => {
        format.delete();
      });
      await context.sync();
    });
    await idle();
    expect(excel.workbook.sheets[0]?.formats.all()).toEqual([]);
    expect([...excel.unsupported]).toEqual([]);
  });
});
