/** The highest of any number of figures; `Math.max(...figures)` overflows the stack where a table has 200,000 rows. */
export function highest(figures: Iterable<number>): number {
  let most = -Infinity;
  for (const figure of figures) most = Math.max(most, figure);
  return most;
}

/** The lowest of any number of figures. */
export function lowest(figures: Iterable<number>): number {
  let most = Infinity;
  for (const figure of figures) most = Math.min(most, figure);
  return most;
}
