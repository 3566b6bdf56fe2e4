import type { Excel } from '../excel/excel';
import { installWindows } from '../excel/windows-transport';

/** The frame with the real task pane: the very bundle that Excel loads. */
export interface PaneFrame {
  /** Loads the pane, anew where it is there already: another workbook or language is another Excel to it. */
  load(): void;
  /** Called by the pane's page before it loads office.js: makes its window that of a pane in the emulated Excel. */
  connect(pane: Window): void;
}

/** The pane's page in a frame of this one. */
export function paneFrame(frame: HTMLIFrameElement, excel: Excel): PaneFrame {
  let loads = 0;
  return {
    load: () => {
      loads += 1;
      frame.src = `taskpane.html?load=${String(loads)}`;
    },
    connect: (pane) => {
      installWindows(pane, excel, { instance: `workbench-${String(Date.now())}-${String(loads)}` });
    },
  };
}
