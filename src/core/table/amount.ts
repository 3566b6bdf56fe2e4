/**
 * What a cell of the body says (điều ô nói), decided in one place from value, formula, format and text together.
 * Nothing is silently zero: blank, none, not yet and unreadable stay apart.
 */
export type Amount =
  | NumberAmount
  | FractionAmount
  /** Nothing there. */
  | { readonly kind: 'blank' }
  /** "-", "x", "không": said to be none (không có). */
  | { readonly kind: 'none'; readonly text: string }
  /** "…", "chưa có số liệu", "đang cập nhật": not known yet (chưa có số liệu). */
  | { readonly kind: 'not-yet'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'unreadable'; readonly text: string };

export interface NumberAmount {
  readonly kind: 'number';
  /** Per-cents as printed: `22,2%` and 0.222 under a % format are both 22.2 with `percent` true. */
  readonly value: number;
  readonly percent: boolean;
  /** Resolution: half of the last digit as typed or shown (0.5 of a typed integer); 0 of a formula's own result. */
  readonly halfUnit: number;
  /** How many decimals are shown. */
  readonly decimals: number;
  /** `text`: a figure stored as text, which sums skip. */
  readonly stored: 'number' | 'text' | 'formula';
  /** The unit typed in the cell: `01 cuộc`, `1.222 triệu đồng`. */
  readonly unit: string | null;
  /** Another reading of an ambiguous text (`1.222`), when the table's convention does not decide. */
  readonly otherwise: number | null;
}

export interface FractionAmount {
  readonly kind: 'fraction';
  readonly numerator: number;
  readonly denominator: number;
  /** `77/75` as text, or recovered from a date that Excel made of it. */
  readonly stored: 'text' | 'date';
  /** A per-cent standing beside it, `02/9 (22,2%)`. */
  readonly percent: number | null;
  /** Of a date: the other order of day and month, when both are possible. */
  readonly otherwise: { readonly numerator: number; readonly denominator: number } | null;
}
