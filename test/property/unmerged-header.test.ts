import fc from 'fast-check';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { lines } from '../support/lines';
import type { Cell, Grid } from '../../src/core/grid/grid';
import { readTables } from '../../src/core/table/read-tables';
import { gridOf } from '../bench/rules/drive';
import { FAMILIES } from '../bench/rules/families/index';

/** What each column and row of the tables means, without confidence. */
const meaning = (grid: Grid) =>
  readTables(grid).tables.map(({ columns, rows, title }) => ({
    unit: title.unit,
    columns: columns.map((c) => [c.at, c.role, c.measure, c.area, c.unit, c.subsetOf]),
    rows: rows.map((r) => [r.at, r.role, r.parent, r.label]),
  }));

const unmerged = (grid: Grid): Grid => ({ ...grid, merges: [] });

/** A header phrase merged downwards, written as people do without merges: half of it in each of two rows. */
function cut(grid: Grid): Grid {
  const cells: (Cell | undefined)[][] = lines(grid).map((row) => [...(row ?? [])]);
  for (const { top, bottom, left, right } of grid.merges) {
    const held = cells[top]?.[left];
    const words = String(held?.value ?? '').split(' ');
    if (left !== right || bottom === top || words.length < 2) continue;
    const half = Math.ceil(words.length / 2);
    cells[top]![left] = { ...held, value: words.slice(0, half).join(' ') };
    cells[top + 1]![left] = { ...held, value: words.slice(half).join(' ') };
  }
  return { ...grid, cells: cellsOf(cells), merges: [] };
}

const grids = fc
  .tuple(fc.constantFrom(...Object.values(FAMILIES)), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([make, seed]) => gridOf(make(seed).sheet));

test('a header without its merges reads as it did', () => {
  fc.assert(fc.property(grids, (grid) => expect(meaning(unmerged(grid))).toEqual(meaning(grid))));
});

test('header phrases cut over two rows read as whole ones', () => {
  fc.assert(fc.property(grids, (grid) => expect(meaning(cut(grid))).toEqual(meaning(grid))));
});
