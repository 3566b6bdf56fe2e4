import type { Area } from '../model/area';
import { usedArea, type Sheet } from '../model/sheet';
import type { Value } from '../model/value';
import type { Excel } from '../excel';

/** A formula that this emulator cannot calculate rightly; its cell keeps the value it had and is marked so. */
export class CannotCalculate extends Error {
  constructor(why: string) {
    super(why);
    Object.setPrototypeOf(this, CannotCalculate.prototype);
  }
}

export interface Reference {
  readonly places: readonly { readonly sheet: Sheet; readonly area: Area }[];
}

export interface Matrix {
  readonly rows: readonly (readonly Value[])[];
}

/** What an expression gives: a value, cells, an array; undefined is an argument left out. */
export type Operand = Value | Reference | Matrix | undefined;

/** Where a formula stands as it is calculated. */
export interface Place {
  readonly excel: Excel;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** How far from the cell that relative references are written for: conditional formats. */
  readonly down: number;
  readonly right: number;
  readonly read: (sheet: Sheet, row: number, column: number) => Value;
}

export const isReference = (operand: Operand): operand is Reference =>
  typeof operand === 'object' && operand !== null && 'places' in operand;

export const isMatrix = (operand: Operand): operand is Matrix =>
  typeof operand === 'object' && operand !== null && 'rows' in operand;

/** The one area of a reference; a union of areas is used only where Excel allows it. */
export function onlyPlace(reference: Reference): { readonly sheet: Sheet; readonly area: Area } {
  const [place, ...more] = reference.places;
  if (!place || more.length > 0) throw new CannotCalculate('a union of areas');
  return place;
}

/** How far a sheet holds anything; looked up once for as long as nothing changes. */
export function usedBy({ excel }: Place, sheet: Sheet): Area | null {
  const known = excel.calculation.used.get(sheet);
  if (known !== undefined) return known;
  const used = usedArea(sheet, true);
  excel.calculation.used.set(sheet, used);
  return used;
}

const MOST_CELLS = 1_000_000;

/** All values of one area. `clip` stops at the last row that is used: only where what is beyond cannot matter. */
function matrixOf(reference: Reference, place: Place, clip: boolean): Matrix {
  const { sheet, area } = onlyPlace(reference);
  const bottom = clip ? Math.max(area.top, Math.min(area.bottom, usedBy(place, sheet)?.bottom ?? 0)) : area.bottom;
  if ((bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) throw new CannotCalculate('too many cells');
  const rows: Value[][] = [];
  for (let row = area.top; row <= bottom; row++) {
    const line: Value[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(place.read(sheet, row, column));
    rows.push(line);
  }
  return { rows };
}

/** An operand as rows of values. */
export const asMatrix = (operand: Operand, place: Place, clip = false): Matrix =>
  isReference(operand) ? matrixOf(operand, place, clip) : isMatrix(operand) ? operand : { rows: [[operand ?? null]] };

/** One value: of a single cell, or the value itself. More than one cell is not guessed at. */
export function single(operand: Operand, place: Place): Value {
  if (operand === undefined) return null;
  if (isReference(operand)) {
    const { sheet, area } = onlyPlace(operand);
    if (area.top !== area.bottom || area.left !== area.right)
      throw new CannotCalculate('several cells where one is due');
    return place.read(sheet, area.top, area.left);
  }
  if (!isMatrix(operand)) return operand;
  const value = operand.rows[0]?.[0];
  if (operand.rows.length !== 1 || operand.rows[0]?.length !== 1 || value === undefined) {
    throw new CannotCalculate('an array where one value is due');
  }
  return value;
}
