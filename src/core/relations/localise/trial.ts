import { noise, type Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import type { System } from './system';

/** Figures supposed to be something else, live ones following, until it is taken back (giả định sửa số). */
export interface Trial {
  readonly value: (figure: Figure) => number;
  /** By how much the terms of an equation exceed its result. */
  readonly off: (made: Equation) => number;
  readonly holds: (made: Equation) => boolean;
  /** How often a sum adds a cell, less once for its result; null where live figures or other arithmetic come between. */
  readonly weight: (made: Equation, figure: Figure) => number | null;
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

/** A trial in which nothing is changed yet. */
export function trialOf(system: System): Trial {
  const values = new Map<number, number>();
  const moved = new Map<Equation, number>();
  const trail: Step[] = [];
  const addends = addendsIn(system);
  const keep = <K>(map: Map<K, number>, key: K, value: number): void => {
    trail.push({ map: map as Map<unknown, number>, key, before: map.get(key) });
    map.set(key, value);
  };
  const value = (figure: Figure): number => values.get(figure.key) ?? figure.value ?? 0;
  const computed = (made: Equation): number =>
    isLong(made) ? (made.expected ?? 0) + (moved.get(made) ?? 0) : made.compute(made.terms.map(value));
  const set = (figure: Figure, to: number, depth = 0): void => {
    const by = to - value(figure);
    if (by === 0 || depth > DEEP) return;
    keep(values, figure.key, to);
    for (const { sum, times } of addends(figure.key))
      if (times > 0) keep(moved, sum, (moved.get(sum) ?? 0) + times * by);
    for (const made of system.followers(figure.key))
      set(made.result, (made.result.value ?? 0) + computed(made) - (made.expected ?? 0), depth + 1);
  };
  const off = (made: Equation): number => computed(made) - value(made.result);
  return {
    value,
    off,
    set,
    weight: (made, { key }) => {
      if (!made.sum || system.followers(key).length > 0) return null;
      const own = made.result.key === key ? 1 : 0;
      if (isLong(made)) return (addends(key).find(({ sum }) => sum === made)?.times ?? 0) - own;
      return made.terms.reduce((times, term) => (term.key === key ? times + 1 : times), -own);
    },
    holds: (made) => (made.relation === '<=' ? off(made) : Math.abs(off(made))) <= slackOf(made),
    mark: () => trail.length,
    undo: (mark) => {
      while (trail.length > mark) takeBack(trail.pop());
    },
  };
}
