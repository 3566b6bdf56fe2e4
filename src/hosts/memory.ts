import type { Edit } from '../core/edit';
import { append } from '../core/grid/append';
import { cell, type Grid } from '../core/grid/grid';
import type { Range } from '../core/grid/range';
import { Trouble, type Host, type KeepJournal, type Memory, type SheetInfo } from '../core/host';
import { replacedSteps } from '../core/marks/replaced';
import { atOnce } from '../core/marks/steps';
import { heldIn, requestsOf } from './memory/make';
import { refuse, type Locks } from './memory/refuse';
import { opened, plain, settled, type State } from './memory/state';

/** A workbook in memory, and what a test may set and see of it. */
export interface MemoryWorkbook extends Locks {
  readonly grids: readonly Grid[];
  readonly memory?: Memory;
  readonly selection?: Range | null;
  /** The sheet that is open; that of the selection, or the first, when left out. */
  readonly open?: string;
  /** Every request goes through here, so that a test can let one fail: before its work, or with the answer lost after it. */
  readonly request?: (work: () => unknown) => unknown;
}

/** The host of tests (sổ tính trong bộ nhớ): every edit on plain grids, nothing calculated. */
export function memoryHost(workbook: MemoryWorkbook): Host & { notesOfPeople(): Readonly<Record<string, string>> } {
  const state = opened(workbook.grids, workbook.memory ?? {});
  const { request = (work) => work() } = workbook;
  // A function of its own, for a request that fails must be a promise that does.
  const asked = async <T>(work: () => T): Promise<T> => Promise.resolve(request(work) as T);
  const replaced = (edits: readonly Edit[]): Edit[] => atOnce(replacedSteps(edits, heldIn(state)));
  return {
    sheets: () => asked(() => Array.from(state.sheets.values(), info)),
    read: (names) => asked(() => names.map((name) => sheetOf(state, name))),
    openSheet: () => Promise.resolve(workbook.open ?? workbook.selection?.sheet ?? workbook.grids[0]?.sheet ?? null),
    selection: () => Promise.resolve(workbook.selection ?? null),
    apply: async (edits, _, keep) => {
      const found = await asked(() => {
        refuse(edits, state, workbook);
        return replaced(edits);
      });
      return make({ state, request }, found, keep);
    },
    peek: (places) => asked(() => places.map(({ sheet, top, left }) => cell(sheetOf(state, sheet), top, left))),
    replaced: (edits) => asked(() => replaced(edits)),
    marks: () => asked(() => Array.from(state.marks.values(), (mark) => mark.at)),
    notes: () => asked(() => Array.from(state.notes.values(), (note) => note.at)),
    noteTexts: () => asked(() => Array.from(state.notes.values())),
    memory: () => asked(() => plain(state.memory)),
    unhide: (name) => asked(() => void state.sheets.set(name, { ...sheetOf(state, name), visibility: 'visible' })),
    reveal: (at) => asked(() => void sheetOf(state, at.sheet)),
    notesOfPeople: () => workbook.notes ?? {},
  };
}

const info = (grid: Grid): SheetInfo => ({
  name: grid.sheet,
  visibility: grid.visibility ?? 'visible',
  protected: grid.protected ?? false,
});

function sheetOf(state: State, name: string): Grid {
  const grid = settled(state, name);
  if (!grid) throw new Trouble('not-found', { sheet: name, text: name });
  return grid;
}

interface Making {
  readonly state: State;
  readonly request: (work: () => unknown) => unknown;
}

/** Edits that are made in the same requests: alone, but for memory edits that follow each other. */
function together(edits: readonly Edit[]): Edit[][] {
  const groups: Edit[][] = [];
  for (const edit of edits) {
    const last = groups[groups.length - 1];
    if (last?.[0]?.kind === 'memory' && edit.kind === 'memory') last.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

/** Makes the edits, request by request; one that breaks off says which were made before. */
async function make({ state, request }: Making, edits: readonly Edit[], keep?: KeepJournal): Promise<readonly Edit[]> {
  const journal = keep ? await keep(edits, plain(state.memory)) : { before: [], after: [] };
  const asked = new Set(edits);
  const done: Edit[] = [];
  try {
    for (const group of together([...journal.before, ...edits, ...journal.after])) {
      const requests = group.flatMap((edit) => requestsOf(state, edit));
      const [only] = group;
      if (only?.kind === 'memory') request(() => requests.forEach((work) => work()));
      else requests.forEach(request);
      append(
        done,
        group.filter((edit) => asked.has(edit)),
      );
    }
  } catch (error) {
    throw error instanceof Trouble ? new Trouble(error.code, error.detail, done) : error;
  }
  return done;
}
