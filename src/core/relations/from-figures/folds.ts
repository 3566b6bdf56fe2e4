import { noise, sampledSupport } from './agreement';
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
/** Runs of one total in one instance that are looked at: noughts at an end leave several. */
const MOST_RUNS = 3;
const MOST_LEVELS = 8;
/** What the sampled figures must say for a run beyond the price of choosing it. */
const MARGIN = 2;

const WIDTH = (value: number): number => Math.max(1e-4, Math.abs(value) * 1e-9);

/** Where each sum of the lines up to a place is met, by value: within rounding, neighbours are looked at too. */
class Prefixes {
  readonly sums: Float64Array;
  private readonly places = new Map<number, number[]>();
  private readonly width: number;

  constructor(sample: Sample, s: number, lines: readonly number[]) {
    this.sums = new Float64Array(lines.length + 1);
    let [most, half] = [0, 0];
    lines.forEach((line, i) => {
      const value = sample.at(line, s);
      this.sums[i + 1] = (this.sums[i] ?? 0) + (Number.isNaN(value) ? 0 : value);
      most = Math.max(most, Math.abs(this.sums[i + 1] ?? 0));
      half = Math.max(half, sample.halfAt(line, s));
    });
    this.width = Math.max(WIDTH(most), half * 4);
    for (let i = 0; i < this.sums.length; i++) {
      const key = Math.floor((this.sums[i] ?? 0) / this.width);
      const known = this.places.get(key);
      if (known) known.push(i);
      else this.places.set(key, [i]);
    }
  }

  /** The first places from one on whose sum is a value. */
  from(value: number, first: number): number[] {
    return this.near(value).flatMap((places) => {
      const at = placeOf(places, first);
      return places.slice(at, at + MOST_RUNS);
    });
  }

  /** The last places up to one whose sum is a value. */
  upTo(value: number, last: number): number[] {
    return this.near(value).flatMap((places) => {
      const at = placeOf(places, last + 1);
      return places.slice(Math.max(0, at - MOST_RUNS), at);
    });
  }

  /** Whether the lines between two places come to a value. */
  comesTo(from: number, to: number, value: number): boolean {
    return Math.abs((this.sums[to] ?? 0) - (this.sums[from] ?? 0) - value) <= this.width;
  }

  private near(value: number): number[][] {
    const key = Math.floor(value / this.width);
    return [key - 1, key, key + 1].flatMap((k) => {
      const places = this.places.get(k);
      return places ? [places] : [];
    });
  }
}

/** Where in a list in order the first number of at least some size stands. */
function placeOf(list: readonly number[], least: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
function runsAt(prefixes: Prefixes, place: number, value: number): Run[] {
  const found: Run[] = [];
  const { sums } = prefixes;
  for (const gap of GAPS) {
    const [from, to] = [place + 1 + gap, place - gap];
    if (from + 2 < sums.length)
      for (const end of prefixes.from((sums[from] ?? 0) + value, from + 2))
        found.push({ from, to: end, side: 'after' });
    if (to >= 2)
      for (const start of prefixes.upTo((sums[to] ?? 0) - value, to - 2))
        found.push({ from: start, to, side: 'before' });
  }
  return found;
}

/** Every run that some instance suggests and most bear out. */
function suggested(sample: Sample, lines: readonly number[], done: ReadonlySet<number>): Fold[] {
  const seen = new Set<string>();
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
  instances.forEach((prefixes, s) => {
    lines.forEach((line, place) => {
      const value = sample.at(line, s);
      if (!value || done.has(line)) return;
      for (const run of runsAt(prefixes, place, value)) {
        const key = `${String(line)} ${String(run.from)} ${String(run.to)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (!isBorneOut(line, run)) continue;
        const relation = runOf(lines, line, run.from, run.to);
        const { bits, held, failed } = sampledSupport(sample, relation, tried);
        if (bits >= MARGIN && held >= failed) found.push({ relation, side: run.side, bits });
      }
    });
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
