import type { Finding } from './finding';
import { overlaps, type Range } from './grid/range';

/** A finding, and the cells whose correction would make it go away. */
export interface Followed {
  readonly finding: Finding;
  readonly follows: readonly Range[];
  /** Place of its rule in the list: causes speak before what follows from them. */
  readonly order: number;
}

const canCause = (parent: Followed, child: Followed, places: ReadonlyMap<Followed, number>): boolean =>
  (parent.order < child.order ||
    (parent.order === child.order && (places.get(parent) ?? 0) < (places.get(child) ?? 0))) &&
  (parent.finding.severity === 'error' || parent.finding.severity === 'warning' || child.finding.severity === 'review');

type Index = ReadonlyMap<string, readonly Followed[]>;

const rowKey = (sheet: string, row: number): string => `${sheet}!${String(row)}`;

/** Findings by the first row of their place. */
function indexOf(all: readonly Followed[]): Index {
  const index = new Map<string, Followed[]>();
  for (const one of all) {
    const key = rowKey(one.finding.at.sheet, one.finding.at.top);
    index.set(key, [...(index.get(key) ?? []), one]);
  }
  return index;
}

function within(index: Index, cell: Range): Followed[] {
  const found: Followed[] = [];
  for (let row = cell.top; row <= Math.min(cell.bottom, cell.top + 2000); row++)
    for (const one of index.get(rowKey(cell.sheet, row)) ?? []) if (overlaps(cell, one.finding.at)) found.push(one);
  return found;
}

/** The finding from which another follows: the first, in the order of rules, at one of the cells it names. */
function parentOf(child: Followed, index: Index, places: ReadonlyMap<Followed, number>): Followed | null {
  let chosen: Followed | null = null;
  for (const cell of child.follows)
    for (const parent of within(index, cell))
      if (canCause(parent, child, places) && (!chosen || parent.order < chosen.order)) chosen = parent;
  return chosen;
}

function rootOf(child: Followed, parents: ReadonlyMap<Followed, Followed>): Followed {
  let root = child;
  for (let parent = parents.get(root); parent && parent !== child; parent = parents.get(root)) root = parent;
  return root;
}

/** One cause, one finding: what follows from it hangs below it (một nguyên nhân, một phát hiện). */
export function nest(all: readonly Followed[]): Finding[] {
  const index = indexOf(all);
  const places = new Map(all.map((one, place) => [one, place]));
  const parents = new Map<Followed, Followed>();
  for (const child of all) {
    const parent = child.follows.length > 0 ? parentOf(child, index, places) : null;
    if (parent) parents.set(child, parent);
  }
  const below = new Map<Followed, Finding[]>();
  for (const child of all) {
    const root = rootOf(child, parents);
    if (root !== child) below.set(root, [...(below.get(root) ?? []), child.finding]);
  }
  return all
    .filter((one) => rootOf(one, parents) === one)
    .map((one) => ({ ...one.finding, consequences: [...one.finding.consequences, ...(below.get(one) ?? [])] }));
}
