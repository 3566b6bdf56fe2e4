import { highest } from '../grid/extremes';
import type { Column } from '../table/table';
import { isDone, isPlanned } from './coordinates';
import { byFigures } from './by-figures';
import { isMoney, type Candidate, type Room, type Top } from './pair-candidates';
import type { Placed } from './plan-classes';
import type { PlanOption } from './plan-options';
import { borneOut, isOther } from './printed-column';

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
      tops.includes(done.column) &&
      tops.every(doneAt) &&
      !unders.some((c) => doneAt(c) || isOfBefore(room, c)) &&
      !isOtherRate(room, rate),
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

/** "Cùng kỳ năm 2023", without a word of what it counts: what was done then, and no plan. */
const isOfBefore = ({ coordinates }: Room, column: Column): boolean => {
  const at = coordinates.get(column);
  return at !== undefined && at.period.part === 'previous' && !isPlanned(at.measure);
};

function statedUnder(done: Placed, unders: readonly Column[], { coordinates }: Room): PlanOption {
  const version = unders.length === 1 && unders[0] ? (coordinates.get(unders[0])?.version ?? null) : null;
  const money = version === 'assigned' || version === 'carry-over' ? version : 'plan';
  return { columns: unders, kind: isMoney(done) ? money : 'target', initial: [], version, asPrinted: false };
}

/** The printed rates decide among what the words leave open; where they do not, each candidate keeps the nearest. */
function byPrinted(done: Placed, candidates: readonly Candidate[], room: Room): Candidate[] {
  const { table, rated, ratesOf } = room;
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
  const won = proven.length > 0 ? [] : byFigures(room, rates.slice(0, MOST_RATES), topsOf(candidates), scored);
  if (won.length > 0) return won;
  if (proven.length === 0)
    return candidates.filter(({ under }) => !under.asPrinted).map((candidate) => ({ ...candidate, printed: own }));
  const most = highest(proven.map((s) => s.held));
  const best = proven.filter((s) => s.held === most);
  const chosen = best.filter((s, i) => best.findIndex((o) => o.candidate === s.candidate) === i);
  const apart = new Set(chosen.map(({ rate }) => rate)).size === chosen.length;
  return chosen.map(({ candidate, rate }) => ({ ...candidate, printed: rate, proven: apart }));
}

const topsOf = (candidates: readonly Candidate[]): Top[] =>
  candidates.map(({ top }) => top).filter((top, i, all) => all.indexOf(top) === i);

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

/** With an advance beside what was spent, the same money has two rates: the printed one never hides the other. */
function withAdvances(chosen: readonly Candidate[], all: readonly Candidate[]): Candidate[] {
  const isListed = (one: Candidate): boolean =>
    chosen.some((c) => sameColumns(c.top.columns, one.top.columns) && sameColumns(c.under.columns, one.under.columns));
  const others = all.filter(
    (one) =>
      one.top.kind === 'disbursed-with-advance' &&
      one.top.columns.length > 1 &&
      !isListed(one) &&
      chosen.some((c) => c.top.kind === 'disbursed' && sameColumns(c.under.columns, one.under.columns)),
  );
  return [...chosen, ...others.map((one) => ({ ...one, printed: null, proven: true }))];
}

/** The divisions that stand: those of the column line, else of the printed rates, else of the words; named ones besides. */
export const settled = (done: Placed, list: readonly Candidate[], room: Room): Candidate[] =>
  withAdvances(byName(done, byLine(done, list, room) ?? byPrinted(done, list, room), list, room), list);
