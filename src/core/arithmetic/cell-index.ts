import { COLUMNS } from '../facts/figure';
import type { Range } from '../grid/range';
import type { Equation } from './equation';
import { keysOf } from './light-equation';

/** The equations that a cell, by its key, is the result or a term of; in their own order, each once. */
export type CellIndex = (key: number) => readonly Equation[];

const NONE: readonly Equation[] = [];

/** Cells of all equations one after the other, and where those of each begin. */
function cellsOfAll(
  equations: readonly Equation[],
  placeOf: (key: number) => number,
): { ends: Int32Array; all: number[] } {
  const ends = new Int32Array(equations.length);
  const all: number[] = [];
  equations.forEach((made, i) => {
    for (const key of keysOf(made)) all.push(placeOf(key));
    ends[i] = all.length;
  });
  return { ends, all };
}

/**
 * Lists of equations by cell, kept as numbers: a large table has a million of them, and few are asked for. Cells
 * outside the range (the anchor of a merged area above it) share one list, which is looked through.
 */
export function cellIndex({ top, left, bottom, right }: Range, equations: readonly Equation[]): CellIndex {
  const width = right - left + 1;
  const size = (bottom - top + 1) * width;
  const placeOf = (key: number): number => {
    const [row, column] = [Math.floor(key / COLUMNS) - top, (key % COLUMNS) - left];
    return row < 0 || row > bottom - top || column < 0 || column >= width ? size : row * width + column;
  };
  const { ends, all } = cellsOfAll(equations, placeOf);
  const starts = new Int32Array(size + 2);
  for (const place of all) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let i = 0; i <= size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const [filled, lists] = [new Int32Array(starts), new Int32Array(all.length)];
  for (let i = 0, at = 0; i < equations.length; i++)
    for (; at < (ends[i] ?? 0); at++) {
      const place = all[at] ?? size;
      lists[filled[place] ?? 0] = i;
      filled[place] = (filled[place] ?? 0) + 1;
    }
  return (key) => {
    const place = placeOf(key);
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    if (from === to) return NONE;
    const found: Equation[] = [];
    for (let at = from; at < to; at++) {
      const made = equations[lists[at] ?? -1];
      if (made && found[found.length - 1] !== made && (place < size || keysOf(made).includes(key))) found.push(made);
    }
    return found;
  };
}
