import { foot, header, made, rounding, styleOf, titleBlock, type Style } from '../frame';
import type { Made } from '../made';
import { random, type Random } from '../random';
import { at, sum, sumFormula } from '../sheet';
import { ACTIVITIES, CONTENTS, PROVINCES } from '../vocabulary';

interface Writer {
  readonly table: Made;
  readonly style: Style;
  readonly r: Random;
  readonly columns: readonly number[];
  readonly kind: 'roman' | 'letters' | 'decimal';
}

/** Groups with subtotals, numbered items, here and there a "Trong đó" that need not be whole. */
export function outline(seed: number): Made {
  const r = random(seed);
  const style = styleOf(r);
  const table = made('outline', seed, 'Kinh phí');
  const { left } = style;
  const names = r.some(['Kế hoạch năm 2022', 'Kế hoạch năm 2023', 'Kế hoạch năm 2024'], r.int(1, 3)).sort();
  const paths = [[r.pick(['STT', 'TT'])], [r.pick(['Nội dung', 'Danh mục'])], ...names.map((name) => [name])];
  let row = titleBlock(table.sheet, r, {
    title: 'TỔNG HỢP KINH PHÍ THỰC HIỆN DỰ ÁN 8',
    unit: 'triệu đồng',
    width: paths.length,
    left,
    place: r.pick(PROVINCES).name,
  });
  row = header(table.sheet, row, left, paths, style.merged, style.cut);
  if (style.symbols) {
    ['A', 'B', ...names.map((_, index) => index + 1)].forEach((symbol, column) =>
      table.sheet.put(at(row, left + column), symbol),
    );
    row++;
  }
  const kind = r.pick(['roman', 'letters', 'decimal'] as const);
  const end = write({ table, style, r, columns: names.map((_, index) => left + 2 + index), kind }, row);
  foot(table.sheet, r, end, left, paths.length);
  return table;
}

const ordinals = (kind: Writer['kind'], index: number): string =>
  kind === 'roman'
    ? (['I', 'II', 'III', 'IV'][index] ?? '')
    : kind === 'letters'
      ? 'ABCD'.charAt(index)
      : String(index + 1);

function write(writer: Writer, top: number): number {
  const { table, style, r, columns, kind } = writer;
  const groups = r.some(CONTENTS, r.int(2, 4));
  const things = r.some(ACTIVITIES, groups.length * 3);
  let row = style.totalFirst ? top + 1 : top;
  const owns: number[] = [];
  groups.forEach((name, index) => {
    const own = row++;
    owns.push(own);
    const items: number[] = [];
    for (let down = 0; down < r.int(2, 3); down++) {
      items.push(row);
      const ordinal = kind === 'decimal' ? `${String(index + 1)}.${String(down + 1)}` : String(down + 1);
      item(writer, row++, ordinal, things[index * 3 + down]?.name ?? '');
      if (r.chance(0.25)) within(writer, row++, row - 2);
    }
    table.sheet.put(at(own, style.left), ordinals(kind, index), { bold: style.bold });
    table.sheet.put(at(own, style.left + 1), name, { bold: style.bold });
    add(writer, 'subtotal-mismatch', own, items);
  });
  const totalRow = style.totalFirst ? top : row++;
  const label = r.pick(['TỔNG SỐ', 'TỔNG CỘNG', 'Tổng cộng']);
  const sign =
    r.chance(0.4) && kind !== 'decimal' ? ` (${owns.map((_, index) => ordinals(kind, index)).join('+')})` : '';
  table.sheet.put(at(totalRow, style.left + 1), label + sign, { bold: style.bold });
  add(writer, 'total-mismatch', totalRow, owns);
  return row;

  function add({ table: { sheet } }: Writer, rule: string, own: number, rows: readonly number[]): void {
    for (const column of columns) {
      const parts = rows.map((part) => at(part, column));
      sheet.relate(
        {
          rule,
          total: at(own, column),
          parts,
          compute: sum,
          formula: sumFormula(parts),
          slack: rounding(style, rows.length),
          live: style.live,
        },
        style.money,
      );
      const own0 = at(own, column);
      if (rounding(style, rows.length)) sheet.write(own0, sheet.figureAt(own0) + r.pick([0, 0, 1, -1]));
    }
  }
}

function item({ table, style, r, columns }: Writer, row: number, ordinal: string, name: string): void {
  table.sheet.put(at(row, style.left), ordinal);
  table.sheet.put(at(row, style.left + 1), name);
  for (const column of columns) {
    table.sheet.figure(at(row, column), r.int(20, 1900), style.money);
    table.money.push(at(row, column));
  }
  table.bodyRows.push(row);
  table.lines.push({ label: name, cells: { ordinal: at(row, style.left), label: at(row, style.left + 1) } });
}

function within({ table, style, columns }: Writer, row: number, whole: number): void {
  table.sheet.put(at(row, style.left + 1), 'Trong đó: Chi tập huấn, hội nghị');
  for (const column of columns) {
    const cell = at(row, column);
    table.sheet.figure(cell, Math.max(1, Math.floor(table.sheet.figureAt(at(whole, column)) * 0.4)), style.money);
    table.subsets.push({ part: cell, whole: at(whole, column), others: [] });
  }
  table.bodyRows.push(row);
}
