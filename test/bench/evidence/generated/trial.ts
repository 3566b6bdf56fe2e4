import type { FixTally } from '../fixes';
import { bookOf, scoreFixes } from '../fixes';
import { hear, lineOf, type Heard } from '../hear';
import type { Line, Show } from '../line';
import { score, type PutIn, type Scored } from '../score';
import { inBroken, menders } from './bond';
import { figureAt, gridOf, whole, type Drawing } from './drawing';

/** How many tables to draw, and from which seed. */
export interface Asked {
  readonly seed: number;
  readonly count: number;
  readonly show: Show;
}

/** What one kind of drawn tables came to; every kind's fixes are counted together. */
export interface Outcome {
  readonly lines: readonly Line[];
  readonly fixes: FixTally;
}

export const NO_FIXES: FixTally = { offered: 0, wrong: [] };

export const addFixes = (a: FixTally, b: FixTally): FixTally => ({
  offered: a.offered + b.offered,
  wrong: [...a.wrong, ...b.wrong],
});

/** Figures of a right table that were typed wrong. */
export interface Mistyped {
  readonly changed: readonly string[];
  readonly cells: readonly string[];
  readonly note: string;
}

/** An error as the score wants it: any rule may tell it; where several cells could be it, the figures decide nothing. */
export const putIn = (drawing: Drawing, { changed, cells, note }: Mistyped): PutIn => ({
  rules: null,
  cells: cells.map((cell) => whole(drawing, cell)),
  changed: changed.map((cell) => whole(drawing, cell)),
  undecidable: cells.length > changed.length,
  note,
});

/**
 * Where one mistyped figure of an otherwise right table may honestly be told: at its cell where no other could be the
 * one; else at any cell of the statements that fail.
 */
export function tellable(wrong: Drawing, changed: string): string[] {
  const get = figureAt(wrong);
  const proven = menders(wrong.bonds, get).every((cell) => cell === changed);
  return proven ? [changed] : [...new Set([changed, ...inBroken(wrong.bonds, get)])];
}

/** One wrong table heard and scored. */
export interface Trial extends Scored {
  readonly heard: readonly Heard[];
  readonly fixes: FixTally;
}

/** Hears the wrong table and holds what is said against the errors and the right table. */
export function tryTable(right: Drawing, wrong: Drawing, errors: readonly PutIn[], name: string, show: Show): Trial {
  const hearing = hear([gridOf(wrong)]);
  const { heard } = hearing;
  const scored = score(errors, heard);
  const fixes = scoreFixes(hearing, bookOf([gridOf(right)]));
  if (scored.missed.length + scored.falseAlarms.length + fixes.wrong.length > 0) {
    show(`${name}: ${errors.map(({ changed, note }) => `${changed.join(' ')} ${note}`).join('; ')}`);
    for (const { changed } of scored.missed) show(`    missed ${changed.join(' ')}`);
    for (const wrongFix of fixes.wrong) show(`    wrong fix: ${wrongFix}`);
    for (const one of heard) show(`    ${scored.falseAlarms.includes(one) ? 'false ' : ''}${lineOf(one)}`);
  }
  return { ...scored, heard, fixes };
}
