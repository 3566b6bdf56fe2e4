import type { Content, Mark } from '../edit';
import type { Grid } from '../grid/grid';
import type { Range } from '../grid/range';
import { STILL, type Displacement } from '../moved/displacement';
import { displacementSince, likenessSince } from '../moved/packed-displacement';
import type { PackedLines } from '../moved/packed-lines';
import { whereaboutsBy, type Whereabouts } from '../moved/places';
import { isDoubtful, sheetOfFigures, type Known } from '../moved/same-sheet';
import type { LogEntry } from './undo-log';

/** The sheets of the cells that a write touched, by the names that they had. */
export function touchedSheets({ packed }: LogEntry): string[] {
  const names = packed.flatMap((item) => (item[0] === 's' || item[0] === 'y' ? [] : [item[1]]));
  return Array.from(new Set(names));
}

const known = ({ sheet, figures }: PackedLines): Known => ({
  sheet,
  figures: figures === '' ? [] : figures.split(' '),
});

/** As much of a sheet must be found under another name to take it for the same sheet. */
const ALIKE = 0.8;

function renamed(lines: PackedLines, candidates: readonly Grid[]): Grid | null {
  const alike = candidates.filter((grid) => likenessSince(lines, grid) >= ALIKE);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Where one sheet is; without lines it is believed by its name, and its cells are looked for where they were. */
function sheetSince(name: string, all: readonly PackedLines[], grids: readonly Grid[]): Displacement | null {
  const named = grids.find(({ sheet }) => sheet === name);
  const lines = all.find(({ sheet }) => sheet === name);
  if (!lines) return named ? { sheet: name, still: true, rows: STILL, columns: STILL } : null;
  const others = grids.filter(({ sheet }) => !all.some((one) => one.sheet === sheet));
  const there = named ? sheetOfFigures(known(lines), named, grids, all.map(known)) : renamed(lines, others);
  return there && displacementSince(lines, there);
}

/** Where the cells of a write have gone since (chỗ hiện nay của lần ghi); `names` are all sheets that are there now. */
export function whereSince(entry: LogEntry, grids: readonly Grid[], names: readonly string[]): Whereabouts {
  const lines = entry.lines ?? [];
  return whereaboutsBy(new Map(touchedSheets(entry).map((name) => [name, sheetSince(name, lines, grids)])), names);
}

/** Whether all sheets must be read, for one that was written has another name now, or another one has its name. */
export function needsAllSheets({ lines = [] }: LogEntry, grids: readonly Grid[]): boolean {
  const all = lines.map(known);
  return all.some((one) => {
    const named = grids.find(({ sheet }) => sheet === one.sheet);
    return !named || isDoubtful(one, named, all);
  });
}

/** A content as it must be written now, its formula pointing to the cells it meant; null where one cannot be found. */
export function contentNow(content: Content, sheet: string, where: Whereabouts): Content | null {
  if (content.formula === undefined || where.still) return content;
  const formula = where.formula(content.formula, sheet);
  return formula === null ? null : { ...content, formula };
}

const sameSize = (a: Range, b: Range): boolean =>
  a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;

const isOneCell = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right;

/** Marks as they must be set now; null where what one of them watches cannot be found, or no longer lies as it did. */
export function marksNow(marks: readonly Mark[], then: Range, now: Range, where: Whereabouts): readonly Mark[] | null {
  if (where.still || marks.every(({ condition }) => condition === null)) return marks;
  // A condition that several cells share is seen from the first of them.
  if (!isOneCell(then) && !sameSize(then, now)) return null;
  const placed: Mark[] = [];
  for (const { severity, condition } of marks) {
    const next = condition === null ? null : where.formula(condition, then.sheet);
    if (condition !== null && next === null) return null;
    placed.push({ severity, condition: next });
  }
  return placed;
}
