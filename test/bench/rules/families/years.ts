import { foot, header, made, styleOf, titleBlock } from '../frame';
import type { Made } from '../made';
import { random } from '../random';
import { at, sum, sumFormula } from '../sheet';
import { INDICATORS, PROVINCES } from '../vocabulary';

/** Years as columns adding to the stage: events and trainings, never stocks. */
export function years(seed: number): Made {
  const r = random(seed);
  const style = styleOf(r);
  const table = made('years', seed, 'Phân kỳ');
  const { sheet } = table;
  const span = r.pick([
    [2022, 2025],
    [2021, 2025],
    [2026, 2030],
  ] as const);
  const list = Array.from({ length: span[1] - span[0] + 1 }, (_, index) => span[0] + index);
  const stage = [
    r.pick([
      `Giai đoạn ${String(span[0])} - ${String(span[1])}`,
      'Cả giai đoạn',
      `Tổng số giai đoạn ${String(span[0])}-${String(span[1])}`,
    ]),
  ];
  const group = r.pick(['Trong đó', 'Chia ra', 'Chia theo năm', 'Phân kỳ thực hiện']);
  const inYears = list.map((year) => [group, `Năm ${String(year)}`]);
  const paths = [
    ['STT'],
    [r.pick(['Chỉ tiêu', 'Nội dung'])],
    ['ĐVT'],
    ...(style.totalFirst ? [stage, ...inYears] : [...inYears, stage]),
  ];
  const { left } = style;
  let row = titleBlock(sheet, r, {
    title: 'PHÂN KỲ THỰC HIỆN CHỈ TIÊU DỰ ÁN 8',
    width: paths.length,
    left,
    place: r.pick(PROVINCES).name,
  });
  row = header(sheet, row, left, paths, style.merged, style.cut);
  const arithmetic = style.symbols && r.chance(0.4);
  const first = left + 3 + (style.totalFirst ? 1 : 0);
  const total = style.totalFirst ? left + 3 : left + 3 + list.length;
  if (style.symbols) {
    const numbers = Array.from({ length: list.length + 1 }, (_, index) => index + 1);
    const own = style.totalFirst ? 0 : list.length;
    const parts = numbers.filter((_, index) => index !== own).join('+');
    ['A', 'B', 'C', ...numbers.map((n, index) => (arithmetic && index === own ? `${String(n)}=${parts}` : n))].forEach(
      (symbol, column) => sheet.put(at(row, left + column), symbol),
    );
    row++;
  }
  const flows = INDICATORS.filter(({ name }) => !/duy trì|củng cố/.test(name));
  r.some(flows, r.int(4, 9)).forEach(({ name, unit }, index) => {
    sheet.put(at(row, left), String(index + 1));
    sheet.put(at(row, left + 1), name);
    sheet.put(at(row, left + 2), unit);
    const parts = r.split(r.int(20, 300), list.length).map((figure, across) => {
      const cell = at(row, first + across);
      sheet.figure(cell, figure, style.whole);
      table.counts.push(cell);
      return cell;
    });
    const rule = arithmetic ? 'column-arithmetic' : 'period-mismatch';
    const own = at(row, total);
    sheet.relate(
      { rule, total: own, parts, compute: sum, formula: sumFormula(parts), slack: 0, live: style.live },
      style.whole,
    );
    table.lines.push({
      label: name,
      cells: { ordinal: at(row, left), label: at(row, left + 1), unit: at(row, left + 2), total: own },
    });
    table.bodyRows.push(row);
    row++;
  });
  foot(sheet, r, row, left, paths.length);
  return table;
}
