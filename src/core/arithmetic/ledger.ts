import { cellKey } from '../grid/range';
import { fits, type Equation } from './equation';
import type { Figure } from '../facts/figure';

/** Figures supposed to be something else, by cell (giả định sửa số). */
export type Changes = ReadonlyMap<string, number>;

/** The equations of a table by the cells they touch, to ask what a correction would do. */
export interface Ledger {
  readonly equations: readonly Equation[];
  readonly touching: ReadonlyMap<string, readonly Equation[]>;
}

export const keyOf = (figure: Figure): string => cellKey(figure.at);

export const cellsOf = (made: Equation): readonly Figure[] => [made.result, ...made.terms];

export function ledgerOf(equations: readonly Equation[]): Ledger {
  const touching = new Map<string, Equation[]>();
  for (const made of equations) {
    for (const key of new Set(cellsOf(made).map(keyOf))) touching.set(key, [...(touching.get(key) ?? []), made]);
  }
  return { equations, touching };
}

/** A live result that holds now will follow its terms by itself. */
export const isLive = (made: Equation): boolean =>
  made.state === 'holds' && made.result.amount.kind === 'number' && made.result.amount.stored === 'formula';

const valueIn = (changes: Changes, figure: Figure): number => changes.get(keyOf(figure)) ?? figure.value ?? 0;

export const termsIn = (changes: Changes, made: Equation): number[] => made.terms.map((t) => valueIn(changes, t));

/** By how much an equation is off under the changes. */
export const offBy = (made: Equation, changes: Changes): number =>
  made.compute(termsIn(changes, made)) - valueIn(changes, made.result);

export const holdsUnder = (made: Equation, changes: Changes): boolean =>
  fits(made, termsIn(changes, made), valueIn(changes, made.result));

/** Sets one figure and lets live results follow. */
export function change(ledger: Ledger, before: Changes, figure: Figure, value: number): Changes {
  const after = new Map(before);
  after.set(keyOf(figure), value);
  let wave = [keyOf(figure)];
  for (let depth = 0; depth < 6 && wave.length > 0; depth++) {
    const next: string[] = [];
    for (const made of wave.flatMap((key) => ledger.touching.get(key) ?? [])) {
      const key = keyOf(made.result);
      if (!isLive(made) || made.relation !== '=' || wave.includes(key) || key === keyOf(figure)) continue;
      after.set(key, made.compute(termsIn(after, made)));
      next.push(key);
    }
    wave = next;
  }
  return after;
}

/** The value of a figure under which the equation holds exactly; null when none does. */
export function solve(ledger: Ledger, made: Equation, figure: Figure, changes: Changes): number | null {
  const off = (x: number): number => offBy(made, change(ledger, changes, figure, x));
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

/** What the changes would break that holds now. */
export function breaks(ledger: Ledger, changes: Changes): boolean {
  return [...changes.keys()].some((key) =>
    (ledger.touching.get(key) ?? []).some(
      (made) => made.state === 'holds' && !made.doubt && !isLive(made) && !holdsUnder(made, changes),
    ),
  );
}
