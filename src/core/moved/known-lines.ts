import type { Grid } from '../grid/grid';
import { print } from '../marks/fingerprint';
import { columnKeys, rowKeys, type LineKeys } from './line-keys';

/** What the workbook remembers of a row, to find it again by what it says and not by its number (dấu hiệu của dòng). */
export interface KnownRow {
  /** Prints of all that it holds and of its words. */
  readonly whole: string;
  readonly said: string;
  /** Its longest words, as they are folded: what a person is told where it cannot be found. */
  readonly label: string;
  /** Prints of the words of the rows with words above and below. */
  readonly above: string;
  readonly below: string;
}

const keysOnce = new WeakMap<Grid, LineKeys>();

function keysOf(grid: Grid): LineKeys {
  const keys = keysOnce.get(grid) ?? rowKeys(grid);
  keysOnce.set(grid, keys);
  return keys;
}

/** The words of the next row that has any, upwards or downwards. */
function beside({ said }: LineKeys, row: number, step: 1 | -1): string {
  for (let at = row + step; at >= 0 && at < said.length; at += step) if (said[at]) return print(said[at] ?? '');
  return '';
}

const LONGEST_LABEL = 120;

export function knownRow(grid: Grid, row: number): KnownRow {
  const keys = keysOf(grid);
  return {
    whole: print(keys.whole[row] ?? ''),
    said: print(keys.said[row] ?? ''),
    label: (keys.label[row] ?? '').slice(0, LONGEST_LABEL),
    above: beside(keys, row, -1),
    below: beside(keys, row, 1),
  };
}

type Test = (row: number) => boolean;

/** Of several rows the one that more can be said of; null where they stay several. */
function only(rows: readonly number[], tests: readonly Test[]): number | null {
  if (rows.length <= 1) return rows[0] ?? null;
  for (const test of tests) {
    const left = rows.filter(test);
    if (left.length === 1) return left[0] ?? null;
  }
  return null;
}

/** The row that says what a remembered one said; null where there is none, or no telling which. */
export function rowNow(known: KnownRow, grid: Grid): number | null {
  const keys = keysOf(grid);
  const rows = Array.from({ length: keys.said.length }, (_, row) => row);
  const above: Test = (row) => beside(keys, row, -1) === known.above;
  const below: Test = (row) => beside(keys, row, 1) === known.below;
  const whole: Test = (row) => print(keys.whole[row] ?? '') === known.whole;
  const tests: Test[] = [
    (row) => whole(row) && above(row) && below(row),
    (row) => above(row) && below(row),
    (row) => above(row) || below(row),
    whole,
  ];
  const nothing = print('');
  if (known.said === nothing) return only(rows.filter(whole), tests);
  const alike = rows.filter((row) => keys.said[row] !== '' && print(keys.said[row] ?? '') === known.said);
  if (alike.length > 0) return only(alike, tests);
  return only(
    rows.filter((row) => known.label !== '' && (keys.label[row] ?? '').slice(0, LONGEST_LABEL) === known.label),
    tests,
  );
}

/** The words over each column between two rows: the first, which may be of several columns, and all. */
function headerWords(grid: Grid, top: number, bottom: number): [first: string, all: string][] {
  const lines = Math.max(0, Math.min(bottom, grid.cells.height - 1) - top + 1);
  const { said } = columnKeys(
    grid,
    Array.from({ length: lines }, (_, index) => top + index),
  );
  return said.map((all) => [print(all.split('\u0001')[0] ?? ''), print(all)]);
}

/** What is remembered of a column: prints of the first and of all words over it. */
export const knownColumn = (grid: Grid, top: number, bottom: number, column: number): string =>
  (headerWords(grid, top, bottom)[column] ?? [print(''), print('')]).join(' ');

/** The column that is headed as a remembered one; where several are, the one that stands where it stood. */
export function columnNow(known: string, grid: Grid, top: number, bottom: number, last: number): number | null {
  const [first = '', all = ''] = known.split(' ');
  const words = headerWords(grid, top, bottom);
  const columns = (test: (own: [string, string]) => boolean): number[] =>
    words.flatMap((own, column) => (test(own) ? [column] : []));
  if (first === print('')) return last;
  const same = columns((own) => own[1] === all);
  // A row put in below the header is among these rows, too: then the header itself must do.
  const alike = same.length > 0 ? same : columns((own) => own[0] === first);
  return alike.length === 1 ? (alike[0] ?? null) : alike.indexOf(last) >= 0 ? last : null;
}
