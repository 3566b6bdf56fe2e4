import { columnsOf, meets, rowsOf } from '../model/area';
import type { LiveRange } from '../model/live-range';
import { cellOf, putCell } from '../model/sheet';
import { toR1C1, fromR1C1 } from '../formula/r1c1';
import { areaOf } from '../types/ranges';
import { plain } from '../wire/host-type';
import { refusal, uses } from './refusals';
import type { Quirk } from './quirk';

const CONTENT = ['values', 'formulas', 'formulasR1C1'];
const setsContent = uses('Range', CONTENT, ['set']);

/** With rows filtered away, an array goes into the rows that show, one after another, the first element over and over. */
export const filteredRows = (): Quirk => ({
  member: (use, usual, excel) => {
    if (!setsContent(use)) return usual();
    const range = use.on.it as LiveRange;
    const area = areaOf(range, excel);
    const { hiddenRows } = range.sheet;
    const [given] = use.args as [unknown];
    const split =
      Array.isArray(given) && rowsOf(area) > 1 && [...hiddenRows].some((row) => row >= area.top && row <= area.bottom);
    if (!split) return usual();
    const before = new Map([...hiddenRows].map((row) => [row, rowCells(range, row, area.left, area.right)]));
    const answer = usual();
    const [first] = given as unknown[][];
    for (let row = area.top; row <= area.bottom; row++) {
      if (hiddenRows.has(row))
        before.get(row)?.forEach(([column, held]) => {
          putCell(range.sheet, row, column, held);
        });
      else
        first?.forEach((_, at) => {
          const column = area.left + at;
          putCell(range.sheet, row, column, cellOf(range.sheet, area.top, column));
        });
    }
    return answer;
  },
});

const rowCells = ({ sheet }: LiveRange, row: number, left: number, right: number) =>
  Array.from({ length: right - left + 1 }, (_, at) => [left + at, cellOf(sheet, row, left + at)] as const);

/** A formula written into a column of a table fills the column ("calculated columns", on unless someone turned it off). */
export const calculatedColumns = (): Quirk => ({
  member: (use, usual, excel) => {
    const answer = usual();
    if (!setsContent(use)) return answer;
    const { sheet } = use.on.it as LiveRange;
    const area = areaOf(use.on.it as LiveRange, excel);
    for (const table of sheet.tables.filter((one) => meets(one.area, area))) {
      for (let column = area.left; column <= area.right; column++) {
        const { formula } = cellOf(sheet, area.top, column);
        if (formula === undefined) continue;
        for (let row = table.area.top + (table.headers ? 1 : 0); row <= table.area.bottom; row++) {
          const moved = String(fromR1C1(toR1C1(formula, area.top, column), row, column));
          putCell(sheet, row, column, { ...cellOf(sheet, row, column), formula: moved });
        }
      }
    }
    return answer;
  },
});

/** Cells within an array formula: nothing of the array can be written alone. */
export const arrayFormula = (sheetName: string, top: number, left: number, bottom: number, right: number): Quirk => ({
  member: (use, usual, excel) => {
    const isWrite = setsContent(use) || uses('Range', ['clear'])(use);
    if (!isWrite) return usual();
    const { sheet } = use.on.it as LiveRange;
    const area = areaOf(use.on.it as LiveRange, excel);
    const array = { top, left, bottom, right };
    const whole = area.top <= top && area.left <= left && area.bottom >= bottom && area.right >= right;
    if (sheet.name !== sheetName || !meets(area, array) || whole) return usual();
    throw refusal('InvalidOperation');
  },
});

/** Deleting a sheet answers as if done, and the sheet stays. */
export const deletesNoSheet = (): Quirk => ({
  member: (use, usual) => (uses('Worksheet', ['delete'])(use) ? plain(null) : usual()),
});

/** A very hidden sheet is not deleted: only "an internal error" is said. */
export const veryHiddenStays = (): Quirk => ({
  member: (use, usual) => {
    const hidden = (use.on.it as { visibility?: string } | null)?.visibility === 'VeryHidden';
    if (uses('Worksheet', ['delete'])(use) && hidden) throw refusal('GeneralException');
    return usual();
  },
});

/** Formats of more cells than that at once end in an internal error (some 80,000 on the web). */
export const fewCellProperties = (most: number): Quirk => ({
  member: (use, usual, excel) => {
    if (!uses('Range', ['setCellProperties'])(use)) return usual();
    const area = areaOf(use.on.it as LiveRange, excel);
    if (rowsOf(area) * columnsOf(area) > most) throw refusal('GeneralException');
    return usual();
  },
});
