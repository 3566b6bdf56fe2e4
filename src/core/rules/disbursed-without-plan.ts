import { capitalOf, moneyOf, type Capital } from '../arithmetic/capital';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = {
  none: { spent: number };
  carried: { spent: number };
  many: { spent: number; count: number; all: number };
};

/** Spent where nothing was planned (giải ngân khi không có kế hoạch). */
export default defineRule<Messages>({
  id: 'disbursed-without-plan',
  severity: 'error',
  basis: null,
  appliesTo: (table) => capitalOf(table).some((c) => c.disbursed !== null && c.plan.some((f) => Boolean(f.value))),
  check: (table) => {
    const spent = capitalOf(table).filter(({ disbursed, spentMoney }) => Boolean(disbursed) && Boolean(spentMoney));
    const drafts = spent.flatMap((capital) => withoutPlan(table, capital));
    return isCommon(drafts.length, spent.length)
      ? drafts.slice(0, 1).map((one) => asked(one, drafts, spent.length))
      : drafts;
  },
  text: {
    vi: {
      title: 'Giải ngân khi không có kế hoạch vốn',
      why: 'Không được giao vốn thì không có nguồn để giải ngân.',
      todo: 'Bổ sung kế hoạch vốn, hoặc chuyển số giải ngân về đúng dòng.',
      messages: {
        none: (d, f) => `Giải ngân ${f.number(d.spent)} trong khi kế hoạch để trống hoặc bằng 0.`,
        carried: (d, f) =>
          `Giải ngân ${f.number(d.spent)} trong khi kế hoạch bằng 0; có thể lấy từ vốn kéo dài hoặc vốn ứng trước.`,
        many: (d, f) =>
          `${f.number(d.count)} trong ${f.number(d.all)} dòng có giải ngân mà không có kế hoạch, chẳng hạn dòng này giải ngân ${f.number(d.spent)}; kế hoạch có thể ở cột khác hoặc biểu khác.`,
      },
    },
    en: {
      title: 'Disbursed without a plan',
      why: 'Without capital there is nothing to disburse.',
      todo: 'Enter the plan, or move the amount to its own row.',
      messages: {
        none: (d, f) => `${f.number(d.spent)} disbursed, but the plan is blank or 0.`,
        carried: (d, f) =>
          `${f.number(d.spent)} disbursed with a plan of 0; it may come from capital carried over or advanced.`,
        many: (d, f) =>
          `${f.number(d.count)} of ${f.number(d.all)} rows with disbursement have no plan, such as this one with ${f.number(d.spent)}; the plan may be in another column or table.`,
      },
    },
  },
  example: `
    Đơn vị tính: triệu đồng | | | |
    STT | Đơn vị         | Kế hoạch vốn | Giải ngân
    1   | Huyện Ba Bể    | 0            | «130»
    2   | Huyện Ngân Sơn | 3291         | 318
  `,
});

/** Where so many rows spend without a plan, that is how the form is, or how we read it: asked once. */
const MANY = 4;
const SHARE = 0.15;
const isCommon = (count: number, all: number): boolean => count >= MANY && count >= SHARE * all;

const MOST_RELATED = 50;

function asked(first: Draft<Messages>, drafts: readonly Draft<Messages>[], all: number): Draft<Messages> {
  const related = drafts.slice(1, MOST_RELATED).map(({ at }) => at);
  const data = { spent: first.actual ?? 0, count: drafts.length, all };
  return { message: 'many', severity: 'review', at: first.at, data, related };
}

function withoutPlan(table: Table, capital: Capital): Draft<Messages>[] {
  if (capital.plannedMoney !== 0 || !capital.spentMoney) return [];
  const { row, plan, whole, disbursed, advance } = capital;
  const spent = disbursed?.value ?? 0;
  const base = moneyOf(table, plan);
  if (!disbursed || spent <= 0 || base !== 0 || plan.length === 0 || row.role === 'group' || row.role === 'subset')
    return [];
  const sure = whole && !advance?.value;
  const common = {
    at: disbursed.at,
    data: { spent },
    related: plan.map((f) => f.at),
    actual: spent,
    expected: 0,
    // A plan that a faulty formula makes 0 is that formula's fault.
    follows: plan.filter(({ live }) => live !== null).map((f) => f.at),
  };
  return [sure ? { message: 'none', ...common } : { message: 'carried', severity: 'review', ...common }];
}
