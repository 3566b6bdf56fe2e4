import type { Size } from './workload';

/** What a person may ask of the bench (tùy chọn). */
export interface Options {
  readonly only: readonly Size[];
  readonly totals: 'typed' | 'live' | null;
  readonly wrong: number | null;
  /** Seconds that one child process may take, from the first step to the last. */
  readonly bound: number;
  /** Whether exceljs is measured too. */
  readonly beside: boolean;
}

const KNOWN = ['only', 'totals', 'wrong', 'bound', 'beside'];

/** Reads `--only 1k,10k --totals typed|live --wrong 0|1|100 --bound SECONDS --beside no`. */
export function options(words: readonly string[]): Options {
  const said = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) {
    const name = (words[at] ?? '').replace(/^--/, '');
    if (!KNOWN.includes(name) || words[at + 1] === undefined)
      throw new Error(`bench:speed takes ${KNOWN.map((known) => `--${known} …`).join(', ')}`);
    said.set(name, words[at + 1] ?? '');
  }
  const totals = said.get('totals');
  return {
    only: (said.get('only')?.split(',') ?? []) as Size[],
    totals: totals === 'typed' || totals === 'live' ? totals : null,
    wrong: said.has('wrong') ? Number(said.get('wrong')) : null,
    bound: Number(said.get('bound') ?? 300),
    beside: said.get('beside') !== 'no',
  };
}

/** Only a whole run may write its table into the README. */
export const isWhole = ({ only, totals, wrong, beside }: Options): boolean =>
  only.length === 0 && totals === null && wrong === null && beside;
