import { isError, type ErrorValue, type Value } from '../../model/value';
import { DIVISION_BY_ZERO, VALUE_ERROR } from '../coerce';
import { CannotCalculate, isReference, onlyPlace, single, usedBy, type Operand, type Place } from '../operand';
import { criterion, type Criterion } from './criteria';
import { cellFunction, MANY, type WorksheetFunction } from './function';
import type { Sheet } from '../../model/sheet';
import type { Area } from '../../model/area';

interface Cells {
  readonly sheet: Sheet;
  readonly area: Area;
}

function cellsOf(operand: Operand): Cells {
  if (!isReference(operand)) throw new CannotCalculate('a range is due');
  return onlyPlace(operand);
}

const height = ({ area }: Cells): number => area.bottom - area.top;
const width = ({ area }: Cells): number => area.right - area.left;

interface Condition extends Cells {
  readonly holds: Criterion;
}

function conditionsOf(args: readonly Operand[], place: Place): Condition[] {
  const conditions: Condition[] = [];
  for (let at = 0; at + 1 < args.length; at += 2) {
    const holds = criterion(single(args[at + 1], place), place.excel.locale);
    conditions.push({ ...cellsOf(args[at]), holds });
  }
  return conditions;
}

/** How many rows and columns are worth looking at: beyond what is used everything is empty. */
function reach(cells: readonly Cells[], place: Place): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const one of cells) {
    const used = usedBy(place, one.sheet);
    if (!used) continue;
    rows = Math.max(rows, Math.min(height(one), used.bottom - one.area.top));
    columns = Math.max(columns, Math.min(width(one), used.right - one.area.left));
  }
  return { rows, columns };
}

/** Calls back with the offset of every place at which all conditions hold. */
function eachMatch(conditions: readonly Condition[], place: Place, visit: (row: number, column: number) => void): void {
  const { rows, columns } = reach(conditions, place);
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const all = conditions.every(({ sheet, area, holds }) =>
        holds(place.read(sheet, area.top + row, area.left + column)),
      );
      if (all) visit(row, column);
    }
  }
}

function countMatches(conditions: readonly Condition[], place: Place): Value {
  const [first] = conditions;
  if (!first) return VALUE_ERROR;
  if (conditions.some((one) => height(one) !== height(first) || width(one) !== width(first))) return VALUE_ERROR;
  let matches = 0;
  eachMatch(conditions, place, () => {
    matches += 1;
  });
  const { rows, columns } = reach(conditions, place);
  const beyond = (height(first) + 1) * (width(first) + 1) - (rows + 1) * (columns + 1);
  return matches + (conditions.every(({ holds }) => holds(null)) ? beyond : 0);
}

interface Sum {
  readonly total: number;
  readonly count: number;
}

function sumMatches(target: Cells, conditions: readonly Condition[], place: Place): Sum | ErrorValue {
  const [first] = conditions;
  if (!first) return VALUE_ERROR;
  let total = 0;
  let count = 0;
  let error: ErrorValue | undefined;
  const wide = [...conditions, { ...target, holds: () => true }];
  eachMatch(wide, place, (row, column) => {
    const value = place.read(target.sheet, target.area.top + row, target.area.left + column);
    if (isError(value)) error ??= value;
    else if (typeof value === 'number') {
      total += value;
      count += 1;
    }
  });
  return error ?? { total, count };
}

/** The cells to sum, as large as the first condition's, as SUMIF takes them. */
function alongside(target: Cells, condition: Cells): Cells {
  const { top, left } = target.area;
  return { sheet: target.sheet, area: { top, left, bottom: top + height(condition), right: left + width(condition) } };
}

const oneCondition = (finish: (sum: Sum) => Value): WorksheetFunction =>
  cellFunction(2, 3, (args, place) => {
    const conditions = conditionsOf(args.slice(0, 2), place);
    const [condition] = conditions;
    if (!condition) return VALUE_ERROR;
    const target = args[2] === undefined ? condition : alongside(cellsOf(args[2]), condition);
    const sum = sumMatches(target, conditions, place);
    return isError(sum) ? sum : finish(sum);
  });

const several = (finish: (sum: Sum) => Value): WorksheetFunction =>
  cellFunction(3, MANY, (args, place) => {
    const target = cellsOf(args[0]);
    const conditions = conditionsOf(args.slice(1), place);
    if (conditions.some((one) => height(one) !== height(target) || width(one) !== width(target))) return VALUE_ERROR;
    const sum = sumMatches(target, conditions, place);
    return isError(sum) ? sum : finish(sum);
  });

const total = ({ total: sum }: Sum): Value => sum;
const average = ({ total: sum, count }: Sum): Value => (count > 0 ? sum / count : DIVISION_BY_ZERO);

export const CONDITIONAL_SUMS: Readonly<Record<string, WorksheetFunction>> = {
  SUMIF: oneCondition(total),
  SUMIFS: several(total),
  AVERAGEIF: oneCondition(average),
  AVERAGEIFS: several(average),
  COUNTIF: cellFunction(2, 2, (args, place) => countMatches(conditionsOf(args, place), place)),
  COUNTIFS: cellFunction(2, MANY, (args, place) => countMatches(conditionsOf(args, place), place)),
};
