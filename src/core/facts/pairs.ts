import type { Column, Table } from '../table/table';
import { amountAt } from '../table/read-amount';
import { nameKey } from '../arithmetic/names';
import { isDone } from './coordinates';
import { derived } from './facts';
import { sensesOf } from './header-senses';
import {
  candidatesFor,
  isMoney,
  placeOf,
  roomOf,
  sameKey,
  type Candidate,
  type Candidates,
  type Room,
} from './pair-candidates';
import type { Placed } from './plan-classes';
import { periodKey } from './period';
import type { PlanOption } from './plan-options';
import { borneOut, isOther } from './printed-column';

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

/** "Nữ" under "Trong đó" may have been taken for a place. */
const areaOf = ({ column }: Placed): string | null =>
  column.area !== null && sensesOf(column.area).senses.some(({ says }) => says === 'part') ? null : column.area;

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

const sameColumns = (a: readonly Column[], b: readonly Column[]): boolean =>
  a.length === b.length && a.every((column) => b.includes(column));

const isOtherRate = ({ coordinates }: Room, rate: Column): boolean => {
  const at = coordinates.get(rate);
  return at !== undefined && isOther(at, rate);
};

/** The column line decides by its own division; it may also name one that the words do not. */
function byLine(done: Placed, candidates: readonly Candidate[], room: Room): Candidate[] | null {
  const doneAt = (c: Column): boolean => isDone(room.coordinates.get(c)?.measure ?? null);
  const stated = room.divisions.filter(
    ({ rate, tops, unders }) =>
      tops.includes(done.column) && tops.every(doneAt) && !unders.some(doneAt) && !isOtherRate(room, rate),
  );
  if (stated.length === 0) return null;
  return stated.flatMap(({ rate, tops, unders }): Candidate[] => {
    const known = candidates.filter(({ under }) => sameColumns(under.columns, unders));
    const exact = known.filter(({ top }) => sameColumns(top.columns, tops));
    if (exact.length > 0 || known.length > 0)
      return (exact.length > 0 ? exact : known).map((c) => ({ ...c, printed: rate, proven: true }));
    if (tops[0] !== done.column) return [];
    const top = { columns: tops, kind: candidates[0]?.top.kind ?? done.at.measure ?? 'actual' };
    return [{ top, under: statedUnder(done, unders, room), printed: rate, proven: true }];
  });
}

function statedUnder(done: Placed, unders: readonly Column[], { coordinates }: Room): PlanOption {
  const version = unders.length === 1 && unders[0] ? (coordinates.get(unders[0])?.version ?? null) : null;
  const money = version === 'assigned' || version === 'carry-over' ? version : 'plan';
  return { columns: unders, kind: isMoney(done) ? money : 'target', initial: [], version, asPrinted: false };
}

/** The printed rates decide among what the words leave open; where they do not, each candidate keeps the nearest. */
function byPrinted(done: Placed, candidates: readonly Candidate[], { table, rated, ratesOf }: Room): Candidate[] {
  const rates = ratesOf.get(done.column) ?? [];
  const own = rates.find((rate) => rated.get(rate)?.[0] === done.column) ?? null;
  const scored = candidates.flatMap((candidate) =>
    rates.slice(0, MOST_RATES).map((rate) => ({
      candidate,
      rate,
      ...borneOut(table, rate, candidate.top.columns, candidate.under.columns),
    })),
  );
  const proven = scored.filter((s) => s.held > 0 && s.held >= s.failed);
  if (proven.length === 0)
    return candidates.filter(({ under }) => !under.asPrinted).map((candidate) => ({ ...candidate, printed: own }));
  const most = Math.max(...proven.map((s) => s.held));
  const best = proven.filter((s) => s.held === most);
  const chosen = best.filter((s, i) => best.findIndex((o) => o.candidate === s.candidate) === i);
  const apart = new Set(chosen.map(({ rate }) => rate)).size === chosen.length;
  return chosen.map(({ candidate, rate }) => ({ ...candidate, printed: rate, proven: apart }));
}

/** "% so với kế hoạch đầu năm": a rate column that names one of several plans is a rate over that one. */
function byName(done: Placed, settled: readonly Candidate[], all: readonly Candidate[], room: Room): Candidate[] {
  const named = (room.ratesOf.get(done.column) ?? []).filter((rate) => {
    const at = room.coordinates.get(rate);
    return at?.version != null || (at !== undefined && at.beside !== '');
  });
  const plans = [...all, ...all.flatMap(beforeAdjusted)];
  const wanted = named.flatMap((rate): Candidate[] => {
    const at = room.coordinates.get(rate);
    const found = plans.find(({ under }) =>
      under.columns.every((c) => {
        const plan = room.coordinates.get(c);
        return plan?.version === at?.version && plan?.beside === at?.beside;
      }),
    );
    return found ? [{ ...found, printed: rate, proven: true }] : [];
  });
  const isWanted = (one: Candidate): boolean => wanted.some((w) => sameColumns(w.under.columns, one.under.columns));
  const rest = settled.filter((one) => !isWanted(one));
  if (wanted.length === 0) return [...settled];
  return [...rest.map((one) => ({ ...one, proven: true })), ...wanted];
}

const beforeAdjusted = (one: Candidate): Candidate[] =>
  one.under.initial.map((column) => ({ ...one, under: { ...one.under, columns: [column], initial: [] } }));

/** Rate columns that are tried on one result. */
const MOST_RATES = 3;

function pairsFor(done: Placed, { kind, list }: Candidates, room: Room): RatePair[] {
  const settled = byName(done, byLine(done, list, room) ?? byPrinted(done, list, room), list, room);
  if (settled.length === 0) return fractionsAlone(done, kind, room);
  const open = settled.length > 1 && !settled.every(({ proven }) => proven);
  return settled.map(({ top, under, printed }) => ({
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
  return { pairs: ordered, undivided, divisions };
});

/** Every division that a table has the columns for, by its words, its column line and the rates it prints. */
export const ratePairs = (table: Table): readonly RatePair[] => pairing(table).pairs;

/** What a rate column may print, for the figures to choose from: plans before they were adjusted too. */
export const printedDivisions = (table: Table, rate: Column): readonly PrintedDivision[] =>
  pairing(table).divisions.get(rate) ?? [];

/** Results without a denominator of the same part: said, never divided by another's. */
export const undividedOf = (table: Table): readonly Undivided[] => pairing(table).undivided;
