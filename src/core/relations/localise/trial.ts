import { noise, type Equation } from '../../arithmetic/equation';
import { isLinear } from '../../arithmetic/light-equation';
import type { Figure } from '../../facts/figure';
import type { System } from './system';

/** Figures supposed to be something else, live ones following, until it is taken back (giả định sửa số). */
export interface Trial {
  readonly value: (figure: Figure) => number;
  /** By how much the terms of an equation exceed its result. */
  readonly off: (made: Equation) => number;
  readonly holds: (made: Equation) => boolean;
  /** By how much an equation is off for each one that a cell, live figures following, is more; null where it is not straight. */
  readonly weight: (made: Equation, figure: Figure) => number | null;
  /** By how much an equation is off when a cell holds a value, live figures following. */
  readonly along: (made: Equation, figure: Figure) => (x: number) => number;
  readonly set: (figure: Figure, value: number) => void;
  readonly mark: () => number;
  readonly undo: (mark: number) => void;
}

/** Sums longer than this are moved by what changed in them, not added up again. */
const SHORT = 12;
const DEEP = 8;

const isLong = (made: Equation): boolean => made.sum && made.expected !== null && made.terms.length > SHORT;

/** By how much an equation may be off and still hold. */
export const slackOf = (made: Equation): number => made.tolerance + noise(made.result.value ?? 0);

interface Addend {
  readonly sum: Equation;
  readonly times: number;
}

/** The long sums that a cell is added to, and how often. */
function addendsIn(system: System): (key: number) => readonly Addend[] {
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
  return (key) => {
    let found = known.get(key);
    if (!found) {
      const sums = new Set([...system.touching(key), ...system.followers(key)].filter(isLong));
      found = [...sums].map((sum) => ({ sum, times: timesIn(sum).get(key) ?? 0 }));
      known.set(key, found);
    }
    return found;
  };
}

/** How much each cell that follows a cell moves with it, itself included; NaN where other arithmetic comes between. */
function movesOf(system: System, timesIn: (made: Equation, key: number) => number | null): (key: number) => Moves {
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
    known.set(key, (found = [...moves]));
    return found;
  };
}

/** Cells, and how much they move. */
type Moves = readonly (readonly [key: number, by: number])[];

/** Which way each term of other straight arithmetic counts; null where it is not straight. */
function signsIn(): (made: Equation) => readonly number[] | null {
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

/** One equation that is asked, and the cells through which another moves it. */
interface Asked {
  readonly made: Equation;
  readonly between: ReadonlySet<number>;
}

/** Cells that follow a cell and that cells of an equation follow. */
function between(system: System, from: number, made: Equation): ReadonlySet<number> {
  const own = new Set([made.result.key, ...made.terms.map(({ key }) => key)]);
  const known = new Map<number, boolean>();
  const leads = (key: number, depth: number): boolean => {
    let answer = known.get(key);
    if (answer !== undefined) return answer;
    answer = own.has(key);
    if (depth <= DEEP) for (const { result } of system.followers(key)) answer = leads(result.key, depth + 1) || answer;
    known.set(key, answer);
    return answer;
  };
  leads(from, 0);
  return new Set([...known].filter(([, answer]) => answer).map(([key]) => key));
}

/** How often an equation adds a cell; null where it does otherwise than adding and taking away. */
function timesOf(addends: (key: number) => readonly Addend[]): (made: Equation, key: number) => number | null {
  const signs = signsIn();
  return (made, key) => {
    if (isLong(made)) return addends(key).find(({ sum }) => sum === made)?.times ?? 0;
    const own = made.sum ? null : signs(made);
    if (!made.sum && !own) return made.terms.some((term) => term.key === key) ? null : 0;
    return made.terms.reduce((times, term, i) => (term.key === key ? times + (own?.[i] ?? 1) : times), 0);
  };
}

function weightIn(made: Equation, moves: Moves, timesIn: ReturnType<typeof timesOf>): number | null {
  let weight = 0;
  for (const [at, by] of moves) {
    const times = timesIn(made, at);
    if (times === null) return null;
    const counted = times - (made.result.key === at ? 1 : 0);
    if (counted !== 0) weight += counted * by;
  }
  return Number.isNaN(weight) ? null : weight;
}

/** By how much an equation is off along the values of a cell that its own cells follow straight; null where they do not. */
function straightAlong(
  made: Equation,
  figure: Figure,
  moves: Moves,
  value: (figure: Figure) => number,
): ((x: number) => number) | null {
  const by = new Map(moves);
  const [slopes, values] = [made.terms.map(({ key }) => by.get(key) ?? 0), made.terms.map(value)];
  const [own, result, from] = [by.get(made.result.key) ?? 0, value(made.result), value(figure)];
  if (isLong(made) || Number.isNaN(own) || slopes.some(Number.isNaN)) return null;
  return (x) => made.compute(values.map((v, i) => v + (slopes[i] ?? 0) * (x - from))) - result - own * (x - from);
}

/** A figure of a trial as it was before it was changed. */
interface Step {
  readonly map: Map<unknown, number>;
  readonly key: unknown;
  readonly before: number | undefined;
}

function takeBack(step: Step | undefined): void {
  if (!step) return;
  if (step.before === undefined) step.map.delete(step.key);
  else step.map.set(step.key, step.before);
}

interface Trail extends Pick<Trial, 'mark' | 'undo'> {
  readonly keep: <K>(map: Map<K, number>, key: K, value: number) => void;
}

/** What has been changed, so that it can be taken back. */
function trailOf(): Trail {
  const trail: Step[] = [];
  const keep = <K>(map: Map<K, number>, key: K, value: number): void => {
    trail.push({ map: map as Map<unknown, number>, key, before: map.get(key) });
    map.set(key, value);
  };
  const undo = (mark: number): void => {
    while (trail.length > mark) takeBack(trail.pop());
  };
  return { keep, undo, mark: () => trail.length };
}

/** A trial in which nothing is changed yet. */
export function trialOf(system: System): Trial {
  const values = new Map<number, number>();
  const moved = new Map<Equation, number>();
  const { keep, mark, undo } = trailOf();
  const addends = addendsIn(system);
  const value = (figure: Figure): number => values.get(figure.key) ?? figure.value ?? 0;
  const computed = (made: Equation): number =>
    isLong(made) ? (made.expected ?? 0) + (moved.get(made) ?? 0) : made.compute(made.terms.map(value));
  const move = (figure: Figure, to: number, depth: number, asked: Asked | null): void => {
    const by = to - value(figure);
    if (by === 0 || depth > DEEP) return;
    keep(values, figure.key, to);
    for (const { sum, times } of addends(figure.key))
      if (times > 0 && (!asked || sum === asked.made || asked.between.has(sum.result.key)))
        keep(moved, sum, (moved.get(sum) ?? 0) + times * by);
    for (const made of system.followers(figure.key))
      if (!asked || asked.between.has(made.result.key))
        move(made.result, (made.result.value ?? 0) + computed(made) - (made.expected ?? 0), depth + 1, asked);
  };
  const timesIn = timesOf(addends);
  const moves = movesOf(system, timesIn);
  const off = (made: Equation): number => computed(made) - value(made.result);
  /** Tries values one by one; of the live figures that follow, those between the cell and the equation. */
  const supposed = (made: Equation, figure: Figure): ((x: number) => number) => {
    const asked = { made, between: between(system, figure.key, made) };
    return (x) => {
      const before = mark();
      move(figure, x, 0, asked);
      const found = off(made);
      undo(before);
      return found;
    };
  };
  return {
    value,
    off,
    set: (figure, to) => {
      move(figure, to, 0, null);
    },
    weight: (made, figure) => weightIn(made, moves(figure.key), timesIn),
    along: (made, figure) => straightAlong(made, figure, moves(figure.key), value) ?? supposed(made, figure),
    holds: (made) => (made.relation === '<=' ? off(made) : Math.abs(off(made))) <= slackOf(made),
    mark,
    undo,
  };
}
