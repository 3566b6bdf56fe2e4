import { cellAt } from '../grid/range';
import { readNumberText, vote } from './number-text';
import { wordsIn, type Pieces } from './pieces';
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
  let open = 0;
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
      } else if (read.comma?.value !== read.dot?.value) open++;
    }
  }
  const decimal = votes['.'] > votes[','] ? '.' : ',';
  const split = votes[','] > 0 && votes['.'] > 0;
  return { decimal, certain: open === 0 || (!split && votes[decimal] > 0), evidence };
}
