import FormulaParser from 'fast-formula-parser';
import type { Cell, Grid } from '../../../src/core/grid/grid';
import { parseA1 } from '../../../src/core/grid/range';
import type { Heard, OfferedFix } from './hear';

/** What a workbook holds where nothing is wrong: the measure of every fix. */
export interface Right {
  readonly cellAt: (cell: string) => Cell;
  readonly compute: (formula: string, cell: string) => unknown;
}

interface Ref {
  readonly row: number;
  readonly col: number;
  readonly sheet?: string;
}

/** The right cells, of the grids as they were before the errors. */
export function rightOf(grids: readonly Grid[]): Right {
  const at = (sheet: string | undefined, row: number, column: number): Cell =>
    grids.find((grid) => grid.sheet === sheet)?.cells[row]?.[column] ?? { value: null };
  const value = (ref: Ref): unknown => at(ref.sheet, ref.row - 1, ref.col - 1).value;
  const parser = new FormulaParser({
    onCell: value,
    onRange: ({ from, to, sheet }: { from: Ref; to: Ref; sheet?: string }) =>
      Array.from({ length: to.row - from.row + 1 }, (_, down) =>
        Array.from({ length: to.col - from.col + 1 }, (__, across) =>
          value({ row: from.row + down, col: from.col + across, ...(sheet === undefined ? {} : { sheet }) }),
        ),
      ),
  });
  return {
    cellAt: (cell) => {
      const [sheet, range] = split(cell);
      return at(sheet, range?.top ?? -1, range?.left ?? -1);
    },
    compute: (formula, cell) => {
      const [sheet, range] = split(cell);
      return parser.parse(formula.replace(/^=/, ''), {
        sheet,
        row: (range?.top ?? 0) + 1,
        col: (range?.left ?? 0) + 1,
      });
    },
  };
}

function split(cell: string): [string, ReturnType<typeof parseA1>] {
  const mark = cell.lastIndexOf('!');
  const sheet = cell.slice(0, mark);
  return [sheet, parseA1(sheet, cell.slice(mark + 1))];
}

const same = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : a === b || (typeof a === 'string' && typeof b === 'string' && a.normalize().trim() === b.normalize().trim());

/** Whether a fix puts back what stood there before the error. */
export function isRight({ cell, value, formula }: OfferedFix, right: Right): boolean {
  const held = right.cellAt(cell);
  if (
    formula !== null &&
    held.formula !== undefined &&
    same(formula.replace(/[\s$]/g, ''), held.formula.replace(/[\s$]/g, ''))
  )
    return true;
  return same(formula === null ? value : right.compute(formula, cell), held.value);
}

/** How many fixes were offered, and those that would type something else than what belongs there. */
export interface FixTally {
  readonly offered: number;
  readonly wrong: readonly string[];
}

/** Holds every fix that is offered against the right workbook. */
export function scoreFixes(heard: readonly Heard[], right: Right): FixTally {
  const offered = heard.flatMap((one) => one.fixes.map((fix) => ({ one, fix })));
  const wrong = offered
    .filter(({ fix }) => !isRight(fix, right))
    .map(
      ({ one, fix }) =>
        `${one.rule} ${fix.cell} → ${fix.formula ?? String(fix.value)}, right: ${String(right.cellAt(fix.cell).value)}`,
    );
  return { offered: offered.length, wrong };
}
