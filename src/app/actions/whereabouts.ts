import type { Edit } from '../../core/edit';
import type { Grid } from '../../core/grid/grid';
import { unquotedSheet } from '../../core/grid/range';
import { mapReferences } from '../../core/marks/references';
import type { Header } from '../../core/moved/names';
import { sameCells } from '../../core/moved/displacement';
import { placeEdits } from '../../core/moved/place-edits';
import { knownSheet, placesOf, type Places } from '../../core/moved/places';
import { isDoubtful } from '../../core/moved/same-sheet';
import type { Desk } from '../desk';
import { sheetsTouched } from '../standing';
import { watching } from './watching';
import type { Proposal } from './write';

/** The tables as they were checked, for the names of their rows and columns. */
export const headersOf = (desk: Desk): readonly Header[] => desk.session().checked?.tables ?? [];

/**
 * Where the cells of some sheets are now (vị trí hiện nay): reads these sheets again, and those whose names are new where
 * one of them is gone.
 */
export async function whereabouts(desk: Desk, then: readonly Grid[], sheets: readonly string[]): Promise<Places> {
  const names = (await desk.host.sheets()).map((sheet) => sheet.name);
  const wanted = then.filter(({ sheet }) => sheets.indexOf(sheet) >= 0);
  const missing = wanted.some(({ sheet }) => names.indexOf(sheet) < 0);
  const known = (desk.session().checked?.sheets ?? []).map((sheet) => sheet.name);
  const fresh = missing ? names.filter((name) => known.indexOf(name) < 0) : [];
  const there = wanted.map(({ sheet }) => sheet).filter((name) => names.indexOf(name) >= 0);
  const now = await desk.host.read([...there, ...fresh], watching(desk, 'fetching'));
  noteOutdated(desk, wanted, now);
  const all = [...then, ...(desk.session().checked?.grids ?? [])];
  const further = furtherSheets(wanted, now, names, all);
  const more = further.length > 0 ? await desk.host.read(further, watching(desk, 'fetching')) : [];
  return placesOf(wanted, [...now, ...more], names, all);
}

/** Says, where Excel does not, that checked sheets are no longer as they were checked. */
function noteOutdated(desk: Desk, then: readonly Grid[], now: readonly Grid[]): void {
  const { checked, followed, open } = desk.session();
  if (!checked || followed) return;
  const outdated = then.filter(
    (grid) =>
      checked.grids.indexOf(grid) >= 0 &&
      !now.some(({ sheet, cells }) => sheet === grid.sheet && sameCells(grid.cells, cells)),
  );
  if (outdated.length > 0) desk.tell({ type: 'changed', sheets: outdated.map(({ sheet }) => sheet), open });
}

/** Where a sheet holds other figures than it did: all the others, one of which may be it under another name. */
function furtherSheets(
  wanted: readonly Grid[],
  now: readonly Grid[],
  names: readonly string[],
  all: readonly Grid[],
): string[] {
  const known = all.map(knownSheet);
  const doubtful = wanted.some((grid) => {
    const named = now.find(({ sheet }) => sheet === grid.sheet);
    return named !== undefined && isDoubtful(knownSheet(grid), named, known);
  });
  return doubtful ? names.filter((name) => !now.some(({ sheet }) => sheet === name)) : [];
}

/** Sheets that the formulas of some edits speak of. */
function sheetsNamed(edits: readonly Edit[]): string[] {
  const names = new Set<string>();
  for (const edit of edits)
    if (edit.kind === 'content' && edit.after.formula !== undefined)
      mapReferences(edit.after.formula, ({ prefix, cells }) => {
        if (prefix !== '') names.add(unquotedSheet(prefix.slice(0, -1)));
        return cells;
      });
  return Array.from(names);
}

/** Edits thought out at the check, as a write into the cells that they meant, wherever these are now. */
export async function proposalOf(desk: Desk, edits: readonly Edit[]): Promise<Proposal> {
  if (edits.length === 0) return { edits };
  const grids = desk.session().checked?.grids ?? [];
  const places = await whereabouts(desk, grids, [...sheetsTouched(edits), ...sheetsNamed(edits)]);
  return { ...placeEdits(places, edits, headersOf(desk)), now: places.now };
}
