import { equationsOf } from '../arithmetic/equations-of';
import type { Equation } from '../arithmetic/equation';
import { blanksIn, columnOf, columnsAcross } from '../arithmetic/light-equation';
import { joined } from '../arithmetic/told';
import { agreeing, counted } from '../text/counted';
import type { Format } from '../text/locale';
import { defineRule, type Draft } from './rule';

type Messages = {
  short: { label: string; total: number; given: number; blank: number };
  blank: { label: string; blank: number };
};

const blankPlaces = (blank: number, { number }: Format): string =>
  `${counted(number(blank), 'place')} ${agreeing(number(blank), 'is', 'are')} blank`;

/** A place left blank while the indicator is not given out whole (chưa phân bổ hết). */
export default defineRule<Messages>({
  id: 'allocation-gap',
  severity: 'gap',
  basis: null,
  appliesTo: (table) => equationsOf(table).some(isShared),
  check: (table) =>
    equationsOf(table)
      .filter((e) => isShared(e) && blanksIn(e) > 0)
      .flatMap(gap),
  text: {
    vi: {
      title: 'Chưa phân bổ hết cho các địa bàn',
      why: 'Có địa bàn để trống; không giao thì phải ghi 0 hoặc «-», để trống thì không rõ có giao hay không.',
      todo: 'Ghi số giao cho địa bàn còn trống, hoặc ghi 0 nếu không giao.',
      messages: {
        short: (d, f) =>
          `«${d.label}» giao ${f.number(d.total)}, mới phân bổ ${f.number(d.given)}, còn ${f.number(d.total - d.given)} chưa phân bổ; ${f.number(d.blank)} địa bàn để trống.`,
        blank: (d, f) => `«${d.label}»: ${f.number(d.blank)} địa bàn để trống, các địa bàn khác cộng lại đã đủ tổng.`,
      },
    },
    en: {
      title: 'Not allocated in full',
      why: 'A place is blank: “0” or “-” says that it gets nothing, a blank says nothing.',
      todo: 'Enter the figure of the blank place, or 0 if it gets nothing.',
      messages: {
        short: (d, f) =>
          `“${d.label}”: ${f.number(d.given)} of ${f.number(d.total)} allocated, ${f.number(d.total - d.given)} left; ${blankPlaces(d.blank, f)}.`,
        blank: (d, f) => `“${d.label}”: ${blankPlaces(d.blank, f)}, and the others already make the total.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu           | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
    ^   | ^                  | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
    1   | Câu lạc bộ thủ lĩnh | CLB        | 74      | 30                    | «»       | 20
    2   | Địa chỉ tin cậy    | Địa chỉ     | 40      | 10                    | 15       | 15
  `,
});

/** Given to several places, by the row that says how much in all. */
function isShared(made: Equation): boolean {
  const parts = columnsAcross(made);
  return parts !== null && parts.length > 1 && parts.every((c) => c.area !== null) && columnOf(made).area === null;
}

function gap(made: Equation): Draft<Messages>[] {
  const blanks = made.terms.filter((t) => t.blank);
  const [first] = blanks;
  const { expected, actual, result } = made;
  if (!first || expected === null || actual === null || expected > actual + made.tolerance) return [];
  if (
    blanks.length === made.terms.length ||
    (result.row.role !== 'item' && result.row.role !== 'subset' && result.row.role !== 'group')
  )
    return [];
  const data = { label: result.row.label, total: actual, given: expected, blank: blanks.length };
  const rest = {
    at: first.at,
    related: [result.at, ...joined(blanks.slice(1).map((f) => f.at))],
    expected: actual,
    actual: expected,
    tolerance: made.tolerance,
  };
  return Math.abs(actual - expected) <= made.tolerance
    ? [{ message: 'blank', data: { label: data.label, blank: data.blank }, ...rest }]
    : [{ message: 'short', data, ...rest }];
}
