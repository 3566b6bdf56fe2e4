import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../../src/core/claims/claim';

/** A figure of a passage: the so-manieth time that it stands there. */
export interface Place {
  readonly figure: string;
  readonly nth: number;
}

/** A claim that a person expects: where it is stated, its kind, and the answers that are right. */
export interface ExpectedClaim extends Place {
  readonly kind: string;
  readonly answer: readonly Answer[];
  /** Other figures that may be accused or confirmed in its stead. */
  readonly or?: readonly Place[];
}

/** A passage in the style of a report, with what a person expects of it (đoạn văn mẫu). */
export interface Passage {
  readonly name: string;
  readonly text: string;
  readonly claims: readonly ExpectedClaim[];
  readonly plain: readonly Place[];
}

/** Every passage of a folder: `name.txt` and `name.json`. */
export function passagesIn(folder: string): Passage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const expected = JSON.parse(readFileSync(join(folder, file.replace(/txt$/, 'json')), 'utf8')) as Omit<
        Passage,
        'name' | 'text'
      >;
      return { ...expected, name: file.replace(/\.txt$/, ''), text: readFileSync(join(folder, file), 'utf8') };
    });
}

/** Where a figure stands the so-manieth time; null when it does not. */
export function placeOf(text: string, { figure, nth }: Place): { readonly start: number; readonly end: number } | null {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(figure, at + 1);
    if (at < 0) return null;
  }
  return { start: at, end: at + figure.length };
}
