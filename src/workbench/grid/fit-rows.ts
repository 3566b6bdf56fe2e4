import type { Injector, IRange } from '@univerjs/core';
import {
  IRenderManagerService,
  SetWorksheetRowAutoHeightMutation,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import { usedArea, type Sheet } from '../excel/model/sheet';
import { UNIT, type Change } from './own-change';

/** Beyond this a person does not see the rows at once, and measuring them would hold the page up. */
const MOST_FITTED = 1000;

/** Rows that no one gave a height: Excel makes them as high as their text. */
function freeRows(sheet: Sheet): IRange[] {
  const used = usedArea(sheet, true);
  const ranges: IRange[] = [];
  for (let row = 0; used && row <= Math.min(used.bottom, MOST_FITTED); row++) {
    if (sheet.rowHeights.has(row)) continue;
    ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn: used.right });
  }
  return ranges;
}

/** Measures a sheet on the screen anew and makes its free rows as high as their text. */
export function fitRows(injector: Injector, sheet: Sheet, change: Change): void {
  const render = injector.get(IRenderManagerService).getRenderById(UNIT);
  const skeletons = render?.with(SheetSkeletonManagerService);
  const skeleton = skeletons?.ensureSkeleton(sheet.id);
  if (!render || !skeletons || !skeleton) return;
  skeletons.makeDirty({ sheetId: sheet.id });
  skeletons.reCalculate();
  const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(freeRows(sheet));
  if (rowsAutoHeightInfo.length > 0) {
    change(SetWorksheetRowAutoHeightMutation.id, { subUnitId: sheet.id, rowsAutoHeightInfo });
    skeletons.makeDirty({ sheetId: sheet.id });
    skeletons.reCalculate();
  }
  render.mainComponent?.makeDirty();
}
