import { isError, type Value } from '../../model/value';
import { NOT_AVAILABLE } from '../coerce';
import type { WorksheetFunction } from './function';

/** A question about one value; an error is an answer here, not a failure. */
const question = (holds: (value: Value) => boolean): WorksheetFunction => ({
  least: 1,
  most: 1,
  errors: true,
  scalar: ([value = null]) => holds(value),
});

function asNumber([value = null]: readonly Value[]): Value {
  if (typeof value === 'number' || isError(value)) return value;
  return value === true ? 1 : 0;
}

export const INFORMATION: Readonly<Record<string, WorksheetFunction>> = {
  ISNUMBER: question((value) => typeof value === 'number'),
  ISTEXT: question((value) => typeof value === 'string'),
  ISNONTEXT: question((value) => typeof value !== 'string'),
  ISLOGICAL: question((value) => typeof value === 'boolean'),
  ISBLANK: question((value) => value === null),
  ISERROR: question(isError),
  ISERR: question((value) => isError(value) && value !== NOT_AVAILABLE),
  ISNA: question((value) => value === NOT_AVAILABLE),
  N: { least: 1, most: 1, errors: true, scalar: asNumber },
  T: { least: 1, most: 1, scalar: ([value = null]) => (typeof value === 'string' ? value : '') },
};
