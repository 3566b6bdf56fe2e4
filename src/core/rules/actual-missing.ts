import { resultsOf, type Result } from '../arithmetic/results';
import type { Table } from '../table/table';
import { fold } from '../text/fold';
import { defineRule } from './rule';

type Messages = { blank: { label: string; goal: number }; unknown: { label: string; goal: number; text: string } };

/** A target without a result (có chỉ tiêu, chưa có kết quả). */
export default defineRule<Messages>({
  id: 'actual-missing',
  severity: 'gap',
  basis: null,
  appliesTo: (table) => resultsOf(table).some((r) => r.done !== null),
  check: (table) =>
    missing(table).map(({ row, actual, target, goal }) => {
      const common = { at: actual.at, related: target === actual ? [] : [target.at] };
      const data = { label: row.label, goal: goal ?? 0 };
      return actual.amount.kind === 'not-yet'
        ? { message: 'unknown' as const, ...common, data: { ...data, text: actual.amount.text } }
        : { message: 'blank' as const, ...common, data };
    }),
  text: {
    vi: {
      title: 'Có chỉ tiêu nhưng chưa có kết quả',
      why: 'Để trống thì không rõ là chưa làm hay chưa có số liệu; tỷ lệ chung chỉ tính được trong một khoảng.',
      todo: 'Ghi kết quả; nếu chưa làm thì ghi 0.',
      messages: {
        blank: (d, f) => `«${d.label}» giao ${f.number(d.goal)} nhưng ô kết quả để trống.`,
        unknown: (d, f) => `«${d.label}» giao ${f.number(d.goal)}, kết quả ghi «${d.text}».`,
      },
    },
    en: {
      title: 'A target without a result',
      why: 'A blank does not say whether nothing is done or nothing is known; the overall rate is then only a range.',
      todo: 'Enter the result, or 0 if nothing is done.',
      messages: {
        blank: (d, f) => `“${d.label}”: target ${f.number(d.goal)}, but the result is blank.`,
        unknown: (d, f) => `“${d.label}”: target ${f.number(d.goal)}, the result says “${d.text}”.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
    1   | Đối thoại       | Cuộc        | 15            | «»
    2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
    3   | Tổ truyền thông | Tổ          | 75            | 77
  `,
});

/** A column without a single result is a plan not yet reported on, and no gap in each row. */
function missing(table: Table): Result[] {
  const results = resultsOf(table);
  return results.filter(({ goal, actual, row }) => {
    if (goal === null || goal <= 0 || row.role === 'group') return false;
    const begun = results.some((r) => r.actual.column === actual.column && r.done !== null);
    const said = actual.amount.kind === 'not-yet' && !/^chua (thuc hien|trien khai)/.test(fold(actual.amount.text));
    return begun && (actual.blank || said);
  });
}
