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
      title: 'Số phân bổ cho các địa bàn không khớp tổng chỉ tiêu',
      why: 'Chỉ tiêu là số đếm hoặc số tiền, nên số giao cho các địa bàn phải cộng lại bằng tổng.',
      todo: 'Đối chiếu số giao cho từng địa bàn với văn bản giao chỉ tiêu, rồi sửa số sai.',
      messages: equationVi(
        (d, f) =>
          `Các địa bàn cộng lại được ${f.number(d.expected)}, tổng đang ghi ${f.number(d.actual)}: phân bổ ${overVi(d, f)}.`,
      ),
    },
    en: {
      title: 'The allocations do not add up to the total',
      why: 'The indicator counts things or money, so what is allocated to places must add up to it.',
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
