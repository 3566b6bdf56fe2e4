import { lowest } from '../grid/extremes';
import { startsCodes } from './code-labels';
import type { HeaderBlock } from './header';
import { MAX_HEADER_ROWS, sidesOf, topFrom } from './header-rows';
import { isYear, type Piece } from './piece';
import { rowOf, type Pieces } from './pieces';
import { unitInLine } from './unit';
import { AFTER_TABLE, TITLE_LINE } from './vocabulary';

/** Rows of the body that show how far left the labels stand. */
const SAMPLE = 25;

const isFigureRow = (here: readonly Piece[]): boolean =>
  here.some((p) => p.bare && !isYear(p)) && here.some((p) => !p.bare);

/** The header of a table without STT and without symbols: the rows of text over its first row of figures. */
export function headersByFigures(pieces: Pieces, from: number, to: number): HeaderBlock | null {
  for (let row = from; row <= to; row++) {
    const coded = startsCodes(pieces, row, to);
    if (!coded && !isFigureRow(rowOf(pieces, row))) continue;
    const block = headerOver(pieces, row, from, to, coded);
    if (block) return block;
  }
  return null;
}

/** A name of the machine's: `ma_tinh`, `tu_thang`. */
const FIELD = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** What a query was asked with: one row under names of fields, nothing below it (tham số truy vấn). */
function areParameters(pieces: Pieces, top: number, bottom: number, row: number): boolean {
  if (top !== bottom || row !== bottom + 1 || rowOf(pieces, row + 1).length > 0) return false;
  const names = rowOf(pieces, top).map(({ text }) => text);
  return names.length >= 3 && names.every((text) => FIELD.test(text)) && names.some((text) => text.includes('_'));
}

function headerOver(pieces: Pieces, row: number, from: number, to: number, coded: boolean): HeaderBlock | null {
  const here = rowOf(pieces, row);
  const firstFigure = lowest(here.filter((p) => p.bare && !(coded && p === here[0])).map((p) => p.column));
  const bottom = lastHeaderRow(pieces, row, from, firstFigure);
  const top = topFrom(pieces, bottom + 1, from, (piece) => isFragment(pieces, piece, firstFigure));
  if (top > bottom || areParameters(pieces, top, bottom, row)) return null;
  const header = sidesOf(pieces, top, bottom);
  const texts = Array.from({ length: bottom - top + 1 }, (_, i) => rowOf(pieces, top + i).length);
  if (texts.reduce((sum, n) => sum + n, 0) < 2) return null;
  const left = lowest([header.left, ...leftsOf(pieces, bottom + 1, Math.min(to, row + SAMPLE))]);
  return {
    top,
    bottom,
    left,
    // The first figures may stand beside the heads, under none of their own.
    right: firstFigure === header.right + 1 ? firstFigure : header.right,
    symbolRow: null,
    by: 'figures',
  };
}

/** First columns of the rows of figures below and their headings: a blank header may stand over the labels. */
function leftsOf(pieces: Pieces, from: number, to: number): number[] {
  const lefts: number[] = [];
  for (let row = from; row <= to; row++) {
    const here = rowOf(pieces, row);
    if (here[0] && (isFigureRow(here) || isHeading(pieces, row))) lefts.push(here[0].column);
  }
  return lefts;
}

/** A group heading: a text alone in its row, a row of figures right below it. */
function isHeading(pieces: Pieces, row: number): boolean {
  const [only, ...others] = rowOf(pieces, row);
  if (!only || only.figure || others.length > 0 || TITLE_LINE.test(only.key) || AFTER_TABLE.test(only.key))
    return false;
  return isFigureRow(rowOf(pieces, row + 1)) && unitInLine(only.text) === null;
}

/** Walks up over blank rows and group headings, which stand left of the figures. */
function lastHeaderRow(pieces: Pieces, row: number, from: number, firstFigure: number): number {
  let at = row - 1;
  let blanks = 0;
  while (at >= from && row - at <= MAX_HEADER_ROWS) {
    const here = rowOf(pieces, at);
    const [only] = here;
    if (here.length === 0) blanks++;
    else if (!(here.length === 1 && only && !only.figure && isOver(pieces, only, from, firstFigure))) break;
    if (blanks > 2) return from - 1;
    at--;
  }
  return at;
}

/** A heading left of the figures, or one merged over them right below the header. */
function isOver(pieces: Pieces, piece: Piece, from: number, firstFigure: number): boolean {
  if (piece.right < firstFigure) return true;
  const above = piece.row - 1 >= from ? rowOf(pieces, piece.row - 1) : [];
  const texts = above.filter((p) => !p.bare && !TITLE_LINE.test(p.key));
  return piece.column < firstFigure && texts.length > 2 && texts.some((p) => p.column === firstFigure);
}

/** A text alone over the first of several heads is no more of them: a title right above the header. */
function isTitle(pieces: Pieces, piece: Piece): boolean {
  const below = rowOf(pieces, piece.row + 1);
  return below.length > 1 && below[0] !== undefined && piece.column <= below[0].column;
}

/** A word of a cut header phrase standing alone in its row ("trước (%)"), over the figures. */
const isFragment = (pieces: Pieces, piece: Piece, firstFigure: number): boolean =>
  piece.column >= firstFigure &&
  !isTitle(pieces, piece) &&
  !piece.bare &&
  unitInLine(piece.text) === null &&
  !TITLE_LINE.test(piece.key) &&
  piece.text.length < 40;
