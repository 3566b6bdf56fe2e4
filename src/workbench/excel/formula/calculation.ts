import { append } from '../../../core/grid/append';
import type { Excel } from '../excel';
import { columnsOf, contains, rowsOf, type Area } from '../model/area';
import { cellIndex, columnOfIndex, eachCell, rowOfIndex, type CellState, type Sheet } from '../model/sheet';
import type { Value } from '../model/value';
import { emit, EVENT } from '../wire/events';
import { cellArea, dependenciesOf, type Cells, type Dependencies } from './dependencies';
import { evaluateFormula } from './evaluate';
import { CannotCalculate, type Place } from './operand';
import { add, pendingPrecedents, reached, type Pending } from './pending';

/**
 * What has to be calculated again before anybody reads a formula's value.
 *
 * The engine is ours, on @borgar/fx's parser. Measured on the 145 cases of test/workbench/excel/formula-cases.ts:
 * fast-formula-parser 1.0.19 gets 52 wrong (no SUMIFS; SUMPRODUCT over a condition gives 0; errors within SUM and
 * comparisons of text lost; ROUND(0.285,2) = 0.28); @formulajs has no notion of a cell (SUM adds "12" and TRUE, COUNTIF
 * minds case); Univer's engine cannot be loaded in Node without a bundler and answers later, not at once. Excel's rules of
 * coercion are the very thing that marks rest on, so a wrong value is worse than none: what this engine does not know it
 * leaves alone and marks `stale`. Of the 16,257 formulas in the corpus of real workbooks, 15,772 come out as Excel left
 * them, 466 are left alone, and 19 differ where the file's results are not Excel's own (test/workbench/excel/corpus).
 */
export interface Calculation {
  /** Formulas themselves have changed, or may have: read them all again. */
  everything: boolean;
  dirty: Cells[];
  known: Dependencies | null;
  /** Cells that have no value at all yet are calculated once, when the workbook is first looked at. */
  opened: boolean;
  /** How far each sheet is used, as long as nothing changes. */
  readonly used: Map<Sheet, Area | null>;
}

export const startCalculation = (): Calculation => ({
  everything: false,
  dirty: [],
  known: null,
  opened: false,
  used: new Map(),
});

/** Says that cells have new content. */
export function changedCells(excel: Excel, sheet: Sheet, area: Area): void {
  const { calculation } = excel;
  calculation.dirty.push({ sheet, area });
  calculation.used.clear();
  if (calculation.known && touchesFormulas(calculation.known, sheet, area)) calculation.known = null;
}

/** Whether there is a formula in an area, or was one when the formulas were last read. */
function touchesFormulas({ precedents }: Dependencies, sheet: Sheet, area: Area): boolean {
  let touches = false;
  eachCell(sheet, area, ({ formula }) => {
    touches ||= formula !== undefined;
  });
  const formulas = precedents.get(sheet);
  if (touches || !formulas) return touches;
  // A single cell must not cost a walk over all formulas.
  if (rowsOf(area) * columnsOf(area) > formulas.size)
    return [...formulas.keys()].some((index) => contains(area, rowOfIndex(index), columnOfIndex(index)));
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) if (formulas.has(cellIndex(row, column))) return true;
  return false;
}

/** Says that cells have moved, or sheets have come or gone. */
export function changedEverywhere(excel: Excel): void {
  excel.calculation.everything = true;
  excel.calculation.known = null;
  excel.calculation.used.clear();
}

/** Formula cells that came without a value: the file held none. */
function withoutValue(excel: Excel): Cells[] {
  const found: Cells[] = [];
  for (const sheet of excel.workbook.sheets) {
    sheet.cells.forEach(({ value, formula }, index) => {
      if (formula !== undefined && value === null) found.push({ sheet, area: cellArea(index) });
    });
  }
  return found;
}

const everyCell = (excel: Excel): Cells[] =>
  excel.workbook.sheets.map((sheet) => ({
    sheet,
    area: { top: 0, left: 0, bottom: 1048575, right: 16383 },
  }));

/** Calculates whatever has to be; in manual mode nothing, until somebody asks for it. */
export function settle(excel: Excel): void {
  const { calculation, workbook } = excel;
  const changed = [...calculation.dirty];
  if (!calculation.opened) append(changed, withoutValue(excel));
  if (calculation.everything) append(changed, everyCell(excel));
  const idle = changed.length === 0 || (workbook.calculationMode === 'Manual' && !calculation.everything);
  if (idle && calculation.opened) return;
  Object.assign(calculation, { dirty: [], everything: false, opened: true });
  calculation.known ??= dependenciesOf(workbook);
  const pending = reached(calculation.known, changed);
  const before = new Map<Sheet, number>();
  pending.forEach((indexes, sheet) => before.set(sheet, indexes.size));
  pending.forEach((indexes, sheet) => {
    for (const index of [...indexes]) calculateFrom(excel, pending, sheet, index);
  });
  before.forEach((count, sheet) => {
    if (count > 0) emit(excel, EVENT.calculated, sheet.id, { address: '', type: 'WorksheetCalculated' });
  });
}

/** Calculates a cell after what it needs, with a stack of our own: chains of ten thousand rows are usual. */
function calculateFrom(excel: Excel, pending: Pending, sheet: Sheet, index: number): void {
  const stack: { readonly sheet: Sheet; readonly index: number }[] = [{ sheet, index }];
  const open = new Map<Sheet, Set<number>>();
  for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
    if (!pending.get(top.sheet)?.has(top.index)) {
      stack.pop();
      continue;
    }
    const first = add(open, top.sheet, top.index);
    const waiting = first ? pendingPrecedents(excel.calculation.known, pending, top) : [];
    if (waiting.length > 0) {
      append(stack, waiting);
      continue;
    }
    calculateCell(excel, pending, top.sheet, top.index);
    pending.get(top.sheet)?.delete(top.index);
    stack.pop();
  }
}

function calculateCell(excel: Excel, pending: Pending, sheet: Sheet, index: number): void {
  const held = sheet.cells.get(index);
  if (held?.formula === undefined) return;
  const place: Place = {
    excel,
    sheet,
    row: rowOfIndex(index),
    column: columnOfIndex(index),
    down: 0,
    right: 0,
    read: (on, row, column) => readFresh(on, cellIndex(row, column), pending),
  };
  const { stale, ...fresh } = held;
  let next: CellState;
  try {
    next = { ...fresh, value: evaluateFormula(held.formula, place) };
  } catch (error) {
    if (!(error instanceof CannotCalculate)) throw error;
    next = { ...fresh, stale: true };
  }
  if (next.value !== held.value || next.stale !== stale) sheet.cells.set(index, next);
}

/** A value to calculate with; one that is not known for sure makes what rests on it uncertain too. */
function readFresh(sheet: Sheet, index: number, pending: Pending | null): Value {
  const held = sheet.cells.get(index);
  if (!held) return null;
  if (held.stale) throw new CannotCalculate('rests on a cell that could not be calculated');
  if (pending?.get(sheet)?.has(index)) throw new CannotCalculate('a circle of formulas');
  return held.value;
}

/** The value of a cell as Excel would show it now. */
export function valueAt(
  excel: Excel,
  { sheet, row, column }: { readonly sheet: Sheet; readonly row: number; readonly column: number },
): Value {
  settle(excel);
  return sheet.cells.get(cellIndex(row, column))?.value ?? null;
}

/** A calculation outside the cells, such as a conditional format's; `down` and `right` move its relative references. */
export function valueOfFormula(
  excel: Excel,
  formula: string,
  at: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  offset: { readonly down: number; readonly right: number },
): Value {
  settle(excel);
  const read = (on: Sheet, row: number, column: number): Value => readFresh(on, cellIndex(row, column), null);
  return evaluateFormula(formula, { excel, ...at, ...offset, read }, true);
}
