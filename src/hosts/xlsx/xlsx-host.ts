import type { Edit } from '../../core/edit';
import { Trouble, type Host, type KeepJournal, type SheetInfo } from '../../core/host';
import { applyEdits } from './apply';
import { currentGrid, sheetNames } from './current-grid';
import { currentMarks, currentMemory, noteTexts } from './current-state';
import type { XlsxWorkbook } from './open-workbook';
import { unlockedOf } from './unlocked';

function info(workbook: XlsxWorkbook, name: string): SheetInfo {
  const draft = workbook.changes.drafts.get(name);
  const base = draft ? null : workbook.base(name);
  return { name, visibility: base?.entry.visibility ?? 'visible', protected: base?.grid.protected ?? false };
}

function applied(workbook: XlsxWorkbook, edits: readonly Edit[]): { done: readonly Edit[]; trouble?: Trouble } {
  try {
    return { done: applyEdits(workbook, edits) };
  } catch (error) {
    if (error instanceof Trouble && error.done.length > 0) return { done: error.done, trouble: error };
    throw error;
  }
}

/** Nothing reaches a file before it is saved, so that the journal may be told of what is already done. */
async function applyAndKeep(
  workbook: XlsxWorkbook,
  edits: readonly Edit[],
  keep?: KeepJournal,
): Promise<readonly Edit[]> {
  const memory = currentMemory(workbook);
  const { done, trouble } = applied(workbook, edits);
  if (keep) {
    const { before, after } = await keep(done, memory);
    applyEdits(workbook, [...before, ...after]);
  }
  if (trouble) throw trouble;
  return done;
}

/** The host of files (môi trường tệp): answers from an opened workbook, in Node and in the browser alike. */
export const xlsxHost = (workbook: XlsxWorkbook): Host => ({
  sheets: async () => Promise.resolve(sheetNames(workbook).map((name) => info(workbook, name))),
  read: async (names) => Promise.resolve(names.map((name) => currentGrid(workbook, name))),
  openSheet: async () => Promise.resolve(null),
  selection: async () => Promise.resolve(null),
  apply: (edits, _, keep) => applyAndKeep(workbook, edits, keep),
  unlocked: async (edits) => Promise.resolve(unlockedOf(workbook, edits)),
  marks: async () => Promise.resolve(currentMarks(workbook)),
  notes: async () => Promise.resolve(noteTexts(workbook).map(({ at }) => at)),
  noteTexts: async () => Promise.resolve(noteTexts(workbook)),
  memory: async () => Promise.resolve(currentMemory(workbook)),
  reveal: async (at) => {
    if (!sheetNames(workbook).includes(at.sheet)) throw new Trouble('not-found', { sheet: at.sheet });
    return Promise.resolve();
  },
});
