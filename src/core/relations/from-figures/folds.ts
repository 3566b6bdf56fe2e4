import { noise, sampledSupport } from './agreement';
import { Prefixes } from './prefixes';
import type { Relation } from './relation';
import type { Sample } from './sample';

/** A line that is the sum of a run of lines beside it, once what stands under those is folded away (dòng cộng). */
export interface Fold {
  readonly relation: Relation;
  /** Whether the run follows the line or comes before it. */
  readonly side: 'after' | 'before';
  readonly bits: number;
}

/** Instances in which runs are looked up; a wrong figure in one is made good by the others. */
const LOOKED_UP = 5;
/** Lines that may stand between a total and what it adds: a rate, a caption. */
const GAPS = [0, 1];
const MOST_LEVELS = 8;
/** What the sampled figures must say for a run beyond the price of choosing it. */
const MARGIN = 2;

const runOf = (lines: readonly number[], result: number, from: number, to: number): Relation => {
  const terms = lines.slice(from, to);
  return { sort: 'run', result, terms, signs: terms.map(() => 1), scale: 1 };
};

interface Run {
  readonly from: number;
  readonly to: number;
  readonly side: Fold['side'];
}

/** Runs after and before a place that come to its own figure. */
function runsAt(prefixes: Prefixes, place: number, value: number, found: Run[]): void {
  const { sums } = prefixes;
  const places: number[] = [];
  for (const gap of GAPS) {
    const [from, to] = [place + 1 + gap, place - gap];
    if (from + 2 < sums.length) prefixes.from((sums[from] ?? 0) + value, from + 2, places);
    for (const end of places.splice(0)) found.push({ from, to: end, side: 'after' });
    if (to >= 2) prefixes.upTo((sums[to] ?? 0) - value, to - 2, places);
    for (const start of places.splice(0)) found.push({ from: start, to, side: 'before' });
  }
}

/** Runs of each line that have been looked at, so that none is looked at twice. */
function seenRuns(): (line: number, run: Run) => boolean {
  const seen = new Map<number, Run[]>();
  return (line, { from, to }) => {
    const known = seen.get(line);
    if (known?.some((one) => one.from === from && one.to === to)) return true;
    const own = { from, to, side: 'after' } as const;
    if (known) known.push(own);
    else seen.set(line, [own]);
    return false;
  };
}

/** Every run that some instance suggests and most bear out. */
function suggested(sample: Sample, lines: readonly number[], done: ReadonlySet<number>): Fold[] {
  const isSeen = seenRuns();
  const found: Fold[] = [];
  const tried = Math.log2(2 * GAPS.length * lines.length);
  const size = Math.min(LOOKED_UP, sample.size);
  const instances = Array.from({ length: size }, (_, s) => new Prefixes(sample, s, lines));
  /** Instances are asked by their sums alone, before any is looked at figure by figure. */
  const isBorneOut = (line: number, { from, to }: Run): boolean => {
    let [held, told] = [0, 0];
    instances.forEach((prefixes, s) => {
      const value = sample.at(line, s);
      if (!value) return;
      told++;
      if (prefixes.comesTo(from, to, value)) held++;
    });
    return held * 2 >= told;
  };
  const runs: Run[] = [];
  instances.forEach((prefixes, s) => {
    for (let place = 0; place < lines.length; place++) {
      const line = lines[place] as number;
      const value = sample.at(line, s);
      if (!value || done.has(line)) continue;
      runsAt(prefixes, place, value, runs);
      if (runs.length === 0) continue;
      for (const run of runs.splice(0)) {
        if (isSeen(line, run) || !isBorneOut(line, run)) continue;
        const relation = runOf(lines, line, run.from, run.to);
        const { bits, held, failed } = sampledSupport(sample, relation, tried);
        if (bits >= MARGIN && held >= failed) found.push({ relation, side: run.side, bits });
      }
    }
  });
  return found;
}

/** The best runs that do not overlap; what stands in one is no total of the same level. */
function disjoint(folds: readonly Fold[]): Fold[] {
  const used = new Set<number>();
  const results = new Set<number>();
  return [...folds]
    .sort((a, b) => b.bits - a.bits || a.relation.terms.length - b.relation.terms.length)
    .filter(({ relation: { result, terms } }) => {
      if (used.has(result) || results.has(result) || terms.some((t) => used.has(t) || results.has(t))) return false;
      results.add(result);
      for (const term of terms) used.add(term);
      return true;
    });
}

/** Levels of sums, from the inside out: each is folded into its total before the next is looked for. */
export function foldsOf(sample: Sample, usable: readonly number[]): readonly (readonly Fold[])[] {
  const levels: Fold[][] = [];
  const done = new Set<number>();
  let lines = usable;
  while (levels.length < MOST_LEVELS && lines.length > 2) {
    const level = disjoint(suggested(sample, lines, done));
    if (level.length === 0) break;
    levels.push(level);
    const folded = new Set(level.flatMap(({ relation }) => relation.terms));
    for (const { relation } of level) done.add(relation.result);
    lines = lines.filter((line) => !folded.has(line));
  }
  return levels;
}

/** Whether two figures are one within the noise of binary arithmetic. */
export const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= noise(a);
