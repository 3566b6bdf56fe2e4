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
function label(grid: Grid | undefined, row: number): string {
  const texts = (grid ? lineOf(grid.cells, row) : []).map((held) =>
    typeof held?.value === 'string' ? held.value.trim() : '',
  );
  return texts.filter((text) => text.length > 3).join(';');
}

/** What the cells of a place and its row's words hold, wherever the place has moved to. */
export function printOf(at: Range, related: readonly Range[], grids: readonly Grid[]): string {
  const home = grids.find((g) => g.sheet === at.sheet);
  const parts = [at, ...related].map((range) => {
    const grid = grids.find((g) => g.sheet === range.sheet);
    const corner = `${range.sheet === at.sheet ? '' : range.sheet}${String(range.top - at.top)},${String(range.left - at.left)}`;
    return grid ? `${corner}=${values(grid, range)}` : corner;
  });
  return print([label(home, at.top), ...parts].join('|'));
}

function values(grid: Grid, range: Range): string {
  const parts: string[] = [];
  for (let row = range.top; row <= Math.min(range.bottom, grid.cells.height - 1); row++)
    for (let column = range.left; column <= Math.min(range.right, widthOf(grid.cells, row) - 1); column++)
      parts.push(held(cell(grid, row, column)));
  return parts.join(';');
}
