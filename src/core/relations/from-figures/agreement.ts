import { supportOf, type Instance, type Support } from '../support';
import { isLinear, type Relation } from './relation';
import type { Sample } from './sample';

/** A relation that the sampled figures suggest, and how many were tried to find one of its sort, in bits. */
export interface Suggestion {
  readonly relation: Relation;
  readonly tried: number;
}

export const noise = (value: number): number => Math.max(1e-6, Math.abs(value) * 1e-11);

/** What a sum of lines says in one sampled instance; null where it says nothing. */
export function sampledSum(sample: Sample, { result, terms, signs }: Relation, s: number): Instance | null {
  const actual = sample.at(result, s);
  let [expected, window, nonzero] = [0, sample.halfAt(result, s) + noise(actual), 0];
  for (let t = 0; t < terms.length; t++) {
    const value = sample.at(terms[t] ?? 0, s);
    if (value === 0) continue;
    nonzero++;
    expected += value * (signs[t] ?? 1);
    window += sample.halfAt(terms[t] ?? 0, s);
  }
  if (actual === 0 || nonzero < 2 || !(Math.abs(expected) >= 0)) return null;
  return Number.isNaN(actual) ? null : { expected, actual, window };
}

/** What the sampled figures say of a sum. */
export function sampledSupport(sample: Sample, relation: Relation, tried: number): Support {
  const instances: Instance[] = [];
  if (isLinear(relation))
    for (let s = 0; s < sample.size; s++) {
      const one = sampledSum(sample, relation, s);
      if (one) instances.push(one);
    }
  return supportOf(instances, { tried, prior: 0 });
}

/** Counts hits and misses, and gives up once the misses are too many: most of what is tried ends after a few. */
export function survives(size: number, hit: (s: number) => boolean | null): boolean {
  let [hits, misses] = [0, 0];
  const allowed = Math.max(1, Math.floor(size * 0.6));
  for (let s = 0; s < size; s++) {
    const answer = hit(s);
    if (answer === true) hits++;
    else if (answer === false && ++misses > Math.min(allowed, 4 + hits)) return false;
  }
  return hits > 0 && hits * 3 >= misses * 2;
}
