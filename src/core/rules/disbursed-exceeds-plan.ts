import { capitalOf, moneyOf, moneySlack, type Capital } from '../arithmetic/capital';
import { isBlamed } from '../arithmetic/causes-of';
import { cellFormula, type Figure } from '../facts/figure';
import { misplacedPoints } from '../facts/misplaced-points';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Said = { spent: number; plan: number; over: number };
type Messages = { over: Said; perhaps: Said };

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
    return items.length > 0 || unplanned ? items : totals;
  },
  text: {
    vi: {
      title: 'Giải ngân vượt kế hoạch vốn',
      why: 'Số giải ngân không thể lớn hơn vốn được sử dụng trong năm, kể cả vốn kéo dài, trừ khi được ứng trước.',
      todo: 'Kiểm tra số giải ngân và kế hoạch vốn; nếu kế hoạch chưa gồm vốn kéo dài thì ghi rõ.',
      messages: {
        over: (d, f) => `Giải ngân ${f.number(d.spent)}, kế hoạch ${f.number(d.plan)}: vượt ${f.number(d.over)}.`,
        perhaps: (d, f) =>
          `Giải ngân ${f.number(d.spent)}, kế hoạch ${f.number(d.plan)}: vượt ${f.number(d.over)}; kế hoạch này có thể chưa gồm vốn kéo dài hoặc vốn ứng trước.`,
      },
    },
    en: {
      title: 'More disbursed than planned',
      why: 'No more can be spent than the capital of the year, carry-over included, unless it was advanced.',
      todo: 'Check both figures; if the plan leaves out the carry-over, say so.',
      messages: {
        over: (d, f) => `${f.number(d.spent)} disbursed, ${f.number(d.plan)} planned: ${f.number(d.over)} too much.`,
        perhaps: (d, f) =>
          `${f.number(d.spent)} disbursed, ${f.number(d.plan)} planned: ${f.number(d.over)} more; the plan may leave out carried-over or advanced capital.`,
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

function over(table: Table, capital: Capital): Draft<Messages>[] {
  if ((capital.spentMoney ?? 0) <= (capital.plannedMoney ?? 0)) return [];
  const { row, plan, whole, disbursed, advance } = capital;
  const [spent, base] = [moneyOf(table, [disbursed]), moneyOf(table, plan)];
  if (!disbursed || row.role === 'group' || spent === null || base === null || base <= 0) return [];
  if (plan.length === 0 || spent <= base + moneySlack(table, [disbursed, ...plan])) return [];
  const scale = disbursed.value ? spent / disbursed.value : 1;
  const data = { spent: disbursed.value ?? 0, plan: base / scale, over: (spent - base) / scale };
  const sure = whole && !advance?.value;
  const condition = conditionOf(capital, scale);
  return [
    {
      message: sure ? 'over' : 'perhaps',
      ...(sure ? {} : { severity: 'review' as const }),
      at: disbursed.at,
      data,
      related: plan.map((f) => f.at),
      actual: data.spent,
      expected: data.plan,
      ...(condition ? { condition } : {}),
      follows: [disbursed, ...plan].filter((f) => isWrong(table, f)).map((f) => f.at),
    },
  ];
}

const isWrong = (table: Table, figure: Figure): boolean =>
  isBlamed(table, figure.at) || misplacedPoints(table).includes(figure);

function conditionOf({ disbursed, plan }: Capital, scale: number): string | null {
  const [first] = plan;
  if (plan.length !== 1 || scale !== 1 || !first || !disbursed) return null;
  const [spent, given] = [cellFormula(disbursed), cellFormula(first)];
  return spent && given ? `${spent}>${given}` : null;
}
