import type { Content, Edit } from '../../core/edit';
import { lineOf, type Cell } from '../../core/grid/cells';
import { cellsOf } from '../../core/grid/gather-cells';
import { a1, parseA1, type Range } from '../../core/grid/range';
import { contentOf } from '../../core/marks/holds';
import { SHEETS_KEY, withOwnSheet } from '../../core/marks/memory-part';
import type { Held } from '../../core/marks/replaced';
import type { SheetDraft } from '../../core/sheet-draft';
import { plain, settled, type State } from './state';
import { writtenCell } from './written-cell';

type SheetEdit = Extract<Edit, { kind: 'sheet' }>;

const key = (at: Range): string => `${at.sheet}!${a1(at)}`;

function rowOf(state: State, at: Range): (Cell | undefined)[] {
  const grid = state.sheets.get(at.sheet);
  return state.written.get(at.sheet)?.get(at.top) ?? (grid ? lineOf(grid.cells, at.top) : []);
}

/** What a workbook in memory holds. */
export const heldIn = (state: State): Held => ({
  cell: (at) => rowOf(state, at)[at.left] ?? { value: null },
  marks: (at) => state.marks.get(key(at))?.marks ?? [],
  note: (at) => state.notes.get(key(at))?.text ?? null,
  sheet: (name) => (state.sheets.has(name) ? current(state, name) : null),
  memory: (name) => state.memory.get(name) ?? null,
});

function setMemory(state: State, name: string, after: string | null): void {
  if (after === null) state.memory.delete(name);
  else state.memory.set(name, after);
}

function write(state: State, at: Range, after: Content): void {
  if (!state.sheets.has(at.sheet)) return;
  const row = rowOf(state, at);
  row[at.left] = writtenCell(after, row[at.left] ?? { value: null });
  const written = state.written.get(at.sheet) ?? new Map<number, (Cell | undefined)[]>();
  state.written.set(at.sheet, written.set(at.top, row));
}

const list = (state: State, name: string, present: boolean): void =>
  setMemory(state, SHEETS_KEY, withOwnSheet(plain(state.memory), name, present));

function takeSheet(state: State, name: string): void {
  state.sheets.delete(name);
  state.written.delete(name);
  state.drafts.delete(name);
}

function putSheet(state: State, name: string, draft: SheetDraft): void {
  const lines = draft.rows.map((row) => row.map((cell) => (cell ? writtenCell(cell, { value: null }) : undefined)));
  const merges = (draft.merges ?? []).flatMap((area) => parseA1(name, area) ?? []);
  state.sheets.set(name, { sheet: name, cells: cellsOf(lines), merges });
  state.written.delete(name);
  state.drafts.set(name, draft);
}

/** A sheet is made or emptied, half written, and written: each is a request of its own, as in Excel. */
function sheetRequests(state: State, { name, after }: SheetEdit): (() => void)[] {
  if (after === null) return [() => takeSheet(state, name), () => list(state, name, false)];
  const half = Math.ceil(after.rows.length / 2);
  return [
    () => list(state, name, true),
    () => putSheet(state, name, { rows: [] }),
    () => putSheet(state, name, { ...after, rows: after.rows.slice(0, half) }),
    () => putSheet(state, name, after),
  ];
}

/** The requests that make an edit, one after another. */
export function requestsOf(state: State, edit: Edit): (() => void)[] {
  switch (edit.kind) {
    case 'content':
      return [() => write(state, edit.at, edit.after)];
    case 'mark':
      return [
        () => {
          if (edit.after.length > 0) state.marks.set(key(edit.at), { at: edit.at, marks: edit.after });
          else state.marks.delete(key(edit.at));
        },
      ];
    case 'note':
      return [
        () => {
          if (edit.after === null) state.notes.delete(key(edit.at));
          else state.notes.set(key(edit.at), { at: edit.at, text: edit.after });
        },
      ];
    case 'sheet':
      return sheetRequests(state, edit);
    case 'memory':
      return [() => setMemory(state, edit.key, edit.after)];
  }
}

/** A sheet of ours as it stands: the draft it was written from, with what people changed in its cells since. */
function current(state: State, name: string): SheetDraft {
  const draft = state.drafts.get(name) ?? { rows: [] };
  const cells = settled(state, name)?.cells ?? cellsOf([]);
  const rows = Array.from({ length: cells.height }, (_, at) => {
    const line = lineOf(cells, at);
    return Array.from({ length: line.length }, (__, column) => {
      const now = line[column];
      const drawn = draft.rows[at]?.[column];
      return now
        ? { ...drawn, value: undefined, formula: undefined, ...contentOf(now, now.numberFormat !== undefined) }
        : null;
    });
  });
  return { ...draft, rows };
}
