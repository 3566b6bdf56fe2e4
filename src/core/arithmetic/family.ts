import type { Row } from '../table/table';
import { fold } from '../text/fold';
import { equation, type Claim, type Equation } from './equation';
import type { Statement } from './equation';
import { rowOf } from './light-equation';
import { isRefuted } from '../relations/nearness';

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
  let [held, broken] = [0, 0];
  for (const made of equations) {
    if (!tells(made)) continue;
    if (made.state === 'holds') held++;
    else broken++;
  }
  return { held, broken };
}

/** Names that several failing rows share, and no row that holds. */
function oddLabels(telling: readonly Equation[]): ReadonlySet<string> {
  const rows = new Map<string, Set<Row>>();
  for (const made of telling) {
    if (made.state !== 'broken') continue;
    const row = rowOf(made);
    const label = fold(row.label);
    const known = rows.get(label);
    if (known) known.add(row);
    else rows.set(label, new Set([row]));
  }
  const odd = new Set([...rows.keys()].filter((label) => (rows.get(label)?.size ?? 0) > 1));
  if (odd.size > 0) for (const made of telling) if (made.state === 'holds') odd.delete(fold(rowOf(made).label));
  return odd;
}

/** Rows of one name that all fail, over and over, hold something that does not add up: yields, prices. */
function withoutOddRows(equations: readonly Equation[]): readonly Equation[] {
  const odd = oddLabels(equations.filter(tells));
  return odd.size === 0 ? equations : equations.filter((made) => !tells(made) || !odd.has(fold(rowOf(made).label)));
}

/** What one statement claims, judged. */
export const family = (statement: Statement, claims: readonly Claim[]): Family =>
  familyOf(statement, claims.map(equation));

/** What one statement claims, judged: failures that outnumber what holds refute it, unless they come so near that they bear it out. */
export function familyOf(statement: Statement, judged: readonly Equation[]): Family {
  const equations = withoutOddRows(judged);
  const { held, broken } = score(equations);
  return { statement, equations, doubted: broken >= 3 && broken > held && isRefuted(equations) };
}

/** Whether the result lies between the least and the greatest of its terms: of decimals, a mean, an index or a rate. */
export function liesBetween({ result, terms }: Equation): 'decimals' | 'whole' | null {
  let [least, most, decimals, count] = [Infinity, -Infinity, 0, 0];
  for (const { value } of terms) {
    if (value === null || value <= 0) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
    if (!Number.isInteger(value)) decimals++;
    count++;
  }
  const value = result.value ?? 0;
  if (most >= 1000 || value < least || value > most) return null;
  return decimals * 2 >= count ? 'decimals' : 'whole';
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

/** As many rows show at which scale a relation holds, if it holds at any. */
export const SAMPLE = 64;

const pointsOf = ({ equations }: Family): number => {
  const { held, broken } = score(equations);
  return held - broken;
};

/**
 * The reading of one relation under the scale that most of it holds at, the first of equals. What holds at one scale
 * fails at the others, so one that bears out most of the rows is not compared with them; a sample says which to try
 * first.
 */
export function bestOfScales(scales: readonly number[], read: (scale: number, rows: number) => Family): Family | null {
  const hopes = scales.map((scale) => (scales.length > 1 ? pointsOf(read(scale, SAMPLE)) : 0));
  const [first] = scales.map((_, i) => i).sort((a, b) => (hopes[b] ?? 0) - (hopes[a] ?? 0));
  const hopeful = read(scales[first ?? 0] ?? 1, Infinity);
  if (scales.length === 1 || pointsOf(hopeful) > 0) return hopeful;
  return best(scales.map((scale, i) => (i === first ? hopeful : read(scale, Infinity))));
}
