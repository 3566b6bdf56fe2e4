import fc from 'fast-check';
import { check } from '../../src/app/actions/check';
import { proposeRates } from '../../src/app/actions/rates';
import { confirm } from '../../src/app/actions/write';
import type { Edit } from '../../src/core/edit';
import { drawText } from '../../src/core/grid/draw';
import { a1, cellAt, parseA1 } from '../../src/core/grid/range';
import { mapReferences } from '../../src/core/marks/references';
import { fillRates } from '../../src/core/rates/fill-rates';
import { readTables } from '../../src/core/table/read-tables';
import { lines } from '../support/lines';
import { shiftingExcel, shiftingMemory, type Shifting } from './shifting';

// Many checks over the real Office.js: slow beside others, not by themselves.
jest.setTimeout(30_000);

/** Rows that say the same of different groups, units alike everywhere, headers alike under two spanners. */
const sheet = drawText(
  `
                                                  BIỂU KẾT QUẢ THỰC HIỆN
  STT | Nội dung            | Đơn vị tính | Năm 2022 | <         | <         | Năm 2023 | <         | <
  ^   | ^                   | ^           | Kế hoạch | Thực hiện | Tỷ lệ (%) | Kế hoạch | Thực hiện | Tỷ lệ (%)
  I   | Huyện Ba Bể         | Tổ          | 75       | 77        |           | 80       | 60        |
  1   | Tổ truyền thông     | Tổ          | 40       | 41        |           | 42       | 40        |
  2   | Địa chỉ tin cậy     | Tổ          | 35       | 36        |           | 38       | 20        |
  II  | Huyện Chợ Đồn       | Tổ          | 30       | 21        |           | 33       | 30        |
  1   | Tổ truyền thông     | Tổ          | 12       | 11        |           | 13       | 12        |
  2   | Địa chỉ tin cậy     | Tổ          | 18       | 10        |           | 20       | 18        |
  III | Huyện Na Rì         | Tổ          | 20       | 18        |           | 22       | 11        |
`,
  'Biểu 1',
).grid;

const FIRST_ROW = 3;
const HEIGHT = sheet.cells.height;
const WIDTH = 9;

type Op =
  | { readonly kind: 'insert' | 'remove'; readonly axis: 'row' | 'column'; readonly at: number }
  | { readonly kind: 'swap'; readonly a: number; readonly b: number }
  | { readonly kind: 'label'; readonly at: number; readonly text: string };

const anyRow = fc.integer({ min: 0, max: HEIGHT });
const anyOp: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), axis: fc.constant('row' as const), at: anyRow }),
  fc.record({ kind: fc.constant('insert' as const), axis: fc.constant('column' as const), at: fc.nat(WIDTH) }),
  fc.record({ kind: fc.constant('remove' as const), axis: fc.constant('row' as const), at: anyRow }),
  fc.record({ kind: fc.constant('remove' as const), axis: fc.constant('column' as const), at: fc.nat(WIDTH) }),
  fc.record({ kind: fc.constant('swap' as const), a: anyRow, b: anyRow }),
  fc.record({
    kind: fc.constant('label' as const),
    at: anyRow,
    text: fc.constantFrom('Huyện Ba Bể', 'Tổ truyền thông', 'Xã Thượng Minh'),
  }),
);

/** Whose cell stands where: rows and columns known by the numbers that they had when the sheet was checked. */
interface Origin {
  readonly rows: (number | null)[];
  readonly columns: (number | null)[];
}

const atFirst = (): Origin => ({
  rows: Array.from({ length: HEIGHT + 4 }, (_, at) => at),
  columns: Array.from({ length: WIDTH + 4 }, (_, at) => at),
});

/** Does it in the workbook and in what is known of it; a row that a new label makes another row is nobody's any more. */
function make(op: Op, workbook: Shifting, origin: Origin): void {
  if (op.kind === 'swap') {
    if (op.a < FIRST_ROW || op.b < FIRST_ROW) return;
    workbook.swap(op.a, op.b);
    const { rows } = origin;
    [rows[op.a], rows[op.b]] = [rows[op.b] ?? null, rows[op.a] ?? null];
  } else if (op.kind === 'label') {
    // A label in the row of nobody: one more of the same name, as when somebody has begun to type a row.
    if (origin.rows[op.at] !== null || origin.columns[1] !== 1) return;
    workbook.type(op.at, 1, op.text);
  } else {
    const lines = op.axis === 'row' ? origin.rows : origin.columns;
    if (op.axis === 'row' && op.at < FIRST_ROW) return;
    if (op.kind === 'insert') workbook.insert(op.axis, op.at);
    else workbook.remove(op.axis, op.at);
    lines.splice(op.at, op.kind === 'remove' ? 1 : 0, ...(op.kind === 'insert' ? [null] : []));
  }
}

/** A formula by the cells it names as they were called at the check; what was never there is `?`. */
const inOldNames = (formula: string, { rows, columns }: Origin): string =>
  mapReferences(formula, ({ cells }) => {
    const at = parseA1('', cells);
    const [row, column] = at ? [rows[at.top], columns[at.left]] : [];
    return row == null || column == null ? '?' : a1(cellAt('', row, column));
  });

const meant = new Map(
  readTables(sheet)
    .tables.flatMap((table) => fillRates(table))
    .flatMap((edit: Edit) => (edit.kind === 'content' ? [[a1(edit.at), edit.after.formula]] : [])) as [
    string,
    string,
  ][],
);

const content = async (workbook: Shifting) =>
  lines(await workbook.grid()).map((line) => Array.from(line, (held) => held?.formula ?? held?.value ?? null));

async function attack(workbook: Shifting, before: readonly Op[], between: readonly Op[]): Promise<number> {
  const origin = atFirst();
  await check(workbook.desk);
  for (const op of before) make(op, workbook, origin);
  await proposeRates(workbook.desk);
  for (const op of between) make(op, workbook, origin);
  const old = await content(workbook);
  await confirm(workbook.desk);
  const now = await content(workbook);
  let written = 0;
  now.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value === (old[row]?.[column] ?? null)) return;
      written++;
      const [home, under] = [origin.rows[row], origin.columns[column]];
      const name = home == null || under == null ? 'nobody' : a1(cellAt('', home, under));
      expect([name, inOldNames(String(value), origin)]).toEqual([name, meant.get(name)]);
    }),
  );
  return written;
}

const anyChanges = fc.tuple(fc.array(anyOp, { maxLength: 4 }), fc.array(anyOp, { maxLength: 2 }));

describe('whatever is inserted, deleted and sorted between check, preview and confirmation,', () => {
  it('every formula goes into the cell that was meant, about the cells that were meant, or is refused', async () => {
    expect(meant.size).toBe(14);
    let [all, some] = [0, 0];
    await fc.assert(
      fc.asyncProperty(anyChanges, async ([before, between]) => {
        const written = await attack(shiftingMemory(sheet, []), before, between);
        all++;
        if (written > 0) some++;
      }),
      { numRuns: 40 },
    );
    // To refuse always would be no help.
    expect(some / all).toBeGreaterThan(0.5);
  });

  it('in Excel, too', async () => {
    await fc.assert(
      fc.asyncProperty(anyChanges, async ([before, between]) => {
        await attack(shiftingExcel(sheet, []), before, between);
      }),
      { numRuns: 6 },
    );
  }, 30_000);
});
