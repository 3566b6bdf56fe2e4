import type { AccountedNumber } from './claim';

/** How many of how many numbers were judged (đã kiểm tra bao nhiêu trên bao nhiêu con số). */
export interface NumberCounts {
  readonly numbers: number;
  /** Stated in a claim, or what a claim rests on. */
  readonly judged: number;
  readonly notJudged: number;
  /** Dates, documents, names and the like. */
  readonly other: number;
}

/** Counts what became of the numbers of a text. */
export function countNumbers(numbers: readonly AccountedNumber[]): NumberCounts {
  const judged = numbers.filter(({ as }) => as === 'claim' || as === 'part').length;
  const notJudged = numbers.filter(({ as }) => as === 'unjudged').length;
  return { numbers: numbers.length, judged, notJudged, other: numbers.length - judged - notJudged };
}
