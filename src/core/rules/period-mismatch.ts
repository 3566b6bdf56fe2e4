import { told, type EquationMessages } from '../arithmetic/told';
import { equationEn, equationVi } from '../text/equation-words';
import { defineRule } from './rule';

/** The years of a stage must add up to it (giai đoạn). */
export default defineRule<EquationMessages>({
  id: 'period-mismatch',
  severity: 'error',
  basis: null,
  appliesTo: (table) => table.columns.filter((c) => c.period !== null).length > 1 || told(table, 'period').length > 0,
  check: (table) => told(table, 'period'),
  text: {
    vi: {
      title: 'Các năm không cộng lại bằng cả giai đoạn',
      why: 'Chỉ tiêu giao theo năm cộng lại bằng chỉ tiêu cả giai đoạn, trừ chỉ tiêu «duy trì», số lũy kế và tỷ lệ.',
      todo: 'Sửa số của năm hoặc của giai đoạn; nếu cột là lũy kế thì ghi rõ trong tiêu đề.',
      messages: equationVi(
        (d, f) => `Cộng các năm được ${f.number(d.expected)}, cả giai đoạn đang ghi ${f.number(d.actual)}.`,
      ),
    },
    en: {
      title: 'The years do not add up to the whole period',
      why: 'Yearly targets add up to that of the whole period, except for “maintain” indicators, cumulative figures and percentages.',
      todo: 'Correct the year or the whole period; if the column is cumulative, say so in its header.',
      messages: equationEn(
        (d, f) => `The years add up to ${f.number(d.expected)}, but the whole period is ${f.number(d.actual)}.`,
      ),
    },
  },
  example: `
    STT | Chỉ tiêu               | Giai đoạn 2023-2025 | Năm 2023 | Năm 2024 | Năm 2025
    1   | Cuộc đối thoại         | «181»               | 60       | 61       | 59
    2   | Lớp tập huấn           | 66                  | 20       | 22       | 24
  `,
});
