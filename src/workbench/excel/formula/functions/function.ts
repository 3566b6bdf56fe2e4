import { eachCell } from '../../model/sheet';
import type { ErrorValue, Value } from '../../model/value';
import { isMatrix, isReference, type Operand, type Place } from '../operand';
import type { Node } from '../parse';

export type Evaluate = (node: Node, place: Place, asArray: boolean) => Operand;

/** A worksheet function: how many arguments, and one of three ways to work. */
export interface WorksheetFunction {
  readonly least: number;
  readonly most: number;
  /** Arguments are calculated as arrays, as in SUMPRODUCT. */
  readonly arrays?: true;
  /** Errors among the arguments of a `scalar` are its own affair. */
  readonly errors?: true;
  /** Works on single values. */
  readonly scalar?: (values: readonly Value[], place: Place) => Value;
  /** Works on cells and arrays. */
  readonly eager?: (args: readonly Operand[], place: Place) => Operand;
  /** Decides itself what to calculate. */
  readonly lazy?: (nodes: readonly (Node | null)[], place: Place, asArray: boolean, evaluate: Evaluate) => Operand;
}

export const scalarFunction = (
  least: number,
  most: number,
  scalar: (values: readonly Value[], place: Place) => Value,
): WorksheetFunction => ({ least, most, scalar });

export const cellFunction = (
  least: number,
  most: number,
  eager: (args: readonly Operand[], place: Place) => Operand,
): WorksheetFunction => ({ least, most, eager });

export const MANY = 255;

/** Calls back with every value of an argument that is not an empty cell; `direct` says that it was not in a cell or array. */
export function eachValue(operand: Operand, place: Place, visit: (value: Value, direct: boolean) => void): void {
  if (isReference(operand)) {
    for (const { sheet, area } of operand.places) {
      eachCell(sheet, area, (held, row, column) => {
        if (held.value !== null || held.formula !== undefined) visit(place.read(sheet, row, column), false);
      });
    }
    return;
  }
  if (isMatrix(operand)) {
    for (const row of operand.rows) for (const value of row) visit(value, false);
    return;
  }
  visit(operand ?? null, true);
}

/** Runs something that stops at the first error it meets. */
export function firstError(run: (stop: (error: ErrorValue) => void) => Value): Value {
  let found: ErrorValue | undefined;
  const value = run((error) => {
    found ??= error;
  });
  return found ?? value;
}
