/** Puts any number of things behind a list; `list.push(...more)` overflows the stack with 200,000 of them. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const next of more) list.push(next);
}
