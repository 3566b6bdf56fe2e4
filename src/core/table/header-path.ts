import { plain } from '../text/fold';
import type { HeaderBlock } from './header';
import type { HeaderLines } from './header-lines';
import type { Piece } from './piece';

interface HeaderCell {
  readonly piece: Piece;
  readonly guessed: boolean;
}

/** The header piece over a column in one row: its own, its merged area's, or an unmerged spanner's to the left. */
function headerCell(lines: HeaderLines, block: HeaderBlock, row: number, column: number): HeaderCell | null {
  for (let at = block.top; at <= row; at++) {
    const piece = lines.covering(at, column, row);
    if (piece && piece.row <= row) return { piece, guessed: false };
  }
  return spannerOf(lines, block, row, column);
}

/** "Trong đó" over several columns without a merge: the nearest text to the left, when both have texts below. */
function spannerOf(lines: HeaderLines, block: HeaderBlock, row: number, column: number): HeaderCell | null {
  const left = lines.leftOf(row, column);
  if (!left || left.column < block.left || left.right > left.column || left.bottom > left.row) return null;
  const lastRow = (block.symbolRow ?? block.bottom + 1) - 1;
  const textAbove = row - 1 >= block.top && lines.startingAt(row - 1, column) !== undefined;
  if (textAbove || row >= lastRow || !sameAbove(lines, block, row, left.column, column)) return null;
  const filled = (until: number): number => lines.filled(row + 1, lastRow, until);
  const allFilled = filled(column) - filled(left.column - 1) === column - left.column + 1;
  return allFilled ? { piece: left, guessed: true } : null;
}

/** A spanner and what it spans stand under the same piece of the row above, or under none. */
function sameAbove(lines: HeaderLines, block: HeaderBlock, row: number, left: number, column: number): boolean {
  if (row - 1 < block.top) return true;
  const above = (c: number): Piece | undefined => lines.covering(row - 1, c, row - 1);
  return above(left) === above(column) || above(column) === undefined;
}

/** The pieces of a header over one column, from the outermost inwards. */
export interface Path {
  readonly pieces: readonly Piece[];
  /** Unmerged spanners that it was put under. */
  readonly spanners: readonly Piece[];
}

/** Walks down the header over one column. */
export function pathOf(lines: HeaderLines, block: HeaderBlock, column: number): Path {
  const seen: Piece[] = [];
  const spanners: Piece[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    if (row === block.symbolRow) continue;
    const cell = headerCell(lines, block, row, column);
    if (!cell || seen.includes(cell.piece)) continue;
    seen.push(cell.piece);
    if (cell.guessed) spanners.push(cell.piece);
  }
  return { pieces: seen, spanners };
}

const isOwn = (piece: Piece, column: number): boolean =>
  piece.column === column && piece.right === column && piece.bottom === piece.row;

/** A small letter, or the second half of a stage ("Giai đoạn 2026 / - 2030"), goes on from the row above. */
const startsSmall = (text: string): boolean => {
  if (/^[-–]\s*\d/.test(text)) return true;
  const first = text.charAt(0);
  return first !== first.toUpperCase();
};

/** Whether the header's phrases are cut over several rows ("SỐ / TT", "Ước tính / tháng 12 / năm"), without merges. */
export function isCut(paths: readonly { at: number; path: Path }[], spanners: ReadonlySet<Piece>): boolean {
  const own = paths.map(({ at, path }) => path.pieces.filter((p) => isOwn(p, at) && !spanners.has(p)));
  const stacked = own.filter((pieces) => pieces.length > 1);
  const ordinal = stacked.some((pieces) => /^(so (tt|thu tu)|s t t)$/.test(pieces.map((p) => p.key).join(' ')));
  const small = stacked.filter((pieces) => pieces.slice(1).some((p) => startsSmall(p.text))).length;
  const tall = stacked.filter((pieces) => pieces.length >= 3).length;
  return ordinal || small >= 2 || tall >= 2;
}

/** Header texts of a path; the pieces of a cut phrase are put together again. */
export function textsOf({ pieces }: Path, at: number, cut: boolean, spanners: ReadonlySet<Piece>): string[] {
  const texts: string[] = [];
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    const goesOn = cut || startsSmall(piece.text);
    if (goesOn && before && isOwn(piece, at) && isOwn(before, at) && !spanners.has(before))
      texts[texts.length - 1] += ` ${plain(piece.text)}`;
    else texts.push(plain(piece.text));
  });
  return texts;
}
