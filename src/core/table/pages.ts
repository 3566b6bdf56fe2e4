import type { HeaderBlock } from './header';
import { MAX_HEADER_ROWS, within } from './header-rows';
import { isEmptyRow, lastRow, rowOf, wordsIn, type Pieces } from './pieces';
import { unitInLine } from './unit';
import { CONTINUED, TITLE_LINE } from './vocabulary';

/** The title and header that a table prints again on a later page (trang tiếp theo). */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/** Rows that say of a table that it goes on: "(Tiếp theo)". */
function marksIn(pieces: Pieces): number[] {
  const marks: number[] = [];
  for (let row = lastRow(pieces); row >= 0; row--) {
    const words = wordsIn(pieces, row);
    if (words.length > 0 && words.length <= 2 && words.some((p) => CONTINUED.test(p.key))) marks.push(row);
  }
  return marks.reverse();
}

const cellsOf = (pieces: Pieces, { left, right }: HeaderBlock, row: number): string[] =>
  within(rowOf(pieces, row), left, right).map((p) => `${String(p.column)}:${p.key}`);

/** The filled rows of a header, its line of symbols left out. */
function headerRows(pieces: Pieces, { top, bottom, symbolRow }: HeaderBlock): number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) if (row !== symbolRow && !isEmptyRow(pieces, row)) rows.push(row);
  return rows;
}

/** The filled rows that stand from a row on. */
function filledFrom(pieces: Pieces, row: number, count: number): number[] {
  const rows: number[] = [];
  for (let at = row; at < row + 2 * MAX_HEADER_ROWS && rows.length < count; at++)
    if (!isEmptyRow(pieces, at)) rows.push(at);
  return rows;
}

const isLike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && one.filter((text) => other.includes(text)).length >= 0.8 * Math.max(one.length, other.length);

/** The last row of a table's header printed again below a mark; null where another header stands there. */
function repeatedBelow(pieces: Pieces, block: HeaderBlock, mark: number): number | null {
  const rows = headerRows(pieces, block);
  const cells = rows.flatMap((row) => cellsOf(pieces, block, row));
  for (let start = mark + 1; start <= mark + MAX_HEADER_ROWS; start++) {
    const below = filledFrom(pieces, start, rows.length);
    const last = below[below.length - 1];
    if (below[0] !== start || last === undefined) continue;
    if (
      !isLike(
        below.flatMap((row) => cellsOf(pieces, block, row)),
        cells,
      )
    )
      continue;
    const symbols = block.symbolRow === null ? [] : cellsOf(pieces, block, block.symbolRow);
    const [next] = filledFrom(pieces, last + 1, 1);
    return next !== undefined && isLike(cellsOf(pieces, block, next), symbols) ? next : last;
  }
  return null;
}

/** The first row of the title that a mark stands in. */
function titleOver(pieces: Pieces, mark: number, limit: number): number {
  let from = mark;
  const isTitle = (row: number): boolean => {
    const words = wordsIn(pieces, row);
    return words.length > 0 && words.every((p) => TITLE_LINE.test(p.key) || unitInLine(p.text) !== null);
  };
  while (from - 1 > limit && isTitle(from - 1)) from--;
  return from;
}

/** Puts the later pages of a table, which have titles and headers of their own, to the table that they go on with. */
export function withPages(pieces: Pieces, blocks: readonly HeaderBlock[]): readonly HeaderBlock[] {
  const marks = marksIn(pieces);
  if (marks.length === 0) return blocks;
  const kept: HeaderBlock[] = [];
  for (const block of blocks) {
    const isPage = ({ from, to }: Page): boolean => block.top >= from && block.top <= to;
    if (!kept.some(({ pages }) => pages?.some(isPage)))
      kept.push({ ...block, pages: pagesOf(pieces, block, marks, blocks) });
  }
  return kept;
}

/** The pages of one table: below it, with no other table's header before them. */
function pagesOf(pieces: Pieces, block: HeaderBlock, marks: readonly number[], blocks: readonly HeaderBlock[]): Page[] {
  const pages: Page[] = [];
  let end = block.bottom;
  for (const mark of marks) {
    if (mark <= end) continue;
    const isOther = blocks.some(
      ({ top, left, right }) => top > end && top < mark && left <= block.right && right >= block.left,
    );
    const to = isOther ? null : repeatedBelow(pieces, block, mark);
    if (to === null) break;
    pages.push({ from: titleOver(pieces, mark, end), to });
    end = to;
  }
  return pages;
}
