import type { Edit } from '../../src/core/edit';
import { drawText } from '../../src/core/grid/draw';
import { fillRates } from '../../src/core/rates/fill-rates';
import { cell } from '../../src/core/grid/grid';
import { a1, type Range } from '../../src/core/grid/range';
import { Trouble } from '../../src/core/host';
import { expecting, placeEdits } from '../../src/core/moved/place-edits';
import { placesOf } from '../../src/core/moved/places';
import { readTables } from '../../src/core/table/read-tables';
import { workbookFromGrids } from '../../src/workbench/excel/from-grids';
import { placeOf, shiftingExcel, type Shifting } from './shifting';

// Many checks over the real Office.js: slow beside others, not by themselves.
jest.setTimeout(30_000);

const sheet = drawText(
  `
  STT | Nội dung, chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
  1   | Huyện Ba Bể        | Tổ          | 75       | 77        |
  2   | Huyện Chợ Đồn      | Tổ          | 9        | 2         |
  3   | Huyện Na Rì        | Tổ          | 20       | 18        |
`,
  'Biểu 1',
).grid;

const LABELS = ['Huyện Ba Bể', 'Huyện Chợ Đồn', 'Huyện Na Rì'];

const { tables } = readTables(sheet);
const { edits } = placeEdits(placesOf([sheet], [sheet], ['Biểu 1']), tables.flatMap(fillRates), tables);

/** What stands in the rate column, and what must stand there where it was written. */
async function ratesIn(workbook: Shifting): Promise<[written: unknown, wanted: string][]> {
  const grid = await workbook.grid();
  const at = (label: string, header: string): Range => placeOf(grid, label, header);
  return LABELS.map((label) => {
    const { top, left } = at(label, 'Tỷ lệ (%)');
    const { formula, value } = cell(grid, top, left);
    return [formula ?? value, `${a1(at(label, 'Thực hiện'))}/${a1(at(label, 'Kế hoạch'))}`];
  });
}

describe('while rates are being written, whenever it comes,', () => {
  const workbook = shiftingExcel(sheet);
  const { excel, host } = workbook;
  const begin = (): void => {
    excel.workbook.sheets.splice(0, Infinity, ...workbookFromGrids([sheet]).sheets);
    excel.faults.before.clear();
  };

  /** Somebody does something before each request of a write in turn; gives how each write ended. */
  async function atEachRequest(change: () => void, look: (refused: boolean) => Promise<void>): Promise<boolean[]> {
    const ends: boolean[] = [];
    for (let request = 1; request < 30; request++) {
      begin();
      const before = excel.requests;
      excel.faults.before.set(before + request, change);
      const error: unknown = await host.apply(edits).catch((thrown: unknown) => thrown);
      const reached = excel.requests - before >= request;
      if (!reached) break;
      const refused = error instanceof Trouble;
      if (refused) expect(error.code).toBe('changed-meanwhile');
      ends.push(refused);
      excel.faults.before.clear();
      await look(refused);
    }
    return ends;
  }

  it('what somebody types into one of the cells stays, and is named', async () => {
    const ends = await atEachRequest(
      () => workbook.type(2, 5, 22),
      async () => {
        const rates = await ratesIn(workbook);
        expect(rates[1]?.[0]).toBe(22);
      },
    );
    expect(ends).toContain(true);
    expect(ends.length).toBeGreaterThan(2);
  });

  it.each<[string, () => void]>([
    ['a row that is inserted', () => workbook.insert('row', 1)],
    ['a row that is deleted above', () => workbook.remove('row', 1)],
    ['a column that is inserted', () => workbook.insert('column', 2)],
    ['a label that is changed', () => workbook.type(2, 1, 'Huyện Ngân Sơn')],
    ['rows that are sorted', () => workbook.swap(1, 3)],
  ])('%s puts no formula into a cell that was not meant', async (_, change) => {
    const ends = await atEachRequest(change, async (refused) => {
      const rates = (await ratesIn(workbook)).filter(([written]) => written !== null);
      if (refused) expect(rates.length).toBeLessThanOrEqual(LABELS.length);
      for (const [written, wanted] of rates) expect(String(written)).toContain(wanted);
    });
    expect(ends).toContain(true);
  });
});

describe.each(['mark'] as const)('while a %s is being written, whenever it comes,', (kind) => {
  const marks = [2, 3].map((row) => ({
    kind,
    at: { sheet: 'Biểu 1', top: row, left: 4, bottom: row, right: 4 },
    after: kind === 'mark' ? [{ severity: 'error', condition: null }] : 'Kiểm Biểu: sai.',
  })) as Edit[];

  it.each<[string, (workbook: Shifting) => void, boolean]>([
    ['a row that is inserted', (w) => w.insert('row', 1), true],
    ['a label that is changed', (w) => w.type(2, 1, 'Huyện Ngân Sơn'), false],
    ['rows that are sorted', (w) => w.swap(1, 3), false],
  ])('%s puts none on a cell that was not meant', async (_, change, follows) => {
    let refusals = 0;
    for (let request = 1; request < 30; request++) {
      const workbook = shiftingExcel(sheet);
      const { excel, host } = workbook;
      excel.faults.before.set(excel.requests + request, () => change(workbook));
      const from = excel.requests;
      const error: unknown = await host.apply(expecting(marks, [sheet], tables)).catch((thrown: unknown) => thrown);
      if (excel.requests - from < request) break;
      excel.faults.before.clear();
      const there = kind === 'mark' ? await host.marks() : ((await host.notes?.()) ?? []);
      if (error instanceof Trouble) {
        refusals++;
        expect(error.code).toBe('changed-meanwhile');
        // Excel moves no format in a sort, and a label may be changed after the write.
      } else if (!follows) continue;
      const grid = await workbook.grid();
      for (const at of there) expect(['Huyện Chợ Đồn', 'Huyện Na Rì']).toContain(cell(grid, at.top, 1).value);
    }
    expect(refusals).toBeGreaterThan(0);
  });
});
