import type { Grid } from '../../core/grid/grid';
import { cell } from '../../core/grid/grid';
import type { Range } from '../../core/grid/range';
import { contentOf, holds } from '../../core/marks/holds';
import { witnessesOf } from '../../core/moved/names';
import { lostOf } from '../../core/moved/place-edits';
import type { Desk } from '../desk';
import { troubleOf } from '../standing';
import { failureOf } from './attempt';
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
async function placeNow(desk: Desk, at: Range): Promise<Range> {
  const grid = shownGrid(desk, at);
  if (!grid) return at;
  const isThere = (await desk.host.sheets()).some((sheet) => sheet.name === at.sheet);
  if (isThere && (await standsStill(desk, grid, at))) return at;
  const places = await whereabouts(desk, [grid], [at.sheet]);
  const now = places.at(at);
  if (!now) throw troubleOf('moved-away', [lostOf(places, headersOf(desk), at, 'gone')]);
  return now;
}

/** Takes a person to a place in the workbook. Leaves the pane as it is, so that focus stays where it was. */
export async function goTo(desk: Desk, at: Range): Promise<void> {
  try {
    await desk.host.reveal(await placeNow(desk, at));
    desk.tell({ type: 'went', at });
  } catch (error) {
    desk.tell({ type: 'failed', failure: failureOf('go', error) });
  }
}
