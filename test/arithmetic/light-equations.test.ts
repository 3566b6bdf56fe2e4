import fc from 'fast-check';
import { equation } from '../../src/core/arithmetic/equation';
import { equationsOf } from '../../src/core/arithmetic/equations-of';
import { LightEquation } from '../../src/core/arithmetic/light-equation';
import { relativeFormula } from '../../src/core/formula/references';
import { relativePlain } from '../../src/core/formula/relative';
import { a1, cellAt } from '../../src/core/grid/range';
import { readTables } from '../../src/core/table/read-tables';
import { gridOf } from '../bench/rules/drive';
import { FAMILIES } from '../bench/rules/families/index';
import { FAULTS } from '../bench/rules/faults/index';
import { random } from '../bench/rules/random';

const families = Object.keys(FAMILIES);
const any = { seed: fc.integer({ min: 1, max: 1e6 }), family: fc.constantFrom(...families) };

describe('an equation that is told light', () => {
  it('says what its figures say, once they are gathered', () => {
    const met = { light: 0, broken: 0 };
    fc.assert(
      fc.property(any.family, any.seed, fc.nat(), (family, seed, pick) => {
        const made = FAMILIES[family]?.(seed);
        if (!made) return;
        FAULTS.filter((f) => f.families.includes(family))
          .filter((_, i, all) => i === pick % all.length)
          .forEach((fault) => fault.inject(made, random(seed ^ 0x5bd1e995)));
        for (const table of readTables(gridOf(made.sheet)).tables)
          for (const told of equationsOf(table)) {
            if (!(told instanceof LightEquation)) continue;
            const whole = equation(told.source.claimAt(told.place));
            const { state, expected, actual, relation } = told;
            expect({ state, expected, actual, relation }).toEqual({
              state: whole.state,
              expected: whole.expected,
              actual: whole.actual,
              relation: whole.relation,
            });
            expect(told.source.keysAt(told.place)).toEqual([whole.result, ...whole.terms].map((f) => f.key));
            met.light++;
            if (state === 'broken') met.broken++;
          }
      }),
      { numRuns: 150, seed: 20260101 },
    );
    expect(met.light).toBeGreaterThan(1000);
    expect(met.broken).toBeGreaterThan(10);
  });
});

describe('a plain formula, seen from its cell at a glance', () => {
  const place = fc.record({ row: fc.nat(400), column: fc.nat(60) });
  const reference = place.map(({ row, column }) => a1(cellAt('', row, column)));
  const operand = fc.oneof(
    reference,
    fc.nat(2000).map(String),
    fc.tuple(reference, reference).map(([a, b]) => `SUM(${a}:${b})`),
    fc.tuple(fc.constantFrom('ROUND', 'LOG10', 'N'), reference).map(([name, a]) => `${name}(${a})`),
  );
  const formula = fc.array(fc.tuple(fc.constantFrom('+', '-', '*', '/'), operand), { minLength: 1, maxLength: 4 }).map(
    (parts) =>
      `=${parts
        .map(([sign, text]) => sign + text)
        .join('')
        .replace(/^[*/+]/, '')}`,
  );

  it('says what the parser says of which formulas are alike', () => {
    fc.assert(
      fc.property(formula, formula, place, place, (one, other, here, there) => {
        const glance = [relativePlain(one, here.row, here.column), relativePlain(other, there.row, there.column)];
        const parsed = [relativeFormula(one, here.row, here.column), relativeFormula(other, there.row, there.column)];
        expect(glance).not.toContain(null);
        expect(glance[0] === glance[1]).toBe(parsed[0] === parsed[1]);
      }),
    );
  });

  it('knows a formula that moved with its cell', () => {
    expect(relativePlain('=SUM(D5:F5)', 4, 2)).toBe(relativePlain('=SUM(D9:F9)', 8, 2));
    expect(relativePlain('=SUM(D5:F5)', 4, 2)).not.toBe(relativePlain('=SUM(D5:F5)', 8, 2));
  });

  it.each(['=SUM($D$5:F5)', "='Biểu 1'!A1+B2", '=A1+tong', '=SUMIF(A1:A9,"x",B1:B9)', '=Bang1[Vốn]+1', '=A:A+1'])(
    'leaves %s to the parser',
    (text) => {
      expect(relativePlain(text, 3, 3)).toBeNull();
    },
  );
});
