import { cellFormula, type Figure } from '../facts/figure';
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
}

/** Why a broken equation is a question and no error. */
export type Doubt = 'footnote' | 'incomplete' | 'captions' | 'unclear-column' | 'unsure-table';

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
  /** The same as an en-US formula, written out when it is asked for; null where none can say it. */
  readonly formula: () => string | null;
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
  readonly formula?: () => string | null;
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

/** `SUM($E$7:$L$7)`, runs of neighbouring cells written as ranges. */
export function sumFormula(terms: readonly Figure[]): string | null {
  const formulas = terms.map(cellFormula);
  if (formulas.some((f) => f === null)) return null;
  if (formulas.some((f) => f?.includes('*'))) return formulas.join('+');
  const parts: string[] = [];
  for (let i = 0; i < terms.length;) {
    const first = terms[i]?.at;
    let last = i;
    while (last + 1 < terms.length && adjacent(terms[last]?.at, terms[last + 1]?.at, first)) last++;
    const [a, b] = [bare(formulas[i]), bare(formulas[last])];
    parts.push(i === last ? a : `${a}:${b}`);
    i = last + 1;
  }
  return `SUM(${parts.join(',')})`;
}

const bare = (formula: string | null | undefined): string => (formula ?? '').replace(/^N\((.*)\)$/, '$1');

function adjacent(a: Range | undefined, b: Range | undefined, first: Range | undefined): boolean {
  if (!a || !b || !first) return false;
  const across = a.top === b.top && a.top === first.top && b.left === a.left + 1;
  const down = a.left === b.left && a.left === first.left && b.top === a.top + 1;
  return across || down;
}

/** A live sum of these very terms: their rounding takes no part in it. */
function isSumOf({ result, terms }: Claim): boolean {
  const added = result.live?.added ?? null;
  return added !== null && terms.every((t) => covers(added, t.at));
}

/** An addend is taken to be as exact as the finest figure it is added to. */
function finestHalf({ result, terms }: Claim): number {
  let decimals = result.amount.kind === 'number' ? Math.max(0, result.amount.decimals) : 0;
  for (const { amount } of terms) if (amount.kind === 'number') decimals = Math.max(decimals, amount.decimals);
  return 0.5 / 10 ** decimals;
}

/** What the rounding of each term leaves open; all of it is added up for a sum. */
function halfOf(claim: Claim): (term: Figure) => number {
  if (isSumOf(claim)) return () => 0;
  const { amount } = claim.result;
  const finest = claim.compute ? Infinity : finestHalf(claim);
  const typed = amount.kind === 'number' && amount.stored === 'number' && !claim.compute;
  return (term) => {
    if (term.value === 0) return 0;
    const half = Math.min(term.half, finest);
    return typed ? Math.max(half, term.shown) : half;
  };
}

/** By how much the result may be off for no other reason than rounding. */
function spread(claim: Claim, compute: Equation['compute'], values: readonly number[], centre: number): number {
  const half = halfOf(claim);
  let total = claim.result.half;
  claim.terms.forEach((term, i) => {
    const h = half(term);
    if (h === 0) return;
    // Moving a term of a sum moves the sum as much; other arithmetic is asked.
    const moved = claim.compute ? compute(values.map((v, j) => (i === j ? v + h : v))) - centre : h;
    total += Number.isFinite(moved) ? Math.abs(moved) : 0;
  });
  return Number(total.toPrecision(10));
}

const NONE: readonly Figure[] = [];
const noStrays = (): readonly Figure[] => NONE;

/** Reads the figures and says whether the claim holds. */
export function equation(claim: Claim): Equation {
  const { result, terms, relation = '=' } = claim;
  const compute = claim.compute ?? add;
  const unread = result.value === null || terms.some((f) => f.value === null) ? unreadOf(claim) : NONE;
  const values = terms.map((f) => f.value ?? 0);
  const undecided = unread.length > 0 || result.blank || terms.every((f) => f.blank);
  const computed = compute(values);
  const known = !undecided && Number.isFinite(computed);
  const tolerance = known ? spread(claim, compute, values, computed) + (claim.slack ?? 0) : 0;
  return {
    kind: claim.kind,
    result,
    terms,
    relation,
    statement: claim.statement,
    compute,
    formula: claim.compute ? (claim.formula ?? noFormula) : () => sumFormula(terms),
    sum: !claim.compute,
    expected: known ? Number(computed.toPrecision(15)) : null,
    actual: result.value,
    tolerance,
    unread,
    state: known ? (isWithin(relation, computed, result.value ?? 0, tolerance) ? 'holds' : 'broken') : 'unknown',
    doubt: claim.doubt ?? null,
    strays: claim.strays ?? noStrays,
  };
}

const noFormula = (): null => null;

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

/** en-US condition, true while the equation is broken; the same tolerance as the finding. */
export function brokenCondition({ result, formula, relation, tolerance }: Equation): string | null {
  const [right, left] = [formula(), cellFormula(result)];
  if (!right || !left) return null;
  const difference = relation === '<=' ? `${right}-${left}` : `ABS(${left}-(${right}))`;
  return `ROUND(${difference},6)>${String(Number(tolerance.toPrecision(10)))}`;
}
