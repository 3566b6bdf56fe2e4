import { formulaAt, KIND, kindAt } from '../grid/cells';
import type { Grid } from '../grid/grid';
import { print } from '../marks/fingerprint';

/** So many rows tell one sheet from another. */
const MOST_ROWS = 200;
const LETTERS = 4;

const known = new WeakMap<Grid, readonly string[]>();

/**
 * Prints of the figures typed in each of the first rows that have some (số liệu của trang): two sheets of one form say the
 * same words, and are told apart by their figures alone.
 */
export function figuresOf(grid: Grid): readonly string[] {
  const found = known.get(grid) ?? readFigures(grid);
  known.set(grid, found);
  return found;
}

function readFigures({ cells }: Grid): string[] {
  const prints: string[] = [];
  for (let row = 0; row < cells.height && prints.length < MOST_ROWS; row++) {
    const figures: number[] = [];
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++)
      if (kindAt(cells, at) === KIND.number && formulaAt(cells, at) === undefined)
        figures.push(cells.values[at] as number);
    if (figures.some((figure) => figure !== 0)) prints.push(print(figures.join(' ')).slice(0, LETTERS));
  }
  return prints;
}

/** How many rows of figures are found again in a sheet, from 0 to 1; 1 where there were none to look for. */
export function figuresKept(then: readonly string[], now: Grid): number {
  const there = new Set(figuresOf(now));
  return then.length === 0 ? 1 : then.filter((text) => there.has(text)).length / then.length;
}

/** With fewer of its figures a sheet of the same name may be another one; with more a sheet of another name is the one. */
const DOUBTFUL = 0.5;
const SURE = 0.8;

/** A sheet as it was known, by the name that it had. */
export interface Known {
  readonly sheet: string;
  readonly figures: readonly string[];
}

/** Whether the sheet of that name holds what another one held, as when two sheets of one form have changed their names. */
export function isAnother(then: Known, named: Grid, all: readonly Known[]): boolean {
  const own = figuresKept(then.figures, named);
  if (own === 1) return false;
  return all.some(({ sheet, figures }) => {
    const kept = sheet === then.sheet || figures.length === 0 ? 0 : figuresKept(figures, named);
    return kept >= SURE && kept > own;
  });
}

/** Whether the sheet of that name must be compared with all others before it is taken for the one of then. */
export const isDoubtful = (then: Known, named: Grid, all: readonly Known[]): boolean =>
  figuresKept(then.figures, named) < DOUBTFUL || isAnother(then, named, all);

/**
 * The sheet that is the one of then (đúng trang tính): of its name, or, where that holds other figures, the only one that
 * holds them; null where there is no telling.
 */
export function sheetOfFigures(then: Known, named: Grid, now: readonly Grid[], all: readonly Known[]): Grid | null {
  if (!isDoubtful(then, named, all)) return named;
  const own = figuresKept(then.figures, named);
  const holding = now.filter((grid) => {
    const kept = grid === named ? 0 : figuresKept(then.figures, grid);
    return kept >= SURE && kept > own;
  });
  if (holding.length === 1) return holding[0] ?? null;
  return holding.length === 0 && !isAnother(then, named, all) ? named : null;
}
