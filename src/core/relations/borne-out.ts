import { highest } from '../grid/extremes';
import type { Equation } from '../arithmetic/equation';
import { columnOf, columnsAcross, copyWith, rowOf } from '../arithmetic/light-equation';
import { liveCells } from '../facts/live-cells';
import type { Table } from '../table/table';
import { fold } from '../text/fold';
import { isMet, wishesIn } from './from-figures/crossings';
import { heldBitsOf, nearMissBits } from './nearness';

/** How many live sums of each kind hold, by row, by column and by cell. */
function liveSums(equations: readonly Equation[]): (made: Equation) => number {
  const counts = new Map<string, number>();
  const keys = (made: Equation): [string, string, string] => {
    const [row, column] = [String(rowOf(made).at), String(columnOf(made).at)];
    return [`${made.kind} row ${row}`, `${made.kind} column ${column}`, `${made.kind} cell ${row} ${column}`];
  };
  for (const made of equations)
    if (made.kind !== 'subset' && made.sum && made.state === 'holds' && made.result.live !== null)
      for (const key of keys(made)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (made) => {
    const [row = 0, column = 0, both = 0] = keys(made).map((key) => counts.get(key) ?? 0);
    return row + column - both;
  };
}

/** The column line says it, or live sums beside it do. */
function borneOut(table: Table, equations: readonly Equation[]): (made: Equation) => boolean {
  let count: ((made: Equation) => number) | null = null;
  const lives = liveCells(table).length > 0;
  return (made) => made.kind === 'column-arithmetic' || (lives && (count ??= liveSums(equations))(made) >= 2);
}

const DOWN: readonly Equation['kind'][] = ['total', 'subtotal', 'allocation'];

/** Whether a row is made: of rows above or below it, or running on along the columns. */
function makesRow(made: Equation): boolean {
  if (DOWN.includes(made.kind)) return true;
  if (columnsAcross(made) !== null) return false;
  const { result, terms } = made;
  return terms.every(({ column }) => column === result.column) || terms[0]?.row === result.row;
}

/** The line that a statement speaks of: a row of totals, or a column that others make. */
const lineOf = (made: Equation): string =>
  `${made.kind} ${makesRow(made) ? `row ${String(rowOf(made).at)}` : `column ${String(columnOf(made).at)}`}`;

/** Three sums of four digits, agreed to the last: nobody takes a row of means or prices for that. */
const PROVEN = 24;
/** A line of which so much holds, twice as well proven, may have a figure that is off by anything. */
const NEARLY_ALL = 0.75;
/** Figures of one line beyond these prove no more. */
const MOST = 50;

/** What is known of one line: bits of what holds, and how much does. */
interface Proof {
  bits: number;
  held: number;
  broken: number;
}

function proofOf(equations: readonly Equation[]): ReadonlyMap<string, Proof> {
  const lines = new Map<string, Proof>();
  for (const made of equations) {
    if (made.state === 'unknown' || made.kind === 'subset') continue;
    const line = lineOf(made);
    let proof = lines.get(line);
    if (!proof) lines.set(line, (proof = { bits: 0, held: 0, broken: 0 }));
    if (made.state === 'broken') proof.broken++;
    else if (proof.held++ < MOST) proof.bits += heldBitsOf(made);
  }
  return lines;
}

/** A figure that is the mean of what others of its line add up: a rate or an average among amounts. */
function isMean({ expected, actual, terms, tolerance }: Equation): boolean {
  const mean = (expected ?? 0) / terms.length;
  return Math.abs(mean - (actual ?? 0)) <= Math.max(tolerance / terms.length, Math.abs(mean) * 5e-3);
}

/** Whether the other figures of its line show what a doubtful one is made of, and it comes near or nearly all others hold. */
function isProven(made: Equation, lines: ReadonlyMap<string, Proof>): boolean {
  const proof = lines.get(lineOf(made));
  if (!proof || proof.bits < PROVEN || isMean(made)) return false;
  if (nearMissBits(made.expected ?? 0, made.actual ?? 0) > 0) return true;
  return proof.bits >= 2 * PROVEN && proof.held >= NEARLY_ALL * (proof.held + proof.broken);
}

/** A difference that two sums share by accident is small: rounding makes ones and twos. */
const TELLING = 5;

/** Sums that miss by just what the sum of another line does, at one cell of both: neither is misread. */
function crossingsIn(equations: readonly Equation[]): (made: Equation) => boolean {
  const broken = equations.filter(
    ({ state, expected, actual, tolerance }) =>
      state === 'broken' && Math.abs((expected ?? 0) - (actual ?? 0)) >= TELLING + 2 * tolerance,
  );
  const wishes = wishesIn(broken);
  const told = new Set(broken);
  return (made) => told.has(made) && isMet(made, wishes);
}

/** The words of a row that closes what stands above it: nothing but a sum is called so. */
const CLOSING = /^(cong|tong cong|tong|total|sum)$/;
/** Totals that differ by more of themselves may be read wrongly. */
const NEAR_ENOUGH = 0.25;

/**
 * Whole counts that a closing row adds up to more than the greatest of them (cộng ở cuối bảng): no mean or rate comes to
 * that. A total that is less than its items may count some of them once; then another column of the row must hold.
 */
function isClosingSum(made: Equation, equations: readonly Equation[]): boolean {
  const { kind, expected, actual, result, terms } = made;
  if (kind !== 'total' || expected === null || actual === null || !CLOSING.test(fold(result.row.label))) return false;
  const values = terms.map(({ value }) => value ?? 0);
  const most = highest(values);
  const isCount = [actual, ...values].every((value) => Number.isInteger(value) && value >= 0);
  const closes = terms.every(({ row }) => row.at < result.row.at);
  if (!isCount || !closes || terms.length < 2 || actual <= most || expected <= most) return false;
  if (Math.abs(actual - expected) > NEAR_ENOUGH * expected) return false;
  const isBeside = (other: Equation): boolean => other.kind === 'total' && rowOf(other) === result.row;
  return (
    actual > expected || equations.some((other) => isBeside(other) && other.state === 'holds' && other.actual !== 0)
  );
}

/** Below this, what the table itself does not state is asked, not asserted, unless its figures bear the reading out. */
const SURE = 0.5;

/** What may still be right is asked about; what the column line, live sums or the other figures bear out is not. */
export function withDoubts(table: Table, equations: readonly Equation[]): readonly Equation[] {
  const isBorneOut = borneOut(table, equations);
  const unsure = table.confidence < SURE;
  let known: ReadonlyMap<string, Proof> | null = null;
  let isCrossed: ((made: Equation) => boolean) | null = null;
  const isSure = (made: Equation): boolean =>
    isBorneOut(made) ||
    (made.state === 'broken' &&
      (isClosingSum(made, equations) ||
        isProven(made, (known ??= proofOf(equations))) ||
        (isCrossed ??= crossingsIn(equations))(made)));
  return equations.map((made) => {
    if (made.doubt === 'unclear-column') return isSure(made) ? copyWith(made, { doubt: null }) : made;
    return unsure && made.doubt === null && !isSure(made) ? copyWith(made, { doubt: 'unsure-table' }) : made;
  });
}
