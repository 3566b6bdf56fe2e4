import { addCell } from '../../core/grid/gather-cells';
import { keepFormula } from './cell-formula';
import { corruptAt, type CellState } from './cell-state';
import { storeValue, stored } from './cell-value';
import { LIMITS, tooLarge } from './limits';
import { isTrue, type Attributes } from './xml/stream';

/** Takes up a row by the attributes of its tag. */
export function openRow(state: CellState, attributes: Attributes): void {
  state.rowSaid = attributes.r !== undefined;
  state.row = state.rowSaid ? Number(attributes.r) - 1 : state.row + 1;
  if (!(state.row >= 0) || state.row % 1 !== 0) throw corruptAt(state, `row ${String(attributes.r)}`);
  state.column = -1;
  const flat = attributes.ht !== undefined && Number(attributes.ht) === 0;
  if ((flat || isTrue(attributes.hidden)) && state.row < LIMITS.rows) state.read.hiddenRows.push(state.row);
}

/** Takes up a cell whose place is known; its type and style are set by whoever reads its tag. */
export function openCell(state: CellState, type: string, style: number): void {
  const { styles } = state.context;
  state.type = type;
  state.look = styles[style] === undefined ? styles.length : style;
  state.dynamic = false;
  state.value = null;
  state.number = null;
  state.formula = null;
  state.held = null;
}

/** Keeps a cell that says something; one that is only formatted would make the sheet as large as its formatting. */
export function closeCell(state: CellState): void {
  if (state.number === null && state.value === null && state.held === null && state.formula === null) return;
  const { read, row, column } = state;
  if (read.gathered.count >= LIMITS.cells) throw tooLarge('cells', state.context.sheet);
  if (row >= LIMITS.rows) read.leftOutRows++;
  else if (column >= LIMITS.columns) read.leftOutColumns++;
  else keepCell(state);
}

function keepCell(state: CellState): void {
  const { gathered } = state.read;
  storeValue(state);
  if (stored.kind === 0 && state.formula === null) return;
  const position = addCell(gathered, state.row, state.column, stored.kind, stored.value, stored.look);
  if (state.formula !== null) keepFormula(state, position);
}
