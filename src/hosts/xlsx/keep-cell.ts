import { Trouble } from '../../core/host';
import { setFormula } from './cell-formula';
import type { CellDraft, CellState } from './cell-state';
import { setValue } from './cell-value';
import { LIMITS } from './limits';
import { isTrue, type Attributes } from './xml/stream';

export const corruptAt = ({ context }: CellState, text: string): Trouble =>
  new Trouble('corrupt', { sheet: context.sheet, text });

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
  state.type = type;
  state.style = state.context.styles[style];
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
  if (row >= LIMITS.rows || read.count >= LIMITS.cells) read.leftOutRows++;
  else if (column >= LIMITS.columns) read.leftOutColumns++;
  else keepCell(state);
}

/** A cell with the look of its style. All have the same keys in the same order: there can be millions of them. */
function styledCell({ style }: CellState): CellDraft {
  if (!style) return { value: null, formula: undefined, numberFormat: undefined, font: undefined, bold: undefined };
  const { numberFormat, font, bold } = style;
  const cell: CellDraft = { value: null, formula: undefined, numberFormat, font, bold };
  if (style.italic) cell.italic = true;
  if (style.indent !== undefined) cell.indent = style.indent;
  return cell;
}

function keepCell(state: CellState): void {
  const { read, row, column } = state;
  const cell = styledCell(state);
  setValue(state, cell);
  if (state.formula !== null) setFormula(state, cell);
  else if (cell.value === null && cell.error === undefined) return;
  const line = read.cells[row] ?? (read.cells[row] = []);
  line[column] = cell;
  read.count++;
}
