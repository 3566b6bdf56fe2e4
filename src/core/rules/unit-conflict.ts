import { unitAt } from '../facts/figure';
import { CELL, figuresWhere } from '../facts/strip';
import { cellAt } from '../grid/range';
import type { Table } from '../table/table';
import { fold } from '../text/fold';
import { defineRule, type Draft } from './rule';

type Messages = { cell: { typed: string; unit: string }; rate: { label: string; unit: string } };

/** Two units for one indicator, or one that does not suit it (đơn vị tính không thống nhất). */
export default defineRule<Messages>({
  id: 'unit-conflict',
  severity: 'review',
  basis: null,
  appliesTo: () => true,
  check: (table) => [...typedUnits(table), ...ratesInThings(table)],
  text: {
    vi: {
      title: 'Đơn vị tính không thống nhất',
      why: 'Một chỉ tiêu ghi hai đơn vị tính thì không so sánh, không cộng được; «cuộc», «lớp», «buổi» thường là một.',
      todo: 'Thống nhất đơn vị tính theo văn bản giao chỉ tiêu.',
      messages: {
        cell: (d) => `Ô này ghi đơn vị tính «${d.typed}», trong khi đơn vị tính của chỉ tiêu là «${d.unit}».`,
        rate: (d) => `«${d.label}» là tỷ lệ nhưng đơn vị tính ghi «${d.unit}».`,
      },
    },
    en: {
      title: 'Units of measure do not agree',
      why: 'An indicator in two units cannot be compared or added up; “cuộc” (event), “lớp” (class) and “buổi” (session) are often the same.',
      todo: 'Use the unit of the document that set the target.',
      messages: {
        cell: (d) => `The cell has the unit “${d.typed}”, but the unit of the indicator is “${d.unit}”.`,
        rate: (d) => `“${d.label}” is a rate, but its unit is given as “${d.unit}”.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
    1   | Đối thoại       | Cuộc        | 15            | «01 người»
    2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
  `,
});

/** Words for one and the same thing. */
const SAME: readonly RegExp[] = [
  /^(cuoc|lop|buoi|dot|hoi nghi|lan|khoa|cuoc tap huan|lop tap huan|su kien)$/,
  /^(nguoi|hoc vien|dai bieu|can bo|phu nu|hoi vien|thanh vien|luot nguoi|tre|ba me|chi)$/,
  /^(to|nhom|to nhom|mo hinh|to mo hinh|to\/nhom|hop tac xa|htx|tht|clb|cau lac bo|dia chi|doi)$/,
  /^(%|phan tram|ty le)$/,
];

const same = (a: string, b: string): boolean =>
  a === b || a.includes(b) || b.includes(a) || SAME.some((group) => group.test(a) && group.test(b));

const bare = (text: string): string => fold(text).replace(/[()]/g, ' ').replace(/ +/g, ' ').trim();

function typedUnits(table: Table): Draft<Messages>[] {
  return figuresWhere(table, (bits) => (bits & CELL.text) !== 0).flatMap((figure): Draft<Messages>[] => {
    const { amount, row, column, at } = figure;
    const unit = row.unit ?? unitAt(table, row, column);
    if (amount.kind !== 'number' || !amount.unit || !unit || unit.percent || unit.money) return [];
    const typed = bare(amount.unit);
    if (typed === '' || typed.length > 20 || same(typed, bare(unit.text))) return [];
    return [{ message: 'cell', at, data: { typed: amount.unit, unit: unit.text } }];
  });
}

function ratesInThings(table: Table): Draft<Messages>[] {
  const column = table.columns.find((c) => c.role === 'unit');
  if (!column) return [];
  return table.rows.flatMap((row): Draft<Messages>[] => {
    if (!/^(ty|ti) le /.test(fold(row.label)) || !row.unit?.count || row.role === 'note') return [];
    const at = cellAt(table.grid.sheet, row.at, column.at);
    return [{ message: 'rate', at, data: { label: row.label, unit: row.unit.text } }];
  });
}
