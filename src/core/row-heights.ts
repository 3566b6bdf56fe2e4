import type { DraftCell } from './sheet-draft';

/** Points of one line of text at the usual size. */
const LINE = 15;

/** Excel's own limit. */
const HIGHEST = 409;

/** Bold letters are so much wider. */
const BOLD = 1.1;

/** How many lines a text takes in a column of so many letters, broken between words as programs do. */
function wrapped(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = word.length;
    if (used > 0 && used + 1 + length <= width) {
      used += 1 + length;
      continue;
    }
    if (used > 0) lines++;
    // A word longer than the column is broken anywhere.
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used = length % width || Math.min(length, width);
  }
  return lines;
}

function linesOf(cell: DraftCell | null, width: number): number {
  if (!cell?.wrap || cell.value === undefined || cell.value === null) return 1;
  const room = Math.max(1, (width - 1) / (cell.bold ? BOLD : 1));
  return String(cell.value)
    .split('\n')
    .reduce((sum, part) => sum + wrapped(part, room), 0);
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
