import { cellsOf } from '../../../../src/core/grid/gather-cells';
import type { Cell, Grid } from '../../../../src/core/grid/grid';
import { parseA1, type Range } from '../../../../src/core/grid/range';
import { at, place } from '../../rules/sheet';
import type { Bond } from './bond';

/** What one drawn cell holds. */
export interface DrawnCell {
  readonly value: string | number;
  readonly format?: string;
  readonly bold?: boolean;
}

/** A sheet that is made up, and what its figures are bound by. Addresses have no sheet name. */
export interface Drawing {
  readonly sheet: string;
  readonly cells: Map<string, DrawnCell>;
  readonly merges: string[];
  readonly bonds: Bond[];
}

export const newDrawing = (sheet: string): Drawing => ({ sheet, cells: new Map(), merges: [], bonds: [] });

/** A copy whose cells may be changed without touching the first. */
export const copyOf = (drawing: Drawing): Drawing => ({ ...drawing, cells: new Map(drawing.cells) });

/** The address with its sheet, as findings are counted. */
export const whole = ({ sheet }: Drawing, cell: string): string => `${sheet}!${cell}`;

export function write(
  drawing: Drawing,
  row: number,
  column: number,
  value: string | number,
  more: Partial<DrawnCell> = {},
): string {
  const cell = at(row, column);
  drawing.cells.set(cell, { value, ...more });
  return cell;
}

/** Puts another figure into a cell and leaves its looks. */
export function change(drawing: Drawing, cell: string, value: number): void {
  drawing.cells.set(cell, { ...drawing.cells.get(cell), value });
}

/** The figure of a cell; blank counts as nothing. */
export const figureAt =
  ({ cells }: Drawing) =>
  (cell: string): number => {
    const value = cells.get(cell)?.value;
    return typeof value === 'number' ? value : 0;
  };

export function merge({ merges }: Drawing, top: number, left: number, bottom: number, right: number): void {
  if (bottom > top || right > left) merges.push(`${at(top, left)}:${at(bottom, right)}`);
}

const cellOf = ({ value, format, bold }: DrawnCell): Cell => ({
  value,
  ...(format === undefined ? {} : { numberFormat: format }),
  ...(bold === undefined ? {} : { bold }),
});

/** The sheet as a host would have read it. */
export function gridOf({ sheet, cells, merges }: Drawing): Grid {
  const rows: (Cell | undefined)[][] = [];
  for (const [address, held] of cells) {
    const { row, column } = place(address);
    (rows[row] ??= [])[column] = cellOf(held);
  }
  const merged = merges.map((text) => parseA1(sheet, text)).filter((range): range is Range => range !== null);
  return { sheet, cells: cellsOf(rows), merges: merged };
}
