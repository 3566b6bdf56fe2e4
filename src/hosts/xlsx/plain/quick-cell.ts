import type { CellState } from '../cell-state';
import { closeCell, openCell } from '../keep-cell';
import { EQUALS, GREATER, LESS, QUOTE, SLASH, SPACE, type Cursor } from './cursor';
import { readFigure } from './figure';

const [R, S, T, C, V] = [114, 115, 116, 99, 118];
const [ZERO, NINE, A, Z] = [48, 57, 65, 90];

/** Whether ` x="` stands here, for one letter x. */
const opens = (bytes: Uint8Array, at: number, letter: number): boolean =>
  bytes[at] === SPACE && bytes[at + 1] === letter && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE;

/** Whether `><v>` stands here. */
const opensValue = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === GREATER && bytes[at + 1] === LESS && bytes[at + 2] === V && bytes[at + 3] === GREATER;

/** Whether `</v>` stands here, or the same for another letter. */
const closes = (bytes: Uint8Array, at: number, letter: number): boolean =>
  bytes[at] === LESS && bytes[at + 1] === SLASH && bytes[at + 2] === letter && bytes[at + 3] === GREATER;

/** Where bytes from one to another end that begin here. */
function endOf(bytes: Uint8Array, from: number, least: number, most: number): number {
  let at = from;
  while ((bytes[at] as number) >= least && (bytes[at] as number) <= most) at++;
  return at;
}

function digits(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + (bytes[at] as number) - ZERO;
  return number;
}

function columnIn(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) column = column * 26 + (bytes[at] as number) - A + 1;
  return column - 1;
}

/** Reads `"B7"` behind its first quote into the state; -1, and nothing done, for anything else, or where it ends. */
function readPlace(bytes: Uint8Array, from: number, state: CellState): number {
  const middle = endOf(bytes, from, A, Z);
  const end = endOf(bytes, middle, ZERO, NINE);
  if (bytes[end] !== QUOTE || middle === from || middle - from > 3 || end - middle > 7) return -1;
  const row = digits(bytes, middle, end);
  if (row === 0) return -1;
  state.column = columnIn(bytes, from, middle);
  if (!state.rowSaid) state.row = row - 1;
  return end + 1;
}

/**
 * Reads a cell behind its name that is written the shortest way there is, ` r="B7" s="5"><v>12</v></c>`, without or with
 * `t="s"`: nearly all cells of a large sheet are. False, and nothing passed, for any other.
 */
export function readQuickCell(cursor: Cursor, state: CellState): boolean {
  const { bytes, at: start } = cursor;
  const { row, column } = state;
  if (opens(bytes, start, R) && readBehindPlace(cursor, readPlace(bytes, start + 4, state), state)) return true;
  cursor.at = start;
  state.row = row;
  state.column = column;
  return false;
}

/** The rest of the cell, from the end of its place on. */
function readBehindPlace(cursor: Cursor, from: number, state: CellState): boolean {
  const { bytes } = cursor;
  let at = from;
  if (at < 0) return false;
  let style = 0;
  if (opens(bytes, at, S)) {
    const end = endOf(bytes, at + 4, ZERO, NINE);
    if (bytes[end] !== QUOTE || end === at + 4 || end - at > 10) return false;
    style = digits(bytes, at + 4, end);
    at = end + 1;
  }
  const shared = opens(bytes, at, T) && bytes[at + 4] === S && bytes[at + 5] === QUOTE;
  if (shared) at += 6;
  if (!opensValue(bytes, at)) return false;
  cursor.at = at + 4;
  const figure = readFigure(cursor);
  if (figure === null || !closes(bytes, cursor.at, V) || !closes(bytes, cursor.at + 4, C)) return false;
  cursor.at += 8;
  openCell(state, shared ? 's' : 'n', style);
  state.number = figure;
  closeCell(state);
  return true;
}
