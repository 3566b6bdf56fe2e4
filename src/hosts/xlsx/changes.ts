import type { Content, Mark } from '../../core/edit';
import type { Range } from '../../core/grid/range';
import type { SheetDraft } from '../../core/sheet-draft';

/** What was changed on one sheet, each thing only while it differs from the file (thay đổi trên trang tính). */
export interface SheetChanges {
  /** New contents by row, then column. */
  readonly contents: Map<number, Map<number, Content>>;
  /** Our marks of exactly an area, by its A1; an empty list takes them away. */
  readonly marks: Map<string, { readonly at: Range; readonly marks: readonly Mark[] }>;
  /** Our notes by cell; null takes one away. */
  readonly notes: Map<string, string | null>;
}

/** All changes since the file was opened. */
export interface Changes {
  readonly sheets: Map<string, SheetChanges>;
  /** Sheets of ours as they are to be; null takes one away. */
  readonly drafts: Map<string, SheetDraft | null>;
  readonly memory: Map<string, string | null>;
}

export const unchanged = (): Changes => ({ sheets: new Map(), drafts: new Map(), memory: new Map() });

export function sheetChanges(changes: Changes, name: string): SheetChanges {
  const known = changes.sheets.get(name);
  if (known) return known;
  const fresh: SheetChanges = { contents: new Map(), marks: new Map(), notes: new Map() };
  changes.sheets.set(name, fresh);
  return fresh;
}
