import { derived } from '../facts/facts';
import type { Figure } from '../facts/figure';
import type { Table } from '../table/table';
import type { Equation, EquationKind } from './equation';
import { byKind, equationsOf } from './equations-of';
import { explain, type Explanation } from './explain';
import { misplaced } from './misplaced';
import { columnDigits } from '../facts/column-digits';
import type { Certificate } from '../relations/localise/certificate';
import type { Answer } from '../relations/localise/answer';
import { localise } from '../relations/localise/localise';
import { powerBetween, slipBetween } from '../relations/localise/slips';
import { pairLeftOut } from '../relations/left-out-together';
import { tooMuchIn, type TooMuch } from '../relations/too-much';
import { systemOf, type System } from '../relations/localise/system';
import type { Trial } from '../relations/localise/trial';
import { append } from '../grid/append';
import { mergeCopies } from './copied-totals';

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
  /** No smaller set of cells repairs as much, and each as small has this cell. */
  readonly proven: boolean;
  readonly certificate: Certificate | null;
  /** Totals of the same items elsewhere, with the same wrong figure. */
  readonly copies: readonly Cause[];
}

/** What is known of a cause unless the figures show more. */
const NOTHING_MORE = {
  corrected: null,
  suspects: [],
  explanation: null,
  slip: null,
  proven: false,
  certificate: null,
  copies: [],
} as const;

/** An equation told at its result, with what fails for the same reason. */
function atResult(equations: readonly Equation[], suspects: readonly Figure[] = []): Cause[] {
  const [equation, ...consequences] = [...equations].sort(byKind);
  if (!equation) return [];
  return [{ ...NOTHING_MORE, kind: equation.kind, cell: equation.result, equation, consequences, suspects }];
}

const SLIPS: readonly number[] = [3, -3, 6, -6, 9, -9];
const slipOf = (power: number): Cause['slip'] => (Math.abs(power) === 3 ? 'thousand' : 'unit');

/** What the corrected figure says about how the wrong one came about. */
function explanationOf(cell: Figure, corrected: number): Explanation | null {
  const power = powerBetween(cell.value ?? 0, corrected);
  if (power !== null && SLIPS.includes(power)) return { kind: 'power', cell, power, corrected };
  return slipBetween(cell.value ?? 0, corrected) === 'swapped' ? { kind: 'swapped', cell, corrected } : null;
}

function fromCell({ figure, value, repaired, proven, certificate }: Extract<Answer, { kind: 'cell' }>): Cause {
  const [equation, ...consequences] = [...repaired].sort(byKind);
  if (!equation) throw new Error('a correction repairs something');
  const explanation = value === null ? null : explanationOf(figure, value);
  const slip = explanation?.kind === 'power' ? slipOf(explanation.power) : null;
  const suspects = value === null ? [figure] : [];
  const found = { cell: figure, equation, consequences, corrected: value, suspects, explanation, slip };
  return { kind: equation.kind, ...found, proven, certificate, copies: [] };
}

/** The equations of a table, and the figures that are tried in them. */
interface Searched {
  readonly system: System;
  readonly trial: Trial;
}

/** Whether a figure would leave all that holds as it is. */
function keepsAll(system: System, trial: Trial, cell: Figure, value: number): boolean {
  const holding = system.movedBy(cell.key).filter(trial.holds);
  const mark = trial.mark();
  trial.set(cell, value);
  const keeps = holding.every(trial.holds);
  trial.undo(mark);
  return keeps;
}

/** A lone equation is reported at its result, unless one figure ×1000 alone would repair it. */
function alone(table: Table, { system, trial }: Searched, equation: Equation): Cause {
  const possible = explain(equation).filter((e) => !('corrected' in e) || keepsAll(system, trial, e.cell, e.corrected));
  const powers = possible.filter((e) => e.kind === 'power');
  const others = possible.filter((e) => e.kind !== 'power');
  const only = powers.length === 1 ? powers[0] : misplaced(table, powers);
  const base = { ...NOTHING_MORE, kind: equation.kind, equation, consequences: [] };
  if (only?.kind === 'power')
    return { ...base, cell: only.cell, corrected: only.corrected, explanation: only, slip: slipOf(only.power) };
  const first = others[0];
  const certain = first?.kind === 'swapped' && others.length > 1 ? null : (first ?? null);
  return { ...base, cell: equation.result, explanation: certain };
}

function causesFrom(table: Table, searched: Searched, answer: Answer): Cause[] {
  if (answer.kind === 'cell') return [fromCell(answer)];
  if (answer.kind === 'alone') return [alone(table, searched, answer.equation)];
  return atResult(answer.equations, answer.candidates);
}

/** A part that is more than its whole speaks first; the sum that it spoils says what it should be. */
function fromPart({ figure, value, comparisons }: TooMuch, sums: readonly Equation[]): Cause[] {
  const [equation, ...consequences] = [...comparisons, ...sums];
  return equation
    ? [{ ...NOTHING_MORE, kind: equation.kind, cell: figure, equation, consequences, corrected: value }]
    : [];
}

/** The same row left out of several totals, the same row in another unit: one reason, told once. */
function reasonKey({ explanation, equation, slip }: Cause): string | null {
  if (slip && explanation?.kind === 'power')
    return `power ${String(explanation.power)} ${String(explanation.cell.row.at)}`;
  if (explanation?.kind !== 'left-out' && explanation?.kind !== 'counted-twice') return null;
  const { cells } = explanation;
  const down = cells.every((c) => c.column.at === equation.result.column.at);
  const along = cells.map((c) => String(down ? c.row.at : c.column.at)).join(',');
  return `${explanation.kind} ${down ? 'row' : 'column'} ${along} ${String(down ? equation.result.row.at : equation.result.column.at)}`;
}

/** Totals of one row that fail each by itself, and all leave out the same two rows: that is their reason. */
function withPairs(causes: readonly Cause[]): readonly Cause[] {
  const lines = new Map<number, Equation[]>();
  const isOpen = ({ slip, equation, consequences, corrected, suspects }: Cause): boolean =>
    !slip && corrected === null && suspects.length === 0 && consequences.length === 0 && equation.sum;
  for (const cause of causes) {
    if (!isOpen(cause)) continue;
    const { at } = cause.equation.result.row;
    const line = lines.get(at);
    if (line) line.push(cause.equation);
    else lines.set(at, [cause.equation]);
  }
  const pairs = new Map([...lines].map(([at, line]) => [at, pairLeftOut(line)]));
  return causes.map((cause) => {
    const pair = isOpen(cause) ? pairs.get(cause.equation.result.row.at) : null;
    const cells = pair?.flatMap((place) => cause.equation.terms[place] ?? []);
    return cells ? { ...cause, cell: cause.equation.result, explanation: { kind: 'left-out', cells } } : cause;
  });
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
      append(known.consequences, [cause.equation, ...cause.consequences]);
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
function isTwin(system: System, a: Cause, b: Cause): boolean {
  const [x, y] = [a.equation, b.equation];
  if (b.slip || Math.abs(offOf(a) - offOf(b)) > x.tolerance + y.tolerance + 1e-6) return false;
  const known = new Set([y, ...b.consequences].map((made) => made.result.key));
  return system
    .touching(x.result.key)
    .some((e) => e.state === 'holds' && e.sum && [e.result, ...e.terms].some((cell) => known.has(cell.key)));
}

const isAlone = ({ slip, consequences }: Cause): boolean => !slip && consequences.length === 0;

function mergeTwins(system: System, causes: readonly Cause[]): Cause[] {
  const kept: Cause[] = [];
  const byRow = new Map<string, number[]>();
  // What stands alone joins the others, wherever these come.
  for (const cause of [...causes.filter((one) => !isAlone(one)), ...causes.filter(isAlone)]) {
    const { kind, result } = cause.equation;
    const line = `${kind} ${String(result.row.at)}`;
    const places = byRow.get(line) ?? [];
    const place = isAlone(cause) ? places.find((at) => isTwin(system, cause, kept[at] as Cause)) : undefined;
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
  const system = systemOf(facts.range, broken.length > 0 ? equations : [], columnDigits(facts));
  const { answers, trial } = localise(system, sums);
  const tooMuch = tooMuchIn(facts, broken);
  const summed = answers.flatMap((answer): Cause[] => {
    const open = answer.kind === 'cell' ? [] : answer.kind === 'alone' ? [answer.equation] : answer.equations;
    const over = tooMuch(open);
    return over ? fromPart(over, open) : causesFrom(facts, { system, trial }, answer);
  });
  const told = new Set(summed.flatMap(({ equation, consequences }) => [equation, ...consequences]));
  const found = [...summed, ...parts.filter((made) => !told.has(made)).flatMap((made) => atResult([made]))];
  return mergeCopies(mergeTwins(system, mergeByReason(withPairs(found))));
});
