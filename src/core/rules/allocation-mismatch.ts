import { told, type EquationMessages } from '../arithmetic/told';
import { equationEn, equationVi, overEn, overVi } from '../text/equation-words';
import { defineRule } from './rule';

/** What is given to places must come to the indicator's own figure (phân bổ chỉ tiêu). */
export default defineRule<EquationMessages>({
  id: 'allocation-mismatch',
  severity: 'error',
  basis: null,
  appliesTo: (table) => table.columns.some((c) => c.area !== null) || table.rows.some((r) => r.area !== null),
  check: (table) => told(table, 'allocation'),
  text: {
    vi: {
      title: 'Số phân bổ cho các đơn vị không khớp tổng chỉ tiêu',
      why: 'Chỉ tiêu là số đếm hoặc số tiền; phần giao cho các đơn vị phải cộng lại bằng tổng.',
      todo: 'Đối chiếu số giao từng đơn vị với văn bản giao chỉ tiêu, sửa số sai.',
      messages: equationVi(
        (d, f) =>
          `Các đơn vị cộng lại ${f.number(d.expected)}, tổng ghi ${f.number(d.actual)}: phân bổ ${overVi(d, f)}.`,
      ),
    },
    en: {
      title: 'The parts given to places disagree with the total',
      why: 'The indicator counts things or money, so what is given to places must add up to it.',
      todo: 'Compare each place’s figure with the decision that assigned it, and correct the wrong one.',
      messages: equationEn(
        (d, f) => `The places add up to ${f.number(d.expected)}, the total is ${f.number(d.actual)}: ${overEn(d, f)}.`,
      ),
    },
  },
  example: `
    STT | Chỉ tiêu | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <         | <
    ^   | ^        | ^           | ^       | Ba Bể                 | Ngân Sơn  | Na Rì
    1   | Tổ truyền thông cộng đồng | Tổ | «380» | 150 | 130 | 99
    2   | Địa chỉ tin cậy           | Địa chỉ | 40 | 10  | 15  | 15
  `,
});
