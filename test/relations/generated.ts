import { cellsOf } from '../../src/core/grid/gather-cells';
import fc from 'fast-check';
import type { Cell, Grid } from '../../src/core/grid/grid';

/** Words that no vocabulary holds. */
const SYLLABLES = ['zor', 'plax', 'mib', 'tuk', 'wen', 'fra', 'glo', 'jix', 'vop', 'kest', 'dra', 'yul'];
const word = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 3 }).map((s) => s.join(''));
const words = (count: number) => fc.uniqueArray(word, { minLength: count, maxLength: count });

export type Matrix = (number | null)[][];

/** How a table is made: its columns, and the column or row that the others make. */
export interface Recipe {
  readonly name: string;
  /** Figures that nothing makes, and those that they make. */
  readonly build: (figure: () => number, rows: number) => Matrix;
  /** Columns that hold results; −1 where rows do. */
  readonly results: readonly number[];
  /** Places of rows that are made of others. */
  readonly resultRows?: (rows: number) => readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

const byRows = (row: (figure: () => number) => number[]) => (figure: () => number, rows: number) =>
  many(rows, () => row(figure));

const parts = (figure: () => number, n: number): number[] => many(n, figure);

/** Groups of four items in three columns, each under or over its sum. */
const grouped =
  (after: boolean) =>
  (figure: () => number, rows: number): Matrix =>
    many(Math.max(3, Math.floor(rows / 5)), () => {
      const items = many(4, () => parts(figure, 3));
      const total = many(3, (c) => sum(items.map((item) => item[c] ?? 0)));
      return after ? [...items, total] : [total, ...items];
    }).flat();

const groupRows = (after: boolean) => (rows: number) =>
  many(Math.max(3, Math.floor(rows / 5)), (g) => g * 5 + (after ? 4 : 0));

export const RECIPES: readonly Recipe[] = [
  { name: 'total, then two parts', results: [0], build: byRows((f) => ((p) => [sum(p), ...p])(parts(f, 2))) },
  { name: 'five parts, then total', results: [5], build: byRows((f) => ((p) => [...p, sum(p)])(parts(f, 5))) },
  {
    name: 'two totals within a total',
    results: [0, 1, 4],
    build: byRows((f) => ((a, b) => [sum(a) + sum(b), sum(a), ...a, sum(b), ...b])(parts(f, 2), parts(f, 3))),
  },
  {
    name: 'pairs at a stride of two',
    results: [0, 1],
    build: byRows((f) =>
      ((a, b) => [sum(a), sum(b), ...a.flatMap((v, i) => [v, b[i] ?? 0])])(parts(f, 4), parts(f, 4)),
    ),
  },
  {
    name: 'opening, in, out, closing',
    results: [3],
    build: byRows((f) =>
      (([a = 0, b = 0]) => ((c) => [a, b, c, a + b - c])(Math.floor((a + b) / 3) + (a % 7)))(parts(f, 2)),
    ),
  },
  { name: 'total, part, rest', results: [2], build: byRows((f) => (([a = 0, b = 0]) => [a + b, b, a])(parts(f, 2))) },
  {
    name: 'quantity times price',
    results: [2],
    build: byRows((f) => ((a, b) => [a, b, a * b])(2 + (f() % 60), f())),
  },
  {
    name: 'quantity times days times norm, in thousands',
    results: [3],
    build: byRows((f) => ((a, b, c) => [a, b, c * 1000, a * b * c])(2 + (f() % 60), 2 + (f() % 6), f())),
  },
  {
    name: 'a part of a whole in per cent',
    results: [2],
    build: byRows((f) => ((a, b) => [a, a + b, Math.round((a / (a + b)) * 1000) / 10])(f(), f())),
  },
  { name: 'groups under their sums', results: [], build: grouped(false), resultRows: groupRows(false) },
  { name: 'groups over their sums', results: [], build: grouped(true), resultRows: groupRows(true) },
];

export interface Generated {
  readonly grid: Grid;
  readonly recipe: string;
  /** Cells that were made wrong, as row and column of the sheet. */
  readonly wrong: readonly { readonly row: number; readonly column: number }[];
}

const HEADER = 3;
const STUB = 2;

const cellOf = (value: string | number | null): Cell | undefined => (value === null ? undefined : { value });

export const sheetOf = (name: string, heads: readonly string[], labels: readonly string[], matrix: Matrix): Grid => ({
  sheet: name,
  merges: [],
  cells: cellsOf(
    [['BIỂU SỐ 1'], [], ['TT', ...heads], ...matrix.map((row, i) => [i + 1, labels[i] ?? '', ...row])].map((line) =>
      line.map(cellOf),
    ),
  ),
});

/** A figure typed wrong: two digits changed round, a digit more, a digit other, or another figure altogether. */
function slip(value: number, kind: number, noise: number): number {
  const text = String(value);
  if (kind === 0) {
    const at = [...text].findIndex(
      (c, i) => i > 0 && i + 1 < text.length && c !== text[i + 1] && c !== '.' && text[i + 1] !== '.',
    );
    if (at > 0) return Number(text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2));
  }
  if (kind === 1) return value * 10;
  if (kind === 2) return value + 10 * (1 + (noise % 9));
  return Math.round(value * (0.4 + (noise % 50) / 100)) + 7;
}

/** A table of nonsense words, made by one recipe, with so many results typed wrong. */
export function generated(
  recipe: Recipe,
  errors: number,
  digits: readonly [number, number] = [100, 99999],
): fc.Arbitrary<Generated> {
  const figures = fc.array(fc.integer({ min: digits[0], max: digits[1] }), { minLength: 400, maxLength: 400 });
  return fc
    .record({
      rows: fc.integer({ min: Math.max(8, errors * 6), max: 30 }),
      heads: words(12),
      labels: fc.uniqueArray(
        word.map((w) => `${w} ${w.length}`),
        { minLength: 4, maxLength: 40, selector: (w) => w },
      ),
      figures,
      kinds: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
      picks: fc.array(fc.nat(9999), { minLength: 6, maxLength: 6 }),
    })
    .map(({ rows, heads, labels, figures: all, kinds, picks }) => {
      let at = 0;
      const matrix = recipe.build(() => all[at++ % all.length] ?? 1, rows);
      const wrong = new Map<string, { row: number; column: number }>();
      const own = recipe.resultRows?.(rows) ?? many(matrix.length, (i) => i);
      const columns = recipe.resultRows ? [0, 1, 2] : recipe.results;
      for (let e = 0; e < errors; e++) {
        const row = own[(picks[e] ?? 0) % own.length] ?? 0;
        const column = columns[(picks[e + 3] ?? 0) % columns.length] ?? 0;
        const value = matrix[row]?.[column] ?? 0;
        const next = slip(value, kinds[e] ?? 0, picks[e] ?? 0);
        if ([...wrong.values()].some((w) => w.row === row + HEADER) || next === value) continue;
        (matrix[row] as (number | null)[])[column] = next;
        wrong.set(`${String(row)} ${String(column)}`, { row: row + HEADER, column: column + STUB });
      }
      const names = many(
        matrix.length,
        (i) => `${labels[i % labels.length] ?? ''} ${String.fromCharCode(97 + (i % 26))}${i > 25 ? 'b' : ''}`,
      );
      return { grid: sheetOf('Biểu', heads, names, matrix), recipe: recipe.name, wrong: [...wrong.values()] };
    });
}

/** Figures that nothing binds: marks, counts of 0–9, years, ranks, percentages, scales, temperatures, points. */
export const UNBOUND: Readonly<Record<string, (figure: () => number, columns: number) => number[]>> = {
  'counts of 0 to 9': (f, n) => many(n, () => f() % 10),
  'mostly noughts': (f, n) => many(n, () => (f() % 3 === 0 ? f() % 5 : 0)),
  'school marks': (f, n) => many(n, () => (f() % 21) / 2),
  years: (f, n) => many(n, () => 1990 + (f() % 36)),
  'a scale of five': (f, n) => many(n, () => 1 + (f() % 5)),
  'whole per-cents': (f, n) => many(n, () => f() % 101),
  temperatures: (f, n) => many(n, (i) => Math.round(150 + i * 10 + (f() % 60)) / 10),
  'a league table': (f, n) =>
    ((w, d, l) => [w + d + l, w, d, l, w * 3 + d, f() % 40, f() % 40, f() % 20].slice(0, n))(
      f() % 12,
      f() % 8,
      f() % 9,
    ),
  coordinates: (f, n) => many(n, (i) => Math.round((i % 2 ? 105 : 21) * 1e4 + (f() % 9999)) / 1e4),
  'counts up to 60': (f, n) => many(n, () => f() % 60),
};

/** A table of figures of one kind, under nonsense words. */
export function unbound(kind: keyof typeof UNBOUND): fc.Arbitrary<Grid> {
  return fc
    .record({
      rows: fc.integer({ min: 4, max: 40 }),
      columns: fc.integer({ min: 3, max: 9 }),
      heads: words(12),
      figures: fc.array(fc.nat(99999), { minLength: 400, maxLength: 400 }),
    })
    .map(({ rows, columns, heads, figures }) => {
      let at = 0;
      const matrix = many(rows, () => UNBOUND[kind]?.(() => figures[at++ % figures.length] ?? 0, columns) ?? []);
      return sheetOf(
        'Biểu',
        heads,
        many(rows, (i) => `${heads[i % 12] ?? ''} ${String.fromCharCode(97 + (i % 26))}`),
        matrix,
      );
    });
}
