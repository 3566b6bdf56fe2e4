import { a1 } from '../../../src/core/grid/range';
import type { Grid } from '../../../src/core/grid/grid';
import type { Rate } from '../../../src/core/rates/rate';
import { ratesIn } from '../rates/measure';
import type { ExpectedBook, ExpectedRate } from './expected-books';

/** What came of the rates of one workbook. */
export interface RatesScored {
  readonly wanted: number;
  readonly found: number;
  readonly wrong: number;
  readonly misses: readonly string[];
}

/** Half of the last digit printed, and a little for binary fractions. */
const NEAR = 0.0515;

const cellsOf = (side: { readonly cells: Rate['numerator']['cells'] }): string =>
  side.cells
    .map((at) => a1(at))
    .sort()
    .join('+');

const textOf = (rate: Rate): string =>
  `${cellsOf(rate.numerator)} / ${cellsOf(rate.denominator)} = ${rate.value === null ? '?' : (rate.value * 100).toFixed(1)}%`;

function isPercent(rate: Rate, percent: number): boolean {
  if (rate.value !== null) return Math.abs(rate.value * 100 - percent) <= NEAR;
  if (rate.interval === null) return false;
  const ends = Object.values(rate.interval as unknown as Record<string, number>).map((end) => end * 100);
  return Math.min(...ends) <= percent + NEAR && Math.max(...ends) >= percent - NEAR;
}

const isIt = (rate: Rate, wanted: ExpectedRate): boolean =>
  cellsOf(rate.numerator) === wanted.numerator &&
  (wanted.denominator === null || cellsOf(rate.denominator) === wanted.denominator) &&
  isPercent(rate, wanted.percent);

/** Compares the rates that are computed with those that a person reads from the sheet. */
export function scoreRates(book: ExpectedBook, grids: readonly Grid[]): RatesScored {
  const { rates: wanted = [], noRates = false, onlyRates = false } = book;
  if (wanted.length === 0 && !noRates) return { wanted: 0, found: 0, wrong: 0, misses: [] };
  const read = grids.map(ratesIn);
  const all = read.flatMap(({ rates }) => rates);
  const missed = wanted.filter((rate) => !all.some((found) => isIt(found, rate)));
  const own = read.flatMap((one) => one.own).filter((rate) => rate.value !== null || rate.interval !== null);
  const wrong = noRates || onlyRates ? own.filter((rate) => !wanted.some((one) => isIt(rate, one))) : [];
  const said = missed.map(
    (one) => `${one.label}: ${one.numerator} / ${one.denominator ?? '…'} = ${String(one.percent)}%`,
  );
  return {
    wanted: wanted.length,
    found: wanted.length - missed.length,
    wrong: wrong.length,
    misses: [...said.map((text) => `rate missed: ${text}`), ...wrong.map((rate) => `rate wrong: ${textOf(rate)}`)],
  };
}
