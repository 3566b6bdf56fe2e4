import { causesOf } from '../arithmetic/causes-of';
import { derived } from '../facts/facts';
import { unitAt, type Figure } from '../facts/figure';
import { CELL, figuresWhere, numbersIn } from '../facts/strip';
import { settledCells } from '../arithmetic/equations-of';
import { joined } from '../arithmetic/told';
import type { Column, Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = {
  proven: { actual: number; corrected: number; statement: string };
  suspect: { actual: number; corrected: number };
  ambiguous: { text: number; other: number };
};

/** A value off by 1000 because `.` or `,` was read the other way (nhầm dấu phân cách). */
export default defineRule<Messages>({
  id: 'thousand-separator-slip',
  severity: 'error',
  basis: null,
  appliesTo: () => true,
  check: (table) => [...proven(table), ...suspects(table)],
  text: {
    vi: {
      title: 'Số lệch 1.000 lần do nhầm dấu phân cách',
      why: 'Cùng ba chữ số sau một dấu: 1.222 là hàng nghìn, 407,319 là số lẻ; Excel đọc theo máy chứ không theo biểu.',
      todo: 'Nhập lại số; đối chiếu với tổng và tỷ lệ.',
      messages: {
        proven: (d, f) => `Ô lưu ${f.number(d.actual)}; là ${f.number(d.corrected)} thì «${d.statement}» khớp.`,
        suspect: (d, f) =>
          `Ô lưu ${f.number(d.actual)}; các ô cùng cột cỡ ${f.number(d.corrected)}, có thể nhầm dấu phân cách.`,
        ambiguous: (d, f) =>
          `Ô này đọc được là ${f.number(d.text)} hoặc ${f.number(d.other)}; biểu không cho biết cách nào đúng.`,
      },
    },
    en: {
      title: 'A figure is off by 1,000 because of its separator',
      why: 'The same three digits follow either sign: 1.222 means thousands, 407,319 decimals; Excel goes by the machine.',
      todo: 'Enter the figure again; compare with the total and the rate.',
      messages: {
        proven: (d, f) =>
          `The cell stores ${f.number(d.actual)}; with ${f.number(d.corrected)}, “${d.statement}” agrees.`,
        suspect: (d, f) =>
          `The cell stores ${f.number(d.actual)}; its column is about ${f.number(d.corrected)}, so the separator may be wrong.`,
        ambiguous: (d, f) => `This reads as ${f.number(d.text)} or ${f.number(d.other)}; the table does not say which.`,
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

/** 1,222 among whole figures in the thousands, where nothing proves it. */
function suspects(table: Table): Draft<Messages>[] {
  const isOdd = (bits: number, value: number, half: number): boolean =>
    (bits & CELL.text) !== 0 ||
    (value > 0 && value < 1000 && (half === 0.0005 || (half === 0 && !Number.isInteger(value))));
  const candidates = figuresWhere(table, (bits, value, half) => (bits & CELL.number) !== 0 && isOdd(bits, value, half));
  const settled = candidates.length > 0 ? settledCells(table) : new Set<number>();
  return candidates.flatMap((figure): Draft<Messages>[] => {
    const { amount, at } = figure;
    if (amount.kind !== 'number' || settled.has(figure.key)) return [];
    if (amount.otherwise !== null)
      return [{ message: 'ambiguous', severity: 'review', at, data: { text: amount.value, other: amount.otherwise } }];
    const corrected = Math.round(amount.value * 1000);
    const odd = amount.decimals === 3 && amount.value < 1000 && amount.stored === 'number' && amount.value > 0;
    if (!odd || !unitAt(table, figure.row, figure.column)?.money || !isAmong(table, figure, corrected)) return [];
    return [{ message: 'suspect', severity: 'review', at, data: { actual: amount.value, corrected } }];
  });
}

/** The figures of a column that are whole and of a size, and how many are not. */
interface Wholes {
  readonly count: number;
  readonly others: number;
  readonly least: number;
  readonly most: number;
}

const isWhole = (value: number): boolean => value >= 100 && Number.isInteger(value);

const wholesByColumn = derived(() => new Map<Column, Wholes>());

function wholesOf(table: Table, column: Column): Wholes {
  let [count, others, least, most] = [0, 0, Infinity, -Infinity];
  for (const figure of numbersIn(table, column)) {
    if (!isWhole(figure)) others++;
    else [count, least, most] = [count + 1, Math.min(least, figure), Math.max(most, figure)];
  }
  return { count, others, least, most };
}

/** Whether all the other figures of the column are whole, and of about this size. */
function isAmong(table: Table, figure: Figure, value: number): boolean {
  const { column } = figure;
  const known = wholesByColumn(table);
  let wholes = known.get(column);
  if (!wholes) known.set(column, (wholes = wholesOf(table, column)));
  const own = isWhole(figure.value ?? 0) ? 1 : 0;
  const whole = wholes.count - own >= 3 && wholes.others === 1 - own;
  return whole && value >= wholes.least / 5 && value <= wholes.most * 5;
}
