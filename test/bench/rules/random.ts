/** A seeded source of chance: the same seed, the same tables, on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  int(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], count: number): T[];
  /** `count` positive whole numbers that add up to `total`, uneven as real splits are. */
  split(total: number, count: number): number[];
}

/** mulberry32, which needs nothing but 32-bit whole numbers. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1));
    return taken;
  };
  const split = (total: number, count: number): number[] => {
    const weights = Array.from({ length: count }, () => 1 + next() * 3);
    const sum = weights.reduce((a, b) => a + b, 0);
    const parts = weights.map((weight) => Math.max(1, Math.floor((weight / sum) * total)));
    let rest = total - parts.reduce((a, b) => a + b, 0);
    for (let at = 0; rest !== 0; at = (at + 1) % count) {
      const step = rest > 0 ? 1 : (parts[at] ?? 0) > 1 ? -1 : 0;
      parts[at] = (parts[at] ?? 0) + step;
      rest -= step;
    }
    return parts;
  };
  return {
    next,
    int,
    some,
    split,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)] as never,
  };
}

/** One seed out of several numbers, so that a case can be made again alone. */
export const seedOf = (...numbers: readonly number[]): number =>
  numbers.reduce((seed, number) => Math.imul(seed ^ number, 0x9e3779b1) ^ (seed >>> 13), 0x51ed270b) >>> 0;
