import { isReview, loud, type Heard } from './hear';

/** One error that stands in a sheet, and what an honest answer to it is. Cells are `Sheet!A1`. */
export interface PutIn {
  /** Rules that may tell it; null where any may. */
  readonly rules: readonly string[] | null;
  /** Any of these tells it. */
  readonly cells: readonly string[];
  /** The cells that were changed. */
  readonly changed: readonly string[];
  readonly undecidable: boolean;
  readonly note: string;
}

/** What came of errors put in. Sums of tallies are tallies. */
export interface Tally {
  readonly errors: number;
  /** At an accepted cell, by an accepted rule, as more than a question. */
  readonly told: number;
  /** Exactly once as an error or a warning. */
  readonly once: number;
  /** At an accepted cell, by any rule, at any severity. */
  readonly atCell: number;
  readonly undecidable: number;
  /** The changed cell is among those that a finding names. */
  readonly amongCandidates: number;
  /** Errors and warnings; of them those at cells that nobody changed or would accept. */
  readonly loud: number;
  readonly falseAlarms: number;
}

export const NO_TALLY: Tally = {
  errors: 0,
  told: 0,
  once: 0,
  atCell: 0,
  undecidable: 0,
  amongCandidates: 0,
  loud: 0,
  falseAlarms: 0,
};

export function addTallies(a: Tally, b: Tally): Tally {
  const keys = Object.keys(a) as (keyof Tally)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Tally;
}

/** A sheet scored: the figures and what a person would want to look at. */
export interface Scored {
  readonly tally: Tally;
  readonly missed: readonly PutIn[];
  readonly falseAlarms: readonly Heard[];
}

const accepts = (error: PutIn, { rule }: Heard): boolean => error.rules === null || error.rules.includes(rule);

function scoreError(error: PutIn, heard: readonly Heard[]): Omit<Tally, 'loud' | 'falseAlarms'> {
  const there = heard.filter(({ cell }) => error.cells.includes(cell));
  const honest = there.filter((one) => accepts(error, one) && (error.undecidable || !isReview(one)));
  const named = heard.filter((one) => one.candidates.some((cell) => error.changed.includes(cell)));
  return {
    errors: 1,
    told: honest.length > 0 ? 1 : 0,
    once: there.filter(loud).length === 1 ? 1 : 0,
    atCell: there.length > 0 ? 1 : 0,
    undecidable: error.undecidable ? 1 : 0,
    amongCandidates: error.undecidable && named.length > 0 ? 1 : 0,
  };
}

/** Compares what is said of a sheet with the errors that stand in it. */
export function score(errors: readonly PutIn[], heard: readonly Heard[]): Scored {
  const accepted = new Set(errors.flatMap(({ cells, changed }) => [...cells, ...changed]));
  const alarms = heard.filter(loud);
  const falseAlarms = alarms.filter(({ cell }) => !accepted.has(cell));
  const each = errors.map((error) => ({
    ...scoreError(error, heard),
    loud: 0,
    falseAlarms: 0,
  }));
  const sum = each.reduce(addTallies, { ...NO_TALLY, loud: alarms.length, falseAlarms: falseAlarms.length });
  return { tally: sum, missed: errors.filter((_, at) => each[at]?.told === 0), falseAlarms };
}
