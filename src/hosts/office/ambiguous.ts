import { isBlank, type Cell, type Grid } from '../../core/grid/grid';

/** Headers stand in the first rows of what is used. */
const HEADER_ROWS = 60;

const isText = (cell: Cell | undefined): boolean =>
  typeof cell?.value === 'string' && cell.value.trim() !== '' && cell.formula === undefined;

const blank = (cell: Cell | undefined): boolean => !cell || isBlank(cell);

const isFigure = (cell: Cell | undefined): boolean => typeof cell?.value === 'number';

/** Rows below a header text in which its figures must begin. */
const NEAR = 6;

// "Số" over two columns whose figures stand in the second.
function figuresBeside({ cells }: Pick<Grid, 'cells'>, row: number, column: number): boolean {
  for (let below = row + 1; below <= row + NEAR; below++)
    if (blank(cells[below]?.[column]) && isFigure(cells[below]?.[column + 1])) return true;
  return false;
}

/**
 * Whether a sheet may have a header of several rows, which only its merged cells tell for certain (tiêu đề nhiều tầng):
 * a text with nothing to its right, and below that nothing another text, or figures that its own column has not.
 */
export function needsMerges({ cells }: Pick<Grid, 'cells'>): boolean {
  const first = cells.findIndex((row) => row?.some((cell) => !blank(cell)));
  if (first < 0) return false;
  for (let row = first; row < Math.min(first + HEADER_ROWS, cells.length); row++) {
    const line = cells[row] ?? [];
    for (let column = 0; column < line.length; column++) {
      if (!isText(line[column]) || !blank(line[column + 1])) continue;
      if (isText(cells[row + 1]?.[column + 1]) || isText(cells[row + 2]?.[column + 1])) return true;
      if (figuresBeside({ cells }, row, column)) return true;
    }
  }
  return false;
}
