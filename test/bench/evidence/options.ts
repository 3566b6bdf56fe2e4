import { KINDS } from './generated/index';

/** What a person may ask of the bench (tùy chọn). */
export interface Options {
  readonly only: readonly string[];
  readonly seed: number;
  readonly count: number;
  readonly show: boolean;
}

const FILES = ['officers', 'forms', 'foreign'];
/** Everything that `--only` takes; `generated` means all drawn tables. */
export const PARTS: readonly string[] = [...FILES, 'generated', ...Object.keys(KINDS)];

const USAGE = `bench:evidence takes --only ${PARTS.join('|')} (several joined by commas), --seed N, --count N, --show`;

/** Reads `--only A,B --seed N --count N --show`. */
export function options(words: readonly string[]): Options {
  const said = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const name = words[at] ?? '';
    if (name === '--show') said.set(name, '');
    else if (['--only', '--seed', '--count'].includes(name) && words[at + 1] !== undefined)
      said.set(name, words[++at] ?? '');
    else throw new Error(USAGE);
  }
  const only = said.get('--only')?.split(',') ?? [];
  const [seed, count] = [Number(said.get('--seed') ?? 20260201), Number(said.get('--count') ?? 100)];
  if (only.some((part) => !PARTS.includes(part)) || !Number.isInteger(seed) || !(count >= 1)) throw new Error(USAGE);
  return { only, seed, count, show: said.has('--show') };
}

export const isWanted = ({ only }: Options, part: string): boolean => only.length === 0 || only.includes(part);

/** Whether it is the run whose figures belong in the README. */
export const isFull = ({ only, seed, count }: Options): boolean =>
  only.length === 0 && seed === 20260201 && count === 100;
