import { typeInto } from '../../support/office-person';
import { fingerprint } from '../../../src/workbench/excel/fingerprint';
import { excelFromGrids } from '../../../src/workbench/excel/from-grids';
import { drawText } from '../../../src/core/grid/draw';
import { startOffice, type Office } from '../../support/office-node';

const codeOf = async (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code,
  );

const write = ({ Excel: api }: Office, address: string, value: unknown): Promise<unknown> =>
  api.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = value as never;
    await context.sync();
  });

describe('what the emulated Excel refuses', () => {
  it('changes to a protected sheet, but for unlocked cells; what was done before in the batch stays', async () => {
    const office = startOffice();
    const { Excel: api, excel } = office;
    await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const before = fingerprint(excel);
    expect(await codeOf(write(office, 'A1', 1))).toBe('AccessDenied');
    expect(await codeOf(write(office, 'A1:B1', 1))).toBe('AccessDenied');
    const marked = api.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      await context.sync();
    });
    expect(await codeOf(marked)).toBe('AccessDenied');
    expect(fingerprint(excel)).toEqual(before);
    const partly = api.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').values = [[7]];
      sheet.getRange('A1').values = [[8]];
      await context.sync();
    });
    expect(await codeOf(partly)).toBe('AccessDenied');
    const read = await api.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').load('values');
      await context.sync();
      return range.values;
    });
    expect(read).toEqual([['', 7]]);
  });

  it('new sheets, renaming and hiding when the structure is protected', async () => {
    const { Excel: api, excel } = startOffice();
    excel.workbook.structureProtected = true;
    const attempts = [
      (sheets: Excel.WorksheetCollection) => sheets.add('Kiểm biểu'),
      (sheets: Excel.WorksheetCollection) => (sheets.getActiveWorksheet().name = 'Khác'),
      (sheets: Excel.WorksheetCollection) => (sheets.getActiveWorksheet().visibility = 'Hidden'),
      (sheets: Excel.WorksheetCollection) => {
        sheets.getActiveWorksheet().delete();
      },
    ];
    for (const attempt of attempts) {
      const tried = api.run(async (context) => {
        attempt(context.workbook.worksheets);
        await context.sync();
      });
      expect(await codeOf(tried)).toBe('AccessDenied');
    }
  });

  it('every request while a cell is being edited, and none of it is done', async () => {
    const office = startOffice();
    await office.idle();
    office.excel.faults.editing = true;
    expect(await codeOf(write(office, 'A1', 1))).toBe('InvalidOperationInCellEditMode');
    office.excel.faults.editing = false;
    expect(office.excel.workbook.sheets[0]?.cells.size).toBe(0);
    expect(await codeOf(write(office, 'A1', 1))).toBe('done');
  });

  it('nothing that asked to wait until the person has finished typing', async () => {
    const office = startOffice();
    await office.idle();
    office.excel.faults.editing = true;
    let written = false;
    const waiting = office.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
      written = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(written).toBe(false);
    expect(office.excel.waiting).toHaveLength(1);
    office.excel.faults.editing = false;
    await waiting;
    expect(written).toBe(true);
  });

  it('every request once the session is lost', async () => {
    const office = startOffice();
    office.excel.faults.sessionLost = true;
    expect(await codeOf(write(office, 'A1', 1))).toBe('InvalidOrTimedOutSession');
  });

  it('requests and replies above five megabytes', async () => {
    const office = startOffice();
    expect(await codeOf(write(office, 'A1', 'x'.repeat(5_300_000)))).toBe('RequestPayloadSizeLimitExceeded');
    expect(await codeOf(write(office, 'A1:T3000', 'một đoạn chữ khá dài cho một ô'))).toBe('done');
    const read = office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('values,formulas,text');
      await context.sync();
    });
    expect(await codeOf(read)).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it.each([
    ['1.5', (sheet: Excel.Worksheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['1.6', (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(0, 0, 1, 1)],
    ['1.8', (sheet: Excel.Worksheet) => sheet.getRanges('A1,B2')],
    ['1.12', (sheet: Excel.Worksheet) => sheet.getRange('A1').getMergedAreasOrNullObject()],
    ['1.6', (sheet: Excel.Worksheet) => sheet.onChanged.add(() => Promise.resolve())],
    ['1.1', (sheet: Excel.Worksheet) => sheet.getRange('A1').load('rowHidden')],
  ] as const)('a member newer than ExcelApi %s', async (api, use) => {
    const office = startOffice(null, { api });
    expect(office.Office.context.requirements.isSetSupported('ExcelApi', api)).toBe(true);
    const used = office.Excel.run(async (context) => {
      use(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    expect(await codeOf(used)).toBe('ApiNotFound');
    expect([...office.excel.unsupported]).toEqual([]);
  });

  it('members that nobody has built, and counts them', async () => {
    const { Excel: api, excel } = startOffice();
    const used = api.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').dataValidation.clear();
      await context.sync();
    });
    expect(await codeOf(used)).toBe('ApiNotFound');
    expect([...excel.unsupported]).toEqual([['Range.dataValidation', 1]]);
  });

  it.each([
    [
      'an address of more than 8,192 characters',
      (sheet: Excel.Worksheet) => sheet.getRanges('A1,'.repeat(2731) + 'A1'),
    ],
    ['no address', (sheet: Excel.Worksheet) => sheet.getRange('A0')],
    ['a matrix of another size', (sheet: Excel.Worksheet) => (sheet.getRange('A1:B2').values = [[1, 2]])],
    ['a formula that cannot be read', (sheet: Excel.Worksheet) => (sheet.getRange('A1').formulas = [['=SUM((1']])],
    ['a colour that is none', (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.fill.color = 'đỏ')],
    [
      'a place outside the sheet',
      (sheet: Excel.Worksheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
    ],
  ])('%s', async (_, use) => {
    const office = startOffice();
    const used = office.Excel.run(async (context) => {
      use(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    expect(await codeOf(used)).toBe('InvalidArgument');
  });

  it('says where it happened, as far as Office.js can tell', async () => {
    const { Excel: api } = startOffice();
    const failure = await api
      .run(async (context) => {
        context.workbook.worksheets.getItem('Không có').load('name');
        await context.sync();
      })
      .catch((error: unknown) => error as OfficeExtension.Error);
    expect(failure).toMatchObject({ code: 'ItemNotFound' });
    expect((failure as OfficeExtension.Error).debugInfo.statement).toContain('getItem');
  });

  it('lets somebody else change the sheet between two requests', async () => {
    const excel = excelFromGrids([drawText('a | 1', 'Biểu').grid]);
    const { Excel: api } = startOffice(excel);
    excel.faults.before.set(2, () => {
      typeInto(excel, 'Biểu', 0, 1, '9', true);
    });
    const seen = await api.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu').getRange('B1').load('values');
      await context.sync();
      const first: unknown = range.values[0]?.[0];
      range.load('values');
      await context.sync();
      return [first, range.values[0]?.[0] as unknown];
    });
    expect(seen).toEqual([1, 9]);
  });
});
