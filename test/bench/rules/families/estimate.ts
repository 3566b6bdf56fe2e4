import { foot, header, made, styleOf, titleBlock, type Style } from '../frame';
import type { Made } from '../made';
import { random, type Random } from '../random';
import { at, sum, sumFormula } from '../sheet';
import { ACTIVITIES, CONTENTS, PROVINCES } from '../vocabulary';

const PRICES = [500_000, 1_200_000, 2_850_000, 3_000_000, 4_200_000, 8_500_000, 15_000_000, 22_750_000, 30_000_000];

interface Writer {
  readonly table: Made;
  readonly style: Style;
  readonly r: Random;
  readonly rule: string;
  readonly scale: number;
}

/** Quantity × unit price = amount, with or without groups, and a total. */
export function estimate(seed: number): Made {
  const r = random(seed);
  const style = styleOf(r);
  const table = made('estimate', seed, 'Dự toán');
  const { sheet } = table;
  const { left } = style;
  const group = r.chance(0.5) ? [r.pick(['Dự toán', 'Kinh phí'])] : [];
  const paths = [
    [r.pick(['TT', 'STT'])],
    [r.pick(['Nội dung hoạt động', 'Nội dung chi', 'Hoạt động'])],
    [r.pick(['ĐVT', 'Đơn vị tính'])],
    [...group, 'Số lượng'],
    [...group, r.pick(['Đơn giá', 'Định mức chi', 'Mức chi'])],
    [...group, r.pick(['Thành tiền', 'Kinh phí', 'Số tiền'])],
  ];
  const thousand = r.chance(0.3);
  let row = titleBlock(sheet, r, {
    title: 'DỰ TOÁN KINH PHÍ THỰC HIỆN DỰ ÁN 8 NĂM 2024',
    unit: thousand ? 'nghìn đồng' : 'đồng',
    width: paths.length,
    left,
    place: r.pick(PROVINCES).name,
  });
  row = header(sheet, row, left, paths, style.merged, style.cut);
  const arithmetic = style.symbols && r.chance(0.4);
  if (style.symbols) {
    ['A', 'B', 'C', 1, 2, arithmetic ? r.pick(['3=1*2', '3=1x2']) : 3].forEach((symbol, column) =>
      sheet.put(at(row, left + column), symbol),
    );
    row++;
  }
  const writer = {
    table,
    style,
    r,
    rule: arithmetic ? 'column-arithmetic' : 'product-mismatch',
    scale: thousand ? 1000 : 1,
  };
  const end = r.chance(0.6) ? grouped(writer, row) : flat(writer, row);
  foot(sheet, r, end, left, paths.length);
  return table;
}

function totalRow({ table, style, r }: Writer, row: number, parts: readonly string[]): void {
  table.sheet.put(at(row, style.left + 1), r.pick(['TỔNG CỘNG', 'Tổng cộng', 'Cộng', 'TỔNG SỐ']), { bold: style.bold });
  const total = at(row, style.left + 5);
  table.sheet.relate(
    { rule: 'total-mismatch', total, parts, compute: sum, formula: sumFormula(parts), slack: 0, live: style.live },
    style.money,
  );
}

function flat(writer: Writer, top: number): number {
  const { r, style } = writer;
  const things = r.some(ACTIVITIES, r.int(4, 9));
  const body = style.totalFirst ? top + 1 : top;
  const parts = things.map((thing, index) => line(writer, body + index, String(index + 1), thing.name, thing.unit));
  totalRow(writer, style.totalFirst ? top : body + things.length, parts);
  return top + things.length + 1;
}

function grouped(writer: Writer, top: number): number {
  const { table, r, style } = writer;
  const groups = r.some(CONTENTS, r.int(2, 4));
  const things = r.some(ACTIVITIES, groups.length * 3);
  const roman = r.chance(0.4);
  let row = style.totalFirst ? top + 1 : top;
  const subtotals: string[] = [];
  groups.forEach((name, index) => {
    const own = row++;
    const count = r.int(2, 3);
    const parts = Array.from({ length: count }, (_, down) => {
      const thing = things[index * 3 + down] ?? { name: '', unit: '' };
      const ordinal = roman ? String(down + 1) : `${String(index + 1)}.${String(down + 1)}`;
      return line(writer, row++, ordinal, thing.name, thing.unit);
    });
    table.sheet.put(at(own, style.left), roman ? (['I', 'II', 'III', 'IV'][index] ?? '') : String(index + 1), {
      bold: style.bold,
    });
    table.sheet.put(at(own, style.left + 1), name, { bold: style.bold });
    const total = at(own, style.left + 5);
    table.sheet.relate(
      { rule: 'subtotal-mismatch', total, parts, compute: sum, formula: sumFormula(parts), slack: 0, live: style.live },
      style.money,
    );
    subtotals.push(total);
  });
  totalRow(writer, style.totalFirst ? top : row, subtotals);
  return style.totalFirst ? row : row + 1;
}

function line(
  { table, style, r, rule, scale }: Writer,
  row: number,
  ordinal: string,
  name: string,
  unit: string,
): string {
  const { sheet } = table;
  const [quantity, price, amount] = [at(row, style.left + 3), at(row, style.left + 4), at(row, style.left + 5)];
  sheet.put(at(row, style.left), ordinal);
  sheet.put(at(row, style.left + 1), name);
  sheet.put(at(row, style.left + 2), unit);
  sheet.figure(quantity, r.int(2, 60), style.whole);
  sheet.figure(price, r.pick(PRICES) / scale, style.money);
  sheet.relate(
    {
      rule,
      total: amount,
      parts: [quantity, price],
      compute: ([q = 0, p = 0]) => q * p,
      formula: `${quantity}*${price}`,
      slack: 0,
      live: style.live,
    },
    style.money,
  );
  table.lines.push({
    label: name,
    cells: {
      ordinal: at(row, style.left),
      label: at(row, style.left + 1),
      unit: at(row, style.left + 2),
      quantity,
      price,
      amount,
    },
  });
  table.bodyRows.push(row);
  return amount;
}
