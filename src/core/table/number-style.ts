import { highest, lowest } from '../grid/extremes';
import { cellAt } from '../grid/range';
import { readNumberText, vote } from './number-text';
import type { Piece } from './piece';
import { numberAt, wordsIn, type Pieces } from './pieces';
import type { Evidence, NumberStyle } from './table';

/**
 * Which sign is the decimal one in the table's texts (quy ước dấu thập phân): a vote of the texts that can be read one
 * way only, `22,2` or `1.234,5`; never a guess cell by cell. Without any vote Vietnamese usage stands, uncertain.
 */
export function numberStyleOf(
  sheet: string,
  pieces: Pieces,
  rows: readonly number[],
  left: number,
  right: number,
): NumberStyle {
  const votes = { ',': 0, '.': 0 };
  const evidence: Evidence[] = [];
  const open: Piece[] = [];
  for (const row of rows) {
    for (const piece of wordsIn(pieces, row)) {
      if (piece.number !== null || piece.column < left || piece.column > right) continue;
      const read = readNumberText(piece.text);
      if (!read) continue;
      const said = vote(read);
      if (said) {
        votes[said]++;
        if (evidence.length < 3)
          evidence.push({
            code: 'decimal-vote',
            at: cellAt(sheet, row, piece.column),
            data: { text: piece.text, sign: said },
          });
      } else if (read.comma?.value !== read.dot?.value) open.push(piece);
    }
  }
  const alone = votes[','] + votes['.'] === 0 ? open.slice(0, MOST_OPEN) : [];
  for (const said of alone.map((piece) => byCompany(pieces, rows, piece))) if (said) votes[said]++;
  const decimal = votes['.'] > votes[','] ? '.' : ',';
  const split = votes[','] > 0 && votes['.'] > 0;
  return { decimal, certain: open.length === 0 || (!split && votes[decimal] > 0), evidence };
}

/** Texts that are held against the figures of their columns. */
const MOST_OPEN = 50;

/** Figures that a text is held against at least. */
const COMPANY = 3;

/** `1,200` among 800, 1500 and 640: the one sign under which it is of the size of its column, all whole numbers. */
function byCompany(pieces: Pieces, rows: readonly number[], { column, text }: Piece): ',' | '.' | null {
  const stored = rows.map((row) => numberAt(pieces, row, column)?.number ?? 0).filter((value) => value !== 0);
  const { comma, dot } = readNumberText(text) ?? {};
  if (stored.length < COMPANY || !comma || !dot || stored.some((value) => value % 1 !== 0)) return null;
  const [least, most] = [lowest(stored) / SPREAD, highest(stored) * SPREAD];
  const fits = ({ value }: { value: number }): boolean => value % 1 === 0 && value >= least && value <= most;
  if (fits(comma) === fits(dot)) return null;
  return fits(comma) ? ',' : '.';
}

/** How far beyond the figures of its column another may lie. */
const SPREAD = 5;
