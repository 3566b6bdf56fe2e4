import FormulaParser from 'fast-formula-parser';
import fc from 'fast-check';
import { FAMILIES } from './families/index';
import { FAULTS } from './faults/index';
import { random, seedOf } from './random';
import { at, type BenchSheet } from './sheet';

interface Ref {
  readonly row: number;
  readonly col: number;
}

/** The formulas of a generated sheet whose written result is not what a formula library makes of them. */
function wrongResults(sheet: BenchSheet): string[] {
  const value = ({ row, col }: Ref): unknown => sheet.cells.get(at(row - 1, col - 1))?.value ?? null;
  const parser = new FormulaParser({
    onCell: value,
    onRange: ({ from, to }: { from: Ref; to: Ref }) =>
      Array.from({ length: to.row - from.row + 1 }, (_, down) =>
        Array.from({ length: to.col - from.col + 1 }, (__, across) =>
          value({ row: from.row + down, col: from.col + across }),
        ),
      ),
  });
  const wrong: string[] = [];
  for (const [address, cell] of sheet.cells) {
    if (!cell.formula || typeof cell.value !== 'number') continue;
    // A tie is rounded up in Excel, which corrects for binary noise; the library does not, so a rounded result is
    // held to half a unit of what it was rounded from.
    const [, inner = cell.formula, places] = /^ROUND\((.*),(\d)\)$/.exec(cell.formula) ?? [];
    const result = parser.parse(inner, { sheet: sheet.name, row: 1, col: 1 });
    const room = places === undefined ? 0 : 0.5 / 10 ** Number(places);
    if (typeof result !== 'number' || Math.abs(result - cell.value) > room + 1e-6 * Math.max(1, Math.abs(result)))
      wrong.push(`${address}: ${String(cell.value)}, not ${String(result)} of =${cell.formula}`);
  }
  return wrong;
}

const seeds = fc.integer({ min: 1, max: 2_000_000_000 });

describe('the generator of the rules bench', () => {
  it.each(Object.entries(FAMILIES))('makes clean tables: %s', (_, make) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { sheet } = make(seed);
        expect(sheet.broken().map(({ total }) => total)).toEqual([]);
        expect(wrongResults(sheet)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each(Object.entries(FAMILIES))('makes the same table of the same seed: %s', (_, make) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect([...make(seed).sheet.cells]).toEqual([...make(seed).sheet.cells]);
      }),
      { numRuns: 10 },
    );
  });

  it.each(FAULTS.map((fault) => [fault.rule, fault] as const))('changes something when it injects %s', (_, fault) => {
    let injected = 0;
    for (let turn = 0; turn < 400 && injected < 10; turn++) {
      const family = fault.families[turn % fault.families.length] ?? '';
      const make = FAMILIES[family];
      if (!make) throw new Error(`no family ${family}`);
      const made = make(seedOf(turn, 7));
      const clean = JSON.stringify([[...make(seedOf(turn, 7)).sheet.cells], made.sheet.merges]);
      const wanted = fault.inject(made, random(turn));
      if (!wanted) continue;
      injected++;
      expect(wanted.cells.length).toBeGreaterThan(0);
      const after = JSON.stringify([[...made.sheet.cells], made.sheet.merges]);
      if (made.sheet.hiddenRows.length === 0 && !fault.settings) expect(after).not.toBe(clean);
    }
    expect(injected).toBeGreaterThan(0);
  });
});
