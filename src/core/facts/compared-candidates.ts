import type { Column, Table } from '../table/table';
import type { Comparison } from './compared';
import { comparisonHeading, meanOf, type ComparisonHeading, type Way } from './compared-words';
import {
  beforeOf,
  counting,
  fieldOf,
  namedBy,
  placeKey,
  totalRow,
  wholesOf,
  type Entry,
  type Field,
} from './compared-sides';
import { coordinatesOf, isDone, isPlanned, type Coordinates } from './coordinates';
import { printedDivisions } from './pairs';

type Sides = Pick<Comparison, 'top' | 'under'>;

/** Columns to the left of a rate column that are tried. */
const MOST_TRIED = 6;
/** Of these, so many stand near enough to be what a bare rate is of. */
const NEIGHBOURS = 3;

const sameYears = (rate: Coordinates, at: Coordinates): boolean =>
  rate.period.years === null || at.period.years === rate.period.years;

/** Two columns that a heading names on either side of "so với" or of a stroke. */
function namedSides({ top, under }: ComparisonHeading, { figures }: Field): Sides[] {
  if (top === null || under === null) return [];
  const tops = namedBy(top, figures);
  const unders = namedBy(under, figures);
  return tops.flatMap(([a, at]) =>
    unders
      .filter(([b, of]) => a !== b && at.parts.join() === of.parts.join() && !isFulfilment(at, of))
      .map(([b]) => ({ top: a, under: b })),
  );
}

/** What was done of what was planned for the same time is a rate of its own. */
const isFulfilment = (top: Coordinates, under: Coordinates): boolean =>
  isDone(top.measure) &&
  isPlanned(under.measure) &&
  (top.period.years === under.period.years || top.period.years === null);

/** What was before: of what the heading names, else of every thing that has a before. */
function changeSides(heading: ComparisonHeading, rate: Coordinates, field: Field, among: readonly Entry[]): Sides[] {
  const named = namedSides(heading, field);
  if (named.length > 0) return named;
  const tops = heading.top === null ? [] : namedBy(heading.top, among);
  const under = heading.under === null ? [] : namedBy(heading.under, among);
  return (tops.length > 0 ? tops : among).flatMap((entry) => {
    const before = beforeOf(entry, field);
    const wanted = before && (under.length === 0 || under.some(([column]) => column === before));
    const own = rate.parts.every((part) => entry[1].parts.includes(part));
    return before && wanted && own ? [{ top: entry[0], under: before }] : [];
  });
}

/** "Tỷ lệ nữ (%)" is a share of the women in everybody; "Cơ cấu (%)" of each row in the total row. */
function shareSides(table: Table, rate: Entry, field: Field): Sides[] {
  const [column, at] = rate;
  const near = field.figures.filter(([c, of]) => c.at < column.at && sameYears(at, of));
  if (at.parts.length > 0)
    return near
      .filter(([, of]) => at.parts.every((part) => of.parts.includes(part)))
      .flatMap((entry) => {
        const wholes = wholesOf(entry, field).filter((whole) => isWholeOf(table, at, entry[1], whole));
        return wholes.map((under) => ({ top: entry[0], under }));
      });
  if (!totalRow(table)) return [];
  const own = counting(at.beside, near, false);
  const last = near[near.length - 1];
  const tops = own.length > 0 ? own : last && wholesOf(last, field).length === 0 ? [last] : [];
  return tops.map(([top]) => ({ top, under: null }));
}

const isWholeOf = (table: Table, rate: Coordinates, part: Coordinates, whole: Column): boolean => {
  const of = coordinatesOf(table).get(whole);
  return (
    of !== undefined &&
    placeKey(of, of.parts) ===
      placeKey(
        part,
        part.parts.filter((p) => !rate.parts.includes(p)),
      )
  );
};

/** So much of one thing for each of another. */
function meanSides([{ at, path }, rate]: Entry, { figures }: Field): Sides[] {
  const said = meanOf(path);
  if (!said) return [];
  const near = figures.filter(([c, of]) => c.at !== at && sameOrNoYears(rate, of) && !isMeanHeading(c));
  const unders = counting(said.per, near, true);
  const named = said.of === '' ? [] : counting(said.of, near, false);
  const tops = named.length > 0 ? named : near.filter(([c]) => c.unit?.money != null);
  const counted = new Set(unders.map(([c]) => c));
  return unders.flatMap(([under]) => tops.filter(([top]) => !counted.has(top)).map(([top]) => ({ top, under })));
}

const sameOrNoYears = (rate: Coordinates, at: Coordinates): boolean =>
  rate.period.years === null || at.period.years === null || at.period.years === rate.period.years;

const headings = new WeakMap<Column, ComparisonHeading>();

/** What the heading of a column says of comparing. */
export function headingOf(column: Column): ComparisonHeading {
  let known = headings.get(column);
  if (!known) headings.set(column, (known = comparisonHeading(column.path, column.unit?.percent === true)));
  return known;
}

const isMeanHeading = (column: Column): boolean => headingOf(column).ways[0] === 'mean';

/** What the words of a column's heading leave open. */
function byHeading(table: Table, rate: Entry): Comparison[] {
  const [column, at] = rate;
  const field = fieldOf(table);
  const heading = headingOf(column);
  const left = (entries: readonly Entry[]): Entry[] => entries.filter(([c]) => c !== column && c.at < column.at);
  const sides = (way: Way): Sides[] => {
    if (way === 'share') return shareSides(table, rate, field);
    if (way === 'mean') return meanSides(rate, field);
    return changeSides(heading, at, field, left(way === 'points' ? field.percents : field.figures));
  };
  const scale = (way: Way): 1 | 100 => (way === 'mean' || way === 'points' ? 1 : 100);
  return heading.ways.flatMap((way) =>
    sides(way).map((one) => ({ ...one, way, rate: column, scale: scale(way), said: false })),
  );
}

/** A bare "Tỷ lệ nữ (%)": its part is among the columns, and it is no rate of a result. */
const isShareOfPart = (table: Table, column: Column, at: Coordinates): boolean =>
  headingOf(column).ways.length === 0 &&
  at.measure === 'rate' &&
  at.parts.length > 0 &&
  at.rateOf === null &&
  printedDivisions(table, column).length === 0;

/** Whatever the figures may bear out where the words say nothing: changes and shares of the columns to the left. */
export function byPosition(table: Table, rate: Column): Comparison[] {
  const field = fieldOf(table);
  const near = field.figures.filter(([c]) => c.at < rate.at).slice(-MOST_TRIED);
  return near.flatMap((entry): Comparison[] => {
    const before = beforeOf(entry, field);
    const shares = [...wholesOf(entry, field), null].map((under) => ({ way: 'share' as const, under }));
    const changes = before ? (['index', 'growth'] as const).map((way) => ({ way, under: before })) : [];
    return [...changes, ...shares].map((one) => ({ ...one, rate, top: entry[0], scale: 100, said: false }));
  });
}

/** A bare "Tỷ lệ" beside two columns: how many of all, whatever these are called. */
export function ofNeighbours(table: Table, rate: Column): Comparison[] {
  if (headingOf(rate).ways.length > 0) return [];
  const near = fieldOf(table)
    .figures.filter(([c, at]) => c.at < rate.at && !isPlanned(at.measure))
    .slice(-NEIGHBOURS);
  return near.flatMap(([top]) =>
    near
      .filter(([under]) => under !== top)
      .map(([under]) => ({ way: 'share' as const, rate, top, under, scale: 100 as const, said: false })),
  );
}

/** What the words of a column leave open. */
export const byWords = (table: Table, column: Column, at: Coordinates): Comparison[] =>
  isShareOfPart(table, column, at)
    ? shareSides(table, [column, at], fieldOf(table)).map((one) => ({
        ...one,
        way: 'share',
        rate: column,
        scale: 100,
        said: false,
      }))
    : byHeading(table, [column, at]);
