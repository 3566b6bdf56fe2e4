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
    [1, 0, 'ordinal'],
    [2, 0, 'ordinal'],
  ]);
  expect(outlineGap.appliesTo(table, DEFAULT_SETTINGS)).toBe(false);
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
