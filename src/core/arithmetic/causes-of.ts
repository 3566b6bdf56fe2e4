import type { Range } from '../grid/range';
import type { Table } from '../table/table';
import { EQUATION_KINDS, type Equation, type EquationKind } from './equation';
import { equationsOf } from './equations-of';
import { explain, swaps, type Explanation } from './explain';
import type { Figure } from '../facts/figure';
import { breaks, cellsOf, change, keyOf, ledgerOf, type Ledger } from './ledger';
import { corrections, sources, type Correction } from './search';

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

const isLiveCell = (figure: Figure): boolean => figure.amount.kind === 'number' && figure.amount.stored === 'formula';

/** The kind that comes first, and of one kind what is typed before what is computed. */
const byKind = (a: Equation, b: Equation): number =>
  EQUATION_KINDS.indexOf(a.kind) - EQUATION_KINDS.indexOf(b.kind) ||
  Number(isLiveCell(a.result)) - Number(isLiveCell(b.result));

/** Broken equations that share cells, together. */
function components(ledger: Ledger, broken: readonly Equation[]): Equation[][] {
  const groups: { keys: Set<string>; equations: Equation[] }[] = [];
  for (const made of broken) {
    const keys = sources(ledger, made).map(keyOf);
    const joined = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const merged = { keys: new Set(keys), equations: [made] };
    for (const group of joined) {
      group.keys.forEach((key) => merged.keys.add(key));
      merged.equations.unshift(...group.equations);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => [...group.equations].sort(byKind));
}

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
  const suspects = answers.flatMap((set) => set.map((c) => c.cell)).filter((c, i, all) => all.indexOf(c) === i);
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
  const repaired = chosen.flatMap((c) => c.repaired);
  const rest = equations.filter((made) => !repaired.includes(made));
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

function mergeByReason(causes: readonly Cause[]): Cause[] {
  const merged = new Map<string, Cause>();
  const kept: Cause[] = [];
  causes.forEach((cause) => {
    const key = reasonKey(cause);
    const known = key === null ? undefined : merged.get(key);
    if (key === null || !known) {
      kept.push(cause);
      if (key !== null) merged.set(key, cause);
      return;
    }
    const joined: Cause = {
      ...known,
      slip: known.slip && 'unit',
      consequences: [...known.consequences, cause.equation, ...cause.consequences],
    };
    kept[kept.indexOf(known)] = joined;
    merged.set(key, joined);
  });
  return kept;
}

const offOf = ({ equation }: Cause): number => (equation.actual ?? 0) - (equation.expected ?? 0);

/** Totals of one row, off by one and the same amount and bound together by sums that hold: one figure is behind them. */
function isTwin(ledger: Ledger, a: Cause, b: Cause): boolean {
  const [x, y] = [a.equation, b.equation];
  const known = [y, ...b.consequences].map((made) => keyOf(made.result));
  if (x.kind !== y.kind || x.result.row !== y.result.row || a.slip || b.slip || a.consequences.length > 0) return false;
  if (Math.abs(offOf(a) - offOf(b)) > x.tolerance + y.tolerance + 1e-6) return false;
  return (ledger.touching.get(keyOf(x.result)) ?? []).some(
    (made) => made.state === 'holds' && made.sum && cellsOf(made).some((cell) => known.includes(keyOf(cell))),
  );
}

function mergeTwins(ledger: Ledger, causes: readonly Cause[]): Cause[] {
  const kept: Cause[] = [];
  for (const cause of causes) {
    const at = kept.findIndex((one) => isTwin(ledger, cause, one));
    const twin = kept[at];
    if (twin) kept[at] = { ...twin, consequences: [...twin.consequences, cause.equation] };
    else kept.push(cause);
  }
  return kept;
}

const memory = new WeakMap<Table, readonly Cause[]>();

/** Why the table's arithmetic fails, one cause once. */
export function causesOf(table: Table): readonly Cause[] {
  let known = memory.get(table);
  if (!known) {
    const equations = equationsOf(table);
    const ledger = ledgerOf(equations);
    const broken = equations.filter((made) => made.state === 'broken' && !made.doubt);
    const parts = broken.filter((made) => made.kind === 'subset');
    const sums = broken.filter((made) => made.kind !== 'subset');
    const groups = components(ledger, sums);
    const causes = mergeTwins(
      ledger,
      mergeByReason([...groups.flatMap((group) => causesIn(ledger, group)), ...parts.map(plainly)]),
    );
    memory.set(table, (known = causes));
  }
  return known;
}

/** What a cell should hold according to the causes found; null when none corrects it. */
export const correctionAt = (table: Table, at: Range): number | null =>
  causesOf(table).find((c) => c.corrected !== null && c.cell.at.top === at.top && c.cell.at.left === at.left)
    ?.corrected ?? null;

/** Whether arithmetic that fails is told at a cell: what rests on it may go away with it. */
export const isBlamed = (table: Table, at: Range): boolean =>
  causesOf(table).some((c) => c.cell.at.top === at.top && c.cell.at.left === at.left);
