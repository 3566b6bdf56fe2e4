import { addedBy } from '../formula/references';
import { contains, type Range } from '../grid/range';
import type { Figure } from '../facts/figure';

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
  /** The same as an en-US formula; null where none can say it. */
  readonly formula: string | null;
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
  readonly strays: readonly Figure[];
}

/** What a builder knows of an equation; the figures decide the rest. */
export interface Claim {
  readonly kind: EquationKind;
  readonly result: Figure;
  readonly terms: readonly Figure[];
  readonly relation?: '=' | '<=';
  readonly statement: Statement;
  readonly compute?: (values: readonly number[]) => number;
  readonly formula?: string | null;
  readonly doubt?: Doubt | null;
  /** Extra slack, such as a printed rate that was cut. */
  readonly slack?: number;
  readonly strays?: readonly Figure[];
}

const add = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Differences that binary arithmetic makes by itself; the marks in the workbook use ROUND(…,6) for the same end. */
export const noise = (scale: number): number => Math.max(5e-7, Math.abs(scale) * 1e-12);

/** `SUM($E$7:$L$7)`, runs of neighbouring cells written as ranges. */
export function sumFormula(terms: readonly Figure[]): string | null {
  if (terms.some((t) => t.formula === null)) return null;
  if (terms.some((t) => t.formula?.includes('*'))) return terms.map((t) => t.formula).join('+');
  const parts: string[] = [];
  for (let i = 0; i < terms.length;) {
    const first = terms[i]?.at;
    let last = i;
    while (last + 1 < terms.length && adjacent(terms[last]?.at, terms[last + 1]?.at, first)) last++;
    const [a, b] = [bare(terms[i]), bare(terms[last])];
    parts.push(i === last ? a : `${a}:${b}`);
    i = last + 1;
  }
  return `SUM(${parts.join(',')})`;
}

const bare = (figure: Figure | undefined): string => (figure?.formula ?? '').replace(/^N\((.*)\)$/, '$1');

function adjacent(a: Range | undefined, b: Range | undefined, first: Range | undefined): boolean {
  if (!a || !b || !first) return false;
  const across = a.top === b.top && a.top === first.top && b.left === a.left + 1;
  const down = a.left === b.left && a.left === first.left && b.top === a.top + 1;
  return across || down;
}

/** A live sum of these very terms: their rounding takes no part in it. */
function isSumOf({ result, terms }: Claim): boolean {
  const added = result.live === null ? null : addedBy(result.live, result.at.sheet);
  return (
    added !== null && terms.every((t) => added.some((r) => r.sheet === t.at.sheet && contains(r, t.at.top, t.at.left)))
  );
}

/** An addend is taken to be as exact as the finest figure it is added to. */
function halves(claim: Claim): { terms: number[]; result: number } {
  const all = claim.compute ? [] : [claim.result, ...claim.terms];
  const decimals = Math.max(0, ...all.map((f) => (f.amount.kind === 'number' ? f.amount.decimals : 0)));
  const finest = claim.compute ? Infinity : 0.5 / 10 ** decimals;
  const follows = isSumOf(claim);
  const typed = claim.result.amount.kind === 'number' && claim.result.amount.stored === 'number' && !claim.compute;
  const terms = claim.terms.map((f) => {
    if (follows || f.value === 0) return 0;
    return typed ? Math.max(Math.min(f.half, finest), f.shown) : Math.min(f.half, finest);
  });
  return { terms, result: claim.result.half };
}

function spread(claim: Claim, compute: (values: readonly number[]) => number, values: readonly number[]): number {
  const half = halves(claim);
  const centre = compute(values);
  let total = half.result;
  half.terms.forEach((h, i) => {
    if (h === 0) return;
    const moved = compute(values.map((v, j) => (i === j ? v + h : v)));
    total += Number.isFinite(moved) ? Math.abs(moved - centre) : 0;
  });
  return Number(total.toPrecision(10));
}

/** Reads the figures and says whether the claim holds. */
export function equation(claim: Claim): Equation {
  const compute = claim.compute ?? add;
  const unread = [claim.result, ...claim.terms].filter((f) => f.value === null);
  const values = claim.terms.map((f) => f.value ?? 0);
  const undecided = unread.length > 0 || claim.result.blank || claim.terms.every((f) => f.blank);
  const computed = compute(values);
  const relation = claim.relation ?? '=';
  const known = !undecided && Number.isFinite(computed);
  const tolerance = known ? spread(claim, compute, values) + (claim.slack ?? 0) : 0;
  const made = {
    kind: claim.kind,
    result: claim.result,
    terms: claim.terms,
    relation,
    statement: claim.statement,
    compute,
    formula: claim.compute ? (claim.formula ?? null) : sumFormula(claim.terms),
    sum: !claim.compute,
    expected: known ? Number(computed.toPrecision(15)) : null,
    actual: claim.result.value,
    tolerance,
    unread,
    doubt: claim.doubt ?? null,
    strays: claim.strays ?? [],
  };
  return { ...made, state: known ? (fits(made, values, claim.result.value ?? 0) ? 'holds' : 'broken') : 'unknown' };
}

/** Whether the equation would hold with these values. */
export function fits(
  made: Pick<Equation, 'compute' | 'relation' | 'tolerance'>,
  values: readonly number[],
  result: number,
): boolean {
  const over = made.compute(values) - result;
  const slack = made.tolerance + noise(result);
  return made.relation === '<=' ? over <= slack : Math.abs(over) <= slack;
}

/** en-US condition, true while the equation is broken; the same tolerance as the finding. */
export function brokenCondition(made: Equation): string | null {
  const { result, formula, relation, tolerance } = made;
  if (!formula || !result.formula) return null;
  const difference = relation === '<=' ? `${formula}-${result.formula}` : `ABS(${result.formula}-(${formula}))`;
  return `ROUND(${difference},6)>${String(Number(tolerance.toPrecision(10)))}`;
}
