import { isYear, type Piece } from './piece';
import { rowOf, type Pieces } from './pieces';
import { unitInLine } from './unit';
import { TITLE_LINE } from './vocabulary';

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

/** The first row of the header whose last row stands above `row`. */
export function topFrom(
  pieces: Pieces,
  row: number,
  limit: number,
  alone: (piece: Piece) => boolean = () => false,
): number {
  let top = row;
  while (top - 1 >= limit && row - top < MAX_HEADER_ROWS && looksLikeHeader(pieces, top - 1, alone)) top--;
  return top;
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
