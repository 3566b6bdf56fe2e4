import type { Excel } from '../excel';
import type { ConditionalFormatState } from '../model/conditional-format';
import type { Sheet } from '../model/sheet';
import { isError } from '../model/value';
import { toLogical } from './coerce';
import { valueOfFormula } from './calculation';
import { CannotCalculate } from './operand';

export interface At {
  readonly row: number;
  readonly column: number;
}

/**
 * Whether the condition of a conditional format holds at a cell; null when it cannot be calculated. Relative references
 * in the formula are as seen from `anchor`, the first cell of the format's range.
 */
export function conditionHolds(
  excel: Excel,
  sheet: Sheet,
  cell: At,
  formula: string,
  anchor: At = cell,
): boolean | null {
  const offset = { down: cell.row - anchor.row, right: cell.column - anchor.column };
  const written = formula.startsWith('=') ? formula : `=${formula}`;
  try {
    const value = valueOfFormula(excel, written, { sheet, ...cell }, offset);
    const holds = toLogical(value);
    return isError(holds) ? false : holds;
  } catch (error) {
    if (error instanceof CannotCalculate) return null;
    throw error;
  }
}

/** The conditional formats that are lit at a cell, the strongest first; one that stops the rest ends the list. */
export function litFormats(excel: Excel, sheet: Sheet, cell: At): ConditionalFormatState[] {
  const lit: ConditionalFormatState[] = [];
  for (const format of sheet.formats.at(cell.row, cell.column)) {
    const [first] = format.areas;
    if (!first || format.type !== 'Custom' || excel.habits.unpainted.has(format.id)) continue;
    const anchor = { row: first.top, column: first.left };
    if (conditionHolds(excel, sheet, cell, format.formula, anchor) !== true) continue;
    lit.push(format);
    if (format.stopIfTrue) break;
  }
  return lit;
}
