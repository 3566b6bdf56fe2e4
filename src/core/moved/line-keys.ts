import { cellAtPosition, formulaAt, KIND, kindAt, positionOf, type Cells } from '../grid/cells';
import type { Grid } from '../grid/grid';
import { fold } from '../text/fold';

/** What the rows or the columns of a sheet say, each line by three names (tên của dòng, cột). */
export interface LineKeys {
  /** Everything that was typed there. */
  readonly whole: readonly string[];
  /** Its words. */
  readonly said: readonly string[];
  /** The longest of its words, which is what a form calls a row; of a column its first two, from the header. */
  readonly label: readonly string[];
}

const HAS_LETTERS = /[A-Za-z\u00C0-\u1EF9]{2}/;

/** Whether a text is words, and no ordinal (`II`, `a)`), sign or figure written as text. */
export const isWords = (text: string): boolean =>
  HAS_LETTERS.test(text) && !/^\s*[IVXLC]+\s*[.)]?\s*$/i.test(text) && !/^\s*[\d.,%\s]+\s*$/.test(text);

/** A text at a place of a sheet; merged cells say theirs in every row or column that they reach over. */
interface Saying {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The content of a cell as it was typed; of a formula only that there is one, for its result moves with others. */
export function typedAt(cells: Cells, at: number): string {
  if (formulaAt(cells, at) !== undefined) return 'ƒ';
  const kind = kindAt(cells, at);
  const value = cells.values[at] as number;
  if (kind === KIND.text || kind === KIND.error) return cells.texts[value] ?? '';
  return kind === KIND.nothing ? '' : `${String(kind)}:${String(value)}`;
}

/** The words of a cell; of a formula the words that it yields. */
export function wordsAt(cells: Cells, at: number): string {
  const { value } = kindAt(cells, at) === KIND.text ? cellAtPosition(cells, at) : { value: null };
  return typeof value === 'string' && isWords(value) ? fold(value) : '';
}

const MOST_MERGED = 5000;

/** What merged cells say beyond their first row (`down`), or beyond their first column. */
function mergedSayings({ cells, merges }: Grid, down: boolean): Saying[] {
  const sayings: Saying[] = [];
  for (const { top, left, bottom, right } of merges) {
    const at = positionOf(cells, top, left);
    const line = at < 0 ? '' : wordsAt(cells, at);
    if (line === '') continue;
    if (down)
      for (let row = top + 1; row <= Math.min(bottom, cells.height - 1, top + MOST_MERGED); row++)
        sayings.push({ row, column: left, text: line });
    else
      for (let column = left + 1; column <= Math.min(right, cells.width - 1, left + MOST_MERGED); column++)
        sayings.push({ row: top, column, text: line });
  }
  return sayings;
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '');

/** The names of the rows; `among` says which columns count. */
export function rowKeys(grid: Grid, among: (column: number) => boolean = () => true): LineKeys {
  const { cells } = grid;
  const merged: string[][] = [];
  for (const { row, column, text } of mergedSayings(grid, true)) if (among(column)) (merged[row] ??= []).push(text);
  const whole: string[] = [];
  const said: string[] = [];
  const label: string[] = [];
  for (let row = 0; row < cells.height; row++) {
    const texts: string[] = merged[row] ?? [];
    const typed: string[] = [];
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
      if (!among(cells.columns[at] as number)) continue;
      const content = typedAt(cells, at);
      if (content !== '') typed.push(content);
      const words = wordsAt(cells, at);
      if (words !== '') texts.push(words);
    }
    whole.push([...(merged[row] ?? []), '', ...typed].join('\u0001'));
    said.push(texts.join('\u0001'));
    label.push(longest(texts));
  }
  return { whole, said, label };
}

const HEADER_TEXTS = 2;

/**
 * The names of the columns, from the rows of `order` only: rows that both sheets have, so that new ones change nothing; -1
 * keeps the place of a row that is not here.
 */
export function columnKeys(grid: Grid, order: readonly number[]): LineKeys {
  const { cells } = grid;
  const nth = new Map(order.map((row, index) => [row, index]));
  const merged = new Map<number, Saying[]>();
  for (const saying of mergedSayings(grid, false)) {
    const there = merged.get(saying.row);
    if (there) there.push(saying);
    else merged.set(saying.row, [saying]);
  }
  const typed: string[][] = Array.from({ length: cells.width }, () => []);
  const words: string[][] = Array.from({ length: cells.width }, () => []);
  order.forEach((row) => {
    if (row < 0) return;
    const index = String(nth.get(row));
    for (const { column, text } of merged.get(row) ?? []) words[column]?.push(`${index} ${text}`);
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
      const column = cells.columns[at] as number;
      const content = typedAt(cells, at);
      if (content !== '') typed[column]?.push(`${index} ${content}`);
      const text = wordsAt(cells, at);
      if (text !== '') words[column]?.push(`${index} ${text}`);
    }
  });
  return {
    whole: typed.map((parts, column) => [...(words[column] ?? []), '', ...parts].join('\u0001')),
    said: words.map((parts) => parts.join('\u0001')),
    label: words.map((parts) => parts.slice(0, HEADER_TEXTS).join('\u0001')),
  };
}
