import type { Grid } from '../../core/grid/grid';
import { cell } from '../../core/grid/grid';
import type { Range } from '../../core/grid/range';
import { contentOf, holds } from '../../core/marks/holds';
import { witnessesOf } from '../../core/moved/names';
import { lostOf } from '../../core/moved/place-edits';
import { Trouble, type SheetInfo } from '../../core/host';
import type { Desk } from '../desk';
import { troubleOf } from '../standing';
import { attempt, failureOf, Refusal } from './attempt';
import { compare } from './changes';
import { headersOf, whereabouts } from './whereabouts';

/** The sheet as it was when a place of it was shown to the person: in a preview, or in the last check. */
function shownGrid(desk: Desk, at: Range): Grid | undefined {
  const { preview, checked } = desk.session();
  const grids = preview ? preview.standing.grids : (checked?.grids ?? []);
  return grids.find((grid) => grid.sheet === at.sheet);
}

/** Whether a place still is what it was, as far as a few cells tell: itself, its row, its column, and the rows beside it. */
async function standsStill(desk: Desk, grid: Grid, at: Range): Promise<boolean> {
  if (!desk.host.peek) return false;
  const headers = headersOf(desk);
  const { row, column } = witnessesOf(grid, headers, at);
  const beside = [at.top - 1, at.bottom + 1]
    .filter((line) => line >= 0 && line < grid.cells.height)
    .flatMap((line) => witnessesOf(grid, headers, { ...at, top: line, bottom: line }).row);
  const own = { at, content: contentOf(cell(grid, at.top, at.left), false) };
  const expected = [own, ...row, ...column, ...beside];
  const held = await desk.host.peek(expected.map((one) => one.at));
  return expected.every(({ content }, index) => holds(held[index] ?? { value: null }, content));
}

/** Where a place that was shown is now. */
async function placeNow(desk: Desk, at: Range, sheets: readonly SheetInfo[]): Promise<Range> {
  const grid = shownGrid(desk, at);
  if (!grid) return at;
  const isThere = sheets.some((sheet) => sheet.name === at.sheet);
  if (isThere && (await standsStill(desk, grid, at))) return at;
  const places = await whereabouts(desk, [grid], [at.sheet]);
  const now = places.at(at);
  if (!now && !isThere) throw new Trouble('sheet-gone', { sheet: at.sheet });
  if (!now) throw troubleOf('moved-away', [lostOf(places, headersOf(desk), at, 'gone')]);
  return now;
}

/** Refuses a place that Excel would not show, and says why. */
function refuseUnseen(sheets: readonly SheetInfo[], at: Range): void {
  const sheet = sheets.find(({ name }) => name === at.sheet);
  if (!sheet) throw new Trouble('sheet-gone', { sheet: at.sheet });
  const detail = { sheet: sheet.name, at: [at] };
  if (sheet.visibility === 'hidden') throw new Trouble('sheet-hidden', detail);
  if (sheet.visibility === 'veryHidden') throw new Trouble('sheet-very-hidden', detail);
}

/** Takes a person to a place in the workbook. Leaves the pane as it is, so that focus stays where it was. */
export async function goTo(desk: Desk, at: Range): Promise<void> {
  try {
    await compare(desk);
    const sheets = await desk.host.sheets();
    const now = await placeNow(desk, at, sheets);
    refuseUnseen(sheets, now);
    // Told first: Excel tells of the selection before it answers.
    desk.tell({ type: 'went', at });
    await desk.host.reveal(now);
  } catch (error) {
    desk.tell({ type: 'failed', failure: failureOf('go', error) });
  }
}

/** Makes the hidden sheet of a place one that can be seen, and takes the person there (Hiện trang tính). */
export const unhide = (desk: Desk, at: Range): Promise<void> =>
  attempt(desk, 'unhide', async () => {
    try {
      await desk.host.unhide?.(at.sheet);
    } catch (error) {
      throw error instanceof Trouble && error.code === 'structure-protected' ? new Refusal('sheet-locked') : error;
    }
    await desk.host.reveal(at);
    desk.tell({ type: 'went', at });
    return { type: 'done', notice: { task: 'unhide', count: 1, sheet: at.sheet } };
  });
