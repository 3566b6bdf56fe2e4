import { IUniverInstanceService, UniverInstanceType, type Workbook as Unit } from '@univerjs/core';
import { SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core';
import type { Sheet } from '../excel/model/sheet';
import type { Workbook } from '../excel/model/workbook';
import type { DrawnSheet } from './drawn';
import type { Gestures } from './gesture';
import { UNIT, type Change } from './own-change';
import type { Painter } from './painter';
import type { Started } from './start-univer';

/** What the grid keeps in mind. */
export interface State {
  readonly container: HTMLElement;
  readonly started: Started;
  readonly painter: Painter;
  readonly change: Change;
  readonly gestures: Gestures;
  workbook: Workbook | null;
  drawn: Map<string, DrawnSheet>;
  selection: string;
  /** Sheets that have changed since their rows were last fitted to their text. */
  readonly unfitted: Set<string>;
  /** While a workbook is being opened nothing that happens in the grid is a person's doing. */
  opening: boolean;
  /** When the workbook was opened, as Date.now. */
  openedAt: number;
}

/** Whether the workbook is a person's by now: whoever clicks or types before Univer has settled means it. */
export function isTheirs(state: State): boolean {
  if (state.opening && state.gestures.pressedSince(state.openedAt)) state.opening = false;
  return !state.opening;
}

/** Univer's own picture of the workbook. */
export const unit = ({ started }: State) =>
  started.injector.get(IUniverInstanceService).getUnit<Unit>(UNIT, UniverInstanceType.UNIVER_SHEET);

/** Brings a sheet to the front. */
export function activate(state: State, sheet: Sheet): void {
  if (unit(state)?.getActiveSheet()?.getSheetId() === sheet.id) return;
  state.change(SetWorksheetActiveOperation.id, { subUnitId: sheet.id });
}
