import type { HeaderBlock } from './header';
import { within } from './header-rows';
import type { Page } from './pages';
import { isYear, type Piece } from './piece';
import { hasNumber, rowOf, someNumber, wordsIn, type Pieces } from './pieces';
import { AFTER_TABLE, TITLE_LINE, TOTAL_ROW } from './vocabulary';
import { readOrdinal } from './outline';

/** Which rows belong to a table, and what stands below it. */
export interface Body {
  readonly rows: readonly number[];
  /** First row after the table: notes, signatures, the next table. */
  readonly end: number;
}

/** A gap this long ends a table, unless the numbering or a total goes on after it. */
const MAX_GAP = 3;

/** Rows of the header printed again on a later page: told by their words, then by what numbers they have. */
function repeatedHeader(pieces: Pieces, block: HeaderBlock): (words: readonly Piece[], row: number) => boolean {
  const known = new Map<number, string[]>();
  for (let row = block.top; row <= block.bottom; row++)
    for (const { column, key } of rowOf(pieces, row)) {
      const keys = known.get(column);
      if (keys) keys.push(key);
      else known.set(column, [key]);
    }
  const isKnown = (column: number, key: string): boolean => known.get(column)?.includes(key) === true;
  return (words, row) => {
    if (!words.every((p) => isKnown(p.column, p.key))) return false;
    let count = words.length;
    const { left, right } = block;
    const { values } = pieces.grid.cells;
    const other = someNumber(pieces, row, left, right, (column, at) => {
      count++;
      return !isKnown(column, String(values[at]));
    });
    return !other && count > 1;
  };
}

/** The heads of a next table: those of this one over the same columns, its own name over the labels. */
function nextHeader(pieces: Pieces, { bottom, symbolRow }: HeaderBlock): (words: readonly Piece[]) => boolean {
  const heads = new Map<number, string>();
  if (symbolRow === null) for (const { column, key } of wordsIn(pieces, bottom)) heads.set(column, key);
  return (words) => {
    const [name, ...others] = words;
    if (!name || others.length < 3 || others.length < (heads.size - 1) * 0.8) return false;
    return (
      heads.get(name.column) !== name.key &&
      others.every(({ column, number, key }) => number === null && heads.get(column) === key)
    );
  };
}

const endsTable = (row: readonly Piece[]): boolean => row.some((p, i) => i < 3 && AFTER_TABLE.test(p.key));

/** Text outside any column, such as a second title: one wide piece without a figure after a gap. */
const isNewTitle = (row: readonly Piece[]): boolean => row.length <= 2 && row.some((p) => TITLE_LINE.test(p.key));

/** Walks down from the header to the end of the table (thân biểu). */
export function bodyOf(pieces: Pieces, block: HeaderBlock, limit: number): Body {
  const isRepeat = repeatedHeader(pieces, block);
  const isNext = nextHeader(pieces, block);
  const rows: number[] = [];
  let gap = 0;
  let end = block.bottom + 1;
  for (let row = block.bottom + 1; row < limit; row++) {
    const page = pageAt(block, row);
    if (page) {
      [row, end, gap] = [page.to, page.to + 1, 0];
      continue;
    }
    const words = within(wordsIn(pieces, row), block.left, block.right);
    if (words.length === 0 && !hasNumber(pieces, row, block.left, block.right)) {
      gap++;
      if (gap > MAX_GAP && !continues(pieces, block, row, limit)) break;
      continue;
    }
    if (!hasFigures(pieces, block, words, row) && isEnd(pieces, block, row, gap > 0, limit)) break;
    if (isNext(words)) break;
    gap = 0;
    end = row + 1;
    if (isRepeat(words, row)) continue;
    rows.push(row);
  }
  return { rows: trimTail(pieces, block, rows), end };
}

const pageAt = ({ pages }: HeaderBlock, row: number): Page | undefined => pages?.find(({ from }) => from === row);

/** Whether figures stand beside the first column. */
const hasFigures = (pieces: Pieces, { left, right }: HeaderBlock, words: readonly Piece[], row: number): boolean =>
  hasNumber(pieces, row, left + 1, right) || words.some((p) => p.figure && p.column > left);

/** Whether a row without figures stands below the table. */
function isEnd(pieces: Pieces, block: HeaderBlock, row: number, gap: boolean, limit: number): boolean {
  const here = within(rowOf(pieces, row), block.left, block.right);
  if (endsTable(here) || (gap && isNewTitle(here))) return true;
  return gap && here.length === 1 && !goesOn(here) && !figuresFollow(pieces, block, row, limit);
}

/** A group heading after a gap: the next row is one of labelled figures, not the header of another table. */
function figuresFollow(pieces: Pieces, block: HeaderBlock, from: number, limit: number): boolean {
  for (let row = from + 1; row < Math.min(limit, from + 3); row++) {
    const here = within(rowOf(pieces, row), block.left, block.right);
    if (here.length > 0) return here.length > 1 && here.some((p) => p.bare && !isYear(p)) && here.some((p) => !p.bare);
  }
  return false;
}

const goesOn = (row: readonly Piece[]): boolean =>
  row.some(
    (p) => TOTAL_ROW.test(p.key) || readOrdinal(p.text) !== null || readOrdinal(p.text.split(/\s/)[0] ?? '') !== null,
  );

/** After a long gap the table goes on only with a numbered row of figures or a total. */
function continues(pieces: Pieces, block: HeaderBlock, from: number, limit: number): boolean {
  for (let row = from; row < Math.min(limit, from + 5); row++) {
    const here = within(rowOf(pieces, row), block.left, block.right);
    if (here.length === 0) continue;
    return (
      here.length > 2 &&
      here.some((p) => p.figure && !isYear(p)) &&
      here.some((p) => readOrdinal(p.text) !== null || TOTAL_ROW.test(p.key))
    );
  }
  return false;
}

/** Wide texts at the very end (a note without "Ghi chú") are no rows. */
function trimTail(pieces: Pieces, block: HeaderBlock, rows: readonly number[]): number[] {
  const kept = [...rows];
  while (kept.length > 0) {
    const here = within(rowOf(pieces, kept[kept.length - 1] ?? 0), block.left, block.right);
    const [only] = here;
    if (here.length !== 1 || !only || only.figure || only.text.length < 60) break;
    kept.pop();
  }
  return kept;
}
