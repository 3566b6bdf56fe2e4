import { ScrollToRangeOperation, SetSelectionsOperation } from '@univerjs/preset-sheets-core';
import type { Area } from '../excel/model/area';
import type { Sheet } from '../excel/model/sheet';
import { activeSheet, selectionOn, type Workbook } from '../excel/model/workbook';
import { rangeData } from './sheet-data';
import { activate, type State } from './state';

/** One text for what is selected where. */
export const selectionKey = (sheet: Sheet, areas: readonly Area[]): string => sheet.id + JSON.stringify(areas);

/** The one cell of a selection that typing goes to. */
function primary(sheet: Sheet, { top, left }: Area) {
  const merge = sheet.merges.find(
    (one) => one.top <= top && one.bottom >= top && one.left <= left && one.right >= left,
  );
  const shown = merge ?? { top, left, bottom: top, right: left };
  return {
    ...rangeData(shown),
    actualRow: shown.top,
    actualColumn: shown.left,
    isMerged: merge !== undefined,
    isMergedMainCell: merge !== undefined,
  };
}

/** Shows the active sheet and what is selected on it. */
export function redrawSelection(state: State, workbook: Workbook): void {
  const sheet = activeSheet(workbook);
  activate(state, sheet);
  const areas = selectionOn(workbook, sheet);
  const key = selectionKey(sheet, areas);
  if (key === state.selection) return;
  state.selection = key;
  const [first] = areas;
  if (!first) return;
  state.change(SetSelectionsOperation.id, {
    subUnitId: sheet.id,
    reveal: true,
    selections: areas.map((area) => ({
      range: rangeData(area),
      primary: primary(sheet, area),
      style: null,
    })),
  });
  state.change(ScrollToRangeOperation.id, { range: rangeData(first) });
}
