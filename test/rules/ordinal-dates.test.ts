import { draw } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';
import fractionAsDate from '../../src/core/rules/fraction-as-date';
import outlineGap from '../../src/core/rules/outline-gap';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { amountAt } from '../../src/core/table/read-amount';

const tableOf = (sheet: ReturnType<typeof draw>) => readTables(sheet.grid).tables[0]!;

test('outline numbers that became dates are told where they stand, and no gap after them', () => {
  const table = tableOf(draw`
    STT | Đơn vị | Chỉ tiêu giao | Kết quả thực hiện
    44927 @d-mmm | Xã A | 9 | 2
    44958 @d-mmm | Xã B | 8 | 4
    3 | Xã C | 12 | 9
    4 | Xã D | 10 | 10
  `);
  expect(fractionAsDate.appliesTo(table, DEFAULT_SETTINGS)).toBe(true);
  expect(fractionAsDate.check(table, DEFAULT_SETTINGS).map(({ at, message }) => [at.top, at.left, message])).toEqual([
    [1, 0, 'ordinals'],
  ]);
  // No numbering before them proves what was typed.
  expect(fractionAsDate.check(table, DEFAULT_SETTINGS)[0]).toMatchObject({ fix: [], cells: [{ top: 1 }, { top: 2 }] });
  expect(outlineGap.appliesTo(table, DEFAULT_SETTINGS)).toBe(false);
});

test('what the numbering before them proves is put back in one fix, and nothing else', () => {
  const table = tableOf(draw`
    STT          | Nội dung  | Số lớp
    1            | Tập huấn  | 10
    45292 @d.m   | Cán bộ xã | 4
    45323 @d.m   | Chi hội   | 6
    2            | Hội thi   | 3
    45323 @d-mmm | Cấp xã    | 1
    45325 @d-mmm | Cấp huyện | 2
  `);
  const [told, ...more] = fractionAsDate.check(table, DEFAULT_SETTINGS);
  expect(more).toEqual([]);
  expect(told?.cells?.map(({ top }) => top)).toEqual([2, 3, 5, 6]);
  const written = told?.fix?.map((edit) => (edit.kind === 'content' ? [edit.at.top, edit.after] : edit.kind));
  const text = (value: string) => ({ value, numberFormat: '@' });
  // 1 February is 2.1 by the month first, and no reading of 3 February is 2.2.
  expect(written).toEqual([
    [2, text('1.1')],
    [3, text('1.2')],
    [5, text('2.1')],
  ]);
});

test('a figure typed with the other sign is of the size of its column', () => {
  const table = tableOf(draw`
    STT | Đơn vị | Kế hoạch vốn | Giải ngân
    1 | Xã A | '1,200 | 600
    2 | Xã B | 800 | 480
    3 | Xã C | 1500 | 1050
    4 | Xã D | 640 | 160
  `);
  expect(amountAt(table, table.rows[0]!, table.columns[2]!)).toMatchObject({ value: 1200, otherwise: null });
});

test('among figures with decimals the sign stays open', () => {
  const table = tableOf(draw`
    STT | Đơn vị | Kế hoạch vốn | Giải ngân
    1 | Xã A | '1,200 | 0.6
    2 | Xã B | 0.8 | 0.4
    3 | Xã C | 1.5 | 1.1
    4 | Xã D | 640 | 160
  `);
  expect(amountAt(table, table.rows[0]!, table.columns[2]!)).toMatchObject({ value: 1.2, otherwise: 1200 });
});
