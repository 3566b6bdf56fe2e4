import type { Instance, Support } from '../support';
import { supportOf } from '../support';
import { noise } from './agreement';
import { SORT_BITS } from './factors';
import { isPercent, isTold, isUnread, type Plane } from './plane';

/**
 * A line whose figure goes on from the instance before (số lũy kế, tồn quỹ): balance = balance before + in − out, or
 * opening = closing before.
 */
export interface Running {
  readonly result: number;
  /** The line whose figure is carried on: its own, or another's. */
  readonly from: number;
  readonly terms: readonly number[];
  readonly signs: readonly number[];
}

/** Instances in their order, each with the one before it. */
export type Steps = readonly (readonly [before: number, here: number])[];

/** What a running line says at one step; null where nothing is added or something cannot be counted with. */
export function stepAt(
  plane: Plane,
  { result, from, terms, signs }: Running,
  [before, here]: Steps[number],
): Instance | null {
  const own = plane.bits(result, here);
  const last = plane.bits(from, before);
  if (!isTold(own) || !isTold(last) || isPercent(own)) return null;
  const actual = plane.value(result, here);
  let [expected, window, moved] = [plane.value(from, before), plane.half(result, here) + plane.half(from, before), 0];
  for (let t = 0; t < terms.length; t++) {
    const line = terms[t] ?? 0;
    if (isUnread(plane.bits(line, here))) return null;
    const value = plane.value(line, here);
    if (value !== 0) moved++;
    expected += value * (signs[t] ?? 1);
    window += plane.half(line, here);
  }
  if (terms.length > 0 ? moved === 0 : actual === 0) return null;
  return { expected, actual, window: window + noise(actual) };
}

const SAMPLED = 24;
/** Of more lines than these only the nearer are tried as what is added. */
const REACH = 12;
const FEWEST = 4;
/** A running line must hold so often in the sample. */
const LEAST_HELD = 2;
/** Passed over is only what is clearly too far apart: figures added in another order differ in their last bit. */
const SLACK = 1e-9;

function sampled(steps: Steps): Steps {
  const stride = Math.max(1, Math.floor(steps.length / SAMPLED));
  return steps.filter((_, i) => i % stride === 0).slice(0, SAMPLED);
}

const isHeld = ({ expected, actual, window }: Instance): boolean => Math.abs(expected - actual) <= window;

/** Whether the sampled steps leave a running line possible: as much as holds may fail. */
function isPossible(plane: Plane, running: Running, steps: Steps): boolean {
  let [held, failed] = [0, 0];
  for (const step of steps) {
    const one = stepAt(plane, running, step);
    if (one === null) continue;
    if (isHeld(one)) held++;
    else if (++failed > 3 + held) return false;
  }
  return held >= LEAST_HELD && held >= failed;
}

/** The lines near a line, from which something may be carried on to it. */
function linesNear(result: number, lines: number): number[] {
  const near: number[] = [];
  for (let line = Math.max(0, result - REACH); line < Math.min(lines, result + REACH + 1); line++)
    if (line !== result) near.push(line);
  return near;
}

/** In how many sampled steps each two of some lines, one added and one taken away, make a line run on. */
function heldByPairs(plane: Plane, result: number, near: readonly number[], steps: Steps): Uint8Array {
  const size = near.length;
  const held = new Uint8Array(size * size);
  const values = new Float64Array(size);
  const halves = new Float64Array(size);
  for (const [before, here] of steps) {
    const own = plane.bits(result, here);
    if (!isTold(own) || isPercent(own) || !isTold(plane.bits(result, before))) continue;
    near.forEach((line, n) => {
      values[n] = isUnread(plane.bits(line, here)) ? NaN : plane.value(line, here);
      halves[n] = plane.half(line, here);
    });
    const [last, actual] = [plane.value(result, before), plane.value(result, here)];
    const window = plane.half(result, here) + plane.half(result, before) + noise(actual);
    for (let a = 0; a < size; a++) {
      const added = values[a] as number;
      const reach = window + (halves[a] as number) + SLACK;
      for (let b = 0; b < size; b++) {
        const taken = values[b] as number;
        // Where nothing is added or taken away, nothing is said.
        if (Math.abs(last + added - taken - actual) <= reach + (halves[b] as number) && (added !== 0 || taken !== 0))
          held[a * size + b] = (held[a * size + b] as number) + 1;
      }
    }
  }
  return held;
}

/**
 * What may be carried on to a line, its own figure and what is added or taken away or another line's figure, as far as
 * the sampled steps leave it possible.
 */
function possibleFor(
  plane: Plane,
  result: number,
  steps: Steps,
): { readonly count: number; readonly found: Running[] } {
  const near = linesNear(result, plane.lines);
  const held = heldByPairs(plane, result, near, steps);
  const found: Running[] = [];
  const tryOne = (running: Running): void => {
    if (isPossible(plane, running, steps)) found.push(running);
  };
  near.forEach((line, a) => {
    tryOne({ result, from: line, terms: [], signs: [] });
    tryOne({ result, from: result, terms: [line], signs: [1] });
    near.forEach((other, b) => {
      if (a !== b && (held[a * near.length + b] as number) >= LEAST_HELD)
        tryOne({ result, from: result, terms: [line, other], signs: [1, -1] });
    });
  });
  return { count: near.length * (near.length + 1), found };
}

/** One wrong figure fails at its own step and, by as much the other way, at the next: both speak for the line. */
function instancesOf(plane: Plane, running: Running, steps: Steps): Instance[] {
  const all = steps.map((step) => stepAt(plane, running, step));
  const isUndone = (a: Instance | null | undefined, b: Instance | null | undefined): boolean =>
    !!a &&
    !!b &&
    !isHeld(a) &&
    !isHeld(b) &&
    Math.abs(a.expected - a.actual + b.expected - b.actual) <= a.window + b.window;
  return all.flatMap((one, i) => {
    if (!one) return [];
    const crossed = running.from === running.result && (isUndone(all[i - 1], one) || isUndone(one, all[i + 1]));
    return [crossed ? { ...one, crossed } : one];
  });
}

export interface RunningCandidate {
  readonly running: Running;
  readonly support: Support;
}

/** Balances that follow from what is carried on are not said twice. */
const isSaid = ({ result, from }: Running, chosen: readonly RunningCandidate[]): boolean =>
  chosen.some(({ running: other }) => other.result === result || (from === result && other.from === result));

/** Lines that run on from instance to instance, as far as the figures bear them out, the surest first. */
export function runningIn(plane: Plane, steps: Steps): RunningCandidate[] {
  if (steps.length < FEWEST) return [];
  const some = sampled(steps);
  const possible: Running[] = [];
  let count = 1;
  for (let result = 0; result < plane.lines; result++) {
    const own = possibleFor(plane, result, some);
    count += own.count;
    for (const running of own.found) possible.push(running);
  }
  const tried = Math.log2(count) + SORT_BITS;
  const candidates = possible.map((running) => ({
    running,
    support: supportOf(instancesOf(plane, running, steps), { tried, prior: 0 }),
  }));
  const chosen: RunningCandidate[] = [];
  for (const one of candidates
    .filter(({ support }) => support.accepted)
    .sort((a, b) => a.running.terms.length - b.running.terms.length || b.support.bits - a.support.bits))
    if (!isSaid(one.running, chosen)) chosen.push(one);
  return chosen;
}
