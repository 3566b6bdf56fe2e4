import type { Figure } from '../facts/figure';
import { covers } from '../facts/live-cells';
import type { Range } from '../grid/range';

/** Kinds of stated arithmetic, in the order in which one of them speaks for a fault that breaks several. */
export const EQUATION_KINDS = [
  'column-arithmetic',
  'product',
  'components',
  'period',
  'allocation',
  'subtotal',
  'total',
  'subset',
  'rate',
] as const;

export type EquationKind = (typeof EQUATION_KINDS)[number];

/** How the sheet says it: quoted words of the form (dòng ký hiệu cột, tiêu đề, nhãn dòng). */
export interface Statement {
  /** `1=2+3`, `Trong đó`, `TỔNG SỐ`. */
  readonly text: string;
  readonly at: Range | null;
  /** Nothing on the sheet says so: only its figures do. */
  readonly supposed?: boolean;
}

/** Why a broken equation is a question and no error. */
export type Doubt =
  'footnote' | 'incomplete' | 'captions' | 'unclear-column' | 'unsure-table' | 'running' | 'finer' | 'rounding';

/** Terms as an en-US formula of their cells; null where one of them is no plain figure. */
export type Written = (terms: readonly Figure[]) => string | null;

/** One statement of arithmetic that a table makes about its own figures (phép tính của biểu). */
export interface Equation {
  readonly kind: EquationKind;
  readonly result: Figure;
  readonly terms: readonly Figure[];
  /** `<=`: the terms may be fewer than the result. */
  readonly relation: '=' | '<=';
  readonly statement: Statement;
  /** What the terms come to, given their values in order. */
  readonly compute: (values: readonly number[]) => number;
  /** How `compute` is written as an en-US formula over the terms; null where none can say it, or for a sum. */
  readonly write: Written | null;
  /** Whether the terms are simply added. */
  readonly sum: boolean;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly tolerance: number;
  /** Cells that hold no figure, so that it cannot be decided. */
  readonly unread: readonly Figure[];
  readonly state: 'holds' | 'broken' | 'unknown';
  readonly doubt: Doubt | null;
  /** Figures beside the terms that must not be counted: subtotals, "trong đó", per-cents. */
  readonly strays: () => readonly Figure[];
}

/** What a builder knows of an equation; the figures decide the rest. */
export interface Claim {
  readonly kind: EquationKind;
  readonly result: Figure;
  readonly terms: readonly Figure[];
  readonly relation?: '=' | '<=';
  readonly statement: Statement;
  readonly compute?: (values: readonly number[]) => number;
  /** What `compute` is as a formula. */
  readonly write?: Written;
  readonly doubt?: Doubt | null;
  /** Extra slack, such as a printed rate that was cut. */
  readonly slack?: number;
  readonly strays?: () => readonly Figure[];
}

function add(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Differences that binary arithmetic makes by itself; the marks in the workbook use ROUND(…,6) for the same end. */
export const noise = (scale: number): number => Math.max(5e-7, Math.abs(scale) * 1e-12);

/** A live sum of these very terms: their rounding takes no part in it. */
function isSumOf({ result, terms }: Claim): boolean {
  const added = result.live?.added ?? null;
  return added !== null && terms.every((t) => covers(added, t.at));
}

/** An addend is taken to be as exact as the finest figure it is added to. */
function finestHalf({ result, terms }: Claim): number {
  let decimals = decimalsOf(result);
  for (const term of terms) decimals = Math.max(decimals, decimalsOf(term));
  return 0.5 / 10 ** decimals;
}

const decimalsOf = ({ amount }: Figure): number => (amount.kind === 'number' ? amount.decimals : 0);

const isTyped = ({ amount }: Figure): boolean => amount.kind === 'number' && amount.stored === 'number';

/** Digits of binary arithmetic that nobody wrote. */
export const tidy = (value: number, digits: number): number =>
  Number.isInteger(value * 2) && Math.abs(value) < 1e9 ? value : Number(value.toPrecision(digits));

/** What the rounding of the terms of a sum leaves open: moving one moves the sum as much. */
function spreadOfSum(claim: Claim): number {
  let rounded = false;
  for (const { half, shown } of claim.terms) rounded ||= half !== 0 || shown !== 0;
  if (!rounded || isSumOf(claim)) return 0;
  // A live figure without hidden digits, that is no sum of these terms, was rounded from elsewhere as a typed one is.
  const [finest, typed] = [finestHalf(claim), isTyped(claim.result) || claim.result.shown === 0];
  let total = 0;
  for (const { value, half, shown } of claim.terms)
    if (value !== 0) total += typed ? Math.max(Math.min(half, finest), shown) : Math.min(half, finest);
  return total;
}

/** The same of other arithmetic, which is asked what each term moves. */
function spreadOfRest({ terms }: Claim, compute: Equation['compute'], values: number[], centre: number): number {
  let total = 0;
  for (let i = 0; i < terms.length; i++) {
    const [value = 0, half] = [values[i], terms[i]?.half ?? 0];
    if (value === 0 || half === 0) continue;
    values[i] = value + half;
    const moved = Math.abs(compute(values) - centre);
    values[i] = value;
    if (Number.isFinite(moved)) total += moved;
  }
  return total;
}

const NONE: readonly Figure[] = [];
const noStrays = (): readonly Figure[] => NONE;

/** The values of the terms, and whether anything stands in the way of counting with them. */
function readTerms({ result, terms }: Claim): { values: number[]; unreadable: boolean; blank: boolean } {
  const values: number[] = [];
  let [unreadable, blank] = [result.value === null, true];
  for (const term of terms) {
    values.push(term.value ?? 0);
    unreadable ||= term.value === null;
    blank &&= term.blank;
  }
  return { values, unreadable, blank: blank || result.blank };
}

/** Reads the figures and says whether the claim holds. */
export function equation(claim: Claim): Equation {
  const { kind, result, terms, statement, relation = '=' } = claim;
  const { values, unreadable, blank } = readTerms(claim);
  const compute = claim.compute ?? add;
  const computed = compute(values);
  const known = !unreadable && !blank && Number.isFinite(computed);
  const tolerance = known ? toleranceOf(claim, compute, values, computed) : 0;
  const within = known && isWithin(relation, computed, result.value ?? 0, tolerance);
  const open = !known || (!within && [result, ...terms].some(isNotGiven));
  const state = within ? 'holds' : open ? 'unknown' : 'broken';
  return {
    kind,
    result,
    terms,
    relation,
    statement,
    compute,
    write: claim.write ?? null,
    sum: !claim.compute,
    expected: known ? tidy(computed, 15) : null,
    actual: result.value,
    tolerance,
    unread: unreadable ? unreadOf(claim) : state === 'unknown' && known ? [result, ...terms].filter(isNotGiven) : NONE,
    state,
    doubt: claim.doubt ?? null,
    strays: claim.strays ?? noStrays,
  };
}

function toleranceOf(claim: Claim, compute: Equation['compute'], values: number[], computed: number): number {
  const spread = claim.compute ? spreadOfRest(claim, compute, values, computed) : spreadOfSum(claim);
  const tolerance = tidy(claim.result.half + spread, 10) + (claim.slack ?? 0);
  const off = Math.abs(computed - (claim.result.value ?? 0));
  return off > tolerance && agreesInPrint(claim, compute) ? tidy(off, 10) : tolerance;
}

/** A figure as it stands on paper: its format may show fewer digits than it has. */
function printed({ value, shown }: Figure): number {
  if (value === null || shown === 0) return value ?? 0;
  const step = shown * 2;
  return tidy(Math.sign(value) * Math.round(Math.abs(value) / step + 1e-9) * step, 15);
}

/** Whoever adds up what the sheet prints finds it right (số in ra khớp); a live sum is as exact as what it adds. */
function agreesInPrint(claim: Claim, compute: Equation['compute']): boolean {
  const { kind, result, terms, relation = '=' } = claim;
  if (kind === 'rate' || relation !== '=' || result.live?.added) return false;
  if (result.shown === 0 && terms.every(({ shown }) => shown === 0)) return false;
  const computed = compute(terms.map(printed));
  return Math.abs(computed - printed(result)) <= noise(computed);
}

/** "n/a" in place of a figure that exists and is not given (chưa có số liệu): it may be none, and is not known to be 0. */
const isNotGiven = ({ amount }: Figure): boolean => amount.kind === 'none' && /^n\.?\/?a\.?$/i.test(amount.text);

const unreadOf = ({ result, terms }: Claim): readonly Figure[] => [result, ...terms].filter((f) => f.value === null);

function isWithin(relation: '=' | '<=', computed: number, result: number, tolerance: number): boolean {
  const over = computed - result;
  const slack = tolerance + noise(result);
  return relation === '<=' ? over <= slack : Math.abs(over) <= slack;
}

/** Whether the equation would hold if its terms came to one figure and its result were another. */
export const holdsAt = ({ relation, tolerance }: Equation, computed: number, result: number): boolean =>
  isWithin(relation, computed, result, tolerance);

/** Whether the equation would hold with these values. */
export const fits = (made: Equation, values: readonly number[], result: number): boolean =>
  holdsAt(made, made.compute(values), result);
