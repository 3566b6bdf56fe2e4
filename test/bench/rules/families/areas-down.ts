import { foot, header, made, styleOf, titleBlock } from '../frame';
import type { Made } from '../made';
import { random } from '../random';
import { at, sum, sumFormula } from '../sheet';
import { areaNames, PROVINCES } from '../vocabulary';

const COLUMNS: readonly (readonly [string, string])[] = [
  ['Tổ truyền thông cộng đồng', '(tổ)'],
  ['Địa chỉ tin cậy cộng đồng', '(địa chỉ)'],
  ['Câu lạc bộ thủ lĩnh của sự thay đổi', '(CLB)'],
  ['Đối thoại chính sách', '(cuộc)'],
  ['Tập huấn lồng ghép giới', '(lớp)'],
  ['Bà mẹ được chi trả chính sách', '(người)'],
];

/** Areas down, indicators across, one total row above or below. */
export function areasDown(seed: number): Made {
  const r = random(seed);
  const style = styleOf(r);
  const table = made('areas-down', seed, 'Theo địa bàn');
  const { sheet } = table;
  const province = r.pick(PROVINCES);
  const areas = areaNames(r, province.areas, r.int(4, province.areas.length));
  const columns = r.some(COLUMNS, r.int(2, 5)).map(([name, unit]) => (r.chance(0.5) ? `${name} ${unit}` : name));
  const group = r.chance(0.6) ? r.pick(['Chỉ tiêu', 'Chỉ tiêu giao năm 2024']) : null;
  const paths = [
    ['TT'],
    [r.pick(['Đơn vị', 'Huyện', 'Tên đơn vị', 'Địa bàn'])],
    ...columns.map((name) => (group ? [group, name] : [name])),
  ];
  const { left } = style;
  let row = titleBlock(sheet, r, {
    title: 'BIỂU GIAO CHỈ TIÊU DỰ ÁN 8 CHO CÁC ĐỊA BÀN NĂM 2024',
    width: paths.length,
    left,
    place: province.name,
  });
  row = header(sheet, row, left, paths, style.merged, style.cut);
  if (style.symbols) {
    ['A', 'B', ...columns.map((_, index) => index + 1)].forEach((symbol, column) =>
      sheet.put(at(row, left + column), symbol),
    );
    row++;
  }
  const body = style.totalFirst ? row + 1 : row;
  const totalRow = style.totalFirst ? row : row + areas.length;
  areas.forEach((name, index) => {
    const typed = r.chance(0.5);
    sheet.put(at(body + index, left), typed ? String(index + 1) : index + 1);
    sheet.put(at(body + index, left + 1), name);
    table.areas.push({ name, cell: at(body + index, left + 1) });
    table.bodyRows.push(body + index);
    table.lines.push({ label: name, cells: { ordinal: at(body + index, left), label: at(body + index, left + 1) } });
  });
  sheet.put(at(totalRow, left + 1), r.pick(['TỔNG SỐ', 'Tổng cộng', 'Cộng', 'TỔNG CỘNG']), { bold: style.bold });
  columns.forEach((_, index) => {
    const column = left + 2 + index;
    const parts = r.split(r.int(30, 900), areas.length).map((figure, down) => {
      const cell = at(body + down, column);
      const none = style.zeros && r.chance(0.08);
      sheet.figure(cell, none ? 0 : figure, style.whole);
      if (!none) table.counts.push(cell);
      return cell;
    });
    sheet.relate(
      {
        rule: 'allocation-mismatch',
        total: at(totalRow, column),
        parts,
        compute: sum,
        formula: sumFormula(parts),
        slack: 0,
        live: style.live,
      },
      style.whole,
    );
    table.allocated.push({ total: at(totalRow, column), parts });
  });
  foot(sheet, r, body + areas.length + (style.totalFirst ? 0 : 1), left, paths.length);
  return table;
}
