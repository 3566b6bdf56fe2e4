import { highest } from '../grid/extremes';
import { isTextRow, MAX_HEADER_ROWS } from './header-rows';
import { readOrdinal } from './outline';
import { isYear, type Piece } from './piece';
import { rowOf, type Pieces } from './pieces';
import { NONE_WORDS, NOT_YET_WORDS, ORDINAL_HEADER, TITLE_LINE, TOTAL_ROW } from './vocabulary';

/** The last header row below an ordinal header: merged cells, then rows of texts that are no rows of the body. */
export function bottomFrom(pieces: Pieces, anchor: Piece): number {
  let bottom = highest([
    anchor.bottom,
    ...rowOf(pieces, anchor.row)
      .filter((p) => p.bottom - p.row < MAX_HEADER_ROWS)
      .map((p) => p.bottom),
  ]);
  for (let row = bottom + 1; row <= anchor.row + MAX_HEADER_ROWS; row++) {
    const here = rowOf(pieces, row);
    if (here.length === 0 && isMoreBelow(pieces, anchor, row + 1)) continue;
    if (here.length === 0 || !isTextRow(pieces, row) || startsBody(pieces, anchor, row)) break;
    bottom = highest([row, ...here.map((p) => p.bottom)]);
  }
  return bottom;
}

/** Under a row left blank: texts over the columns of figures only, nothing that could name a row. */
function isMoreBelow(pieces: Pieces, anchor: Piece, row: number): boolean {
  const here = rowOf(pieces, row);
  return (
    here.length > 1 &&
    isTextRow(pieces, row) &&
    here.every((p) => p.column > anchor.right + 1) &&
    goesOn(pieces, anchor, row)
  );
}

/** A word of a header cut over several rows ("SỐ / TT"). */
const isFragment = (piece: Piece): boolean =>
  ORDINAL_HEADER.test(piece.key) || /^(so|thu tu|noi dung|chi tieu)$/.test(piece.key);

function startsBody(pieces: Pieces, anchor: Piece, row: number): boolean {
  const here = rowOf(pieces, row);
  const stub = here.filter((p) => p.column <= anchor.right + 1);
  if ([...stub, ...(here.length === 1 ? here : [])].some((p) => TOTAL_ROW.test(p.key))) return true;
  const own = stub.filter((p) => !isFragment(p));
  if (own.some((p) => p.column <= anchor.right)) return true;
  return own.length > 0 && !goesOn(pieces, anchor, row);
}

/** The rest of a header phrase under the label's header: beside it stand texts over columns of figures. */
function goesOn(pieces: Pieces, anchor: Piece, row: number): boolean {
  const figures = firstFigures(pieces, anchor, row + 1);
  return rowOf(pieces, row).some(
    (p) =>
      p.column > anchor.right + 1 &&
      !p.figure &&
      !NONE_WORDS.test(p.key) &&
      !NOT_YET_WORDS.test(p.key) &&
      figures.some((f) => f.column >= p.column && f.column <= p.right),
  );
}

/** The figures of the first row below that has any beside its number. */
function firstFigures(pieces: Pieces, anchor: Piece, from: number): readonly Piece[] {
  for (let row = from; row < from + MAX_HEADER_ROWS; row++) {
    const figures = rowOf(pieces, row).filter((p) => p.column > anchor.right + 1 && p.bare && !isYear(p));
    if (figures.length > 0) return figures;
  }
  return [];
}

/** Whether nothing but more of the header stands between two rows: texts, no title, no number of an outline. */
export function isHeaderBetween(pieces: Pieces, anchor: Piece, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++) {
    const here = rowOf(pieces, row);
    if (here.length > 0 && !isTextRow(pieces, row)) return false;
    if (here.some((p) => TITLE_LINE.test(p.key) || ORDINAL_HEADER.test(p.key))) return false;
    if (here.some((p) => p.column <= anchor.right && readOrdinal(p.text) !== null)) return false;
  }
  return true;
}
