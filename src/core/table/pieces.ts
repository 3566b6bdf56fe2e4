import { formulaAt, KIND, kindAt, positionOf } from '../grid/cells';
import { isBlankPosition, mergeAt, mergesInRow, type Grid } from '../grid/grid';
import type { Range } from '../grid/range';
import { isFigureText, saidBy, StoredNumber, type Piece, type Said } from './piece';

/**
 * The filled places of a sheet (các mảnh), looked at row by row when somebody asks. Stored numbers are most of them, and
 * most questions are about words: a number becomes a piece only in a row that is asked for whole.
 */
export interface Pieces {
  readonly grid: Grid;
  /** What each text of the sheet says, by its place. */
  readonly said: (Said | undefined)[];
  readonly words: Map<number, readonly Piece[]>;
  readonly rows: Map<number, readonly Piece[]>;
  /** The last column that is looked at, by row; nothing where all are. */
  readonly ends: readonly (number | undefined)[];
}

export const piecesOf = (grid: Grid, ends: Pieces['ends'] = []): Pieces => ({
  grid,
  said: [],
  words: new Map(),
  rows: new Map(),
  ends,
});

/** The last column of a row that is looked at. */
const endOf = ({ ends }: Pieces, row: number): number => ends[row] ?? Infinity;

const NONE: readonly Piece[] = [];

function saidAt({ grid: { cells }, said }: Pieces, at: number, font: string | undefined): Said {
  const place = cells.values[at] as number;
  const known = said[place];
  if (known && known.font === font) return known;
  return (said[place] = saidBy(cells.texts[place] ?? '', font));
}

/** The figure, truth value or error of a cell as its text. */
function storedText({ grid: { cells } }: Pieces, at: number, kind: number): string {
  const value = cells.values[at] as number;
  if (kind === KIND.number) return String(value);
  if (kind === KIND.error) return cells.texts[value] ?? '';
  return kind === KIND.truth ? String(value === 1) : '';
}

function wordPiece(pieces: Pieces, at: number, row: number, merge: Range | undefined): Piece | null {
  const { cells } = pieces.grid;
  const kind = kindAt(cells, at);
  const look = cells.styles[cells.looks[at] as number];
  const said = kind === KIND.text ? saidAt(pieces, at, look?.font) : null;
  const text = said ? said.text : storedText(pieces, at, kind);
  const key = said ? said.key : text;
  const formula = formulaAt(cells, at) !== undefined;
  if (key === '' && !formula) return null;
  const stores = kind === KIND.number || kind === KIND.error || formula;
  const figure = stores || (said ? said.figure : isFigureText(text));
  const column = cells.columns[at] as number;
  return {
    row,
    column,
    bottom: merge?.bottom ?? row,
    right: merge?.right ?? column,
    text,
    key,
    figure,
    bare: stores || (figure && !/[a-z]/.test(key)),
    number: kind === KIND.number ? (cells.values[at] as number) : null,
    bold: look?.bold === true,
  };
}

/** The filled positions of a row that are no stored numbers in cells of their own, and of merged areas the first. */
function readWords(pieces: Pieces, row: number): Piece[] {
  const { grid } = pieces;
  const { cells } = grid;
  const merged = mergesInRow(grid, row) !== undefined;
  const words: Piece[] = [];
  const [end, last] = [cells.starts[row + 1] as number, endOf(pieces, row)];
  for (let at = cells.starts[row] as number; at < end && (cells.columns[at] as number) <= last; at++) {
    const number = kindAt(cells, at) === KIND.number;
    if (number ? !merged : isBlankPosition(cells, at)) continue;
    const merge = merged ? mergeAt(grid, row, cells.columns[at] as number) : undefined;
    if (merge ? merge.top !== row || merge.left !== cells.columns[at] : number) continue;
    const piece = wordPiece(pieces, at, row, merge);
    if (piece) words.push(piece);
  }
  return words;
}

/** Whether a row holds any cell: nothing is remembered of the million empty ones above a stray cell in the last row. */
const isHeld = ({ grid: { cells } }: Pieces, row: number): boolean =>
  row >= 0 && row < cells.height && cells.starts[row] !== cells.starts[row + 1];

/** The pieces of a row but for stored numbers in cells of their own. */
export function wordsIn(pieces: Pieces, row: number): readonly Piece[] {
  if (!isHeld(pieces, row)) return NONE;
  const known = pieces.words.get(row);
  if (known) return known;
  const words = readWords(pieces, row);
  pieces.words.set(row, words);
  return words;
}

/** Whether a test holds for some stored number, in a cell of its own, of a row from one column to another. */
export function someNumber(
  pieces: Pieces,
  row: number,
  left: number,
  right: number,
  test: (column: number, at: number) => boolean,
): boolean {
  const { grid } = pieces;
  const { cells } = grid;
  if (!(row >= 0 && row < cells.height)) return false;
  const last = Math.min(right, endOf(pieces, row));
  const merged = mergesInRow(grid, row) !== undefined;
  for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
    const column = cells.columns[at] as number;
    if (column < left || kindAt(cells, at) !== KIND.number) continue;
    if (column > last) return false;
    if (!(merged && mergeAt(grid, row, column)) && test(column, at)) return true;
  }
  return false;
}

/** Counts the stored numbers of a row, in cells of their own, by their columns. */
export function countNumbers(pieces: Pieces, row: number, counts: Int32Array): void {
  const { grid } = pieces;
  const { cells } = grid;
  const last = endOf(pieces, row);
  const { starts, columns, kinds } = cells;
  const merged = mergesInRow(grid, row) !== undefined;
  const end = starts[row + 1] as number;
  for (let at = starts[row] as number; at < end; at++) {
    const column = columns[at] as number;
    if (column > last) break;
    if (((kinds[at] as number) & 7) === KIND.number && !(merged && mergeAt(grid, row, column)))
      counts[column] = (counts[column] as number) + 1;
  }
}

function numberPiece({ grid: { cells } }: Pieces, row: number, at: number): Piece {
  const bold = cells.styles[cells.looks[at] as number]?.bold === true;
  return new StoredNumber(row, cells.columns[at] as number, cells.values[at] as number, bold);
}

/** The stored number of a place as a piece. */
export function numberAt(pieces: Pieces, row: number, column: number): Piece | null {
  const { grid } = pieces;
  const at = positionOf(grid.cells, row, column);
  const own =
    at >= 0 && column <= endOf(pieces, row) && kindAt(grid.cells, at) === KIND.number && !mergeAt(grid, row, column);
  return own ? numberPiece(pieces, row, at) : null;
}

/** All pieces of a row from left to right. */
export function rowOf(pieces: Pieces, row: number): readonly Piece[] {
  if (!isHeld(pieces, row)) return NONE;
  const known = pieces.rows.get(row);
  if (known) return known;
  const found = wordsIn(pieces, row).slice();
  someNumber(pieces, row, 0, Infinity, (_, at) => {
    found.push(numberPiece(pieces, row, at));
    return false;
  });
  found.sort((a, b) => a.column - b.column);
  pieces.rows.set(row, found);
  return found;
}

const always = (): boolean => true;

/** Whether a row has a stored number, in a cell of its own, from one column to another. */
export const hasNumber = (pieces: Pieces, row: number, left: number, right: number): boolean =>
  someNumber(pieces, row, left, right, always);

/** Whether nothing stands in a row. */
export const isEmptyRow = (pieces: Pieces, row: number): boolean =>
  wordsIn(pieces, row).length === 0 && !hasNumber(pieces, row, 0, Infinity);

/** Last row that holds anything. */
export function lastRow(pieces: Pieces): number {
  let last = pieces.grid.cells.height - 1;
  while (last >= 0 && isEmptyRow(pieces, last)) last--;
  return last;
}
