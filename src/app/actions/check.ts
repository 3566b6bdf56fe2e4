import { append } from '../../core/grid/append';
import type { Grid } from '../../core/grid/grid';
import { cellAt, type Range } from '../../core/grid/range';
import { Stopped, Trouble, type SheetInfo } from '../../core/host';
import type { Lost } from '../../core/moved/lost';
import type { CheckWatch, Looked } from '../checker';
import type { Desk } from '../desk';
import type { Checked, Event, Scope, Skipped } from '../session';
import { troubleOf } from '../standing';
import { attempt, Refusal, stopping } from './attempt';
import { teller, watching } from './watching';
import { whereabouts } from './whereabouts';

// Of the bar, what reading the cells takes; the rest is the check.
const FETCHING = 0.4;

interface Reading {
  readonly grids: readonly Grid[];
  readonly skipped: readonly Skipped[];
}

/** What stands in the way of one sheet only, so that the others are still checked. */
const OF_ONE_SHEET: readonly string[] = ['too-large', 'not-found', 'unsupported'];

async function readSheets(desk: Desk, names: readonly string[]): Promise<Reading> {
  const grids: Grid[] = [];
  const skipped: Skipped[] = [];
  for (const [index, sheet] of names.entries()) {
    if (stopping(desk)) throw new Stopped();
    const far = (done: number, total: number): number =>
      (FETCHING * (index + (total > 0 ? done / total : 0))) / names.length;
    const watch = watching(desk, 'fetching', { sheet, far });
    watch.advanced(0, 0);
    try {
      append(grids, await desk.host.read([sheet], watch));
    } catch (error) {
      if (!(error instanceof Trouble) || names.length === 1 || OF_ONE_SHEET.indexOf(error.code) < 0) throw error;
      skipped.push({ sheet, code: error.code });
    }
  }
  return { grids, skipped };
}

function checkWatch(desk: Desk): CheckWatch {
  const tell = teller(desk);
  return {
    advanced: (progress) =>
      tell({ ...progress, far: FETCHING + ((1 - FETCHING) * progress.done) / Math.max(progress.total, 1) }),
    stopped: () => stopping(desk),
    pause: () => desk.pause(),
  };
}

const sheetsOf = (scope: Scope, sheets: readonly SheetInfo[], at: Range | null): string[] =>
  scope === 'workbook' ? sheets.map((sheet) => sheet.name) : at ? [at.sheet] : [];

async function examine(
  desk: Desk,
  grids: readonly Grid[],
  sheets: readonly SheetInfo[],
  at: Range | null,
): Promise<Looked> {
  const memory = await desk.host.memory();
  const names = sheets.map((sheet) => sheet.name);
  const job = { grids, sheets: names, memory, otherwise: desk.settings, at };
  const looked = await desk.checker.look(job, checkWatch(desk));
  if (!looked) throw new Stopped();
  if (at && looked.tables.length === 0) throw new Refusal('no-table-selected');
  return looked;
}

async function look(desk: Desk, scope: Scope, at: Range | null): Promise<Event> {
  // First of all, for without their words there is nothing to show in the end.
  const rules = await desk.checker.rules();
  const sheets = await desk.host.sheets();
  const names = sheetsOf(scope, sheets, at);
  if (names.length === 0) throw new Refusal('no-selection');
  const reading = await readSheets(desk, names);
  const looked = await examine(desk, reading.grids, sheets, scope === 'table' ? at : null);
  const checked: Checked = { ...looked, ...reading, scope, sheets, rules };
  return { type: 'checked', checked };
}

/** Reads and checks what the scope says (Kiểm tra). Writes nothing. */
export const check = (desk: Desk): Promise<void> =>
  attempt(desk, 'check', async () => {
    const { scope } = desk.session();
    return look(desk, scope, await desk.host.selection());
  });

/** Checks the same place again, after a write of ours (kiểm tra lại). */
export const checkAgain = (desk: Desk): Promise<void> =>
  attempt(desk, 'check', async (): Promise<Event> => {
    const last = desk.session().checked;
    if (!last) return { type: 'ended' };
    return look(desk, last.scope, last.scope === 'workbook' ? null : await placeOf(desk, last));
  });

/** What was checked, wherever it is now: its sheet may have got another name, and its rows have moved. */
async function placeOf(desk: Desk, last: Checked): Promise<Range | null> {
  const sheets = last.grids.map((grid) => grid.sheet);
  const [first = ''] = sheets;
  const corner = (sheet: string): Range => ({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
  const isThere = (await desk.host.sheets()).some(({ name }) => name === first);
  if (last.scope === 'sheet' && isThere) return corner(first);
  const places = await whereabouts(desk, last.grids, sheets);
  const table = last.scope === 'table' ? last.tables[0]?.range : undefined;
  const sheet = places.sheet(first);
  if (sheet === null) throw troubleOf('moved-away', sheets.map(lostSheet));
  return (table && places.at(table)) ?? corner(sheet);
}

const lostSheet = (sheet: string): Lost => ({ at: cellAt(sheet, 0, 0), row: sheet, column: '', why: 'gone' });
