import { capitalOf, moneyOf, moneySlack, type Capital } from '../arithmetic/capital';
import { isToldWrong } from '../arithmetic/told-wrong';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = { below: { estimate: number; spent: number } };

/** The year-end estimate is less than what is already spent (ước thấp hơn đã giải ngân). */
export default defineRule<Messages>({
  id: 'estimate-below-actual',
  severity: 'error',
  basis: null,
  appliesTo: (table) => capitalOf(table).some((c) => c.estimate !== null && c.disbursed !== null),
  check: (table) => {
    const found = capitalOf(table).flatMap((capital) => below(table, capital));
    const items = found.filter(({ total }) => !total);
    return (items.length > 0 ? items : found).map(({ draft }) => draft);
  },
  text: {
    vi: {
      title: 'Số ước cả năm thấp hơn số đã giải ngân',
      why: 'Ước đến cuối năm gồm cả số đã giải ngân nên không thể thấp hơn.',
      todo: 'Sửa số ước; nếu cột chỉ ghi phần ước thêm thì ghi rõ trong tiêu đề cột.',
      messages: {
        below: (d, f) => `Ước cả năm ${f.number(d.estimate)}, thấp hơn số đã giải ngân ${f.number(d.spent)}.`,
      },
    },
    en: {
      title: 'The estimate is below what is already disbursed',
      why: 'The estimate to year end includes what is disbursed, so it cannot be less.',
      todo: 'Correct the estimate; if the column holds only what is to come, say so in its header.',
      messages: {
        below: (d, f) =>
          `${f.number(d.estimate)} estimated for the year, less than the ${f.number(d.spent)} already disbursed.`,
      },
    },
  },
  example: `
    Đơn vị tính: triệu đồng | | | |
    STT | Đơn vị         | Kế hoạch vốn | Giải ngân | Ước giải ngân cả năm
    1   | Huyện Ba Bể    | 1222         | 774       | «700»
    2   | Huyện Ngân Sơn | 3291         | 318       | 1500
  `,
});

/** A total falls below with the row that does, so the rows speak first. */
function below(table: Table, { disbursed, estimate, row }: Capital): { draft: Draft<Messages>; total: boolean }[] {
  const [spent, ahead] = [moneyOf(table, [disbursed]), moneyOf(table, [estimate])];
  const told = estimate?.amount.kind === 'number' && disbursed?.amount.kind === 'number' && row.role !== 'group';
  if (!told || spent === null || ahead === null || ahead >= spent - moneySlack(table, [disbursed, estimate])) return [];
  const draft: Draft<Messages> = {
    message: 'below',
    at: estimate.at,
    data: { estimate: estimate.value ?? 0, spent: disbursed.value ?? 0 },
    related: [disbursed.at],
    actual: estimate.value ?? 0,
    follows: [disbursed, estimate].filter(isToldWrong(table)).map((f) => f.at),
  };
  return [{ draft, total: row.role === 'total' }];
}
