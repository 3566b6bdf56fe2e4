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

/** How many equations there are of which no two share a cell, as far as a few orders find them. */
export function packed<T>(
  orders: readonly (readonly Equation[])[],
  isAsked: (made: Equation) => boolean,
  cellsOf: (made: Equation) => readonly T[],
  out: ReadonlySet<T>,
): number {
  return orders.reduce((most, order) => Math.max(most, taken(order, isAsked, cellsOf, out).length), 0);
}

/** Broken equations of which no two share a cell, as many as a few orders find (các phép tính rời nhau). */
export function disjoint(equations: readonly Equation[], cellsOf: (made: Equation) => readonly number[]): Equation[] {
  const none = new Set<number>();
  return ordersOf(equations, (made) => cellsOf(made).length)
    .map((order) => taken(order, () => true, cellsOf, none))
    .reduce((best, one) => (one.length > best.length ? one : best));
}
