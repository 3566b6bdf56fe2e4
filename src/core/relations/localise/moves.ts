import type { Equation } from '../../arithmetic/equation';
import { isLinear } from '../../arithmetic/light-equation';
import type { System } from './system';

/** Sums longer than this are moved by what changed in them, not added up again. */
const SHORT = 12;
export const DEEP = 8;

export const isLong = (made: Equation): boolean => made.sum && made.expected !== null && made.terms.length > SHORT;

/** A long sum that a cell is added to, and how often. */
export interface Addend {
  readonly sum: Equation;
  readonly times: number;
}

/** How cells are added to long sums (số hạng của tổng dài). */
export interface Addends {
  /** The long sums that a cell is added to, and how often. */
  readonly of: (key: number) => readonly Addend[];
  /** How often each cell is added to a long sum. */
  readonly in: (sum: Equation) => ReadonlyMap<number, number>;
}

export function addendsIn(system: System): Addends {
  const times = new Map<Equation, Map<number, number>>();
  const known = new Map<number, readonly Addend[]>();
  const timesIn = (made: Equation): ReadonlyMap<number, number> => {
    let found = times.get(made);
    if (!found) {
      times.set(made, (found = new Map()));
      for (const { key } of made.terms) found.set(key, (found.get(key) ?? 0) + 1);
    }
    return found;
  };
  return {
    in: timesIn,
    of: (key) => {
      let found = known.get(key);
      if (!found) {
        const sums = new Set([...system.touching(key), ...system.followers(key)].filter(isLong));
        found = [...sums].map((sum) => ({ sum, times: timesIn(sum).get(key) ?? 0 }));
        known.set(key, found);
      }
      return found;
    },
  };
}

/** Cells, and how much they move. */
export type Moves = ReadonlyMap<number, number>;

type TimesIn = (made: Equation, key: number) => number | null;

/** How much each cell that follows a cell moves with it, itself included; NaN where other arithmetic comes between. */
function movesOf(system: System, timesIn: TimesIn): (key: number) => Moves {
  const known = new Map<number, Moves>();
  return (key) => {
    let found = known.get(key);
    if (found) return found;
    const moves = new Map<number, number>();
    const visit = (at: number, by: number, depth: number): void => {
      if (depth > DEEP) return;
      moves.set(at, (moves.get(at) ?? 0) + by);
      for (const made of system.followers(at)) visit(made.result.key, by * (timesIn(made, at) ?? NaN), depth + 1);
    };
    visit(key, 1, 0);
    known.set(key, (found = moves));
    return found;
  };
}

type SignsOf = (made: Equation) => readonly number[] | null;

/** Which way each term of other straight arithmetic counts; null where it is not straight. */
function signsIn(): SignsOf {
  const known = new Map<Equation, readonly number[] | null>();
  return (made) => {
    let found = known.get(made);
    if (found === undefined) known.set(made, (found = isLinear(made) ? probed(made) : null));
    return found;
  };
}

function probed({ compute, terms }: Equation): readonly number[] {
  const values = terms.map((_, i) => 3 + 7 * i);
  const before = compute(values);
  return values.map((value, i) => {
    values[i] = value + 1;
    const moved = Math.round(compute(values) - before);
    values[i] = value;
    return moved;
  });
}

/** How often an equation adds a cell; null where it does otherwise than adding and taking away. */
function timesOf(addends: Addends, signs: SignsOf): TimesIn {
  return (made, key) => {
    if (isLong(made)) return addends.in(made).get(key) ?? 0;
    const own = made.sum ? null : signs(made);
    if (!made.sum && !own) return made.terms.some((term) => term.key === key) ? null : 0;
    return made.terms.reduce((times, term, i) => (term.key === key ? times + (own?.[i] ?? 1) : times), 0);
  };
}

/** By how much a long sum is off for each one that a cell is more: its terms are not gone through. */
function weightInLong(made: Equation, moves: Moves, times: ReadonlyMap<number, number>): number {
  let weight = -(moves.get(made.result.key) ?? 0);
  moves.forEach((by, at) => {
    const added = times.get(at);
    if (added) weight += added * by;
  });
  return weight;
}

/** The same of a few terms; null where they do otherwise than being added and taken away. */
function weightInShort(made: Equation, moves: Moves, signs: SignsOf): number | null {
  let weight = -(moves.get(made.result.key) ?? 0);
  for (let i = 0; i < made.terms.length; i++) {
    const by = moves.get(made.terms[i]?.key ?? -1);
    if (by === undefined) continue;
    const own = made.sum ? null : signs(made);
    if (!made.sum && !own) return null;
    const times = own?.[i] ?? 1;
    if (times !== 0) weight += times * by;
  }
  return weight;
}

/** How the cells of a system move each other (mức chuyển theo). */
export interface Moving {
  readonly moves: (key: number) => Moves;
  /** By how much an equation is off for each one that a cell is more; null where it is not straight. */
  readonly weight: (made: Equation, key: number) => number | null;
}

export function movingIn(system: System, addends: Addends): Moving {
  const signs = signsIn();
  const timesIn = timesOf(addends, signs);
  const moves = movesOf(system, timesIn);
  return {
    moves,
    weight: (made, key) => {
      const own = moves(key);
      const weight = isLong(made) ? weightInLong(made, own, addends.in(made)) : weightInShort(made, own, signs);
      return weight === null || Number.isNaN(weight) ? null : weight;
    },
  };
}
