import type { DraftCell } from '../sheet-draft';

/** Points of one line of text at the usual size. */
const LINE = 15;

/** Excel's own limit. */
const HIGHEST = 409;

function linesOf(cell: DraftCell | null, width: number): number {
  if (!cell?.wrap || cell.value === undefined || cell.value === null) return 1;
  const parts = String(cell.value).split('\n');
  return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / Math.max(width - 1, 1))), 0);
}

/** How high each row must be for its wrapped texts (chiều cao dòng); null for one line. */
export const rowHeights = (
  rows: readonly (readonly (DraftCell | null)[])[],
  widths: readonly number[],
): (number | null)[] =>
  rows.map((row) => {
    const lines = row.reduce((most, cell, column) => Math.max(most, linesOf(cell, widths[column] ?? 9)), 1);
    return lines > 1 ? Math.min(lines * LINE, HIGHEST) : null;
  });
