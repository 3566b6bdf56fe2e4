import { resultsOf } from '../arithmetic/results';
import { defineRule } from './rule';

type Messages = { missing: { label: string; done: number } };

/** A result without a target (có kết quả, chưa có chỉ tiêu). */
export default defineRule<Messages>({
  id: 'target-missing',
  severity: 'gap',
  basis: null,
  appliesTo: (table) => resultsOf(table).some((r) => r.goal !== null),
  check: (table) =>
    resultsOf(table)
      .filter(({ target, actual, done }) => target !== actual && target.blank && done !== null && done > 0)
      .map(({ row, target, actual, done }) => ({
        message: 'missing' as const,
        at: target.at,
        data: { label: row.label, done: done ?? 0 },
        related: [actual.at],
      })),
  text: {
    vi: {
      title: 'Có kết quả nhưng chưa có chỉ tiêu',
      why: 'Không có chỉ tiêu giao thì không tính được tỷ lệ thực hiện.',
      todo: 'Ghi chỉ tiêu giao, hoặc ghi «-» nếu không giao.',
      messages: { missing: (d, f) => `«${d.label}» thực hiện ${f.number(d.done)} nhưng ô chỉ tiêu để trống.` },
    },
    en: {
      title: 'A result without a target',
      why: 'Without a target no rate can be computed.',
      todo: 'Enter the target, or “-” if none was given.',
      messages: { missing: (d, f) => `“${d.label}”: ${f.number(d.done)} done, but the target is blank.` },
    },
  },
  example: `
    STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
    1   | Đối thoại       | Cuộc        | «»            | 1
    2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9
    3   | Tổ truyền thông | Tổ          | 75            | 77
  `,
});
