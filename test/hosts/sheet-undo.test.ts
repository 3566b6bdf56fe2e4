import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../../src/core/edit';
import { examine } from '../../src/core/examine';
import { drawText } from '../../src/core/grid/draw';
import type { Grid } from '../../src/core/grid/grid';
import { a1, cellAt } from '../../src/core/grid/range';
import type { Host } from '../../src/core/host';
import { FINDINGS_SHEET, findingsSheet } from '../../src/core/marks/findings-sheet';
import { flag } from '../../src/core/marks/flag';
import { prepareUndo, undoLast, write } from '../../src/core/marks/write';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { memoryHost } from '../../src/hosts/memory';
import { officeHost } from '../../src/hosts/office';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { lines } from '../support/lines';
import { startOffice } from '../support/office-node';

// Many small workbooks, one after another: on a busy machine that takes longer than a test may by default.
jest.setTimeout(120_000);

const TIME = '2026-11-22T08:30:00.000Z';
const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');
const FILES = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

/** A dozen sheets, each with another fault and words of another kind. */
const DRAWN = [
  ['1', '6', '7'],
  ['2', '#REF!', '3'],
  ['3', "'12", '12'],
  ['4', '=3+3 → 6', '8'],
  ['5', '-4', '9'],
  ['6', '1.222', '1222'],
  ['7', "'02/9", '4'],
  ['8', '46062 @d-mmm', '9'],
  ['9', "'", '0'],
  ['10', '0.1', '0.3'],
  ['11', '\'Đạt "một" phần', '5'],
  ['12', "'=không", '5'],
].map(
  ([name = '', first = '', second = '']): Grid =>
    drawText(
      `
      TT | Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ (%)
      1  | Xã A     | ${first} | ${second} | 250
      2  | Xã B     | 20       | 18        | 90
         | Tổng     | 99       | 30        |
    `,
      `Biểu ${name}`,
    ).grid,
);

const allOf = async (host: Host): Promise<readonly Grid[]> => host.read((await host.sheets()).map(({ name }) => name));

/** Marks and the sheet of findings, as one write. */
function editsOf(grids: readonly Grid[]): Edit[] {
  const found = examine(grids, { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [], rules });
  const after = findingsSheet({
    report: found.report,
    rules,
    tables: found.tables,
    grids,
    locale: 'vi',
    file: 'mẫu.xlsx',
    time: '2026-11-22T15:30',
    version: 'x',
    notices: found.notices.map(({ code }) => code),
    previous: null,
  });
  return [...flag(found.report.findings, []).edits, { kind: 'sheet', name: FINDINGS_SHEET, after }];
}

interface Book {
  readonly host: Host;
  /** All that can be seen of it. */
  state(): Promise<unknown>;
}

async function seen(host: Host): Promise<unknown> {
  const grids = (await allOf(host)).map((grid) => ({ ...grid, cells: lines(grid) }));
  return { grids, marks: await host.marks(), memory: await host.memory() };
}

const asMemory = (grids: readonly Grid[]): Book => {
  const host = memoryHost({ grids });
  return { host, state: () => seen(host) };
};

function asOffice(grids: readonly Grid[], api = '1.17'): Book {
  const excel = excelFromGrids(grids, {}, { api });
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  return { host, state: () => Promise.resolve(fingerprint(excel)) };
}

async function undo(host: Host): Promise<readonly string[]> {
  const plan = await prepareUndo(host);
  if (!plan) throw new Error('nothing to undo');
  await undoLast(host, plan);
  return plan.refused.map((at) => `${at.sheet}!${a1(at)}`);
}

/** Written and undone, it is as before; written and then changed by a person in one row, the sheet stays, for that row. */
async function expectUndone({ host, state }: Book, edits: readonly Edit[]): Promise<void> {
  const before = await state();
  await write(host, edits, 'findings-sheet', TIME);
  expect(await state()).not.toEqual(before);
  expect(await undo(host)).toEqual([]);
  expect(await state()).toEqual(before);
}

async function expectOnlyChangedRefused({ host }: Book, edits: readonly Edit[]): Promise<void> {
  await write(host, edits, 'findings-sheet', TIME);
  await host.apply([{ kind: 'content', at: cellAt(FINDINGS_SHEET, 2, 1), after: { value: 'đã giải trình' } }]);
  const [refused, ...more] = await undo(host);
  expect([refused?.replace(/:.*/, ''), more]).toEqual([`${FINDINGS_SHEET}!A3`, []]);
  expect(await host.marks()).toEqual([]);
  expect((await host.sheets()).map(({ name }) => name)).toContain(FINDINGS_SHEET);
}

describe('the sheet of findings, undone,', () => {
  it.each(FILES)('leaves %s as it was, in every host', async (name) => {
    const open = (): Host => xlsxHost(openWorkbook(new Uint8Array(readFileSync(join(SAMPLES, name)))));
    const host = open();
    const grids = await allOf(host);
    const edits = editsOf(grids);
    await expectUndone({ host, state: () => seen(host) }, edits);
    await expectUndone(asMemory(grids), edits);
    await expectUndone(asOffice(grids), edits);
    await expectOnlyChangedRefused({ host, state: () => seen(host) }, edits);
  });

  it('leaves drawn workbooks as they were, but for a row that a person has changed', async () => {
    for (const grid of DRAWN) {
      const edits = editsOf([grid]);
      for (const book of [asMemory([grid]), asOffice([grid])]) {
        await expectUndone(book, edits);
        await expectOnlyChangedRefused(book, edits);
      }
    }
  });

  it('leaves a workbook as it was in an Excel whose links are formulas', async () => {
    const [grid] = DRAWN;
    if (grid) await expectUndone(asOffice([grid], '1.6'), editsOf([grid]));
  });
});
