import fc from 'fast-check';
import { check } from '../../src/app/actions/check';
import { proposeMarks } from '../../src/app/actions/marks';
import { proposeRates } from '../../src/app/actions/rates';
import { confirm, proposeUndo } from '../../src/app/actions/write';
import type { Edit } from '../../src/core/edit';
import { drawText } from '../../src/core/grid/draw';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { cell, type Cell, type Grid } from '../../src/core/grid/grid';
import { cellAt } from '../../src/core/grid/range';
import { prepareUndo, undoLast, write } from '../../src/core/marks/write';
import { memoryHost } from '../../src/hosts/memory';
import { lines } from '../support/lines';
import { shiftingExcel, type Shifting } from './shifting';

// Many checks over the real Office.js: slow beside others, not by themselves.
jest.setTimeout(60_000);

const sheet = drawText(
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

type Change = (workbook: Shifting) => void;

const CHANGES: readonly (readonly [string, Change])[] = [
  ['nothing happens', () => undefined],
  ['a row is inserted above', (w) => w.insert('row', 0)],
  ['a row is inserted within', (w) => w.insert('row', 3)],
  ['a row that was not written is deleted', (w) => w.remove('row', 2)],
  ['a column is inserted', (w) => w.insert('column', 1)],
  ['a column before is deleted', (w) => w.remove('column', 0)],
  ['the rows are sorted', (w) => (w.swap(1, 3), w.swap(2, 4))],
  ['the sheet is renamed', (w) => w.rename('Biểu 1', 'Biểu 01')],
];

const contents = (grid: Grid): unknown[] =>
  lines(grid).map((line) =>
    Array.from(line ?? [], (held) => held?.formula ?? held?.value ?? null)
      .join('|')
      .replace(/\|+$/, ''),
  );

/** What is written, what somebody does then, and what the workbook would be had only that been done. */
async function undone(propose: (w: Shifting) => Promise<void>, change: Change): Promise<void> {
  const plain = shiftingExcel(sheet);
  change(plain);
  const workbook = shiftingExcel(sheet);
  await check(workbook.desk);
  await propose(workbook);
  await confirm(workbook.desk);
  expect(workbook.desk.session().failure).toBeNull();
  change(workbook);
  await proposeUndo(workbook.desk);
  expect(workbook.desk.session()).toMatchObject({ failure: null, preview: { task: 'undo', refused: [] } });
  await confirm(workbook.desk);
  expect(workbook.desk.session().failure).toBeNull();
  expect(contents(await workbook.grid())).toEqual(contents(await plain.grid()));
  expect(await workbook.host.marks()).toEqual([]);
}

describe.each(CHANGES)('an undo, once %s,', (_, change) => {
  it('takes rates back in the cells where they are now', () => undone(({ desk }) => proposeRates(desk), change));

  it('takes marks back where they are now', () => undone(({ desk }) => proposeMarks(desk), change));
});

it('an undo names the row that is gone, and takes the others back', async () => {
  const workbook = shiftingExcel(sheet);
  await check(workbook.desk);
  await proposeRates(workbook.desk);
  await confirm(workbook.desk);
  workbook.remove('row', 2);
  await proposeUndo(workbook.desk);
  expect(workbook.desk.session().preview).toMatchObject({
    task: 'undo',
    lost: [{ row: 'Huyện Chợ Đồn', column: 'Tỷ lệ (%)', why: 'gone' }],
  });
  await confirm(workbook.desk);
  const grid = await workbook.grid();
  for (const row of [1, 2, 3, 4]) expect(cell(grid, row, 5).formula).toBeUndefined();
});

/** A cell of a drawn sheet that keeps its identity wherever it goes. */
interface Token {
  readonly id: number;
  readonly held: Cell;
}

const tokens = (rows: readonly (readonly (string | number)[])[]): Token[][] =>
  rows.map((row, at) => row.map((value, column) => ({ id: at * 100 + column, held: { value } })));

const gridOf = (rows: readonly (readonly Token[])[]): Grid => ({
  sheet: 'Biểu',
  cells: cellsOf(rows.map((row) => row.map(({ held }) => (held.value === '' ? undefined : held)))),
  merges: [],
});

const WORDS = ['Huyện Ba Bể', 'Huyện Na Rì', 'Xã Hà Hiệu', 'Tổng cộng', ''];

const rowDrawn = fc.tuple(fc.constantFrom(...WORDS), fc.nat(2), fc.nat(2), fc.nat(2));

const step = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(8), other: fc.constant(0) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(8), other: fc.constant(0) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(8), other: fc.nat(8) }),
);

type Step = { readonly kind: 'insert' | 'remove' | 'swap'; readonly at: number; readonly other: number };

function changed(rows: Token[][], { kind, at, other }: Step): Token[][] {
  const next = [...rows];
  const [a, b] = [next[at], next[other]];
  if (kind === 'insert') next.splice(at, 0, []);
  else if (kind === 'remove') next.splice(at, 1);
  else if (a && b) [next[at], next[other]] = [b, a];
  return next;
}

/** What every cell held before, by identity, and what it holds after, by where it is now. */
it('an undo never touches a cell that was not written, whatever rows have come, gone or changed places', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rowDrawn, { minLength: 2, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 4 }),
      fc.array(step, { maxLength: 3 }),
      async (drawn, cells, steps) => {
        const rows = tokens([['Nội dung', 'Kế hoạch', 'Thực hiện', 'Còn lại'], ...drawn]);
        const host = memoryHost({ grids: [gridOf(rows)] });
        const places = cells
          .filter(([row]) => row < drawn.length)
          .map(([row, column]) => cellAt('Biểu', row + 1, column));
        const written = new Set(places.map(({ top, left }) => top * 100 + left));
        const edits = places.map((at): Edit => ({ kind: 'content', at, after: { value: 2 } }));
        await write(host, edits, 'fix', '2026-11-22T08:30:00.000Z', undefined, [gridOf(rows)]);
        const after = rows.map((row) =>
          row.map((token) => (written.has(token.id) ? { ...token, held: { value: 2 } } : token)),
        );
        const moved = steps.reduce(changed, after);
        const later = memoryHost({ grids: [gridOf(moved)], memory: await host.memory() });
        const plan = await prepareUndo(later);
        if (!plan) return;
        await undoLast(later, plan);
        const [grid] = await later.read(['Biểu']);
        if (!grid) throw new Error('no sheet');
        const before = new Map(rows.flat().map(({ id, held }) => [id, held.value]));
        moved.forEach((row, at) =>
          row.forEach(({ id, held }, column) => {
            const now = cell(grid, at, column).value ?? '';
            if (!written.has(id)) expect(now).toBe(held.value);
            else
              expect([before.get(id), plan.refused.length + plan.lost.length > 0 ? 2 : before.get(id)]).toContain(now);
          }),
        );
      },
    ),
    { numRuns: 150 },
  );
});
