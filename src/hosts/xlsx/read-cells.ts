import { columnOf } from '../../core/grid/range';
import { settleCells } from './cell-formula';
import { cellState, corruptAt, type CellContext, type CellState, type ReadCells } from './cell-state';
import { closeCell, openCell, openRow } from './keep-cell';
import type { Attributes, Listener } from './xml/stream';

/** Where the letters of `AB12` end. */
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
  if (split === 0 || split > 4 || !(row >= 0)) throw corruptAt(state, `cell ${reference}`);
  state.column = columnOf(reference.slice(0, split));
  if (!state.rowSaid) state.row = row;
}

function openTag(state: CellState, { r, t, s, cm }: Attributes): void {
  place(state, r);
  openCell(state, t ?? 'n', s === undefined ? 0 : Number(s));
  state.dynamic = cm !== undefined;
}

function openInside(state: CellState, name: string, attributes: Attributes): void {
  if (name === 'v') state.value = '';
  else if (name === 'f') {
    state.formula = '';
    state.formulaAttributes = attributes;
  } else if (name === 'row') openRow(state, attributes);
}

/** Reads `sheetData` from any XML whatever; `plain/rows` does the same for rows written as programs write them. */
export function cellReader(context: CellContext, bytes: number): Required<Listener> & { finish(): ReadCells } {
  const state = cellState(context, bytes);
  let into = '';
  return {
    open: (name, attributes) => {
      if (into === 'is') state.inline.open(name, attributes);
      else if (name === 'c') openTag(state, attributes);
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
    finish: () => settleCells(state),
  };
}
