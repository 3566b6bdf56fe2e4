import type { Grid } from '../grid/grid';
import { figuresOf, isAnother, sheetOfFigures, type Known } from './same-sheet';

/** Sheets as they were when something of them was remembered, each by its name and the prints of its figures. */
export type KeptSheets = readonly (readonly [name: string, figures: string])[];

const isPair = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';

/** More sheets than anybody remembers something of. */
const MOST = 500;

/** Those that a text of the memory holds; what is none is passed over. */
export const keptSheetsIn = (value: unknown): KeptSheets =>
  Array.isArray(value) ? value.filter(isPair).slice(0, MOST) : [];

/** The sheets at hand as they are now, and those that were known before and are not at hand. */
export function sheetsToKeep(before: KeptSheets, grids: readonly Grid[]): KeptSheets {
  const now = grids.map((grid): [string, string] => [grid.sheet, figuresOf(grid).join(' ')]);
  const names = new Set(now.map(([name]) => name));
  return [...before.filter(([name]) => !names.has(name)), ...now].slice(-MOST);
}

const known = ([sheet, figures]: readonly [string, string]): Known => ({
  sheet,
  figures: figures.split(' ').filter((text) => text !== ''),
});

/**
 * Where the sheet that had a name is now, by what it holds: two sheets may have changed their names (đổi tên cho nhau). Null
 * where another one has the name and it is not found; undefined where the name alone has to tell, because no sheet has it
 * any more or nothing is known of its figures.
 */
export function homeOf(
  name: string,
  kept: KeptSheets,
  { grids, sheets }: { readonly grids: readonly Grid[]; readonly sheets: readonly string[] },
): Grid | null | undefined {
  const named = grids.find(({ sheet }) => sheet === name);
  const all = kept.map(known);
  const then = all.find(({ sheet }) => sheet === name);
  if (!named || !then || then.figures.length === 0) return undefined;
  if (grids.length >= sheets.length) return sheetOfFigures(then, named, grids, all);
  // Others were not read: the name holds, unless it is known to be another's.
  return isAnother(then, named, all) ? null : named;
}
