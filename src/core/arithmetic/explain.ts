import { fits, noise, type Equation } from './equation';
import type { Figure } from '../facts/figure';
import { pairLeftOut } from '../relations/left-out-together';

/** Why a sum does not hold, where the figures prove it (nguyên nhân). */
export type Explanation =
  /** The figure times 10^power repairs it: a separator or a unit was misread. */
  | { readonly kind: 'power'; readonly cell: Figure; readonly power: number; readonly corrected: number }
  /** The total is the sum without these items. */
  | { readonly kind: 'left-out'; readonly cells: readonly Figure[] }
  /** The total also counts what must not be counted: subtotals, "trong đó", per-cents. */
  | { readonly kind: 'counted-twice'; readonly cells: readonly Figure[] }
  /** Two digits next to each other changed places. */
  | { readonly kind: 'swapped'; readonly cell: Figure; readonly corrected: number };

const POWERS = [3, -3, 6, -6, 9, -9];

/** By how much the terms would exceed the result if one of the cells held another figure. */
function offIf(made: Equation, cell: Figure, value: number): number {
  const computed = made.expected ?? made.compute(valuesOf(made));
  if (made.result === cell) return computed - value;
  const result = made.result.value ?? 0;
  if (made.sum) return computed + value - (cell.value ?? 0) - result;
  return made.compute(made.terms.map((t) => (t === cell ? value : (t.value ?? 0)))) - result;
}

/** Whether the equation would hold if one of its cells held another figure. */
function withValue(made: Equation, cell: Figure, value: number, relation = made.relation): boolean {
  const off = offIf(made, cell, value);
  const slack = made.tolerance + noise(made.result === cell ? value : (made.result.value ?? 0));
  return relation === '<=' ? off <= slack : Math.abs(off) <= slack;
}

export const valuesOf = (made: Equation): number[] => made.terms.map((t) => t.value ?? 0);

const cellsOf = (made: Equation): Figure[] => [made.result, ...made.terms].filter((f) => typeof f.value === 'number');

/** Figures that, ×10^k, would make the equation hold. A sum that both a figure and its total could repair proves nothing. */
function powers(made: Equation): Explanation[] {
  const found: Explanation[] = [];
  const { tolerance } = made;
  for (const cell of cellsOf(made)) {
    const { value } = cell;
    if (!value || withValue(made, cell, 0, '=')) continue;
    for (const power of POWERS) {
      const moved = value * 10 ** power;
      if (Math.abs(moved) > tolerance * 5 && withValue(made, cell, moved, '='))
        found.push({ kind: 'power', cell, power, corrected: Number(moved.toPrecision(15)) });
    }
  }
  return found;
}

function leftOut(made: Equation): Explanation[] {
  if (!made.sum || made.terms.filter((t) => t.value).length < 3) return [];
  const missing = made.terms.filter((t) => t.value && withValue(made, t, 0));
  return missing.length === 1 && missing[0] ? [{ kind: 'left-out', cells: [missing[0]] }] : [];
}

function countedTwice(made: Equation): Explanation[] {
  const over = (made.actual ?? 0) - (made.expected ?? 0);
  const strays = made.strays().filter((f) => f.value);
  const near = (value: number): boolean => Math.abs(over - value) <= made.tolerance + noise(over);
  const whole = strays.reduce((sum, f) => sum + (f.value ?? 0), 0);
  if (strays.length > 0 && near(whole)) return [{ kind: 'counted-twice', cells: strays }];
  const one = strays.filter((f) => near(f.value ?? 0));
  return one.length === 1 ? [{ kind: 'counted-twice', cells: one }] : [];
}

/** Values with two neighbouring digits changed round. */
export function swaps(value: number): number[] {
  const text = String(Math.abs(value));
  const found: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const [a, b] = [text.charAt(i), text.charAt(i + 1)];
    if (a === b || a === '.' || b === '.') continue;
    if (i === 0 && b === '0' && text.length > 1 && text.charAt(1) !== '.') continue;
    found.push(Math.sign(value) * Number(text.slice(0, i) + b + a + text.slice(i + 2)));
  }
  return found;
}

const decimalsOf = (made: Equation): number =>
  cellsOf(made).reduce((most, { amount }) => (amount.kind === 'number' ? Math.max(most, amount.decimals) : most), 0);

function swapped(made: Equation): Explanation[] {
  const difference = (made.actual ?? 0) - (made.expected ?? 0);
  const unit = 10 ** decimalsOf(made);
  const ninths = (difference * unit) / 9;
  if (Math.abs(ninths - Math.round(ninths)) > noise(ninths)) return [];
  return cellsOf(made).flatMap((cell) =>
    swaps(cell.value ?? 0)
      .filter((value) => withValue(made, cell, value))
      .map((corrected) => ({ kind: 'swapped' as const, cell, corrected })),
  );
}

/** Everything that would explain a broken equation, the strongest first. */
export const explain = (made: Equation): readonly Explanation[] =>
  made.state === 'broken' ? [...powers(made), ...leftOut(made), ...countedTwice(made), ...swapped(made)] : [];

/** Whether the rows left out of every sum that fails are the same one or two. */
export function commonCause(equations: readonly Equation[]): boolean {
  const broken = equations.filter((e) => e.state === 'broken');
  const rows = broken.map((e) => explain(e).find((x) => x.kind === 'left-out')?.cells[0]?.row.at);
  const isOne = broken.length > 0 && rows[0] !== undefined && rows.every((at) => at === rows[0]);
  return isOne || pairLeftOut(broken) !== null;
}

/** What else a figure may have been meant to be: read the other way, without its sign, with its digits whole. */
function otherReadings({ amount, value }: Figure): number[] {
  if (amount.kind !== 'number' || !value) return [];
  const found = amount.otherwise === null ? [] : [amount.otherwise];
  if (value < 0) found.push(-value);
  if (amount.decimals > 0) found.push(value * 10, value * 100);
  return amount.percent ? [...found, value / 100] : found;
}

/** Figures stored as text that a live sum skips, when that is by how much it fails. */
function skipped(made: Equation): Figure[] {
  const live = made.result.amount.kind === 'number' && made.result.amount.stored === 'formula';
  const isText = (f: Figure): boolean => f.amount.kind === 'number' && f.amount.stored === 'text';
  if (!live || !made.terms.some(isText)) return [];
  const values = made.terms.map((t) => (isText(t) ? 0 : (t.value ?? 0)));
  return fits(made, values, made.result.value ?? 0) ? made.terms.filter(isText) : [];
}

/** Fractions that Excel made into dates, with which a live figure counts by their serial numbers. */
const datesIn = (made: Equation): Figure[] =>
  made.result.amount.kind === 'number' && made.result.amount.stored === 'formula'
    ? made.terms.filter(({ amount }) => amount.kind === 'fraction' && amount.stored === 'date')
    : [];

/** Cells whose own slip would explain why the equation fails. */
export const slipCells = (made: Equation): Figure[] => [
  ...skipped(made),
  ...datesIn(made),
  ...cellsOf(made).filter((cell) => otherReadings(cell).some((value) => withValue(made, cell, value))),
];
