import { derived } from '../facts/facts';
import { keyAt, type Figure } from '../facts/figure';
import type { Range } from '../grid/range';
import type { Table } from '../table/table';
import type { Equation, EquationKind } from './equation';
import { byKind, equationsOf, isLiveCell } from './equations-of';
import { explain, swaps, type Explanation } from './explain';
import { knots } from './knots';
import { breaks, cellsOf, change, ledgerOf, touching, type Ledger } from './ledger';
import { corrections, type Correction } from './search';

/** One reason why equations fail, told once (nguyên nhân). */
export interface Cause {
  /** The kind that speaks for it. */
  readonly kind: EquationKind;
  /** Where a person looks first. */
  readonly cell: Figure;
  readonly equation: Equation;
  /** The other equations that fail for the same reason. */
  readonly consequences: readonly Equation[];
  /** What the cell should hold, when the figures prove it. */
  readonly corrected: number | null;
  /** Cells either of which may be the wrong one; empty when the cell is proven or the total is reported. */
  readonly suspects: readonly Figure[];
  readonly explanation: Explanation | null;
  /** A slip of one cell that explains it all; its own rule speaks then. */
  readonly slip: 'thousand' | 'unit' | null;
}

/** A part that exceeds its whole is said as it is: which of the two is wrong does not show. */
const plainly = (equation: Equation): Cause => ({
  kind: equation.kind,
  cell: equation.result,
  equation,
  consequences: [],
  corrected: null,
  suspects: [],
  explanation: null,
  slip: null,
});

const slipOf = (power: number): Cause['slip'] => (Math.abs(power) === 3 ? 'thousand' : 'unit');

/** What the corrected figure says about how the wrong one came about. */
function slipBetween(cell: Figure, corrected: number): Explanation | null {
  const ratio = cell.value ? corrected / cell.value : 0;
  const power = [3, -3, 6, -6, 9, -9].find((p) => Math.abs(ratio / 10 ** p - 1) < 1e-9);
  if (power !== undefined) return { kind: 'power', cell, power, corrected };
  const swapped = swaps(cell.value ?? 0).some((value) => Math.abs(value - corrected) < 1e-9);
  return swapped ? { kind: 'swapped', cell, corrected } : null;
}

function fromCorrection({ cell, value, repaired }: Correction, others: number): Cause {
  const [equation, ...consequences] = [...repaired].sort(byKind);
  if (!equation) throw new Error('a correction repairs something');
  const explanation = slipBetween(cell, value);
  const slip = explanation?.kind === 'power' ? slipOf(explanation.power) : null;
  const own = consequences.length === 0 && explanation === null && others === 0 ? equation.result : cell;
  return { kind: equation.kind, cell: own, equation, consequences, corrected: value, suspects: [], explanation, slip };
}

/** A lone equation is reported at its result, unless one figure ×1000 alone would repair it. */
function alone(ledger: Ledger, equation: Equation): Cause {
  const possible = explain(equation).filter(
    (e) => !('corrected' in e) || !breaks(ledger, change(ledger, new Map(), e.cell, e.corrected)),
  );
  const powers = possible.filter((e) => e.kind === 'power');
  const others = possible.filter((e) => e.kind !== 'power');
  const only = powers.length === 1 ? powers[0] : undefined;
  const base = { kind: equation.kind, equation, consequences: [], suspects: [], corrected: null };
  if (only?.kind === 'power')
    return { ...base, cell: only.cell, corrected: only.corrected, explanation: only, slip: slipOf(only.power) };
  const first = others[0];
  const certain = first?.kind === 'swapped' && others.length > 1 ? null : (first ?? null);
  return { ...base, cell: equation.result, explanation: certain, slip: null };
}

/** Several cells could each explain it: said at the result, with the cells named. */
function undecided(equations: readonly Equation[], answers: readonly (readonly Correction[])[]): Cause[] {
  const [equation, ...consequences] = [...equations].sort(byKind);
  if (!equation) return [];
  const suspects = [...new Set(answers.flatMap((set) => set.map((c) => c.cell)))];
  return [
    {
      kind: equation.kind,
      cell: equation.result,
      equation,
      consequences,
      corrected: null,
      suspects,
      explanation: null,
      slip: null,
    },
  ];
}

function causesIn(ledger: Ledger, equations: readonly Equation[]): Cause[] {
  let answers = corrections(ledger, equations);
  if (answers.length > 1) {
    const typed = answers.filter((set) => !set.some((c) => isLiveCell(c.cell)));
    if (typed.length === 1) answers = typed;
  }
  if (answers.length > 1) {
    const direct = answers.filter(
      (set) => set.length === 1 && set.every(({ cell }) => equations.every((made) => cellsOf(made).includes(cell))),
    );
    if (direct.length === 1) answers = direct;
  }
  const single = answers.every((set) => set.length === 1 && set[0]?.repaired.length === equations.length);
  if (answers.length > 1 && single) return undecided(equations, answers);
  const chosen = answers.length === 1 ? (answers[0] ?? []) : [];
  const repaired = new Set(chosen.flatMap((c) => c.repaired));
  const rest = equations.filter((made) => !repaired.has(made));
  return [...chosen.map((one) => fromCorrection(one, chosen.length - 1)), ...rest.map((made) => alone(ledger, made))];
}

/** The same row left out of several totals, the same row in another unit: one reason, told once. */
function reasonKey({ explanation, equation, slip }: Cause): string | null {
  if (slip && explanation?.kind === 'power')
    return `power ${String(explanation.power)} ${String(explanation.cell.row.at)}`;
  if (explanation?.kind !== 'left-out' && explanation?.kind !== 'counted-twice') return null;
  const cells = explanation.kind === 'left-out' ? [explanation.cell] : explanation.cells;
  const down = cells.every((c) => c.column.at === equation.result.column.at);
  const along = cells.map((c) => String(down ? c.row.at : c.column.at)).join(',');
  return `${explanation.kind} ${down ? 'row' : 'column'} ${along} ${String(down ? equation.result.row.at : equation.result.column.at)}`;
}

/** Causes of one reason joined at the place of the first. */
function mergeByReason(causes: readonly Cause[]): Cause[] {
  const places = new Map<string, number>();
  const kept: Joint[] = [];
  for (const cause of causes) {
    const key = reasonKey(cause);
    const place = key === null ? undefined : places.get(key);
    const known = place === undefined ? undefined : kept[place];
    if (known) {
      known.consequences.push(cause.equation, ...cause.consequences);
      known.slip = known.slip && 'unit';
      continue;
    }
    if (key !== null) places.set(key, kept.length);
    kept.push({ ...cause, consequences: [...cause.consequences] });
  }
  return kept;
}

/** A cause while others are still being joined to it. */
interface Joint extends Omit<Cause, 'consequences' | 'slip'> {
  readonly consequences: Equation[];
  slip: Cause['slip'];
}

const offOf = ({ equation }: Cause): number => (equation.actual ?? 0) - (equation.expected ?? 0);

/** Totals of one row, off by one and the same amount and bound together by sums that hold: one figure is behind them. */
function isTwin(ledger: Ledger, a: Cause, b: Cause): boolean {
  const [x, y] = [a.equation, b.equation];
  if (b.slip || Math.abs(offOf(a) - offOf(b)) > x.tolerance + y.tolerance + 1e-6) return false;
  const known = new Set([y, ...b.consequences].map((made) => made.result.key));
  return touching(ledger, x.result.key).some(
    (made) => made.state === 'holds' && made.sum && cellsOf(made).some((cell) => known.has(cell.key)),
  );
}

function mergeTwins(ledger: Ledger, causes: readonly Cause[]): Cause[] {
  const kept: Cause[] = [];
  const byRow = new Map<string, number[]>();
  for (const cause of causes) {
    const { kind, result } = cause.equation;
    const line = `${kind} ${String(result.row.at)}`;
    const places = byRow.get(line) ?? [];
    const alone = !cause.slip && cause.consequences.length === 0;
    const place = alone ? places.find((at) => isTwin(ledger, cause, kept[at] as Cause)) : undefined;
    const twin = place === undefined ? undefined : kept[place];
    if (twin && place !== undefined) kept[place] = { ...twin, consequences: [...twin.consequences, cause.equation] };
    else {
      byRow.set(line, [...places, kept.length]);
      kept.push(cause);
    }
  }
  return kept;
}

/** Why the table's arithmetic fails, one cause once. */
export const causesOf = derived((facts): readonly Cause[] => {
  const equations = equationsOf(facts);
  const broken = equations.filter((made) => made.state === 'broken' && !made.doubt);
  const parts = broken.filter((made) => made.kind === 'subset');
  const sums = broken.filter((made) => made.kind !== 'subset');
  const ledger = ledgerOf(facts, broken.length > 0 ? equations : []);
  const groups = knots(ledger, sums).map((knot) => [...knot].sort(byKind));
  const found = [...groups.flatMap((group) => causesIn(ledger, group)), ...parts.map(plainly)];
  return mergeTwins(ledger, mergeByReason(found));
});

const causesByCell = derived((facts): ReadonlyMap<number, Cause[]> => {
  const found = new Map<number, Cause[]>();
  for (const cause of causesOf(facts)) {
    const known = found.get(cause.cell.key);
    if (known) known.push(cause);
    else found.set(cause.cell.key, [cause]);
  }
  return found;
});

const causesAt = (table: Table, at: Range): readonly Cause[] => causesByCell(table).get(keyAt(at)) ?? [];

/** What a cell should hold according to the causes found; null when none corrects it. */
export const correctionAt = (table: Table, at: Range): number | null =>
  causesAt(table, at).find((c) => c.corrected !== null)?.corrected ?? null;

/** Whether arithmetic that fails is told at a cell: what rests on it may go away with it. */
export const isBlamed = (table: Table, at: Range): boolean => causesAt(table, at).length > 0;
