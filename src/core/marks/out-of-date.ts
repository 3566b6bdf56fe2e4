import { append } from '../grid/append';
import { cell, isBlank, type Grid } from '../grid/grid';
import { absolute, cellAt, parseA1, rangeOf, type Range } from '../grid/range';
import { mapReferences } from './references';

/** A sum of several runs: a row or column that comes between them may belong to it, which no formula can tell. */
const SUM_OF_RUNS = /SUM\([^(),]*,[^()]*\)/;

/** The rectangle around every cell of its own sheet that a condition names; null where it names other sheets or whole lines. */
function around(condition: string): Range | null {
  let rectangle: Range | null = null;
  let plain = true;
  mapReferences(condition, ({ prefix, cells }) => {
    const at = prefix === '' ? parseA1('', cells) : null;
    if (!at) plain = false;
    else if (!rectangle) rectangle = at;
    else
      rectangle = rangeOf(
        '',
        Math.min(rectangle.top, at.top),
        Math.min(rectangle.left, at.left),
        Math.max(rectangle.bottom, at.bottom),
        Math.max(rectangle.right, at.right),
      );
    return cells;
  });
  return plain ? rectangle : null;
}

/** The counts that tell whether rows or columns have come into a rectangle or gone from it. */
function counts({ top, left, bottom, right }: Range): [formula: string, count: number][] {
  const place = absolute(rangeOf('', top, left, bottom, right));
  const found: [string, number][] = [];
  if (bottom > top) found.push([`ROWS(${place})`, bottom - top + 1]);
  if (right > left) found.push([`COLUMNS(${place})`, right - left + 1]);
  return found;
}

/** A sum whose result stands before its cells: what is appended after the last of them is outside every range. */
const OPEN_RUN = /SUM\((\$[A-Z]+\$\d+):(\$[A-Z]+\$\d+)\)-N\(\1\)/g;

const RESULT_OF_RUNS = /ABS\((\$[A-Z]+\$\d+)-\(SUM\([^(),]*,/g;

/** The last cell of a sum, and whether it goes down or to the right of its result. */
interface OpenEnd {
  readonly last: Range;
  readonly axis: 'down' | 'right';
  /** The run is the whole sum: what stands after it belongs to another one. */
  readonly alone: boolean;
}

function openEnd(first: Range, last: Range, alone: boolean): OpenEnd[] {
  if (first.left === last.left && first.top < last.bottom) return [{ last, axis: 'down', alone }];
  return first.top === last.bottom && first.left < last.right ? [{ last, axis: 'right', alone }] : [];
}

function openEnds(condition: string): OpenEnd[] {
  const ends: OpenEnd[] = [];
  condition.replace(OPEN_RUN, (piece: string, from: string, to: string) => {
    const [first, last] = [parseA1('', from), parseA1('', to)];
    if (first && last) append(ends, openEnd(first, last, true));
    return piece;
  });
  const rectangle = SUM_OF_RUNS.test(condition) ? around(condition) : null;
  condition.replace(RESULT_OF_RUNS, (piece: string, cell: string) => {
    const result = parseA1('', cell);
    if (!result || !rectangle || result.top !== rectangle.top || result.left !== rectangle.left) return piece;
    append(ends, openEnd(result, cellAt('', rectangle.bottom, rectangle.right), false));
    return piece;
  });
  return ends;
}

/** Formulas of which each is true while nothing has been appended, and how they read once something has. */
type Guard = readonly [same: string, other: string];

const MOST_STEPS = 10000;

/** What tells that rows or columns were appended to a sum: put in between its end and the next free cell, or written there. */
function appended({ last, axis, alone }: OpenEnd, grid: Grid | undefined): Guard[] {
  const step = (count: number): Range =>
    axis === 'down' ? cellAt('', last.bottom + count, last.left) : cellAt('', last.top, last.right + count);
  const isFree = (at: Range): boolean => grid !== undefined && isBlank(cell(grid, at.top, at.left));
  let steps = 1;
  while (!alone && grid && steps < MOST_STEPS && !isFree(step(steps))) steps++;
  const next = step(steps);
  const place = absolute(rangeOf('', last.top, last.left, next.bottom, next.right));
  const size = `${axis === 'down' ? 'ROWS' : 'COLUMNS'}(${place})`;
  const guards: Guard[] = [[`${size}=${String(steps + 1)}`, `${size}<>${String(steps + 1)}`]];
  const free = `ISBLANK(${absolute(next)})`;
  return isFree(next) ? [...guards, [free, `NOT(${free})`]] : guards;
}

function guardsOf(condition: string, grid: Grid | undefined): Guard[] {
  const rectangle = SUM_OF_RUNS.test(condition) ? around(condition) : null;
  const inside = (rectangle ? counts(rectangle) : []).map(([formula, count]): Guard => [
    `${formula}=${String(count)}`,
    `${formula}<>${String(count)}`,
  ]);
  const all = [...inside, ...openEnds(condition).flatMap((end) => appended(end, grid))];
  return all.filter(([same], at) => all.findIndex(([other]) => other === same) === at);
}

/**
 * A condition that cannot grow with the table, in two (dấu đã cũ): `standing`, true while it is broken and the table has
 * the rows and columns it was checked with, and `outOfDate`, true once it has others, so that only a new check can tell.
 * Null where the condition grows with the table by itself. `grid` is its sheet, which says where the table may go on.
 */
export function agesOf(
  condition: string,
  grid?: Grid,
): { readonly standing: string; readonly outOfDate: string } | null {
  const guards = guardsOf(condition, grid);
  if (guards.length === 0) return null;
  const others = guards.map(([, other]) => other);
  return {
    standing: `AND(${[...guards.map(([same]) => same), condition].join(',')})`,
    outOfDate: others.length > 1 ? `OR(${others.join(',')})` : (others[0] ?? ''),
  };
}

/** Whether a mark only says that another one is out of date. */
export const saysOutOfDate = (condition: string | null): boolean =>
  condition !== null && /^(OR\()?(ROWS|COLUMNS)\([$A-Z\d:]+\)<>\d+/.test(condition);
