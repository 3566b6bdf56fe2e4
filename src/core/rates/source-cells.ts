import { a1, rangeOf, type Range } from '../grid/range';
import type { Rate } from './rate';

/** Cells one below the other as one range, then ranges side by side. */
function merged(cells: readonly Range[], next: (last: Range, cell: Range) => Range | null): Range[] {
  const found: Range[] = [];
  for (const cell of cells) {
    const last = found[found.length - 1];
    const both = last && last.sheet === cell.sheet ? next(last, cell) : null;
    if (both) found[found.length - 1] = both;
    else found.push(cell);
  }
  return found;
}

const below = (last: Range, cell: Range): Range | null =>
  last.left === cell.left && last.right === cell.right && cell.top === last.bottom + 1
    ? rangeOf(cell.sheet, last.top, last.left, cell.bottom, last.right)
    : null;

const beside = (last: Range, cell: Range): Range | null =>
  last.top === cell.top && last.bottom === cell.bottom && cell.left === last.right + 1
    ? rangeOf(cell.sheet, last.top, last.left, last.bottom, cell.right)
    : null;

/** The places of cells, neighbours as one range, each sheet named once: `Kinh phí!G12, F12`. */
function placesOf(cells: readonly Range[], known: string | null): string {
  let sheet = known;
  const said = merged(merged(cells, below), beside).map((at) => {
    const name = at.sheet === sheet ? '' : `${at.sheet}!`;
    sheet = at.sheet;
    return name + a1(at);
  });
  return said.join(', ');
}

/** Every cell that a rate comes from, those of the numerator before the stroke: `Kinh phí!G12 / C12` (ô nguồn). */
export function sourceCells({ numerator, denominator }: Rate): string {
  const top = placesOf(numerator.cells, null);
  const last = numerator.cells[numerator.cells.length - 1];
  const under = placesOf(denominator.cells, last?.sheet ?? null);
  return [top, under].filter((text) => text !== '').join(' / ');
}
