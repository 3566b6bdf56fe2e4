import { check } from '../../src/app/actions/check';
import { proposeFindingsSheet } from '../../src/app/actions/sheets';
import { proposeClear, proposeDrop } from '../../src/app/actions/take-away';
import { confirm, proposeUndo } from '../../src/app/actions/write';
import { FINDINGS_SHEET } from '../../src/core/marks/findings-sheet';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { startOffice } from '../support/office-node';
import { deskOver, sheetOf } from './desk';

// The sheet of findings under the name that somebody has given it.
const NEW = 'Giải trình của xã';

async function renamed() {
  const excel = excelFromGrids([sheetOf('Biểu 1')], {}, { api: '1.17' });
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const desk = deskOver({ grids: [] }, { host });
  desk.tell({ type: 'scope', scope: 'workbook' });
  await check(desk);
  await proposeFindingsSheet(desk);
  await confirm(desk);
  const sheet = excel.workbook.sheets.find(({ name }) => name === FINDINGS_SHEET);
  if (!sheet) throw new Error('no sheet of findings');
  sheet.name = NEW;
  const names = (): string[] => excel.workbook.sheets.map(({ name }) => name);
  return { excel, desk, names };
}

const told = ({ desk }: Awaited<ReturnType<typeof renamed>>) =>
  desk.session().preview?.edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.name] : []));

it('is not taken for a form of theirs', async () => {
  const { desk } = await renamed();
  await check(desk);
  expect(desk.session().checked?.notices).toContainEqual({ code: 'own-sheet', sheet: NEW });
  expect(desk.session().checked?.tables.map(({ grid }) => grid.sheet)).toEqual(['Biểu 1']);
});

it.each([
  ['its own command', proposeDrop, 'drop-findings-sheet'],
  ['the clearing of all data', (desk: Parameters<typeof proposeClear>[0]) => proposeClear(desk), 'clear'],
] as const)('is deleted by %s, named as it is now, and comes back by undo', async (_, propose, task) => {
  const opened = await renamed();
  const { desk, names } = opened;
  await propose(desk, task as never);
  expect([told(opened), desk.session().preview?.people.sheets]).toEqual([[NEW], []]);
  await confirm(desk);
  expect([desk.session().failure, names()]).toEqual([null, ['Biểu 1']]);
  if (task === 'clear') return;
  await proposeUndo(desk);
  await confirm(desk);
  expect([desk.session().failure, names()]).toEqual([null, ['Biểu 1', NEW]]);
  await proposeDrop(desk, 'drop-findings-sheet');
  expect(told(opened)).toEqual([NEW]);
});

it('is named by undo, which deletes nothing of another name', async () => {
  const { desk, names } = await renamed();
  await proposeUndo(desk);
  expect(desk.session().preview?.lost.map(({ row }) => row)).toEqual([FINDINGS_SHEET]);
  await confirm(desk);
  expect(names()).toEqual(['Biểu 1', NEW]);
});

it('stays where another sheet says the same', async () => {
  const { excel, desk, names } = await renamed();
  const [, own] = excel.workbook.sheets;
  if (own) excel.workbook.sheets.push({ ...own, id: '{COPY}', name: 'Bản sao' });
  await proposeDrop(desk, 'drop-findings-sheet');
  expect(desk.session().failure?.why).toBe('nothing-to-do');
  expect(names()).toHaveLength(3);
});
