import { join } from 'node:path';
import { caseOf } from './cases';
import { allSeeds } from './seeds';
import { tryFile } from './trial';

/** What the run asks of a worker, and what it is told of each case. */
export interface Asked {
  readonly seed: number;
  readonly index: number;
  readonly keep?: string;
}

export interface Answered {
  readonly index: number;
  readonly from: string;
  readonly wrong: readonly string[];
  readonly read: boolean;
  readonly copied: boolean;
  /** Bytes that the process took at most so far. */
  readonly memory: number;
}

const files = allSeeds();
const folder = process.argv[2] ?? '.';

process.on('message', ({ seed, index, keep }: Asked) => {
  const { from, bytes } = caseOf(seed, index, files);
  void tryFile(bytes, join(folder, 'case'), keep)
    .catch((error: unknown) => ({ wrong: [`thrown: ${String(error)}`], read: false, copied: false }))
    .then((trial) => {
      process.send?.({ index, from, ...trial, memory: process.resourceUsage().maxRSS * 1024 } satisfies Answered);
    });
});
