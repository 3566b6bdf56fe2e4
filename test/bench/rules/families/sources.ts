import { foot, header, made, styleOf, titleBlock } from '../frame';
import type { Made } from '../made';
import { random } from '../random';
import { at, sum, sumFormula } from '../sheet';
import { AGENCIES, CONTENTS, PROVINCES } from '../vocabulary';

/** Central and local budget, sometimes a third source, adding to the total; items adding to the total row. */
export function sources(seed: number): Made {
  const r = random(seed);
  const style = styleOf(r);
  const table = made('sources', seed, 'Nguồn vốn');
  const { sheet } = table;
  const third = r.chance(0.3);
  const group = r.chance(0.7) ? [r.pick(['Trong đó', 'Chia ra', 'Nguồn vốn'])] : [];
  const names = r.chance(0.5) ? ['NSTW', 'NSĐP'] : ['Ngân sách trung ương', 'Ngân sách địa phương'];
  if (third) names.push(r.pick(['Huy động khác', 'Xã hội hóa']));
  const paths = [
    ['TT'],
    [r.pick(['Nội dung', 'Đơn vị', 'Đơn vị thực hiện'])],
    [r.pick(['Tổng số', 'Tổng kinh phí', 'Tổng cộng'])],
    ...names.map((name) => [...group, name]),
  ];
  const { left } = style;
  let row = titleBlock(sheet, r, {
    title: 'PHÂN BỔ KINH PHÍ THỰC HIỆN DỰ ÁN 8 NĂM 2024',
    unit: r.pick(['triệu đồng', 'Triệu đồng']),
    width: paths.length,
    left,
    place: r.pick(PROVINCES).name,
  });
  row = header(sheet, row, left, paths, style.merged, style.cut);
  const arithmetic = style.symbols && r.chance(0.5);
  if (style.symbols) {
    const symbols = names.map((_, index) => index + 2);
    ['A', 'B', arithmetic ? `1=${symbols.join('+')}` : 1, ...symbols].forEach((symbol, column) =>
      sheet.put(at(row, left + column), symbol),
    );
    row++;
  }
  const rule = arithmetic ? 'column-arithmetic' : 'components-mismatch';
  const items = r.chance(0.5) ? r.some(AGENCIES, r.int(3, 7)) : r.some(CONTENTS, r.int(3, 4));
  const body = style.totalFirst ? row + 1 : row;
  const totalRow = style.totalFirst ? row : row + items.length;
  const across = (line: number): string[] => names.map((_, index) => at(line, left + 3 + index));
  items.forEach((name, index) => {
    const line = body + index;
    sheet.put(at(line, left), index + 1);
    sheet.put(at(line, left + 1), name);
    across(line).forEach((cell, source) => {
      sheet.figure(cell, source === 0 ? r.int(200, 2900) : r.int(10, 300), style.money);
      table.money.push(cell);
    });
    sheet.relate(
      {
        rule,
        total: at(line, left + 2),
        parts: across(line),
        compute: sum,
        formula: sumFormula(across(line)),
        slack: 0,
        live: style.live,
      },
      style.money,
    );
    table.bodyRows.push(line);
    table.lines.push({
      label: name,
      cells: { ordinal: at(line, left), label: at(line, left + 1), total: at(line, left + 2) },
    });
  });
  sheet.put(at(totalRow, left + 1), r.pick(['TỔNG SỐ', 'Tổng cộng', 'Cộng']), { bold: style.bold });
  for (let column = left + 2; column < left + 3 + names.length; column++) {
    const parts = items.map((_, index) => at(body + index, column));
    sheet.relate(
      {
        rule: 'total-mismatch',
        total: at(totalRow, column),
        parts,
        compute: sum,
        formula: sumFormula(parts),
        slack: 0,
        live: style.live,
      },
      style.money,
    );
  }
  sheet.claims.push({
    rule,
    total: at(totalRow, left + 2),
    parts: across(totalRow),
    compute: sum,
    formula: '',
    slack: 0,
    live: false,
  });
  foot(sheet, r, body + items.length + (style.totalFirst ? 0 : 1), left, paths.length);
  return table;
}
