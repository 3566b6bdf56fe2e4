import { mutate } from './mutate';
import { randomFrom, seedOf } from './random';
import { bytesOfSeed } from './seeds';

/** One mutated workbook and what it was made of. */
export interface Case {
  readonly from: string;
  readonly bytes: Uint8Array;
}

/** The case of a number, the same whenever and wherever it is made from the same workbooks. */
export function caseOf(seed: number, index: number, files: readonly string[]): Case {
  const random = randomFrom(seedOf(seed, index));
  const from = random.pick(files);
  return { from, bytes: mutate(bytesOfSeed(from), random) };
}
