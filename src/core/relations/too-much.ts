import { equation, type Equation } from '../arithmetic/equation';
import type { Figure } from '../facts/figure';
import type { Table } from '../table/table';
import { partsThatExceed } from './parts-in-words';

/** A cell that holds too much by its whole, and what a sum it stands in leaves it. */
export interface TooMuch {
  readonly figure: Figure;
  readonly value: number;
  /** What says so. */
  readonly comparisons: readonly Equation[];
}

interface Limit {
  most: number;
  readonly comparisons: Equation[];
}

/** What each part that exceeds its whole may be at most. */
function limitsOf(table: Table, broken: readonly Equation[]): ReadonlyMap<number, Limit> {
  const limits = new Map<number, Limit>();
  const limit = (part: Figure, whole: Figure, comparison: Equation): void => {
    const known = limits.get(part.key) ?? { most: Infinity, comparisons: [] };
    known.most = Math.min(known.most, whole.value ?? 0);
    known.comparisons.push(comparison);
    limits.set(part.key, known);
  };
  for (const made of broken) {
    const [part, ...more] = made.terms;
    if (made.kind === 'subset' && part && more.length === 0) limit(part, made.result, made);
  }
  for (const { part, whole, text } of partsThatExceed(table)) {
    if (limits.has(part.key)) continue;
    const statement = { text, at: null };
    limit(part, whole, equation({ kind: 'subset', result: whole, terms: [part], relation: '<=', statement }));
  }
  return limits;
}

/** Of more terms than these none is singled out. */
const MOST_TERMS = 500;

/** The one addend of a failing sum that is more than its whole, and that the sum leaves less; null where none or several are. */
function tooMuchOf(limits: ReadonlyMap<number, Limit>, made: Equation): TooMuch | null {
  if (!made.sum || made.relation !== '=' || made.terms.length > MOST_TERMS) return null;
  const over = (made.expected ?? 0) - (made.actual ?? 0);
  const found = made.terms.flatMap((figure): TooMuch[] => {
    const known = limits.get(figure.key);
    if (!known || figure.value === null || figure.live) return [];
    const value = Number((figure.value - over).toPrecision(12));
    const fits = over > 0 && value >= 0 && value <= known.most;
    return fits ? [{ figure, value, comparisons: known.comparisons }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Where sums fail whose wrong cell their figures leave open, the part that is more than its whole (phần lớn hơn toàn bộ):
 * both statements point at the same cell. Null where they do not.
 */
export function tooMuchIn(
  table: Table,
  broken: readonly Equation[],
): (equations: readonly Equation[]) => TooMuch | null {
  const limits = limitsOf(table, broken);
  return (equations) => {
    if (limits.size === 0) return null;
    const [first, ...more] = equations.map((made) => tooMuchOf(limits, made));
    const agree = more.every((one) => one && first && one.figure === first.figure && one.value === first.value);
    return first && agree ? first : null;
  };
}
