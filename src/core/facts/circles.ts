import { referencesOf } from '../formula/references';
import { relativePlain } from '../formula/relative';
import { shifted, type Range } from '../grid/range';
import type { Table } from '../table/table';
import { derived } from './facts';
import { keyAt } from './figure';
import { liveAt, liveCells, type LiveCell } from './live-cells';

/** References are followed into ranges of so many cells, and in all so often: a circle is of few cells. */
const MOST_IN_RANGE = 500;
const MOST_STEPS = 200000;

/** The live cells of a range. */
function livesIn(table: Table, { top, bottom, left, right }: Range): LiveCell[] {
  const found: LiveCell[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const live = liveAt(table, row, column);
      if (live) found.push(live);
    }
  return found;
}

const readsOfPattern = derived(() => new Map<string, readonly Range[]>());

/** What a formula refers to; formulas that say the same from where they stand are read once. */
function readsOf(table: Table, { at, formula }: LiveCell): readonly Range[] {
  const plain = relativePlain(formula, at.top, at.left);
  if (plain === null) return referencesOf(formula, at.sheet);
  const known = readsOfPattern(table);
  let reads = known.get(plain);
  if (!reads) known.set(plain, (reads = referencesOf(formula, at.sheet).map((r) => shifted(r, -at.top, -at.left))));
  return reads.map((r) => shifted(r, at.top, at.left));
}

/** The live cells that a formula rests on. */
function sourcesOf(table: Table, live: LiveCell): LiveCell[] {
  const { at } = live;
  const isNear = (r: Range): boolean =>
    r.sheet === at.sheet && (r.bottom - r.top + 1) * (r.right - r.left + 1) <= MOST_IN_RANGE;
  return readsOf(table, live)
    .filter(isNear)
    .flatMap((range) => livesIn(table, range))
    .filter((source) => source.at !== at);
}

/** A cell on the way that is being followed, and which of its sources come next. */
interface Step {
  readonly live: LiveCell;
  readonly sources: readonly LiveCell[];
  next: number;
}

/** Follows references from one cell until they come back; the cells of each circle, the first it was met at first. */
function circlesFrom(table: Table, start: LiveCell, done: Set<number>, budget: { left: number }): LiveCell[][] {
  const found: LiveCell[][] = [];
  const way: Step[] = [];
  const open = new Map<number, number>();
  const enter = (live: LiveCell): void => {
    open.set(keyAt(live.at), way.length);
    way.push({ live, sources: sourcesOf(table, live), next: 0 });
  };
  enter(start);
  for (let step = way[way.length - 1]; step && budget.left > 0; step = way[way.length - 1]) {
    budget.left--;
    const source = step.sources[step.next++];
    if (!source) {
      done.add(keyAt(step.live.at));
      open.delete(keyAt(step.live.at));
      way.pop();
      continue;
    }
    const place = open.get(keyAt(source.at));
    if (place !== undefined) found.push(way.slice(place).map(({ live }) => live));
    else if (!done.has(keyAt(source.at))) enter(source);
  }
  return found;
}

/** Formulas that rest on one another in a circle, each circle once (tham chiếu vòng). */
export const circles = derived((facts): readonly (readonly LiveCell[])[] => {
  const [done, met, budget] = [new Set<number>(), new Set<number>(), { left: MOST_STEPS }];
  const found: (readonly LiveCell[])[] = [];
  for (const live of liveCells(facts)) {
    if (done.has(keyAt(live.at))) continue;
    for (const circle of circlesFrom(facts, live, done, budget)) {
      const isNew = circle.every(({ at }) => !met.has(keyAt(at)));
      for (const { at } of circle) met.add(keyAt(at));
      if (isNew && circle.length > 1) found.push(circle);
    }
  }
  return found;
});
