import { foot, header, made, styleOf, titleBlock, type Style } from '../frame';
import type { Made } from '../made';
import { random, type Random } from '../random';
import { at, sum, sumFormula } from '../sheet';
import { areaNames, INDICATORS, PARTS, PERCENTS, PROVINCES } from '../vocabulary';

interface Plan {
  readonly table: Made;
  readonly random: Random;
  readonly style: Style;
  readonly first: number;
  readonly areas: number;
  readonly total: number;
  readonly arithmetic: boolean;
}

/** Indicators down, areas across, the total before or after them: the form closest to the plans of Dự án 8. */
export function allocation(seed: number): Made {
  const r = random(seed);
  const style = styleOf(r);
  const table = made('allocation', seed, 'Phân bổ');
  const province = r.pick(PROVINCES);
  const areas = areaNames(r, province.areas, r.int(4, province.areas.length));
  const totalPath = [r.pick(['Tổng số', 'Toàn tỉnh', 'Chỉ tiêu toàn tỉnh', 'Tổng cộng'])];
  const group = r.pick(['Phân bổ cho các huyện', 'Chia ra', 'Chia theo huyện', 'Phân bổ chỉ tiêu']);
  const note = r.chance(0.5);
  const spread = areas.map((name) => [group, name]);
  const middle = style.totalFirst ? [totalPath, ...spread] : [...spread, totalPath];
  const paths = [
    [r.pick(['STT', 'TT', 'Số TT'])],
    [r.pick(['Chỉ tiêu', 'Nội dung', 'Tên chỉ tiêu'])],
    [r.pick(['ĐVT', 'Đơn vị tính'])],
    ...middle,
    ...(note ? [['Ghi chú']] : []),
  ];
  const { left } = style;
  let row = titleBlock(table.sheet, r, {
    title: r.pick([
      'BIỂU PHÂN BỔ CHỈ TIÊU THỰC HIỆN DỰ ÁN 8 NĂM 2024',
      'PHÂN BỔ CHỈ TIÊU DỰ ÁN 8 GIAI ĐOẠN 2022 - 2025',
    ]),
    width: paths.length,
    left,
    place: province.name,
  });
  row = header(table.sheet, row, left, paths, style.merged, style.cut);
  const first = left + 3 + (style.totalFirst ? 1 : 0);
  const total = style.totalFirst ? left + 3 : left + 3 + areas.length;
  const headerRow = row - 1;
  areas.forEach((name, index) => table.areas.push({ name, cell: at(headerRow, first + index) }));
  const arithmetic = style.symbols && r.chance(0.4);
  if (style.symbols) symbols({ table, style, row: row++, areas: areas.length, arithmetic, note });
  row = body({ table, random: r, style, first, areas: areas.length, total, arithmetic }, row);
  foot(table.sheet, r, row, left, paths.length);
  return table;
}

interface SymbolLine {
  readonly table: Made;
  readonly style: Style;
  readonly row: number;
  readonly areas: number;
  readonly arithmetic: boolean;
  readonly note: boolean;
}

function symbols({ table, style, row, areas, arithmetic, note }: SymbolLine): void {
  const numbers = Array.from({ length: areas + 1 + (note ? 1 : 0) }, (_, index) => String(index + 1));
  const parts = style.totalFirst ? numbers.slice(1, areas + 1) : numbers.slice(0, areas);
  const all = areas > 5 ? `${parts[0] ?? ''}+${parts[1] ?? ''}+…+${parts[areas - 1] ?? ''}` : parts.join('+');
  const own = style.totalFirst ? 0 : areas;
  const line = numbers.map((symbol, index) => (arithmetic && index === own ? `${symbol}=${all}` : symbol));
  ['A', 'B', 'C', ...line].forEach((symbol, column) =>
    table.sheet.put(at(row, style.left + column), /^\d+$/.test(symbol) ? Number(symbol) : symbol),
  );
}

function body(plan: Plan, top: number): number {
  const { table, random: r, arithmetic } = plan;
  let row = top;
  const indicators = r.some(INDICATORS, r.int(4, 9));
  indicators.forEach(({ name, unit }, index) => {
    const parts = write(plan, row, String(index + 1), name, unit, r.split(r.int(20, 400), plan.areas));
    row++;
    if (index !== 0 || !r.chance(0.6)) return;
    const some = parts.map((part) =>
      Math.min(table.sheet.figureAt(part), Math.max(1, Math.floor(table.sheet.figureAt(part) * 0.6))),
    );
    const caption = r.chance(0.4);
    if (caption) {
      table.sheet.put(at(row, plan.style.left + 1), r.pick(['Trong đó:', 'Trong đó']));
      row++;
    }
    const within = write(plan, row, '', caption ? r.pick(PARTS) : `Trong đó: ${r.pick(PARTS)}`, unit, some);
    if (caption) table.sheet.put(at(row, plan.style.left), '-');
    row++;
    within.forEach((part, at0) =>
      table.subsets.push({ part, whole: parts[at0] ?? '', others: within.filter((p) => p !== part) }),
    );
  });
  if (arithmetic || !r.chance(0.6)) return row;
  const share = r.pick([15, 20, 60, 80, 95]);
  percentRow(plan, row, String(indicators.length + 1), r.pick(PERCENTS), share);
  return row + 1;
}

function start({ table, style }: Plan, row: number, ordinal: string, name: string, unit: string): void {
  table.sheet.put(at(row, style.left), ordinal === '' ? null : ordinal);
  table.sheet.put(at(row, style.left + 1), name);
  table.sheet.put(at(row, style.left + 2), unit);
  table.bodyRows.push(row);
}

function write(
  plan: Plan,
  row: number,
  ordinal: string,
  name: string,
  unit: string,
  figures: readonly number[],
): string[] {
  const { table, style, first, total, arithmetic } = plan;
  start(plan, row, ordinal, name, unit);
  const parts = figures.map((figure, index) => {
    const cell = at(row, first + index);
    const none = style.zeros && ordinal !== '' && plan.random.chance(0.08);
    table.sheet.figure(cell, none ? 0 : figure, style.whole);
    if (!none) table.counts.push(cell);
    return cell;
  });
  const own = at(row, total);
  const rule = arithmetic ? 'column-arithmetic' : 'allocation-mismatch';
  table.sheet.relate(
    { rule, total: own, parts, compute: sum, formula: sumFormula(parts), slack: 0, live: style.live },
    style.whole,
  );
  table.allocated.push({ total: own, parts });
  const left = style.left;
  table.lines.push({
    label: name,
    cells: {
      ...(ordinal ? { ordinal: at(row, left) } : {}),
      label: at(row, left + 1),
      unit: at(row, left + 2),
      total: own,
    },
  });
  return parts;
}

function percentRow(plan: Plan, row: number, ordinal: string, name: string, share: number): void {
  const { table, first, total, areas } = plan;
  start(plan, row, ordinal, name, '%');
  const parts = Array.from({ length: areas }, (_, index) => at(row, first + index));
  for (const cell of [at(row, total), ...parts]) table.sheet.figure(cell, share);
  table.percents.push({ total: at(row, total), parts });
}
