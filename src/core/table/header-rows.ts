import { isYear, type Piece } from './piece';
import { rowOf, type Pieces } from './pieces';
import { unitInLine } from './unit';
import { roleOfText } from './role-words';
import { AFTER_TABLE, LABEL_HEADER, PERIOD, TITLE_LINE } from './vocabulary';

/** No header of ours is taller. */
export const MAX_HEADER_ROWS = 9;

export const isTextRow = (pieces: Pieces, row: number): boolean => {
  const here = rowOf(pieces, row);
  return here.length > 0 && here.every((p) => !p.bare || isYear(p));
};

/** "(%)" among other header texts is no unit line; alone in its row it is. */
const isUnitLine = (piece: Piece, pieces: number): boolean =>
  (pieces === 1 || /don vi|dvt|unit/.test(piece.key)) && unitInLine(piece.text) !== null;

/** Could this row be part of a header: texts only (years and short marks allowed), no title, unit or closing line. */
function looksLikeHeader(pieces: Pieces, row: number, alone: (piece: Piece) => boolean): boolean {
  const here = rowOf(pieces, row);
  if (here.length === 0 || here.some((p) => p.bare && !isYear(p) && !/^\(\d+\)$/.test(p.text))) return false;
  if (here.some((p) => TITLE_LINE.test(p.key) || isUnitLine(p, here.length))) return false;
  if (here.length === 1) return here[0] !== undefined && alone(here[0]);
  return !here.every((p) => p.bare && !isYear(p));
}

/** The part of a row that belongs to the columns from `left` to `right`. */
export function within(row: readonly Piece[], left: number, right: number): readonly Piece[] {
  const inside = (p: Piece): boolean => p.right >= left && p.column <= right;
  return row.every(inside) ? row : row.filter(inside);
}

/** The first row of the header whose last row stands above `row`; `row` itself may be its line of symbols. */
export function topFrom(
  pieces: Pieces,
  row: number,
  limit: number,
  alone: (piece: Piece) => boolean = () => false,
  symbols = false,
): number {
  let top = row;
  const isNext = (at: number): boolean =>
    at >= limit && row - at <= MAX_HEADER_ROWS && looksLikeHeader(pieces, at, alone);
  for (;;) {
    while (isNext(top - 1)) top--;
    const over = overBlank(pieces, top, limit, symbols && top === row);
    if (over === null || !isNext(over)) return top;
    top = over;
  }
}

/** Rows left blank inside a header. */
const MAX_BLANK = 2;

/** The row above the blank ones over a header, where it is more of that header (dòng trống trong tiêu đề). */
function overBlank(pieces: Pieces, top: number, limit: number, symbols: boolean): number | null {
  let above = top - 1;
  while (above >= limit && top - 1 - above < MAX_BLANK && rowOf(pieces, above).length === 0) above--;
  if (above === top - 1 || above < limit) return null;
  return speaksOfColumns(rowOf(pieces, above), columnsOf(pieces, top), symbols) ? above : null;
}

/** The columns in which something stands in the first row that does below the blank ones. */
const columnsOf = (pieces: Pieces, row: number): readonly number[] => rowOf(pieces, row).map((p) => p.column);

/**
 * A title block beside another has few texts, and none of the words that columns are headed by; a line of symbols has
 * its header above it, whatever the words.
 */
function speaksOfColumns(texts: readonly Piece[], columns: readonly number[], symbols: boolean): boolean {
  if (texts.length < 2 || texts.some((p) => AFTER_TABLE.test(p.key))) return false;
  const said = texts.filter((p) => roleOfText(p.text) !== null || PERIOD.test(p.key) || LABEL_HEADER.test(p.key));
  const over = texts.filter((p) => columns.some((column) => column >= p.column && column <= p.right));
  if (over.length === 0) return false;
  if (symbols && over.length === texts.length) return true;
  return said.length * 2 >= texts.length || (texts.length >= 3 && texts.length * 2 >= columns.length);
}

/** The columns that the pieces of some rows take up. */
export function sidesOf(pieces: Pieces, top: number, bottom: number): { left: number; right: number } {
  let left = Infinity;
  let right = -1;
  for (let row = top; row <= bottom; row++) {
    for (const piece of rowOf(pieces, row)) {
      left = Math.min(left, piece.column);
      right = Math.max(right, piece.right);
    }
  }
  return { left: Math.min(left, right), right };
}
