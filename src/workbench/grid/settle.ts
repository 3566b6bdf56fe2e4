import { IRenderManagerService, SheetsScrollRenderController } from '@univerjs/preset-sheets-core';
import { activeSheet, type Workbook } from '../excel/model/workbook';
import { fitRows } from './fit-rows';
import { UNIT } from './own-change';
import { redrawSelection } from './show-selection';
import { activate, isTheirs, type State } from './state';

/** Univer goes through the sheets of a new workbook for a moment; the emulated Excel has the last word. */
const SETTLING_MS = 250;

function settleDown(state: State, workbook: Workbook): void {
  if (isTheirs(state)) return;
  state.opening = false;
  correct(state, workbook);
}

/** Whether a person is typing the name of a cell in the box beside the formula bar. */
const inNameBox = ({ container }: State): boolean =>
  document.activeElement instanceof HTMLInputElement && container.contains(document.activeElement);

/**
 * Shows what the emulated Excel has selected, whatever Univer has. Not while a person is typing where they want to go:
 * the box would say something else when they press Enter, and what they type next would land there.
 */
function correct(state: State, workbook: Workbook): void {
  if (inNameBox(state)) activate(state, activeSheet(workbook));
  else {
    state.selection = '';
    redrawSelection(state, workbook);
  }
  fitActive(state, workbook);
}

const LOOK_AGAIN_MS = 20;

/** Univer makes what draws and scrolls a workbook some time after the workbook, and says so nowhere. */
function whenOnScreen(state: State, then: () => void): void {
  const render = state.started.injector.get(IRenderManagerService).getRenderById(UNIT);
  let ready = false;
  try {
    ready = render?.with(SheetsScrollRenderController) !== undefined;
  } catch {
    ready = false;
  }
  setTimeout(
    () => {
      if (ready) then();
      else whenOnScreen(state, then);
    },
    ready ? 0 : LOOK_AGAIN_MS,
  );
}

/** Fits the sheet on the screen, once after each change to it. */
export function fitActive(state: State, workbook: Workbook): void {
  const sheet = activeSheet(workbook);
  if (state.unfitted.delete(sheet.id)) fitRows(state.started.injector, sheet, state.change);
}

/** Sees a workbook through from its making to where the grid shows what the emulated Excel has selected. */
export function settle(state: State, workbook: Workbook): void {
  whenOnScreen(state, () => {
    if (state.workbook !== workbook) return;
    correct(state, workbook);
    setTimeout(() => {
      if (state.workbook === workbook) settleDown(state, workbook);
    }, SETTLING_MS);
  });
}
