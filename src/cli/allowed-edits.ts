import type { Edit } from '../core/edit';
import type { XlsxWorkbook } from '../hosts/xlsx/open-workbook';
import { xlsxHost } from '../hosts/xlsx/xlsx-host';

/** What of a writing the protection of a workbook leaves, and what it keeps out (bảo vệ trang tính, cấu trúc). */
export interface AllowedEdits {
  readonly edits: readonly Edit[];
  /** Sheets that would have been written to. */
  readonly protectedSheets: readonly string[];
  /** A sheet would have been added or replaced. */
  readonly lockedStructure: boolean;
}

/** Nobody's protection is lifted: what may be written is, the rest is told. */
export async function allowedEdits(workbook: XlsxWorkbook, edits: readonly Edit[]): Promise<AllowedEdits> {
  const sheets = await xlsxHost(workbook).sheets();
  const closed = new Set(sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  const locked = workbook.book.structureProtected;
  const refused = new Set<string>();
  let lockedStructure = false;
  const allowed = edits.filter((edit) => {
    if ('at' in edit) {
      if (closed.has(edit.at.sheet)) refused.add(edit.at.sheet);
      return !closed.has(edit.at.sheet);
    }
    if (edit.kind !== 'sheet' || !locked) return true;
    lockedStructure = true;
    return false;
  });
  return { edits: allowed, protectedSheets: [...refused], lockedStructure };
}
