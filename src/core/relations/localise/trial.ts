import { noise, type Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import { straightAlong, supposedAlong } from './along';
import { addendsIn, DEEP, isLong, movingIn } from './moves';
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

/** By how much an equation may be off and still hold. */
export const slackOf = (made: Equation): number => made.tolerance + noise(made.result.value ?? 0);

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
  const move = (figure: Figure, to: number, depth: number): void => {
    const by = to - value(figure);
    if (by === 0 || depth > DEEP) return;
    keep(values, figure.key, to);
    for (const { sum, times } of addends.of(figure.key))
      if (times > 0) keep(moved, sum, (moved.get(sum) ?? 0) + times * by);
    for (const made of system.followers(figure.key))
      move(made.result, (made.result.value ?? 0) + computed(made) - (made.expected ?? 0), depth + 1);
  };
  const { moves, weight } = movingIn(system, addends);
  const standing = { system, addends, value, computed };
  const off = (made: Equation): number => computed(made) - value(made.result);
  return {
    value,
    off,
    set: (figure, to) => {
      move(figure, to, 0);
    },
    weight: (made, figure) => weight(made, figure.key),
    along: (made, figure) =>
      straightAlong(made, figure, moves(figure.key), value) ?? supposedAlong(standing, made, figure),
    holds: (made) => (made.relation === '<=' ? off(made) : Math.abs(off(made))) <= slackOf(made),
    mark,
    undo,
  };
}
