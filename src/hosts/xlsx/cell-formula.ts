import { parseA1 } from '../../core/grid/range';
import type { CellDraft, CellState } from './cell-state';
import { shownFormula } from './future-functions';
import { sharedFormula } from './shared-formula';

function setShared(state: CellState, cell: CellDraft, group: string): void {
  const { row, column, shared, pending } = state;
  if (state.formula) {
    cell.formula = `=${shownFormula(state.formula)}`;
    if (!shared.has(group)) shared.set(group, sharedFormula(cell.formula.slice(1), row, column));
    return;
  }
  const master = shared.get(group);
  if (master) cell.formula = `=${master(row, column)}`;
  else pending.push({ row, column, group });
}

/** The cell's formula, whether its own, shared or one of an array's. */
export function setFormula(state: CellState, cell: CellDraft): void {
  const { t, si, ref } = state.formulaAttributes;
  if (t === 'shared') setShared(state, cell, si ?? '');
  else {
    if (state.formula) cell.formula = `=${shownFormula(state.formula)}`;
    const range = ref === undefined ? null : parseA1(state.context.sheet, ref);
    if (range) state.read.blocks.push({ range, formula: cell.formula ?? null, spills: state.dynamic });
  }
  state.read.formulas++;
  const said = state.number !== null || (state.value !== null && (state.value !== '' || state.type === 'str'));
  if (!said && state.held === null && t !== 'dataTable') cell.uncached = true;
}

/** Formulas that could only be known once all rows were read. */
export function settleFormulas({ read, pending, shared }: CellState): void {
  for (const { row, column, group } of pending) {
    const cell = read.cells[row]?.[column] as CellDraft | undefined;
    const master = shared.get(group);
    if (cell && master) cell.formula = `=${master(row, column)}`;
  }
  for (const { range, formula, spills } of read.blocks) {
    if (formula === null || spills) continue;
    for (let row = range.top; row <= Math.min(range.bottom, read.cells.length - 1); row++)
      read.cells[row]?.forEach((cell, column) => {
        if (cell && column >= range.left && column <= range.right) (cell as CellDraft).formula = formula;
      });
  }
}
