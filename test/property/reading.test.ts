import fc from 'fast-check';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { lines } from '../support/lines';
import { draw } from '../../src/core/grid/draw';
import type { Cell, Grid } from '../../src/core/grid/grid';
import type { Range } from '../../src/core/grid/range';
import { amountAt } from '../../src/core/table/read-amount';
import { readTables } from '../../src/core/table/read-tables';
import type { Table } from '../../src/core/table/table';

const allocation = draw`
  PHÂN BỔ CHỈ TIÊU DỰ ÁN 8 ĐẾN NĂM 2025 | < | < | < | < | <
  (Kèm theo Kế hoạch số 12/KH-UBND) | < | < | < | < | <
  TT | Chỉ tiêu | ĐVT | Tổng số | Phân bổ cho các huyện | <
  ^ | ^ | ^ | ^ | Ba Bể | Chợ Đồn
  A | B | C | 1=2+3 | 2 | 3
  I | Nội dung số một | | | |
  1 | Tổ truyền thông | Tổ | 380 | 100 | 280
  2 | Tổ TKVVTB | Tổ | 120 | 20 | 100
  | Trong đó: thí điểm | Tổ | 74 | 10 | 64
  II | Nội dung số hai | | | |
  3 | CLB thủ lĩnh | CLB | 74 | 20 | 54
`.grid;

const capital = draw`
  TÌNH HÌNH GIẢI NGÂN VỐN NĂM 2023 | < | < | < | < | <
  | | | | | Đơn vị tính: triệu đồng
  STT | Nội dung | Kế hoạch vốn | Giải ngân | < | Ghi chú
  ^ | ^ | ^ | Số tiền | Tỷ lệ (%) | ^
  1 | Vốn kéo dài | 1222 | 774.229 | 63.4 |
  2 | Vốn giao năm 2023 | 3291 | '318,360 | 9.7 |
  | Tổng cộng | 4513 | =SUM(D5:D6) → 1092.589 | 24.2 |
`.grid;

const outline = draw`
  DỰ TOÁN KINH PHÍ CÁC HOẠT ĐỘNG NĂM 2024 | < | < | < | <
  TT | Nội dung hoạt động | Số lượng | Đơn giá | Thành tiền
  1 | Nội dung thứ nhất | | | 1200
  1.1 | Thuê hội trường | 2 | 500 | 1000
  1.2 | Nước uống | 10 | 20 | 200
  2 | Nội dung thứ hai | | | 800
  2.1 | In tài liệu | 80 | 10 | 800
  | Tổng cộng | | | 2000
`.grid;

/** A reading without addresses: what must stay the same wherever the table stands. */
function meaning(table: Table) {
  const columns = table.columns.map((c) => [
    c.role,
    c.measure,
    c.path.join('/'),
    c.symbol,
    c.unit?.text,
    c.area,
    c.period,
  ]);
  const rows = table.rows.map((r) => {
    const parent = table.rows.find((p) => p.at === r.parent);
    return [r.role, r.level, parent?.label, r.ordinal, r.label, r.unit?.text, r.children];
  });
  const amounts = table.rows.map((r) =>
    table.columns
      .filter((c) => !['label', 'ordinal', 'note', 'unit'].includes(c.role))
      .map((c) => amountAt(table, r, c)),
  );
  return { kind: table.kind, unit: table.title.unit?.text, name: table.title.name, columns, rows, amounts };
}

const read = (grid: Grid) => readTables(grid).tables.map(meaning);
const roles = (grid: Grid) => read(grid).map(({ kind, columns, rows, unit }) => ({ kind, columns, rows, unit }));

const shift = (merge: Range, down: number, right: number): Range => ({
  ...merge,
  top: merge.top + down,
  bottom: merge.bottom + down,
  left: merge.left + right,
  right: merge.right + right,
});

const moved = (grid: Grid, down: number, right: number): Grid => ({
  ...grid,
  cells: cellsOf([
    ...Array<undefined>(down).fill(undefined),
    ...lines(grid).map((row) => [...Array<undefined>(right).fill(undefined), ...row]),
  ]),
  merges: grid.merges.map((m) => shift(m, down, right)),
});

const mapCells = (grid: Grid, change: (cell: Cell, row: number, column: number) => Cell): Grid => ({
  ...grid,
  cells: cellsOf(lines(grid).map((row, r) => row.map((cell, c) => cell && change(cell, r, c)))),
});

const mapText = (grid: Grid, change: (text: string) => string): Grid =>
  mapCells(grid, (cell) => (typeof cell.value === 'string' ? { ...cell, value: change(cell.value) } : cell));

const sheets = fc.constantFrom(allocation, capital, outline);

test('the base sheets are one table each', () => {
  for (const grid of [allocation, capital, outline]) expect(read(grid)).toHaveLength(1);
});

test('moving the table changes nothing but addresses', () => {
  fc.assert(
    fc.property(sheets, fc.nat(40), fc.nat(30), (grid, down, right) =>
      expect(read(moved(grid, down, right))).toEqual(read(grid)),
    ),
  );
});

test('renaming the sheet changes nothing', () => {
  fc.assert(
    fc.property(sheets, fc.string({ minLength: 1, maxLength: 20 }), (grid, sheet) => {
      const renamed = { ...grid, sheet, merges: grid.merges.map((m) => ({ ...m, sheet })) };
      expect(read(renamed)).toEqual(read(grid));
    }),
  );
});

test('decomposed text reads as composed text, but for the letters shown', () => {
  fc.assert(
    fc.property(sheets, (grid) => {
      const composed = JSON.stringify(read(grid));
      expect(JSON.stringify(read(mapText(grid, (t) => t.normalize('NFD')))).normalize('NFC')).toBe(composed);
    }),
  );
});

test('hiding rows changes no role', () => {
  fc.assert(
    fc.property(sheets, fc.array(fc.nat(12), { maxLength: 6 }), (grid, hiddenRows) =>
      expect(read({ ...grid, hiddenRows })).toEqual(read(grid)),
    ),
  );
});

test('live totals read as typed ones', () => {
  const typed = mapCells(capital, ({ value }) => ({ value }));
  expect(roles(typed)).toEqual(roles(capital));
});

test('a second table or a signature block below leaves the first as it was', () => {
  const below = [
    [],
    [],
    [{ value: null }, { value: 'NGƯỜI LẬP BIỂU' }, { value: null }, { value: 'TM. ỦY BAN NHÂN DÂN' }],
    [],
    [{ value: 'Biểu số 2' }],
  ];
  fc.assert(
    fc.property(sheets, sheets, fc.nat(3), (first, second, gap) => {
      const offset = lines(first).length + below.length + gap;
      const both: Grid = {
        ...first,
        cells: cellsOf([...lines(first), ...below, ...Array<undefined>(gap).fill(undefined), ...lines(second)]),
        merges: [...first.merges, ...second.merges.map((m) => shift(m, offset, 0))],
      };
      const found = read(both);
      expect(found).toHaveLength(2);
      expect(found[0]).toEqual(read(first)[0]);
      expect(found[1]?.columns).toEqual(read(second)[0]?.columns);
      expect(found[1]?.rows).toEqual(read(second)[0]?.rows);
    }),
  );
});

test('reordering the area columns reorders their readings only', () => {
  const swapped = mapCells(allocation, (cell, r, c) =>
    r >= 3 && c === 4 ? lines(allocation)[r]![5]! : r >= 3 && c === 5 ? lines(allocation)[r]![4]! : cell,
  );
  const areas = (grid: Grid) =>
    read(grid)[0]!
      .columns.filter((c) => c[0] === 'area')
      .map((c) => c[5]);
  expect(areas(swapped)).toEqual([...areas(allocation)].reverse());
  expect(read(swapped)[0]!.rows).toEqual(read(allocation)[0]!.rows);
});

test('unmerging the header never changes a role silently: same role, or less confidence', () => {
  fc.assert(
    fc.property(sheets, (grid) => {
      const before = readTables(grid).tables[0]!;
      const after = readTables({ ...grid, merges: [] }).tables[0]!;
      expect(after.columns.map((c) => c.at)).toEqual(before.columns.map((c) => c.at));
      after.columns.forEach((column, i) => {
        const was = before.columns[i]!;
        if (column.role !== was.role) expect(column.confidence).toBeLessThan(was.confidence);
      });
    }),
  );
});

test('reading never throws and never hangs, whatever a sheet holds', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true }),
    fc.integer({ min: -5, max: 3000 }),
    fc.boolean(),
    fc.string(),
    fc.constantFrom(
      'STT',
      'TT',
      'A',
      'B',
      '1=2+3',
      '(1)',
      'Tổng số',
      'Trong đó',
      'I',
      '1.1',
      '-',
      '77/75',
      '22,2%',
      'Ba Bể',
      'Ghi chú:',
      '1.222',
      'Chỉ tiêu',
      'Kế hoạch',
      '2025',
    ),
  );
  const cell = fc.record({ value, numberFormat: fc.constantFrom('General', '0%', 'd-mmm', '#,##0') });
  const merge = fc
    .tuple(fc.nat(8), fc.nat(8), fc.nat(3), fc.nat(3))
    .map(([t, l, h, w]): Range => ({ sheet: 'S', top: t, left: l, bottom: t + h, right: l + w }));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 14 }),
      fc.array(merge, { maxLength: 4 }),
      (cells, merges) => {
        const grid: Grid = { sheet: 'S', cells: cellsOf(cells), merges };
        for (const table of readTables(grid).tables)
          for (const row of table.rows) for (const column of table.columns) amountAt(table, row, column);
      },
    ),
    { numRuns: 500 },
  );
});
