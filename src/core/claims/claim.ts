/** What a claim states (loại phát biểu). */
export type ClaimKind =
  | 'ratio'
  | 'sum'
  | 'count'
  | 'product'
  | 'share'
  /** Bình quân. */
  | 'mean'
  /** Tăng, giảm bao nhiêu, bao nhiêu phần trăm, gấp mấy lần. */
  | 'growth'
  /** Điểm phần trăm. */
  | 'points'
  /** Vượt, hụt so với kế hoạch. */
  | 'fulfilment'
  /** Còn lại. */
  | 'remainder'
  /** Cao nhất, thấp nhất, mấy đơn vị đạt. */
  | 'rank'
  /** Một số liệu nêu hai lần. */
  | 'repeated';

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

/**
 * What a number of the text was taken for (số này là gì): the stated figure of a claim, a figure that a claim rests on,
 * a name or a date that is no figure at all, a unit ("một xã"), or a figure that nothing in the text can judge.
 */
export type NumberUse =
  | 'claim'
  | 'part'
  | 'date'
  | 'period'
  | 'document'
  | 'article'
  | 'telephone'
  | 'name'
  | 'ordinal'
  | 'unit'
  | 'unjudged';

/** What a figure lacks to be judged (thiếu gì để kiểm tra); the words are in `claim-words.ts`. */
export type MissingCode =
  /** A per cent whose parts the text does not give. */
  | 'no-parts'
  /** A change whose earlier figure the text does not give. */
  | 'no-earlier'
  /** A mean, or a figure per one, without the other two. */
  | 'no-factors'
  /** Said about: "khoảng 300 người". */
  | 'approximate'
  /** A bound or an aim: "ít nhất 80%", "phấn đấu 15 tổ". */
  | 'aim'
  /** The text states it once, and no other figure of the text bears on it. */
  | 'alone'
  /** The digits can be read in two ways. */
  | 'unreadable';

/** A number of the text and what became of it (mỗi con số trong văn bản). */
export interface AccountedNumber {
  readonly at: Span;
  readonly text: string;
  readonly as: NumberUse;
  /** Index into the claims, for 'claim' (the stated figure) and 'part' (a figure that it rests on). */
  readonly claim?: number;
  /** Why it is not judged. */
  readonly missing?: MissingCode;
}

/** A text with everything that was judged in it, and every number accounted for. */
export interface TextCheck {
  readonly claims: readonly Claim[];
  readonly numbers: readonly AccountedNumber[];
}
