import { noise, type Equation } from '../../arithmetic/equation';
import type { Family } from '../../arithmetic/family';
import { columnOf, columnsAcross, rowOf, sizeOf } from '../../arithmetic/light-equation';
import type { Figure } from '../../facts/figure';
import type { Column, Row } from '../../table/table';
import type { Instance } from '../support';
import { weightsOf } from './known';
import type { Plane } from './plane';
import { instanceAt, isLinear, type Relation } from './relation';

const COLUMNS = 16384;
const keyOf = (row: Row, column: Column): number => row.at * COLUMNS + column.at;

/** By how much a broken relation would have a cell changed; `line` is the row or column that it makes. */
interface Wish {
  readonly change: number;
  readonly line: number;
}

/** What broken relations ask, cell by cell (mỗi ô phải tăng, giảm bao nhiêu). */
export type Wishes = Map<number, Wish[]>;

/** Columns that are made are told from rows that are made by their sign. */
const madeColumn = (column: Column): number => column.at;
const madeRow = (row: Row): number => -1 - row.at;

function ask(wishes: Wishes, key: number, wish: Wish): void {
  const known = wishes.get(key);
  if (known) known.push(wish);
  else wishes.set(key, [wish]);
}

/** Sums of more addends than these fail without telling which cell is wrong. */
const MOST_TERMS = 200;

/** Steps of one running line share a cell, and are told apart by their place. */
const madeStep = (made: Equation): number => -(2 + rowOf(made).at) * COLUMNS - columnOf(made).at;

function lineOf(made: Equation): number {
  if (columnsAcross(made) !== null) return madeColumn(columnOf(made));
  const isDown = made.terms.every(({ column }) => column === made.result.column);
  return isDown ? madeRow(rowOf(made)) : madeStep(made);
}

/** A broken sum or difference, by how much it falls short and how its terms count; null for what is none. */
function brokenSum(made: Equation): { readonly short: number; readonly weights: readonly number[] | null } | null {
  if (made.relation !== '=' || made.state !== 'broken' || sizeOf(made) > MOST_TERMS) return null;
  if (made.expected === null || made.actual === null) return null;
  const weights = made.sum ? null : weightsOf(made, sizeOf(made));
  return made.sum || weights ? { short: made.expected - made.actual, weights } : null;
}

/** Where more sums than these fail, figures meet by chance. */
const MOST_BROKEN = 500;

/** What broken sums ask for. */
export function wishesIn(equations: readonly Equation[]): Wishes {
  const wishes: Wishes = new Map();
  let count = 0;
  for (const made of equations) {
    const broken = brokenSum(made);
    if (!broken) continue;
    if (++count > MOST_BROKEN) return new Map();
    const { short, weights } = broken;
    const line = lineOf(made);
    ask(wishes, keyOf(made.result.row, made.result.column), { change: short, line });
    made.terms.forEach(({ row, column }, i) =>
      ask(wishes, keyOf(row, column), { change: -short * (weights?.[i] ?? 1), line }),
    );
  }
  return wishes;
}

/** What the broken sums of families that stand ask for. */
export const wishesOf = (families: readonly Family[]): Wishes =>
  wishesIn(families.flatMap(({ doubted, equations }) => (doubted ? [] : equations)));

const isAsked = (wishes: Wishes, key: number, { change, line }: Wish, window: number): boolean =>
  (wishes.get(key) ?? []).some((one) => one.line !== line && Math.abs(one.change - change) <= window);

/** Whether a broken sum misses by what a relation of another line asks of some cell of it. */
export function isMet(made: Equation, wishes: Wishes): boolean {
  const broken = brokenSum(made);
  if (!broken) return false;
  const { short, weights } = broken;
  const [line, window] = [lineOf(made), made.tolerance + noise(short)];
  const asksFor = ({ row, column }: Figure, change: number): boolean =>
    isAsked(wishes, keyOf(row, column), { change, line }, window);
  return asksFor(made.result, short) || made.terms.some((figure, i) => asksFor(figure, -short * (weights?.[i] ?? 1)));
}

/** Where the lines and instances of a plane stand on the sheet. */
export interface Places {
  readonly keyAt: (line: number, instance: number) => number;
  readonly made: (line: number) => number;
}

export const placesAcross = (rows: readonly Row[], columns: readonly Column[]): Places => ({
  keyAt: (line, i) => keyOf(rows[i] as Row, columns[line] as Column),
  made: (line) => madeColumn(columns[line] as Column),
});

export const placesDown = (rows: readonly Row[], columns: readonly Column[]): Places => ({
  keyAt: (line, i) => keyOf(rows[line] as Row, columns[i] as Column),
  made: (line) => madeRow(rows[line] as Row),
});

const isHeld = ({ expected, actual, window }: Instance): boolean => Math.abs(expected - actual) <= window;

/** What a relation that the figures only suggest asks for. */
export function addWishes(wishes: Wishes, plane: Plane, relation: Relation, { keyAt, made }: Places): void {
  if (!isLinear(relation) || relation.terms.length > MOST_TERMS) return;
  const line = made(relation.result);
  const failing: [number, Instance][] = [];
  for (let i = 0; i < plane.size && failing.length <= MOST_BROKEN; i++) {
    const one = instanceAt(plane, relation, i);
    if (one && !isHeld(one)) failing.push([i, one]);
  }
  if (failing.length > MOST_BROKEN) return;
  for (const [i, one] of failing) {
    const short = one.expected - one.actual;
    ask(wishes, keyAt(relation.result, i), { change: short, line });
    relation.terms.forEach((term, t) =>
      ask(wishes, keyAt(term, i), { change: -short * (relation.signs[t] ?? 1), line }),
    );
  }
}

/** What relations of other lines ask of the cells in which this one is asked. */
export interface Crossing {
  readonly wishes: Wishes;
  readonly places: Places;
}

/**
 * An instance that fails by just what a relation of another line asks of one of its cells (hai phép tính cùng chỉ vào một
 * ô): that cell is wrong, and the relation as good as borne out there.
 */
export function crossed(
  one: Instance | null,
  relation: Relation,
  i: number,
  crossing: Crossing | null,
): Instance | null {
  if (!one || !crossing || crossing.wishes.size === 0 || isHeld(one) || !isLinear(relation)) return one;
  const { wishes, places } = crossing;
  const [short, line] = [one.expected - one.actual, places.made(relation.result)];
  const met =
    isAsked(wishes, places.keyAt(relation.result, i), { change: short, line }, one.window) ||
    relation.terms.some((term, t) =>
      isAsked(wishes, places.keyAt(term, i), { change: -short * (relation.signs[t] ?? 1), line }, one.window),
    );
  return met ? { ...one, crossed: true } : one;
}
