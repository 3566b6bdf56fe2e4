import { foot, header, made, rateStyle, styleOf, titleBlock, type RateStyle, type Style } from '../frame';
import type { Made } from '../made';
import { random, type Random } from '../random';
import { at, sum, sumFormula } from '../sheet';
import { areaNames, PROVINCES } from '../vocabulary';

const GROUPS = [
  'Tổ truyền thông cộng đồng (tổ)',
  'Địa chỉ tin cậy cộng đồng (địa chỉ)',
  'CLB thủ lĩnh của sự thay đổi (CLB)',
  'Đối thoại chính sách (cuộc)',
];

interface Writer {
  readonly table: Made;
  readonly style: Style;
  readonly r: Random;
  readonly rates: RateStyle;
}

/** Areas down; for each of a few indicators its plan, result and rate side by side. */
export function paired(seed: number): Made {
  const r = random(seed);
  const style = styleOf(r);
  const table = made('paired', seed, 'Kết quả theo huyện');
  const { sheet } = table;
  const province = r.pick(PROVINCES);
  const areas = areaNames(r, province.areas, r.int(4, province.areas.length));
  const groups = r.some(GROUPS, r.int(1, 3));
  const words = r.pick([
    ['Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
    ['Chỉ tiêu giao', 'Kết quả', 'Đạt (%)'],
    ['KH', 'TH', '%'],
  ]);
  const paths = [
    ['TT'],
    [r.pick(['Đơn vị', 'Huyện', 'Địa bàn'])],
    ...groups.flatMap((name) => words.map((word) => [name, word])),
  ];
  const { left } = style;
  let row = titleBlock(sheet, r, {
    title: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU DỰ ÁN 8 THEO ĐỊA BÀN NĂM 2023',
    width: paths.length,
    left,
    place: province.name,
  });
  row = header(sheet, row, left, paths, style.merged, style.cut);
  if (style.symbols) {
    ['A', 'B', ...paths.slice(2).map((_, index) => index + 1)].forEach((symbol, column) =>
      sheet.put(at(row, left + column), symbol),
    );
    row++;
  }
  const body = style.totalFirst ? row + 1 : row;
  const totalRow = style.totalFirst ? row : row + areas.length;
  areas.forEach((name, index) => {
    sheet.put(at(body + index, left), index + 1);
    sheet.put(at(body + index, left + 1), name);
    table.areas.push({ name, cell: at(body + index, left + 1) });
    table.bodyRows.push(body + index);
  });
  sheet.put(at(totalRow, left + 1), r.pick(['TỔNG SỐ', 'Toàn tỉnh', 'Tổng cộng', 'Cộng']), { bold: style.bold });
  groups.forEach((_, index) =>
    group(
      { table, style, r, rates: rateStyle(r) },
      { body, totalRow, count: areas.length, column: left + 2 + 3 * index },
    ),
  );
  foot(sheet, r, body + areas.length + (style.totalFirst ? 0 : 1), left, paths.length);
  return table;
}

interface Group {
  readonly body: number;
  readonly totalRow: number;
  readonly count: number;
  readonly column: number;
}

function group({ table, style, r, rates }: Writer, { body, totalRow, count, column }: Group): void {
  const { sheet } = table;
  for (let row = body; row < body + count; row++) {
    const target = r.int(2, 90);
    sheet.figure(at(row, column), target, style.whole);
    sheet.figure(at(row, column + 1), r.chance(0.5) ? target : target + r.int(1, 9), style.whole);
  }
  for (const held of [column, column + 1]) {
    const parts = Array.from({ length: count }, (_, index) => at(body + index, held));
    const total = at(totalRow, held);
    sheet.relate(
      {
        rule: 'allocation-mismatch',
        total,
        parts,
        compute: sum,
        formula: sumFormula(parts),
        slack: 0,
        live: style.live,
      },
      style.whole,
    );
  }
  for (const row of [...Array.from({ length: count }, (_, index) => body + index), totalRow]) {
    const [target, actual, rate] = [at(row, column), at(row, column + 1), at(row, column + 2)];
    sheet.relate(
      {
        rule: 'rate-mismatch',
        total: rate,
        parts: [actual, target],
        compute: ([a = 0, t = 1]) => (a / t) * 100,
        formula: rates.formula(actual, target),
        slack: rates.slack,
        live: style.live,
      },
      rates.print,
    );
    const name = sheet.cells.get(at(row, style.left + 1))?.value;
    table.lines.push({ label: String(name), cells: { target, actual, rate } });
  }
}
