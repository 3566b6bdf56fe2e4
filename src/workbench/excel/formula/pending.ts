import { contains } from '../model/area';
import { cellIndex, columnOfIndex, eachCell, rowOfIndex, type Sheet } from '../model/sheet';
import { cellArea, dependents, type Cells, type Dependencies, type FormulaCell } from './dependencies';

/** Formula cells still to be calculated, by sheet and index. */
export type Pending = Map<Sheet, Set<number>>;

/** Adds a cell; false when it is there already. */
export function add(pending: Pending, sheet: Sheet, index: number): boolean {
  let set = pending.get(sheet);
  if (!set) {
    set = new Set();
    pending.set(sheet, set);
  }
  if (set.has(index)) return false;
  set.add(index);
  return true;
}

/** Everything that the changed cells reach, however far. */
export function reached(dependencies: Dependencies, changed: readonly Cells[]): Pending {
  const pending: Pending = new Map();
  const queue: Cells[] = [...changed];
  const enqueue = (sheet: Sheet, index: number): void => {
    if (add(pending, sheet, index)) queue.push({ sheet, area: cellArea(index) });
  };
  for (const { sheet, area } of changed) {
    eachCell(sheet, area, ({ formula }, row, column) => {
      if (formula !== undefined) enqueue(sheet, cellIndex(row, column));
    });
  }
  for (const { sheet, index } of dependencies.volatile) enqueue(sheet, index);
  for (let cells = queue.pop(); cells; cells = queue.pop()) {
    dependents(dependencies, cells).forEach(({ sheet, index }) => {
      enqueue(sheet, index);
    });
  }
  return pending;
}

/** The cells that one needs and that are still to be calculated. */
export function pendingPrecedents(
  dependencies: Dependencies | null,
  pending: Pending,
  { sheet, index }: FormulaCell,
): FormulaCell[] {
  const found: FormulaCell[] = [];
  const cells = dependencies?.precedents.get(sheet)?.get(index) ?? [];
  for (const { sheet: on, area } of cells) {
    const waiting = pending.get(on);
    if (!waiting || waiting.size === 0) continue;
    const take = (one: number): void => {
      if (waiting.has(one)) found.push({ sheet: on, index: one });
    };
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) <= waiting.size) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) take(cellIndex(row, column));
      }
    } else
      waiting.forEach((one) => {
        if (contains(area, rowOfIndex(one), columnOfIndex(one))) take(one);
      });
  }
  return found;
}
