import { formulaAt, KIND, kindAt, positionOf, UNCACHED, type Cells } from '../../core/grid/cells';
import { recompute } from '../../core/formula/recompute';

/** Formulas that rest on one another deeper than this are taken as they stand. */
const DEEPEST = 200;

/** Excel keeps fifteen digits. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** What the cells of a sheet come to now, where that is plain arithmetic on the sheet itself; else what they hold. */
function computedNow(cells: Cells, sheet: string): (position: number) => number {
  const known = new Map<number, number>();
  let depth = 0;
  const held = (at: number): number => cells.values[at] as number;
  const valueAt = (other: string, row: number, column: number): number | null => {
    if (other !== sheet) return null;
    const at = positionOf(cells, row, column);
    if (at < 0 || kindAt(cells, at) === KIND.nothing) return 0;
    return kindAt(cells, at) === KIND.number ? now(at) : null;
  };
  function now(at: number): number {
    const formula = formulaAt(cells, at);
    if (formula === undefined || depth >= DEEPEST) return held(at);
    let value = known.get(at);
    if (value !== undefined) return value;
    // A circle ends at what the cell holds.
    known.set(at, held(at));
    depth++;
    value = recompute(formula, sheet, valueAt) ?? held(at);
    depth--;
    known.set(at, value);
    return value;
  }
  return now;
}

/**
 * A workbook that calculates only when asked may hold results older than its figures: those are taken for none, since
 * Excel will replace them at the next calculation (kết quả đã cũ).
 */
export function dropOutOfDate(cells: Cells, sheet: string): void {
  if (cells.computed === null) return;
  const now = computedNow(cells, sheet);
  const old: number[] = [];
  for (let at = 0; at < cells.kinds.length; at++)
    if (cells.computed[at] !== 0 && cells.kinds[at] === KIND.number && !isSame(now(at), cells.values[at] as number))
      old.push(at);
  for (const at of old) cells.kinds[at] = KIND.nothing + UNCACHED;
}
