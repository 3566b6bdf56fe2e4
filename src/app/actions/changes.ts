import { cell, type Grid } from '../../core/grid/grid';
import { cellsOf, type Range } from '../../core/grid/range';
import { Trouble, type WorkbookChange } from '../../core/host';
import { contentOf, holds } from '../../core/marks/holds';
import { ownSheets } from '../../core/marks/memory-part';
import { sameCells } from '../../core/moved/displacement';
import type { Desk } from '../desk';
import type { Checked } from '../session';
import { liveChecks } from './live';
import { readersOf } from './readers';

/** Beyond these, places that were edited are taken for changed without a look. */
const FEW_CELLS = 200;

/** Sheets of no more cells are compared whole where Excel does not tell of changes. */
const SMALL_CELLS = 5000;

/** While something else is being done. */
const BUSY_MS = 200;

const cellsIn = ({ top, left, bottom, right }: Range): number => (bottom - top + 1) * (right - left + 1);

/** Whether a place holds what it held at the check: our own writes are told of too, and people write the same again. */
async function isAsChecked({ host }: Desk, grid: Grid, at: Range): Promise<boolean> {
  if (!host.peek || cellsIn(at) > FEW_CELLS) return false;
  try {
    const cells = cellsOf(at);
    const held = await host.peek(cells);
    return cells.every(({ top, left }, index) =>
      holds(held[index] ?? { value: null }, contentOf(cell(grid, top, left), false)),
    );
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return false;
  }
}

/** Sheets of a checked workbook that came since; those that we made are no news. */
async function newSheets(desk: Desk, { scope, sheets }: Checked, names: readonly string[]): Promise<string[]> {
  const fresh = names.filter((name) => !sheets.some((sheet) => sheet.name === name));
  if (scope !== 'workbook' || fresh.length === 0) return [];
  const ours = ownSheets(await desk.host.memory());
  return fresh.filter((name) => ours.indexOf(name) < 0);
}

const goneSheets = ({ grids }: Checked, names: readonly string[]): string[] =>
  grids.map(({ sheet }) => sheet).filter((sheet) => names.indexOf(sheet) < 0);

async function editedSheets(desk: Desk, { grids }: Checked, edited: WorkbookChange['edited']): Promise<Set<string>> {
  const found = new Set<string>();
  for (const place of edited) {
    const name = typeof place === 'string' ? place : place.sheet;
    const grid = grids.find(({ sheet }) => sheet === name);
    if (found.has(name) || (grid && typeof place !== 'string' && (await isAsChecked(desk, grid, place)))) continue;
    found.add(name);
  }
  return found;
}

/** The checked sheets that a change bears on, those that read the changed ones among them. */
async function concerned(desk: Desk, checked: Checked, change: WorkbookChange): Promise<string[]> {
  const edited = await editedSheets(desk, checked, change.edited);
  const known = checked.grids.map(({ sheet }) => sheet);
  const reached = readersOf(checked.grids, Array.from(edited));
  return [
    ...known.filter((sheet) => reached.has(sheet)),
    ...goneSheets(checked, change.sheets).filter((sheet) => !reached.has(sheet)),
    ...(await newSheets(desk, checked, change.sheets)),
  ];
}

async function take(desk: Desk, change: WorkbookChange): Promise<void> {
  const { checked } = desk.session();
  const sheets = checked ? await concerned(desk, checked, change) : [];
  // Of another check than the one that was compared with, nothing is known.
  if (desk.session().checked === checked) desk.tell({ type: 'changed', sheets, open: change.open });
}

/** Follows what people do in the workbook, so that the list says when it is out of date, or is checked again (theo dõi thay đổi). */
export async function followChanges(desk: Desk): Promise<void> {
  if (!desk.host.watch) return;
  const live = liveChecks(desk);
  const told = (change: WorkbookChange): void => {
    // What we write ourselves is compared with once it has been checked again.
    if (desk.session().busy) setTimeout(() => told(change), BUSY_MS);
    else void take(desk, change).then(live, () => undefined);
  };
  await desk.host.watch(told);
  desk.tell({ type: 'followed' });
}

/** Looks, where Excel does not tell, whether the list is out of date: sheets by their names, small ones cell by cell. */
export async function compare(desk: Desk): Promise<void> {
  const { checked, busy, followed } = desk.session();
  if (!checked || busy || followed) return;
  try {
    const sheets = (await desk.host.sheets()).map(({ name }) => name);
    const open = await desk.host.openSheet();
    const small = checked.grids.filter(
      ({ sheet, cells }) => sheets.indexOf(sheet) >= 0 && cells.columns.length <= SMALL_CELLS,
    );
    const now = await desk.host.read(small.map(({ sheet }) => sheet));
    const edited = small.filter((grid, index) => !sameCells(grid.cells, (now[index] ?? grid).cells));
    await take(desk, { edited: edited.map(({ sheet }) => sheet), sheets, open });
  } catch (error) {
    // Nobody has asked for anything; what a person asks for next says what is wrong.
    if (!(error instanceof Trouble)) throw error;
  }
}
