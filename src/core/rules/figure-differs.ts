import { figureAt, type Figure } from '../facts/figure';
import { nameKey } from '../arithmetic/names';
import { address } from '../grid/range';
import type { Table } from '../table/table';
import { fold } from '../text/fold';
import { defineWorkbookRule, type Draft } from './rule';

type Messages = { differs: { label: string; here: number; there: number; place: string } };

/** The same target in two tables of one workbook, with two figures (cùng một chỉ tiêu, hai số). */
export default defineWorkbookRule<Messages>({
  id: 'figure-differs',
  severity: 'warning',
  basis: null,
  appliesTo: (tables) => tables.length > 1,
  check: (tables) => compare(tables),
  text: {
    vi: {
      title: 'Cùng một chỉ tiêu nhưng hai biểu ghi hai số',
      why: 'Chỉ tiêu giao của cùng nội dung, cùng kỳ phải giống nhau ở mọi biểu.',
      todo: 'Đối chiếu với văn bản giao chỉ tiêu rồi sửa biểu sai.',
      messages: {
        differs: (d, f) => `«${d.label}» ở đây ghi ${f.number(d.here)}, ở ô ${d.place} ghi ${f.number(d.there)}.`,
      },
    },
    en: {
      title: 'One target with two figures in two tables',
      why: 'The target of one indicator and period must be the same in every table.',
      todo: 'Compare with the document that set the target, and correct the wrong table.',
      messages: {
        differs: (d, f) => `“${d.label}” is ${f.number(d.here)} here and ${f.number(d.there)} in ${d.place}.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu năm 2023                     | Đơn vị tính | Chỉ tiêu giao
    1   | Tổ truyền thông cộng đồng thành lập   | Tổ          | 75
    2   | Địa chỉ tin cậy cộng đồng thành lập   | Địa chỉ     | 9
    |
    |
    STT | Chỉ tiêu năm 2023                     | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
    1   | Tổ truyền thông cộng đồng thành lập   | Tổ          | «77»          | 77
    2   | Địa chỉ tin cậy cộng đồng thành lập   | Địa chỉ     | 9             | 9
  `,
});

interface Target {
  readonly key: string;
  readonly figure: Figure;
  readonly table: Table;
}

/** Targets of whole indicators, known by long names that stand once in their table. */
function targets(table: Table): Target[] {
  const columns = table.columns.filter((c) => c.role === 'target' && c.area === null && c.subsetOf === null);
  const [column] = columns;
  if (!column || columns.length > 1 || table.rows.some((r) => r.area !== null)) return [];
  const found = table.rows
    .filter((row) => row.role === 'item' && row.label.length >= 15)
    .map((row) => {
      const period = column.period ?? table.title.period ?? '';
      const key = [nameKey(row.label), fold(row.unit?.text ?? ''), period].join('|');
      return { key, figure: figureAt(table, row, column), table };
    })
    .filter(({ figure }) => figure.amount.kind === 'number');
  const times = new Map<string, number>();
  for (const { key } of found) times.set(key, (times.get(key) ?? 0) + 1);
  return found.filter(({ key }) => times.get(key) === 1);
}

function compare(tables: readonly Table[]): Draft<Messages>[] {
  const before = new Map<string, Target>();
  return tables.flatMap(targets).flatMap(({ key, figure, table }): Draft<Messages>[] => {
    const other = before.get(key);
    if (!other) before.set(key, { key, figure, table });
    if (!other || other.table === table || other.figure.value === figure.value) return [];
    const [here, there] = [figure.value ?? 0, other.figure.value ?? 0];
    const place = address(other.figure.at, figure.at.sheet);
    const data = { label: figure.row.label, here, there, place };
    return [{ message: 'differs', at: figure.at, data, related: [other.figure.at], expected: there, actual: here }];
  });
}
