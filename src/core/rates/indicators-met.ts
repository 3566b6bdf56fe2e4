import { rowAt } from '../facts/rows';
import { textAt } from '../grid/grid';
import type { Row, Table } from '../table/table';
import { fold } from '../text/fold';
import type { Part, Rate } from './rate';
import { countsAsMet, reasonIn } from '../facts/verdict';

interface Counted {
  readonly row: Row;
  readonly rate: Rate;
}

/** A row that stands for an indicator: not a part of another, not a total, not a heading over its own parts. */
function isIndicator(table: Table, row: Row, rated: ReadonlyMap<number, Rate>): boolean {
  if (row.role === 'item') return true;
  if (row.role !== 'group') return false;
  return !table.rows.some((r) => r.parent === row.at && r.role !== 'subset' && r.role !== 'note' && rated.has(r.at));
}

/** A target was given, whether or not anything is known of the result. */
const isGiven = (rate: Rate): boolean => (rate.denominator.value ?? 0) > 0;

const isUnknown = (rate: Rate): boolean => rate.verdict === 'unknown';

function isSetAside(table: Table, row: Row): boolean {
  return table.columns.some(
    (c) =>
      (c.role === 'note' || c.role === 'verdict' || c.role === 'actual') &&
      reasonIn(textAt(table.grid, row.at, c.at)) !== null,
  );
}

const cellsOf = (counted: readonly Counted[], side: 'numerator' | 'denominator'): Part['cells'] =>
  counted.flatMap(({ rate }) => rate[side].cells);

const named = ({ name, header }: Part): Pick<Part, 'name' | 'header'> => ({
  ...(name === undefined ? {} : { name }),
  ...(header === undefined ? {} : { header }),
});

interface Where {
  readonly row: number | null;
  readonly label: string;
  readonly scope: 'group' | 'all';
  readonly kind: 'given' | 'given-active';
  readonly rival: boolean;
}

function countRate(table: Table, counted: readonly Counted[], where: Where): Rate | null {
  const [first] = counted;
  if (!first) return null;
  const met = counted.filter(({ rate }) => countsAsMet(rate.verdict));
  const unknown = counted.filter(({ rate }) => isUnknown(rate)).length;
  const given = counted.length;
  return {
    kind: 'indicators-met',
    table: table.id,
    row: where.row,
    label: where.label,
    area: rowless(table, first.rate).area,
    period: rowless(table, first.rate).period,
    ...(first.rate.caption === undefined ? {} : { caption: first.rate.caption }),
    numerator: { ...named(first.rate.numerator), value: met.length, kind: 'met', cells: cellsOf(met, 'numerator') },
    denominator: {
      ...named(first.rate.denominator),
      value: given,
      kind: where.kind,
      cells: cellsOf(counted, 'denominator'),
    },
    asOf: first.rate.asOf,
    value: met.length / given,
    interval: unknown > 0 ? [met.length / given, (met.length + unknown) / given] : null,
    verdict: met.length === given ? 'met' : unknown > 0 ? 'unknown' : met.length === 0 ? 'not-started' : 'unmet',
    problem: unknown > 0 ? 'some-missing' : null,
    conversion: null,
    printedAt: null,
    scope: where.scope,
    ...(first.rate.numerator.kind === 'estimate' ? { expected: true } : {}),
    ...(unknown > 0 ? { missing: unknown } : {}),
    ...(where.rival ? { rival: true } : {}),
  };
}

/** Content groups that have indicators of their own under them. */
function byGroup(table: Table, counted: readonly Counted[]): Rate[] {
  const groups = table.rows
    .filter((row) => row.role === 'group')
    .map((group) => ({ group, inside: counted.filter(({ row }) => row.parent === group.at) }));
  // A heading over its own plan and result is the indicator itself, and no group.
  if (!groups.some(({ inside }) => inside.length > 1)) return [];
  return groups
    .map(({ group, inside }) => {
      const where = { row: group.at, label: group.label, scope: 'group', kind: 'given', rival: false } as const;
      return countRate(table, inside, where);
    })
    .filter((rate): rate is Rate => rate !== null);
}

/** Rows that are the places of one indicator: named as places, and all counted in one unit. */
function arePlaces(counted: readonly Counted[]): boolean {
  const places = counted.filter(({ row }) => row.area !== null).length;
  const units = new Set(counted.map(({ row }) => fold(row.unit?.text ?? '')));
  return places * 2 > counted.length && units.size === 1;
}

function inOnePlace(table: Table, rates: readonly Rate[]): Rate[] {
  const rated = new Map<number, Rate>();
  for (const rate of rates) if (rate.row !== null && !rated.has(rate.row)) rated.set(rate.row, rate);
  const counted = table.rows
    .filter((row) => isIndicator(table, row, rated))
    .map((row) => ({ row, rate: rated.get(row.at) }))
    .filter((c): c is Counted => c.rate !== undefined && isGiven(c.rate));
  // "0/4 chỉ tiêu đạt" is not said of money.
  const money = counted.every(({ rate }) => rate.denominator.unit?.money != null);
  if (counted.length < 2 || money || arePlaces(counted)) return [];
  const active = counted.filter(({ row }) => !isSetAside(table, row));
  const some = active.length < counted.length;
  const where = { row: null, label: table.title.name, scope: 'all' } as const;
  const all = countRate(table, counted, { ...where, kind: 'given', rival: some });
  const without = some ? countRate(table, active, { ...where, kind: 'given-active', rival: true }) : null;
  return [all, without, ...byGroup(table, counted)].filter((rate): rate is Rate => rate !== null);
}

/** Indicators met out of those given, by place, in all and by content group (số chỉ tiêu đạt: 02/9). */
export function indicatorsMet(table: Table, rates: readonly Rate[]): Rate[] {
  const places: Record<string, Rate[]> = {};
  for (const rate of rates) {
    if (rate.kind !== 'fulfilment' || rate.across || (rate.scope !== undefined && rate.scope !== 'areas')) continue;
    const { area, period } = rate.scope === 'areas' ? { area: null, period: rate.period } : rowless(table, rate);
    (places[[area, period, rate.caption, rate.numerator.name].map((p) => p ?? '').join('|')] ??= []).push(rate);
  }
  return Object.keys(places).flatMap((key) => inOnePlace(table, places[key] ?? []));
}

/** A row's own area is no place of the columns. */
function rowless(table: Table, rate: Rate): { area: string | null; period: string | null } {
  const row = rowAt(table, rate.row);
  return { area: row?.area ? null : rate.area, period: row?.period ? null : rate.period };
}
