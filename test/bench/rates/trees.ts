import type { Pair } from './trees/form';
import type { Drawing } from './trees/draw';
import { drawing } from './trees/draw';

export type { Pair } from './trees/form';

/** A random official table, and the rates that an expert would list of it. Rows and columns count from zero. */
export interface TreeSheet {
  grid: Drawing['grid'];
  /** Must be listed. */
  expected: Pair[];
  /** Not wrong, not required. Everything in neither list is wrong. */
  allowed: Pair[];
  /** Shape, order of the levels, depth and seed. */
  about: string;
}

/** The same seed draws the same sheet. Consecutive seeds go round all shapes. */
export function tree(seed: number): TreeSheet {
  const { grid, expected, allowed, about } = drawing(seed);
  return { grid, expected, allowed, about };
}
