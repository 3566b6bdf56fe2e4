/** Something that begins at a place of the text (vị trí trong lời văn). */
interface Placed {
  readonly start: number;
}

/** How many of those in order begin before a place; by halving, since texts may be long. */
export function countBefore(placed: readonly Placed[], at: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle] as Placed).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those in order that begin in a stretch, its end left out. */
export const startingIn = <T extends Placed>(placed: readonly T[], start: number, end: number): T[] =>
  placed.slice(countBefore(placed, start), countBefore(placed, end));
