import { Trouble, type Host, type SheetInfo } from '../../core/host';
import { applyEdits } from './apply';
import { currentGrid, sheetNames } from './current-grid';
import { currentMarks, currentMemory, currentNotes } from './current-state';
import type { XlsxWorkbook } from './open-workbook';

function info(workbook: XlsxWorkbook, name: string): SheetInfo {
  const draft = workbook.changes.drafts.get(name);
  const base = draft ? null : workbook.base(name);
  return { name, visibility: base?.entry.visibility ?? 'visible', protected: base?.grid.protected ?? false };
}

/** The host of files (môi trường tệp): answers from an opened workbook, in Node and in the browser alike. */
export const xlsxHost = (workbook: XlsxWorkbook): Host => ({
  sheets: async () => Promise.resolve(sheetNames(workbook).map((name) => info(workbook, name))),
  read: async (names) => Promise.resolve(names.map((name) => currentGrid(workbook, name))),
  selection: async () => Promise.resolve(null),
  apply: async (edits) => Promise.resolve(applyEdits(workbook, edits)),
  marks: async () => Promise.resolve(currentMarks(workbook)),
  notes: async () => Promise.resolve(currentNotes(workbook)),
  memory: async () => Promise.resolve(currentMemory(workbook)),
  reveal: async (at) => {
    if (!sheetNames(workbook).includes(at.sheet)) throw new Trouble('not-found', { sheet: at.sheet });
    return Promise.resolve();
  },
});
