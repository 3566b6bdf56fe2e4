import type { Content, Edit } from '../core/edit';
import { lineOf, type Cell } from '../core/grid/cells';
import { cellsOf } from '../core/grid/gather-cells';
import { cell, type Grid } from '../core/grid/grid';
import { a1, parseA1, type Range } from '../core/grid/range';
import { Trouble, type Host, type Memory, type SheetInfo } from '../core/host';
import { contentOf, namesOfEdits, unmetBy } from '../core/marks/holds';
import { ownSheets, SHEETS_KEY, withOwnSheet } from '../core/marks/memory-part';
import type { SheetDraft } from '../core/sheet-draft';
import { opened, settled, type State } from './memory/state';
import { writtenCell } from './memory/written-cell';

/** A workbook in memory, and what a test may set and see of it. */
export interface MemoryWorkbook {
  readonly grids: readonly Grid[];
  readonly memory?: Memory;
  readonly structureProtected?: boolean;
  readonly selection?: Range | null;
  /** Notes of the people themselves, by `Sheet!A1`. */
  readonly notes?: Readonly<Record<string, string>>;
}

const key = (at: Range): string => `${at.sheet}!${a1(at)}`;

/** The host of tests (sổ tính trong bộ nhớ): every edit on plain grids, nothing calculated. */
export function memoryHost(workbook: MemoryWorkbook): Host & { notesOfPeople(): Readonly<Record<string, string>> } {
  const state = opened(workbook.grids, workbook.memory ?? {});
  const sheet = (name: string): Grid => {
    const grid = settled(state, name);
    if (!grid) throw new Trouble('not-found', { sheet: name, text: name });
    return grid;
  };
  const infos = (): SheetInfo[] =>
    Array.from(state.sheets.values()).map((grid) => ({
      name: grid.sheet,
      visibility: grid.visibility ?? 'visible',
      protected: grid.protected ?? false,
    }));
  return {
    sheets: () => Promise.resolve(infos()),
    read: async (names) => Promise.resolve(names.map(sheet)),
    selection: () => Promise.resolve(workbook.selection ?? null),
    apply: async (edits) => {
      refuse(edits, state, workbook);
      return Promise.resolve(edits.map((edit) => applyOne(edit, state)));
    },
    peek: (places) => Promise.resolve(places.map(({ sheet: name, top, left }) => cell(sheet(name), top, left))),
    marks: () => Promise.resolve(Array.from(state.marks.values()).map((mark) => mark.at)),
    notes: () => Promise.resolve(Array.from(state.notes.values()).map((note) => note.at)),
    memory: () => Promise.resolve(plain(state.memory)),
    reveal: async (at) => {
      sheet(at.sheet);
      return Promise.resolve();
    },
    notesOfPeople: () => workbook.notes ?? {},
  };
}

function plain(memory: ReadonlyMap<string, string>): Memory {
  const read: Record<string, string> = {};
  memory.forEach((text, name) => (read[name] = text));
  return read;
}

function inMerge({ merges }: Grid, at: Range): boolean {
  return merges.some(
    (m) =>
      at.top >= m.top &&
      at.top <= m.bottom &&
      at.left >= m.left &&
      at.left <= m.right &&
      !(at.top === m.top && at.left === m.left),
  );
}

function troubleOf(edit: Edit, state: State, workbook: MemoryWorkbook): Trouble | null {
  if (edit.kind === 'memory') return null;
  if (edit.kind === 'sheet') {
    if (workbook.structureProtected) return new Trouble('structure-protected');
    const theirs = state.sheets.has(edit.name) && ownSheets(plain(state.memory)).indexOf(edit.name) < 0;
    return theirs ? new Trouble('name-taken', { sheet: edit.name }) : null;
  }
  const grid = state.sheets.get(edit.at.sheet);
  if (!grid) return new Trouble('not-found', { sheet: edit.at.sheet, text: edit.at.sheet });
  if (grid.protected) return new Trouble('protected', { sheet: grid.sheet, at: [edit.at] });
  const occupied =
    edit.kind === 'content'
      ? inMerge(grid, edit.at)
      : edit.kind === 'note' && edit.after !== null && workbook.notes?.[key(edit.at)] !== undefined;
  return occupied ? new Trouble('occupied', { sheet: grid.sheet, at: [edit.at] }) : null;
}

function refuse(edits: readonly Edit[], state: State, workbook: MemoryWorkbook): void {
  const troubles = edits.flatMap((edit) => troubleOf(edit, state, workbook) ?? []);
  const [first] = troubles;
  if (!first) return refuseMoved(edits, state);
  const at = troubles.flatMap(({ code, detail }) => (code === first.code ? (detail.at ?? []) : []));
  throw new Trouble(first.code, { ...first.detail, ...(at.length > 0 ? { at } : {}) });
}

/** What is not as the edits expect to find it. */
function refuseMoved(edits: readonly Edit[], state: State): void {
  const unmet = unmetBy(edits, ({ sheet, top, left }) => {
    const grid = settled(state, sheet);
    return grid ? cell(grid, top, left) : { value: null };
  });
  if (unmet.length === 0) return;
  const at = unmet.map((edit) => edit.at);
  throw new Trouble('changed-meanwhile', { sheet: at[0]?.sheet ?? '', at, text: namesOfEdits(unmet) });
}

function applyOne(edit: Edit, state: State): Edit {
  switch (edit.kind) {
    case 'content':
      return { ...edit, before: write(state, edit.at, edit.after) };
    case 'mark': {
      const before = state.marks.get(key(edit.at))?.marks ?? [];
      if (edit.after.length > 0) state.marks.set(key(edit.at), { at: edit.at, marks: edit.after });
      else state.marks.delete(key(edit.at));
      return { ...edit, before };
    }
    case 'note': {
      const before = state.notes.get(key(edit.at))?.text ?? null;
      if (edit.after === null) state.notes.delete(key(edit.at));
      else state.notes.set(key(edit.at), { at: edit.at, text: edit.after });
      return { ...edit, before };
    }
    case 'sheet':
      return { ...edit, before: writeSheet(state, edit.name, edit.after) };
    case 'memory': {
      const before = state.memory.get(edit.key) ?? null;
      if (edit.after === null) state.memory.delete(edit.key);
      else state.memory.set(edit.key, edit.after);
      return { ...edit, before };
    }
  }
}

function write(state: State, at: Range, after: Content): Content {
  const grid = state.sheets.get(at.sheet);
  if (!grid) return { value: null };
  const written = state.written.get(at.sheet) ?? new Map<number, (Cell | undefined)[]>();
  const row = written.get(at.top) ?? lineOf(grid.cells, at.top);
  const old = row[at.left] ?? { value: null };
  row[at.left] = writtenCell(after, old);
  state.written.set(at.sheet, written.set(at.top, row));
  return contentOf(old, after.numberFormat !== undefined);
}

function writeSheet(state: State, name: string, after: SheetDraft | null): SheetDraft | null {
  const before = state.sheets.has(name) ? current(state, name) : null;
  const list = withOwnSheet(plain(state.memory), name, after !== null);
  if (list === null) state.memory.delete(SHEETS_KEY);
  else state.memory.set(SHEETS_KEY, list);
  if (after === null) {
    state.sheets.delete(name);
    state.written.delete(name);
    state.drafts.delete(name);
    return before;
  }
  const lines = after.rows.map((row) => row.map((draft) => (draft ? writtenCell(draft, { value: null }) : undefined)));
  const merges = (after.merges ?? []).flatMap((area) => parseA1(name, area) ?? []);
  state.sheets.set(name, { sheet: name, cells: cellsOf(lines), merges });
  state.written.delete(name);
  state.drafts.set(name, after);
  return before;
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
