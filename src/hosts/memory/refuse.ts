import type { Edit } from '../../core/edit';
import { cell, type Grid } from '../../core/grid/grid';
import { a1, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { namesOfEdits, unmetBy } from '../../core/marks/holds';
import { ownSheetsWith } from '../../core/marks/memory-part';
import { plain, settled, type State } from './state';

/** What a test has said of its workbook. */
export interface Locks {
  readonly structureProtected?: boolean;
  /** Notes of the people themselves, by `Sheet!A1`. */
  readonly notes?: Readonly<Record<string, string>>;
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

function troubleOf(
  edit: Edit,
  state: State,
  { structureProtected, notes }: Locks,
  ours: readonly string[],
): Trouble | null {
  if (edit.kind === 'memory') return null;
  if (edit.kind === 'sheet') {
    if (structureProtected) return new Trouble('structure-protected');
    const theirs = state.sheets.has(edit.name) && ours.indexOf(edit.name) < 0;
    return theirs ? new Trouble('name-taken', { sheet: edit.name }) : null;
  }
  const grid = state.sheets.get(edit.at.sheet);
  if (!grid) return new Trouble('not-found', { sheet: edit.at.sheet, text: edit.at.sheet });
  if (grid.protected) return new Trouble('protected', { sheet: grid.sheet, at: [edit.at] });
  const occupied =
    edit.kind === 'content'
      ? inMerge(grid, edit.at)
      : edit.kind === 'note' && edit.after !== null && notes?.[`${edit.at.sheet}!${a1(edit.at)}`] !== undefined;
  return occupied ? new Trouble('occupied', { sheet: grid.sheet, at: [edit.at] }) : null;
}

/** Looks, before anything is written, whether all of it can be; throws the Trouble if not. */
export function refuse(edits: readonly Edit[], state: State, locks: Locks): void {
  const ours = ownSheetsWith(plain(state.memory), edits);
  const troubles = edits.flatMap((edit) => troubleOf(edit, state, locks, ours) ?? []);
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
