import { told, type EquationMessages } from '../arithmetic/told';
import { equationEn, equationVi } from '../text/equation-words';
import { absolute, cellKey } from '../grid/range';
import { partsThatExceed, sourceOf, type Part } from '../relations/parts-in-words';
import { defineRule, type Draft } from './rule';

/** A "trong đó" row or column is part of a whole, and never more than it (phần trong đó). */
export default defineRule<EquationMessages>({
  id: 'subset-exceeds',
  severity: 'error',
  basis: null,
  appliesTo: (table) =>
    table.rows.some((r) => r.role === 'subset') ||
    table.columns.some((c) => c.subsetOf !== null) ||
    partsThatExceed(table).length > 0,
  check: (table) => {
    // What is owed may be more overdue than it comes to, where some of it is a credit.
    const drafts = told(table, 'subset').filter(({ expected }) => (expected ?? 0) >= 0);
    const known = new Set(drafts.map(({ at }) => cellKey(at)));
    return [
      ...drafts,
      ...partsThatExceed(table)
        .filter(({ part }) => !known.has(cellKey(part.at)))
        .map(exceeding),
    ];
  },
  text: {
    vi: {
      title: 'Phần «trong đó» lớn hơn tổng của nó',
      why: 'Một phần không thể lớn hơn toàn bộ.',
      todo: 'Sửa phần «trong đó» hoặc số tổng.',
      messages: equationVi(
        (d, f) => `Phần «${d.statement}» ghi ${f.number(d.actual)}, lớn hơn tổng của nó là ${f.number(d.expected)}.`,
      ),
    },
    en: {
      title: 'An “of which” figure is greater than its whole',
      why: 'A part cannot be greater than the whole.',
      todo: 'Correct the part or the whole.',
      messages: equationEn(
        (d, f) =>
          `The part “${d.statement}” holds ${f.number(d.actual)}, more than its whole, ${f.number(d.expected)}.`,
      ),
    },
  },
  example: `
    STT | Chỉ tiêu              | Đơn vị tính | Kế hoạch
    1   | Truyền thông viên     | người       | 596
        | Trong đó: nữ          | người       | «612»
    2   | Lớp tập huấn          | lớp         | 9
  `,
});

/** A part in words alone ("Nữ", "Người DTTS"); where both are links, what the other sheet shows comes first. */
function exceeding(one: Part): Draft<EquationMessages> {
  const { part, whole, text } = one;
  const [expected, actual] = [whole.value ?? 0, part.value ?? 0];
  const source = sourceOf(one);
  return {
    message: 'differs',
    at: part.at,
    data: { statement: text, expected, actual, reason: '', named: '', corrected: null },
    related: [whole.at],
    expected,
    actual,
    condition: `${absolute(part.at)}>${absolute(whole.at)}`,
    follows: source ? [part.at, source] : [part.at],
  };
}
