import { actionsOf } from '../../src/app/actions';
import { check } from '../../src/app/actions/check';
import { goTo } from '../../src/app/actions/go-to';
import { catalogueOf } from '../../src/app/listing/catalogue';
import type { Desk } from '../../src/app/desk';
import { a1, cellAt } from '../../src/core/grid/range';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { rename } from '../../src/workbench/excel/model/sheets';
import { deskOver, sheetOf } from '../app/desk';
import { startOffice } from '../support/office-node';
import { select, typeInto } from '../support/office-person';

/** The pane over two sheets, each with a wrong total in D5, checked whole, through the real Office.js. */
async function open(api: string) {
  const excel = excelFromGrids([sheetOf('Biểu 1'), sheetOf('Biểu 2')], {}, { api });
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const desk = deskOver({}, { host });
  actionsOf(desk).open();
  await new Promise((go) => setTimeout(go, 100));
  desk.tell({ type: 'scope', scope: 'workbook' });
  await check(desk);
  const click = async (sheet: string, row: number, column: number): Promise<void> => {
    select(excel, sheet, { top: row, left: column, bottom: row, right: column });
    await new Promise((go) => setTimeout(go, 250));
  };
  return { excel, host, desk, click };
}

/** Address of the finding that is open. */
function opened(desk: Desk): string | null {
  const { checked, listing } = desk.session();
  const entries = catalogueOf(checked?.report.findings ?? [], checked?.tables ?? []);
  const found = entries.find(({ key }) => key === listing.open);
  return found ? `${found.finding.at.sheet}!${a1(found.finding.at)}` : null;
}

describe('the cell that a person selects', () => {
  it('opens its finding, and asks Excel nothing meanwhile', async () => {
    const { excel, desk, click } = await open('1.15');
    const asked = excel.requests;
    await click('Biểu 2', 4, 3);
    expect(opened(desk)).toBe('Biểu 2!D5');
    await click('Biểu 2', 0, 0);
    expect(opened(desk)).toBe('Biểu 2!D5');
    await click('Biểu 1', 4, 3);
    expect(opened(desk)).toBe('Biểu 1!D5');
    // Turning to another sheet is looked into by the watch for changes, once for each turn.
    expect(excel.requests - asked).toBeLessThanOrEqual(2);
  });

  it('opens nothing where we took the person ourselves, until it is selected anew', async () => {
    const { desk, click } = await open('1.15');
    await goTo(desk, cellAt('Biểu 1', 4, 3));
    await new Promise((go) => setTimeout(go, 250));
    expect(opened(desk)).toBeNull();
    await click('Biểu 1', 0, 0);
    await click('Biểu 1', 4, 3);
    expect(opened(desk)).toBe('Biểu 1!D5');
  });

  it('opens nothing on a sheet that is no longer as it was checked, and knows a sheet by its new name once checked again', async () => {
    const { excel, desk, click } = await open('1.17');
    typeInto(excel, 'Biểu 1', 1, 3, '80');
    await click('Biểu 1', 4, 3);
    expect(desk.session().outdated).toEqual(['Biểu 1']);
    expect(opened(desk)).toBeNull();
    const [first] = excel.workbook.sheets;
    if (!first) throw new Error('no sheet');
    rename(excel, first, 'Biểu mới');
    await check(desk);
    await click('Biểu 2', 0, 0);
    await click('Biểu mới', 4, 3);
    expect(opened(desk)).toBe('Biểu mới!D5');
  });

  it('says nothing to an Excel below 1.9', async () => {
    const { host, desk, click } = await open('1.8');
    expect(host.follow).toBeUndefined();
    await click('Biểu 1', 4, 3);
    expect(opened(desk)).toBeNull();
  });
});
