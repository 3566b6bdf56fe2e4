import { isPercentRow } from '../facts/figure';
import type { Row, Table } from '../table/table';
import { stockIn } from '../facts/stock';
import { asOfDate } from './as-of';
import { addendOf } from './in-all';
import type { Rate } from './rate';
import type { RatePair } from '../facts/pairs';
import { summedRate } from './summed';

const definition = (pair: RatePair): string => [pair.kind, pair.numeratorKind, pair.denominatorKind].join('|');

/** Pairs that say the same of several places, grouped by what they say. */
function grouped(pairs: readonly RatePair[], by: (pair: RatePair) => string): RatePair[][] {
  const groups: Record<string, RatePair[]> = {};
  for (const pair of pairs) (groups[by(pair)] ??= []).push(pair);
  return Object.keys(groups).map((key) => groups[key] ?? []);
}

const summable = (row: Row): boolean => row.role !== 'note' && !isPercentRow(row);

function sumsOf(table: Table, pairs: readonly RatePair[], scope: 'areas' | 'periods', rows: readonly Row[]): Rate[] {
  const [first] = pairs;
  if (!first || pairs.length < 2) return [];
  return rows
    .map((row) => {
      const { area, period } = first;
      const place = { area: scope === 'areas' ? null : area, period: scope === 'periods' ? null : period };
      const where = { row: row.at, label: row.label, ...place, asOf: asOfDate(table, first), scope };
      return summedRate(
        table,
        first,
        pairs.map((pair) => addendOf(table, row, pair)),
        where,
      );
    })
    .filter((rate): rate is Rate => rate !== null);
}

/** Each row over all areas, where the table has pairs of columns per area and none for the whole. */
export function areaSums(table: Table, pairs: readonly RatePair[]): Rate[] {
  const apart = pairs.filter((pair) => pair.area !== null);
  const rows = table.rows.filter(summable);
  return grouped(apart, (pair) => `${definition(pair)}|${pair.sameButArea}`).flatMap((group) => {
    const [first] = group;
    const whole = pairs.some(
      (p) => p.area === null && first && definition(p) === definition(first) && p.sameButArea === first.sameButArea,
    );
    return whole ? [] : sumsOf(table, group, 'areas', rows);
  });
}

/** Each row over all periods, where the table has pairs per year and none for the stage; never of stocks. */
export function periodSums(table: Table, pairs: readonly RatePair[]): Rate[] {
  const apart = pairs.filter((pair) => pair.period !== null && pair.numerators[0]?.period === pair.period);
  const stage = pairs.some((p) => p.period === null || /[-–]/.test(p.period));
  if (stage) return [];
  const rows = table.rows.filter((row) => summable(row) && stockIn(row.label) === null);
  return grouped(apart, (pair) => `${definition(pair)}|${pair.sameButPeriod}`).flatMap((group) =>
    sumsOf(table, group, 'periods', rows),
  );
}
