import { capitalOf, moneyOf } from '../arithmetic/capital';
import { defineRule } from './rule';

type Messages = { none: { spent: number }; carried: { spent: number } };

/** Spent where nothing was planned (giải ngân khi không có kế hoạch). */
export default defineRule<Messages>({
  id: 'disbursed-without-plan',
  severity: 'error',
  basis: null,
  appliesTo: (table) => capitalOf(table).some((c) => c.disbursed !== null && c.plan.some((f) => Boolean(f.value))),
  check: (table) =>
    capitalOf(table).flatMap((capital) => {
      if (capital.plannedMoney !== 0 || !capital.spentMoney) return [];
      const { row, plan, whole, disbursed, advance } = capital;
      const spent = disbursed?.value ?? 0;
      const base = moneyOf(table, plan);
      if (!disbursed || spent <= 0 || base !== 0 || plan.length === 0 || row.role === 'group' || row.role === 'subset')
        return [];
      const sure = whole && !advance?.value;
      const common = { at: disbursed.at, data: { spent }, related: plan.map((f) => f.at), actual: spent, expected: 0 };
      return [
        {
          message: sure ? ('none' as const) : ('carried' as const),
          ...(sure ? {} : { severity: 'review' as const }),
          ...common,
        },
      ];
    }),
  text: {
    vi: {
      title: 'Giải ngân khi không có kế hoạch vốn',
      why: 'Không được giao vốn thì không có nguồn để giải ngân.',
      todo: 'Bổ sung kế hoạch vốn, hoặc chuyển số giải ngân về đúng dòng.',
      messages: {
        none: (d, f) => `Giải ngân ${f.number(d.spent)}, kế hoạch để trống hoặc bằng 0.`,
        carried: (d, f) => `Giải ngân ${f.number(d.spent)} khi kế hoạch bằng 0; có thể từ vốn kéo dài hoặc vốn ứng.`,
      },
    },
    en: {
      title: 'Disbursed without a plan',
      why: 'Without capital there is nothing to disburse.',
      todo: 'Enter the plan, or move the amount to its own row.',
      messages: {
        none: (d, f) => `${f.number(d.spent)} disbursed, the plan is blank or 0.`,
        carried: (d, f) =>
          `${f.number(d.spent)} disbursed with a plan of 0; it may come from carried-over or advanced capital.`,
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
