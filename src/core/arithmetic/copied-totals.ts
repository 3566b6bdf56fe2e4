import { cellKey } from '../grid/range';
import type { Figure } from '../facts/figure';
import type { Cause } from './causes-of';
import type { Equation } from './equation';

const isLive = ({ amount }: Figure): boolean => amount.kind === 'number' && amount.stored === 'formula';

/** What a sum adds: equal for sums of the same items, whichever cell holds them. */
const addedIn = ({ terms }: Equation): string =>
  terms
    .map((term) => cellKey(term.at))
    .sort()
    .join(' ');

/** The sums that a cell is the result of, each by the cells that it adds. */
const addedBy = ({ cell, equation, consequences }: Cause): string[] =>
  [equation, ...consequences].filter((made) => made.sum && made.result.key === cell.key).map(addedIn);

/** The first of the sums of the same items with the same figure, for each of the others. */
export function firstOfEach(sums: readonly Equation[]): ReadonlyMap<Equation, Equation> {
  const firsts = new Map<string, Equation>();
  const found = new Map<Equation, Equation>();
  for (const made of sums) {
    if (!made.sum) continue;
    const key = `${String(made.actual)} ${addedIn(made)}`;
    const first = firsts.get(key);
    if (first) found.set(made, first);
    else firsts.set(key, made);
  }
  return found;
}

const isSame = (a: Cause, b: Cause): boolean =>
  a.slip === null && b.slip === null && a.corrected === b.corrected && a.cell.value === b.cell.value;

/**
 * Totals of the same items that stand twice, above and below them, and hold the same wrong figure (tổng ghi hai nơi): whoever
 * typed the one copied it to the other. One cause, a typed one before a live one; the others are its copies.
 */
export function mergeCopies(causes: readonly Cause[]): readonly Cause[] {
  const bySum = new Map<string, Cause[]>();
  const copyOf = new Map<Cause, Cause[]>();
  for (const cause of causes) {
    const sums = addedBy(cause);
    const own = sums.flatMap((sum) => bySum.get(sum) ?? []).find((other) => isSame(other, cause));
    if (own) copyOf.set(own, [...(copyOf.get(own) ?? []), cause]);
    else for (const sum of sums) bySum.set(sum, [...(bySum.get(sum) ?? []), cause]);
  }
  if (copyOf.size === 0) return causes;
  const copies = new Set([...copyOf.values()].reduce((all, some) => [...all, ...some], []));
  return causes
    .filter((cause) => !copies.has(cause))
    .map((cause) => {
      const all = [cause, ...(copyOf.get(cause) ?? [])];
      const first = all.find(({ cell }) => !isLive(cell)) ?? cause;
      return all.length > 1 ? { ...first, copies: all.filter((one) => one !== first) } : cause;
    });
}
