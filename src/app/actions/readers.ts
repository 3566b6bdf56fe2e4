import { formulaAt } from '../../core/grid/cells';
import type { Grid } from '../../core/grid/grid';
import { unquotedSheet } from '../../core/grid/range';
import { mapReferences } from '../../core/marks/references';

function sheetsRead({ cells }: Grid): Set<string> {
  const names = new Set<string>();
  for (let at = 0; at < cells.columns.length; at++) {
    const formula = formulaAt(cells, at) ?? '';
    if (formula.indexOf('!') < 0) continue;
    mapReferences(formula, ({ prefix, cells: read }) => {
      if (prefix !== '') names.add(unquotedSheet(prefix.slice(0, -1)).toLowerCase());
      return read;
    });
  }
  return names;
}

// Asked at every edit, of the same grids.
const known = new WeakMap<Grid, Set<string>>();

function readBy(grid: Grid): Set<string> {
  const names = known.get(grid) ?? sheetsRead(grid);
  known.set(grid, names);
  return names;
}

/** Some sheets, and those whose formulas read them, directly or through each other (trang tính có công thức lấy số từ đó). */
export function readersOf(grids: readonly Grid[], sheets: readonly string[]): Set<string> {
  const reached = new Set(sheets);
  const names = new Set(sheets.map((name) => name.toLowerCase()));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const grid of grids) {
      if (reached.has(grid.sheet) || !Array.from(readBy(grid)).some((name) => names.has(name))) continue;
      reached.add(grid.sheet);
      names.add(grid.sheet.toLowerCase());
    }
  }
  return reached;
}
