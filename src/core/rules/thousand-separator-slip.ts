import { isBlamed } from '../arithmetic/causes-at';
import { causesOf } from '../arithmetic/causes-of';
import { unitAt } from '../facts/figure';
import { isAmong, misplacedPoints } from '../facts/misplaced-points';
import { CELL, figuresWhere } from '../facts/strip';
import { settledCells } from '../arithmetic/equations-of';
import { joined } from '../arithmetic/told';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = {
  proven: { actual: number; corrected: number; statement: string };
  suspect: { actual: number; corrected: number };
  proportion: { actual: number; corrected: number };
  ambiguous: { text: number; other: number };
};

/** A value off by 1000 because `.` or `,` was read the other way (nhầm dấu phân cách). */
export default defineRule<Messages>({
  id: 'thousand-separator-slip',
  severity: 'error',
  basis: null,
  appliesTo: () => true,
  check: (table) => [...proven(table), ...outOfProportion(table), ...suspects(table)],
  text: {
    vi: {
      title: 'Số lệch 1.000 lần do nhầm dấu phân cách',
      why: 'Dấu chấm và dấu phẩy dễ nhầm: 1.222 là hơn một nghìn, 407,319 là bốn trăm lẻ bảy phẩy ba; Excel đọc theo cài đặt của máy, không theo biểu.',
      todo: 'Nhập lại số cho đúng; đối chiếu với tổng và tỷ lệ.',
      messages: {
        proven: (d, f) =>
          `Ô này ghi ${f.number(d.actual)}; phải là ${f.number(d.corrected)} thì «${d.statement}» mới khớp.`,
        suspect: (d, f) =>
          `Ô này ghi ${f.number(d.actual)}, trong khi các ô cùng cột vào khoảng ${f.number(d.corrected)}; có thể nhầm dấu phân cách.`,
        proportion: (d, f) =>
          `Ô này ghi ${f.number(d.actual)}, nhỏ hơn khoảng 1.000 lần so với các ô cùng cột và với số bên cạnh trong dòng; số đúng có thể là ${f.number(d.corrected)}.`,
        ambiguous: (d, f) =>
          `Ô này có thể đọc là ${f.number(d.text)} hoặc ${f.number(d.other)}; biểu không cho biết cách nào đúng.`,
      },
    },
    en: {
      title: 'A figure is off by a factor of 1,000: wrong separator',
      why: 'Point and comma are easily confused: in Vietnam 1.222 is over a thousand and 407,319 has decimals; Excel goes by the settings of the computer, not by the table.',
      todo: 'Enter the figure again; compare with the total and the rate.',
      messages: {
        proven: (d, f) =>
          `The cell holds ${f.number(d.actual)}; it must be ${f.number(d.corrected)} for “${d.statement}” to agree.`,
        suspect: (d, f) =>
          `The cell holds ${f.number(d.actual)}, while its column is around ${f.number(d.corrected)}; the separator may be wrong.`,
        proportion: (d, f) =>
          `The cell holds ${f.number(d.actual)}, about a thousandth of its column and of the figure beside it; ${f.number(d.corrected)} may be meant.`,
        ambiguous: (d, f) =>
          `This cell can be read as ${f.number(d.text)} or ${f.number(d.other)}; the table does not say which is right.`,
      },
    },
  },
  example: `
    Đơn vị tính: triệu đồng | | |
    STT | Đơn vị         | Kế hoạch vốn | Giải ngân
    1   | Huyện Ba Bể    | «1.222»      | 774
    2   | Huyện Ngân Sơn | 3291         | 318
    3   | Huyện Na Rì    | 2500         | 1000
        | Tổng cộng      | 7013         | 2092
  `,
});

const proven = (table: Table): Draft<Messages>[] =>
  causesOf(table)
    .filter((cause) => cause.slip === 'thousand' && cause.corrected !== null)
    .map(({ cell, corrected, equation }) => ({
      message: 'proven' as const,
      at: cell.at,
      data: { actual: cell.value ?? 0, corrected: corrected ?? 0, statement: equation.statement.text },
      related: joined([equation.result, ...equation.terms].map((f) => f.at)).filter((r) => r !== cell.at),
      expected: corrected ?? 0,
      actual: cell.value ?? 0,
      fix: [{ kind: 'content' as const, at: cell.at, after: { value: corrected } }],
    }));

/** 1.2 for 1200, of which both the column and the row say so. */
const outOfProportion = (table: Table): Draft<Messages>[] =>
  misplacedPoints(table)
    .filter(({ at }) => !isBlamed(table, at))
    .map(({ at, value }) => {
      const [actual, corrected] = [value ?? 0, Math.round((value ?? 0) * 1000)];
      return { message: 'proportion' as const, at, data: { actual, corrected }, expected: corrected, actual };
    });

/** 1,222 among whole figures in the thousands, where nothing proves it. */
function suspects(table: Table): Draft<Messages>[] {
  const isOdd = (bits: number, value: number, half: number): boolean =>
    (bits & CELL.text) !== 0 ||
    (value > 0 && value < 1000 && (half === 0.0005 || (half === 0 && !Number.isInteger(value))));
  const candidates = figuresWhere(table, (bits, value, half) => (bits & CELL.number) !== 0 && isOdd(bits, value, half));
  const settled = candidates.length > 0 ? settledCells(table) : new Set<number>();
  return candidates.flatMap((figure): Draft<Messages>[] => {
    const { amount, at } = figure;
    if (amount.kind !== 'number' || settled.has(figure.key) || misplacedPoints(table).includes(figure)) return [];
    if (amount.otherwise !== null)
      return [{ message: 'ambiguous', severity: 'review', at, data: { text: amount.value, other: amount.otherwise } }];
    const corrected = Math.round(amount.value * 1000);
    const odd = amount.decimals === 3 && amount.value < 1000 && amount.stored === 'number' && amount.value > 0;
    if (!odd || !unitAt(table, figure.row, figure.column)?.money || !isAmong(table, figure, corrected)) return [];
    return [{ message: 'suspect', severity: 'review', at, data: { actual: amount.value, corrected } }];
  });
}
