import { noise, type Equation } from '../../arithmetic/equation';
import type { Family } from '../../arithmetic/family';
import { columnsAcross, sizeOf } from '../../arithmetic/light-equation';
import type { Figure } from '../../facts/figure';
import type { Column, Row } from '../../table/table';
import type { Instance } from '../support';
import { weightsOf } from './known';
import type { Plane } from './plane';
import { instanceAt, isLinear, type Relation } from './relation';

const COLUMNS = 16384;
const keyOf = (row: Row, column: Column): number => row.at * COLUMNS + column.at;

/** By how much a broken relation would have a cell changed, cell by cell (mỗi ô phải tăng, giảm bao nhiêu). */
export type Wishes = Map<number, number[]>;

function wish(wishes: Wishes, key: number, change: number): void {
  const known = wishes.get(key);
  if (known) known.push(change);
  else wishes.set(key, [change]);
}

/** Sums of more addends than these fail without telling which cell is wrong. */
const MOST_TERMS = 200;

export const isWithinRow = (made: Equation): boolean => columnsAcross(made) !== null;

/** A broken sum or difference, by how much it falls short and how its terms count; null for what is none. */
function brokenSum(made: Equation): { readonly short: number; readonly weights: readonly number[] | null } | null {
  if (made.relation !== '=' || made.state !== 'broken' || sizeOf(made) > MOST_TERMS) return null;
  if (made.expected === null || made.actual === null) return null;
  const weights = made.sum ? null : weightsOf(made, sizeOf(made));
  return made.sum || weights ? { short: made.expected - made.actual, weights } : null;
}

/** What broken sums ask for: of those within rows, or of those down columns. */
export function wishesIn(equations: readonly Equation[], within: 'rows' | 'columns'): Wishes {
  const wishes: Wishes = new Map();
  for (const made of equations) {
    const broken = isWithinRow(made) === (within === 'rows') ? brokenSum(made) : null;
    if (!broken) continue;
    const { short, weights } = broken;
    wish(wishes, keyOf(made.result.row, made.result.column), short);
    made.terms.forEach(({ row, column }, i) => wish(wishes, keyOf(row, column), -short * (weights?.[i] ?? 1)));
  }
  return wishes;
}

/** What the broken sums of families that stand ask for. */
export const wishesOf = (families: readonly Family[], within: 'rows' | 'columns'): Wishes =>
  wishesIn(
    families.flatMap(({ doubted, equations }) => (doubted ? [] : equations)),
    within,
  );

/** Whether a broken sum misses by what some cell of it is asked for by others. */
export function isMet(made: Equation, wishes: Wishes): boolean {
  const broken = brokenSum(made);
  if (!broken) return false;
  const { short, weights } = broken;
  const asksFor = ({ row, column }: Figure, change: number): boolean =>
    (wishes.get(keyOf(row, column)) ?? []).some((asked) => Math.abs(asked - change) <= made.tolerance + noise(short));
  return asksFor(made.result, short) || made.terms.some((figure, i) => asksFor(figure, -short * (weights?.[i] ?? 1)));
}

/** Which cell stands at a place of a plane. */
export type KeyAt = (line: number, instance: number) => number;

export const keyAcross =
  (rows: readonly Row[], columns: readonly Column[]): KeyAt =>
  (line, i) =>
    keyOf(rows[i] as Row, columns[line] as Column);

export const keyDown =
  (rows: readonly Row[], columns: readonly Column[]): KeyAt =>
  (line, i) =>
    keyOf(rows[line] as Row, columns[i] as Column);

const isHeld = ({ expected, actual, window }: Instance): boolean => Math.abs(expected - actual) <= window;

/** What a relation that the figures only suggest asks for. */
export function addWishes(wishes: Wishes, plane: Plane, relation: Relation, keyAt: KeyAt): void {
  if (!isLinear(relation) || relation.terms.length > MOST_TERMS) return;
  for (let i = 0; i < plane.size; i++) {
    const one = instanceAt(plane, relation, i);
    if (!one || isHeld(one)) continue;
    const short = one.expected - one.actual;
    wish(wishes, keyAt(relation.result, i), short);
    relation.terms.forEach((line, t) => wish(wishes, keyAt(line, i), -short * (relation.signs[t] ?? 1)));
  }
}

/** What other relations ask of the cells in which this one is asked. */
export interface Crossing {
  readonly wishes: Wishes;
  readonly keyAt: KeyAt;
}

/**
 * An instance that fails by just what a relation across it asks of one of its own cells (hai phép tính cùng chỉ vào một
 * ô): that cell is wrong, and the relation as good as borne out there.
 */
export function crossed(one: Instance | null, relation: Relation, i: number, crossing: Crossing | null): Instance | null {
  if (!one || !crossing || crossing.wishes.size === 0 || isHeld(one) || !isLinear(relation)) return one;
  const short = one.expected - one.actual;
  const asksFor = (line: number, change: number): boolean =>
    (crossing.wishes.get(crossing.keyAt(line, i)) ?? []).some((asked) => Math.abs(asked - change) <= one.window);
  const met =
    asksFor(relation.result, short) ||
    relation.terms.some((line, t) => asksFor(line, -short * (relation.signs[t] ?? 1)));
  return met ? { ...one, crossed: true } : one;
}
