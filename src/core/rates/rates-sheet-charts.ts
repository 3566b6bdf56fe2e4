import type { DraftChart } from '../sheet-draft';
import { FORMATS } from '../text/format';
import type { Locale } from '../text/locale';
import { RATES_SHEET_WORDS } from './rates-sheet-words';

/** Bars whose names can still be read beside each other. */
const MOST_BARS = 12;

/** Rows of the sheet that a chart covers: for its title and axes, and for each bar. */
const AROUND = 8;
const FOR_A_BAR = 1.5;
const LOWEST = 14;

/** The first row that charts cover, from 1, and the columns of the two that stand beside each other. */
const FIRST = 5;
const HALVES = [
  ['A', 'E'],
  ['F', 'J'],
] as const;
const WHOLE = ['A', 'J'] as const;

/** A part of the sheet that is drawn: rates of one kind, the furthest behind first. */
export interface Drawn {
  readonly kind: 'fulfilment' | 'disbursement';
  readonly count: number;
}

const barsOf = ({ count }: Drawn): number => Math.min(count, MOST_BARS);

/** How many rows the charts above the table take, with one below them. */
export function chartRows(drawn: readonly Drawn[]): number {
  const most = drawn.reduce((known, one) => Math.max(known, barsOf(one)), 0);
  return most === 0 ? 0 : Math.max(LOWEST, Math.ceil(AROUND + FOR_A_BAR * most)) + 1;
}

/** The charts, beside each other above the table (biểu đồ đặt cạnh nhau); `firsts` are the first rows of their rates. */
export function chartsOf(drawn: readonly Drawn[], firsts: readonly number[], locale: Locale): DraftChart[] {
  const words = RATES_SHEET_WORDS[locale];
  const number = (value: number): string => FORMATS[locale].number(value);
  const bottom = String(FIRST + chartRows(drawn) - 2);
  return drawn.map((one, index): DraftChart => {
    const first = firsts[index] ?? 1;
    const bars = barsOf(one);
    const column = (letter: string): string => `${letter}${String(first)}:${letter}${String(first + bars - 1)}`;
    const [from, to] = (drawn.length > 1 ? HALVES[index] : undefined) ?? WHOLE;
    const part = bars < one.count ? ` (${words.slowest(number(bars), number(one.count))})` : '';
    const rate = { name: words.columns.rate, values: column('F') };
    const elapsed = { name: words.columns.elapsed, values: column('H') };
    return {
      type: 'bar',
      title: words.chart[one.kind] + part,
      categories: column('B'),
      series: one.kind === 'disbursement' ? [rate, elapsed] : [rate],
      from: `${from}${String(FIRST)}`,
      to: `${to}${bottom}`,
      format: '0%',
      axis: words.axis,
      labels: true,
    };
  });
}
