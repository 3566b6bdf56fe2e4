import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import { append } from '../../grid/append';
import type { Certificate, Change } from './certificate';
import type { Corrected, Weighed } from './choices';
import { disjoint } from './packing';
import { followersOf, type System } from './system';
import type { Trial } from './trial';

/** Where a search stands (trạng thái tìm). */
export interface Place {
  readonly system: System;
  readonly trial: Trial;
  readonly bases: (made: Equation) => readonly Figure[];
  /** What is decided already, by the equations that it moves. */
  readonly decided: Map<Equation, Decided[]>;
}

/** Cells corrected together, what that repairs, and what was decided before that it rests on. */
export interface Decided {
  readonly cells: readonly Corrected[];
  readonly equations: readonly Equation[];
  readonly on: readonly Decided[];
}

/** What was decided before of cells that equations rest on. */
function restingOn({ decided }: Place, equations: readonly Equation[]): Decided[] {
  const found = new Set<Decided>();
  const visit = (one: Decided): void => {
    if (found.has(one)) return;
    found.add(one);
    one.on.forEach(visit);
  };
  for (const made of equations) decided.get(made)?.forEach(visit);
  return [...found];
}

/** The proof of one of the smallest choices, what was decided before and bears on it included. */
export function certificateOf(place: Place, choice: Weighed, equations: readonly Equation[]): Certificate {
  const { system, trial, bases } = place;
  const before = restingOn(place, equations);
  const [left, mark] = [new Set(choice.left), trial.mark()];
  const cells = [...before.flatMap((one) => one.cells), ...choice.cells];
  for (const { figure, typed, about } of choice.cells) trial.set(figure, typed ?? about);
  const followed = new Map(cells.flatMap((c) => followersOf(system, c.figure.key)).map((f) => [f.key, f]));
  const valueOf = (figure: Figure): Change => ({ figure, value: trial.value(figure) });
  const all = [...before.flatMap((one) => one.equations), ...equations];
  const certificate = {
    changes: cells.map(({ figure }) => valueOf(figure)),
    followed: [...followed.values()].map(valueOf),
    repaired: all.filter((made) => !left.has(made)),
    left: choice.left,
    bound: disjoint(all, (made) => bases(made).map(({ key }) => key)),
  };
  trial.undo(mark);
  return certificate;
}

/** Whether as many equations as cells share none, so that fewer cells cannot do. */
export const isLeast = ({ bound, changes, left }: Certificate): boolean =>
  bound.length === changes.length + left.length;

/** Takes cells as corrected from here on. */
export function decide(place: Place, cells: readonly Corrected[], equations: readonly Equation[]): void {
  const one = { cells, equations, on: restingOn(place, equations) };
  for (const { figure } of cells)
    for (const made of place.system.movedBy(figure.key)) {
      const known = place.decided.get(made);
      if (known) known.push(one);
      else place.decided.set(made, [one]);
    }
}

/** Each repaired equation with one of the cells that repair it, so that each has one at least. */
export function shareOut(
  system: System,
  cells: readonly Corrected[],
  repaired: readonly Equation[],
): Map<number, Equation[]> {
  const shares = new Map<number, Equation[]>(cells.map(({ figure }) => [figure.key, []]));
  const moved = cells.map(({ figure }) => ({ key: figure.key, by: new Set(system.movedBy(figure.key)) }));
  const claims = repaired.map((made) => ({ made, keys: moved.filter(({ by }) => by.has(made)).map(({ key }) => key) }));
  for (const { made, keys } of claims.sort((a, b) => a.keys.length - b.keys.length)) {
    const poorest = keys.reduce<number | null>(
      (best, key) => (best === null || (shares.get(key)?.length ?? 0) < (shares.get(best)?.length ?? 0) ? key : best),
      null,
    );
    if (poorest !== null) shares.get(poorest)?.push(made);
  }
  for (const [key, own] of shares)
    if (own.length === 0)
      append(
        own,
        claims
          .filter(({ keys }) => keys.includes(key))
          .slice(0, 1)
          .map(({ made }) => made),
      );
  return shares;
}
