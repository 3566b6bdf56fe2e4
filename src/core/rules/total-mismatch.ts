import { statedRowFamilies } from '../arithmetic/stated-rows';
import { told, type EquationDraft, type EquationMessages } from '../arithmetic/told';
import { equationEn, equationVi } from '../text/equation-words';
import { defineRule } from './rule';

/** A total row must be the sum of its items, each counted once (dòng tổng cộng). */
export default defineRule<EquationMessages>({
  id: 'total-mismatch',
  severity: 'error',
  basis: null,
  appliesTo: (table) => table.rows.some((row) => row.role === 'total') || statedRowFamilies(table).length > 0,
  check: (table) => told(table, 'total').filter((draft) => !isOfOne(draft)),
  text: {
    vi: {
      title: 'Dòng tổng không bằng tổng các dòng',
      why: 'Mỗi dòng được cộng một lần; dòng «trong đó», dòng cộng nhóm và tỷ lệ phần trăm không cộng vào tổng.',
      todo: 'Kiểm tra dòng bị sót, bị cộng hai lần hoặc số bị sai, rồi sửa dòng tổng hoặc số đó.',
      messages: equationVi(
        (d, f) => `«${d.statement}» ghi ${f.number(d.actual)}, cộng các dòng được ${f.number(d.expected)}.`,
      ),
    },
    en: {
      title: 'A total row is not the sum of its rows',
      why: 'Each row counts once; “of which” rows, subtotals and percentages are left out.',
      todo: 'Look for a row left out, counted twice or mistyped, then correct the total or that figure.',
      messages: equationEn(
        (d, f) => `“${d.statement}” holds ${f.number(d.actual)}, but the rows add up to ${f.number(d.expected)}.`,
      ),
    },
  },
  example: `
    STT | Đơn vị         | Số tổ | Số cuộc
    1   | Huyện Ba Bể    | 10    | 4
    2   | Huyện Ngân Sơn | 20    | 6
    3   | Huyện Na Rì    | 15    | 5
        | Tổng cộng      | «46»  | 15
  `,
});

/** One figure is no sum of another: a row that only looks like a total, such as a name ("Total" among brands). */
const isOfOne = ({ message, related }: EquationDraft): boolean =>
  message === 'doubtful' && related?.length === 1 && related.every((r) => r.top === r.bottom && r.left === r.right);
