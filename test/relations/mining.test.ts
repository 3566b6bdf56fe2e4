import fc from 'fast-check';
import { equationsOf } from '../../src/core/arithmetic/equations-of';
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import type { Grid } from '../../src/core/grid/grid';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';
import { generated, RECIPES, UNBOUND, unbound, type Generated } from './generated';

const ARITHMETIC = /mismatch|exceeds|slip|column-arithmetic/;

const arithmetic = rules.filter(({ id }) => ARITHMETIC.test(id));

const findingsOf = (grid: Grid): readonly Finding[] =>
  check(readTables(grid).tables, arithmetic, DEFAULT_SETTINGS).findings;

const alarms = (grid: Grid): readonly Finding[] =>
  findingsOf(grid).filter((f) => f.severity === 'error' || f.severity === 'warning');

const places = (findings: readonly Finding[]): string[] => findings.map((f) => `${String(f.at.top)} ${f.ruleId}`);

const rowsOf = (made: Generated): ReadonlySet<number> => new Set(made.wrong.map(({ row }) => row));

describe.each(RECIPES.map((recipe) => [recipe.name, recipe] as const))('nonsense headings: %s', (name, recipe) => {
  it('accuses no right table', () => {
    fc.assert(
      fc.property(generated(recipe, 0), ({ grid }) => {
        expect(places(alarms(grid))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('finds a figure typed wrong, and tells of no row that is right', () => {
    let [wrong, found] = [0, 0];
    for (const made of fc.sample(generated(recipe, 1), { numRuns: 24, seed: 7 })) {
      const told = new Set(findingsOf(made.grid).map((f) => f.at.top));
      const rows = rowsOf(made);
      wrong += rows.size;
      for (const row of rows) if (told.has(row)) found++;
      expect(alarms(made.grid).filter((f) => !rows.has(f.at.top))).toEqual([]);
    }
    // A rate that a slip moves by less than it was rounded shows in nothing.
    expect(found).toBeGreaterThanOrEqual(wrong * (/per cent/.test(name) ? 0.85 : 0.97));
  });

  it('finds up to three, and tells of no row that is right', () => {
    let [wrong, found] = [0, 0];
    for (const made of fc.sample(generated(recipe, 3), { numRuns: 20, seed: 11 })) {
      const told = new Set(findingsOf(made.grid).map((f) => f.at.top));
      const rows = rowsOf(made);
      wrong += rows.size;
      for (const row of rows) if (told.has(row)) found++;
      expect(alarms(made.grid).filter((f) => !rows.has(f.at.top))).toEqual([]);
    }
    // Of three to six groups three wrong ones leave too little to tell groups by.
    expect(found).toBeGreaterThanOrEqual(wrong * (/groups/.test(name) ? 0.65 : 0.94));
  });
});

describe('figures that nothing binds', () => {
  it.each(Object.keys(UNBOUND))('are accused of nothing: %s', (kind) => {
    fc.assert(
      fc.property(unbound(kind), (grid) => {
        expect(places(alarms(grid))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it.each(Object.keys(UNBOUND).filter((kind) => kind !== 'a league table'))('make no relation: %s', (kind) => {
    fc.assert(
      fc.property(unbound(kind), (grid) => {
        const mined = readTables(grid).tables.flatMap((t) => equationsOf(t).filter((e) => e.statement.supposed));
        expect(mined).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
