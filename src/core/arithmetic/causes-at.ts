import { derived } from '../facts/facts';
import { keyAt } from '../facts/figure';
import type { Range } from '../grid/range';
import type { Table } from '../table/table';
import { causesOf, type Cause } from './causes-of';

const causesByCell = derived((facts): ReadonlyMap<number, Cause[]> => {
  const found = new Map<number, Cause[]>();
  const all = causesOf(facts);
  for (const cause of [...all, ...all.flatMap(({ copies }) => copies)]) {
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
