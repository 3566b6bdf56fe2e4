import type { Figure } from './figure';
import { has, overlaps } from './named-in';
import { headOf } from './noun';
import type { Grid, GridRow } from './series';

/** How a figure of the words may come from two cells (số trong lời văn tính từ hai ô). */
export type Way = 'share' | 'points' | 'difference' | 'growth' | 'times' | 'mean';

/** Two cells that a figure may be worked out from; for a mean, the second may be the number of rows. */
export interface Cells {
  readonly x: Figure;
  readonly y: Figure | number;
}

const isRate = (grid: Grid, column: number, cell: Figure): boolean =>
  cell.percent || /%|ty le|ti le|\brate\b/.test(grid.header[column] ?? '');

/** A sentence compares no more rows than these. */
const MOST_ROWS = 8;
const YEARS = /\b20\d\d\b/;

/** The column that is headed as the total of the others; -1 when none is. */
export const totalColumn = ({ header }: Grid): number =>
  header.findIndex((head) => /^(tong( so| cong)?|cong|total)$/.test(head.trim()));

const byYears = ({ rows }: Grid): boolean => rows.length > 1 && rows.every((row) => YEARS.test(row.label));

/** Whether words name a row; where the rows are years, a column is enough, from the first year to the last. */
export const namesRow = (grid: Grid, words: string): boolean =>
  grid.rows.some((row) => !row.total && has(words, row.label)) ||
  (byYears(grid) && columnsNamed(grid, words).length > 0);

/** The rows that words name; those of the first and the last year when they name none; the total. */
function rowsNamed(grid: Grid, words: string, noun: string): GridRow[] {
  const found = grid.rows.filter((row) => !row.total && has(words, row.label));
  if (found.length > 0) return found.slice(0, MOST_ROWS);
  if (byYears(grid))
    return [grid.rows[grid.rows.length - 1], grid.rows[0]].filter((row): row is GridRow => row !== undefined);
  const counted = noun === '' ? [] : grid.rows.filter((row) => row.label.startsWith(`${noun} `) || row.label === noun);
  return (counted.length > 0 ? counted : grid.rows.filter((row) => row.total)).slice(0, MOST_ROWS);
}

export const columnsNamed = (grid: Grid, words: string): number[] =>
  grid.header.flatMap((head, column) =>
    overlaps(words, head) && grid.rows.some(({ cells }) => cells[column]) ? [column] : [],
  );

/** Cells of the rows named, in pairs: two of one row, or of two rows in one column. */
export function cellsFor(grid: Grid, figure: Figure, way: Way, words: string): Cells[] {
  const rows = rowsNamed(grid, words, headOf(figure.noun));
  const named = columnsNamed(grid, words);
  const rates = way === 'points';
  const usable = ({ cells }: GridRow): (Figure | null)[] =>
    cells.map((cell, column) => (cell && isRate(grid, column, cell) === rates ? cell : null));
  const pairs: Cells[] = [];
  const add = (x: Figure | null | undefined, y: Figure | null | undefined): void => {
    if (x && y && x !== y && y.value > 0) pairs.push({ x, y });
  };
  for (const row of rows) {
    const cells = usable(row);
    cells.forEach((x, a) =>
      cells.forEach((y, b) => (named.length === 0 || named.includes(a) || named.includes(b)) && add(x, y)),
    );
  }
  const totals = way === 'share' ? grid.rows.filter((row) => row.total) : [];
  const others = rows.concat(totals, extremes(grid, words, rates));
  grid.header.forEach((_, column) => {
    if (named.length > 0 && !named.includes(column)) return;
    for (const a of others) for (const b of others) if (a !== b) add(usable(a)[column], usable(b)[column]);
  });
  return pairs;
}

/** "Chênh lệch giữa đơn vị cao nhất và thấp nhất": the rows with the most and the least in the one column of rates. */
function extremes(grid: Grid, words: string, rates: boolean): GridRow[] {
  if (!rates || !/cao nhat/.test(words) || !/thap nhat/.test(words)) return [];
  const at = grid.header.findIndex((_, column) =>
    grid.rows.some(({ cells }) => cells[column] && isRate(grid, column, cells[column])),
  );
  const rows = grid.rows.filter((row) => !row.total && row.cells[at]);
  const sorted = [...rows].sort((a, b) => (a.cells[at]?.value ?? 0) - (b.cells[at]?.value ?? 0));
  return [sorted[0], sorted[sorted.length - 1]].filter((row): row is GridRow => row !== undefined);
}

/** A total over the number of its rows, or one column over another: headed as the mean asks, when any is. */
export function meansFor(grid: Grid, figure: Figure, thing: string, words: string): Cells[] {
  const noun = headOf(figure.noun);
  const rows = rowsNamed(grid, words, '');
  const asked =
    (name: string) =>
    (column: number): boolean =>
      name !== '' && new RegExp(`\\b${name}\\b`).test(grid.header[column] ?? '');
  const columns = grid.header.map((_, column) => column);
  const [tops, bottoms] = [columns.filter(asked(noun)), columns.filter(asked(thing))];
  const pairs: Cells[] = [];
  for (const row of rows)
    for (const a of tops)
      for (const b of bottoms) {
        const [x, y] = [row.cells[a], row.cells[b]];
        if (x && y && a !== b && y.value > 0) pairs.push({ x, y });
      }
  const label = (name: string): GridRow | undefined => grid.rows.find((row) => has(row.label, name) && name !== '');
  const [top, bottom] = [label(noun), label(thing)];
  if (top && bottom && top !== bottom)
    top.cells.forEach((x, column) => {
      const y = bottom.cells[column];
      if (x && y && y.value > 0 && !x.percent && !isRate(grid, column, x)) pairs.push({ x, y });
    });
  if (pairs.length > 0) return pairs;
  const items = grid.rows.filter((row) => !row.total);
  const last = totalColumn(grid);
  const place = /^(xa|huyen|don vi|thon|ban|commune|district)$/.test(thing);
  return place
    ? rows
        .filter((row) => row.total)
        .flatMap(({ cells }) =>
          cells.flatMap((x, column) =>
            x && !x.percent && (last < 0 || column === last) ? [{ x, y: items.length }] : [],
          ),
        )
    : [];
}
