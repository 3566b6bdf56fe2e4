import { printedRates, printsRates } from '../arithmetic/printed-rates';
import { told, type EquationMessages } from '../arithmetic/told';
import type { Table } from '../table/table';
import { equationEn, equationVi } from '../text/equation-words';
import { roundHalfAway } from '../text/format';
import type { Format } from '../text/locale';
import { defineRule, type Draft } from './rule';

type Share = { part: number; whole: number; printed: number; exact: number; decimals: number };
type Messages = EquationMessages & { share: Share; impossible: Share };

const two = (value: number, f: Format): string => f.number(roundHalfAway(value, Math.abs(value) < 1 ? 4 : 2));

/** A printed rate that no figures rounding to those shown can give (tỷ lệ sai). */
export default defineRule<Messages>({
  id: 'rate-mismatch',
  severity: 'error',
  basis: null,
  appliesTo: (table) =>
    printsRates(table) || table.columns.some((c) => c.role === 'rate') || told(table, 'rate').length > 0,
  check: (table) => [
    ...told(table, 'rate').map((d) => ({ ...d, follows: [...(d.follows ?? []), d.at] })),
    ...shares(table),
  ],
  text: {
    vi: {
      title: 'Tỷ lệ in sẵn không đúng với số liệu',
      why: 'Tử số chia mẫu số, kể cả sai số làm tròn, không ra tỷ lệ này; tỷ lệ của dòng tổng là tổng chia tổng.',
      todo: 'Tính lại tỷ lệ, hoặc sửa tử số, mẫu số nếu ghi nhầm.',
      messages: {
        ...equationVi(
          (d, f) => `Tỷ lệ ghi ${f.number(d.actual)}, tính từ số liệu trong biểu được ${two(d.expected, f)}.`,
        ),
        share: (d, f) =>
          `${f.number(d.part)}/${f.number(d.whole)} là ${f.percent(d.exact, Math.max(1, d.decimals))}, đang ghi ${f.percent(d.printed, d.decimals)}.`,
        impossible: (d, f) =>
          `${f.percent(d.printed, d.decimals)} không thể có với mẫu số ${f.number(d.whole)}; ${f.number(d.part)}/${f.number(d.whole)} là ${f.percent(d.exact, Math.max(1, d.decimals))}.`,
      },
    },
    en: {
      title: 'A printed rate does not fit its figures',
      why: 'Numerator divided by denominator, rounding allowed for, does not give this rate; the rate of a total row is sum ÷ sum.',
      todo: 'Compute the rate again, or correct its numerator or denominator if they are mistyped.',
      messages: {
        ...equationEn(
          (d, f) =>
            `The rate is given as ${f.number(d.actual)}, but the figures of the table give ${two(d.expected, f)}.`,
        ),
        share: (d, f) =>
          `${f.number(d.part)}/${f.number(d.whole)} is ${f.percent(d.exact, Math.max(1, d.decimals))}, but ${f.percent(d.printed, d.decimals)} is printed.`,
        impossible: (d, f) =>
          `${f.percent(d.printed, d.decimals)} cannot come from a denominator of ${f.number(d.whole)}; ${f.number(d.part)}/${f.number(d.whole)} is ${f.percent(d.exact, Math.max(1, d.decimals))}.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu                  | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
    1   | Cán bộ được tập huấn      | Người       | 320      | 334       | «140.4»
    2   | Tổ truyền thông cộng đồng | Tổ          | 75       | 77        | 102.7
  `,
});

function shares(table: Table): Draft<Messages>[] {
  return printedRates(table)
    .filter((rate) => rate.in !== 'cell' && rate.answer === 'wrong')
    .map(({ at, part, whole, printed, exact, decimals }) => ({
      message: possible(printed, decimals, whole) ? ('share' as const) : ('impossible' as const),
      at,
      data: { part, whole, printed, exact, decimals },
      expected: exact,
      actual: printed,
      tolerance: 0.5 / 10 ** decimals,
    }));
}

/** Whether some whole number out of the denominator gives the printed per cent. */
function possible(printed: number, decimals: number, whole: number): boolean {
  const near = Math.round((printed / 100) * whole);
  return Math.abs((near / whole) * 100 - printed) <= 0.5 / 10 ** decimals + 1e-9;
}
