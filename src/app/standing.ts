import type { Edit } from '../core/edit';
import { cell, type Grid } from '../core/grid/grid';
import { a1, cellsOf, type Range } from '../core/grid/range';
import { isBarred, Trouble, type SheetInfo } from '../core/host';
import type { Lost } from '../core/moved/lost';

/** The sheets whose cells the edits would touch. */
export function sheetsTouched(edits: readonly Edit[]): string[] {
  const names = new Set<string>();
  for (const edit of edits) if (edit.kind !== 'memory' && edit.kind !== 'sheet') names.add(edit.at.sheet);
  return Array.from(names);
}

/** The edits that the protection of a sheet stands in the way of; `unlocked` are those whose own cell is not locked. */
export const barredEdits = (
  edits: readonly Edit[],
  sheets: readonly SheetInfo[],
  unlocked: ReadonlySet<Edit>,
): readonly Edit[] =>
  edits.filter(
    (edit) =>
      'at' in edit &&
      sheets.some((sheet) => sheet.name === edit.at.sheet && isBarred(sheet, edit.kind, unlocked.has(edit))),
  );

/** The sheets of these edits by name; with the cells where only some of what was asked of a sheet is barred (ô bị khóa). */
export const namesOfBarred = (barred: readonly Edit[], asked: readonly Edit[]): string[] =>
  sheetsTouched(barred).map((sheet) => {
    const of = (edits: readonly Edit[]): Range[] =>
      edits.flatMap((edit) => ('at' in edit && edit.at.sheet === sheet ? [edit.at] : []));
    const cells = of(barred);
    if (cells.length === of(asked).length) return sheet;
    return `${sheet} (${cells.slice(0, MOST_NAMES).map(a1).join(', ')}${cells.length > MOST_NAMES ? ', …' : ''})`;
  });

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
