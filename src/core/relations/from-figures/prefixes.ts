import type { Sample } from './sample';

/** Runs of one total in one instance that are looked at: noughts at an end leave several. */
const MOST_RUNS = 3;
/** Bits for each sum, by which most of what is asked for is known not to be there. */
const SPARSE = 32;

const widthOf = (value: number): number => Math.max(1e-4, Math.abs(value) * 1e-9);

const powerAbove = (size: number): number => 2 ** Math.ceil(Math.log2(Math.max(64, size)));

/** The rest of a key, however large, by a power of two. */
const within = (key: number, power: number): number => key - Math.floor(key / power) * power;

/**
 * Where each sum of the lines up to a place is met, by value (tổng dồn): within rounding, neighbours are looked at too.
 * Places of one key stand side by side, in order, so that a hundred thousand lines make six arrays and no more.
 */
export class Prefixes {
  readonly sums: Float64Array;
  private readonly width: number;
  /** Which keys there may be: one bit of many for each. */
  private readonly met: Uint8Array;
  /** Keys by their hash, and from where to where their places stand. */
  private readonly keys: Float64Array;
  private readonly ends: Int32Array;
  private readonly counts: Int32Array;
  private readonly places: Int32Array;

  constructor(sample: Sample, s: number, lines: readonly number[]) {
    const size = lines.length + 1;
    this.sums = new Float64Array(size);
    this.width = this.add(sample, s, lines);
    this.met = new Uint8Array(powerAbove(size * SPARSE) / 8);
    this.keys = new Float64Array(powerAbove(size * 2));
    this.counts = new Int32Array(this.keys.length);
    this.ends = new Int32Array(this.keys.length);
    this.places = new Int32Array(size);
    this.fill(size);
  }

  /** Adds the lines up and says how wide a key is. */
  private add(sample: Sample, s: number, lines: readonly number[]): number {
    let [most, half, sum] = [0, 0, 0];
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as number;
      const value = sample.at(line, s);
      sum += Number.isNaN(value) ? 0 : value;
      this.sums[i + 1] = sum;
      most = Math.max(most, Math.abs(sum));
      half = Math.max(half, sample.halfAt(line, s));
    }
    return Math.max(widthOf(most), half * 4);
  }

  /** Each step is a function of its own: engines optimise these, and one long function they start over at each loop. */
  private fill(size: number): void {
    const slots = new Int32Array(size);
    this.countKeys(slots);
    this.shareOut();
    this.putPlaces(slots);
  }

  private countKeys(slots: Int32Array): void {
    const { sums, counts, met, keys } = this;
    for (let i = 0; i < slots.length; i++) {
      const key = this.keyOf(sums[i] as number);
      const bit = within(key, met.length * 8);
      met[bit >> 3] = (met[bit >> 3] as number) | (1 << (bit & 7));
      const slot = this.slotOf(key);
      keys[slot] = key;
      counts[slot] = (counts[slot] as number) + 1;
      slots[i] = slot;
    }
  }

  private shareOut(): void {
    const { counts, ends } = this;
    let end = 0;
    for (let slot = 0; slot < counts.length; slot++) {
      ends[slot] = end;
      end += counts[slot] as number;
    }
  }

  private putPlaces(slots: Int32Array): void {
    const { ends, places } = this;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number;
      places[ends[slot] as number] = i;
      ends[slot] = (ends[slot] as number) + 1;
    }
  }

  private keyOf(value: number): number {
    return Math.floor(value / this.width);
  }

  /** Where a key is kept, or could be. */
  private slotOf(key: number): number {
    const last = this.keys.length - 1;
    let slot = Math.imul(within(key, 2 ** 32) | 0, 0x9e3779b1) & last;
    while (this.counts[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  private mayHave(key: number): boolean {
    const bit = within(key, this.met.length * 8);
    return ((this.met[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
  }

  /** The first places from one on whose sum is a value. */
  from(value: number, first: number, found: number[]): void {
    const key = this.keyOf(value);
    for (let near = key - 1; near <= key + 1; near++) {
      if (!this.mayHave(near)) continue;
      const slot = this.slotOf(near);
      const [end, count] = [this.ends[slot] as number, this.counts[slot] as number];
      const start = this.placeOf(end - count, end, first);
      for (let at = start; at < Math.min(end, start + MOST_RUNS); at++) found.push(this.places[at] as number);
    }
  }

  /** The last places up to one whose sum is a value. */
  upTo(value: number, last: number, found: number[]): void {
    const key = this.keyOf(value);
    for (let near = key - 1; near <= key + 1; near++) {
      if (!this.mayHave(near)) continue;
      const slot = this.slotOf(near);
      const [end, count] = [this.ends[slot] as number, this.counts[slot] as number];
      const stop = this.placeOf(end - count, end, last + 1);
      for (let at = Math.max(end - count, stop - MOST_RUNS); at < stop; at++) found.push(this.places[at] as number);
    }
  }

  /** Whether the lines between two places come to a value. */
  comesTo(from: number, to: number, value: number): boolean {
    return Math.abs((this.sums[to] ?? 0) - (this.sums[from] ?? 0) - value) <= this.width;
  }

  /** Where among places in order the first of at least some size stands. */
  private placeOf(start: number, end: number, least: number): number {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] as number) < least) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
