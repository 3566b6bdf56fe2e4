import { noise, type Suggestion } from './agreement';
import { SORT_BITS } from './factors';
import { isEqual } from './folds';
import type { Relation } from './relation';
import type { Sample } from './sample';

/** Lines of one phase that are added: KH, TH, KH, TH, … has a stride of two. */
const STRIDES = [2, 3, 4, 5, 6];
const MOST_TERMS = 80;

/** Numbers of terms at which the sum agrees in at least one sampled instance. */
function lengths(sample: Sample, result: number, lines: readonly number[]): number[] {
  const hits = new Map<number, number>();
  for (let s = 0; s < sample.size; s++) {
    const value = sample.at(result, s);
    if (!value) continue;
    let [sum, window, nonzero] = [0, sample.halfAt(result, s) + noise(value), 0];
    for (let n = 0; n < lines.length; n++) {
      const term = sample.at(lines[n] ?? 0, s);
      if (Number.isNaN(term)) break;
      sum += term;
      window += sample.halfAt(lines[n] ?? 0, s);
      if (term !== 0) nonzero++;
      if (nonzero > 1 && term !== 0 && Math.abs(sum - value) <= window) hits.set(n + 1, (hits.get(n + 1) ?? 0) + 1);
      if (value > 0 && sum > value * 2) break;
    }
  }
  return [...hits]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 2)
    .map(([length]) => length);
}

/** Lines at a stride from a line, to one side. */
function linesAt(sample: Sample, result: number, stride: number, direction: number, start: number): number[] {
  const lines: number[] = [];
  for (let line = result + direction * start; lines.length < MOST_TERMS; line += direction * stride) {
    if (line < 0 || line >= sample.lines) break;
    lines.push(line);
  }
  return lines;
}

/** Sums of every second, third, … line. Zeros at the end leave it open how long a sum is: the lengths that most bear out. */
export function stridesOf(sample: Sample): Suggestion[] {
  const found: Relation[] = [];
  let count = 1;
  for (let result = 0; result < sample.lines; result++)
    for (const stride of STRIDES)
      for (const direction of [1, -1])
        for (const start of [stride, stride + 1]) {
          const lines = linesAt(sample, result, stride, direction, start);
          if (lines.length < 2) continue;
          count += lines.length - 1;
          for (const length of lengths(sample, result, lines)) found.push(strideOf(result, lines.slice(0, length)));
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
  for (let line = 0; line < sample.lines; line++)
    for (let of = Math.max(0, line - window); of < line; of++) {
      let [same, told] = [0, 0];
      for (let s = 0; s < sample.size; s++) {
        const [a, b] = [sample.at(line, s), sample.at(of, s)];
        if (!a && !b) continue;
        told++;
        if (isEqual(a, b)) same++;
        if (told > 6 && same * 4 < told) break;
      }
      if (same > 0 && same * 3 >= told) found.push({ line, of });
    }
  return found;
}
