/** What a formula can come to. */
export type Result = number | string | boolean;

export interface ErrorResult {
  readonly error: string;
}

/** What a cell holds: undefined where nothing is written, null where it cannot be said. */
export type Held = Result | ErrorResult | undefined | null;

export const isError = (held: Held): held is ErrorResult => typeof held === 'object' && held !== null;

/** Thrown where a formula comes to an error of Excel's, or to what cannot be said (null). */
class Stop extends Error {
  readonly stops = true;
  constructor(readonly error: ErrorResult | null) {
    super();
  }
}

export const fail = (error: ErrorResult | null = null): never => {
  throw new Stop(error);
};

/** What was thrown as a result; anything else is thrown on. ES5 knows no kinds of errors, so a mark tells them. */
export function stopOf(problem: unknown): ErrorResult | null {
  if (problem instanceof Error && 'stops' in problem) return (problem as Stop).error;
  throw problem;
}
