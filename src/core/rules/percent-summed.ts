import { breakdowns } from '../arithmetic/breakdown';
import { derived } from '../facts/facts';
import { figureAt, isPercentRow, type Figure } from '../facts/figure';
import { bitsAt, CELL, numbersIn, stripIn } from '../facts/strip';
import { joined } from '../arithmetic/told';
import { computationsOf } from '../arithmetic/equations-of';
import type { Column, Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { counted } from '../text/counted';
import { defineRule, type Draft } from './rule';

type Messages = {
  places: { sum: number; count: number };
  rows: { sum: number; count: number };
  mean: { mean: number; exact: number };
};

/** A per cent added across places or rows (cộng tỷ lệ phần trăm). */
export default defineRule<Messages>({
  id: 'percent-summed',
  severity: 'error',
  basis: null,
  appliesTo: (table) => table.rows.some(isPercentRow) || table.columns.some((c) => isOfRates(table, c)),
  check: (table) => [...acrossPlaces(table), ...downRows(table)],
  text: {
    vi: {
      title: 'Tỷ lệ phần trăm bị cộng lại',
      why: 'Tỷ lệ của các địa bàn, các dòng không cộng được với nhau, cũng không lấy trung bình cộng; tỷ lệ chung là tổng chia tổng.',
      todo: 'Ghi tỷ lệ chung theo văn bản giao, hoặc tính bằng tổng số thực hiện chia tổng chỉ tiêu.',
      messages: {
        places: (d, f) =>
          `${f.percent(d.sum)} là tổng tỷ lệ của ${f.number(d.count)} địa bàn; tỷ lệ không cộng được với nhau.`,
        rows: (d, f) =>
          `${f.percent(d.sum)} là tổng tỷ lệ của ${f.number(d.count)} dòng; tỷ lệ không cộng được với nhau.`,
        mean: (d, f) =>
          `${f.percent(d.mean)} là trung bình cộng của các tỷ lệ; lấy tổng chia tổng thì được ${f.percent(d.exact)}.`,
      },
    },
    en: {
      title: 'Percentages were added up',
      why: 'Rates of places or rows cannot be added up or averaged; the overall rate is sum ÷ sum.',
      todo: 'Enter the overall rate as it was assigned, or divide the sum of results by the sum of targets.',
      messages: {
        places: (d, f) =>
          `${f.percent(d.sum)} is the sum of the rates of ${counted(f.number(d.count), 'place')}; rates cannot be added up.`,
        rows: (d, f) =>
          `${f.percent(d.sum)} is the sum of the rates of ${counted(f.number(d.count), 'row')}; rates cannot be added up.`,
        mean: (d, f) => `${f.percent(d.mean)} is the average of the rates; sum ÷ sum gives ${f.percent(d.exact)}.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu                  | Đơn vị tính | Tổng số | Phân bổ cho các huyện | <        | <
    ^   | ^                         | ^           | ^       | Ba Bể                 | Ngân Sơn | Na Rì
    1   | Tổ truyền thông           | Tổ          | 380     | 150                   | 130      | 100
    2   | Tỷ lệ thành viên tiếp cận | %           | «45»    | 15                    | 15       | 15
  `,
});

const valuesOf = (figures: readonly Figure[]): number[] => figures.map((f) => f.value ?? 0).filter((v) => v > 0);
const add = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

function acrossPlaces(table: Table): Draft<Messages>[] {
  return breakdowns(table)
    .filter((b) => b.kind === 'allocation')
    .flatMap(({ whole, parts }) =>
      table.rows.filter(isPercentRow).flatMap((row): Draft<Messages>[] => {
        const figures = parts.map((part) => figureAt(table, row, part));
        const result = figureAt(table, row, whole);
        const [values, sum] = [valuesOf(figures), add(valuesOf(figures))];
        if (values.length < 2 || !result.value || !close(result.value, sum) || close(sum, 100)) return [];
        return [
          {
            message: 'places',
            at: result.at,
            data: { sum, count: values.length },
            related: joined(figures.map((f) => f.at)),
            actual: sum,
          },
        ];
      }),
    );
}

/** As many cells are named beside a finding as a person would look through. */
const MOST_RELATED = 50;

/** Rates by their heading, or because nearly all figures are printed as per-cents. */
function isOfRates(table: Table, column: Column): boolean {
  if (column.role === 'rate') return true;
  if (column.role !== 'other') return false;
  const { bits } = stripIn(table, column);
  let [numbers, percents] = [0, 0];
  for (let place = 0; place < bits.length; place++) {
    const own = bits[place] ?? 0;
    if ((own & CELL.number) !== 0 && (own & CELL.blank) === 0) numbers++;
    if ((own & CELL.percent) !== 0) percents++;
  }
  return numbers > 2 && percents * 10 >= numbers * 9;
}

const SHARES = /ty trong|co cau|share/;

function downRows(table: Table): Draft<Messages>[] {
  const totals = table.rows.filter((row) => row.role === 'total');
  const columns = table.columns.filter((c) => isOfRates(table, c) && !SHARES.test(fold(c.path.join(' '))));
  return columns.flatMap((column) =>
    totals.flatMap((total) => judge(table, figureAt(table, total, column), rated(table, column))),
  );
}

/** The items' rates in one column, and what they come to. */
interface Rated {
  /** The rows of the first of them. */
  readonly rows: readonly Row[];
  readonly parts: number;
  /** Those above 0, and their sum. */
  readonly count: number;
  readonly sum: number;
}

const ratedByColumn = derived(() => new Map<Column, Rated>());

function rated(table: Table, column: Column): Rated {
  const known = ratedByColumn(table);
  let found = known.get(column);
  if (!found) {
    const rows = table.rows.filter((row) => row.role === 'item' && (bitsAt(table, row, column) & CELL.number) !== 0);
    const values = numbersIn(table, column, rows).filter((value) => value > 0);
    const sum = { count: values.length, sum: add(values) };
    known.set(column, (found = { rows: rows.slice(0, MOST_RELATED), parts: rows.length, ...sum }));
  }
  return found;
}

function judge(table: Table, result: Figure, { rows, parts, count, sum }: Rated): Draft<Messages>[] {
  const [made] = computationsOf(table, result);
  if (!result.value || count < 2 || made?.state === 'holds' || close(sum, 100)) return [];
  const related = joined(rows.map((row) => figureAt(table, row, result.column).at));
  if (close(result.value, sum)) return [{ message: 'rows', at: result.at, data: { sum, count }, related, actual: sum }];
  const mean = sum / parts;
  if (made?.state !== 'broken' || made.expected === null || Math.abs(mean - result.value) > result.half + 1e-9)
    return [];
  return [
    {
      message: 'mean',
      at: result.at,
      data: { mean: result.value, exact: made.expected },
      related,
      expected: made.expected,
      actual: result.value,
    },
  ];
}
