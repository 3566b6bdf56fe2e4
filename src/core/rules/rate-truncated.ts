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
      title: 'Tỷ lệ bị cắt phần lẻ, không làm tròn',
      why: 'Tỷ lệ in trong báo cáo phải làm tròn; cắt bỏ phần lẻ làm các tỷ lệ không cộng lại đủ 100%.',
      todo: 'Ghi lại tỷ lệ đã làm tròn.',
      messages: {
        cut: (d, f) =>
          d.percent
            ? `Ghi ${f.percent(d.printed, d.decimals)}, đúng là ${f.percent(d.exact, d.finer)}: đã cắt bỏ phần lẻ, không làm tròn.`
            : `Ghi ${f.number(d.printed, d.decimals)}, đúng là ${f.number(d.exact, d.decimals)}: đã cắt bỏ phần lẻ, không làm tròn.`,
      },
    },
    en: {
      title: 'A rate was cut, not rounded',
      why: 'Rates are rounded when printed; cut ones do not add up to 100%.',
      todo: 'Print the rounded rate.',
      messages: {
        cut: (d, f) =>
          d.percent
            ? `${f.percent(d.printed, d.decimals)} is printed, ${f.percent(d.exact, d.finer)} is right: it was cut, not rounded.`
            : `${f.number(d.printed, d.decimals)} is printed, ${f.number(d.exact, d.decimals)} is right: it was cut, not rounded.`,
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
