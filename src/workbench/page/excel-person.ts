import { highest, lowest } from '../../core/grid/extremes';
import type { Excel } from '../excel/excel';
import { contentChanged, writeCell } from '../excel/model/content';
import { guardContent } from '../excel/model/guard';
import { activate, setSelection } from '../excel/model/selection';
import { cellOf, type Sheet } from '../excel/model/sheet';
import { deliver } from '../excel/wire/events';
import type { Entry, Person } from '../grid/person';

/** The smallest area with all of them. */
const around = (entries: readonly Entry[]) => ({
  top: lowest(entries.map(({ row }) => row)),
  left: lowest(entries.map(({ column }) => column)),
  bottom: highest(entries.map(({ row }) => row)),
  right: highest(entries.map(({ column }) => column)),
});

function fill(excel: Excel, sheet: Sheet, entries: readonly Entry[]): void {
  const [first] = entries;
  if (!first) return;
  for (const { row, column } of entries) guardContent(sheet, [{ top: row, left: column, bottom: row, right: column }]);
  const before = cellOf(sheet, first.row, first.column).value;
  for (const { row, column, typed } of entries) writeCell(sheet, row, column, typed, excel.locale);
  contentChanged(excel, sheet, around(entries), { before });
}

/** What a person does in the grid, done in the emulated Excel, which tells those who listen. */
export function excelPerson(
  excel: Excel,
  redraw: { again(): void; afresh(): void; refuse(sheet: Sheet): void },
): Person {
  return {
    fill: (sheet, entries) => {
      try {
        fill(excel, sheet, entries);
      } catch {
        redraw.refuse(sheet);
      }
      deliver(excel);
      redraw.again();
    },
    select: (sheet, areas) => {
      setSelection(excel, sheet, areas);
      deliver(excel);
    },
    activate: (sheet) => {
      activate(excel, sheet);
      deliver(excel);
    },
    astray: () => {
      redraw.afresh();
    },
  };
}
