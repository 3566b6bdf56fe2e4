import type { Edit } from '../edit';
import { lineOf } from '../grid/cells';
import { cell, type Grid } from '../grid/grid';
import { parseA1, rangeKey, rangeOf, type Range } from '../grid/range';
import type { Memory } from '../host';
import { holds } from './holds';
import { memoryPrint, rowPrint, unpackSteps, type Packed } from './packed';
import { isStep, type Steps } from './steps';
import type { LogEntry, WriteKind } from './undo-log';

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

function changedRows(grid: Grid | undefined, prints: readonly string[]): Range[] {
  if (!grid) return [];
  const changed: Range[] = [];
  for (let row = 0; row < Math.max(grid.cells.height, prints.length); row++) {
    const cells = lineOf(grid.cells, row);
    if (rowPrint(cells) !== (prints[row] ?? ''))
      changed.push(rangeOf(grid.sheet, row, 0, row, Math.max(cells.length - 1, 0)));
  }
  return changed;
}

/** Places of one packed edit that are no longer as we left them; null when it must be left alone without a place. */
function changedMeanwhile(item: Packed, now: Now): readonly Range[] | null {
  switch (item[0]) {
    case 'c': {
      const at = parseA1(item[1], item[2]);
      const grid = now.grids.find((g) => g.sheet === item[1]);
      if (!at || !grid) return at ? [at] : null;
      return holds(cell(grid, at.top, at.left), item[4]) ? [] : [at];
    }
    case 's':
      return now.sheets.indexOf(item[1]) < 0
        ? []
        : changedRows(
            now.grids.find((g) => g.sheet === item[1]),
            item[3],
          );
    case 'y':
      return memoryPrint(now.memory[item[1]] ?? null) === item[3] ? [] : null;
    case 'm':
    case 'p':
    case 'n':
      return now.sheets.indexOf(item[1]) < 0 ? null : [];
  }
}

// A mark that someone took away, or that has moved with its row, is no longer where we could take it back.
const strayed = (edit: Edit, marked: ReadonlySet<string>, what: WriteKind): boolean =>
  edit.kind === 'mark' && edit.after.length === 0 && what !== 'take-away' && !marked.has(rangeKey(edit.at));

/** What it takes to take a remembered write back, given the workbook as it is now (hoàn tác). */
export function* planSteps(entry: LogEntry, now: Now): Steps<UndoPlan> {
  const marked = new Set(now.marks.map(rangeKey));
  const refused: Range[] = [];
  const edits: Edit[] = [];
  for (const [index, item] of [...entry.packed].reverse().entries()) {
    if (isStep(index)) yield;
    const changed = changedMeanwhile(item, now);
    for (const at of changed ?? []) refused.push(at);
    if (!changed || changed.length > 0) continue;
    for (const edit of (yield* unpackSteps(item)).reverse()) {
      if (edit.kind === 'mark' && strayed(edit, marked, entry.what)) refused.push(edit.at);
      else edits.push(edit);
    }
  }
  return { entry, edits, refused };
}
