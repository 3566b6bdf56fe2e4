import type { Content, Edit, Mark } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { a1, cellAt, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { contentOf } from '../../core/marks/holds';
import { SHEETS_KEY, withOwnSheet } from '../../core/marks/memory-part';
import type { SheetDraft } from '../../core/sheet-draft';
import { sheetChanges } from './changes';
import { baseDraft, currentDraft } from './current-draft';
import { currentCell, sheetNames } from './current-grid';
import { baseMarks, baseNote, currentMemory, marksOf, noteOf } from './current-state';
import type { XlsxWorkbook } from './open-workbook';
import { NOTE_AUTHOR } from './read-notes';
import { isNoted, refuse } from './refuse';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function isAsBase(cell: Cell, content: Content): boolean {
  const format = content.numberFormat;
  if (format !== undefined && format !== (cell.numberFormat ?? 'General')) return false;
  if (cell.formula !== content.formula) return false;
  if (cell.formula !== undefined && content.value === undefined) return true;
  return (cell.error ?? cell.value) === (content.value ?? null);
}

const plainContent = (after: Content, format: string | undefined): Content => ({
  ...(after.formula !== undefined && { formula: after.formula }),
  ...(after.value !== undefined && { value: after.value === '' ? null : after.value }),
  ...(format !== undefined && { numberFormat: format }),
});

function applyContent(workbook: XlsxWorkbook, at: Range, after: Content): Content {
  const before = contentOf(currentCell(workbook, at), after.numberFormat !== undefined);
  const { contents } = sheetChanges(workbook.changes, at.sheet);
  const row = contents.get(at.top) ?? new Map<number, Content>();
  const content = plainContent(after, after.numberFormat ?? row.get(at.left)?.numberFormat);
  row.delete(at.left);
  contents.set(at.top, row);
  if (!isAsBase(currentCell(workbook, at), content)) row.set(at.left, content);
  if (row.size === 0) contents.delete(at.top);
  return before;
}

function applyMark(workbook: XlsxWorkbook, at: Range, after: readonly Mark[]): readonly Mark[] {
  const key = a1(at);
  const before = marksOf(workbook, at);
  const { marks } = sheetChanges(workbook.changes, at.sheet);
  if (same(baseMarks(workbook, at.sheet).get(key)?.marks ?? [], after)) marks.delete(key);
  else marks.set(key, { at, marks: after });
  return before;
}

function applyNote(workbook: XlsxWorkbook, at: Range, after: string | null): string | null {
  const cell = a1(cellAt(at.sheet, at.top, at.left));
  const before = noteOf(workbook, at);
  const { notes } = sheetChanges(workbook.changes, at.sheet);
  const held = baseNote(workbook, at);
  if ((held?.author === NOTE_AUTHOR ? held.text : null) === after) notes.delete(cell);
  else notes.set(cell, after);
  return before;
}

function applyMemory(workbook: XlsxWorkbook, key: string, after: string | null): string | null {
  const before = currentMemory(workbook)[key] ?? null;
  if ((workbook.memory.memory[key] ?? null) === after) workbook.changes.memory.delete(key);
  else workbook.changes.memory.set(key, after);
  return before;
}

function applySheet(workbook: XlsxWorkbook, name: string, after: SheetDraft | null): SheetDraft | null {
  const { drafts, sheets } = workbook.changes;
  const before = sheetNames(workbook).includes(name) ? currentDraft(workbook, name) : null;
  const base = baseDraft(workbook, name);
  sheets.delete(name);
  if (base === null ? after === null : same(base, after)) drafts.delete(name);
  else drafts.set(name, after);
  applyMemory(workbook, SHEETS_KEY, withOwnSheet(currentMemory(workbook), name, after !== null));
  return before;
}

function applyOne(workbook: XlsxWorkbook, edit: Edit): Edit {
  switch (edit.kind) {
    case 'content':
      return { ...edit, before: applyContent(workbook, edit.at, edit.after) };
    case 'mark':
      return { ...edit, before: applyMark(workbook, edit.at, edit.after) };
    case 'note':
      return { ...edit, before: applyNote(workbook, edit.at, edit.after) };
    case 'sheet':
      return { ...edit, before: applySheet(workbook, edit.name, edit.after) };
    case 'memory':
      return { ...edit, before: applyMemory(workbook, edit.key, edit.after) };
  }
}

/**
 * Makes the edits in the opened workbook. Nothing is made when any of them is refused, but for notes: a cell with a
 * person's own note or thread is passed over, the rest is made, and the Trouble names the cells.
 */
export function applyEdits(workbook: XlsxWorkbook, edits: readonly Edit[]): readonly Edit[] {
  refuse(workbook, edits);
  const done: Edit[] = [];
  const noted: Range[] = [];
  for (const edit of edits) {
    if (edit.kind === 'note' && isNoted(workbook, edit.at)) noted.push(edit.at);
    else done.push(applyOne(workbook, edit));
  }
  const [first] = noted;
  if (first) throw new Trouble('occupied', { sheet: first.sheet, at: noted }, done);
  return done;
}
