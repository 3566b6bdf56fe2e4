import { printedRates, printsRates } from '../arithmetic/printed-rates';
import { defineRule } from './rule';

type Messages = { cut: { printed: number; exact: number; decimals: number; finer: number; percent: boolean } };

/** A rate that was cut, not rounded: 9% printed for 9,67% (cắt bỏ phần lẻ). */
export default defineRule<Messages>({
  id: 'rate-truncated',
  severity: 'warning',
  basis: null,
  appliesTo: printsRates,
  check: (table) =>
    printedRates(table)
      .filter((rate) => rate.answer === 'cut')
      .map(({ at, printed, exact, decimals, percent, related, condition }) => {
        const live = condition();
        return {
          message: 'cut' as const,
          at,
          data: { printed, exact, decimals, finer: Math.max(1, decimals), percent },
          related,
          expected: Number(exact.toPrecision(12)),
          actual: printed,
          tolerance: 0.5 / 10 ** decimals,
          ...(live ? { condition: live } : {}),
          follows: [at, ...related],
        };
      }),
  text: {
    vi: {
      title: 'Tỷ lệ bỏ phần lẻ, chưa làm tròn',
      why: 'Tỷ lệ ghi trong báo cáo phải làm tròn; bỏ phần lẻ thì các tỷ lệ cộng lại không đủ 100%.',
      todo: 'Ghi lại tỷ lệ đã làm tròn.',
      messages: {
        cut: (d, f) =>
          d.percent
            ? `Ghi ${f.percent(d.printed, d.decimals)}, tính được ${f.percent(d.exact, d.finer)}: bỏ phần lẻ, chưa làm tròn.`
            : `Ghi ${f.number(d.printed, d.decimals)}, tính được ${f.number(d.exact, d.decimals)}: bỏ phần lẻ, chưa làm tròn.`,
      },
    },
    en: {
      title: 'A rate was cut, not rounded',
      why: 'Rates in a report must be rounded; rates that are cut do not add up to 100%.',
      todo: 'Enter the rounded rate.',
      messages: {
        cut: (d, f) =>
          d.percent
            ? `${f.percent(d.printed, d.decimals)} is printed, but the figures give ${f.percent(d.exact, d.finer)}: the rate was cut, not rounded.`
            : `${f.number(d.printed, d.decimals)} is printed, but the figures give ${f.number(d.exact, d.decimals)}: the rate was cut, not rounded.`,
      },
    },
  },
  example: `
    Đơn vị tính: triệu đồng | | | |
    STT | Nội dung                | Kế hoạch vốn | Giải ngân | Tỷ lệ giải ngân (%)
    1   | Kinh phí giao năm 2023  | 3291         | 318.360   | «9»
    2   | Kinh phí năm 2022       | 1222         | 774.229   | 63.4
  `,
});
