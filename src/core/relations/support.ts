import { betaBits } from './beta';
import { editedDigits } from './slip-likeness';

/** One place at which a relation can be asked: what it comes to there, and what is written. */
export interface Instance {
  readonly expected: number;
  readonly actual: number;
  /** How far apart the two may lie and still be one figure. */
  readonly window: number;
  /** A number that is another for other terms: one sum met again proves nothing, one total of other parts does. */
  readonly parts?: number;
  /** Another way in which the figure would be right: a factor of few digits that was mistyped. */
  readonly explained?: boolean;
  /** A relation across it fails by the same, at one cell of both. */
  readonly crossed?: boolean;
}

/** What stands for a relation before a figure is looked at. */
export interface Grounds {
  /** How many relations of this sort were tried to find it, in bits; 0 where the sheet itself says it. */
  readonly tried: number;
  /** Headings, symbols, formulas, outline and units, in bits: for it above 0, against it below. */
  readonly prior: number;
}

/** How well the figures bear a relation out (mức chứng cứ). */
export interface Support {
  /** By how many bits the relation explains its figures better than chance. */
  readonly bits: number;
  readonly held: number;
  readonly failed: number;
  /** Of those that fail, how many are off by a slip. */
  readonly explained: number;
  /** And of those, how many miss by what a relation across them misses by. */
  readonly crossed: number;
  readonly accepted: boolean;
}

/** Figures of more than so many bits say no more: 12 bits are a coincidence in four thousand. */
const MOST_BITS = 12;
/** Beyond this many instances nothing more is learnt of chance. */
const SAMPLE = 300;
/** A near miss says less than a hit, a slip more than a near miss. */
const NEAR_BITS = 3;
const SLIP_BITS = 6;
/** That two relations miss by the same at one cell is chance as seldom as a hit, but there are several cells to meet in. */
const CROSSED_BITS = 9;
const NEAR = 0.05;
/** Figures are wrong as often as one in ten, by the prior of the error rate: Beta(1, 9). */
const ERRORS = 1;
const REST = 9;
/** One in a thousand tables of chance figures may pass for a relation. */
export const CLEAR = 10;
/** Few instances may share one accident (a carried figure, a copied row): each that is missing must be made up for. */
const FEW = 4;
const MISSING = 5;
/** Of what fails unexplained, three times as much must hold; and slips are fewer than what is right. */
const SHARE = 3;

/** Keeps totals of other parts apart. */
const SPREAD = Math.SQRT2;

const isHeld = ({ expected, actual, window }: Instance): boolean => Math.abs(expected - actual) <= window;

/** The middle of some figures, by halving what is left; their order is not kept. */
function middle(values: number[]): number {
  const place = values.length >> 1;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const held = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = held;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return values[place] ?? 0;
}

/** Agreements by chance from which their share is known, and need not be guessed from how far figures lie apart. */
const MEASURED = 8;

interface Chance {
  readonly spread: number;
  /** Bits that an agreement is worth at most. */
  readonly most: number;
  readonly isMeasured: boolean;
}

/**
 * What chance would do, from the figures themselves: each result is compared with what its neighbours come to. Where
 * these agree as well, as years, marks and constants do, agreement proves nothing.
 */
function chanceOf(instances: readonly Instance[]): Chance {
  const apart: number[] = [];
  let [met, asked] = [0, 0];
  for (const step of [1, 2, 3, 5]) {
    if (step >= instances.length) break;
    instances.forEach(({ actual, window }, i) => {
      const other = instances[(i + step) % instances.length];
      if (!other) return;
      const off = Math.abs(other.expected - actual);
      apart.push(off);
      asked++;
      if (off <= window) met++;
    });
  }
  return {
    spread: apart.length > 0 ? middle(apart) : Infinity,
    most: met > 0 ? Math.log2(asked / met) : MOST_BITS,
    isMeasured: met >= MEASURED,
  };
}

/** The power of ten that nearly all results are multiples of: hundreds have two digits less to agree in. */
function grainOf(instances: readonly Instance[]): number {
  let grain = 1e-3;
  for (let next = 1e-2; next <= 1e9; next *= 10) {
    const odd = instances.filter(({ actual }) => Math.abs(actual / next - Math.round(actual / next)) > 1e-6).length;
    if (odd * 10 > instances.length) break;
    grain = next;
  }
  return grain;
}

/** A hit among figures that could have been so many others. */
const bitsOf = (room: number, window: number, grain: number): number =>
  Math.max(0, Math.log2(room / (2 * window + grain)));

/** What a miss says for the relation all the same. */
function missBits(
  { expected, actual, window, explained }: Instance,
  room: number,
  grain: number,
): { readonly near: number; readonly slip: number } {
  const near = Math.abs(expected - actual) <= NEAR * Math.abs(expected);
  const close = near ? Math.min(NEAR_BITS, bitsOf(room, NEAR * Math.abs(expected), grain)) : 0;
  const edits = editedDigits(expected, actual, window);
  const slip = edits === null ? 0 : Math.min(SLIP_BITS, Math.max(0, Math.log2(room / (grain * edits))));
  return { near: close, slip: Math.max(slip, explained ? NEAR_BITS : 0) };
}

/** Results that fall short of nothing and only exceed what is added: the parts are some of it, not all. */
const isSome = (over: number, failed: number, open: number, count: number): boolean =>
  open > 1 && (over === failed || over === 0) && failed * 6 > count;

/** How well instances bear out a relation; those that say nothing (zeros, blanks) are left out by whoever asks. */
export function supportOf(instances: readonly Instance[], { tried, prior }: Grounds): Support {
  const sample = instances.length <= SAMPLE ? instances : instances.slice(0, SAMPLE);
  const grain = grainOf(sample);
  const { spread, most, isMeasured } = chanceOf(sample);
  const seen = new Set<number>();
  let bits = 0;
  for (const one of sample) {
    if (!isHeld(one)) continue;
    const own = one.actual + (one.parts ?? 0) * SPREAD;
    if (seen.has(own)) continue;
    seen.add(own);
    const room = isMeasured ? MOST_BITS : bitsOf(Math.min(spread, Math.abs(one.actual)), one.window, grain);
    bits += Math.min(MOST_BITS, most, room);
  }
  let [held, explained, over, crossed] = [0, 0, 0, 0];
  for (const one of instances) {
    if (isHeld(one)) {
      held++;
      continue;
    }
    if (one.crossed) {
      crossed++;
      bits += Math.min(CROSSED_BITS, bitsOf(Math.abs(one.expected - one.actual), one.window, grain));
      continue;
    }
    const own = missBits(one, Math.min(spread, Math.abs(one.expected)), grain);
    if (own.slip > 1) explained++;
    bits += Math.max(own.near, own.slip);
    if (Math.abs(one.actual) > Math.abs(one.expected)) over++;
  }
  const failed = instances.length - held;
  const total = bits - betaBits(failed, held, ERRORS, REST) - tried + prior;
  const needed = CLEAR + Math.max(0, FEW - seen.size - explained / 2) * MISSING;
  explained += crossed;
  const nearlyAll = held > 0 && (failed - explained) * SHARE <= held && explained <= held + 1;
  const some = isSome(over, failed - crossed, failed - explained, instances.length);
  return { bits: total, held, failed, explained, crossed, accepted: total >= needed && nearlyAll && !some };
}
