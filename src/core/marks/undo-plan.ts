import type { Content, Edit } from '../edit';
import { append } from '../grid/append';
import { lineOf, type Cell } from '../grid/cells';
import { cell, type Grid } from '../grid/grid';
import { cellKey, parseA1, rangeKey, rangeOf, type Range } from '../grid/range';
import type { Memory } from '../host';
import type { Lost } from '../moved/lost';
import type { Whereabouts } from '../moved/places';
import { holds } from './holds';
import { ownSheets } from './memory-part';
import { memoryPrint, notePrint, rowPrint, unpackSteps, type Packed } from './packed';
import { isStep, type Steps } from './steps';
import { lostOf } from './undo-known';
import type { LogEntry } from './undo-log';
import { contentNow, marksNow } from './undo-moved';

type Written = Extract<Packed, readonly ['c', ...unknown[]]>;
type Sheet = Extract<Packed, readonly ['s', ...unknown[]]>;
type Remembered = Extract<Packed, readonly ['y', ...unknown[]]>;
type MarkEdit = Extract<Edit, { kind: 'mark' }>;
type NoteEdit = Extract<Edit, { kind: 'note' }>;

/** The workbook as it is now, as far as an undo must know it. */
export interface Now {
  readonly grids: readonly Grid[];
  readonly marks: readonly Range[];
  /** Words of the notes by cell; null where no one can tell. */
  readonly notes: ReadonlyMap<string, string> | null;
  /** Sheets of which the program did not tell all notes. */
  readonly notesUnread?: ReadonlySet<string>;
  readonly sheets: readonly string[];
  readonly memory: Memory;
  /** Where the cells of the write have gone. */
  readonly where: Whereabouts;
}

/** What taking a write back would do, which places someone has changed meanwhile, and which cannot be found again. */
export interface UndoPlan {
  /** Names the write in the log. */
  readonly key: string;
  readonly entry: LogEntry;
  readonly edits: readonly Edit[];
  readonly refused: readonly Range[];
  readonly lost: readonly Lost[];
  /** A later write that rests on what this one wrote, and must be taken back before. */
  readonly blockedBy: LogEntry | null;
}

/** What is being planned. */
interface Planning {
  readonly entry: LogEntry;
  readonly open: boolean;
  readonly now: Now;
  readonly marked: ReadonlySet<string>;
  /** Cells as the edits planned so far will leave them. */
  readonly takenBack: Map<string, Cell>;
  readonly edits: Edit[];
  readonly refused: Range[];
  readonly lost: Lost[];
}

/** Rows that hold neither what we wrote nor anything else that an open write may have left there. */
function changedRows(grid: Grid, isLeftByUs: (print: string, row: number) => boolean, rows: number): Range[] {
  const changed: Range[] = [];
  for (let row = 0; row < Math.max(grid.cells.height, rows); row++) {
    const cells = lineOf(grid.cells, row);
    if (!isLeftByUs(rowPrint(cells), row))
      changed.push(rangeOf(grid.sheet, row, 0, row, Math.max(cells.length - 1, 0)));
  }
  return changed;
}

/**
 * A sheet of ours is made, emptied and filled in several requests, so that one of an open write is always written or taken
 * away anew, whatever is there of it.
 */
function planSheet([, name, before, prints]: Sheet, { open, now, edits, refused, lost }: Planning): void {
  // Deleted since, or given another name by people: named, for there is nothing of this name to take away.
  const isGone = !open && before === null && now.sheets.indexOf(name) < 0;
  if (isGone) return void lost.push({ at: rangeOf(name, 0, 0, 0, 0), row: name, column: '', why: 'gone' });
  const grid = now.grids.find((g) => g.sheet === name);
  const old = open ? (before?.rows ?? []).map(rowPrint) : [];
  const ours = (print: string, row: number): boolean =>
    print === (prints[row] ?? '') || (open && (print === '' || print === old[row]));
  const changed = grid ? changedRows(grid, ours, prints.length) : [];
  append(refused, changed);
  const unmade = !grid && open && before === null && ownSheets(now.memory).indexOf(name) < 0;
  if (!unmade && changed.length === 0) edits.push({ kind: 'sheet', name, after: before });
}

const isFormatBack = (now: Cell, before: Content, after: Content): boolean =>
  after.numberFormat === undefined ||
  (now.numberFormat ?? 'General') === (before.numberFormat ?? 'General') ||
  (now.numberFormat ?? 'General') !== after.numberFormat;

/** A cell that holds what it held before was not written, or is taken back already. */
function planCell([, sheet, place, was, wrote]: Written, planning: Planning): void {
  const { entry, now, takenBack, edits, refused, lost } = planning;
  const then = parseA1(sheet, place);
  if (!then) return;
  const at = now.where.at(then);
  const [before, after] = [contentNow(was, sheet, now.where), contentNow(wrote, sheet, now.where)];
  const grid = at && now.grids.find((g) => g.sheet === at.sheet);
  if (!at || !grid || !before || !after) return void lost.push(lostOf(entry, then));
  const held = takenBack.get(cellKey(at)) ?? cell(grid, at.top, at.left);
  const isBack = holds(held, before);
  const written = holds(held, after);
  if (!written && !isBack) return void refused.push(at);
  // A format can be there without its formula: they are two steps of one request.
  if (!written && isFormatBack(held, before, after)) return;
  takenBack.set(cellKey(at), { ...before, value: before.value ?? null });
  edits.push({ kind: 'content', at, after: before, before: written ? after : before });
}

function planMemory([, key, before, after]: Remembered, { now, edits }: Planning): void {
  if (memoryPrint(now.memory[key] ?? null) === after && after !== memoryPrint(before))
    edits.push({ kind: 'memory', key, after: before });
}

/** A mark that someone took away is no longer where we could take it back; one that stayed when its row went is. */
function planMark({ at: then, after }: MarkEdit, { entry, open, now, marked, edits, refused, lost }: Planning): void {
  const at = now.where.at(then);
  if (after.length === 0 && entry.what !== 'take-away') {
    const there = now.where.traces(then).find((place) => marked.has(rangeKey(place)));
    if (there) edits.push({ kind: 'mark', at: there, after });
    else if (!at) lost.push(lostOf(entry, then));
    else if (!open) refused.push(at);
    return;
  }
  const marks = at && marksNow(after, then, at, now.where);
  if (!at || !marks) lost.push(lostOf(entry, then));
  else edits.push({ kind: 'mark', at, after: marks });
}

/** A note that is no longer as we left it is somebody's words, and stays. */
function planNote({ at: then, after }: NoteEdit, left: string | undefined, planning: Planning): void {
  const { entry, now, edits, refused, lost } = planning;
  const at = now.where.at(then);
  if (!at) return void lost.push(lostOf(entry, then));
  const held = now.notes?.get(cellKey(at)) ?? null;
  const isKnown = now.notes !== null && (held !== null || !now.notesUnread?.has(at.sheet));
  if (isKnown && held === after) return;
  if (isKnown && left !== undefined && notePrint(held) !== left) return void refused.push(at);
  edits.push({ kind: 'note', at, after });
}

/** What each note of a packed edit was left as, in the order in which they are taken back. */
const leftNotes = (item: Packed): readonly string[] => (item[0] === 'n' ? (item[4] ?? '').split(' ').reverse() : []);

function* planItem(item: Packed, planning: Planning): Steps<void> {
  switch (item[0]) {
    case 'c':
      return planCell(item, planning);
    case 's':
      return planSheet(item, planning);
    case 'y':
      return planMemory(item, planning);
    case 'm':
    case 'p':
    case 'n': {
      const left = leftNotes(item);
      for (const [index, edit] of (yield* unpackSteps(item)).reverse().entries()) {
        if (isStep(index)) yield;
        if (edit.kind === 'mark') planMark(edit, planning);
        else if (edit.kind === 'note') planNote(edit, left[index] === '' ? undefined : left[index], planning);
      }
    }
  }
}

/** What it takes to take a remembered write back, given the workbook as it is now (hoàn tác). */
export function* planSteps(entry: LogEntry, now: Now): Steps<Pick<UndoPlan, 'entry' | 'edits' | 'refused' | 'lost'>> {
  const marked = new Set(now.marks.map(rangeKey));
  const open = entry.open ?? false;
  const planning: Planning = { entry, open, now, marked, takenBack: new Map(), edits: [], refused: [], lost: [] };
  for (const [index, item] of [...entry.packed].reverse().entries()) {
    if (isStep(index)) yield;
    yield* planItem(item, planning);
  }
  const { edits, refused, lost } = planning;
  return { entry, edits, refused, lost };
}
