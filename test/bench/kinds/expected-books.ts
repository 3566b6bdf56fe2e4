import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One error that stands in a workbook. Cells are `Sheet!A1`. */
export interface ExpectedError {
  /** Any of these tells it; the wrong one is first. */
  readonly cells: readonly string[];
  /** Rules that may tell it; empty where any may. */
  readonly rules: readonly string[];
  /** It must be told at least so loudly. */
  readonly severity: string;
  readonly note: string;
  /** The only figure that a correction may type into the first cell. */
  readonly fix?: number;
}

/** A rate that must be listed; without a denominator where the sheet prints only the per cent of a plan that it does not show. */
export interface ExpectedRate {
  readonly label: string;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly percent: number;
}

/** One workbook and the right answer to it, written before the program had read it. */
export interface ExpectedBook {
  readonly file: string;
  readonly kind: string;
  readonly why: string;
  /** No error or warning may be told at all. */
  readonly silent: boolean;
  /** The twin of a kind that looks right where it is wrong, or the other way about. */
  readonly control?: boolean;
  readonly errors: readonly ExpectedError[];
  /** May also be said without being false. */
  readonly allowed: readonly { readonly rule: string; readonly cells: readonly string[] }[];
  readonly rates?: readonly ExpectedRate[];
  /** Nothing in the sheet is a rate of results over a plan. */
  readonly noRates?: boolean;
  /** No rate stands in a row but those listed. */
  readonly onlyRates?: boolean;
}

/** Where a workbook lies. */
export const pathOf = ({ file }: ExpectedBook): string => join(__dirname, 'files', file);

/** All workbooks of the bench. */
export const expectedBooks = (): readonly ExpectedBook[] =>
  JSON.parse(readFileSync(join(__dirname, 'expected.json'), 'utf8')) as readonly ExpectedBook[];
