/** An error value of a cell: `#REF!`, `#DIV/0!`, … */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell of the emulated Excel holds or a formula gives; null is empty. */
export type Value = number | string | boolean | null | ErrorValue;

const known = new Map<string, ErrorValue>();

/** The one object of an error code, so that equal errors are identical. */
export function errorValue(code: string): ErrorValue {
  const found = known.get(code) ?? Object.freeze({ error: code });
  known.set(code, found);
  return found;
}

export const isError = (value: unknown): value is ErrorValue =>
  typeof value === 'object' && value !== null && 'error' in value;

/** Every error code that Excel lets a person type into a cell. */
export const ERROR_CODES: readonly string[] = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
