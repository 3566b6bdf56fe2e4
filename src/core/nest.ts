import type { Finding } from './finding';
import { cellKey, overlaps, type Range } from './grid/range';

/** A finding, and the cells whose correction would make it go away. */
export interface Followed {
  readonly finding: Finding;
  readonly follows: readonly Range[];
  /** Sums that fail only because of it: findings there that expect just this are told below it. */
  readonly explains?: readonly { readonly at: Range; readonly expected: number }[];
  /** Place of its rule in the list: causes speak before what follows from them. */
  readonly order: number;
}

const canCause = (parent: Followed, child: Followed, places: ReadonlyMap<Followed, number>): boolean =>
  (parent.order < child.order ||
    (parent.order === child.order &&
      (parent.finding.at.sheet !== child.finding.at.sheet || (places.get(parent) ?? 0) < (places.get(child) ?? 0)))) &&
  (parent.finding.severity === 'error' || parent.finding.severity === 'warning' || child.finding.severity === 'review');

/** Findings of one row: those of single cells by column, and those of wider places. */
interface RowOfFindings {
  readonly all: Followed[];
  readonly cells: Map<number, Followed[]>;
  readonly wide: Followed[];
}

type Index = ReadonlyMap<string, ReadonlyMap<number, RowOfFindings>>;

function put<K>(map: Map<K, Followed[]>, key: K, one: Followed): void {
  const known = map.get(key);
  if (known) known.push(one);
  else map.set(key, [one]);
}

const isOneCell = (at: Range): boolean => at.top === at.bottom && at.left === at.right;

const cellsOf = ({ finding: { at, cells } }: Followed): readonly Range[] => (cells.length > 0 ? cells : [at]);

/** Findings by sheet and first row of their place. */
function indexOf(all: readonly Followed[]): Index {
  const index = new Map<string, Map<number, RowOfFindings>>();
  for (const one of all)
    for (const at of cellsOf(one)) {
      const rows = index.get(at.sheet) ?? new Map<number, RowOfFindings>();
      index.set(at.sheet, rows);
      const row = rows.get(at.top) ?? { all: [], cells: new Map<number, Followed[]>(), wide: [] };
      rows.set(at.top, row);
      row.all.push(one);
      if (isOneCell(at)) put(row.cells, at.left, one);
      else row.wide.push(one);
    }
  return index;
}

const NONE: readonly Followed[] = [];

/** Findings of a row that may stand at a cell; all of the row's for a wider place. */
function standingAt(row: RowOfFindings, cell: Range): readonly Followed[] {
  if (!isOneCell(cell)) return row.all;
  const own = row.cells.get(cell.left) ?? NONE;
  return row.wide.length === 0 ? own : [...own, ...row.wide];
}

/** A cause further down in a tall range than this is not looked for. */
const MOST_ROWS = 2000;

/** The finding from which another follows: the first, in the order of rules, at one of the cells it names. */
function parentOf(child: Followed, index: Index, places: ReadonlyMap<Followed, number>): Followed | null {
  let chosen: Followed | null = null;
  for (const cell of child.follows) {
    const rows = index.get(cell.sheet);
    if (!rows) continue;
    for (let at = cell.top; at <= Math.min(cell.bottom, cell.top + MOST_ROWS); at++) {
      const row = rows.get(at);
      if (!row) continue;
      for (const parent of standingAt(row, cell))
        if (cellsOf(parent).some((at) => overlaps(cell, at)) && canCause(parent, child, places))
          if (!chosen || parent.order < chosen.order) chosen = parent;
    }
  }
  return chosen;
}

/** The first cause behind each finding, its own for what follows from nothing. */
function rootsOf(all: readonly Followed[], parents: ReadonlyMap<Followed, Followed>): ReadonlyMap<Followed, Followed> {
  const roots = new Map<Followed, Followed>();
  for (const one of all) {
    const path: Followed[] = [];
    const passed = new Set<Followed>();
    let at = one;
    // Links that lead back to where they began would be followed for ever.
    for (let parent = parents.get(at); parent && !roots.has(at) && !passed.has(parent); parent = parents.get(at)) {
      path.push(at);
      passed.add(at);
      at = parent;
    }
    const root = roots.get(at) ?? at;
    roots.set(at, root);
    for (const below of path) roots.set(below, root);
  }
  return roots;
}

/** Findings by the sums that another explains. */
function explainedBy(all: readonly Followed[]): (child: Followed) => Followed | null {
  const causes = new Map<string, { parent: Followed; expected: number }[]>();
  for (const parent of all)
    for (const { at, expected } of parent.explains ?? [])
      causes.set(cellKey(at), [...(causes.get(cellKey(at)) ?? []), { parent, expected }]);
  return (child) => {
    const { at, expected } = child.finding;
    const own = expected === null ? undefined : causes.get(cellKey(at));
    const cause = own?.find((one) => one.parent !== child && Math.abs(one.expected - (expected ?? 0)) < 1e-6);
    return cause?.parent ?? null;
  };
}

/** One cause, one finding: what follows from it hangs below it (một nguyên nhân, một phát hiện). */
export function nest(all: readonly Followed[]): Finding[] {
  const index = indexOf(all);
  const places = new Map(all.map((one, place) => [one, place]));
  const parents = new Map<Followed, Followed>();
  const explained = explainedBy(all);
  for (const child of all) {
    const parent = explained(child) ?? (child.follows.length > 0 ? parentOf(child, index, places) : null);
    if (parent) parents.set(child, parent);
  }
  const roots = rootsOf(all, parents);
  const below = new Map<Followed, Finding[]>();
  for (const child of all) {
    const root = roots.get(child);
    if (!root || root === child) continue;
    const known = below.get(root);
    if (known) known.push(child.finding);
    else below.set(root, [child.finding]);
  }
  return all
    .filter((one) => roots.get(one) === one)
    .map((one) => ({ ...one.finding, consequences: [...one.finding.consequences, ...(below.get(one) ?? [])] }));
}
