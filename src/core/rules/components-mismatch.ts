import { told, type EquationMessages } from '../arithmetic/told';
import { equationEn, equationVi } from '../text/equation-words';
import { defineRule } from './rule';

/** Carried over and given this year make the plan; central and local capital make the total (cơ cấu nguồn vốn). */
export default defineRule<EquationMessages>({
  id: 'components-mismatch',
  severity: 'error',
  basis: null,
  appliesTo: (table) =>
    table.columns.some((c) => c.role === 'carry-over' || c.role === 'source' || c.subsetOf !== null) ||
    told(table, 'components').length > 0,
  check: (table) => told(table, 'components'),
  text: {
    vi: {
      title: 'Các thành phần không cộng lại bằng tổng',
      why: 'Vốn kéo dài cộng vốn giao trong năm bằng kế hoạch vốn; các nguồn cộng lại bằng tổng số.',
      todo: 'Đối chiếu với quyết định giao vốn, rồi sửa tổng hoặc thành phần bị sai.',
      messages: equationVi(
        (d, f) => `Các thành phần cộng lại được ${f.number(d.expected)}, tổng đang ghi ${f.number(d.actual)}.`,
      ),
    },
    en: {
      title: 'The components do not add up to the total',
      why: 'Capital carried over plus capital assigned this year makes the plan; the sources make the total.',
      todo: 'Compare with the decision that assigned the capital, and correct the total or the component.',
      messages: equationEn(
        (d, f) => `The components add up to ${f.number(d.expected)}, but the total is ${f.number(d.actual)}.`,
      ),
    },
  },
  example: `
    Đơn vị tính: triệu đồng | | | |
    STT | Đơn vị         | Kế hoạch vốn | <                | <
    ^   | ^              | Tổng số      | Vốn năm trước kéo dài | Vốn giao trong năm
    1   | Huyện Ba Bể    | «4531»       | 1222             | 3291
    2   | Huyện Na Rì    | 2500         | 500              | 2000
  `,
});
