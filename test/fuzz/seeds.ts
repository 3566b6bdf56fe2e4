import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../bench/nothing-lost/corpus';

const ROOT = join(__dirname, '../..');

/** Larger workbooks cost more and show nothing else. */
const MOST_BYTES = 40_000;

const small = (folder: string): string[] =>
  existsSync(folder)
    ? walk(folder)
        .filter((file) => /\.xls[xm]$/i.test(file) && statSync(file).size <= MOST_BYTES)
        .sort()
    : [];

/** Those that are checked soonest, for the tests that run every time. */
const LEAST_BYTES = 11_000;

/** Workbooks of the repository alone, so that a seed gives the same cases everywhere. */
const ownSeeds = (): string[] =>
  ['assets/samples', 'test/fixtures/xlsx'].flatMap((folder) => small(join(ROOT, folder)));

/** The smallest of these. */
export const quickSeeds = (): string[] => ownSeeds().filter((file) => statSync(file).size <= LEAST_BYTES);

/** Those and what stands beside the repository, where it does. */
export const allSeeds = (): string[] =>
  ['corpus', 'cases'].reduce((files, folder) => [...files, ...small(join(ROOT, '../shared', folder))], ownSeeds());

const known = new Map<string, Uint8Array>();

export function bytesOfSeed(file: string): Uint8Array {
  const bytes = known.get(file) ?? new Uint8Array(readFileSync(file));
  known.set(file, bytes);
  return bytes;
}
