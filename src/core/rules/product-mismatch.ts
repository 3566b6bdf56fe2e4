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
      title: 'Kết quả không bằng tích các cột',
      why: 'Thành tiền bằng số lượng nhân đơn giá; cột kết quả khác cũng phải bằng tích các cột bên cạnh, tính cùng một đơn vị.',
      todo: 'Kiểm tra các cột nhân với nhau và cột kết quả, rồi sửa số sai.',
      messages: equationVi((d, f) => `${d.statement} = ${f.number(d.expected)}, nhưng đang ghi ${f.number(d.actual)}.`),
    },
    en: {
      title: 'A result is not the product of its columns',
      why: 'An amount is quantity times unit price; any other result must be the product of the columns beside it too, in one unit.',
      todo: 'Check the columns that are multiplied and the result, and correct the wrong one.',
      messages: equationEn(
        (d, f) => `“${d.statement}” gives ${f.number(d.expected)}, but the cell holds ${f.number(d.actual)}.`,
      ),
    },
  },
  example: `
    STT | Nội dung            | Số lượng | Đơn giá | Thành tiền
    1   | Tập huấn cấp huyện  | 2        | 80      | «180»
    2   | Tập huấn cấp xã     | 4        | 80      | 320
  `,
});
