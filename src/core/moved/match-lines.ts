import type { LineKeys } from './line-keys';

/** For each line of then, its place now; -1 where none can be told with certainty. */
export type Matching = Int32Array;

const LOST = -1;

/** Lines of then and of now that are the same. */
export interface Found {
  /** From then to now. */
  readonly to: Int32Array;
  /** From now to then. */
  readonly from: Int32Array;
}

function pair(found: Found, then: number, now: number): void {
  found.to[then] = now;
  found.from[now] = then;
}

const MANY = -2;

/** The place of each key; `MANY` where it stands more than once. */
function placesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  keys.forEach((key, at) => places.set(key, places.has(key) ? MANY : at));
  return places;
}

/** Lines that are alone in what they say, then and now. `named` are the lines that say anything that a person could point at. */
function pairAlone(found: Found, then: readonly string[], now: readonly string[], named: readonly string[]): void {
  const [before, after] = [placesOf(then), placesOf(now)];
  before.forEach((at, key) => {
    const place = after.get(key) ?? LOST;
    if (at < 0 || place < 0 || named[at] === '') return;
    if (found.to[at] === LOST && found.from[place] === LOST) pair(found, at, place);
  });
}

/** Unmatched lines between two neighbours that are known, then and now. */
interface Gap {
  readonly then: readonly number[];
  readonly now: readonly number[];
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => first + 1 + index);

/** Longer gaps are no neighbourhood. */
const ROOM = 64;

function gapOf({ to, from }: Found, above: number, below: number): Gap | null {
  const first = above < 0 ? -1 : (to[above] as number);
  const last = below >= to.length ? from.length : (to[below] as number);
  if (first >= last || last - first > below - above + ROOM) return null;
  const now = between(first, last);
  // Lines of elsewhere have come between: the neighbours say nothing any more.
  return now.some((place) => from[place] !== LOST) ? null : { then: between(above, below), now };
}

function gapsOf(found: Found): Gap[] {
  const gaps: Gap[] = [];
  for (let above = -1, at = 0; at <= found.to.length; at++) {
    if (at < found.to.length && found.to[at] === LOST) continue;
    const gap = at - above > 1 ? gapOf(found, above, at) : null;
    if (gap) gaps.push(gap);
    above = at;
  }
  return gaps;
}

function grouped(lines: readonly number[], keys: readonly string[]): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const line of lines) {
    const group = groups.get(keys[line] ?? '');
    if (group) group.push(line);
    else groups.set(keys[line] ?? '', [line]);
  }
  return groups;
}

/**
 * Lines that say the same between the same neighbours: one for one, or all in their order where they are quite alike.
 * Lines without words must be alike in all that they hold.
 */
function pairInGap(found: Found, { then, now }: Gap, by: KeyName, before: LineKeys, after: LineKeys): void {
  const groups = grouped(now, after[by]);
  const untouched = then.length === now.length;
  grouped(then, before[by]).forEach((lines, key) => {
    const others = groups.get(key) ?? [];
    if (lines.length !== others.length || (key === '' && !(untouched && by === 'whole'))) return;
    const alike = lines.every((line, index) => before.whole[line] === after.whole[others[index] as number]);
    if (lines.length > 1 && !(untouched && alike)) return;
    lines.forEach((line, index) => pair(found, line, others[index] as number));
  });
}

type KeyName = keyof LineKeys;

const ORDER: readonly KeyName[] = ['whole', 'said', 'label'];

/**
 * Finds each line again by what it says (tìm lại dòng, cột): first the lines that say what no other says, in all that was
 * typed, in words, or in their longest word; then those that stand between the same neighbours as before. A line that
 * could be two is lost: a wrong place is worse than none.
 */
export function matchLines(then: LineKeys, now: LineKeys): Found {
  const found: Found = {
    to: new Int32Array(then.whole.length).fill(LOST),
    from: new Int32Array(now.whole.length).fill(LOST),
  };
  for (const by of ORDER) {
    pairAlone(found, then[by], now[by], then.said);
    for (const gap of gapsOf(found)) pairInGap(found, gap, by, then, now);
  }
  return found;
}

/**
 * Lines without words that stand, as many as before, between the same neighbours are the ones that they were, whatever
 * figures they hold now.
 */
export function pairMute(found: Found, then: LineKeys, now: LineKeys): void {
  for (const gap of gapsOf(found)) {
    const mute = gap.then.every((line) => then.said[line] === '') && gap.now.every((line) => now.said[line] === '');
    if (mute && gap.then.length === gap.now.length)
      gap.then.forEach((line, index) => pair(found, line, gap.now[index] as number));
  }
}
