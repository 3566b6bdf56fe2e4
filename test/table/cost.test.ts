import { countWork, grownBeyondTwofold, type Work } from '../support/count-work';
import type { Cell, Grid } from '../../src/core/grid/grid';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { rangeOf } from '../../src/core/grid/range';
import { readTables } from '../../src/core/table/read-tables';

type Value = string | number | null;

const grid = (lines: readonly (readonly Value[])[], more: Partial<Grid> = {}): Grid => ({
  sheet: 'Biểu',
  cells: cellsOf(lines.map((line) => line.map((value): Cell | undefined => (value === null ? undefined : { value })))),
  merges: [],
  ...more,
});

const HEADER = ['TT', 'Nội dung', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'];
const SYMBOLS = ['A', 'B', 'C', '1', '2', '3=2/1'];
const row = (ordinal: Value, label: string, i: number): Value[] => [ordinal, label, 'Lớp', i + 5, i + 2, '55,5%'];
/** Names of one length, so that only their number grows. */
const no = (i: number): string => String(1000 + i);

const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

const SHAPES: Readonly<Record<string, (n: number) => Grid>> = {
  'rows numbered 1, 2, 3': (n) => grid([HEADER, SYMBOLS, ...many(n, (i) => row(i + 1, `Xã Nà ${no(i)}`, i))]),
  'groups of ten with totals of their own': (n) =>
    grid([
      HEADER,
      ...many(n, (i) => (i % 10 === 0 ? row(i / 10 + 1, `Huyện ${no(i)}`, i) : row(null, `- Xã ${no(i)}`, i))),
      ...many(n / 10, (i) => row(null, i % 2 ? 'Cộng' : 'Tổng cộng', i)),
    ]),
  'one deep outline': (n) => grid([HEADER, ...many(n, (i) => row(`1.${String(i % 900)}.2`, `Việc ${no(i)}`, i))]),
  'a header printed again on every page': (n) =>
    grid(many(n, (i) => (i % 10 === 0 ? HEADER : row(i, `Thôn số ${no(i)}`, i)))),
  'many small tables': (n) =>
    grid(
      many(n, (i) => {
        const at = i % 12;
        if (at < 5) return [];
        return at === 5 ? [`BIỂU SỐ ${no(i)}`] : at === 6 ? HEADER : row(at - 6, `Lớp ${no(i)}`, i);
      }),
    ),
  'figures without any header': (n) => grid(many(n, (i) => [`Dòng ${no(i)}`, i, i + 1, i + 2])),
  'every other row hidden, labels merged downwards': (n) =>
    grid([HEADER, ...many(n, (i) => row(i % 2 ? null : i, i % 2 ? '' : `Bản ${no(i)}`, i))], {
      hiddenRows: many(n / 2, (i) => 2 * i + 1),
      merges: many(n / 2, (i) => rangeOf('Biểu', 2 * i + 1, 1, 2 * i + 2, 1)),
    }),
  'as many columns as that, under one spanner': (n) =>
    grid([
      ['PHÂN BỔ CHỈ TIÊU NĂM 2024'],
      ['TT', 'Chỉ tiêu', 'Tổng số', 'Chia ra các xã'],
      [null, null, null, ...many(n, (i) => `Xã Bản ${no(i)}`)],
      ['A', 'B', '1', ...many(n, (i) => String(i + 100))],
      ...many(4, (i) => [i + 1, `Chỉ tiêu ${no(i)}`, n, ...many(n, () => 1)]),
    ]),
  'as many columns as that, headers merged over pairs': (n) =>
    grid(
      [
        ['TT', 'Nội dung', ...many(n, (i) => (i % 2 ? null : `Trong đó: nguồn ${no(i)}`))],
        ...many(4, (i) => [i + 1, `Việc ${no(i)}`, ...many(n, (at) => (at % 2 ? i : null))]),
      ],
      { merges: many(n / 2, (i) => rangeOf('Biểu', 0, 2 + 2 * i, 0, 3 + 2 * i)) },
    ),
};

describe('the cost of reading tables', () => {
  it.each(Object.keys(SHAPES))('grows with the rows and columns, counted: %s', (name) => {
    const shape = SHAPES[name] as (n: number) => Grid;
    readTables(shape(60));
    const [half, whole] = [120, 240].map((n): Work => {
      const sheet = shape(n);
      return countWork(() => readTables(sheet));
    }) as [Work, Work];
    expect(grownBeyondTwofold(half, whole)).toEqual([]);
    expect(whole.total).toBeLessThan(2.3 * half.total);
  });
});
