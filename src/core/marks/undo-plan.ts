import type { Content, Edit } from '../edit';
import { lineOf, type Cell } from '../grid/cells';
import { cell, type Grid } from '../grid/grid';
import { cellKey, parseA1, rangeKey, rangeOf, type Range } from '../grid/range';
import type { Memory } from '../host';
import { holds } from './holds';
import { ownSheets } from './memory-part';
import { memoryPrint, rowPrint, unpackSteps, type Packed } from './packed';
import { isStep, type Steps } from './steps';
import type { LogEntry, WriteKind } from './undo-log';

type Written = Extract<Packed, readonly ['c', ...unknown[]]>;
type Sheet = Extract<Packed, readonly ['s', ...unknown[]]>;
type Remembered = Extract<Packed, readonly ['y', ...unknown[]]>;

/** Cells as the edits planned so far will leave them. */
type TakenBack = Map<string, Cell>;

/** The workbook as it is now, as far as an undo must know it. */
export interface Now {
  readonly grids: readonly Grid[];
  readonly marks: readonly Range[];
  readonly sheets: readonly string[];
  readonly memory: Memory;
}

/** What taking the last write back would do, and which places someone has changed meanwhile. */
export interface UndoPlan {
  readonly entry: LogEntry;
  readonly edits: readonly Edit[];
  readonly refused: readonly Range[];
}

/** Sheets that must be read before the plan can be made. */
export function sheetsOf(entry: LogEntry): string[] {
  const names = entry.packed.flatMap((item) => (item[0] === 'c' || item[0] === 's' ? [item[1]] : []));
  return Array.from(new Set(names));
}

/** What of a packed edit there is to take back, and where someone has changed it meanwhile. */
interface Compared {
  readonly made: boolean;
  readonly changed: readonly Range[];
  /** What a cell holds, where that is not what we wrote. */
  readonly holding?: Content;
}

const MADE: Compared = { made: true, changed: [] };
const NOT_MADE: Compared = { made: false, changed: [] };

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
function compareSheet([, name, before, prints]: Sheet, open: boolean, now: Now): Compared {
  const grid = now.grids.find((g) => g.sheet === name);
  if (!grid) return open && before === null && ownSheets(now.memory).indexOf(name) < 0 ? NOT_MADE : MADE;
  const old = open ? (before?.rows ?? []).map(rowPrint) : [];
  const ours = (print: string, row: number): boolean =>
    print === (prints[row] ?? '') || (open && (print === '' || print === old[row]));
  return { made: true, changed: changedRows(grid, ours, prints.length) };
}

const isFormatBack = (now: Cell, before: Content, after: Content): boolean =>
  after.numberFormat === undefined ||
  (now.numberFormat ?? 'General') === (before.numberFormat ?? 'General') ||
  (now.numberFormat ?? 'General') !== after.numberFormat;

/** A cell that holds what it held before was not written, or is taken back already. */
function compareCell([, sheet, place, before, after]: Written, now: Now, takenBack: TakenBack): Compared {
  const at = parseA1(sheet, place);
  const grid = now.grids.find((g) => g.sheet === sheet);
  if (!at || !grid) return { made: false, changed: at ? [at] : [] };
  const held = takenBack.get(cellKey(at)) ?? cell(grid, at.top, at.left);
  const isBack = holds(held, before);
  const written = holds(held, after);
  if (!written && !isBack) return { made: false, changed: [at] };
  // A format can be there without its formula: they are two steps of one request.
  if (!written && isFormatBack(held, before, after)) return NOT_MADE;
  takenBack.set(cellKey(at), { ...before, value: before.value ?? null });
  return written ? MADE : { ...MADE, holding: before };
}

function compareMemory([, key, before, after]: Remembered, now: Now): Compared {
  return memoryPrint(now.memory[key] ?? null) === after && after !== memoryPrint(before) ? MADE : NOT_MADE;
}

function compare(item: Packed, open: boolean, now: Now, takenBack: TakenBack): Compared {
  switch (item[0]) {
    case 'c':
      return compareCell(item, now, takenBack);
    case 's':
      return compareSheet(item, open, now);
    case 'y':
      return compareMemory(item, now);
    case 'm':
    case 'p':
    case 'n':
      return now.sheets.indexOf(item[1]) < 0 ? NOT_MADE : MADE;
  }
}

// A mark that someone took away, or that has moved with its row, is no longer where we could take it back.
const strayed = (edit: Edit, marked: ReadonlySet<string>, what: WriteKind): boolean =>
  edit.kind === 'mark' && edit.after.length === 0 && what !== 'take-away' && !marked.has(rangeKey(edit.at));

/** What it takes to take a remembered write back, given the workbook as it is now (hoàn tác). */
export function* planSteps(entry: LogEntry, now: Now): Steps<UndoPlan> {
  const marked = new Set(now.marks.map(rangeKey));
  const open = entry.open ?? false;
  const takenBack: TakenBack = new Map();
  const refused: Range[] = [];
  const edits: Edit[] = [];
  for (const [index, item] of [...entry.packed].reverse().entries()) {
    if (isStep(index)) yield;
    const { made, changed, holding } = compare(item, open, now, takenBack);
    for (const at of changed) refused.push(at);
    if (!made || changed.length > 0) continue;
    for (const edit of (yield* unpackSteps(item)).reverse()) {
      if (edit.kind === 'content' && holding) edits.push({ ...edit, before: holding });
      else if (edit.kind !== 'mark' || !strayed(edit, marked, entry.what)) edits.push(edit);
      else if (!open) refused.push(edit.at);
    }
  }
  return { entry, edits, refused };
}
