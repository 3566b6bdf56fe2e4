import { widthOf } from '../../core/grid/cells';
import type { SheetDraft } from '../../core/sheet-draft';
import { currentGrid } from './current-grid';
import type { XlsxWorkbook } from './open-workbook';
import { readDraft } from './read-draft';

/** The file's own sheet of a name as a draft; null when the file has none. */
export function baseDraft(workbook: XlsxWorkbook, name: string): SheetDraft | null {
  const base = workbook.base(name);
  return base ? readDraft(workbook, base) : null;
}

/** A sheet of ours as it is now: as it was drawn, with what was put into its cells since. */
export function currentDraft(workbook: XlsxWorkbook, name: string): SheetDraft | null {
  const draft = workbook.changes.drafts.get(name) ?? baseDraft(workbook, name);
  const changed = workbook.changes.sheets.get(name)?.contents;
  if (!draft || !changed || changed.size === 0) return draft;
  const grid = currentGrid(workbook, name);
  const rows = Array.from({ length: grid.cells.height }, (_, at) =>
    Array.from({ length: widthOf(grid.cells, at) }, (__, column) => {
      const drawn = draft.rows[at]?.[column] ?? null;
      const content = changed.get(at)?.get(column);
      return content ? { ...drawn, value: undefined, formula: undefined, ...content } : drawn;
    }),
  );
  return { ...draft, rows };
}
