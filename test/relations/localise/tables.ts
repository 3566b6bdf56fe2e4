import fc from 'fast-check';
import { equation, type Claim, type Equation } from '../../../src/core/arithmetic/equation';
import type { Figure } from '../../../src/core/facts/figure';
import { keyAt } from '../../../src/core/facts/figure';
import { cellAt, rangeOf, type Range } from '../../../src/core/grid/range';
import type { Column, Row } from '../../../src/core/table/table';

/** How a table of the generator is laid out. */
export interface Layout {
  readonly rows: number;
  readonly columns: number;
  /** Every row has the sum of its columns. */
  readonly across: boolean;
  /** Every column has the sum of its rows. */
  readonly down: boolean;
  /** Rows are summed in groups of this size; 0 for none. */
  readonly group: number;
  /** The row totals are price times quantity as well. */
  readonly products: boolean;
  /** Totals are computed by the sheet. */
  readonly live: boolean;
}

/** The statements of a table, its cells by place; the figures are read when they are asked for. */
export interface Built {
  readonly range: Range;
  readonly cells: readonly (readonly [number, number])[];
  readonly right: ReadonlyMap<number, number>;
  readonly typed: readonly number[];
  readonly equations: (wrong: ReadonlyMap<number, number>) => readonly Equation[];
}

type Place = readonly [number, number];
interface Sum {
  readonly result: Place;
  readonly terms: readonly Place[];
  readonly product?: boolean;
}

const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const key = ([row, column]: Place): number => keyAt(cellAt('B', row, column));

/** Places of a layout: column 0 the row total, then the columns, then quantity and price; totals below. */
function statements({ rows, columns, across, down, group, products }: Layout): { sums: Sum[]; width: number } {
  const sums: Sum[] = [];
  const width = 1 + columns + (products ? 2 : 0);
  const size = group > 0 ? group : rows;
  const groups = many(Math.ceil(rows / size), (g) => many(Math.min(size, rows - g * size), (i) => g * size + i));
  const last = rows + (group > 0 ? groups.length : 0);
  const parts = group > 0 ? groups.map((_, g) => rows + g) : many(rows, (i) => i);
  const summed = many(columns + 1, (c) => c).filter((c) => c > 0 || across);
  const lines = many(last + (down ? 1 : 0), (r) => r).filter((r) => r < rows || (down && r >= rows));
  if (across) for (const r of lines) sums.push({ result: [r, 0], terms: many(columns, (c): Place => [r, c + 1]) });
  if (products && across)
    for (const r of many(rows, (i) => i))
      sums.push({
        result: [r, 0],
        terms: [
          [r, columns + 1],
          [r, columns + 2],
        ],
        product: true,
      });
  if (down)
    for (const c of summed) {
      if (group > 0)
        groups.forEach((of, g) => sums.push({ result: [rows + g, c], terms: of.map((r): Place => [r, c]) }));
      sums.push({ result: [last, c], terms: parts.map((r): Place => [r, c]) });
    }
  return { sums, width };
}

const column = (at: number): Column => ({ at, path: [], role: 'amount' }) as unknown as Column;
const row = (at: number): Row => ({ at, label: String(at), role: 'item' }) as unknown as Row;

function figure(columns: readonly Column[], rows: readonly Row[], place: Place, value: number, live: boolean): Figure {
  const at = cellAt('B', place[0], place[1]);
  const amount = { kind: 'number', value, stored: live ? 'formula' : 'number', decimals: 0, percent: false };
  return {
    at,
    row: rows[place[0]] as Row,
    column: columns[place[1]] as Column,
    amount: amount as Figure['amount'],
    value,
    blank: false,
    half: 0,
    shown: 0,
    live: null,
    key: keyAt(at),
  };
}

const times = (values: readonly number[]): number => values.reduce((a, b) => a * b, 1);

/** Figures of the inner cells; with products, price and quantity come first and the first column takes the rest. */
function fill({ rows, columns, products }: Layout, next: () => number): Map<number, number> {
  const right = new Map<number, number>();
  for (let r = 0; r < rows; r++) {
    const values = many(columns, next);
    if (products) {
      const [quantity, price] = [3 + (next() % 40), 11 + (next() % 900)];
      const rest = values.slice(1).reduce((a, b) => a + b, 0);
      const more = Math.ceil(Math.max(0, rest + 1 - quantity * price) / quantity);
      right.set(key([r, columns + 1]), quantity).set(key([r, columns + 2]), price + more);
      values[0] = quantity * (price + more) - rest;
    }
    values.forEach((value, c) => right.set(key([r, c + 1]), value));
  }
  return right;
}

export function build(layout: Layout, next: () => number): Built {
  const { sums, width } = statements(layout);
  const right = fill(layout, next);
  const orderly = [...sums].reverse();
  for (let pass = 0; pass < 3; pass++)
    for (const { result, terms, product } of withoutProducts(orderly))
      if (!product && terms.every((t) => right.has(key(t))))
        right.set(
          key(result),
          terms.reduce((sum, t) => sum + (right.get(key(t)) ?? 0), 0),
        );
  const last = Math.max(...sums.map(({ result }) => result[0]), layout.rows - 1);
  const [columns, rows] = [many(width, column), many(last + 1, row)];
  const totals = new Set(sums.map(({ result }) => key(result)));
  const places = new Map(sums.flatMap(({ result, terms }) => [result, ...terms]).map((p) => [key(p), p]));
  const equations = (wrong: ReadonlyMap<number, number>): Equation[] => {
    const value = (k: number): number => wrong.get(k) ?? right.get(k) ?? 0;
    const current = new Map([...places.keys()].map((k) => [k, value(k)]));
    if (layout.live)
      for (let pass = 0; pass < 3; pass++)
        for (const { result, terms, product } of orderly)
          if (!product)
            current.set(
              key(result),
              terms.reduce((sum, t) => sum + (current.get(key(t)) ?? 0), 0),
            );
    const figures = new Map(
      [...places].map(([k, p]) => [k, figure(columns, rows, p, current.get(k) ?? 0, layout.live && totals.has(k))]),
    );
    return sums.map(({ result, terms, product }) => {
      const claim: Claim = {
        kind: product ? 'product' : result[1] === 0 && terms[0]?.[1] !== 0 ? 'column-arithmetic' : 'total',
        result: figures.get(key(result)) as Figure,
        terms: terms.map((t) => figures.get(key(t)) as Figure),
        statement: { text: '', at: null },
        ...(product ? { compute: times } : {}),
      };
      return equation(claim);
    });
  };
  const typed = [...places.keys()].filter((k) => !layout.live || !totals.has(k));
  return { range: rangeOf('B', 0, 0, last, width - 1), cells: [...places.values()], right, typed, equations };
}

const withoutProducts = (sums: readonly Sum[]): readonly Sum[] => sums.filter(({ product }) => !product);

/** Small tables of every layout. */
export const layouts = fc
  .record({
    rows: fc.integer({ min: 3, max: 12 }),
    columns: fc.integer({ min: 2, max: 6 }),
    across: fc.boolean(),
    down: fc.boolean(),
    group: fc.constantFrom(0, 0, 3),
    products: fc.boolean(),
    live: fc.constantFrom(false, false, true),
  })
  .filter(({ across, down }) => across || down);
