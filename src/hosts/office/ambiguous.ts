import { lineOf } from '../../core/grid/cells';
import { isBlank, type Cell, type Grid } from '../../core/grid/grid';

/** Headers stand in the first rows of what is used. */
const HEADER_ROWS = 60;

const isText = (cell: Cell | undefined): boolean =>
  typeof cell?.value === 'string' && cell.value.trim() !== '' && cell.formula === undefined;

type Lines = readonly (readonly (Cell | undefined)[])[];

const blank = (cell: Cell | undefined): boolean => !cell || isBlank(cell);

const isFigure = (cell: Cell | undefined): boolean => typeof cell?.value === 'number';

/** Rows below a header text in which its figures must begin. */
const NEAR = 6;

// "Số" over two columns whose figures stand in the second.
function figuresBeside(lines: Lines, row: number, column: number): boolean {
  for (let below = row + 1; below <= row + NEAR; below++)
    if (blank(lines[below]?.[column]) && isFigure(lines[below]?.[column + 1])) return true;
  return false;
}

/**
 * Whether a sheet may have a header of several rows, which only its merged cells tell for certain (tiêu đề nhiều tầng):
 * a text with nothing to its right, and below that nothing another text, or figures that its own column has not.
 */
export function needsMerges({ cells }: Pick<Grid, 'cells'>): boolean {
  let first = 0;
  while (first < cells.height && lineOf(cells, first).every(blank)) first++;
  const lines = Array.from({ length: HEADER_ROWS + NEAR }, (_, row) => lineOf(cells, first + row));
  for (let row = 0; row < HEADER_ROWS; row++) {
    const line = lines[row] ?? [];
    for (let column = 0; column < line.length; column++) {
      if (!isText(line[column]) || !blank(line[column + 1])) continue;
      if (isText(lines[row + 1]?.[column + 1]) || isText(lines[row + 2]?.[column + 1])) return true;
      if (figuresBeside(lines, row, column)) return true;
    }
  }
  return false;
}
