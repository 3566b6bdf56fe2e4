import { KIND, kindAt, UNCACHED, type Cells } from '../../core/grid/cells';

/** One result of 0 may be true. */
const FEWEST = 2;

/** Positions of formulas, where every one of them is said to give 0; none where one gives anything else. */
function zeros({ computed, kinds, values }: Cells): number[] {
  const found: number[] = [];
  if (computed === null) return found;
  for (let at = 0; at < kinds.length; at++) {
    if (computed[at] === 0) continue;
    if (kinds[at] !== KIND.number || values[at] !== 0) return [];
    found.push(at);
  }
  return found;
}

/** Whether any figure but 0 is typed in the sheet: formulas over nothing do give 0. */
function holdsFigures(cells: Cells): boolean {
  for (let at = 0; at < cells.kinds.length; at++)
    if (kindAt(cells, at) === KIND.number && cells.computed?.[at] === 0 && cells.values[at] !== 0) return true;
  return false;
}

/**
 * A library that cannot compute writes 0 as the result of every formula and asks Excel to compute all when it opens the
 * file: such results are none (kết quả chưa tính).
 */
export function dropNeverComputed(cells: Cells): void {
  const found = zeros(cells);
  if (found.length < FEWEST || !holdsFigures(cells)) return;
  for (const at of found) cells.kinds[at] = KIND.nothing + UNCACHED;
}
