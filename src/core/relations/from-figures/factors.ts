import { survives, type Suggestion } from './agreement';
import { ownHalf, type Relation } from './relation';
import type { Sample } from './sample';

const REACH = 7;
/** Three factors stand close together: "số người | số ngày | mức chi | thành tiền". */
const REACH_OF_THREE = 5;
const POWERS = 6;

/** Lines that may be factors of another: within reach, and not itself. */
function near(sample: Sample, line: number, reach = REACH): number[] {
  const found: number[] = [];
  for (let other = Math.max(0, line - reach); other <= Math.min(sample.lines - 1, line + reach); other++)
    if (other !== line) found.push(other);
  return found;
}

/** Orders of magnitude of the sampled figures, so that most products are known to be none without being made. */
interface Magnitudes {
  readonly sample: Sample;
  /** log₁₀ of every figure, percentages in per cent; of what counts as no factor 0. */
  readonly logs: Float64Array;
}

function magnitudesOf(sample: Sample): Magnitudes {
  const { rates } = sample;
  const logs = new Float64Array(rates.length);
  for (let place = 0; place < rates.length; place++) {
    const rate = rates[place] as number;
    logs[place] = rate === 0 ? 0 : Math.log10(Math.abs(rate));
  }
  return { sample, logs };
}

/** A product within a fiftieth of a power of ten of its result lies so near a whole order of magnitude. */
const NEAR_WHOLE = 0.009;

/** Whether lines clearly make no power of ten of a result; what is unread or says nothing is left to a closer look. */
function isFarOff({ sample, logs }: Magnitudes, result: number, factors: readonly number[], s: number): boolean {
  const { size } = sample;
  let [orders, told] = [Math.log10(Math.abs(sample.at(result, s))), 0];
  for (let i = 0; i < factors.length; i++) {
    const place = (factors[i] as number) * size + s;
    const log = logs[place] as number;
    orders -= log;
    if (log !== 0) told++;
  }
  return told > 1 && Math.abs(orders - Math.round(orders)) > NEAR_WHOLE;
}

/** The power of ten between a result and the product of lines, where it is one; null where the instance says nothing. */
function powerAt(known: Magnitudes, result: number, factors: readonly number[], s: number): number | null | undefined {
  const { sample } = known;
  const value = sample.at(result, s);
  if (!value) return null;
  if (isFarOff(known, result, factors, s)) return undefined;
  let [product, told, apart] = [1, 0, 0];
  for (const line of factors) {
    const factor = sample.rateAt(line, s);
    if (Number.isNaN(factor)) return null;
    if (factor === 0) continue;
    if (Math.abs(factor) !== 1) told++;
    product *= factor;
    if (!Number.isInteger(factor)) apart += ownHalf(factor) / Math.abs(factor);
  }
  if (told < 2) return null;
  const quotient = value / product;
  if (quotient <= 0) return undefined;
  const power = Math.round(Math.log10(quotient));
  const window = Math.min(0.02, apart + (sample.halfAt(result, s) + ownHalf(value) * 0.01) / Math.abs(value) + 1e-9);
  return Math.abs(quotient / 10 ** power - 1) <= window && Math.abs(power) <= POWERS ? power : undefined;
}

/** The power that most sampled instances share; of powers as frequent, the one met first. */
function commonPower(known: Magnitudes, result: number, factors: readonly number[]): number | null {
  const { size } = known.sample;
  // Most groups are given up before one power is met.
  let counts: Map<number, number> | null = null;
  let misses = 0;
  for (let s = 0; s < size; s++) {
    const power = powerAt(known, result, factors, s);
    if (power === undefined && ++misses > Math.max(3, size / 2)) return null;
    if (typeof power === 'number') (counts ??= new Map()).set(power, (counts.get(power) ?? 0) + 1);
    if (misses > 5 && counts === null) return null;
  }
  if (counts === null) return null;
  const [top] = [...counts].sort((x, y) => y[1] - x[1]);
  return top ? top[0] : null;
}

/** What it costs to say which sort of relation it is, in bits. */
export const SORT_BITS = 2;

/** Lines that may be multiplied to a result, all groups of so many: the list given is another each time only if kept. */
function eachGroup(lines: readonly number[], size: number, look: (factors: readonly number[]) => void): void {
  const group: number[] = [];
  const visit = (from: number): void => {
    if (group.length === size) {
      look(group);
      return;
    }
    for (let i = from; i < lines.length; i++) {
      group.push(lines[i] as number);
      visit(i + 1);
      group.pop();
    }
  };
  visit(0);
}

/** Quantity × days × norm, whatever they are called (tích của hai, ba cột); a rate times its whole is its ratio. */
export function productsOf(sample: Sample, isRate: (line: number) => boolean): Suggestion[] {
  const known = magnitudesOf(sample);
  return [2, 3].flatMap((size) => {
    const found: { readonly relation: Relation; readonly dear: number }[] = [];
    let count = 0;
    const reach = size === 2 ? REACH : REACH_OF_THREE;
    for (let result = 0; result < sample.lines; result++) {
      if (isRate(result)) continue;
      eachGroup(near(sample, result, reach), size, (group) => {
        // In order: the first and the last stand furthest apart.
        const [first = 0, last = 0] = [group[0], group[size - 1]];
        if (Math.max(last, result) - Math.min(first, result) > reach) return;
        count++;
        const power = commonPower(known, result, group);
        if (power === null) return;
        const terms = [...group];
        const relation: Relation = { sort: 'product', result, terms, signs: terms.map(() => 1), scale: 10 ** power };
        found.push({ relation, dear: power === 0 ? 1 : 3 });
      });
    }
    const tried = Math.log2(Math.max(1, count)) + SORT_BITS;
    return found.map(({ relation, dear }) => ({ relation, tried: tried + dear }));
  });
}

/** Which two lines a printed rate divides, whatever they are called (tỷ lệ của hai cột); a rate is divided by nothing. */
export function ratiosOf(
  sample: Sample,
  isRate: (line: number) => boolean,
  mayBeRate: (line: number) => boolean,
): Suggestion[] {
  const found: Relation[] = [];
  let count = 1;
  for (let result = 0; result < sample.lines; result++) {
    if (!mayBeRate(result)) continue;
    const others = near(sample, result).filter((line) => !isRate(line));
    for (const top of others)
      for (const under of others)
        for (const scale of [100, 1]) {
          if (top === under) continue;
          count++;
          if (survives(sample.size, (s) => divides(sample, [top, under], scale, sample.rateAt(result, s), s)))
            found.push({ sort: 'ratio', result, terms: [top, under], signs: [1, -1], scale });
        }
  }
  const tried = Math.log2(count) + SORT_BITS;
  return found.map((relation) => ({ relation, tried }));
}

function divides(
  sample: Sample,
  [top = 0, under = 0]: number[],
  scale: number,
  rate: number,
  s: number,
): boolean | null {
  const [a, b] = [sample.at(top, s), sample.at(under, s)];
  if (!a || !b || Number.isNaN(rate) || a === b) return null;
  return Math.abs((a / b) * scale - rate) <= ownHalf(rate) * 2 + 1e-9;
}
