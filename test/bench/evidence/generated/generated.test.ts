import fc from 'fast-check';
import { random } from '../../rules/random';
import { holds, inBroken, menders, needed, sumOf, type Bond } from './bond';
import { change, copyOf, figureAt, gridOf } from './drawing';
import { drawTable, mistype } from './nonsense';
import { exactPlan, roundedPlan } from './plans';
import { drawSlips, independent } from './several';
import { slipped, SLIPS } from './slip';
import { tellable } from './trial';
import { twoWay } from './two-way';

const seeds = fc.integer({ min: 1, max: 2_000_000_000 });
const WISH = { columns: [2, 8], items: [4, 60], rowSum: null, grouped: null } as const;

const tried = (check: (seed: number) => void): void => {
  fc.assert(fc.property(seeds, check), { numRuns: 40 });
};

describe('drawn tables', () => {
  it('hold to the last digit where they are exact', () => {
    tried((seed) => {
      const source = random(seed);
      const { drawing } = twoWay(source, exactPlan(source, WISH));
      expect(drawing.bonds.filter((bond) => !holds(bond, figureAt(drawing)))).toEqual([]);
    });
  });

  it('are off by no more than rounding where they are rounded', () => {
    tried((seed) => {
      const source = random(seed);
      const { drawing } = twoWay(source, roundedPlan(source, WISH));
      const unit = [...drawing.cells.values()].some(({ format }) => format === '#,##0.0') ? 0.1 : 1;
      for (const bond of drawing.bonds) {
        const get = figureAt(drawing);
        const addends = bond.kind === 'sum' ? bond.terms.length : 0;
        const due = needed(bond, bond.result, get) ?? NaN;
        expect(Math.abs(due - get(bond.result))).toBeLessThanOrEqual(((addends + 1) / 2) * unit + 1e-6);
      }
    });
  });

  it('are the same of the same seed', () => {
    tried((seed) => {
      const draw = (): unknown => {
        const source = random(seed);
        return gridOf(twoWay(source, exactPlan(source, WISH)).drawing);
      };
      expect(draw()).toEqual(draw());
    });
  });

  it('hold without a word that means anything', () => {
    tried((seed) => {
      const { drawing } = drawTable(random(seed));
      expect(drawing.bonds.length).toBeGreaterThan(0);
      expect(drawing.bonds.filter((bond) => !holds(bond, figureAt(drawing)))).toEqual([]);
    });
  });
});

describe('errors put in', () => {
  it('break a bond each, at a cell of their own', () => {
    tried((seed) => {
      const source = random(seed);
      const table = drawTable(source);
      const { errors, wrong } = mistype(source, table, 3);
      for (const { changed, cells } of errors) {
        expect(cells).toContain(changed[0]);
        expect(figureAt(wrong)(changed[0] ?? '')).not.toBe(figureAt(table.drawing)(changed[0] ?? ''));
      }
      expect(inBroken(wrong.bonds, figureAt(wrong)).length > 0).toBe(errors.length > 0);
    });
  });

  it('are proven one by one in a table of row sums and groups', () => {
    tried((seed) => {
      const source = random(seed);
      const plan = exactPlan(source, { columns: [3, 8], items: [8, 50], rowSum: true, grouped: true });
      const table = twoWay(source, plan);
      for (const { cell, value } of drawSlips(source, table)) {
        const wrong = copyOf(table.drawing);
        change(wrong, cell, value);
        expect(tellable(wrong, cell)).toEqual([cell]);
      }
    });
  });

  it.each(SLIPS)('are other figures than the right one: %s', (slip) => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 1e6 }), (seed, right) => {
        const value = slipped(random(seed), slip, right, [right, 7]);
        if (value !== null) expect(value !== right && value > 0 && Number.isInteger(value)).toBe(true);
      }),
    );
  });

  it('may stand elsewhere when their differences make nothing together', () => {
    expect(independent([5, 5])).toBe(false);
    expect(independent([5, -5])).toBe(false);
    expect(independent([2, 3, 5])).toBe(false);
    expect(independent([1, 3, 5])).toBe(true);
  });
});

describe('the cells that could mend a table', () => {
  const figures: Readonly<Record<string, number>> = { A1: 2, B1: 3, C1: 6, A2: 4, B2: 5, C2: 9, A3: 6, B3: 8, C3: 15 };
  const get = (cell: string): number => figures[cell] ?? 0;

  it('are all of a lone sum, and the crossing where row and column fail', () => {
    const row = sumOf('C1', ['A1', 'B1']);
    const column: Bond = sumOf('C3', ['C1', 'C2']);
    const others = [sumOf('C2', ['A2', 'B2']), sumOf('A3', ['A1', 'A2']), sumOf('B3', ['B1', 'B2'])];
    expect(menders([row], get).sort()).toEqual(['A1', 'B1', 'C1']);
    expect(menders([row, column, ...others], (cell) => (cell === 'C3' ? 14 : get(cell)))).toEqual(['C1']);
  });

  it('do not take a figure that nobody could have typed', () => {
    const product: Bond = { kind: 'product', result: 'C2', factors: ['A2', 'B2'] };
    expect(menders([product], get)).toEqual(['C2']);
  });
});
