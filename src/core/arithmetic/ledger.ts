import type { Figure } from '../facts/figure';
import { liveCells } from '../facts/live-cells';
import type { Table } from '../table/table';
import { holdsAt, type Equation } from './equation';
import { cellIndex, type CellIndex } from './cell-index';

/** Figures supposed to be something else, by the key of their cell (giả định sửa số). */
export type Changes = ReadonlyMap<number, number>;

/** The equations of a table by the cells they touch, to ask what a correction would do. */
export interface Ledger {
  readonly equations: readonly Equation[];
  readonly touching: CellIndex;
  /** Whether any cell of the table is computed, so that others may follow it. */
  readonly lives: boolean;
  /** The addends of the long sums that were asked about. */
  readonly addends: Map<Equation, ReadonlyMap<number, Addend>>;
}

/** A cell that a sum adds, and how often: every cell of a merged area is the area's one. */
interface Addend {
  readonly value: number;
  readonly times: number;
}

export const cellsOf = (made: Equation): readonly Figure[] => [made.result, ...made.terms];

export const ledgerOf = (table: Table, equations: readonly Equation[]): Ledger => ({
  equations,
  touching: cellIndex(table.range, equations),
  lives: liveCells(table).length > 0,
  addends: new Map(),
});

export const touching = (ledger: Ledger, key: number): readonly Equation[] => ledger.touching(key);

function addendsOf(ledger: Ledger, made: Equation): ReadonlyMap<number, Addend> {
  const known = ledger.addends.get(made);
  if (known) return known;
  const found = new Map<number, Addend>();
  for (const { key, value } of made.terms)
    found.set(key, { value: value ?? 0, times: (found.get(key)?.times ?? 0) + 1 });
  ledger.addends.set(made, found);
  return found;
}

/** A live result that holds now will follow its terms by itself. */
export const isLive = (made: Equation): boolean =>
  made.state === 'holds' && made.result.amount.kind === 'number' && made.result.amount.stored === 'formula';

const valueIn = (changes: Changes, figure: Figure): number => changes.get(figure.key) ?? figure.value ?? 0;

/** Sums longer than this are moved by what changed in them, not added up again. */
const SHORT = 12;

/** What the terms of an equation come to under the changes. */
function computedUnder(ledger: Ledger, made: Equation, changes: Changes): number {
  if (!made.sum || made.expected === null || made.terms.length <= SHORT)
    return made.compute(made.terms.map((term) => valueIn(changes, term)));
  const addends = addendsOf(ledger, made);
  let sum = made.expected;
  changes.forEach((value, key) => {
    const addend = addends.get(key);
    if (addend) sum += addend.times * (value - addend.value);
  });
  return sum;
}

/** By how much an equation is off under the changes. */
const offBy = (ledger: Ledger, made: Equation, changes: Changes): number =>
  computedUnder(ledger, made, changes) - valueIn(changes, made.result);

export const holdsUnder = (ledger: Ledger, made: Equation, changes: Changes): boolean =>
  holdsAt(made, computedUnder(ledger, made, changes), valueIn(changes, made.result));

/** Sets one figure and lets live results follow. */
export function change(ledger: Ledger, before: Changes, figure: Figure, value: number): Changes {
  const after = new Map(before);
  after.set(figure.key, value);
  let wave = [figure.key];
  for (let depth = 0; depth < 6 && wave.length > 0; depth++) {
    const next: number[] = [];
    for (const made of wave.flatMap((key) => touching(ledger, key))) {
      const { key } = made.result;
      if (!isLive(made) || made.relation !== '=' || key === figure.key || wave.includes(key)) continue;
      after.set(key, computedUnder(ledger, made, after));
      next.push(key);
    }
    wave = next;
  }
  return after;
}

/** The value of a figure under which the equation holds exactly; null when none does. */
export function solve(ledger: Ledger, made: Equation, figure: Figure, changes: Changes): number | null {
  const off = (x: number): number => offBy(ledger, made, change(ledger, changes, figure, x));
  let x = valueIn(changes, figure);
  for (let i = 0; i < 12; i++) {
    const now = off(x);
    if (Math.abs(now) < 1e-9 * Math.max(1, Math.abs(x))) break;
    const step = Math.max(1, Math.abs(x) / 1000);
    const slope = (off(x + step) - now) / step;
    if (!Number.isFinite(slope) || slope === 0) return null;
    x -= now / slope;
  }
  const tidy = Number(x.toPrecision(12));
  return Number.isFinite(tidy) && Math.abs(off(tidy)) <= made.tolerance + 1e-6 ? tidy : null;
}

const isBrokenBy = (ledger: Ledger, made: Equation, changes: Changes): boolean =>
  made.state === 'holds' && !made.doubt && !isLive(made) && !holdsUnder(ledger, made, changes);

/** What the changes would break that holds now. */
export function breaks(ledger: Ledger, changes: Changes): boolean {
  let broken = false;
  changes.forEach((_, key) => {
    broken ||= touching(ledger, key).some((made) => isBrokenBy(ledger, made, changes));
  });
  return broken;
}
