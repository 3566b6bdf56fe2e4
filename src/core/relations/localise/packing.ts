import type { Equation } from '../../arithmetic/equation';

/** Equations taken in an order, each that shares nothing with those before it. */
function taken<T>(equations: readonly Equation[], cellsOf: (made: Equation) => readonly T[]): Equation[] {
  const used = new Set<T>();
  return equations.filter((made) => {
    const cells = cellsOf(made);
    if (cells.some((cell) => used.has(cell))) return false;
    for (const cell of cells) used.add(cell);
    return true;
  });
}

/** Broken equations of which no two share a cell, as many as a few orders find (các phép tính rời nhau). */
export function packed<T>(equations: readonly Equation[], cellsOf: (made: Equation) => readonly T[]): Equation[] {
  const sizes = new Map(equations.map((made) => [made, cellsOf(made).length]));
  const short = [...equations].sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
  const across = (made: Equation): boolean => made.terms.every((term) => term.row === made.result.row);
  const orders = [
    short,
    [...short.filter(across), ...short.filter((made) => !across(made))],
    [...short.filter((made) => !across(made)), ...short.filter(across)],
  ];
  const found = orders.map((order) => taken(order, cellsOf));
  return found.reduce((best, one) => (one.length > best.length ? one : best));
}
