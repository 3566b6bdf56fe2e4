import { Trouble } from '../../core/host';
import { columnOf } from '../../core/grid/range';
import { setFormula, settleFormulas } from './cell-formula';
import { cellState, type CellContext, type CellDraft, type CellState, type ReadCells } from './cell-state';
import { setStyle, setValue } from './cell-value';
import { LIMITS } from './limits';
import { isTrue, type Attributes, type Listener } from './xml/stream';

const corrupt = ({ context }: CellState, text: string): Trouble =>
  new Trouble('corrupt', { sheet: context.sheet, text });

function openRow(state: CellState, attributes: Attributes): void {
  state.rowSaid = attributes.r !== undefined;
  state.row = state.rowSaid ? Number(attributes.r) - 1 : state.row + 1;
  if (!(state.row >= 0) || state.row % 1 !== 0) throw corrupt(state, `row ${String(attributes.r)}`);
  state.column = -1;
  const flat = attributes.ht !== undefined && Number(attributes.ht) === 0;
  if ((flat || isTrue(attributes.hidden)) && state.row < LIMITS.rows) state.read.hiddenRows.push(state.row);
}

/** Column of `AB12`, without a regular expression: this runs for every cell. */
function lettersEnd(reference: string): number {
  let at = 0;
  while (at < reference.length && reference.charCodeAt(at) >= 65) at++;
  return at;
}

function place(state: CellState, reference: string | undefined): void {
  if (reference === undefined) {
    state.column++;
    return;
  }
  const split = lettersEnd(reference);
  const row = Number(reference.slice(split)) - 1;
  if (split === 0 || split > 4 || !(row >= 0)) throw corrupt(state, `cell ${reference}`);
  state.column = columnOf(reference.slice(0, split));
  if (!state.rowSaid) state.row = row;
}

function openCell(state: CellState, attributes: Attributes): void {
  place(state, attributes.r);
  state.type = attributes.t ?? 'n';
  state.style = state.context.styles[attributes.s === undefined ? 0 : Number(attributes.s)];
  state.dynamic = attributes.cm !== undefined;
  state.value = null;
  state.formula = null;
  state.held = null;
}

/** Keeps a cell that says something; one that is only formatted would make the sheet as large as its formatting. */
function closeCell(state: CellState): void {
  if (state.value === null && state.held === null && state.formula === null) return;
  const { read, row, column } = state;
  if (row >= LIMITS.rows || read.count >= LIMITS.cells) read.leftOutRows++;
  else if (column >= LIMITS.columns) read.leftOutColumns++;
  else keepCell(state);
}

function keepCell(state: CellState): void {
  const { read, row, column } = state;
  const cell: CellDraft = { value: null };
  setValue(state, cell);
  if (state.formula !== null) setFormula(state, cell);
  else if (cell.value === null && cell.error === undefined) return;
  setStyle(state, cell);
  const line = read.cells[row] ?? (read.cells[row] = []);
  line[column] = cell;
  read.count++;
}

function openInside(state: CellState, name: string, attributes: Attributes): void {
  if (name === 'v') state.value = '';
  else if (name === 'f') {
    state.formula = '';
    state.formulaAttributes = attributes;
  } else if (name === 'row') openRow(state, attributes);
}

/** Reads `sheetData`. */
export function cellReader(context: CellContext): Required<Listener> & { finish(): ReadCells } {
  const state = cellState(context);
  let into = '';
  return {
    open: (name, attributes) => {
      if (into === 'is') state.inline.open(name, attributes);
      else if (name === 'c') openCell(state, attributes);
      else {
        into = name;
        openInside(state, name, attributes);
      }
    },
    text: (text) => {
      if (into === 'v') state.value = (state.value ?? '') + text;
      else if (into === 'f') state.formula = (state.formula ?? '') + text;
      else if (into === 'is') state.inline.text(text);
    },
    close: (name) => {
      if (name === 'c') closeCell(state);
      else if (name === 'is') state.held = state.inline.take();
      else if (into === 'is') state.inline.close(name);
      if (name === into) into = '';
    },
    finish: () => {
      settleFormulas(state);
      return state.read;
    },
  };
}
