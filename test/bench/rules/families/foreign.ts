import { made } from '../frame';
import type { Made } from '../made';
import { random, type Random } from '../random';
import { at, sum, sumFormula } from '../sheet';

interface Plain {
  readonly title: string;
  readonly label: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly total: string;
}

const SHEETS: readonly Plain[] = [
  {
    title: 'Monthly sales',
    label: 'Product',
    rows: ['Rice', 'Tea', 'Coffee', 'Pepper', 'Cashew', 'Rubber', 'Cinnamon', 'Star anise'],
    columns: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
    total: 'Total',
  },
  {
    title: 'Household budget',
    label: 'Category',
    rows: ['Rent', 'Food', 'Transport', 'School', 'Health', 'Savings', 'Other'],
    columns: ['Q1', 'Q2', 'Q3', 'Q4'],
    total: 'Total',
  },
  {
    title: 'Chi phí xưởng in',
    label: 'Khoản mục',
    rows: ['Giấy', 'Mực', 'Điện', 'Nhân công', 'Vận chuyển', 'Sửa chữa máy'],
    columns: ['Tháng 1', 'Tháng 2', 'Tháng 3', 'Tháng 4'],
    total: 'Cộng',
  },
  {
    title: 'Timesheet',
    label: 'Employee',
    rows: ['Anh', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh'],
    columns: ['Week 1', 'Week 2', 'Week 3', 'Week 4'],
    total: 'Sum',
  },
];

/** A plain spreadsheet of somebody else: live sums, shares of the total, no indicator, no symbol, no form. */
export function foreign(seed: number): Made {
  const r = random(seed);
  const plain = r.pick(SHEETS);
  const table = made('foreign', seed, 'Sheet1');
  const { sheet } = table;
  const rows = r.some(plain.rows, r.int(4, plain.rows.length));
  const columns = plain.columns.slice(0, r.int(3, plain.columns.length));
  let top = 0;
  if (r.chance(0.5)) {
    sheet.put(at(0, 0), plain.title, { bold: true });
    top = r.int(1, 2);
  }
  const share = r.chance(0.5);
  [plain.label, ...columns, plain.total, ...(share ? ['%'] : [])].forEach((text, column) =>
    sheet.put(at(top, column), text, { bold: r.chance(0.5) }),
  );
  const print = money(r);
  const totalRow = top + 1 + rows.length;
  rows.forEach((name, index) => {
    const row = top + 1 + index;
    sheet.put(at(row, 0), name);
    const parts = columns.map((_, across) => {
      sheet.figure(at(row, 1 + across), r.int(5, 9000), print);
      return at(row, 1 + across);
    });
    sheet.relate(
      {
        rule: 'total-mismatch',
        total: at(row, 1 + columns.length),
        parts,
        compute: sum,
        formula: sumFormula(parts),
        slack: 0,
        live: true,
      },
      print,
    );
    table.bodyRows.push(row);
  });
  sheet.put(at(totalRow, 0), plain.total, { bold: true });
  for (let column = 1; column <= columns.length + 1; column++) {
    const parts = rows.map((_, index) => at(top + 1 + index, column));
    sheet.relate(
      {
        rule: 'total-mismatch',
        total: at(totalRow, column),
        parts,
        compute: sum,
        formula: sumFormula(parts),
        slack: 0,
        live: true,
      },
      print,
    );
  }
  if (share) shares(table, top + 1, rows.length, columns.length + 1);
  return table;
}

const money = (r: Random) => {
  const format = r.pick([undefined, '#,##0', '#,##0.00', '0']);
  return (value: number) => (format ? { value, format } : { value });
};

function shares({ sheet }: Made, top: number, count: number, totalColumn: number): void {
  const whole = at(top + count, totalColumn);
  const fixed = whole.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  for (let row = top; row < top + count; row++) {
    const own = at(row, totalColumn);
    sheet.relate(
      {
        rule: 'formula-inconsistent',
        total: at(row, totalColumn + 1),
        parts: [own, whole],
        compute: ([part = 0, of = 1]) => part / of,
        formula: `${own}/${fixed}`,
        slack: 1e-9,
        live: true,
      },
      (value) => ({ value, format: '0.0%' }),
    );
  }
}
