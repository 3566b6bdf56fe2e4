import { comparisonsOf, isComparable, underRow, type Comparison } from '../facts/compared';
import { totalRow } from '../facts/compared-sides';
import { coordinatesOf } from '../facts/coordinates';
import { meanOf } from '../facts/compared-words';
import { cellAt } from '../grid/range';
import type { Row, Table } from '../table/table';
import { yearOf } from './as-of';
import type { Part, Rate } from './rate';
import { joined, partOf } from './row-rate';
import { sideAt } from './side';

/** One side of a comparison, named by its column. */
function sideOf(table: Table, row: Row, column: Comparison['top'], kind: string): Part {
  return partOf(joined([sideAt(table, row, column)]), kind);
}

/** What it comes to: a share for growth, an index and a structure, points as a share, a mean in its own unit. */
function valueOf({ way }: Comparison, top: number, under: number): number {
  const value = way === 'points' ? (top - under) / 100 : top / under - (way === 'growth' ? 1 : 0);
  return Number(value.toPrecision(15));
}

/** A mean is of money in its unit; other comparisons are of one unit. */
function areComparable({ way }: Comparison, top: Part, under: Part): boolean {
  if (way === 'mean') return under.unit?.money == null || under.unit.money === top.unit?.money;
  return (top.unit?.money ?? null) === (under.unit?.money ?? null);
}

function rateAt(table: Table, row: Row, total: Row | null, made: Comparison): Rate | null {
  const below = underRow(made, row, total);
  if (!below || !isComparable(made, row) || (made.under === null && row === total)) return null;
  const top = sideOf(table, row, made.top, 'compared');
  const under = sideOf(table, below, made.under ?? made.top, 'base');
  if (top.value === null || !under.value || !areComparable(made, top, under)) return null;
  const at = coordinatesOf(table).get(made.top);
  const per = made.way === 'mean' ? meanOf(made.rate.path)?.per : undefined;
  return {
    kind: made.way,
    table: table.id,
    row: row.at,
    label: row.label,
    area: made.top.area ?? row.area,
    period: made.top.period ?? at?.period.years ?? row.period,
    numerator: top,
    denominator: made.under ? under : { ...under, name: below.label },
    ...yearOf(table),
    asOf: null,
    value: valueOf(made, top.value, under.value),
    interval: null,
    verdict: 'unknown',
    problem: null,
    conversion: null,
    printedAt: cellAt(table.range.sheet, row.at, made.rate.at),
    ...(per === undefined ? {} : { caption: per }),
  };
}

/** Rates that the table prints, or leaves room for, beside those of a plan (các tỷ lệ so sánh). */
export function comparisonRates(table: Table): Rate[] {
  const total = totalRow(table);
  return comparisonsOf(table).flatMap((made) =>
    table.rows.flatMap((row) => {
      const rate = rateAt(table, row, total, made);
      return rate ? [rate] : [];
    }),
  );
}
