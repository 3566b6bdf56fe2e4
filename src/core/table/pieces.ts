import { isBlank, mergeAt, mergesInRow, type Cell, type Grid } from '../grid/grid';
import type { Range } from '../grid/range';
import { fold } from '../text/fold';
import { toUnicode } from '../text/legacy';
import { readFractionText, readNumberText, readProductText } from './number-text';

/** A filled place of a sheet: one cell, or a merged area told once at its top-left cell (mảnh). */
export interface Piece {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  /** Stored text in Unicode, trimmed; a number as its digits. */
  readonly text: string;
  readonly key: string;
  /** A stored number, an error, or a text that reads as a figure or fraction. */
  readonly figure: boolean;
  /** A figure without words beside it: not "12 tháng" nor "01 cuộc", which headers hold too. */
  readonly bare: boolean;
  readonly number: number | null;
  readonly bold: boolean;
}

/** A stored number in a cell of its own. There are millions of them and hardly any is asked for its digits. */
class StoredNumber implements Piece {
  // Only declared: what a compiler makes of initialised fields is slow to build.
  declare readonly row: number;
  declare readonly column: number;
  declare readonly number: number;
  declare readonly bold: boolean;
  constructor(row: number, column: number, number: number, bold: boolean) {
    this.row = row;
    this.column = column;
    this.number = number;
    this.bold = bold;
  }
  get figure(): boolean {
    return true;
  }
  get bare(): boolean {
    return true;
  }
  get bottom(): number {
    return this.row;
  }
  get right(): number {
    return this.column;
  }
  get text(): string {
    return String(this.number);
  }
  get key(): string {
    return String(this.number);
  }
}

/** The pieces of each row; rows without any are absent. */
export type Pieces = ReadonlyMap<number, readonly Piece[]>;

const isFigureText = (text: string): boolean =>
  text.length < 60 &&
  /\d/.test(text) &&
  (readNumberText(text) !== null || readFractionText(text) !== null || readProductText(text) !== null);

/** One code point per letter where the engine can (IE11 cannot: matching folds anyway). */
const composed = (text: string): string => (typeof text.normalize === 'function' ? text.normalize('NFC') : text);

function pieceOf(held: Cell, row: number, column: number, merge: Range | undefined): Piece | null {
  if (typeof held.value === 'number' && held.error === undefined && !merge)
    return new StoredNumber(row, column, held.value, held.bold === true);
  const stored = held.error ?? (held.value === null ? '' : String(held.value));
  const text = typeof held.value === 'string' ? composed(toUnicode(stored, held.font)).trim() : stored;
  const key = typeof held.value === 'string' ? fold(text) : text;
  if (key === '' && held.formula === undefined) return null;
  const number = typeof held.value === 'number' ? held.value : null;
  const stores = number !== null || held.error !== undefined || held.formula !== undefined;
  const figure = stores || isFigureText(text);
  return {
    row,
    column,
    bottom: merge?.bottom ?? row,
    right: merge?.right ?? column,
    text,
    key,
    figure,
    bare: stores || (figure && !/[a-z]/.test(key)),
    number,
    bold: held.bold === true,
  };
}

/** Reads every filled place once, row by row. */
export function piecesOf(grid: Grid): Pieces {
  const rows = new Map<number, Piece[]>();
  grid.cells.forEach((line, row) => {
    const pieces = line && piecesIn(grid, line, row);
    if (pieces && pieces.length > 0) rows.set(row, pieces);
  });
  return rows;
}

function piecesIn(grid: Grid, line: readonly (Cell | undefined)[], row: number): Piece[] {
  const pieces: Piece[] = [];
  const merged = mergesInRow(grid, row) !== undefined;
  line.forEach((held, column) => {
    if (!held || isBlank(held)) return;
    const merge = merged ? mergeAt(grid, row, column) : undefined;
    if (merge && (merge.top !== row || merge.left !== column)) return;
    const piece = pieceOf(held, row, column, merge);
    if (piece) pieces.push(piece);
  });
  return pieces;
}

export const rowOf = (pieces: Pieces, row: number): readonly Piece[] => pieces.get(row) ?? [];

/** A number that is more likely a year in a header than a figure. */
export const isYear = (piece: Piece): boolean =>
  piece.number === null
    ? /^\(?(19|20)\d\d\)?(\s*\(%\))?$/.test(piece.text)
    : piece.number >= 1900 && piece.number < 2100 && piece.number % 1 === 0;

/** Last row that holds anything. */
export function lastRow(pieces: Pieces): number {
  let last = -1;
  pieces.forEach((_, row) => {
    last = Math.max(last, row);
  });
  return last;
}
