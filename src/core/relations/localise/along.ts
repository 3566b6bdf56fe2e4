import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import { DEEP, isLong, type Addends, type Moves } from './moves';
import type { System } from './system';

/** Figures as a trial has them when an equation is asked. */
export interface Standing {
  readonly system: System;
  readonly addends: Addends;
  readonly value: (figure: Figure) => number;
  readonly computed: (made: Equation) => number;
}

/** By how much an equation is off along the values of a cell that its own cells follow straight; null where they do not. */
export function straightAlong(
  made: Equation,
  figure: Figure,
  moves: Moves,
  value: (figure: Figure) => number,
): ((x: number) => number) | null {
  if (isLong(made)) return null;
  const [slopes, values] = [made.terms.map(({ key }) => moves.get(key) ?? 0), made.terms.map(value)];
  const [own, result, from] = [moves.get(made.result.key) ?? 0, value(made.result), value(figure)];
  if (Number.isNaN(own) || slopes.some(Number.isNaN)) return null;
  return (x) => made.compute(values.map((v, i) => v + (slopes[i] ?? 0) * (x - from))) - result - own * (x - from);
}

/** A live figure between a cell and an equation, and the equation that it follows. */
interface Link {
  readonly figure: Figure;
  readonly by: Equation;
}

/** The live figures that follow a cell and that cells of an equation follow, each after those that it follows itself. */
function between(system: System, from: number, made: Equation): readonly Link[] {
  const own = new Set([made.result.key, ...made.terms.map(({ key }) => key)]);
  const known = new Map<number, boolean>();
  const links: Link[] = [];
  const leads = (key: number, depth: number): boolean => {
    const before = known.get(key);
    if (before !== undefined) return before;
    let answer = own.has(key);
    known.set(key, answer);
    if (depth <= DEEP)
      for (const by of system.followers(key)) {
        const met = known.has(by.result.key);
        const leading = leads(by.result.key, depth + 1);
        if (leading && !met) links.push({ figure: by.result, by });
        answer = leading || answer;
      }
    known.set(key, answer);
    return answer;
  };
  leads(from, 0);
  return links.reverse();
}

/** Arithmetic over figures of which some move: what it comes to, and whether any of them has moved. */
interface Moved {
  readonly compute: () => number;
  readonly isMoved: () => boolean;
}

/** Cells that move, each at its place: what they hold now and held before. */
interface Places {
  readonly at: ReadonlyMap<number, number>;
  readonly now: number[];
  readonly before: readonly number[];
}

/** A long sum is what it came to, and what its moved addends add. */
function longMoved({ addends, computed }: Standing, made: Equation, { at, now, before }: Places): Moved {
  const parts: { readonly place: number; readonly times: number }[] = [];
  const added = addends.in(made);
  at.forEach((place, key) => {
    const times = added.get(key);
    if (times) parts.push({ place, times });
  });
  const base = computed(made);
  const movedAt = (place: number): number => (now[place] ?? 0) - (before[place] ?? 0);
  return {
    compute: () => parts.reduce((sum, { place, times }) => sum + times * movedAt(place), base),
    isMoved: () => parts.some(({ place }) => movedAt(place) !== 0),
  };
}

function moved(standing: Standing, made: Equation, places: Places): Moved {
  if (isLong(made)) return longMoved(standing, made, places);
  const { at, now, before } = places;
  const values = made.terms.map(standing.value);
  const moving = made.terms.flatMap(({ key }, i) => (at.has(key) ? [{ i, place: at.get(key) ?? 0 }] : []));
  return {
    compute: () => {
      for (const { i, place } of moving) values[i] = now[place] ?? 0;
      return made.compute(values);
    },
    isMoved: () => moving.some(({ place }) => now[place] !== before[place]),
  };
}

/** By how much an equation is off along the values of a cell, the live figures between them following. */
export function supposedAlong(standing: Standing, made: Equation, figure: Figure): (x: number) => number {
  const { system, value } = standing;
  const links = between(system, figure.key, made);
  const cells = [figure, ...links.map((link) => link.figure)];
  const at = new Map(cells.map(({ key }, place) => [key, place]));
  const before = cells.map(value);
  const now = [...before];
  const places = { at, now, before };
  const following = links.map(({ by, figure: own }) => ({
    ...moved(standing, by, places),
    // A live figure keeps the distance from its arithmetic that its rounding gave it.
    rest: (own.value ?? 0) - (by.expected ?? 0),
  }));
  const asked = moved(standing, made, places);
  const [place, result] = [at.get(made.result.key), value(made.result)];
  return (x) => {
    now[0] = x;
    following.forEach(({ compute, isMoved, rest }, i) => {
      now[i + 1] = isMoved() ? compute() + rest : (before[i + 1] ?? 0);
    });
    return asked.compute() - (place === undefined ? result : (now[place] ?? 0));
  };
}
