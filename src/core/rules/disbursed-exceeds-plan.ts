import { capitalOf, moneyOf, moneySlack, type Capital } from '../arithmetic/capital';
import { joined } from '../arithmetic/told';
import { isToldWrong } from '../arithmetic/told-wrong';
import { cellFormula, figureAt, figureColumns } from '../facts/figure';
import type { Row, Table } from '../table/table';
import { counted } from '../text/counted';
import { defineRule, type Draft } from './rule';

type Said = { spent: number; plan: number; over: number };
type Messages = { over: Said; perhaps: Said; printed: Said & { rate: number; cells: number } };

/** More spent than planned (giải ngân vượt kế hoạch). */
export default defineRule<Messages>({
  id: 'disbursed-exceeds-plan',
  severity: 'error',
  basis: null,
  appliesTo: (table) => table.columns.some((c) => c.role === 'disbursed'),
  check: (table) => {
    const all = capitalOf(table);
    const items = all.filter(({ row }) => row.role !== 'total').flatMap((capital) => over(table, capital));
    const unplanned = all.some(
      ({ row, spentMoney, plannedMoney }) => row.role === 'item' && Boolean(spentMoney) && plannedMoney === 0,
    );
    const totals = all.filter(({ row }) => row.role === 'total').flatMap((capital) => over(table, capital));
    return withPrinted(items.length > 0 || unplanned ? items : totals);
  },
  text: {
    vi: {
      title: 'Giải ngân vượt kế hoạch vốn',
      why: 'Số giải ngân không thể lớn hơn vốn được sử dụng trong năm, kể cả vốn kéo dài, trừ khi được ứng trước.',
      todo: 'Kiểm tra số giải ngân và kế hoạch vốn; nếu kế hoạch chưa gồm vốn kéo dài thì ghi rõ trong biểu.',
      messages: {
        over: (d, f) => `Giải ngân ${f.number(d.spent)}, kế hoạch ${f.number(d.plan)}: vượt ${f.number(d.over)}.`,
        perhaps: (d, f) =>
          `Giải ngân ${f.number(d.spent)}, kế hoạch ${f.number(d.plan)}: vượt ${f.number(d.over)}; kế hoạch này có thể chưa gồm vốn kéo dài hoặc vốn ứng trước.`,
        printed: (d, f) =>
          `Giải ngân ${f.number(d.spent)}, kế hoạch ${f.number(d.plan)}; biểu in sẵn tỷ lệ ${f.percent(d.rate)}, có ${f.number(d.cells)} dòng trên 100%. Xem lại kế hoạch gồm những nguồn vốn nào.`,
      },
    },
    en: {
      title: 'More disbursed than planned',
      why: 'No more can be spent than the capital of the year, carry-over included, unless it was advanced.',
      todo: 'Check both figures; if the plan leaves out the carry-over, say so in the table.',
      messages: {
        over: (d, f) =>
          `${f.number(d.spent)} disbursed, ${f.number(d.plan)} planned: ${f.number(d.over)} over the plan.`,
        perhaps: (d, f) =>
          `${f.number(d.spent)} disbursed, ${f.number(d.plan)} planned: ${f.number(d.over)} over the plan, which may leave out capital carried over or advanced.`,
        printed: (d, f) =>
          `${f.number(d.spent)} disbursed, ${f.number(d.plan)} planned; the table itself prints ${f.percent(d.rate)}, with ${counted(f.number(d.cells), 'row')} above 100%. See which sources the plan takes in.`,
      },
    },
  },
  example: `
    Đơn vị tính: triệu đồng | | | |
    STT | Đơn vị         | Kế hoạch vốn | Giải ngân
    1   | Huyện Ba Bể    | 1222         | «1300»
    2   | Huyện Ngân Sơn | 3291         | 318
  `,
});

/** The rate above 100 that the row itself prints: whoever filled it in has seen it (tỷ lệ in sẵn trên 100%). */
function printedAbove(table: Table, row: Row, exact: number): number | null {
  for (const column of figureColumns(table)) {
    const { amount, value } = figureAt(table, row, column);
    if (amount.kind !== 'number' || value === null) continue;
    const slack = Math.max(amount.halfUnit, 0.05) * 1.000001;
    if (value > 100 && Math.abs(value - exact) <= slack) return value;
    if (column.role === 'rate' && !amount.percent && value > 1 && value < 100 && Math.abs(value * 100 - exact) <= slack)
      return value * 100;
  }
  return null;
}

/** What the form prints above 100 is one question for the table, however many rows it has; but where a figure is told as wrong. */
function withPrinted(drafts: readonly Draft<Messages>[]): Draft<Messages>[] {
  const printed = drafts.filter(({ message, follows }) => message === 'printed' && !follows?.length);
  const [first] = printed;
  if (first?.message !== 'printed') return [...drafts];
  const cells = printed.map(({ at }) => at);
  const asked = { ...first, data: { ...first.data, cells: cells.length }, cells };
  const related = [...(first.related ?? []), ...joined(cells.slice(1))];
  return [{ ...asked, related }, ...drafts.filter((draft) => !printed.includes(draft))];
}

function over(table: Table, capital: Capital): Draft<Messages>[] {
  if ((capital.spentMoney ?? 0) <= (capital.plannedMoney ?? 0)) return [];
  const { row, plan, whole, disbursed, advance } = capital;
  const [spent, base] = [moneyOf(table, [disbursed]), moneyOf(table, plan)];
  if (!disbursed || row.role === 'group' || spent === null || base === null || base <= 0) return [];
  if (plan.length === 0 || spent <= base + moneySlack(table, [disbursed, ...plan])) return [];
  const scale = disbursed.value ? spent / disbursed.value : 1;
  const data = { spent: disbursed.value ?? 0, plan: base / scale, over: (spent - base) / scale };
  const sure = whole && !advance?.value;
  const common = {
    at: disbursed.at,
    related: plan.map((f) => f.at),
    actual: data.spent,
    expected: data.plan,
    follows: [disbursed, ...plan].filter(isToldWrong(table)).map((f) => f.at),
  };
  const rate = printedAbove(table, row, (spent / base) * 100);
  if (rate !== null) return [{ ...common, message: 'printed', severity: 'review', data: { ...data, rate, cells: 1 } }];
  const condition = conditionOf(capital, scale);
  return [
    {
      ...common,
      message: sure ? 'over' : 'perhaps',
      ...(sure ? {} : { severity: 'review' as const }),
      data,
      ...(condition ? { condition } : {}),
    },
  ];
}

function conditionOf({ disbursed, plan }: Capital, scale: number): string | null {
  const [first] = plan;
  if (plan.length !== 1 || scale !== 1 || !first || !disbursed) return null;
  const [spent, given] = [cellFormula(disbursed), cellFormula(first)];
  return spent && given ? `${spent}>${given}` : null;
}
