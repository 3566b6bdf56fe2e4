/** Chance that comes out the same again from the same seed (ngẫu nhiên có hạt giống): mulberry32. */
export interface Random {
  /** From 0 to 1, without 1. */
  readonly next: () => number;
  /** A whole number below `most`. */
  readonly below: (most: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return { next, below, pick: (items) => items[below(items.length)] as never };
}

/** The seed of one case: a case can be made again without those before it. */
export const seedOf = (seed: number, index: number): number => (Math.imul(seed, 0x9e3779b1) + index * 0x85ebca6b) >>> 0;
