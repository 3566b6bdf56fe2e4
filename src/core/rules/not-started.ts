import { reasonGiven, resultsOf, type Result } from '../arithmetic/results';
import { fold } from '../text/fold';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Said = { label: string; goal: number };
type Messages = { untouched: Said; suspended: Said; abolished: Said; nobody: Said };

/** A target of which nothing is done (chưa thực hiện); suspended and abolished ones are said as such. */
export default defineRule<Messages>({
  id: 'not-started',
  severity: 'gap',
  basis: null,
  appliesTo: (table) => resultsOf(table).length > 0,
  check: (table) => resultsOf(table).flatMap((result) => untouched(table, result)),
  text: {
    vi: {
      title: 'Chỉ tiêu chưa thực hiện',
      why: 'Chỉ tiêu được giao nhưng số thực hiện bằng 0 tại thời điểm báo cáo.',
      todo: 'Nêu nguyên nhân; nếu đã tạm dừng hoặc bãi bỏ thì dẫn văn bản của cấp trên.',
      messages: {
        untouched: (d, f) => `«${d.label}» giao ${f.number(d.goal)} nhưng chưa thực hiện.`,
        suspended: (d, f) => `«${d.label}» giao ${f.number(d.goal)}; biểu ghi tạm thời chưa triển khai.`,
        abolished: (d, f) => `«${d.label}» giao ${f.number(d.goal)}; biểu ghi đã bãi bỏ.`,
        nobody: (d, f) => `«${d.label}» giao ${f.number(d.goal)}; biểu ghi không có đối tượng để thực hiện.`,
      },
    },
    en: {
      title: 'Target not started',
      why: 'A target was given, and nothing is done at the date of the report.',
      todo: 'Give the reason; if it was suspended or abolished, cite the document that says so.',
      messages: {
        untouched: (d, f) => `“${d.label}”: target ${f.number(d.goal)}, nothing done yet.`,
        suspended: (d, f) => `“${d.label}”: target ${f.number(d.goal)}; the table says that it is suspended.`,
        abolished: (d, f) => `“${d.label}”: target ${f.number(d.goal)}; the table says that it is abolished.`,
        nobody: (d, f) => `“${d.label}”: target ${f.number(d.goal)}; the table says that nobody is eligible.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
    1   | Tổ sinh kế      | Tổ          | 4             | «0»
    2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
  `,
});

const isNothing = ({ actual, done }: Result): boolean =>
  (done === 0 && !actual.blank) ||
  (actual.amount.kind === 'not-yet' && /^chua (thuc hien|trien khai)/.test(fold(actual.amount.text)));

function untouched(table: Table, result: Result): Draft<Messages>[] {
  const { row, goal, actual, target } = result;
  if (goal === null || goal <= 0 || !isNothing(result)) return [];
  const message = reasonGiven(table, row) ?? 'untouched';
  return [
    {
      message,
      at: actual.at,
      data: { label: row.label, goal },
      related: target === actual ? [] : [target.at],
      expected: goal,
      actual: 0,
    },
  ];
}
