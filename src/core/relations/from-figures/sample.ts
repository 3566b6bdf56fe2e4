import { isPercent, isTold, isUnread, type Plane } from './plane';

/** Some instances as one block of numbers, in which relations are looked for before all are asked (mẫu thử). */
export interface Sample {
  readonly lines: number;
  readonly size: number;
  /** The figures that `at`, `rateAt` and `halfAt` give, line by line: for whoever asks them all. */
  readonly values: Float64Array;
  readonly rates: Float64Array;
  readonly halves: Float64Array;
  /** The figure of a line in a sampled instance; NaN where it cannot be counted with, 0 where nothing is written. */
  readonly at: (line: number, s: number) => number;
  /** The same with figures under a per-cent sign, in per cent. */
  readonly rateAt: (line: number, s: number) => number;
  /** How far a figure of the line may be from what it stands for. */
  readonly halfAt: (line: number, s: number) => number;
}

/** So many that a few wrong ones hide nothing. */
const MOST = 24;

/** The instances that tell most: many figures, none of them alike; evenly taken from first to last. */
function chosen(plane: Plane): number[] {
  const told: { readonly instance: number; readonly count: number }[] = [];
  const step = Math.max(1, Math.floor(plane.size / (MOST * 4)));
  const across = Math.max(1, Math.floor(plane.lines / 200));
  for (let i = 0; i < plane.size; i += step) {
    const values = new Set<number>();
    for (let line = 0; line < plane.lines; line += across)
      if (isTold(plane.bits(line, i)) && plane.value(line, i) !== 0) values.add(plane.value(line, i));
    if (values.size > 1) told.push({ instance: i, count: values.size });
  }
  return told
    .sort((a, b) => b.count - a.count || a.instance - b.instance)
    .slice(0, MOST)
    .map(({ instance }) => instance);
}

export function sampleOf(plane: Plane): Sample {
  const instances = chosen(plane);
  const size = instances.length;
  const values = new Float64Array(plane.lines * size);
  const rates = new Float64Array(plane.lines * size);
  const halves = new Float64Array(plane.lines * size);
  for (let line = 0; line < plane.lines; line++)
    instances.forEach((i, s) => {
      const bits = plane.bits(line, i);
      rates[line * size + s] = isUnread(bits) ? NaN : plane.value(line, i);
      values[line * size + s] = isPercent(bits) ? NaN : (rates[line * size + s] ?? NaN);
      halves[line * size + s] = plane.half(line, i);
    });
  return {
    lines: plane.lines,
    size,
    values,
    rates,
    halves,
    at: (line, s) => values[line * size + s] ?? NaN,
    rateAt: (line, s) => rates[line * size + s] ?? NaN,
    halfAt: (line, s) => halves[line * size + s] ?? 0,
  };
}
