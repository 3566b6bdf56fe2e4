import type { Grid } from '../grid/grid';
import { columnOf, letters, sheetPrefix, unquotedSheet, type Range } from '../grid/range';
import { mapReferences, type Reference } from '../marks/references';
import { displacementOf, likeness, rangeNow, tracesOf, type Displacement } from './displacement';
import { figuresOf, sheetOfFigures, type Known } from './same-sheet';

/** Where cells that were known are now (chỗ hiện nay). */
export interface Whereabouts {
  /** Every cell of them stands where it stood. */
  readonly still: boolean;
  /** What a sheet is called now; null where it is not there, or another one may be it. */
  sheet(name: string): string | null;
  /** Where a range is now; null where that cannot be told with certainty. */
  at(range: Range): Range | null;
  /** Where a format that was set on a range may be now. */
  traces(range: Range): readonly Range[];
  /** A formula of a sheet, every reference pointing to the cells it meant; null where one of them cannot be told. */
  formula(formula: string, sheet: string): string | null;
}

/** Where the cells of a check are now. */
export interface Places extends Whereabouts {
  readonly then: readonly Grid[];
  readonly now: readonly Grid[];
}

/** As much of a sheet must be found under another name to take it for the same sheet. */
const ALIKE = 0.8;

/** The sheet of another name that is the one of then, where there is no doubt. */
function renamed(then: Grid, candidates: readonly Grid[]): Grid | null {
  const alike = candidates.filter((grid) => likeness(then, grid) >= ALIKE);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** A sheet as it was read, by its name and its figures. */
export const knownSheet = (grid: Grid): Known => ({ sheet: grid.sheet, figures: figuresOf(grid) });

function displacements(
  then: readonly Grid[],
  now: readonly Grid[],
  all: readonly Grid[],
): ReadonlyMap<string, Displacement | null> {
  const names = new Set([...then, ...all].map((grid) => grid.sheet));
  const fresh = now.filter((grid) => !names.has(grid.sheet));
  const known = all.map(knownSheet);
  const found = new Map<string, Displacement | null>();
  for (const grid of then) {
    const named = now.find(({ sheet }) => sheet === grid.sheet);
    const there = named ? sheetOfFigures(knownSheet(grid), named, now, known) : renamed(grid, fresh);
    found.set(grid.sheet, there && displacementOf(grid, there));
  }
  return found;
}

const nameOf = (prefix: string): string => unquotedSheet(prefix.slice(0, -1));

const REFERENCE = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d{1,7}))?(?::(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d{1,7}))?)?$/;

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

const order = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/** The same reference to cells that have moved, its `$` kept. */
function moveReference(cells: string, sheet: string, moved: Displacement): string | null {
  const match = REFERENCE.exec(cells);
  if (!match) return null;
  const [, fixedLeft = '', left, fixedTop = '', top, fixedRight, right, fixedBottom, bottom] = match;
  const [first, last] = order(
    left === undefined ? 0 : columnOf(left),
    left === undefined ? LAST_COLUMN : columnOf(right ?? left),
  );
  const [upper, lower] = order(
    top === undefined ? 0 : Number(top) - 1,
    top === undefined ? LAST_ROW : Number(bottom ?? top) - 1,
  );
  const now = rangeNow(moved, { sheet, top: upper, left: first, bottom: lower, right: last });
  if (!now) return null;
  const corner = (fixedColumn: string, column: number, fixedRow: string, row: number): string =>
    (left === undefined ? '' : fixedColumn + letters(column)) + (top === undefined ? '' : fixedRow + String(row + 1));
  const begin = corner(fixedLeft, now.left, fixedTop, now.top);
  if (cells.indexOf(':') < 0) return begin;
  return `${begin}:${corner(fixedRight ?? fixedLeft, now.right, fixedBottom ?? fixedTop, now.bottom)}`;
}

/**
 * Where things are, given where the lines of their sheets have gone, null for a sheet that cannot be told; `names` are all
 * sheets that are there now.
 */
export function whereaboutsBy(moved: ReadonlyMap<string, Displacement | null>, names: readonly string[]): Whereabouts {
  const folded = new Map(Array.from(moved, ([name, there]) => [name.toLowerCase(), there]));
  const move = ({ prefix, cells }: Reference, sheet: string): string | null => {
    const own = prefix === '' ? sheet : nameOf(prefix);
    const there = folded.get(own.toLowerCase());
    if (there === null) return null;
    // What was not checked is not written about either, as long as its sheet is there.
    if (there === undefined) return names.indexOf(own) >= 0 ? prefix + cells : null;
    const next = moveReference(cells, own, there);
    return next === null ? null : (prefix === '' ? '' : sheetPrefix(there.sheet)) + next;
  };
  return {
    still: Array.from(moved).every(([name, there]) => there !== null && there.still && there.sheet === name),
    sheet: (name) => moved.get(name)?.sheet ?? null,
    at: (range) => {
      const there = moved.get(range.sheet);
      return there ? rangeNow(there, range) : null;
    },
    traces: (range) => {
      const there = moved.get(range.sheet);
      return there ? tracesOf(there, range) : [];
    },
    formula: (formula, sheet) => {
      let lost = false;
      const next = mapReferences(formula, (reference) => {
        const text = move(reference, sheet);
        if (text === null) lost = true;
        return text ?? '#REF!';
      });
      return lost ? null : next;
    },
  };
}

/**
 * Compares the sheets as they were checked with the workbook as it is; `names` are all its sheets, `all` every sheet that
 * was read at the check.
 */
export function placesOf(
  then: readonly Grid[],
  now: readonly Grid[],
  names: readonly string[],
  all: readonly Grid[] = then,
): Places {
  const moved = displacements(then, now, all);
  return { ...whereaboutsBy(moved, names), then, now };
}
