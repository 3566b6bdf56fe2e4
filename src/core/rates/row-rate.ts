import { highest, lowest } from '../grid/extremes';
import { cellAt } from '../grid/range';
import { coordinatesOf, isPlanned, partsKey } from '../facts/coordinates';
import type { Version } from '../facts/lexicon';
import type { Column, Row, Table, Unit } from '../table/table';
import { asOfDate, yearOf } from './as-of';
import type { Part, Rate, RateProblem } from './rate';
import type { RatePair } from '../facts/pairs';
import { sideAt, type Side } from './side';
import { directionOf } from '../facts/direction';
import { verdictFor } from '../facts/verdict';

const NO_NUMERATOR: Readonly<Record<Side['state'], RateProblem | null>> = {
  known: null,
  none: null,
  blank: 'blank',
  'not-yet': 'not-yet',
  unreadable: 'unreadable',
  error: 'error',
};
const NO_DENOMINATOR: Readonly<Record<Side['state'], RateProblem | null>> = {
  known: null,
  none: 'no-target',
  blank: 'no-target',
  'not-yet': 'target-not-yet',
  unreadable: 'target-unreadable',
  error: 'target-unreadable',
};

/** The sides of a rate joined: several columns are added up, and one that is not known makes the sum unknown. */
export interface Joined {
  readonly value: number | null;
  readonly state: Side['state'];
  readonly unit: Unit | null;
  readonly sides: readonly Side[];
}

/** Adds up the columns of one side; blanks beside a figure add nothing, since there the whole is given. */
export function joined(sides: readonly Side[]): Joined {
  const known = sides.filter((s) => s.value !== null);
  const lost = sides.find((s) => s.value === null && s.state !== 'blank');
  const first = sides[0];
  const unit = (known[0] ?? first)?.unit ?? null;
  if (lost) return { value: null, state: lost.state, unit, sides };
  if (known.length === 0) return { value: null, state: first?.state ?? 'blank', unit, sides };
  const money = unit?.money ?? null;
  const value = known.reduce((all, s) => all + (s.value ?? 0) * (money && s.unit?.money ? s.unit.money / money : 1), 0);
  return {
    value: Number(value.toPrecision(15)),
    state: known.every((s) => s.state === 'none') ? 'none' : 'known',
    unit,
    sides,
  };
}

/** How many of the denominator's unit one of the numerator's is; null when the two cannot be brought together. */
export function factorBetween(top: Unit | null, under: Unit | null): number | null {
  if (!top || !under) return 1;
  if ((top.money === null) !== (under.money === null))
    return top.count || under.count || top.percent || under.percent ? null : 1;
  if (top.percent !== under.percent) return top.count || under.count ? null : 1;
  return top.money !== null && under.money !== null ? top.money / under.money : 1;
}

/** The headers of the columns that make up a side. */
export const headersOf = (sides: readonly Side[]): Pick<Part, 'name' | 'header'> =>
  sides.length === 0
    ? {}
    : { name: sides.map((s) => s.name).join(' + '), header: sides.map((s) => s.header).join(' + ') };

export const partOf = (side: Joined, kind: string): Part => ({
  value: side.value,
  kind,
  cells: side.sides.filter((s) => s.value !== null || side.value === null).map((s) => s.at),
  unit: side.unit,
  ...headersOf(side.sides),
  ...(side.sides.every((s) => s.live) ? {} : { typed: true }),
});

interface Divided {
  readonly value: number | null;
  readonly problem: RateProblem | null;
  readonly conversion: Rate['conversion'];
}

/** Divides, or says why not. */
export function divide(top: Joined, under: Joined): Divided {
  const refused = (problem: RateProblem): Divided => ({ value: null, problem, conversion: null });
  const noTarget = NO_DENOMINATOR[under.state];
  if (under.value === null || noTarget) return refused(noTarget ?? 'target-unreadable');
  if (under.value === 0) return refused('zero-target');
  if (under.value < 0) return refused('negative-target');
  const noActual = NO_NUMERATOR[top.state];
  if (top.value === null || noActual) return refused(noActual ?? 'unreadable');
  if (top.value < 0) return refused('negative');
  const factor = factorBetween(top.unit, under.unit);
  if (factor === null) return refused('mixed-units');
  const value = Number(((top.value * factor) / under.value).toPrecision(15));
  const conversion = factor === 1 ? null : { from: top.unit?.text ?? '', to: under.unit?.text ?? '' };
  return { value, problem: value > 10 ? 'over-1000' : null, conversion };
}

/** One side read from a fraction in a single cell: `77/75`. */
const fromFraction = (side: Side, value: number): Joined => ({ value, state: 'known', unit: side.unit, sides: [side] });

/** Both readings of a date that may have been either fraction. */
function ambiguous({ fraction }: Side): readonly [number, number] | null {
  const other = fraction?.otherwise;
  if (!fraction || !other || !fraction.denominator || !other.denominator) return null;
  const values = [fraction.numerator / fraction.denominator, other.numerator / other.denominator];
  return [lowest(values), highest(values)];
}

function sidesOf(table: Table, row: Row, pair: RatePair): { top: Joined; under: Joined; interval: Rate['interval'] } {
  const tops = pair.numerators.map((c: Column) => sideAt(table, row, c));
  const unders = pair.denominators.map((c: Column) => sideAt(table, row, c));
  const [first] = tops;
  const under = joined(unders);
  if (first?.fraction) {
    const own = fromFraction(first, first.fraction.denominator);
    const given = under.value === null ? own : under;
    return { top: fromFraction(first, first.fraction.numerator), under: given, interval: ambiguous(first) };
  }
  return { top: joined(tops), under, interval: null };
}

/** Where a row's whole plan is last year's money, or this year's, it is called so. */
function capitalKind(table: Table, row: Row, pair: RatePair, under: Joined): string {
  if (pair.denominatorKind !== 'plan-with-carry-over' || under.value === null) return pair.denominatorKind;
  const coordinates = coordinatesOf(table);
  const key = partsKey(coordinates.get(pair.denominators[0] ?? pair.numerators[0]!) ?? { parts: [] });
  const held = (version: Version): number | null => {
    for (const [column, at] of coordinates)
      if (
        isPlanned(at.measure) &&
        at.version === version &&
        partsKey(at) === key &&
        !pair.denominators.includes(column)
      )
        return sideAt(table, row, column).value;
    return null;
  };
  const [carried, assigned] = [held('carry-over') ?? 0, held('assigned') ?? 0];
  if (carried === under.value && assigned === 0) return 'carry-over';
  return assigned === under.value && carried === 0 ? 'assigned' : pair.denominatorKind;
}

/** The plan before it was adjusted, where it was another. */
function initialOf(table: Table, row: Row, pair: RatePair): { initial?: Part } {
  const [column] = pair.initial;
  const before = column && joined([sideAt(table, row, column)]);
  return before?.value == null ? {} : { initial: partOf(before, 'initial') };
}

/** The rate of one row and one pair of columns; null where the row has neither side. */
export function rowRate(table: Table, row: Row, pair: RatePair): Rate | null {
  const { top, under, interval } = sidesOf(table, row, pair);
  const silent = (side: Joined): boolean => side.value === null && side.state === 'blank';
  if (silent(top) && silent(under)) return null;
  // Without a column of targets only a fraction in the cell itself is a rate.
  if (pair.denominators.length === 0 && top.sides[0]?.fraction == null) return null;
  const divided = interval ? { value: null, problem: 'unsure' as const, conversion: null } : divide(top, under);
  const verdict =
    divided.value === null
      ? 'unknown'
      : verdictFor(divided.value, 1, pair.kind === 'fulfilment' ? directionOf(row) : 'up');
  return {
    kind: pair.kind,
    table: table.id,
    row: row.at,
    label: row.label,
    area: pair.area ?? row.area,
    period: pair.period ?? row.period,
    numerator: partOf(top, pair.numeratorKind),
    denominator: partOf(under, capitalKind(table, row, pair, under)),
    ...yearOf(table),
    asOf: asOfDate(table, pair),
    value: divided.value,
    interval,
    verdict,
    problem: divided.problem ?? (verdict === 'unknown' && divided.value !== null ? 'direction' : null),
    conversion: divided.conversion,
    printedAt: pair.printed ? cellAt(table.range.sheet, row.at, pair.printed.at) : null,
    ...(pair.caption === null ? {} : { caption: pair.caption }),
    ...initialOf(table, row, pair),
    ...(pair.document === null ? {} : { document: pair.document }),
    ...(pair.rival ? { rival: true } : {}),
  };
}
