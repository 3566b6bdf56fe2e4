import type { Settings } from '../settings';
import type { Row, Table } from '../table/table';
import { areaSums, periodSums } from './across';
import { comparisonRates } from './comparison-rates';
import { indicatorsMet } from './indicators-met';
import { groupSums, sumInAll } from './in-all';
import type { Rate } from './rate';
import type { RatePair } from '../facts/pairs';
import { ratePairs } from '../facts/pairs';
import { rowPairRates } from './row-pair-rates';
import { rowRate } from './row-rate';

/** Where a rate stands in its table: rival definitions share it. */
const placeKey = (rate: Rate): string =>
  [rate.kind, rate.row, rate.area, rate.period, rate.caption, rate.asOf, rate.scope].join('|');

const sameDivision = (a: Rate, b: Rate): boolean =>
  a.numerator.value === b.numerator.value && a.denominator.value === b.denominator.value;

/** Rival definitions stay only where they differ: an empty column of advances makes no second rate. */
export function settleRivals(rates: readonly Rate[]): Rate[] {
  const kept: Rate[] = [];
  const first: Record<string, Rate[]> = {};
  for (const rate of rates) {
    const key = rate.rival ? placeKey(rate) + rate.numerator.kind.replace(/-with-advance/, '') : '';
    const known = first[key];
    if (!rate.rival) kept.push(rate);
    else if (!known) {
      first[key] = [rate];
      kept.push(rate);
    } else if (rate.value !== null && !known.some((other) => sameDivision(other, rate))) {
      known.push(rate);
      kept.push(rate);
    }
  }
  const alone = (rate: Rate): boolean =>
    rate.rival === true && (first[placeKey(rate) + rate.numerator.kind.replace(/-with-advance/, '')]?.length ?? 0) < 2;
  return kept.map((rate) => (alone(rate) ? withoutRival(rate) : rate));
}

function withoutRival(rate: Rate): Rate {
  const { rival, ...rest } = rate;
  void rival;
  return rest;
}

const isBody = (row: Row): boolean => row.role !== 'note';

const rowRates = (table: Table, pair: RatePair): Rate[] =>
  table.rows
    .filter(isBody)
    .map((row) => rowRate(table, row, pair))
    .filter((rate): rate is Rate => rate !== null);

/** Every rate that a table has the parts for (tỷ lệ của một biểu): by row, group, area, period and in all. */
export function ratesOf(table: Table, settings: Settings): Rate[] {
  void settings;
  const pairs = ratePairs(table);
  const own = pairs.flatMap((pair) => rowRates(table, pair));
  const sums = pairs.flatMap((pair) => [...groupSums(table, pair), ...sumInAll(table, pair)]);
  const across = [...areaSums(table, pairs), ...periodSums(table, pairs)];
  const settled = settleRivals([...own, ...sums, ...across, ...rowPairRates(table)]);
  return [...settled, ...indicatorsMet(table, settled), ...comparisonRates(table)];
}
