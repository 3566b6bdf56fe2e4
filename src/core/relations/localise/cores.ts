import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import { append } from '../../grid/append';
import type { Candidate } from './candidates';
import { knots } from './knots';

/** More equations than these hang together only by long sums, which are looked at last. */
export const MOST = 60;
const LENGTHS = [64, 32, 16, 8, 4];
/** Equations that hang together, long sums cut out where there are too many; what was cut comes last. */
export function cores(
  equations: readonly Equation[],
  shared: ReadonlyMap<Equation, readonly Candidate[]>,
): { cores: Equation[][]; cut: Equation[] } {
  const cellsOf = (made: Equation): readonly Figure[] => shared.get(made)?.map(({ figure }) => figure) ?? [];
  const cut: Equation[] = [];
  let found = knots(equations, cellsOf);
  for (const length of LENGTHS) {
    if (found.every((core) => core.length <= MOST)) break;
    found = found.flatMap((core) => {
      if (core.length <= MOST) return [core];
      append(
        cut,
        core.filter((made) => cellsOf(made).length > length),
      );
      return knots(
        core.filter((made) => cellsOf(made).length <= length),
        cellsOf,
      );
    });
  }
  return { cores: found, cut };
}

/** The cells that equations share, by equation. */
export function sharedBy(cells: readonly Candidate[]): ReadonlyMap<Equation, readonly Candidate[]> {
  const found = new Map<Equation, Candidate[]>();
  for (const one of cells)
    for (const made of one.broken) {
      const known = found.get(made);
      if (known) known.push(one);
      else found.set(made, [one]);
    }
  return found;
}

/** The cells that some equations share, each with those of them that it is in. */
export function within(
  equations: readonly Equation[],
  shared: ReadonlyMap<Equation, readonly Candidate[]>,
): Candidate[] {
  const among = new Set(equations);
  return [...new Set(equations.flatMap((made) => shared.get(made) ?? []))]
    .map(({ figure, broken }) => ({ figure, broken: broken.filter((made) => among.has(made)) }))
    .filter(({ broken }) => broken.length > 1);
}
