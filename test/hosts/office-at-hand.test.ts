import { check } from '../../src/app/actions/check';
import { goTo, unhide } from '../../src/app/actions/go-to';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { setSelection } from '../../src/workbench/excel/model/selection';
import type { Sheet, Visibility } from '../../src/workbench/excel/model/sheet';
import { deleteSheet, rename } from '../../src/workbench/excel/model/sheets';
import { cellAt } from '../../src/core/grid/range';
import { startOffice } from '../support/office-node';
import { deskOver, sheetOf } from '../app/desk';

/** The pane's desk over two sheets in an emulated Excel, through the real Office.js. */
function open(api = '1.15') {
  const excel = excelFromGrids([sheetOf('Biểu 1'), sheetOf('Biểu 2')], {}, { api });
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const desk = deskOver({}, { host });
  return { excel, host, desk, first: excel.workbook.sheets[0] as Sheet, second: excel.workbook.sheets[1] as Sheet };
}

const area = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

const findingsOn = ({ desk }: ReturnType<typeof open>): string[] => [
  ...new Set(desk.session().checked?.report.findings.map(({ at }) => at.sheet) ?? []),
];

describe('what is selected', () => {
  const SELECTIONS = [
    ['several areas', [area(1, 1), area(3, 3)]],
    ['a chart or a picture', []],
  ] as const;

  it.each(SELECTIONS)('matters to neither a sheet nor the workbook: %s', async (_, areas) => {
    for (const scope of ['sheet', 'workbook'] as const) {
      const opened = open('1.1');
      setSelection(opened.excel, opened.second, areas);
      opened.desk.tell({ type: 'scope', scope });
      await check(opened.desk);
      expect(opened.desk.session().failure).toBeNull();
      expect(findingsOn(opened)).toEqual(scope === 'sheet' ? ['Biểu 2'] : ['Biểu 1', 'Biểu 2']);
    }
  });

  it.each(SELECTIONS)('decides which table is checked, and must be one place for that: %s', async (_, areas) => {
    const { desk, excel, second } = open();
    setSelection(excel, second, areas);
    desk.tell({ type: 'scope', scope: 'table' });
    await check(desk);
    expect(desk.session()).toMatchObject({ checked: null, failure: { why: 'no-selection' } });
  });
});

describe('a place on a sheet that is not to be seen', () => {
  async function checkedWith(visibility: Visibility, api?: string) {
    const opened = open(api);
    opened.desk.tell({ type: 'scope', scope: 'workbook' });
    await check(opened.desk);
    opened.second.visibility = visibility;
    return opened;
  }
  const PLACE = cellAt('Biểu 2', 4, 3);

  it.each(['1.1', '1.15'])('is told of in a sentence, and shown once a person asks for it (%s)', async (api) => {
    const { desk, excel, second } = await checkedWith('Hidden', api);
    await goTo(desk, PLACE);
    expect(desk.session().failure?.why).toMatchObject({ code: 'sheet-hidden', detail: { at: [PLACE] } });
    expect([second.visibility, excel.workbook.active]).toEqual(['Hidden', excel.workbook.sheets[0]?.id]);
    await unhide(desk, PLACE);
    expect(desk.session()).toMatchObject({ failure: null, notice: { task: 'unhide', sheet: 'Biểu 2' }, at: PLACE });
    expect([second.visibility, excel.workbook.active]).toEqual(['Visible', second.id]);
  });

  it.each(['1.1', '1.15'])('stays hidden where the structure of the workbook is protected (%s)', async (api) => {
    const { desk, excel, second } = await checkedWith('Hidden', api);
    excel.workbook.structureProtected = true;
    await unhide(desk, PLACE);
    expect(desk.session().failure?.why).toBe('sheet-locked');
    expect(second.visibility).toBe('Hidden');
  });

  it('is told of, and nothing offered, where its sheet is very hidden or gone', async () => {
    const { desk, excel, second } = await checkedWith('VeryHidden');
    await goTo(desk, PLACE);
    expect(desk.session().failure?.why).toMatchObject({ code: 'sheet-very-hidden' });
    second.visibility = 'Visible';
    deleteSheet(excel, second);
    await goTo(desk, PLACE);
    expect(desk.session().failure?.why).toMatchObject({ code: 'sheet-gone', detail: { sheet: 'Biểu 2' } });
  });

  it('is found on a sheet that has another name now, hidden or not', async () => {
    const { desk, excel, second } = await checkedWith('Visible');
    rename(excel, second, 'Biểu hai');
    await goTo(desk, PLACE);
    expect(desk.session()).toMatchObject({ failure: null, at: PLACE });
    expect(excel.workbook.active).toBe(second.id);
  });
});
