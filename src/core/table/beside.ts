import { formulaAt } from '../grid/cells';
import { fold } from '../text/fold';
import type { HeaderBlock } from './header';
import { isYear } from './piece';
import { piecesOf, rowOf, someNumber, wordsIn, type Pieces } from './pieces';
import { roleOfText } from './role-words';
import { PERIOD } from './vocabulary';

/** Rows that belong together: a table with what stands above it. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Columns of an extent in which something stands, a title alone in its row left out. */
function takenColumns(pieces: Pieces, { from, to }: Extent): boolean[] {
  const taken: boolean[] = [];
  for (let row = from; row <= to; row++) {
    const words = wordsIn(pieces, row);
    let alone = words.length === 1;
    someNumber(pieces, row, 0, Infinity, (column) => {
      taken[column] = true;
      alone = false;
      return false;
    });
    for (const { column, right } of words) for (let at = column; at <= (alone ? column : right); at++) taken[at] = true;
  }
  return taken;
}

/** The columns right of each blank one that stands beside a filled one: where something may begin that is no column. */
function bandsIn(taken: readonly boolean[]): number[] {
  const starts: number[] = [];
  for (let at = 2; at < taken.length; at++)
    if (taken[at] && !taken[at - 1] && taken.indexOf(true) < at - 1) starts.push(at);
  return starts;
}

/** What stands in the rows below a header from a column on. */
interface Below {
  readonly figures: number;
  readonly words: number;
  /** Whether each of its figures is computed. */
  readonly live: boolean;
}

function lookBelow(pieces: Pieces, { from, to }: Extent, left: number): Below {
  const { cells } = pieces.grid;
  let [figures, words, typed] = [0, 0, 0];
  for (let row = from; row <= to; row++) {
    someNumber(pieces, row, left, Infinity, (_, at) => {
      figures++;
      if (formulaAt(cells, at) === undefined) typed++;
      return false;
    });
    for (const { column, figure } of wordsIn(pieces, row)) if (column >= left && !figure) words++;
  }
  return { figures, words, live: typed === 0 };
}

/** The header texts of some columns in the header's own rows; null where figures stand among them. */
function headsOf(pieces: Pieces, { top, bottom, symbolRow }: HeaderBlock, left: number): string[] | null {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    if (row === symbolRow) continue;
    for (const piece of rowOf(pieces, row)) {
      if (piece.column < left) continue;
      if (piece.number !== null && !isYear(piece)) return null;
      texts.push(piece.text);
    }
  }
  return texts;
}

/** Words that head no column of a form ("+/-", "BQ"); a total alone may still be one. */
function areNotes(heads: readonly string[]): boolean {
  const roles = heads.map((text) => (PERIOD.test(fold(text)) ? 'period' : roleOfText(text)));
  return roles.every((role) => role === null || role === 'total') && roles.some((role) => role === null);
}

/** What heads a column that only checks the table ("Ktra"), computed or not. */
const CHECKING = /^(k\.?tra|kt|kiem tra|check(ing)?|nhap|tinh nhap|doi chieu)$/;

const areChecks = (heads: readonly string[]): boolean =>
  heads.length > 0 && heads.every((text) => CHECKING.test(fold(text)));

/** Whether the columns from one on are helpers beside a table: without a header of its, or computed under notes. */
function areHelpers(pieces: Pieces, block: HeaderBlock, to: number, left: number): boolean {
  const heads = headsOf(pieces, block, left);
  const { figures, words, live } = lookBelow(pieces, { from: block.bottom + 1, to }, left);
  if (words * 4 > figures || (figures === 0 && heads !== null)) return false;
  return heads === null || heads.length === 0 || (live && areNotes(heads)) || areChecks(heads);
}

/** Helper columns stand in few bands; a sheet of many bands is no table with some beside it. */
const MOST_BANDS = 6;

/**
 * Looks at a sheet without the helper columns that stand beside its tables (cột tính nháp): behind a blank column,
 * without a header in the rows where the table has its own.
 */
export function withoutScratch(
  pieces: Pieces,
  extents: readonly Extent[],
  headersIn: (pieces: Pieces, extent: Extent) => readonly HeaderBlock[],
): Pieces {
  let seen = pieces;
  for (const extent of extents)
    for (const left of bandsIn(takenColumns(pieces, extent)).slice(-MOST_BANDS).reverse()) {
      const narrowed = until(seen, extent, left - 1);
      const block = headersIn(narrowed, extent)[0];
      if (block && block.right < left && areHelpers(seen, block, extent.to, left)) seen = narrowed;
    }
  return seen;
}

/** The same sheet looked at up to a column only in some rows. */
function until(pieces: Pieces, { from, to }: Extent, last: number): Pieces {
  const ends = [...pieces.ends];
  for (let row = from; row <= to; row++) ends[row] = last;
  return piecesOf(pieces.grid, ends);
}
