import type { Edit } from '../core/edit';
import { cell, type Grid } from '../core/grid/grid';
import { cellsOf, type Range } from '../core/grid/range';
import { isBarred, Trouble, type SheetInfo } from '../core/host';
import type { Lost } from '../core/moved/lost';

/** The sheets whose cells the edits would touch. */
export function sheetsTouched(edits: readonly Edit[]): string[] {
  const names = new Set<string>();
  for (const edit of edits) if (edit.kind !== 'memory' && edit.kind !== 'sheet') names.add(edit.at.sheet);
  return Array.from(names);
}

/** The sheets whose protection stands in the way of some of the edits. */
export const blockedSheets = (edits: readonly Edit[], sheets: readonly SheetInfo[]): string[] =>
  sheetsTouched(
    edits.filter(
      (edit) => 'at' in edit && sheets.some((sheet) => sheet.name === edit.at.sheet && isBarred(sheet, edit.kind)),
    ),
  );

/** Edits of what a cell holds, as against marks, notes, sheets and memory. */
export const ofContent = (edits: readonly Edit[]): Extract<Edit, { kind: 'content' }>[] =>
  edits.filter((edit): edit is Extract<Edit, { kind: 'content' }> => edit.kind === 'content');

function held(grids: readonly Grid[], at: Range): string {
  const grid = grids.find((g) => g.sheet === at.sheet);
  if (!grid) return '';
  const { formula, error, value } = cell(grid, at.top, at.left);
  return formula ?? error ?? `${typeof value}:${String(value ?? '')}`;
}

const nameOf = ({ row, column }: Lost): string =>
  [row, column]
    .filter((name) => name !== '')
    .map((name) => `«${name}»`)
    .join(' › ');

const MOST_NAMES = 5;

/** The places that were lost, by the names of their rows and columns. */
export function namesOfLost(lost: readonly Lost[]): string {
  const names = lost.map(nameOf).filter((name, index, all) => name !== '' && all.indexOf(name) === index);
  return names.slice(0, MOST_NAMES).join('; ') + (names.length > MOST_NAMES ? '; …' : '');
}

/** The refusal of places that were lost. */
export const troubleOf = (code: 'changed-meanwhile' | 'moved-away', lost: readonly Lost[]): Trouble =>
  new Trouble(code, { sheet: lost[0]?.at.sheet ?? '', at: lost.map(({ at }) => at), text: namesOfLost(lost) });

/** Cells to be written that no longer hold what the preview showed: someone has changed them meanwhile. */
export const changedSince = (edits: readonly Edit[], seen: readonly Grid[], now: readonly Grid[]): Range[] =>
  ofContent(edits)
    .flatMap((edit) => cellsOf(edit.at))
    .filter((at) => held(seen, at) !== held(now, at));
