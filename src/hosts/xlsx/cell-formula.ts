import { UNCACHED, type Cells } from '../../core/grid/cells';
import { cellsFrom, contradictions, setFormula } from '../../core/grid/gather-cells';
import { parseA1 } from '../../core/grid/range';
import { corruptAt, type Block, type CellState, type ReadCells } from './cell-state';
import { shownFormula } from './future-functions';
import { LIMITS, tooLarge } from './limits';
import { sharedFormula } from './shared-formula';

/** Gives a cell its formula; what all of them come to has a bound, since a shared one is written out for each cell. */
function putFormula(state: CellState, position: number, formula: string): void {
  state.formulaSigns += formula.length;
  if (state.formulaSigns > LIMITS.formulas) throw tooLarge('formulas', state.context.sheet);
  setFormula(state.read.gathered, position, `=${formula}`);
}

function keepShared(state: CellState, position: number, group: string): void {
  const { row, column, shared, pending } = state;
  if (state.formula) {
    const formula = shownFormula(state.formula);
    putFormula(state, position, formula);
    if (!shared.has(group)) shared.set(group, sharedFormula(formula, row, column));
    return;
  }
  const master = shared.get(group);
  if (master) putFormula(state, position, master(row, column));
  else pending.push({ position, row, column, group });
}

/** The cell's formula, whether its own, shared or one of an array's. */
export function keepFormula(state: CellState, position: number): void {
  const { t, si, ref } = state.formulaAttributes;
  const { gathered, blocks } = state.read;
  if (t === 'shared') keepShared(state, position, si ?? '');
  else {
    const formula = state.formula ? `=${shownFormula(state.formula)}` : null;
    if (formula !== null) putFormula(state, position, formula.slice(1));
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
export function settleCells(state: CellState): ReadCells {
  const { read, pending, shared } = state;
  for (const { position, row, column, group } of pending) {
    const master = shared.get(group);
    if (master) putFormula(state, position, master(row, column));
  }
  const { gathered, ...rest } = read;
  const cells = cellsFrom(gathered);
  const rows = read.blocks.reduce(
    (sum, { range }) => sum + Math.min(range.bottom, cells.height - 1) - range.top + 1,
    0,
  );
  if (rows > LIMITS.merges) throw corruptAt(state, 'overlapping arrays');
  for (const block of read.blocks) spread(cells, block);
  return { ...rest, twice: contradictions(gathered), cells };
}
