import { fold } from '../text/fold';
import { equation, type Claim, type Equation } from './equation';
import type { Statement } from './equation';

/** The equations that one statement makes, over all rows (một phép tính, nhiều dòng). */
export interface Family {
  readonly statement: Statement;
  readonly equations: readonly Equation[];
  /** Most of what it says fails: the statement is read wrongly, or means something else. */
  readonly doubted: boolean;
}

const tells = (made: Equation): boolean =>
  made.state !== 'unknown' && (made.actual !== 0 || made.expected !== 0) && made.doubt === null;

/** How many of the equations hold, among those that say something. */
export function score(equations: readonly Equation[]): { held: number; broken: number } {
  const telling = equations.filter(tells);
  const held = telling.filter((e) => e.state === 'holds').length;
  return { held, broken: telling.length - held };
}

/** Rows of one name that all fail, over and over, hold something that does not add up: yields, prices. */
function withoutOddRows(equations: readonly Equation[]): readonly Equation[] {
  const byLabel = new Map<string, Equation[]>();
  for (const made of equations.filter(tells)) {
    const label = fold(made.result.row.label);
    byLabel.set(label, [...(byLabel.get(label) ?? []), made]);
  }
  const odd = [...byLabel.values()].filter(
    (same) => new Set(same.map((e) => e.result.row)).size > 1 && same.every((e) => e.state === 'broken'),
  );
  return odd.length === 0 ? equations : equations.filter((made) => !odd.some((same) => same.includes(made)));
}

/** Three and more failures that outnumber what holds refute the reading, not the figures. */
export function family(statement: Statement, claims: readonly Claim[]): Family {
  const equations = withoutOddRows(claims.map(equation));
  const { held, broken } = score(equations);
  return { statement, equations, doubted: broken >= 3 && broken > held };
}

/** Whether the result lies between the least and the greatest of its terms, in decimals: a mean, an index, a rate. */
export function liesBetween({ result, terms }: Equation): boolean {
  const values = terms.map((t) => t.value ?? 0).filter((v) => v > 0);
  const decimal = values.filter((v) => !Number.isInteger(v)).length * 2 >= values.length;
  const value = result.value ?? 0;
  return decimal && Math.max(...values) < 1000 && value >= Math.min(...values) && value <= Math.max(...values);
}

const misses = (equations: readonly Equation[]): number =>
  equations.reduce((sum, e) => {
    if (e.expected === null || e.actual === null) return sum;
    return sum + Math.abs(e.expected - e.actual) / Math.max(Math.abs(e.expected), Math.abs(e.actual), 1e-9);
  }, 0);

/** The reading under which most equations hold; of equals the one that comes nearest, then the first. */
export function best(families: readonly Family[]): Family | null {
  let chosen: Family | null = null;
  let top = -Infinity;
  for (const one of families) {
    const { held, broken } = score(one.equations);
    const points = held - broken - misses(one.equations) / 1000;
    if (points > top + 1e-9) [chosen, top] = [one, points];
  }
  return chosen;
}
