import type { Column, Table } from '../table/table';
import { amountAt } from '../table/read-amount';
import { nameKey } from '../arithmetic/names';
import { settled } from './decide';
import { derived } from './facts';
import { readText } from './header-text';
import { candidatesFor, placeOf, roomOf, sameKey, type Candidates, type Room } from './pair-candidates';
import type { Placed } from './plan-classes';
import { periodKey } from './period';

/** Which columns a table divides by which (cặp cột của tỷ lệ): numerator and denominator agree in all but the measure. */
export interface RatePair {
  readonly kind: 'fulfilment' | 'disbursement';
  readonly numerators: readonly Column[];
  readonly denominators: readonly Column[];
  readonly numeratorKind: string;
  readonly denominatorKind: string;
  readonly area: string | null;
  readonly period: string | null;
  /** What both sides are a part of, in the header's words: "Mô hình A", "Vốn sự nghiệp"; null for the whole. */
  readonly caption: string | null;
  /** Equal for pairs that differ in the place alone. */
  readonly sameButArea: string;
  /** Equal for pairs that differ in the period alone. */
  readonly sameButPeriod: string;
  /** The plan before it was adjusted, shown beside. */
  readonly initial: readonly Column[];
  /** The decision that the header of the plan names. */
  readonly document: string | null;
  /** The table's rate column for it, when there is one. */
  readonly printed: Column | null;
  /** The table does not decide between this and another definition. */
  readonly rival: boolean;
}

/** A result that no plan of the same part and period stands for (không có mẫu số). */
export interface Undivided {
  readonly column: Column;
  readonly caption: string | null;
}

/** A division that a rate column may print. */
export interface PrintedDivision {
  readonly tops: readonly Column[];
  readonly unders: readonly Column[];
}

interface Pairing {
  readonly pairs: readonly RatePair[];
  readonly divisions: ReadonlyMap<Column, readonly PrintedDivision[]>;
  readonly undivided: readonly Undivided[];
}

/** "Nữ" under "Trong đó", "KQTH" under the name of a place, and "Q.I" may have been taken for places. */
function areaOf({ column }: Placed): string | null {
  if (column.area === null) return null;
  const { read, timed } = readText(column.area);
  const says = read.senses.some((sense) => sense.says === 'part' || sense.says === 'measure');
  return says || (timed && read.rest.length === 0) ? null : column.area;
}

const captionOf = (one: Placed): string | null => {
  const captions = one.at.captions.filter((text) => text !== areaOf(one));
  return captions.length === 0 ? null : captions.join(', ');
};

/** The years of a result, where others of its kind are of other years. */
function yearsOf({ at, key }: Placed, { sides }: Room): string | null {
  const several = (sides.doneYears.get(key)?.size ?? 0) > 1;
  return several && !at.period.running ? at.period.years : null;
}

function samenessOf(one: Placed): Pick<RatePair, 'sameButArea' | 'sameButPeriod'> {
  const area = areaOf(one);
  const parts = area === null ? one.at.parts : one.at.parts.filter((part) => part !== nameKey(area));
  const { version, period } = one.at;
  return {
    sameButArea: [...parts, version ?? '', periodKey(period)].join('|'),
    sameButPeriod: [...one.at.parts, version ?? '', period.running ? 'running' : ''].join('|'),
  };
}

function pairsFor(done: Placed, { kind, list }: Candidates, room: Room): RatePair[] {
  const standing = settled(done, list, room);
  if (standing.length === 0) return fractionsAlone(done, kind, room);
  const open = standing.length > 1 && !standing.every(({ proven }) => proven);
  return standing.map(({ top, under, printed }) => ({
    kind,
    numerators: top.columns,
    denominators: under.columns,
    numeratorKind: top.kind,
    denominatorKind: under.kind,
    area: areaOf(done),
    period: done.column.period ?? under.columns[0]?.period ?? yearsOf(done, room),
    caption: captionOf(done),
    ...samenessOf(done),
    initial: under.initial,
    document: under.columns.map((c) => room.coordinates.get(c)?.document ?? null).find((d) => d !== null) ?? null,
    printed,
    rival: open,
  }));
}

const isFractions = (table: Table, column: Column): boolean => {
  const kinds = table.rows.map((row) => amountAt(table, row, column).kind);
  const fractions = kinds.filter((kind) => kind === 'fraction').length;
  return fractions > 0 && fractions >= kinds.filter((kind) => kind === 'number').length;
};

/** A column of fractions (`77/75`) brings its own denominators. */
function fractionsAlone(done: Placed, kind: RatePair['kind'], { table, rated, ratesOf }: Room): RatePair[] {
  const { column, at } = done;
  if (kind !== 'fulfilment' || !isFractions(table, column)) return [];
  const printed = (ratesOf.get(column) ?? []).find((rate) => rated.get(rate)?.[0] === column) ?? null;
  return [
    {
      kind,
      numerators: [column],
      denominators: [],
      numeratorKind: at.measure ?? 'actual',
      denominatorKind: 'target',
      area: areaOf(done),
      period: column.period,
      caption: captionOf(done),
      ...samenessOf(done),
      initial: [],
      document: null,
      printed,
      rival: false,
    },
  ];
}

/** A result that another of its kind is made of (`6=4+5`, "trong đó" without a name of its own) is no result apart. */
function isWithin({ column, at }: Placed, { table, addends, coordinates }: Room): boolean {
  if (column.symbol !== null && addends.has(`${column.symbol}|${sameKey(at)}`)) return true;
  const whole = column.subsetOf === null ? null : coordinates.get(table.columns[column.subsetOf] ?? column);
  return whole != null && sameKey(whole) === sameKey(at);
}

const divisionsOf = ({ list }: Candidates): PrintedDivision[] =>
  list.flatMap(({ top, under }) => [
    { tops: top.columns, unders: under.columns },
    ...under.initial.map((column) => ({ tops: top.columns, unders: [column] })),
  ]);

/** Beside what was spent an advance is a part of it or adds to it. */
const isSpent = ({ at }: Placed): boolean => at.measure === 'disbursed' || at.measure === 'actual';

const pairing = derived((table): Pairing => {
  const room = roomOf(table);
  const counted = new Set<string>();
  for (const one of room.sides.done)
    if (!isFractions(table, one.column)) counted.add(`${placeOf(one)}|${one.at.measure ?? ''}`);
  // Fractions beside plain figures of the same place say the same twice.
  const twice = (one: Placed): boolean =>
    isFractions(table, one.column) && counted.has(`${placeOf(one)}|${one.at.measure ?? ''}`);
  const asked = room.sides.done.filter(
    (done) =>
      (done.at.measure !== 'advance' || !room.sides.done.some(isSpent)) && !isWithin(done, room) && !twice(done),
  );
  const found = asked.map((done) => {
    const candidates = candidatesFor(done, room);
    return { done, candidates, pairs: pairsFor(done, candidates, room) };
  });
  const all = found.flatMap(({ pairs }) => pairs);
  const ordered = [...all.filter((p) => p.kind === 'fulfilment'), ...all.filter((p) => p.kind === 'disbursement')];
  const undivided = found
    .filter(({ pairs }) => pairs.length === 0)
    .map(({ done }) => ({ column: done.column, caption: captionOf(done) }));
  const divisions = new Map<Column, PrintedDivision[]>();
  for (const { done, candidates } of found)
    for (const rate of room.ratesOf.get(done.column) ?? [])
      divisions.set(rate, [...(divisions.get(rate) ?? []), ...divisionsOf(candidates)]);
  // A denominator that only the figures name is what the rates were computed with.
  for (const { printed, numerators: tops, denominators: unders, denominatorKind } of all)
    if (printed && denominatorKind === 'printed') divisions.set(printed, [{ tops, unders }]);
  return { pairs: ordered, undivided, divisions };
});

/** Every division that a table has the columns for, by its words, its column line and the rates it prints. */
export const ratePairs = (table: Table): readonly RatePair[] => pairing(table).pairs;

/** What a rate column may print, for the figures to choose from: plans before they were adjusted too. */
export const printedDivisions = (table: Table, rate: Column): readonly PrintedDivision[] =>
  pairing(table).divisions.get(rate) ?? [];

/** Results without a denominator of the same part: said, never divided by another's. */
export const undividedOf = (table: Table): readonly Undivided[] => pairing(table).undivided;
