import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf } from './hear';
import { parseA1 } from '../../../src/core/grid/range';
import type { PutIn } from './score';

const SHARED = join(__dirname, '../../../../shared');

/** Forms typed as other officers would; not part of the project, so they may be missing. */
export const OFFICERS = join(SHARED, 'cases/officers');
export const FORMS = join(__dirname, 'forms');
export const FOREIGN = join(__dirname, 'foreign');

interface WrittenError {
  readonly rules: readonly string[];
  readonly cells: readonly string[];
  /** One sheet or several, `A|B`. */
  readonly sheet?: string;
  readonly note: string;
  readonly undecidable?: boolean;
  readonly truth?: readonly { readonly sheet: string; readonly cell: string }[];
}

/** One workbook of a set and the errors that stand in it. */
export interface ExpectedBook {
  readonly file: string;
  readonly name: string;
  readonly clean: boolean;
  readonly errors: readonly WrittenError[];
}

/** The workbooks that a folder's `expected.json` lists; null where the folder is not there. */
export function expectedBooks(folder: string): readonly ExpectedBook[] | null {
  const list = join(folder, 'expected.json');
  if (!existsSync(list)) return null;
  const written = JSON.parse(readFileSync(list, 'utf8')) as Record<string, Pick<ExpectedBook, 'clean' | 'errors'>>;
  return Object.entries(written)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, book]) => ({ name, file: join(folder, name), ...book }));
}

/** The written errors with whole addresses; one without a sheet may be on any. */
export function errorsIn({ errors }: ExpectedBook, sheets: readonly string[]): PutIn[] {
  return errors.map(({ rules, cells, sheet, note, undecidable, truth }) => {
    const accepted = (sheet?.split('|') ?? sheets).flatMap((name) => cells.map((cell) => `${name}!${cell}`));
    const changed = truth?.map((one) => `${one.sheet}!${one.cell}`) ?? accepted;
    return { rules, cells: accepted, changed, undecidable: undecidable === true, note };
  });
}

/** Cells of the foreign workbooks on which an honest remark would be accepted, by file. */
export function acceptedRemarks(): ReadonlyMap<
  string,
  readonly { cells: readonly string[]; rules: readonly string[] }[]
> {
  const written = JSON.parse(readFileSync(join(FOREIGN, 'expected.json'), 'utf8')) as readonly {
    readonly file: string;
    readonly sheet: string;
    readonly cells: readonly string[];
    readonly rules: readonly string[];
  }[];
  const byFile = new Map<string, { cells: readonly string[]; rules: readonly string[] }[]>();
  for (const { file, sheet, cells, rules } of written) {
    const all = cells.flatMap((text) => {
      const range = parseA1(sheet, text);
      return range ? cellsOf(range) : [];
    });
    byFile.set(file, [...(byFile.get(file) ?? []), { cells: all, rules }]);
  }
  return byFile;
}
