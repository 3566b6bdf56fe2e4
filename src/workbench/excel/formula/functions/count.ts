import { isError, type Value } from '../../model/value';
import { cellOf } from '../../model/sheet';
import { toNumber } from '../coerce';
import { CannotCalculate, isReference, onlyPlace, type Operand, type Place } from '../operand';
import { cellFunction, eachValue, MANY, type WorksheetFunction } from './function';
import { MATH } from './math';

function count(args: readonly Operand[], place: Place, counts: (value: Value, direct: boolean) => boolean): number {
  let sum = 0;
  for (const arg of args) {
    eachValue(arg, place, (value, direct) => {
      if (counts(value, direct)) sum += 1;
    });
  }
  return sum;
}

const isNumeric = (value: Value, direct: boolean, place: Place): boolean =>
  typeof value === 'number' || (direct && !isError(value) && !isError(toNumber(value, place.excel.locale)));

function countBlank([arg]: readonly Operand[], place: Place): Value {
  if (!isReference(arg ?? null)) throw new CannotCalculate('COUNTBLANK of no range');
  const { area } = onlyPlace(arg as Parameters<typeof onlyPlace>[0]);
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return size - count([arg], place, (value) => value !== null && value !== '');
}

const BY_NUMBER: readonly string[] = ['', 'AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', '', '', 'SUM'];

const isSubtotal = (formula: string | undefined): boolean => formula !== undefined && /\bSUBTOTAL\(/i.test(formula);

/** The cells that SUBTOTAL counts: not other subtotals, not filtered rows, from 101 on not hidden ones either. */
function subtotal(args: readonly Operand[], place: Place): Operand {
  const [code, ...rest] = args;
  const number = toNumber(typeof code === 'number' ? code : null, 'en-US');
  const name = typeof number === 'number' ? BY_NUMBER[number % 100] : '';
  const known = name ? (COUNTS[name] ?? MATH[name]) : undefined;
  if (!known?.eager || isError(number)) throw new CannotCalculate('this kind of SUBTOTAL');
  const values: Value[] = [];
  for (const arg of rest) {
    if (!isReference(arg)) throw new CannotCalculate('SUBTOTAL of no range');
    for (const one of arg.places) {
      if (one.sheet.filter && one.sheet.hiddenRows.size > 0) throw new CannotCalculate('SUBTOTAL under a filter');
      for (let row = one.area.top; row <= Math.min(one.area.bottom, one.area.top + 100_000); row++) {
        if (number > 100 && one.sheet.hiddenRows.has(row)) continue;
        for (let column = one.area.left; column <= one.area.right; column++) {
          if (isSubtotal(cellOf(one.sheet, row, column).formula)) continue;
          const value = place.read(one.sheet, row, column);
          if (value !== null) values.push(value);
        }
      }
    }
  }
  return known.eager([{ rows: [values] }], place);
}

export const COUNTS: Readonly<Record<string, WorksheetFunction>> = {
  COUNT: cellFunction(1, MANY, (args, place) => count(args, place, (value, direct) => isNumeric(value, direct, place))),
  COUNTA: cellFunction(1, MANY, (args, place) => count(args, place, (value, direct) => direct || value !== null)),
  COUNTBLANK: cellFunction(1, 1, countBlank),
  SUBTOTAL: cellFunction(2, MANY, subtotal),
};
