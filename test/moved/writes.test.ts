import { check } from '../../src/app/actions/check';
import { proposeFix } from '../../src/app/actions/findings';
import { goTo } from '../../src/app/actions/go-to';
import { proposeMarks, proposeNotes } from '../../src/app/actions/marks';
import { proposeRates } from '../../src/app/actions/rates';
import { confirm } from '../../src/app/actions/write';
import type { Finding } from '../../src/core/finding';
import { drawText } from '../../src/core/grid/draw';
import { cell, type Grid } from '../../src/core/grid/grid';
import { a1, cellAt } from '../../src/core/grid/range';
import { litFormats } from '../../src/workbench/excel/formula/condition';
import { lines } from '../support/lines';
import { placeOf, shiftingExcel, shiftingMemory, type Shifting } from './shifting';

// Many checks over the real Office.js: slow beside others, not by themselves.
jest.setTimeout(30_000);

/** Totals of which one is typed over, rates still to be computed, and units that say the same in every row. */
const sheet = (): Grid =>
  drawText(
    `
  STT | Nội dung, chỉ tiêu | Đơn vị tính | Kế hoạch          | Thực hiện | Tỷ lệ (%)
  1   | Huyện Ba Bể        | Tổ          | 75                | 77        |
  2   | Huyện Chợ Đồn      | Tổ          | 9                 | 2         |
  3   | Huyện Na Rì        | Tổ          | 20                | 18        |
  4   | Huyện Bạch Thông   | Tổ          | 30                | 21        |
      | Tổng cộng          | Tổ          | =SUM(D2:D5) → 134 | 97        |
`,
    'Biểu 1',
  ).grid;

const LABEL = 'Nội dung, chỉ tiêu';

const held = (grid: Grid, label: string, header: string): unknown => {
  const { top, left } = placeOf(grid, label, header);
  const { formula, value } = cell(grid, top, left);
  return formula ?? value;
};

/** Every cell that differs between two readings, by what its row and column say. */
function changed(before: Grid, after: Grid): string[] {
  const [was, is] = [lines(before), lines(after)];
  const found: string[] = [];
  is.forEach((line, row) =>
    line.forEach((now, column) => {
      const old = was[row]?.[column];
      if ((now?.formula ?? now?.value ?? null) !== (old?.formula ?? old?.value ?? null))
        found.push(a1(cellAt('', row, column)));
    }),
  );
  return found;
}

const SUM_FIX = '=SUM(E2:E5)';

/** The finding that the total of column E was typed, with a remedy. */
const typedTotal = ({ desk }: Shifting): Finding => {
  const found = desk.session().checked?.report.findings.find(({ at }) => at.top === 5 && at.left === 4);
  if (!found) throw new Error('the total should be wrong');
  return { ...found, fix: [{ kind: 'content', at: cellAt('Biểu 1', 5, 4), after: { formula: SUM_FIX } }] };
};

type Change = (workbook: Shifting) => void;

/** What somebody does, where it leaves the total, and the sum as it must be written then. */
const CHANGES: readonly (readonly [string, Change, string])[] = [
  ['a row is inserted above', (w) => w.insert('row', 0), '=SUM(E3:E6)'],
  ['a row is inserted within', (w) => w.insert('row', 3), '=SUM(E2:E6)'],
  ['a row is inserted above the total', (w) => w.insert('row', 5), '=SUM(E2:E5)'],
  ['a row within is deleted', (w) => w.remove('row', 2), '=SUM(E2:E4)'],
  ['a column is inserted before', (w) => w.insert('column', 1), '=SUM(F2:F5)'],
  ['a column is inserted between', (w) => w.insert('column', 4), '=SUM(F2:F5)'],
  ['a column before is deleted', (w) => w.remove('column', 0), '=SUM(D2:D5)'],
  ['the rows are sorted', (w) => (w.swap(1, 3), w.swap(2, 4)), '=SUM(E2:E5)'],
  ['the sheet is renamed', (w) => w.rename('Biểu 1', 'Biểu 01'), '=SUM(E2:E5)'],
];

describe.each([
  ['the host of tests', shiftingMemory],
  ['Excel', shiftingExcel],
])('over %s, once it was checked', (_, open) => {
  describe.each(CHANGES)('and %s,', (__, change, sum) => {
    it.each([
      ['before the preview', true],
      ['between preview and confirmation', false],
    ])('%s, a remedy goes into the cell that was meant, about the cells that were meant', async (___, early) => {
      const workbook = open(sheet());
      await check(workbook.desk);
      const finding = typedTotal(workbook);
      if (early) change(workbook);
      await proposeFix(workbook.desk, finding);
      expect(workbook.desk.session().failure).toBeNull();
      if (!early) change(workbook);
      const before = await workbook.grid();
      await confirm(workbook.desk);
      const { failure } = workbook.desk.session();
      const after = await workbook.grid();
      if (failure) expect([failure.why, changed(before, after)]).toEqual(['the write should be made', []]);
      expect(held(after, 'Tổng cộng', 'Thực hiện')).toBe(sum);
      expect(changed(before, after)).toEqual([a1(placeOf(after, 'Tổng cộng', 'Thực hiện'))]);
    });

    it('rates stand in the rows and the column that were meant, of the figures beside them', async () => {
      const workbook = open(sheet());
      await check(workbook.desk);
      change(workbook);
      await proposeRates(workbook.desk);
      const before = await workbook.grid();
      await confirm(workbook.desk);
      expect(workbook.desk.session().failure).toBeNull();
      const after = await workbook.grid();
      const labels = ['Huyện Ba Bể', 'Huyện Chợ Đồn', 'Huyện Na Rì', 'Huyện Bạch Thông', 'Tổng cộng'].filter(
        (label) => placeOf(after, label, LABEL).top >= 0,
      );
      for (const label of labels) {
        const [top, under] = [a1(placeOf(after, label, 'Thực hiện')), a1(placeOf(after, label, 'Kế hoạch'))];
        expect(held(after, label, 'Tỷ lệ (%)')).toContain(`${top}/${under}`);
      }
      expect(changed(before, after)).toHaveLength(labels.length);
    });
  });

  it('a remedy whose row is gone is left out and named, and nothing is written', async () => {
    const workbook = open(sheet());
    await check(workbook.desk);
    workbook.remove('row', 5);
    const before = await workbook.grid();
    await proposeFix(workbook.desk, typedTotal(workbook));
    expect(workbook.desk.session().preview).toMatchObject({
      edits: [],
      lost: [{ row: 'Tổng cộng', column: 'Thực hiện', why: 'gone' }],
    });
    await confirm(workbook.desk);
    expect(changed(before, await workbook.grid())).toEqual([]);
  });

  it('a remedy for a cell that was typed over is left out and named, the others are made', async () => {
    const workbook = open(sheet());
    await check(workbook.desk);
    workbook.type(2, 5, 22);
    await proposeRates(workbook.desk);
    expect(workbook.desk.session().preview?.lost).toMatchObject([
      { row: 'Huyện Chợ Đồn', column: 'Tỷ lệ (%)', why: 'changed' },
    ]);
    await confirm(workbook.desk);
    const after = await workbook.grid();
    expect(held(after, 'Huyện Chợ Đồn', 'Tỷ lệ (%)')).toBe(22);
    expect(held(after, 'Huyện Na Rì', 'Tỷ lệ (%)')).toContain('E4/D4');
  });

  it('what was typed between preview and confirmation is refused by name, and nothing is written', async () => {
    const workbook = open(sheet());
    await check(workbook.desk);
    await proposeRates(workbook.desk);
    workbook.insert('row', 1);
    workbook.type(3, 5, 22);
    const before = await workbook.grid();
    await confirm(workbook.desk);
    expect(workbook.desk.session().failure?.why).toMatchObject({
      code: 'changed-meanwhile',
      detail: { text: '«Huyện Chợ Đồn» › «Tỷ lệ (%)»' },
    });
    expect(changed(before, await workbook.grid())).toEqual([]);
  });

  it('a row of which there are now two is no longer known: its edit is left out', async () => {
    const workbook = open(sheet());
    await check(workbook.desk);
    workbook.insert('row', 3);
    workbook.type(3, 1, 'Huyện Chợ Đồn');
    workbook.type(3, 2, 'Tổ');
    workbook.type(3, 3, 9);
    workbook.type(3, 4, 2);
    await proposeRates(workbook.desk);
    const lost = workbook.desk.session().preview?.lost ?? [];
    const edits = workbook.desk.session().preview?.edits ?? [];
    for (const edit of edits) if (edit.kind === 'content') expect(edit.at.top).not.toBe(3);
    expect(edits.length + lost.length).toBe(5);
  });
});

it.each(CHANGES)('notes go with their cells where %s', async (_, change) => {
  const workbook = shiftingMemory(sheet());
  await check(workbook.desk);
  change(workbook);
  await proposeNotes(workbook.desk);
  await confirm(workbook.desk);
  expect(workbook.desk.session().failure).toBeNull();
  const at = a1(placeOf(await workbook.grid(), 'Tổng cộng', 'Thực hiện'));
  expect((await workbook.host.notes?.())?.map(a1)).toContain(at);
});

describe('in Excel', () => {
  const opened = async (): Promise<ReturnType<typeof shiftingExcel>> => {
    const workbook = shiftingExcel(sheet());
    await check(workbook.desk);
    return workbook;
  };

  it.each(CHANGES)('marks go with their cells where %s', async (_, change) => {
    const workbook = await opened();
    change(workbook);
    await proposeMarks(workbook.desk);
    await confirm(workbook.desk);
    expect(workbook.desk.session().failure).toBeNull();
    const at = a1(placeOf(await workbook.grid(), 'Tổng cộng', 'Thực hiện'));
    expect((await workbook.host.marks()).map(a1)).toContain(at);
    const [first] = workbook.excel.workbook.sheets;
    const { top, left } = placeOf(await workbook.grid(), 'Tổng cộng', 'Thực hiện');
    expect(first && litFormats(workbook.excel, first, { row: top, column: left }).length).toBeGreaterThan(0);
  });

  it.each(CHANGES)('"Go to" shows the cell that was meant where %s', async (_, change) => {
    const workbook = await opened();
    const { at } = typedTotal(workbook);
    change(workbook);
    await goTo(workbook.desk, at);
    expect(workbook.desk.session().failure).toBeNull();
    expect(workbook.revealed).toEqual([placeOf(await workbook.grid(), 'Tổng cộng', 'Thực hiện')]);
  });

  it('"Go to" says by name what cannot be found any more', async () => {
    const workbook = await opened();
    const { at } = typedTotal(workbook);
    workbook.remove('row', 5);
    await goTo(workbook.desk, at);
    expect(workbook.desk.session().failure).toMatchObject({
      task: 'go',
      why: { code: 'moved-away', detail: { text: '«Tổng cộng» › «Thực hiện»' } },
    });
    expect(workbook.revealed).toEqual([]);
  });
});
