import { noise, survives, type Suggestion } from './agreement';
import { SORT_BITS } from './factors';
import type { Relation } from './relation';
import type { Sample } from './sample';

/** How far apart the lines of a balance may stand. */
export const REACH = 7;
const REACH_OF_FOUR = 5;

/** Whether weights bring some lines to nothing in a sampled instance; null where it says nothing. */
function balanced(sample: Sample, lines: readonly number[], weights: readonly number[], s: number): boolean | null {
  const { size, values, halves } = sample;
  let [sum, window, nonzero, most] = [0, 0, 0, 0];
  for (let i = 0; i < lines.length; i++) {
    const place = (lines[i] as number) * size + s;
    const value = values[place] as number;
    if (value === 0) continue;
    nonzero++;
    sum += value * (weights[i] as number);
    window += halves[place] as number;
    most = Math.max(most, Math.abs(value));
  }
  if (nonzero < 3) return null;
  return Math.abs(sum) <= window + noise(most);
}

const THREE = [
  [-1, 1, 1],
  [1, -1, 1],
  [1, 1, -1],
];
const FOUR = [
  [-1, 1, 1, 1],
  [1, -1, 1, 1],
  [1, 1, -1, 1],
  [1, 1, 1, -1],
  [1, 1, -1, -1],
  [1, -1, 1, -1],
  [1, -1, -1, 1],
];

/** As a result and what makes it: the one that stands against the others, or of two against two the last. */
function relationOf(lines: readonly number[], weights: readonly number[]): Relation {
  const minus = weights.filter((w) => w < 0).length;
  const at = minus === 1 ? weights.indexOf(-1) : lines.length - 1;
  const own = weights[at] ?? 1;
  const rest = lines.flatMap((line, i) => (i === at ? [] : [{ line, sign: -(weights[i] ?? 1) * own }]));
  return {
    sort: 'signed',
    result: lines[at] ?? 0,
    terms: rest.map(({ line }) => line),
    signs: rest.map(({ sign }) => sign),
    scale: 1,
  };
}

/** Groups of so many lines, by how far they stand from the first: within reach of it. */
function groupsWithin(size: number, reach: number): readonly (readonly number[])[] {
  let groups: number[][] = [[0]];
  for (let n = 1; n < size; n++)
    groups = groups.flatMap((group) => {
      const next: number[][] = [];
      for (let line = (group[n - 1] ?? 0) + 1; line <= reach; line++) next.push([...group, line]);
      return next;
    });
  return groups;
}

/** Sums and differences of two or three others: total − part = rest, opening + in − out = closing (cân đối). */
export function balancesOf(sample: Sample): Suggestion[] {
  const search = (size: number, reach: number, patterns: readonly (readonly number[])[]): Suggestion[] => {
    const found: Relation[] = [];
    const groups = groupsWithin(size, reach);
    const group: number[] = [];
    let count = 1;
    for (let first = 0; first + size <= sample.lines; first++)
      for (const apart of groups) {
        if (first + (apart[size - 1] ?? 0) >= sample.lines) continue;
        for (let i = 0; i < size; i++) group[i] = first + (apart[i] ?? 0);
        for (const weights of patterns) {
          count++;
          if (survives(sample.size, (s) => balanced(sample, group, weights, s))) found.push(relationOf(group, weights));
        }
      }
    const tried = Math.log2(count) + SORT_BITS;
    return found.map((relation) => ({ relation, tried }));
  };
  return [...search(3, REACH, THREE), ...search(4, REACH_OF_FOUR, FOUR)];
}
