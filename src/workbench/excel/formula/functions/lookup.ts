import { isError, type Value } from '../../model/value';
import { compare, NOT_AVAILABLE, REFERENCE_ERROR, toLogical, toNumber, VALUE_ERROR } from '../coerce';
import {
  asMatrix,
  CannotCalculate,
  isReference,
  onlyPlace,
  single,
  type Matrix,
  type Operand,
  type Place,
} from '../operand';
import { wildcard } from './criteria';
import { cellFunction, type WorksheetFunction } from './function';

function whole(operand: Operand, place: Place, fallback: number): number | ReturnType<typeof toNumber> {
  if (operand === undefined) return fallback;
  const number = toNumber(single(operand, place), place.excel.locale);
  return isError(number) ? number : Math.trunc(number);
}

const sameKind = (a: Value, b: Value): boolean => typeof a === typeof b && a !== null && !isError(a);

function exactIndex(wanted: Value, values: readonly Value[]): number {
  const pattern = typeof wanted === 'string' && /[*?~]/.test(wanted) ? wildcard(wanted) : null;
  return values.findIndex((value) => {
    if (pattern) return typeof value === 'string' && pattern.test(value);
    return sameKind(wanted, value) && compare(wanted as string, value as string, false) === 0;
  });
}

/** The last value not above the wanted one, in a sorted list, among those of its kind. */
function sortedIndex(wanted: Value, values: readonly Value[], by: 1 | -1): number {
  let found = -1;
  let previous: Value = null;
  for (const [at, value] of values.entries()) {
    if (!sameKind(wanted, value)) continue;
    const order = compare(value as string, wanted as string, true) * by;
    if (previous !== null && compare(previous as string, value as string, true) * by > 0) {
      throw new CannotCalculate('a lookup in an unsorted list');
    }
    previous = value;
    if (order <= 0) found = at;
  }
  return found;
}

const indexOf = (wanted: Value, values: readonly Value[], how: number): number =>
  how === 0 ? exactIndex(wanted, values) : sortedIndex(wanted, values, how > 0 ? 1 : -1);

const column = (matrix: Matrix, at: number): Value[] => matrix.rows.map((row) => row[at] ?? null);

function tableLookup(args: readonly Operand[], place: Place, upright: boolean): Value {
  const wanted = single(args[0], place) ?? 0;
  if (isError(wanted)) return wanted;
  const table = asMatrix(args[1], place, true);
  const which = whole(args[2], place, 1);
  const near = args.length > 3 ? toLogical(single(args[3], place)) : true;
  if (isError(which)) return which;
  if (isError(near)) return near;
  const keys = upright ? column(table, 0) : [...(table.rows[0] ?? [])];
  if (which < 1) return VALUE_ERROR;
  if (which > (upright ? (table.rows[0]?.length ?? 0) : table.rows.length)) return REFERENCE_ERROR;
  const at = indexOf(wanted, keys, near ? 1 : 0);
  if (at < 0) return NOT_AVAILABLE;
  return (upright ? table.rows[at]?.[which - 1] : table.rows[which - 1]?.[at]) ?? 0;
}

function match(args: readonly Operand[], place: Place): Value {
  const wanted = single(args[0], place) ?? 0;
  if (isError(wanted)) return wanted;
  const { rows } = asMatrix(args[1], place, true);
  const how = whole(args[2], place, 1);
  if (isError(how)) return how;
  const values = rows.length === 1 ? [...(rows[0] ?? [])] : rows.map((row) => row[0] ?? null);
  if (rows.length > 1 && (rows[0]?.length ?? 0) > 1) return NOT_AVAILABLE;
  const at = indexOf(wanted, values, Math.sign(how));
  return at < 0 ? NOT_AVAILABLE : at + 1;
}

/** INDEX keeps what it gives a reference, so that SUM(INDEX(…)) works. */
function index(args: readonly Operand[], place: Place): Operand {
  const [from] = args;
  const [first, second] = [whole(args[1], place, 0), whole(args[2], place, 0)];
  if (isError(first)) return first;
  if (isError(second)) return second;
  if (!isReference(from)) throw new CannotCalculate('INDEX of an array');
  const { sheet, area } = onlyPlace(from);
  const flat = area.top === area.bottom && args.length < 3;
  const [row, col] = flat ? [1, first] : [first, args.length < 3 && area.left === area.right ? 1 : second];
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (row < 0 || col < 0) return VALUE_ERROR;
  if (row > height || col > width) return REFERENCE_ERROR;
  const rows = row === 0 ? {} : { top: area.top + row - 1, bottom: area.top + row - 1 };
  const columns = col === 0 ? {} : { left: area.left + col - 1, right: area.left + col - 1 };
  return { places: [{ sheet, area: { ...area, ...rows, ...columns } }] };
}

const ofArea = (
  measure: (area: { top: number; left: number; bottom: number; right: number }) => number,
): WorksheetFunction =>
  cellFunction(1, 1, ([arg]) => {
    if (arg === undefined || !isReference(arg)) throw new CannotCalculate('a range is due');
    return measure(onlyPlace(arg).area);
  });

/** ROW and COLUMN of one place: the formula's own when nothing is given. */
const position = (axis: 'row' | 'column'): WorksheetFunction =>
  cellFunction(0, 1, ([arg], place) => {
    if (arg === undefined) return (axis === 'row' ? place.row : place.column) + 1;
    if (!isReference(arg)) return VALUE_ERROR;
    const { area } = onlyPlace(arg);
    const one = axis === 'row' ? area.top === area.bottom : area.left === area.right;
    if (!one) throw new CannotCalculate('ROW of several rows');
    return (axis === 'row' ? area.top : area.left) + 1;
  });

export const LOOKUP: Readonly<Record<string, WorksheetFunction>> = {
  VLOOKUP: cellFunction(3, 4, (args, place) => tableLookup(args, place, true)),
  HLOOKUP: cellFunction(3, 4, (args, place) => tableLookup(args, place, false)),
  MATCH: cellFunction(2, 3, match),
  INDEX: cellFunction(2, 3, index),
  ROW: position('row'),
  COLUMN: position('column'),
  ROWS: ofArea(({ top, bottom }) => bottom - top + 1),
  COLUMNS: ofArea(({ left, right }) => right - left + 1),
};
