import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One division, by its cells in A1. */
export interface Division {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

/** A rate that a person wrote down from the sheet before any program had read it. */
export interface ExpectedRate extends Division {
  readonly kind: string;
  readonly row: number | null;
  readonly value: number;
  /** The same rate by other cells: a fraction typed in one. */
  readonly or?: readonly Division[];
}

interface ExpectedTable {
  readonly range: string;
  readonly note: string;
  readonly rates: readonly ExpectedRate[];
  /** Right as well, but nobody must say it. */
  readonly allowed: readonly ExpectedRate[];
  readonly forbidden: readonly (Division & { readonly why: string })[];
}

/** What one sheet of one workbook should give. */
export interface ExpectedSheet {
  readonly file: string;
  readonly sheet: string;
  readonly tables: readonly ExpectedTable[];
}

const FOLDER = join(__dirname, 'expected');
const ROOT = join(__dirname, '../../..');
const SHARED = join(ROOT, '../shared');

/** Where the file of an expectation lies: in the project, or among the shared tables. */
export const pathOf = (file: string): string =>
  file.startsWith('repo:') ? join(ROOT, file.slice('repo:'.length)) : join(SHARED, file);

/** Every expectation whose file is here, and how many are not. */
export function expectedSheets(only: string | null): { sheets: ExpectedSheet[]; absent: number } {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && (only === null || name.includes(only)));
  const all = names
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as readonly ExpectedSheet[]);
  const sheets = all.filter(({ file }) => existsSync(pathOf(file)));
  return { sheets, absent: all.length - sheets.length };
}
