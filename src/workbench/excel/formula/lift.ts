import { highest } from '../../../core/grid/extremes';
import { isError, type Value } from '../model/value';
import { NOT_AVAILABLE } from './coerce';
import { isMatrix, isReference, asMatrix, onlyPlace, single, type Matrix, type Operand, type Place } from './operand';

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

function shapeOf(operand: Operand): Shape {
  if (isReference(operand)) {
    const { area } = onlyPlace(operand);
    return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
  }
  if (isMatrix(operand)) return { rows: operand.rows.length, columns: operand.rows[0]?.length ?? 0 };
  return { rows: 1, columns: 1 };
}

function pick(matrix: Matrix, row: number, column: number): Value {
  const line = matrix.rows[matrix.rows.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column] ?? (line && column < line.length ? null : NOT_AVAILABLE);
}

/** Applies a function of single values: once, or, where arrays are at home, to each place of an array. */
export function lift(
  operands: readonly Operand[],
  place: Place,
  asArray: boolean,
  run: (values: readonly Value[]) => Value,
  errorsPass = true,
): Operand {
  const once = (values: readonly Value[]): Value => {
    const error = errorsPass ? undefined : values.find(isError);
    return error ?? run(values);
  };
  const shapes = operands.map(shapeOf);
  const rows = Math.max(1, highest(shapes.map((shape) => shape.rows)));
  const columns = Math.max(1, highest(shapes.map((shape) => shape.columns)));
  if (!asArray || (rows === 1 && columns === 1)) return once(operands.map((operand) => single(operand, place)));
  const matrices = operands.map((operand) => asMatrix(operand, place));
  const line = (row: number): Value[] =>
    Array.from({ length: columns }, (_, column) => once(matrices.map((matrix) => pick(matrix, row, column))));
  return { rows: Array.from({ length: rows }, (_, row) => line(row)) };
}
