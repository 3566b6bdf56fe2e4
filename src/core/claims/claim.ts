/** What a claim states (loại phát biểu): a rate, a sum, a count, a product, a part of a whole. */
export type ClaimKind = 'ratio' | 'sum' | 'count' | 'product' | 'share';

/** right đúng · cut cắt, không làm tròn · wrong sai · cannot-check không kiểm tra được. */
export type Answer = 'right' | 'cut' | 'wrong' | 'cannot-check';

/** A place in the text as it was given: offsets of UTF-16 units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a claim got its answer; the words are in `claim-words.ts`. */
export type ClaimNote =
  | { readonly code: 'ratio'; readonly parts: string }
  | { readonly code: 'cut'; readonly parts: string; readonly rounded: string }
  | { readonly code: 'no-denominator'; readonly numerator: string }
  | { readonly code: 'several-denominators'; readonly parts: string }
  | { readonly code: 'zero-denominator'; readonly parts: string }
  | { readonly code: 'verdict'; readonly parts: string; readonly percent: string }
  | { readonly code: 'direction'; readonly parts: string }
  | { readonly code: 'hedged'; readonly parts: string }
  | { readonly code: 'sum'; readonly parts: string }
  | { readonly code: 'subset'; readonly parts: string; readonly percent: string }
  | { readonly code: 'product'; readonly parts: string }
  | { readonly code: 'factors'; readonly parts: string }
  | { readonly code: 'named'; readonly count: number; readonly names: string }
  | { readonly code: 'uncounted'; readonly count: number; readonly names: string }
  | { readonly code: 'tally'; readonly parts: string; readonly given: string; readonly inner: string | null }
  | { readonly code: 'elsewhere'; readonly other: string };

/** A figure that a claim rests on, for looking it up in a workbook. */
export interface ClaimFigure {
  readonly text: string;
  readonly at: Span;
  readonly value: number;
  /** Half of its last printed digit, in `value`'s scale. */
  readonly halfUnit: number;
  readonly percent: boolean;
  /** How many đồng one of it is; null when it is not money. */
  readonly money: number | null;
  /** Folded words around it. */
  readonly context: string;
}

/** An arithmetic statement found in a report, recomputed (phát biểu số học). */
export interface Claim {
  readonly text: string;
  readonly at: Span;
  readonly kind: ClaimKind;
  /** As the text prints it. */
  readonly stated: string;
  /** What the figures give, in the text's own notation. */
  readonly computed: string;
  readonly answer: Answer;
  readonly note: ClaimNote;
  readonly figures: readonly ClaimFigure[];
}
