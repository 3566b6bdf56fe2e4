import { referencesOf } from '../formula/references';
import type { Range } from '../grid/range';
import type { Table } from '../table/table';
import { derived } from './facts';

/** Rows of one column from the first to the last, none overlapping, in order. */
type Spans = readonly (readonly [number, number])[];

function joined(spans: readonly (readonly [number, number])[]): Spans {
  const found: [number, number][] = [];
  for (const [top, bottom] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = found[found.length - 1];
    if (last && top <= last[1] + 1) last[1] = Math.max(last[1], bottom);
    else found.push([top, bottom]);
  }
  return found;
}

/** What the formulas of the sheet refer to, by the table's columns. */
const referenced = derived((facts): ReadonlyMap<number, Spans> => {
  const { sheet, left, right } = facts.range;
  const spans = new Map<number, (readonly [number, number])[]>();
  const note = (r: Range): void => {
    if (r.sheet !== sheet) return;
    for (let column = Math.max(r.left, left); column <= Math.min(r.right, right); column++) {
      const known = spans.get(column);
      if (known) known.push([r.top, r.bottom]);
      else spans.set(column, [[r.top, r.bottom]]);
    }
  };
  for (const formula of facts.grid.cells.formulas) if (formula) referencesOf(formula, sheet).forEach(note);
  return new Map([...spans].map(([column, list]) => [column, joined(list)]));
});

/** Whether some formula of the sheet refers to a cell of the table. */
export function isReferenced(table: Table, at: Range): boolean {
  const spans = referenced(table).get(at.left) ?? [];
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? Infinity) < at.top) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.[0] ?? Infinity) <= at.top;
}
