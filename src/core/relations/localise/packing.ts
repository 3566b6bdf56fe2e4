import type { Equation } from '../../arithmetic/equation';

/** Orders in which equations are tried: the short ones first, those along rows first, those down columns first. */
export function ordersOf(
  equations: readonly Equation[],
  sizeOf: (made: Equation) => number,
): readonly (readonly Equation[])[] {
  const sizes = new Map(equations.map((made) => [made, sizeOf(made)]));
  const short = [...equations].sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
  const across = short.filter((made) => made.terms.every((term) => term.row === made.result.row));
  if (across.length === 0 || across.length === short.length) return [short];
  const along = new Set(across);
  const down = short.filter((made) => !along.has(made));
  return [short, [...across, ...down], [...down, ...across]];
}

/** Equations in an order, each that shares nothing with those before it; what is ruled out is not shared. */
function taken<T>(
  equations: readonly Equation[],
  isAsked: (made: Equation) => boolean,
  cellsOf: (made: Equation) => readonly T[],
  out: ReadonlySet<T>,
): Equation[] {
  const used = new Set<T>();
  return equations.filter((made) => {
    if (!isAsked(made)) return false;
    const cells = cellsOf(made);
    for (const cell of cells) if (used.has(cell)) return false;
    for (const cell of cells) if (!out.has(cell)) used.add(cell);
    return true;
  });
}

/** Equations of which no two share a cell, as many as a few orders find. */
export function packed<T>(
  orders: readonly (readonly Equation[])[],
  isAsked: (made: Equation) => boolean,
  cellsOf: (made: Equation) => readonly T[],
  out: ReadonlySet<T>,
): readonly Equation[] {
  let best: readonly Equation[] = [];
  for (const order of orders) {
    const found = taken(order, isAsked, cellsOf, out);
    if (found.length > best.length) best = found;
  }
  return best;
}

/** Broken equations of which no two share a cell (các phép tính rời nhau). */
export const disjoint = (
  equations: readonly Equation[],
  cellsOf: (made: Equation) => readonly number[],
): readonly Equation[] =>
  packed(
    ordersOf(equations, (made) => cellsOf(made).length),
    () => true,
    cellsOf,
    new Set<number>(),
  );
