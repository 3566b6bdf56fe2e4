import { told, type EquationMessages } from '../arithmetic/told';
import { equationEn, equationVi } from '../text/equation-words';
import { defineRule } from './rule';

/** A group row must be the sum of the rows under it, where they claim to be all of it (dòng cộng nhóm). */
export default defineRule<EquationMessages>({
  id: 'subtotal-mismatch',
  severity: 'error',
  basis: null,
  appliesTo: (table) => table.rows.some((row) => row.parent !== null) || told(table, 'subtotal').length > 0,
  check: (table) => told(table, 'subtotal'),
  text: {
    vi: {
      title: 'Dòng nhóm không bằng tổng các dòng trong nhóm',
      why: 'Số thứ tự hoặc chữ «Gồm», «Chia ra» cho biết các dòng con là toàn bộ nhóm.',
      todo: 'Sửa dòng nhóm hoặc dòng con bị sai; nếu chỉ là một phần thì ghi «Trong đó».',
      messages: equationVi(
        (d, f) => `«${d.statement}» ghi ${f.number(d.actual)}, cộng các dòng trong nhóm được ${f.number(d.expected)}.`,
      ),
    },
    en: {
      title: 'A group row is not the sum of the rows under it',
      why: 'The numbering, or words such as “Gồm” (consisting of), says that the rows under it are the whole group.',
      todo: 'Correct the group row or the row that is wrong; if the rows are only part of it, write “Trong đó” (of which).',
      messages: equationEn(
        (d, f) => `“${d.statement}” holds ${f.number(d.actual)}, but its rows add up to ${f.number(d.expected)}.`,
      ),
    },
  },
  example: `
    STT | Nội dung          | Kinh phí | Số cuộc
    I   | Truyền thông      | «95»     | 7
    1   | Tập huấn          | 40       | 3
    2   | Hội nghị          | 50       | 4
    II  | Giám sát          | 30       | 5
    1   | Kiểm tra          | 10       | 2
    2   | Đánh giá          | 20       | 3
  `,
});
