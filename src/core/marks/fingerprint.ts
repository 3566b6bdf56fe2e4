import { lineOf, widthOf } from '../grid/cells';
import { cell, type Cell, type Grid } from '../grid/grid';
import type { Range } from '../grid/range';

const { imul } = Math;

const mix = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
};

/** A short print of a text (dấu vết): equal texts have equal prints; two prints seldom meet. */
export const print = (text: string): string => mix(text, 2166136261).toString(36) + mix(text, 84696351).toString(36);

const held = ({ value, error, formula }: Cell): string => {
  if (error !== undefined) return error;
  if (value === null) return formula ?? '';
  return `${typeof value}:${String(value)}`;
};

// Two rows may hold the same figures: what the row is called tells them apart.
const labels = (grid: Grid | undefined, row: number): string[] =>
  (grid ? lineOf(grid.cells, row) : [])
    .map((held) => (typeof held?.value === 'string' ? held.value.trim() : ''))
    .filter((text) => text.length > 3);

/** The words by which a row is called. */
export const labelOf = (at: Range, grids: readonly Grid[]): string =>
  labels(
    grids.find((g) => g.sheet === at.sheet),
    at.top,
  ).reduce((most, text) => (text.length > most.length ? text : most), '');

/**
 * What the cell of a place holds, what its row is called, and the figures that it rests on, in whatever order and however
 * far apart they stand: the same after rows, columns and sheets have been moved, sorted, put in or renamed.
 */
export function printOf(at: Range, related: readonly Range[], grids: readonly Grid[]): string {
  const heldIn = (range: Range): string[] => {
    const grid = grids.find((g) => g.sheet === range.sheet);
    return grid ? values(grid, range).filter((text) => text !== '') : ['?'];
  };
  const own = heldIn(at).join(';');
  return `=${print([labelOf(at, grids), own, ...related.flatMap(heldIn).sort()].join('|'))}`;
}

/** The print that was remembered before: it also says where the reasons stand, seen from the place. */
export function oldPrintOf(at: Range, related: readonly Range[], grids: readonly Grid[]): string {
  const home = grids.find((g) => g.sheet === at.sheet);
  const parts = [at, ...related].map((range) => {
    const grid = grids.find((g) => g.sheet === range.sheet);
    const corner = `${range.sheet === at.sheet ? '' : range.sheet}${String(range.top - at.top)},${String(range.left - at.left)}`;
    return grid ? `${corner}=${values(grid, range).join(';')}` : corner;
  });
  return print([labels(home, at.top).join(';'), ...parts].join('|'));
}

function values(grid: Grid, range: Range): string[] {
  const parts: string[] = [];
  for (let row = range.top; row <= Math.min(range.bottom, grid.cells.height - 1); row++)
    for (let column = range.left; column <= Math.min(range.right, widthOf(grid.cells, row) - 1); column++)
      parts.push(held(cell(grid, row, column)));
  return parts;
}
