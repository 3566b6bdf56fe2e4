import type { CellState } from '../cell-state';
import { closeCell, openCell, openRow } from '../keep-cell';
import { EQUALS, expect, LESS, QUOTE, readText, skipSpace, SLASH, UNUSUAL, type Cursor } from './cursor';
import { readFigure } from './figure';
import { readQuickCell } from './quick-cell';
import { readItem } from './strings';
import { attributeFollows, passClosing, passTagEnd, passValue, readAttributes, readName } from './tags';

/** Column and row of `r="AB12"`, without making a text of it: this runs for every cell. */
function readPlace(cursor: Cursor, state: CellState): void {
  const { bytes } = cursor;
  expect(cursor, QUOTE);
  let at = cursor.at;
  let column = 0;
  for (let byte = bytes[at] ?? 0; byte >= 65 && byte <= 90; byte = bytes[++at] ?? 0) column = column * 26 + byte - 64;
  const digits = at;
  let row = 0;
  for (let byte = bytes[at] ?? 0; byte >= 48 && byte <= 57; byte = bytes[++at] ?? 0) row = row * 10 + byte - 48;
  const letters = digits - cursor.at;
  if (letters < 1 || letters > 3 || at - digits > 7 || row === 0) throw UNUSUAL;
  cursor.at = at;
  expect(cursor, QUOTE);
  state.column = column - 1;
  if (!state.rowSaid) state.row = row - 1;
}

/** The number in `s="12"`. */
function readStyle(cursor: Cursor): number {
  const { bytes } = cursor;
  expect(cursor, QUOTE);
  const start = cursor.at;
  let style = 0;
  for (let byte = bytes[cursor.at] ?? 0; byte >= 48 && byte <= 57; byte = bytes[++cursor.at] ?? 0)
    style = style * 10 + byte - 48;
  if (cursor.at === start || cursor.at - start > 6) throw UNUSUAL;
  expect(cursor, QUOTE);
  return style;
}

const TYPES: readonly string[] = ['s', 'n', 'str', 'b', 'e', 'inlineStr', 'd'];

function isValue(cursor: Cursor, value: string): boolean {
  const { bytes, at } = cursor;
  for (let i = 0; i < value.length; i++) if (bytes[at + i] !== value.charCodeAt(i)) return false;
  return bytes[at + value.length] === QUOTE;
}

/** The type in `t="s"`. */
function readType(cursor: Cursor): string {
  expect(cursor, QUOTE);
  for (const type of TYPES)
    if (isValue(cursor, type)) {
      cursor.at += type.length + 1;
      return type;
    }
  throw UNUSUAL;
}

const [R, S, T, C, V, F] = [114, 115, 116, 99, 118, 102];

/** Reads the opening tag of a cell behind its name; true for an empty one. */
function openTag(cursor: Cursor, state: CellState): boolean {
  const { bytes } = cursor;
  let [seen, style] = [0, 0];
  let type = 'n';
  let others = '';
  let dynamic = false;
  while (attributeFollows(cursor)) {
    const letter = bytes[cursor.at + 1] === EQUALS ? (bytes[cursor.at] ?? 0) : 0;
    const bit = letter === R ? 1 : letter === S ? 2 : letter === T ? 4 : 0;
    if ((seen & bit) !== 0) throw UNUSUAL;
    seen |= bit;
    if (bit === 0) {
      const name = `${readName(cursor)} `;
      if (` ${others}`.indexOf(` ${name}`) >= 0) throw UNUSUAL;
      others += name;
      expect(cursor, EQUALS);
      passValue(cursor);
      dynamic = dynamic || name === 'cm ';
    } else {
      cursor.at += 2;
      if (bit === 1) readPlace(cursor, state);
      else if (bit === 2) style = readStyle(cursor);
      else type = readType(cursor);
    }
  }
  if ((seen & 1) === 0) state.column++;
  openCell(state, type, style);
  state.dynamic = dynamic;
  return passTagEnd(cursor);
}

function readValue(cursor: Cursor, state: CellState): void {
  readAttributes(cursor);
  state.value = '';
  state.number = null;
  if (passTagEnd(cursor)) return;
  const figure = state.type === 'n' || state.type === 's' ? readFigure(cursor) : null;
  if (figure === null) state.value = readText(cursor);
  else {
    state.number = figure;
    state.value = null;
  }
  passClosing(cursor, 'v');
}

function readFormula(cursor: Cursor, state: CellState): void {
  state.formulaAttributes = readAttributes(cursor);
  state.formula = '';
  if (passTagEnd(cursor)) return;
  state.formula = readText(cursor);
  passClosing(cursor, 'f');
}

/** A text kept in the cell itself, with or without runs. */
function readInline(cursor: Cursor, state: CellState): void {
  readAttributes(cursor);
  if (!passTagEnd(cursor)) readItem(cursor, 'is', state.inline);
  state.held = state.inline.take();
}

function readInside(cursor: Cursor, state: CellState): void {
  const { bytes } = cursor;
  const byte = bytes[cursor.at];
  const name = byte === V || byte === F ? '' : readName(cursor);
  if (name === 'is') readInline(cursor, state);
  else if (name !== '') throw UNUSUAL;
  else {
    cursor.at++;
    if (byte === V) readValue(cursor, state);
    else readFormula(cursor, state);
  }
}

function readCell(cursor: Cursor, state: CellState): void {
  if (!openTag(cursor, state)) {
    for (skipSpace(cursor); cursor.bytes[cursor.at + 1] !== SLASH; skipSpace(cursor)) {
      expect(cursor, LESS);
      readInside(cursor, state);
    }
    passClosing(cursor, 'c');
  }
  closeCell(state);
}

function readRow(cursor: Cursor, state: CellState): void {
  const { bytes } = cursor;
  openRow(state, readAttributes(cursor));
  if (passTagEnd(cursor)) return;
  for (skipSpace(cursor); bytes[cursor.at + 1] !== SLASH; skipSpace(cursor)) {
    expect(cursor, LESS);
    if (bytes[cursor.at] !== C) throw UNUSUAL;
    cursor.at++;
    if (!readQuickCell(cursor, state)) readCell(cursor, state);
  }
  passClosing(cursor, 'row');
}

/** Reads rows up to the closing tag of `sheetData`; throws `UNUSUAL` at anything that is not plain. */
export function readRows(cursor: Cursor, state: CellState): void {
  const { bytes } = cursor;
  for (skipSpace(cursor); bytes[cursor.at + 1] !== SLASH; skipSpace(cursor)) {
    expect(cursor, LESS);
    if (readName(cursor) !== 'row') throw UNUSUAL;
    readRow(cursor, state);
  }
  passClosing(cursor, 'sheetData');
}
