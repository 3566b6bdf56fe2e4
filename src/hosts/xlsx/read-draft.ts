import type { SheetDraft } from '../../core/sheet-draft';
import type { BaseSheet } from './base-sheet';
import type { XlsxWorkbook } from './open-workbook';

export function readDraft(_workbook: XlsxWorkbook, { grid }: BaseSheet): SheetDraft {
  return { rows: grid.cells.map((row) => (row ?? []).map((cell) => (cell ? { value: cell.value } : null))) };
}
