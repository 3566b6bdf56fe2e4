import { lineOf, loud, type Heard } from '../evidence/hear';
import type { ExpectedBook, ExpectedError } from './expected-books';
import type { RatesScored } from './rates';

/** What came of workbooks. Sums of tallies are tallies. */
export interface Tally {
  readonly books: number;
  /** Workbooks without error, and of them those told an error or a warning. */
  readonly right: number;
  readonly accused: number;
  readonly errors: number;
  /** At an accepted cell, by an accepted rule, as loudly as it must be. */
  readonly told: number;
  /** At an accepted cell by any rule, questions too. */
  readonly atCell: number;
  /** Told, and by exactly one error or warning; for what is only a question, by one finding. */
  readonly once: number;
  /** Errors and warnings where nothing is wrong, in right and wrong workbooks. */
  readonly falseAlarms: number;
  readonly wrongFixes: number;
  readonly rates: number;
  readonly ratesFound: number;
  readonly ratesWrong: number;
  /** Workbooks that the program could not answer for. */
  readonly broken: number;
}

export const NO_TALLY: Tally = {
  books: 0,
  right: 0,
  accused: 0,
  errors: 0,
  told: 0,
  atCell: 0,
  once: 0,
  falseAlarms: 0,
  wrongFixes: 0,
  rates: 0,
  ratesFound: 0,
  ratesWrong: 0,
  broken: 0,
};

export function addTallies(a: Tally, b: Tally): Tally {
  const keys = Object.keys(a) as (keyof Tally)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Tally;
}

/** A workbook scored: the figures, and a line for each thing that is not as it should be. */
export interface Scored {
  readonly tally: Tally;
  readonly misses: readonly string[];
}

const LOUDNESS: readonly string[] = ['review', 'gap', 'warning', 'error'];
/** A gap is as quiet as a question. */
const loudness = (severity: string): number => Math.max(1, LOUDNESS.indexOf(severity));

const isTold = (error: ExpectedError, { rule, severity }: Heard): boolean =>
  (error.rules.length === 0 || error.rules.includes(rule)) && loudness(severity) >= loudness(error.severity);

function wrongFixesOf({ fix, cells }: ExpectedError, heard: readonly Heard[]): string[] {
  if (fix === undefined) return [];
  const offered = heard.filter(({ cell }) => cells.includes(cell)).flatMap(({ fixes }) => fixes);
  const typed = offered.filter(({ cell, value, formula }) => cell === cells[0] && formula === null && value !== fix);
  return typed.map(({ cell, value }) => `wrong fix: ${cell} → ${String(value)}, ${String(fix)} is right`);
}

/** What is said at the error, or at another of the same cause by a finding that names this one too: one cause is one finding. */
function saidOf(error: ExpectedError, errors: readonly ExpectedError[], heard: readonly Heard[]): Heard[] {
  const kin = new Set(errors.filter(({ note }) => note === error.note).flatMap(({ cells }) => cells));
  const [wrong = ''] = error.cells;
  return heard.filter(({ cell, area }) => error.cells.includes(cell) || (kin.has(cell) && area.includes(wrong)));
}

function scoreError(error: ExpectedError, errors: readonly ExpectedError[], heard: readonly Heard[]): Scored {
  const there = saidOf(error, errors, heard);
  const told = there.some((one) => isTold(error, one));
  const alarms = there.filter(loud).length;
  const fixes = wrongFixesOf(error, heard);
  const near = there.map((one) => `\n      there: ${lineOf(one)}`).join('');
  return {
    tally: {
      ...NO_TALLY,
      errors: 1,
      told: told ? 1 : 0,
      atCell: there.length > 0 ? 1 : 0,
      once: told && (alarms === 1 || (alarms === 0 && there.length === 1)) ? 1 : 0,
      wrongFixes: fixes.length,
    },
    misses: [...(told ? [] : [`missed ${error.cells.join(' ')}: ${error.note}${near}`]), ...fixes],
  };
}

/** Compares what is said of a workbook with what must and may be said. */
export function score(book: ExpectedBook, heard: readonly Heard[], rates: RatesScored): Scored {
  const accepted = new Set(book.errors.flatMap(({ cells }) => cells));
  const isAllowed = ({ rule, cell }: Heard): boolean =>
    book.allowed.some((one) => one.rule === rule && one.cells.includes(cell));
  const alarms = heard.filter((one) => loud(one) && !accepted.has(one.cell) && !isAllowed(one));
  const each = book.errors.map((error) => scoreError(error, book.errors, heard));
  const own: Tally = {
    ...NO_TALLY,
    books: 1,
    right: book.silent ? 1 : 0,
    accused: book.silent && alarms.length > 0 ? 1 : 0,
    falseAlarms: alarms.length,
    rates: rates.wanted,
    ratesFound: rates.found,
    ratesWrong: rates.wrong,
  };
  return {
    tally: each.map(({ tally }) => tally).reduce(addTallies, own),
    misses: [...each.flatMap(({ misses }) => misses), ...alarms.map((one) => `false: ${lineOf(one)}`), ...rates.misses],
  };
}

/** A workbook that the program broke at: nothing was told, and it is no success that nothing was false. */
export function broken(book: ExpectedBook, reason: string): Scored {
  const tally = { ...NO_TALLY, books: 1, broken: 1, right: book.silent ? 1 : 0, errors: book.errors.length };
  return { tally: { ...tally, rates: book.rates?.length ?? 0 }, misses: [`broken: ${reason}`] };
}
