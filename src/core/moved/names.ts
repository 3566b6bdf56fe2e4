import { append } from '../grid/append';
import { lineOf } from '../grid/cells';
import { anchorCell, cell, mergeAt, mergesInRow, type Grid } from '../grid/grid';
import { cellAt, type Range } from '../grid/range';
import { contentOf } from '../marks/holds';
import type { Witness } from '../edit';
import { isWords } from './line-keys';

/** Where a table has its header: cells are called by it. */
export interface Header {
  readonly range: Range;
  readonly header: { readonly top: number; readonly bottom: number };
}

const wordsOf = (value: unknown): string => (typeof value === 'string' && isWords(value) ? value.trim() : '');

const SPANNED = 3;

/** So far above a cell outside of all tables its heading is looked for. */
const FAR = 200;

/** The cells of a row that hold words, the longest first; cells merged over it from above are among them. */
function namedCells(grid: Grid, row: number): Range[] {
  const own = lineOf(grid.cells, row).flatMap((held, column) =>
    wordsOf(held?.value) === '' ? [] : [cellAt(grid.sheet, row, column)],
  );
  const above = (mergesInRow(grid, row) ?? [])
    .filter(({ top, left }) => top < row && wordsOf(cell(grid, top, left).value) !== '')
    .map(({ top, left }) => cellAt(grid.sheet, top, left));
  const length = ({ top, left }: Range): number => wordsOf(cell(grid, top, left).value).length;
  return [...own, ...above].sort((a, b) => length(b) - length(a)).slice(0, SPANNED);
}

/** The header cells over a column, the nearest first; without a table the nearest words above. */
function headerCells(grid: Grid, headers: readonly Header[], at: Range): Range[] {
  const found: Range[] = [];
  const own = headers.find(
    ({ range }) =>
      range.sheet === at.sheet &&
      at.top >= range.top &&
      at.top <= range.bottom &&
      at.left >= range.left &&
      at.left <= range.right,
  );
  const from = own && at.top > own.header.bottom ? own.header.bottom : at.top - 1;
  for (
    let row = from;
    row >= (own?.header.top ?? Math.max(0, from - FAR)) && found.length < (own ? SPANNED : 1);
    row--
  ) {
    const { top, left } = mergeAt(grid, row, at.left) ?? cellAt(grid.sheet, row, at.left);
    const known = found.some((one) => one.top === top && one.left === left);
    if (!known && wordsOf(cell(grid, top, left).value) !== '') found.push(cellAt(grid.sheet, top, left));
  }
  return found;
}

const witness =
  (grid: Grid) =>
  (at: Range): Witness => ({ at, content: contentOf(cell(grid, at.top, at.left), false) });

/** The cells by which the row and the column of a place are known. */
export function witnessesOf(
  grid: Grid,
  headers: readonly Header[],
  at: Range,
): { row: readonly Witness[]; column: readonly Witness[] } {
  const own = namedCells(grid, at.top);
  // A row without words stands below one that has some.
  for (let row = at.top - 1; own.length === 0 && row >= Math.max(0, at.top - SPANNED); row--)
    append(own, namedCells(grid, row));
  return { row: own.map(witness(grid)), column: headerCells(grid, headers, at).map(witness(grid)) };
}

/** What a person calls a place: its row's label and its column's header, as the sheet says them; empty where it says none. */
export function namesOf(
  grid: Grid | undefined,
  headers: readonly Header[],
  at: Range,
): { readonly row: string; readonly column: string } {
  if (!grid) return { row: '', column: '' };
  const text = (found: Range | undefined): string =>
    found ? wordsOf(anchorCell(grid, found.top, found.left).value) : '';
  return { row: text(namedCells(grid, at.top)[0]), column: text(headerCells(grid, headers, at)[0]) };
}
