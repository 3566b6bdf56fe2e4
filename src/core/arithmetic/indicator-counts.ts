import type { Range } from '../grid/range';
import type { Row, Table } from '../table/table';
import { figureAt } from '../facts/figure';
import { noteClaims } from './note-claims';
import { directionOf } from '../facts/direction';
import { countsAsMet, verdictFor } from '../facts/verdict';
import { resultsOf, type Result } from './results';

type Difference =
  | {
      readonly message: 'parts';
      readonly at: Range;
      readonly data: { parts: string; sum: number; given: number; subset: string };
      readonly expected: number;
      readonly actual: number;
    }
  | {
      readonly message: 'given';
      readonly at: Range;
      readonly data: { said: number; rows: number; subset: string };
      readonly expected: number;
      readonly actual: number;
    }
  | {
      readonly message: 'met';
      readonly at: Range;
      readonly data: { said: number; counted: number; given: number };
      readonly expected: number;
      readonly actual: number;
    };

const isMet = ({ goal, done, row }: Result): boolean | null => {
  if (goal === null || done === null) return null;
  const verdict = verdictFor(done, goal, directionOf(row));
  return verdict === 'unknown' ? null : countsAsMet(verdict);
};

/** Rows that are indicators of their own: with a target, not part of another. */
function indicators(results: readonly Result[]): Result[] {
  const seen = new Set<Row>();
  return results.filter(({ row, goal }) => {
    const own = row.role !== 'subset' && goal !== null && !seen.has(row);
    if (own) seen.add(row);
    return own;
  });
}

/** What sentences under the table say of its indicators, where it differs from the rows; null where none speaks of them. */
export function indicatorCounts(
  table: Table,
): { differences: readonly Difference[]; related: readonly Range[] } | null {
  const { counts, given } = noteClaims(table);
  const results = resultsOf(table).filter((r) => r.actual.column.area === null);
  const own = indicators(results);
  const inTotal = inTotalRows(table, own);
  if (inTotal !== null) return inTotal;
  if (given === null || counts.length === 0 || own.length === 0) return null;
  const subset = results.find(({ row }) => row.role === 'subset')?.row.label ?? '';
  const differences = [
    ...badSums(table, given, subset),
    ...badGiven(table, own.length, given, subset),
    ...badMet(table, own, given),
  ];
  const related = own.map((r) => r.actual.at);
  return { differences: differences.filter((d, i, all) => all.findIndex((o) => o.at === d.at) === i), related };
}

/** "03/9" under a column of results, in the total row: so many indicators met of so many. */
function inTotalRows(
  table: Table,
  own: readonly Result[],
): { differences: readonly Difference[]; related: readonly Range[] } | null {
  const [first] = own;
  if (!first || own.length < 2) return null;
  const goals = own.reduce((sum, { goal }) => sum + (goal ?? 0), 0);
  for (const row of table.rows) {
    if (row.role !== 'total') continue;
    const { amount, at } = figureAt(table, row, first.actual.column);
    if (amount.kind !== 'fraction' || amount.denominator === goals) continue;
    const related = own.map((r) => r.actual.at);
    const { numerator: said, denominator: given } = amount;
    if (given !== own.length) {
      // A fraction of something else than the rows is not for us to judge.
      if (Math.abs(given - own.length) > 2) return null;
      const data = { said: given, rows: own.length, subset: '' };
      return { differences: [{ message: 'given', at, data, expected: own.length, actual: given }], related };
    }
    const answers = own.map(isMet);
    const counted = answers.filter((a) => a === true).length;
    if (answers.some((a) => a === null) || counted === said) return { differences: [], related };
    const data = { said, counted, given };
    return { differences: [{ message: 'met', at, data, expected: counted, actual: said }], related };
  }
  return null;
}

/** "2 đạt, 1 chưa đạt, còn lại 7" in one sentence must make what was given. */
function badSums(table: Table, given: number, subset: string): Difference[] {
  const { counts } = noteClaims(table);
  const places = counts.map((c) => c.at).filter((at, i, all) => all.indexOf(at) === i);
  return places.flatMap((at): Difference[] => {
    const here = counts.filter((c) => c.at === at);
    if (!here.some((c) => c.of === 'met') || !here.some((c) => c.of === 'unmet')) return [];
    const sum = here.reduce((a, c) => a + c.count, 0);
    const parts = here.map((c) => String(c.count)).join(' + ');
    return sum === given
      ? []
      : [{ message: 'parts', at, data: { parts, sum, given, subset }, expected: given, actual: sum }];
  });
}

function badGiven(table: Table, rows: number, given: number, subset: string): Difference[] {
  const first = noteClaims(table).counts[0];
  if (!first || rows === given) return [];
  return [{ message: 'given', at: first.at, data: { said: given, rows, subset }, expected: rows, actual: given }];
}

function badMet(table: Table, own: readonly Result[], given: number): Difference[] {
  const answers = own.map(isMet);
  const first = noteClaims(table).counts.find((c) => c.of === 'met');
  if (!first || own.length !== given || answers.some((a) => a === null)) return [];
  const counted = answers.filter((a) => a === true).length;
  if (first.count === counted) return [];
  return [
    {
      message: 'met',
      at: first.at,
      data: { said: first.count, counted, given },
      expected: counted,
      actual: first.count,
    },
  ];
}
