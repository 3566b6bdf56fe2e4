import FormulaParser from 'fast-formula-parser';
import { cell, type Cell, type Grid } from '../../../src/core/grid/grid';
import { parseA1 } from '../../../src/core/grid/range';
import { roundTo } from './generated/bond';
import type { Hearing, OfferedFix } from './hear';

/** What a workbook holds and computes; the right one is the measure of every fix. */
export interface Book {
  readonly cellAt: (cell: string) => Cell;
  readonly compute: (formula: string, cell: string) => unknown;
}

interface Ref {
  readonly row: number;
  readonly col: number;
  readonly sheet?: string;
}

/** The cells of a workbook. */
export function bookOf(grids: readonly Grid[]): Book {
  const at = (sheet: string | undefined, row: number, column: number): Cell => {
    const grid = grids.find((one) => one.sheet === sheet);
    return grid ? cell(grid, row, column) : { value: null };
  };
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

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** A text made the number it shows, where the right figure has digits that nobody could see. */
const isAsShown = (before: unknown, value: unknown, held: unknown): boolean =>
  typeof before === 'string' &&
  typeof value === 'number' &&
  typeof held === 'number' &&
  same(value, roundTo(held, decimalsOf(value)));

/** Whether a fix puts back what stood there before the error; `wrong` is the workbook that it was offered for. */
export function isRight({ cell, value, formula }: OfferedFix, right: Book, wrong: Book): boolean {
  const held = right.cellAt(cell);
  if (formula === null && isAsShown(wrong.cellAt(cell).value, value, held.value)) return true;
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
export function scoreFixes({ heard, grids }: Hearing, right: Book): FixTally {
  const wrongBook = bookOf(grids);
  const offered = heard.flatMap((one) => one.fixes.map((fix) => ({ one, fix })));
  const wrong = offered
    .filter(({ fix }) => !isRight(fix, right, wrongBook))
    .map(
      ({ one, fix }) =>
        `${one.rule} ${fix.cell} → ${fix.formula ?? String(fix.value)}, right: ${String(right.cellAt(fix.cell).value)}`,
    );
  return { offered: offered.length, wrong };
}
