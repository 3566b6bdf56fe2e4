import fc from 'fast-check';
import { verify } from '../../../src/core/relations/localise/verify';
import { ask, compare, numbers, scattered, table, wrongIn } from './ask';
import { build, layouts, type Layout } from './tables';

const both: Layout = { rows: 8, columns: 4, across: true, down: true, group: 0, products: false, live: false };
const seeds = fc.integer({ min: 1, max: 1e6 });

describe('wrong figures of a generated table', () => {
  it('are told, or named, or fewer cells explain as much; the checker accepts every answer', () => {
    fc.assert(
      fc.property(layouts, fc.integer({ min: 1, max: 5 }), seeds, (layout, count, seed) => {
        const next = numbers(seed);
        const built = build(layout, () => 10 + next(900));
        const wrong = wrongIn(built, Math.min(count, built.typed.length), next);
        const found = compare(built, wrong, ask(built, wrong));
        expect(found.refused).toBe(0);
        const hidden = [...wrong.keys()].length - found.named;
        if (found.false > 0 || hidden > 0) expect(found.size).toBeLessThan(wrong.size);
      }),
      { numRuns: 400 },
    );
  });

  it('are each told with the right figure where rows, groups and columns are all summed', () => {
    const groups: Layout = { ...both, rows: 12, group: 4 };
    const sum = { put: 0, told: 0, false: 0 };
    for (let seed = 1; seed <= 40; seed++)
      for (const count of [1, 2, 3]) {
        const next = numbers(seed * 31 + count);
        const built = build(groups, () => 10 + next(900));
        const wrong = wrongIn(built, count, next);
        const found = compare(built, wrong, ask(built, wrong));
        sum.put += count;
        sum.told += found.told;
        sum.false += found.false;
      }
    expect(sum.false).toBe(0);
    expect(sum.told / sum.put).toBeGreaterThan(0.98);
  });

  it('leave a table without any alone', () => {
    fc.assert(
      fc.property(layouts, seeds, (layout, seed) => {
        const next = numbers(seed);
        const built = build(layout, () => 10 + next(900));
        expect(ask(built, new Map()).answers).toEqual([]);
      }),
    );
  });
});

describe('errors that have something to do with each other', () => {
  const built = build(both, numbersFrom(5));
  const key = (row: number, column: number): number =>
    built.cells
      .map(([r, c], i) => ({ r, c, i }))
      .filter(({ r, c }) => r === row && c === column)
      .map(({ r, c }) => r * 16384 + c)[0] as number;
  const at = (cells: readonly (readonly [number, number, number])[]): Map<number, number> =>
    new Map(cells.map(([r, c, by]) => [key(r, c), (built.right.get(key(r, c)) ?? 0) + by]));

  it('two addends of one column', () => {
    const wrong = at([
      [1, 2, 40],
      [4, 2, -7],
    ]);
    expect(compare(built, wrong, ask(built, wrong))).toMatchObject({ told: 2, false: 0, size: 2 });
  });

  it('two addends of one row and one of another, in columns of their own', () => {
    const wrong = at([
      [1, 2, 40],
      [1, 3, 25],
      [5, 4, 300],
    ]);
    expect(compare(built, wrong, ask(built, wrong))).toMatchObject({ told: 3, false: 0, size: 3 });
  });

  it('an inner cell and the total of its column', () => {
    const wrong = at([
      [2, 1, 90],
      [8, 1, -35],
    ]);
    expect(compare(built, wrong, ask(built, wrong))).toMatchObject({ told: 2, false: 0, size: 2 });
  });

  it('three corners of a rectangle: the fourth would do as well, so that all are named', () => {
    const wrong = at([
      [2, 1, 90],
      [2, 3, -35],
      [6, 1, 11],
    ]);
    const asked = ask(built, wrong);
    expect(asked.answers.map((answer) => answer.kind)).toEqual(['candidates']);
    expect(compare(built, wrong, asked)).toMatchObject({ false: 0, named: 3 });
  });
});

it('a hundred errors in ten thousand rows are told, each at its cell', () => {
  const built = table(10_000, 10);
  const wrong = scattered(built, 10_000, 100);
  const { answers } = ask(built, wrong);
  const told = answers.filter((a) => a.kind === 'cell' && a.value === built.right.get(a.figure.key));
  expect([told.length, answers.length]).toEqual([100, 100]);
});

describe('the checker', () => {
  const built = build(both, numbersFrom(9));
  const cell = (row: number, column: number): number => row * 16384 + column;
  const wrong = new Map([[cell(3, 2), (built.right.get(cell(3, 2)) ?? 0) + 50]]);
  const { equations, answers } = ask(built, wrong);
  const [answer] = answers;
  if (answer?.kind !== 'cell') throw new Error('one cell is wrong');
  const { certificate } = answer;

  it('accepts what is right', () => {
    expect(verify(equations, certificate)).toEqual({ holds: true, least: true });
  });

  it('refuses another figure, and a cell that breaks what held', () => {
    const other = certificate.changes.map(({ figure, value }) => ({ figure, value: value + 1 }));
    expect(verify(equations, { ...certificate, changes: other }).holds).toBe(false);
    const total = equations.find((made) => made.result.key === cell(3, 0));
    const changes = [{ figure: total!.result, value: total!.expected! }];
    expect(verify(equations, { ...certificate, changes }).holds).toBe(false);
  });

  it('refuses a bound whose equations share a cell, or that speaks of other equations', () => {
    expect(verify(equations, { ...certificate, bound: certificate.repaired }).least).toBe(false);
    const held = equations.filter((made) => made.state === 'holds').slice(0, 1);
    expect(verify(equations, { ...certificate, bound: held }).least).toBe(false);
  });

  it('refuses to call a set the least when there are more cells than disjoint equations', () => {
    const more = built.equations(wrong)[0]!.result;
    const changes = [...certificate.changes, { figure: more, value: more.value ?? 0 }];
    expect(verify(equations, { ...certificate, changes }).least).toBe(false);
  });
});

function numbersFrom(seed: number): () => number {
  const next = numbers(seed);
  return () => 10 + next(900);
}
