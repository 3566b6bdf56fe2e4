import type { Edit } from '../edit';
import type { Memory } from '../host';
import type { SheetDraft } from '../sheet-draft';

/** Memory key of the list of sheets that Kiểm Biểu wrote. */
export const SHEETS_KEY = 'sheets';

/** What a host cannot read back from a sheet of ours: all of the draft but its rows. */
export type SheetFrame = Omit<SheetDraft, 'rows'>;

type Kept = Readonly<Record<string, SheetFrame>>;

function kept(memory: Memory): Kept {
  try {
    const read = JSON.parse(memory[SHEETS_KEY] ?? '{}') as { version?: unknown; sheets?: unknown };
    return read.version === 1 && typeof read.sheets === 'object' && read.sheets ? (read.sheets as Kept) : {};
  } catch {
    return {};
  }
}

/** Names of the sheets that Kiểm Biểu wrote itself (trang tính của Kiểm Biểu). */
export const ownSheets = (memory: Memory): readonly string[] => Object.keys(kept(memory));

/** How a sheet of ours was framed when it was last written. */
export const frameOf = (memory: Memory, name: string): SheetFrame => kept(memory)[name] ?? {};

const remember = (sheets: Kept): string | null =>
  Object.keys(sheets).length > 0 ? JSON.stringify({ version: 1, sheets }) : null;

function frameOnly(draft: SheetDraft): SheetFrame {
  const frame: Partial<SheetDraft> & SheetFrame = { ...draft };
  delete (frame as { rows?: unknown }).rows;
  return frame;
}

/** The edits that write a sheet of ours and remember that it is ours. */
export function writeSheet(memory: Memory, name: string, draft: SheetDraft): Edit[] {
  return [
    { kind: 'sheet', name, after: draft },
    { kind: 'memory', key: SHEETS_KEY, after: remember({ ...kept(memory), [name]: frameOnly(draft) }) },
  ];
}

/** The edits that take sheets of ours away, and forget them. */
export function removeSheets(memory: Memory, present: readonly string[]): Edit[] {
  const ours = ownSheets(memory);
  if (ours.length === 0) return [];
  const gone: Edit[] = ours.filter((n) => present.includes(n)).map((name) => ({ kind: 'sheet', name, after: null }));
  return [...gone, { kind: 'memory', key: SHEETS_KEY, after: null }];
}
