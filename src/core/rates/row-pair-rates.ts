import { directionOf } from '../facts/direction';
import { rowPairs, type RowPair } from '../facts/row-pairs';
import { verdictFor } from '../facts/verdict';
import { cellAt } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import { yearOf } from './as-of';
import type { Rate } from './rate';
import { divide, joined, partOf, type Joined } from './row-rate';
import { sideAt } from './side';

const side = (table: Table, row: Row, column: Column): Joined => joined([sideAt(table, row, column)]);

/** What a column counts, where rows are places or years: its header, unless that is a place, a time or the whole. */
function thingOf({ area, period, path, role }: Column): string | null {
  if (area !== null || period !== null || role === 'total') return null;
  return path[0]?.replace(/\s+/g, ' ').trim() ?? null;
}

/** Place, time and thing of a rate: what the column does not say, the rows do. */
function whereOf(
  { years }: RowPair,
  { area, period }: Row,
  column: Column,
  label: string,
): Pick<Rate, 'area' | 'period' | 'caption' | 'across'> {
  const thing = thingOf(column);
  return {
    area: column.area ?? (area?.startsWith(label) ? label : area),
    period: column.period ?? years ?? period,
    ...(thing === null ? {} : { caption: thing, across: true }),
  };
}

/** The rate of one column, its plan and its result one above the other; null where the column has neither. */
export function columnRate(table: Table, pair: RowPair, column: Column): Rate | null {
  const [top, under] = [side(table, pair.top, column), side(table, pair.under, column)];
  if (top.value === null && under.value === null && top.state === 'blank' && under.state === 'blank') return null;
  const { value, problem, conversion } = divide(top, under);
  const indicator = pair.top.role === 'note' ? pair.under : pair.top;
  const label = pair.label ?? thingOf(column) ?? indicator.label;
  const direction = pair.kind === 'fulfilment' ? directionOf({ ...indicator, label }) : 'up';
  const verdict = value === null ? 'unknown' : verdictFor(value, 1, direction);
  const before = pair.initial ? side(table, pair.initial, column) : null;
  return {
    kind: pair.kind,
    table: table.id,
    row: indicator.at,
    label,
    ...whereOf(pair, indicator, column, label),
    numerator: partOf(top, pair.topKind),
    denominator: partOf(under, pair.underKind),
    ...(before?.value == null ? {} : { initial: partOf(before, 'initial') }),
    ...yearOf(table),
    asOf: column.period === null && pair.topKind !== 'estimate' ? table.title.date : null,
    value,
    interval: null,
    verdict,
    problem: problem ?? (verdict === 'unknown' && value !== null ? 'direction' : null),
    conversion,
    printedAt: pair.printed ? cellAt(table.range.sheet, pair.printed.at, column.at) : null,
  };
}

/** Rates of plans and results that stand in rows (kế hoạch, thực hiện ghi theo dòng). */
export const rowPairRates = (table: Table): Rate[] =>
  rowPairs(table).flatMap((pair) =>
    pair.columns.flatMap((column) => {
      const rate = columnRate(table, pair, column);
      return rate ? [rate] : [];
    }),
  );
