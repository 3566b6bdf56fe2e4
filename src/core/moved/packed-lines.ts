import type { Grid } from '../grid/grid';
import { print } from '../marks/fingerprint';
import { columnKeys, rowKeys, type LineKeys } from './line-keys';
import { figuresOf } from './same-sheet';

/** What the rows and the columns of a sheet said at a write, in few letters (dấu hiệu của các dòng, cột). */
export interface PackedLines {
  readonly sheet: string;
  readonly rows: string;
  readonly columns: string;
  /** Prints of the figures of its rows. */
  readonly figures: string;
}

/** Of more lines nothing is remembered: their cells are then only looked for where they were. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 500;
const MOST_TEXT = 100000;

/** Letters of a print that are kept: two lines of one sheet that say different things hardly share them. */
const LETTERS = 6;

const short = (text: string): string => (text === '' ? '' : print(text).slice(0, LETTERS));

/** The same names in few letters, equal where they were equal. */
export const shortKeys = ({ whole, said, label }: LineKeys): LineKeys => ({
  whole: whole.map(short),
  said: said.map(short),
  label: label.map(short),
});

function withoutEmptyEnds(parts: readonly string[]): readonly string[] {
  let end = parts.length;
  while (end > 0 && parts[end - 1] === '') end -= 1;
  return parts.slice(0, end);
}

/** A line is `said.label.whole`: the label left out where it is all that is said, ends left out where they are empty. */
function packKeys({ whole, said, label }: LineKeys): string {
  return said
    .map((text, at) => withoutEmptyEnds([text, label[at] === text ? '' : (label[at] ?? ''), whole[at] ?? '']).join('.'))
    .join(',');
}

function unpackKeys(packed: string): LineKeys {
  const lines = packed === '' ? [] : packed.split(',').map((line) => line.split('.'));
  return {
    said: lines.map(([said = '']) => said),
    label: lines.map(([said = '', label = '']) => (label === '' ? said : label)),
    whole: lines.map(([, , whole = '']) => whole),
  };
}

/** Columns as these rows name them, each known by the place in the order; -1 where a row of the order is not there. */
export const columnsBy = (grid: Grid, order: ArrayLike<number>): LineKeys =>
  shortKeys(columnKeys(grid, Array.from(order)));

/** The names of the rows of a sheet in few letters. */
export const rowsOf = (grid: Grid): LineKeys => shortKeys(rowKeys(grid));

/** What there is to remember of a sheet; null where that would be too much. */
export function packLines(grid: Grid): PackedLines | null {
  const { height, width } = grid.cells;
  if (height === 0 || height > MOST_ROWS || width > MOST_COLUMNS) return null;
  const rows = packKeys(rowsOf(grid));
  const columns = packKeys(
    columnsBy(
      grid,
      Array.from({ length: height }, (_, row) => row),
    ),
  );
  if (rows.length + columns.length > MOST_TEXT) return null;
  return { sheet: grid.sheet, rows, columns, figures: figuresOf(grid).join(' ') };
}

/** The names of rows and columns as they were remembered. */
export const unpackLines = ({
  rows,
  columns,
}: PackedLines): { readonly rows: LineKeys; readonly columns: LineKeys } => ({
  rows: unpackKeys(rows),
  columns: unpackKeys(columns),
});
