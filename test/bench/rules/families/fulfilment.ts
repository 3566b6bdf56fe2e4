import { foot, header, made, rateStyle, styleOf, titleBlock } from '../frame';
import type { Line, Made } from '../made';
import { random, type Random } from '../random';
import { at } from '../sheet';
import { INDICATORS, PROVINCES } from '../vocabulary';

/** The verdict that goes with a result, as the reports of Dự án 8 word it. */
export const verdictOf = (actual: number, target: number, long: boolean): string =>
  (actual > target ? 'Vượt' : actual === target ? 'Đạt' : 'Chưa đạt') + (long ? ' chỉ tiêu' : '');

const fraction = (r: Random, actual: number, target: number): string => {
  const pad = r.chance(0.3);
  const two = (n: number): string => (pad && n < 10 ? `0${String(n)}` : String(n));
  return `${two(actual)}/${two(target)}`;
};

/** Target, result, rate and verdict of each indicator; every target is met, so that nothing is to be said. */
export function fulfilment(seed: number): Made {
  const r = random(seed);
  const style = styleOf(r);
  const rates = rateStyle(r);
  const table = made('fulfilment', seed, 'Kết quả');
  const { sheet } = table;
  const [fractions, verdicts, long] = [r.chance(0.5), r.chance(0.8), r.chance(0.5)];
  const group = r.chance(0.5) ? ['Kết quả thực hiện'] : [];
  const paths = [
    [r.pick(['STT', 'TT'])],
    [r.pick(['Chỉ tiêu', 'Nội dung chỉ tiêu'])],
    ['ĐVT'],
    [r.pick(['Chỉ tiêu giao', 'Kế hoạch', 'Chỉ tiêu năm 2023'])],
    [...group, r.pick(['Thực hiện', 'Kết quả', 'Số thực hiện'])],
    ...(fractions ? [[...group, 'Thực hiện/chỉ tiêu']] : []),
    [...group, r.pick(['Tỷ lệ (%)', 'Đạt (%)', 'Tỷ lệ đạt (%)'])],
    ...(verdicts ? [[r.pick(['Đánh giá', 'Kết quả đánh giá', 'Mức độ hoàn thành'])]] : []),
  ];
  const { left } = style;
  const place = r.pick(PROVINCES).name;
  let row = titleBlock(sheet, r, {
    title: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU DỰ ÁN 8 NĂM 2023',
    width: paths.length,
    left,
    place,
  });
  row = header(sheet, row, left, paths, style.merged, style.cut);
  if (style.symbols) {
    ['A', 'B', 'C', ...paths.slice(3).map((_, index) => index + 1)].forEach((symbol, column) =>
      sheet.put(at(row, left + column), symbol),
    );
    row++;
  }
  const count = r.int(4, 10);
  r.some(INDICATORS, count).forEach(({ name, unit }, index) => {
    const target = r.int(3, r.chance(0.5) ? 12 : 150);
    const actual = r.chance(0.4) ? target : target + r.int(1, Math.max(1, Math.floor(target / 3)));
    let column = left;
    const cells: Line['cells'] = {
      ordinal: at(row, column++),
      label: at(row, column++),
      unit: at(row, column++),
      target: at(row, column++),
      actual: at(row, column++),
      ...(fractions ? { fraction: at(row, column++) } : {}),
      rate: at(row, column++),
      ...(verdicts ? { verdict: at(row, column) } : {}),
    };
    sheet.put(cells.ordinal ?? '', String(index + 1));
    sheet.put(cells.label ?? '', name);
    sheet.put(cells.unit ?? '', unit);
    sheet.figure(cells.target ?? '', target, style.whole);
    sheet.figure(cells.actual ?? '', actual, style.whole);
    if (cells.fraction) sheet.put(cells.fraction, fraction(r, actual, target));
    if (cells.verdict) sheet.put(cells.verdict, verdictOf(actual, target, long));
    sheet.relate(
      {
        rule: 'rate-mismatch',
        total: cells.rate ?? '',
        parts: [cells.actual ?? '', cells.target ?? ''],
        compute: ([a = 0, t = 1]) => (a / t) * 100,
        formula: rates.formula(cells.actual ?? '', cells.target ?? ''),
        slack: rates.slack,
        live: style.live,
      },
      rates.print,
    );
    table.lines.push({ label: name, cells });
    table.counts.push(cells.target ?? '', cells.actual ?? '');
    table.bodyRows.push(row);
    row++;
  });
  if (r.chance(0.6)) {
    const write = (met: number, of: number): string =>
      `Tổng hợp: đã thực hiện ${met < 10 ? '0' : ''}${String(met)}/${String(of)} chỉ tiêu, đạt ${((met / of) * 100).toFixed(1).replace('.', ',').replace(',0', '')}%.`;
    table.met = { cell: at(row, left), of: count, met: count, write };
    sheet.put(at(row++, left), write(count, count));
  }
  foot(sheet, r, row, left, paths.length);
  return table;
}
