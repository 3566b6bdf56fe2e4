import { parseColumnSymbol, type ColumnSymbol } from '../formula/parse-expression';
import { append } from '../grid/append';
import type { Page } from './pages';
import type { Piece } from './piece';
import { isEmptyRow, rowOf, someNumber, wordsIn, type Pieces } from './pieces';
import { remembered } from '../text/remember';
import { AFTER_TABLE, ORDINAL_HEADER, TITLE_LINE } from './vocabulary';
import { bottomFrom, isHeaderBetween } from './header-bottom';
import { isTextRow, MAX_HEADER_ROWS, sidesOf, topFrom } from './header-rows';

/** Where a table's header stands (khối tiêu đề cột). */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly symbolRow: number | null;
  /** How it was found. */
  readonly by: 'symbols' | 'ordinal' | 'figures' | 'person';
  /** Where it is printed again. */
  readonly pages?: readonly Page[];
}

/** The ordinals of a sheet come back in many rows. */
const isSymbol = remembered((text) => parseColumnSymbol(text) !== null, 2000);

/** Longer texts do not come back. */
const LONGEST = 40;

const isNoSymbol = (text: string): boolean =>
  text.indexOf('=') < 0 && !(text.length > LONGEST ? parseColumnSymbol(text) !== null : isSymbol(text));

/** Whether something in a row is no column symbol: asked of every row, so before anything else. */
function hasOtherWords(pieces: Pieces, row: number): boolean {
  if (wordsIn(pieces, row).some((p) => (p.number !== null || !p.text.startsWith('#')) && isNoSymbol(p.text)))
    return true;
  const { values } = pieces.grid.cells;
  return someNumber(pieces, row, 0, Infinity, (_, at) => isNoSymbol(String(values[at])));
}

/** Whether a row is the line of column symbols (A | B | 1=2+3 | 2). */
export function isSymbolRow(pieces: Pieces, row: number): boolean {
  if (hasOtherWords(pieces, row)) return false;
  const here = rowOf(pieces, row).filter((p) => p.number !== null || !p.text.startsWith('#'));
  if (here.length < 3) return false;
  const read: ColumnSymbol[] = [];
  for (const { text } of here) {
    const symbol = parseColumnSymbol(text);
    if (symbol) read.push(symbol);
    else if (!text.includes('=')) return false;
  }
  if (read.length < 3) return false;
  const has = (key: string): boolean => read.some((s) => s.key === key);
  const explicit = here.some((p) => /=|^\(\d+\)$|^[AB]$/.test(p.text));
  const numbers = read.map((s) => Number(/^\d+/.exec(s.key)?.[0] ?? NaN)).filter((n) => !isNaN(n));
  const rising = numbers.filter((n, i) => i > 0 && n >= (numbers[i - 1] ?? 0)).length;
  const ordered = numbers.length < 2 || rising >= (numbers.length - 1) * 0.8;
  const unmistakable = here.some((p) => p.text.includes('=')) || (has('A') && has('B'));
  if ((!ordered && !unmistakable) || numbers.some((n) => n > Math.max(99, here.length))) return false;
  return explicit || (numbers[0] === 1 && numbers.every((n, i) => n === i + 1) && isTextRow(pieces, row - 1));
}

const isOrdinalHeader = (piece: Piece): boolean => piece.number === null && ORDINAL_HEADER.test(piece.key);

/** The ordinal header of a row; an answer ("No | 702") is none. */
function anchorIn(pieces: Pieces, row: number): Piece | undefined {
  const anchor = wordsIn(pieces, row).find(isOrdinalHeader);
  return anchor?.key === 'no' && !isTextRow(pieces, row) ? undefined : anchor;
}

/** The ordinal header (STT) at or above a row, told once per group of columns. */
function ordinalAbove(pieces: Pieces, row: number, limit: number): Piece | null {
  for (let at = row; at >= limit && row - at < MAX_HEADER_ROWS; at--) {
    const found = anchorIn(pieces, at);
    if (found) return found;
  }
  return null;
}

/** The last text of a header, alone in its row just above the symbols, under one of several: "Trong đó > Hộ nghèo". */
function isLastAlone(pieces: Pieces, symbols: number, piece: Piece): boolean {
  const above = rowOf(pieces, piece.row - 1);
  const covers = (p: Piece): boolean => p.column > 0 && p.column <= piece.column && p.right >= piece.right;
  return piece.row === symbols - 1 && above.length > 1 && above.some(covers);
}

function bySymbols(pieces: Pieces, row: number, limit: number): HeaderBlock {
  const anchor = ordinalAbove(pieces, row - 1, limit);
  const spanned = anchor ? anchor.row : row;
  const alone = (piece: Piece): boolean => isLastAlone(pieces, row, piece);
  const top = topFrom(pieces, Math.min(spanned, row), limit, alone, spanned === row);
  return { ...sidesOf(pieces, top, row), top, bottom: row, symbolRow: row, by: 'symbols' };
}

function byOrdinal(pieces: Pieces, anchor: Piece, limit: number): HeaderBlock {
  const bottom = bottomFrom(pieces, anchor);
  const symbolRow = isSymbolRow(pieces, bottom + 1) ? bottom + 1 : null;
  const top = topFrom(pieces, anchor.row, limit);
  return { ...sidesOf(pieces, top, bottom), top, bottom: symbolRow ?? bottom, symbolRow, by: 'ordinal' };
}

/** Splits a block whose row of ordinal headers says that tables stand side by side. */
function sideBySide(pieces: Pieces, block: HeaderBlock): HeaderBlock[] {
  const starts: number[] = [];
  for (let row = block.top; row <= block.bottom; row++)
    for (const piece of rowOf(pieces, row))
      if (isOrdinalHeader(piece) && !starts.includes(piece.column)) starts.push(piece.column);
  starts.sort((a, b) => a - b);
  if (starts.length < 2) return [block];
  return starts.map((left, i) => ({
    ...block,
    left: i === 0 ? Math.min(block.left, left) : left,
    right: (starts[i + 1] ?? block.right + 1) - 1,
  }));
}

/** Every header on the sheet, from top to bottom (tìm tiêu đề các biểu). */
export function headersOf(pieces: Pieces, from: number, to: number): HeaderBlock[] {
  const found: HeaderBlock[] = [];
  const signatures = new Set<string>();
  let limit = from;
  // Rows above this one were looked through for an earlier repeat of the same header.
  let seen = from;
  for (let row = from; row <= to; row++) {
    if (isEmptyRow(pieces, row)) continue;
    const block = blockAt(pieces, row, limit, found.length > 0 && found[found.length - 1]!.bottom >= row);
    if (!block) continue;
    const signature = signatureOf(pieces, block);
    const previous = found[found.length - 1];
    if (previous && signatures.has(signature) && isRepeat(pieces, Math.max(previous.bottom + 1, seen), block)) {
      seen = block.top;
      limit = block.bottom + 1;
      row = block.bottom;
      continue;
    }
    signatures.add(signature);
    append(found, sideBySide(pieces, block));
    limit = block.bottom + 1;
    row = block.bottom;
  }
  return found;
}

function symbolRowBelow(pieces: Pieces, row: number): number | undefined {
  for (let at = row + 1; at <= row + MAX_HEADER_ROWS; at++) if (isSymbolRow(pieces, at)) return at;
  return undefined;
}

function blockAt(pieces: Pieces, row: number, limit: number, inside: boolean): HeaderBlock | null {
  if (inside) return null;
  if (isSymbolRow(pieces, row)) return bySymbols(pieces, row, limit);
  const anchor = anchorIn(pieces, row);
  if (anchor) {
    const symbol = symbolRowBelow(pieces, row);
    const block = byOrdinal(pieces, anchor, limit);
    const between =
      symbol !== undefined && symbol > block.bottom && isHeaderBetween(pieces, anchor, block.bottom, symbol);
    return between ? { ...block, ...sidesOf(pieces, block.top, symbol), bottom: symbol, symbolRow: symbol } : block;
  }
  return null;
}

const signatureOf = (pieces: Pieces, block: HeaderBlock): string => {
  const texts: string[] = [];
  for (let row = block.top; row <= block.bottom; row++)
    for (const p of rowOf(pieces, row)) texts.push(`${String(p.column)}:${p.key}`);
  return texts.join('|');
};

/** A header printed again on the next page belongs to the table above: nothing but its own rows stand between. */
function isRepeat(pieces: Pieces, from: number, block: HeaderBlock): boolean {
  for (let row = from; row < block.top; row++) {
    const first = rowOf(pieces, row)[0];
    if (first && (AFTER_TABLE.test(first.key) || TITLE_LINE.test(first.key))) return false;
  }
  return true;
}
