import type { Made } from './made';
import type { Random } from './random';
import { at, BenchSheet, type Print } from './sheet';

/** How the figures of one table are written. */
export interface Style {
  readonly live: boolean;
  readonly merged: boolean;
  readonly symbols: boolean;
  readonly totalFirst: boolean;
  readonly left: number;
  readonly bold: boolean;
  readonly whole: Print;
  readonly money: Print;
  /** Unmerged header phrases are cut over two rows. */
  readonly cut: boolean;
  /** Some figures are none, written `-` or 0. */
  readonly zeros: boolean;
  /** Typed money is rounded item by item, so that totals may be one off. */
  readonly rounded: boolean;
}

const WHOLE: readonly Print[] = [
  (value) => ({ value }),
  (value) => ({ value, format: '#,##0' }),
  (value) => ({ value, format: '0' }),
  (value) => ({ value, format: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)' }),
];

const dashed =
  (print: Print): Print =>
  (value) =>
    value === 0 ? { value: '-' } : print(value);

export const styleOf = (random: Random, decimals = 0): Style => ({
  live: random.chance(0.5),
  cut: random.chance(0.4),
  zeros: random.chance(0.3),
  rounded: random.chance(0.4),
  merged: random.chance(0.75),
  symbols: random.chance(0.55),
  totalFirst: random.chance(0.5),
  left: random.chance(0.85) ? 0 : 1,
  bold: random.chance(0.6),
  whole: random.chance(0.5) ? dashed(random.pick(WHOLE)) : random.pick(WHOLE),
  money: random.chance(0.5) ? (value) => ({ value, format: decimals ? '#,##0.0##' : '#,##0' }) : (value) => ({ value }),
});

/** How far a typed total may be from its addends, each of them rounded. */
export const rounding = ({ live, rounded }: Style, addends: number): number =>
  !live && rounded ? 0.5 * (addends + 1) : 0;

/** How a rate is printed: in points, under a per-cent format, or as Vietnamese text. */
export interface RateStyle {
  readonly print: Print;
  readonly slack: number;
  readonly decimals: number;
  readonly formula: (numerator: string, denominator: string) => string;
}

export function rateStyle(random: Random): RateStyle {
  const decimals = random.pick([0, 1, 1, 2]);
  const power = 10 ** decimals;
  const round = (figure: number): number => Math.round((figure + 1e-9) * power) / power;
  const slack = 0.5 / power + 1e-9;
  const zeros = decimals ? `0.${'0'.repeat(decimals)}` : '0';
  const kind = random.pick(['points', 'points', 'format', 'text'] as const);
  const points = (n: string, d: string): string => `ROUND(${n}/${d}*100,${String(decimals)})`;
  if (kind === 'format') {
    const print: Print = (figure) => ({
      value: Number((round(figure) / 100).toFixed(decimals + 2)),
      format: `${zeros}%`,
    });
    return { print, slack, decimals, formula: (n, d) => `ROUND(${n}/${d},${String(decimals + 2)})` };
  }
  if (kind === 'text') {
    const text = (figure: number): string => `${round(figure).toFixed(decimals).replace('.', ',')}%`;
    return { print: (figure) => ({ value: text(figure) }), slack, decimals, formula: points };
  }
  return { print: (figure) => ({ value: round(figure), format: zeros }), slack, decimals, formula: points };
}

export const made = (family: string, seed: number, name: string): Made => ({
  family,
  seed,
  sheet: new BenchSheet(name),
  lines: [],
  areas: [],
  subsets: [],
  percents: [],
  counts: [],
  money: [],
  allocated: [],
  met: null,
  bodyRows: [],
  unit: null,
});

interface Title {
  readonly title: string;
  readonly unit?: string | null;
  readonly width: number;
  readonly left: number;
  readonly place: string;
}

/** Writes a title block of one of many shapes; returns the row where the header may start. */
export function titleBlock(sheet: BenchSheet, random: Random, { title, unit, width, left, place }: Title): number {
  let row = random.chance(0.2) ? 1 : 0;
  const right = left + width - 1;
  const line = (text: string, from: number, to: number, bold = false): void => {
    sheet.put(at(row, from), text, bold ? { bold } : {});
    if (random.chance(0.7)) sheet.merge(row, from, row, to);
    row++;
  };
  if (random.chance(0.6)) {
    const half = left + Math.max(1, Math.floor(width / 2));
    sheet.put(at(row, left), random.pick(['ỦY BAN NHÂN DÂN', 'HỘI LIÊN HIỆP PHỤ NỮ']));
    sheet.put(at(row, half), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true });
    row++;
    sheet.put(at(row, left), place.toUpperCase(), { bold: true });
    sheet.put(at(row, half), 'Độc lập - Tự do - Hạnh phúc', { bold: true });
    row++;
  }
  if (random.chance(0.6))
    sheet.put(at(row++, right), random.pick(['Biểu số 01', 'Phụ lục 02', 'Mẫu số 03/DA8', 'Phụ lục I']));
  line(title, left, right, true);
  if (random.chance(0.4))
    line('(thuộc Chương trình MTQG phát triển kinh tế - xã hội vùng đồng bào DTTS và miền núi)', left, right);
  if (random.chance(0.6))
    line(`(Kèm theo Kế hoạch số ${String(random.int(10, 400))}/KH-UBND ngày 14/3/2024 của UBND ${place})`, left, right);
  if (unit) {
    const word = random.pick(['Đơn vị tính: ', 'ĐVT: ', 'Đơn vị: ']);
    const text =
      unit.endsWith('đồng') && random.chance(0.15) ? unit.charAt(0).toUpperCase() + unit.slice(1) : word + unit;
    sheet.put(at(row++, random.chance(0.7) ? right : Math.max(left, right - 1)), text);
  }
  return row + (random.chance(0.4) ? 1 : 0);
}

/** Draws header rows from one path per column; returns the row below. Equal neighbours become one spanner. */
export function header(
  sheet: BenchSheet,
  top: number,
  left: number,
  paths: readonly (readonly string[])[],
  merged: boolean,
  cut = false,
): number {
  const depth = Math.max(...paths.map((path) => path.length));
  const same = (a: number, b: number, level: number): boolean =>
    Array.from({ length: level + 1 }, (_, l) => paths[a]?.[l] === paths[b]?.[l]).every(Boolean) &&
    paths[a]?.[level] !== undefined;
  paths.forEach((path, column) => {
    path.forEach((text, level) => {
      if (column > 0 && level < path.length - 1 && same(column - 1, column, level)) return;
      const words = text.split(' ');
      if (cut && !merged && path.length === 1 && depth > 1 && words.length > 1) {
        const half = Math.ceil(words.length / 2);
        sheet.put(at(top, left + column), words.slice(0, half).join(' '), { bold: true });
        sheet.put(at(top + 1, left + column), words.slice(half).join(' '), { bold: true });
        return;
      }
      sheet.put(at(top + level, left + column), text, { bold: true });
      if (!merged) return;
      let right = column;
      while (level < path.length - 1 && same(column, right + 1, level)) right++;
      const bottom = level === path.length - 1 ? depth - 1 : level;
      sheet.merge(top + level, left + column, top + bottom, left + right);
    });
  });
  return top + depth;
}

/** Notes and signatures below a table, sometimes. */
export function foot(sheet: BenchSheet, random: Random, row: number, left: number, width: number): void {
  let at0 = row;
  if (random.chance(0.5)) sheet.put(at(at0++, left), 'Ghi chú: Số liệu tổng hợp từ báo cáo của các đơn vị.');
  if (random.chance(0.6)) {
    at0++;
    sheet.put(at(at0++, left + Math.max(1, width - 2)), 'Ngày 30 tháng 11 năm 2023');
    sheet.put(at(at0, left + 1), 'NGƯỜI LẬP BIỂU');
    sheet.put(at(at0, left + Math.max(1, width - 2)), 'THỦ TRƯỞNG ĐƠN VỊ');
  }
}
