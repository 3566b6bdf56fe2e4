import type { Edit } from '../../core/edit';
import type { Journal, Memory, MemoryEdit } from '../../core/host';
import { SHEETS_KEY, withOwnSheet } from '../../core/marks/memory-part';
import { lastOfEach } from '../../core/marks/replaced';
import type { NoteEdit } from './notes';
import type { SheetEdit } from './replace-sheet';
import type { ContentEdit } from './write-content';
import type { MarkEdit } from './write-marks';

/** Edits of one kind that follow each other, so that their order is kept and each goes in few requests (bước ghi). */
export type Step =
  | { readonly kind: 'content'; readonly edits: ContentEdit[] }
  | { readonly kind: 'mark'; readonly edits: MarkEdit[] }
  | { readonly kind: 'note'; readonly edits: NoteEdit[] }
  | { readonly kind: 'sheet'; readonly edits: SheetEdit[] }
  /** `asked` are those that somebody asked for; the others keep the journal and the list of our sheets. */
  | { readonly kind: 'memory'; readonly edits: MemoryEdit[]; readonly asked: MemoryEdit[] };

function runs(edits: readonly Edit[]): Edit[][] {
  const found: Edit[][] = [];
  for (const edit of edits) {
    const last = found[found.length - 1];
    if (last?.[0]?.kind === edit.kind) last.push(edit);
    else found.push([edit]);
  }
  return found;
}

/** The memory edit that makes the list of our sheets this one; none when it is so already. */
const listing = (now: string | null, then: string | null): MemoryEdit[] =>
  now === then ? [] : [{ kind: 'memory', key: SHEETS_KEY, after: then }];

const withAll = (list: string | null, names: readonly string[], present: boolean): string | null =>
  names.reduce((now, name) => withOwnSheet(now === null ? {} : { [SHEETS_KEY]: now }, name, present), list);

const namesOf = (edits: readonly SheetEdit[]): string[] => edits.map(({ name }) => name);

/** Sheets are known as ours before they are made and until they are gone, so that a half-written one can be taken away. */
function withSheetsListed(edits: readonly Edit[], memory: Memory): { edits: Edit[]; extra: ReadonlySet<Edit> } {
  const extra = new Set<Edit>();
  let list = memory[SHEETS_KEY] ?? null;
  const all = runs(edits).flatMap((run) => {
    const sheets = run.filter((edit): edit is SheetEdit => edit.kind === 'sheet');
    const made = sheets.filter(({ after }) => after !== null);
    const gone = lastOfEach(sheets).filter(({ after }) => after === null);
    const known = withAll(list, namesOf(made), true);
    const left = withAll(known, namesOf(gone), false);
    const [before, after] = [listing(list, known), listing(known, left)];
    for (const edit of [...before, ...after]) extra.add(edit);
    list = left;
    return [...before, ...run, ...after];
  });
  return { edits: all, extra };
}

function stepOf(run: readonly Edit[], extra: ReadonlySet<Edit>): Step | null {
  switch (run[0]?.kind) {
    case 'content':
      return { kind: 'content', edits: run as ContentEdit[] };
    case 'mark':
      return { kind: 'mark', edits: run as MarkEdit[] };
    case 'note':
      return { kind: 'note', edits: run as NoteEdit[] };
    case 'sheet':
      return { kind: 'sheet', edits: run as SheetEdit[] };
    case 'memory': {
      const edits = run as MemoryEdit[];
      return { kind: 'memory', edits, asked: edits.filter((edit) => !extra.has(edit)) };
    }
    case undefined:
      return null;
  }
}

/**
 * The steps of a write, each memory edit put together with those beside it: writing the memory is dear. `replaced` are the
 * edits with what they replace; contents say that themselves as they are written.
 */
export function stepsOf(edits: readonly Edit[], replaced: readonly Edit[], journal: Journal, memory: Memory): Step[] {
  const wanted = edits.map((edit, at) => (edit.kind === 'content' ? edit : (replaced[at] ?? edit)));
  const listed = withSheetsListed(wanted, memory);
  const extra = new Set<Edit>([...listed.extra, ...journal.before, ...journal.after]);
  return runs([...journal.before, ...listed.edits, ...journal.after]).flatMap((run) => stepOf(run, extra) ?? []);
}
