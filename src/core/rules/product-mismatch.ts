import { productFamilies } from '../arithmetic/product';
import { told, type EquationMessages } from '../arithmetic/told';
import { equationEn, equationVi } from '../text/equation-words';
import { defineRule } from './rule';

/** Quantity × unit price = amount; classes × trainees per class = trainees (thành tiền). */
export default defineRule<EquationMessages>({
  id: 'product-mismatch',
  severity: 'error',
  basis: null,
  appliesTo: (table) => productFamilies(table).length > 0 || told(table, 'product').length > 0,
  check: (table) => told(table, 'product'),
  text: {
    vi: {
      title: 'Thành tiền không bằng số lượng nhân đơn giá',
      why: 'Cột kết quả là tích của các cột bên cạnh, tính cùng một đơn vị.',
      todo: 'Kiểm tra số lượng, đơn giá và thành tiền, sửa số sai.',
      messages: equationVi((d, f) => `${d.statement} = ${f.number(d.expected)}, đang ghi ${f.number(d.actual)}.`),
    },
    en: {
      title: 'An amount is not quantity times unit price',
      why: 'The result column is the product of the columns beside it, in one unit.',
      todo: 'Check quantity, unit price and amount, and correct the wrong one.',
      messages: equationEn(
        (d, f) => `${d.statement} = ${f.number(d.expected)}, but the cell holds ${f.number(d.actual)}.`,
      ),
    },
  },
  example: `
    STT | Nội dung            | Số lượng | Đơn giá | Thành tiền
    1   | Tập huấn cấp huyện  | 2        | 80      | «180»
    2   | Tập huấn cấp xã     | 4        | 80      | 320
  `,
});
