import { UNCACHED, type Cells } from '../../core/grid/cells';
import { cellsFrom, setFormula } from '../../core/grid/gather-cells';
import { parseA1 } from '../../core/grid/range';
import type { Block, CellState, ReadCells } from './cell-state';
import { shownFormula } from './future-functions';
import { sharedFormula } from './shared-formula';

function keepShared(state: CellState, position: number, group: string): void {
  const { row, column, shared, pending, read } = state;
  if (state.formula) {
    const formula = shownFormula(state.formula);
    setFormula(read.gathered, position, `=${formula}`);
    if (!shared.has(group)) shared.set(group, sharedFormula(formula, row, column));
    return;
  }
  const master = shared.get(group);
  if (master) setFormula(read.gathered, position, `=${master(row, column)}`);
  else pending.push({ position, row, column, group });
}

/** The cell's formula, whether its own, shared or one of an array's. */
export function keepFormula(state: CellState, position: number): void {
  const { t, si, ref } = state.formulaAttributes;
  const { gathered, blocks } = state.read;
  if (t === 'shared') keepShared(state, position, si ?? '');
  else {
    const formula = state.formula ? `=${shownFormula(state.formula)}` : null;
    if (formula !== null) setFormula(gathered, position, formula);
    const range = ref === undefined ? null : parseA1(state.context.sheet, ref);
    if (range) blocks.push({ range, formula, spills: state.dynamic });
  }
  state.read.formulas++;
  const said = state.number !== null || (state.value !== null && (state.value !== '' || state.type === 'str'));
  if (!said && state.held === null && t !== 'dataTable')
    gathered.kinds[position] = (gathered.kinds[position] as number) | UNCACHED;
}

/** An array's formula is that of all its cells. */
function spread(cells: Cells, { range, formula, spills }: Block): void {
  if (formula === null || spills || cells.computed === null) return;
  const place = cells.formulas.indexOf(formula) + 1;
  for (let row = range.top; row <= Math.min(range.bottom, cells.height - 1); row++)
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
      const column = cells.columns[at] as number;
      if (column >= range.left && column <= range.right) cells.computed[at] = place;
    }
}

/** The cells, with the formulas that could only be known once all rows were read. */
export function settleCells({ read, pending, shared }: CellState): ReadCells {
  for (const { position, row, column, group } of pending) {
    const master = shared.get(group);
    if (master) setFormula(read.gathered, position, `=${master(row, column)}`);
  }
  const { gathered, ...rest } = read;
  const cells = cellsFrom(gathered);
  for (const block of read.blocks) spread(cells, block);
  return { ...rest, cells };
}
