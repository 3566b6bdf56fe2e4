import { noise, type Suggestion } from './agreement';
import { SORT_BITS } from './factors';
import { isEqual } from './folds';
import type { Relation } from './relation';
import type { Sample } from './sample';

/** Lines of one phase that are added: KH, TH, KH, TH, … has a stride of two. */
const STRIDES = [2, 3, 4, 5, 6];
const MOST_TERMS = 80;

/** Lines at a stride from a line, to one side, as they are asked for. */
interface Ladder {
  readonly result: number;
  readonly first: number;
  readonly step: number;
  readonly length: number;
}

function ladderOf(sample: Sample, result: number, stride: number, direction: number, start: number): Ladder {
  const first = result + direction * start;
  const room = direction > 0 ? sample.lines - 1 - first : first;
  const length = room < 0 ? 0 : Math.min(MOST_TERMS, Math.floor(room / stride) + 1);
  return { result, first, step: direction * stride, length };
}

/** Numbers of terms at which the sum agrees in at least one sampled instance; what has passed the total ends there. */
function lengths(sample: Sample, { result, first, step, length }: Ladder): number[] {
  const { size, values, halves } = sample;
  let hits: Map<number, number> | null = null;
  for (let s = 0; s < size; s++) {
    const value = values[result * size + s] as number;
    if (!value) continue;
    const most = Math.abs(value) * 2;
    let [sum, window, nonzero] = [0, (halves[result * size + s] as number) + noise(value), 0];
    for (let n = 0; n < length && Math.abs(sum) <= most; n++) {
      const place = (first + n * step) * size + s;
      const term = values[place] as number;
      if (Number.isNaN(term)) break;
      if (term === 0) continue;
      sum += term;
      window += halves[place] as number;
      if (++nonzero > 1 && Math.abs(sum - value) <= window)
        (hits ??= new Map<number, number>()).set(n + 1, (hits.get(n + 1) ?? 0) + 1);
    }
  }
  if (hits === null) return [];
  return [...(hits as Map<number, number>)]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 2)
    .filter(([, count]) => count * 3 >= size)
    .map(([found]) => found);
}

/** Sums of every second, third, … line. Zeros at the end leave it open how long a sum is: the lengths that most bear out. */
export function stridesOf(sample: Sample): Suggestion[] {
  const found: Relation[] = [];
  let count = 1;
  for (let result = 0; result < sample.lines; result++)
    for (const stride of STRIDES)
      for (const direction of [1, -1])
        for (const start of [stride, stride + 1]) {
          const ladder = ladderOf(sample, result, stride, direction, start);
          if (ladder.length < 2) continue;
          count += ladder.length - 1;
          for (const length of lengths(sample, ladder))
            found.push(
              strideOf(
                result,
                Array.from({ length }, (_, n) => ladder.first + n * ladder.step),
              ),
            );
        }
  const tried = Math.log2(count) + SORT_BITS;
  return found.map((relation) => ({ relation, tried }));
}

const strideOf = (result: number, terms: readonly number[]): Relation => ({
  sort: 'stride',
  result,
  terms,
  signs: terms.map(() => 1),
  scale: 1,
});

/** Lines that are the same in most sampled instances: one in place of the other makes no new relation. */
export function copiesIn(sample: Sample, window: number): { readonly line: number; readonly of: number }[] {
  const found: { line: number; of: number }[] = [];
  const { lines, size, values } = sample;
  for (let line = 0; line < lines; line++)
    for (let of = Math.max(0, line - window); of < line; of++) {
      let [same, told] = [0, 0];
      for (let s = 0; s < size; s++) {
        const a = values[line * size + s] as number;
        const b = values[of * size + s] as number;
        if (!a && !b) continue;
        told++;
        if (isEqual(a, b)) same++;
        if (told > 6 && same * 4 < told) break;
      }
      if (same > 0 && same * 3 >= told) found.push({ line, of });
    }
  return found;
}
