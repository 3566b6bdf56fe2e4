import { figureAt, keyOf, type Figure } from '../facts/figure';
import { CELL, placeIn, stripIn, type Strip } from '../facts/strip';
import type { Column, Row, Table } from '../table/table';
import { equation, noise, tidy, type Claim, type Equation } from './equation';
import { addsEach, LightEquation, type Source } from './light-equation';

/** One statement about columns, made of every row (phép tính giữa các cột). */
export interface RowRelation {
  readonly kind: Equation['kind'];
  readonly statement: Equation['statement'];
  readonly result: Column;
  readonly terms: readonly Column[];
  /** What the terms come to; their sum when left out. */
  readonly compute?: Equation['compute'];
  readonly write?: NonNullable<Equation['write']>;
  readonly slack?: (result: Figure) => number;
  /** A row with a blank term may still be short. */
  readonly openEnded?: boolean;
  /** Rows with a figure under a % format are left out. */
  readonly plain?: boolean;
  /** Rows without a result are left out. */
  readonly told?: boolean;
}

const sumOf = (values: readonly number[]): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

function claimOf(table: Table, relation: RowRelation, row: Row): Claim {
  const { kind, statement, compute, write, slack, openEnded } = relation;
  const result = figureAt(table, row, relation.result);
  const terms = relation.terms.map((c) => figureAt(table, row, c));
  const open = openEnded === true && terms.some((t) => t.blank);
  return {
    kind,
    result,
    terms,
    statement,
    relation: open ? '<=' : '=',
    ...(compute ? { compute } : {}),
    ...(write ? { write } : {}),
    ...(slack ? { slack: slack(result) } : {}),
  };
}

/** How many of the bits of cells say that nothing is there. */
export const countBlank = (bits: readonly number[]): number => bits.filter((b) => (b & CELL.blank) !== 0).length;

/** Equal for relations that say the same of a row, whoever says it. */
export const relationName = (kind: Equation['kind'], result: Column, terms: readonly Column[]): string =>
  [
    kind === 'subset' || kind === 'rate' ? kind : 'sum',
    result.at,
    ...terms.map((c) => c.at).sort((a, b) => a - b),
  ].join(' ');

function sourceOf(table: Table, relation: RowRelation): Source {
  const { kind, statement, result, terms, compute } = relation;
  const rowAt = (place: number): Row => table.rows[place] as Row;
  const strips = terms.map((c) => stripIn(table, c));
  return {
    kind,
    statement,
    sum: !compute,
    linear: !compute || addsEach(compute, terms.length),
    doubt: null,
    claimAt: (place) => claimOf(table, relation, rowAt(place)),
    resultAt: (place) => figureAt(table, rowAt(place), result),
    rowAt,
    column: result,
    keysAt: (place) => [result, ...terms].map((c) => keyOf(table, rowAt(place), c)),
    sizeAt: () => terms.length,
    across: terms,
    blanksAt: (place) => countBlank(strips.map(({ bits }) => bits[place] ?? 0)),
    valuesAt: (place) => strips.map(({ values }) => values[place] ?? 0),
    relation: relationName(kind, result, terms),
  };
}

/** What the bits of a row's terms come to: those that any has, and those that all have. */
function bitsOf(strips: readonly Strip[], place: number): { any: number; all: number } {
  let [any, all] = [0, 255];
  for (const { bits } of strips) {
    any |= bits[place] ?? 0;
    all &= bits[place] ?? 0;
  }
  return { any, all };
}

/** Rows that the relation says nothing of. */
const isLeftOut = ({ plain, told }: RowRelation, own: number, any: number): boolean =>
  (plain === true && ((own | any) & CELL.percent) !== 0) || (told === true && (own & (CELL.blank | CELL.none)) !== 0);

/**
 * The equations of a relation, row by row. One that holds within the rounding of its own result holds whatever its
 * terms were rounded from, and is not looked at further; what does not is judged as figures.
 */
export function rowEquations(table: Table, relation: RowRelation, rows: readonly Row[], most = Infinity): Equation[] {
  const [own, others] = [stripIn(table, relation.result), relation.terms.map((c) => stripIn(table, c))];
  const source = sourceOf(table, relation);
  const compute = relation.compute ?? sumOf;
  const values: number[] = others.map(() => 0);
  const found: Equation[] = [];
  for (const row of rows) {
    if (found.length >= most) break;
    const place = placeIn(table, row);
    const [bits, { any, all }] = [own.bits[place] ?? 0, bitsOf(others, place)];
    if (isLeftOut(relation, bits, any)) continue;
    others.forEach((strip, i) => (values[i] = strip.values[place] ?? 0));
    const [result, half] = [own.values[place] ?? 0, own.halves[place] ?? 0];
    const computed = compute(values);
    const unread = ((bits | any) & CELL.unread) !== 0;
    const known = !unread && (bits & CELL.blank) === 0 && (all & CELL.blank) === 0 && Number.isFinite(computed);
    const actual = (bits & CELL.unread) === 0 ? result : null;
    const open = relation.openEnded === true && (any & CELL.blank) !== 0 ? '<=' : '=';
    if (!known)
      found.push(new LightEquation(source, place, { state: 'unknown', expected: null, actual, relation: open }));
    else if (Math.abs(computed - result) <= half + noise(result))
      found.push(
        new LightEquation(source, place, { state: 'holds', expected: tidy(computed, 15), actual, relation: open }),
      );
    else found.push(judged(source, place));
  }
  return found;
}

/** An equation that only its figures can answer. */
export function judged(source: Source, place: number): Equation {
  const made = equation(source.claimAt(place));
  return new LightEquation(source, place, made, made);
}
