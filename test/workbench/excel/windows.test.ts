import { deliver } from '../../../src/workbench/excel/wire/events';
import { setSelection } from '../../../src/workbench/excel/model/selection';
import { startExcel } from '../../../src/workbench/excel/excel';
import { openPane, type Pane } from '../../support/office-windows';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('the emulated Excel as Excel on Windows', () => {
  let pane: Pane | undefined;
  afterEach(() => pane?.close());

  it('is ready, in Vietnamese, with its requirement sets', async () => {
    pane = await openPane(startExcel({ api: '1.14', locale: 'vi-VN' }));
    expect(pane.host).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(pane.Office.context.displayLanguage).toBe('vi-VN');
    expect(pane.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(pane.Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  });

  it('reads and writes', async () => {
    pane = await openPane(startExcel({ locale: 'en-US' }));
    const values = await pane.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.values = [[2, '=A1*3']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[2, 6]]);
    await settled();
    expect(pane.excel.references.size).toBe(0);
    expect([...pane.excel.unsupported]).toEqual([]);
  });

  it('tells of a new selection and of changes', async () => {
    pane = await openPane();
    const { Office: office, Excel: excelApi, excel } = pane;
    let selections = 0;
    await new Promise<void>((resolve, reject) => {
      office.context.document.addHandlerAsync(
        office.EventType.DocumentSelectionChanged,
        () => {
          selections += 1;
        },
        (result) => {
          if (result.status === office.AsyncResultStatus.Succeeded) resolve();
          else reject(new Error(result.error.message));
        },
      );
    });
    const changes: string[] = [];
    await excelApi.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        changes.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.worksheets.getActiveWorksheet().getRange('B2').values = [[1]];
      await context.sync();
    });
    const [sheet] = excel.workbook.sheets;
    if (sheet) setSelection(excel, sheet, [{ top: 4, left: 2, bottom: 4, right: 2 }]);
    deliver(excel);
    await settled();
    expect(selections).toBe(1);
    expect(changes).toEqual(['B2']);
  });

  it('keeps the document settings in the workbook', async () => {
    pane = await openPane();
    const { settings } = pane.Office.context.document;
    settings.set('chốt', { a: 1 });
    await new Promise<void>((resolve) => {
      settings.saveAsync(() => {
        resolve();
      });
    });
    expect(pane.excel.workbook.documentSettings.get('chốt')).toBe('{"a":1}');
  });

  it('refuses while a cell is being edited, with the words of Excel', async () => {
    pane = await openPane();
    // Office.js says on its own that it is ready; that must be through.
    while (pane.excel.requests === 0) await settled();
    await settled();
    pane.excel.faults.editing = true;
    const failure = await pane.Excel.run((context) => context.sync()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });
});
