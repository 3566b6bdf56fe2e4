import type { CellEdit, Edit } from '../../core/edit';
import { mergeAt } from '../../core/grid/grid';
import { contains, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { namesOfEdits, unmetBy } from '../../core/marks/holds';
import { ownSheetsWith } from '../../core/marks/memory-part';
import { currentCell, sheetNames } from './current-grid';
import { baseNote, currentMemory, hasThread } from './current-state';
import type { BaseSheet } from './base-sheet';
import type { XlsxWorkbook } from './open-workbook';
import { NOTE_AUTHOR } from './read-notes';
import { unlockedOf } from './unlocked';

/** What the edits before this one will have come to. */
interface Ahead {
  readonly names: Set<string>;
  readonly ours: Set<string>;
  /** Areas of each sheet that nobody can type in, gathered when the first edit asks. */
  readonly closed: Map<string, readonly Range[]>;
  /** Contents of cells that are not locked. */
  readonly unlocked: ReadonlySet<Edit>;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const VALID_NAME = /^(?!')[^[\]:*?/\\]{1,31}$/;

function refuseSheet(workbook: XlsxWorkbook, edit: Edit & { kind: 'sheet' }, ahead: Ahead): Trouble | null {
  const { name, after } = edit;
  const taken = [...ahead.names, ...workbook.book.otherSheets].find((held) => same(held, name));
  if (taken === undefined && after === null) return null;
  if (workbook.book.structureProtected) return new Trouble('structure-protected', { sheet: name });
  if (taken !== undefined && !ahead.ours.has(taken)) return new Trouble('name-taken', { sheet: name });
  return VALID_NAME.test(name) && !name.endsWith("'") ? null : new Trouble('failed', { sheet: name, text: 'name' });
}

const within = (areas: readonly Range[], { top, left }: Range): boolean =>
  areas.some((area) => contains(area, top, left));

function closedAreas({ areas, content }: BaseSheet): Range[] {
  const blocks = content.blocks.map(({ range }) => range).filter((r) => r.top !== r.bottom || r.left !== r.right);
  return [...areas.headers, ...areas.pivots, ...blocks];
}

/** Cells that Excel would not let a person type in: a merged area's inside, an array's, a table's header, a pivot. */
function isOccupied(workbook: XlsxWorkbook, at: Range, { closed }: Ahead): boolean {
  const base = workbook.changes.drafts.has(at.sheet) ? null : workbook.base(at.sheet);
  if (!base) return false;
  const merge = mergeAt(base.grid, at.top, at.left);
  if (merge && (merge.top !== at.top || merge.left !== at.left)) return true;
  const areas = closed.get(at.sheet) ?? closedAreas(base);
  closed.set(at.sheet, areas);
  return within(areas, at);
}

function refuseOnSheet(workbook: XlsxWorkbook, edit: Edit & { at: Range }, ahead: Ahead): Trouble | null {
  const { sheet } = edit.at;
  if (!ahead.names.has(sheet)) return new Trouble('not-found', { sheet });
  const base = ahead.ours.has(sheet) && workbook.changes.drafts.has(sheet) ? null : workbook.base(sheet);
  if (base?.grid.protected && !ahead.unlocked.has(edit)) return new Trouble('protected', { sheet, at: [edit.at] });
  if (edit.kind === 'content' && isOccupied(workbook, edit.at, ahead))
    return new Trouble('occupied', { sheet, at: [edit.at] });
  return null;
}

function refuseOne(workbook: XlsxWorkbook, edit: Edit, ahead: Ahead): Trouble | null {
  if (edit.kind === 'memory') return null;
  if (edit.kind !== 'sheet') return refuseOnSheet(workbook, edit, ahead);
  const trouble = refuseSheet(workbook, edit, ahead);
  if (edit.after) {
    ahead.names.add(edit.name);
    ahead.ours.add(edit.name);
  } else ahead.names.delete(edit.name);
  return trouble;
}

/** Whether a person's own note or thread stands where a note of ours should go. */
export const isNoted = (workbook: XlsxWorkbook, at: Range): boolean => {
  const note = baseNote(workbook, at);
  return hasThread(workbook, at) || (note !== null && note.author !== NOTE_AUTHOR);
};

const isCellEdit = (edit: Edit): edit is CellEdit => edit.kind !== 'sheet' && edit.kind !== 'memory';

/** What is not as the edits expect to find it, by name. */
function refuseMoved(workbook: XlsxWorkbook, edits: readonly Edit[]): void {
  const unmet = unmetBy(edits.filter(isCellEdit), (at) => currentCell(workbook, at));
  if (unmet.length === 0) return;
  const at = unmet.map((edit) => edit.at);
  throw new Trouble('changed-meanwhile', { sheet: at[0]?.sheet ?? '', at, text: namesOfEdits(unmet) });
}

/** Looks at all edits before any is made; the first trouble is thrown with every place that has it. */
export function refuse(workbook: XlsxWorkbook, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  if (workbook.book.signed) throw new Trouble('signed');
  const written = Array.from(workbook.changes.drafts.keys());
  const ahead: Ahead = {
    names: new Set(sheetNames(workbook)),
    ours: new Set([...ownSheetsWith(currentMemory(workbook), edits), ...written]),
    closed: new Map(),
    unlocked: unlockedOf(workbook, edits),
  };
  const troubles: Trouble[] = [];
  for (const edit of edits) {
    const trouble = refuseOne(workbook, edit, ahead);
    if (trouble) troubles.push(trouble);
  }
  const [first] = troubles;
  if (!first) return refuseMoved(workbook, edits);
  const at = troubles.filter(({ code }) => code === first.code).flatMap(({ detail }) => detail.at ?? []);
  throw new Trouble(first.code, { ...first.detail, ...(at.length > 0 && { at }) });
}
