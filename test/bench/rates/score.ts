/** How one sheet's rates compare with those a person expects. */
export interface Score {
  readonly wanted: number;
  readonly found: number;
  readonly wrong: number;
  readonly sentences: number;
  readonly wrongSentences: number;
  readonly misses: readonly string[];
}

export const NONE: Score = { wanted: 0, found: 0, wrong: 0, sentences: 0, wrongSentences: 0, misses: [] };
