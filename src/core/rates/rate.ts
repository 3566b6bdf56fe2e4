import type { Verdict } from '../facts/verdict';
import type { Range } from '../grid/range';
import type { Unit } from '../table/table';

/** One side of a rate: its value, what kind of figure it is, and the cells it stands in. */
export interface Part {
  /** Null when nothing readable is there. */
  readonly value: number | null;
  /** actual, disbursed, advance, estimate / target, plan, carry-over, assigned, plan-with-carry-over, … */
  readonly kind: string;
  readonly cells: readonly Range[];
  /** The unit its value is in; absent when none is known. */
  readonly unit?: Unit | null;
  /** Header of the column it stands in, to name the definition in the table's own words. */
  readonly name?: string;
  /** The same with every heading above it. */
  readonly header?: string;
  /** Its cells hold no number that a formula could use: text, a fraction, a share under a % format. */
  readonly typed?: boolean;
}

/** Why a rate has no value, or a value to be looked at; the words are in `problem-words.ts`. */
export type RateProblem =
  | 'blank'
  | 'not-yet'
  | 'none'
  | 'unreadable'
  | 'error'
  | 'negative'
  | 'no-target'
  | 'target-not-yet'
  | 'target-unreadable'
  | 'negative-target'
  | 'zero-target'
  | 'mixed-units'
  | 'some-missing'
  | 'over-1000'
  | 'direction'
  | 'unsure';

/** Kinds of rates, in the order in which they are listed. */
export const RATE_KINDS = [
  'indicators-met',
  'fulfilment',
  'disbursement',
  'index',
  'growth',
  'share',
  'points',
  'mean',
] as const;

export type RateKind = (typeof RATE_KINDS)[number];

/** Rates that compare figures without judging them (tỷ lệ so sánh): no plan, and so nothing met or unmet. */
export type ComparisonKind = 'index' | 'growth' | 'share' | 'points' | 'mean';

export const isComparison = ({ kind }: Pick<Rate, 'kind'>): boolean =>
  kind !== 'indicators-met' && kind !== 'fulfilment' && kind !== 'disbursement';

/** A rate (tỷ lệ): a fraction first, a percentage only when printed. */
export interface Rate {
  readonly kind: RateKind;
  /** Table id. */
  readonly table: string;
  /** Zero-based row, or null for the table as a whole. */
  readonly row: number | null;
  readonly label: string;
  readonly area: string | null;
  readonly period: string | null;
  /** What both sides are a part of, in the header's words: "Mô hình A", "Vốn sự nghiệp"; absent for the whole. Of a mean, what it is per. */
  readonly caption?: string;
  readonly numerator: Part;
  readonly denominator: Part;
  /** The plan before it was adjusted, shown beside the one that counts. */
  readonly initial?: Part;
  /** The decision that the header of the plan names. */
  readonly document?: string;
  /** The year that the table is for, where its title names one. */
  readonly year?: string;
  /** Cut-off date, ISO. */
  readonly asOf: string | null;
  /** numerator ÷ denominator in one unit, less 1 for growth, the difference ÷ 100 for points; null when it cannot be computed. */
  readonly value: number | null;
  /** When some parts are missing: the least and the most it can be. */
  readonly interval: readonly [number, number] | null;
  readonly verdict: Verdict;
  readonly problem: RateProblem | null;
  /** Unit conversion that was needed, to be said: from and to. */
  readonly conversion: { readonly from: string; readonly to: string } | null;
  /** The rate cell of the table, when there is a column for it. */
  readonly printedAt: Range | null;
  /** The sum of what (a content group, every area); absent for one row's own rate. */
  readonly scope?: 'group' | 'areas' | 'periods' | 'all';
  /** The table's words do not decide between this and another definition of the same rate: both are shown. */
  readonly rival?: boolean;
  /** A person said which of several rates of this total is the official one: this, or another; absent where nobody did. */
  readonly official?: boolean;
  /** Its columns name indicators and its rows do not: rows are not counted as indicators met. */
  readonly across?: boolean;
  /** Counted from what is expected by the end of the period, and not from what was done. */
  readonly expected?: boolean;
  /** How many parts have no figures yet. */
  readonly missing?: number;
}
