import { isBlank, mergeAt, type Cell, type Grid } from '../grid/grid';
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

/** The pieces of each row; rows without any are absent. */
export type Pieces = ReadonlyMap<number, readonly Piece[]>;

const isFigureText = (text: string): boolean =>
  text.length < 60 &&
  /\d/.test(text) &&
  (readNumberText(text) !== null || readFractionText(text) !== null || readProductText(text) !== null);

/** One code point per letter where the engine can (IE11 cannot: matching folds anyway). */
const composed = (text: string): string => (typeof text.normalize === 'function' ? text.normalize('NFC') : text);

function pieceOf(held: Cell, row: number, column: number, merge: Range | undefined): Piece | null {
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
    line?.forEach((held, column) => {
      if (!held || isBlank(held)) return;
      const merge = mergeAt(grid, row, column);
      if (merge && (merge.top !== row || merge.left !== column)) return;
      const piece = pieceOf(held, row, column, merge);
      if (!piece) return;
      const known = rows.get(row);
      if (known) known.push(piece);
      else rows.set(row, [piece]);
    });
  });
  return rows;
}

export const rowOf = (pieces: Pieces, row: number): readonly Piece[] => pieces.get(row) ?? [];

/** A number that is more likely a year in a header than a figure. */
export const isYear = (piece: Piece): boolean => /^\(?(19|20)\d\d\)?(\s*\(%\))?$/.test(piece.text);

/** Last row that holds anything. */
export function lastRow(pieces: Pieces): number {
  let last = -1;
  pieces.forEach((_, row) => {
    last = Math.max(last, row);
  });
  return last;
}
