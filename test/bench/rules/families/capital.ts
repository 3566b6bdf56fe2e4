import { foot, header, made, rateStyle, styleOf, titleBlock, type RateStyle, type Style } from '../frame';
import type { Line, Made } from '../made';
import { random, type Random } from '../random';
import { at, sum, sumFormula } from '../sheet';
import { AGENCIES, CONTENTS, PROVINCES } from '../vocabulary';

interface Columns {
  readonly plan: number;
  readonly carry: number;
  readonly assigned: number;
  readonly advance: number | null;
  readonly disbursed: number;
  readonly rate: number;
  readonly estimate: number | null;
}

/** Plan (carried over and assigned), disbursed and its rate; half of them state 1=2+3. */
export function capital(seed: number): Made {
  const r = random(seed);
  const decimals = r.pick([0, 0, 3]);
  const style = styleOf(r, decimals);
  const table = made('capital', seed, 'Giải ngân');
  const { sheet } = table;
  const [advance, estimate] = [r.chance(0.4), r.chance(0.5)];
  const deep = r.chance(0.6);
  const top = r.pick(['Kế hoạch vốn', 'Kế hoạch vốn năm 2023', 'Kinh phí được giao']);
  const inPlan = (name: string): string[] => (deep ? [top, 'Trong đó', name] : [top, name]);
  const spent = r.pick(['Giải ngân', 'Thực hiện giải ngân', 'Kết quả giải ngân']);
  const paths = [
    ['TT'],
    [r.pick(['Nội dung', 'Đơn vị thực hiện', 'Nội dung chi'])],
    [top, 'Tổng số'],
    inPlan(r.pick(['Năm 2022 kéo dài', 'Vốn kéo dài', 'Năm trước chuyển sang'])),
    inPlan(r.pick(['Giao năm 2023', 'Vốn giao năm 2023'])),
    ...(advance ? [['Tạm ứng chưa quyết toán']] : []),
    [spent, 'Số tiền'],
    [spent, 'Tỷ lệ (%)'],
    ...(estimate ? [['Ước giải ngân đến 31/12/2023']] : []),
  ];
  const { left } = style;
  const unit = decimals ? 'triệu đồng' : r.pick(['triệu đồng', 'nghìn đồng', 'đồng']);
  let row = titleBlock(sheet, r, {
    title: 'TÌNH HÌNH GIẢI NGÂN KINH PHÍ DỰ ÁN 8 NĂM 2023',
    unit,
    width: paths.length,
    left,
    place: r.pick(PROVINCES).name,
  });
  if (r.chance(0.5)) sheet.put(at(row++, left), '(Số liệu tính đến ngày 30/11/2023)');
  row = header(sheet, row, left, paths, style.merged, style.cut);
  const arithmetic = style.symbols && r.chance(0.6);
  const columns: Columns = {
    plan: left + 2,
    carry: left + 3,
    assigned: left + 4,
    advance: advance ? left + 5 : null,
    disbursed: left + 5 + (advance ? 1 : 0),
    rate: left + 6 + (advance ? 1 : 0),
    estimate: estimate ? left + 7 + (advance ? 1 : 0) : null,
  };
  if (style.symbols) {
    const own = arithmetic ? '1=2+3' : '1';
    ['A', 'B', own, ...paths.slice(3).map((_, index) => index + 2)].forEach((symbol, column) =>
      sheet.put(at(row, left + column), symbol),
    );
    row++;
  }
  const names = r.chance(0.5) ? r.some(CONTENTS, r.int(3, 4)) : r.some(AGENCIES, r.int(3, 7));
  const body = style.totalFirst ? row + 1 : row;
  const totalRow = style.totalFirst ? row : row + names.length;
  const scale = unit === 'đồng' ? 1_000_000 : unit === 'nghìn đồng' ? 1000 : 1;
  const writer: Writer = {
    table,
    style,
    r,
    columns,
    decimals,
    scale,
    rule: arithmetic ? 'column-arithmetic' : 'components-mismatch',
    rates: rateStyle(r),
  };
  names.forEach((name, index) => item(writer, body + index, index + 1, name));
  totals(writer, totalRow, body, names.length);
  foot(sheet, r, body + names.length + (style.totalFirst ? 0 : 1), left, paths.length);
  return table;
}

interface Writer {
  readonly table: Made;
  readonly style: Style;
  readonly r: Random;
  readonly columns: Columns;
  readonly decimals: number;
  readonly scale: number;
  readonly rule: string;
  readonly rates: RateStyle;
}

function ties({ table, style, columns, rule, rates }: Writer, row: number): void {
  const parts = [at(row, columns.carry), at(row, columns.assigned)];
  const [plan, disbursed] = [at(row, columns.plan), at(row, columns.disbursed)];
  if (rule !== 'none')
    table.sheet.relate(
      { rule, total: plan, parts, compute: sum, formula: sumFormula(parts), slack: 0, live: style.live },
      style.money,
    );
  table.sheet.relate(
    {
      rule: 'rate-mismatch',
      total: at(row, columns.rate),
      parts: [disbursed, plan],
      compute: ([paid = 0, of = 1]) => (of ? (paid / of) * 100 : 0),
      formula: rates.formula(disbursed, plan),
      slack: rates.slack,
      live: style.live,
    },
    rates.print,
  );
}

function item(writer: Writer, row: number, ordinal: number, name: string): void {
  const { table, r, columns, decimals, scale, style } = writer;
  const round = (figure: number): number => (decimals ? Number(figure.toFixed(decimals)) : Math.round(figure)) * scale;
  const [carry, assigned] = [round(r.int(40, 600)), round(r.int(200, 3000) + (decimals ? r.int(0, 999) / 1000 : 0))];
  const put = (column: number | null, figure: number): void => {
    if (column === null) return;
    table.sheet.figure(at(row, column), figure, style.money);
    table.money.push(at(row, column));
  };
  table.sheet.put(at(row, columns.plan - 2), ordinal);
  table.sheet.put(at(row, columns.plan - 1), name);
  put(columns.carry, carry);
  put(columns.assigned, assigned);
  const paid = round(((carry + assigned) / scale) * (0.86 + r.next() * 0.1));
  put(columns.disbursed, paid);
  if (columns.advance !== null) table.sheet.figure(at(row, columns.advance), 0, style.money);
  put(columns.estimate, round(paid / scale + ((carry + assigned) / scale) * 0.02));
  ties(writer, row);
  table.bodyRows.push(row);
  table.lines.push({ label: name, cells: cellsOf(columns, row) });
}

function cellsOf(columns: Columns, row: number): Line['cells'] {
  return {
    ordinal: at(row, columns.plan - 2),
    label: at(row, columns.plan - 1),
    plan: at(row, columns.plan),
    carry: at(row, columns.carry),
    assigned: at(row, columns.assigned),
    disbursed: at(row, columns.disbursed),
    rate: at(row, columns.rate),
    ...(columns.advance === null ? {} : { advance: at(row, columns.advance) }),
    ...(columns.estimate === null ? {} : { estimate: at(row, columns.estimate) }),
  };
}

function totals(writer: Writer, row: number, body: number, count: number): void {
  const { table, style, r, columns } = writer;
  table.sheet.put(at(row, columns.plan - 1), r.pick(['TỔNG SỐ', 'Tổng cộng', 'Cộng']), { bold: style.bold });
  for (const column of [
    columns.plan,
    columns.carry,
    columns.assigned,
    columns.advance,
    columns.disbursed,
    columns.estimate,
  ]) {
    if (column === null) continue;
    const parts = Array.from({ length: count }, (_, index) => at(body + index, column));
    table.sheet.relate(
      {
        rule: 'total-mismatch',
        total: at(row, column),
        parts,
        compute: sum,
        formula: sumFormula(parts),
        slack: 0,
        live: style.live,
      },
      style.money,
    );
  }
  ties({ ...writer, rule: 'none' }, row);
  const parts = [at(row, columns.carry), at(row, columns.assigned)];
  table.sheet.claims.push({
    rule: writer.rule,
    total: at(row, columns.plan),
    parts,
    compute: sum,
    formula: '',
    slack: 0,
    live: false,
  });
}
