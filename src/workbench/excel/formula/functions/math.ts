import { roundHalfAway } from '../../../../core/text/format';
import { isError, type ErrorValue, type Value } from '../../model/value';
import { DIVISION_BY_ZERO, NUMBER_ERROR, toNumber, VALUE_ERROR } from '../coerce';
import { asMatrix, type Operand, type Place } from '../operand';
import { cellFunction, eachValue, MANY, scalarFunction, type WorksheetFunction } from './function';

/** The numbers among arguments: cells give theirs and nothing else, what is written in the formula must be a number. */
export function numbersOf(args: readonly Operand[], place: Place): number[] | ErrorValue {
  const numbers: number[] = [];
  let error: ErrorValue | undefined;
  for (const arg of args) {
    eachValue(arg, place, (value, direct) => {
      if (isError(value)) error ??= value;
      else if (typeof value === 'number') numbers.push(value);
      else if (direct) {
        const number = toNumber(value, place.excel.locale);
        if (isError(number)) error ??= number;
        else numbers.push(number);
      }
    });
  }
  return error ?? numbers;
}

const overNumbers = (of: (numbers: readonly number[]) => Value): WorksheetFunction =>
  cellFunction(1, MANY, (args, place) => {
    const numbers = numbersOf(args, place);
    return isError(numbers) ? numbers : of(numbers);
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** One number in, one out, the rest of the arguments as numbers too. */
const overNumber = (least: number, most: number, of: (numbers: readonly number[]) => Value): WorksheetFunction =>
  scalarFunction(least, most, (values, { excel }) => {
    const numbers = values.map((value) => toNumber(value, excel.locale));
    const error = numbers.find(isError);
    return error ?? of(numbers as number[]);
  });

function scaled(value: number, digits: number, round: (value: number) => number): number {
  const factor = 10 ** Math.abs(Math.trunc(digits));
  const grown = Number((digits >= 0 ? value * factor : value / factor).toPrecision(15));
  const rounded = round(grown);
  return digits >= 0 ? rounded / factor : rounded * factor;
}

const halfAway = (value: number, digits: number): number =>
  digits >= 0
    ? roundHalfAway(value, Math.trunc(digits))
    : scaled(value, digits, (one) => Math.sign(one) * Math.round(Math.abs(one)));

const away = (value: number): number => Math.sign(value) * Math.ceil(Math.abs(value));

function nth(args: readonly Operand[], place: Place, order: (a: number, b: number) => number): Value {
  const numbers = numbersOf(args.slice(0, 1), place);
  const which = numbersOf(args.slice(1), place);
  if (isError(numbers)) return numbers;
  if (isError(which)) return which;
  return [...numbers].sort(order)[Math.trunc(which[0] ?? 0) - 1] ?? NUMBER_ERROR;
}

function sumOfProducts(args: readonly Operand[], place: Place): Value {
  const columns: Value[][] = [];
  let shape = '';
  for (const arg of args) {
    const matrix = asMatrix(arg, place);
    const own = `${String(matrix.rows.length)}×${String(matrix.rows[0]?.length ?? 0)}`;
    if (shape !== '' && own !== shape) return VALUE_ERROR;
    shape = own;
    columns.push(matrix.rows.flatMap((row) => [...row]));
  }
  const error = columns.flatMap((column) => column).find(isError);
  if (error) return error;
  const [first = []] = columns;
  return sum(
    first.map((_, at) =>
      columns.reduce((product, column) => {
        const value = column[at];
        return product * (typeof value === 'number' ? value : 0);
      }, 1),
    ),
  );
}

function median(numbers: readonly number[]): Value {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? NUMBER_ERROR : (low + high) / 2;
}

const power = (base: number, exponent: number): Value => {
  const result = base === 0 && exponent === 0 ? NaN : base ** exponent;
  return Number.isFinite(result) ? result : NUMBER_ERROR;
};

export const MATH: Readonly<Record<string, WorksheetFunction>> = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers((numbers) => (numbers.length > 0 ? sum(numbers) / numbers.length : DIVISION_BY_ZERO)),
  MAX: overNumbers((numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0)),
  MIN: overNumbers((numbers) => numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0)),
  PRODUCT: overNumbers((numbers) => (numbers.length > 0 ? numbers.reduce((all, one) => all * one, 1) : 0)),
  MEDIAN: overNumbers(median),
  LARGE: cellFunction(2, 2, (args, place) => nth(args, place, (a, b) => b - a)),
  SMALL: cellFunction(2, 2, (args, place) => nth(args, place, (a, b) => a - b)),
  SUMPRODUCT: { ...cellFunction(1, MANY, sumOfProducts), arrays: true },
  ABS: overNumber(1, 1, ([value = 0]) => Math.abs(value)),
  INT: overNumber(1, 1, ([value = 0]) => Math.floor(value)),
  SIGN: overNumber(1, 1, ([value = 0]) => Math.sign(value)),
  SQRT: overNumber(1, 1, ([value = 0]) => (value < 0 ? NUMBER_ERROR : Math.sqrt(value))),
  POWER: overNumber(2, 2, ([base = 0, exponent = 0]) => power(base, exponent)),
  MOD: overNumber(2, 2, ([value = 0, by = 0]) => (by === 0 ? DIVISION_BY_ZERO : value - by * Math.floor(value / by))),
  ROUND: overNumber(2, 2, ([value = 0, digits = 0]) => halfAway(value, digits)),
  ROUNDUP: overNumber(2, 2, ([value = 0, digits = 0]) => scaled(value, digits, away)),
  ROUNDDOWN: overNumber(2, 2, ([value = 0, digits = 0]) => scaled(value, digits, Math.trunc)),
  TRUNC: overNumber(1, 2, ([value = 0, digits = 0]) => scaled(value, digits, Math.trunc)),
};
