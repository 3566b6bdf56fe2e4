import { append } from '../../core/grid/append';
import type { Grid } from '../../core/grid/grid';
import { cellAt, type Range } from '../../core/grid/range';
import { Stopped, Trouble, type SheetInfo } from '../../core/host';
import type { CheckWatch, Looked } from '../checker';
import type { Desk } from '../desk';
import type { Checked, Event, Scope, Skipped } from '../session';
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

async function readSheets(desk: Desk, names: readonly string[], kept: readonly Grid[]): Promise<Reading> {
  const grids: Grid[] = [];
  const skipped: Skipped[] = [];
  for (const [index, sheet] of names.entries()) {
    if (stopping(desk)) throw new Stopped();
    const still = kept.find((grid) => grid.sheet === sheet);
    if (still) {
      grids.push(still);
      continue;
    }
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

/** What is to be looked at: the whole workbook, a sheet of it, or the table at a place. */
type Where = { readonly scope: 'workbook' } | { readonly scope: 'sheet'; readonly sheet: string } | Placed;

interface Placed {
  readonly scope: 'table';
  readonly at: Range;
}

function sheetsOf(where: Where, sheets: readonly SheetInfo[]): string[] {
  if (where.scope === 'workbook') return sheets.map((sheet) => sheet.name);
  return [where.scope === 'sheet' ? where.sheet : where.at.sheet];
}

/** Where a person wants to look; only for a table does it matter what is selected. */
async function whereOf({ host }: Desk, scope: Scope): Promise<Where> {
  if (scope === 'workbook') return { scope };
  if (scope === 'sheet') {
    const sheet = await host.openSheet();
    if (sheet === null) throw new Refusal('no-sheet');
    return { scope, sheet };
  }
  const at = await host.selection();
  if (!at) throw new Refusal('no-selection');
  return { scope, at };
}

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

type CheckedEvent = Extract<Event, { type: 'checked' }>;

/** `kept` are sheets that need not be read again. */
async function look(desk: Desk, where: Where, again: boolean, kept: readonly Grid[] = []): Promise<CheckedEvent> {
  // First of all, for without their words there is nothing to show in the end.
  const rules = await desk.checker.rules();
  const sheets = await desk.host.sheets();
  const reading = await readSheets(desk, sheetsOf(where, sheets), kept);
  const looked = await examine(desk, reading.grids, sheets, where.scope === 'table' ? where.at : null);
  const checked: Checked = { ...looked, ...reading, scope: where.scope, time: desk.now(), sheets, rules };
  return { type: 'checked', checked, again };
}

/** Reads and checks what the scope says (Kiểm tra). Writes nothing. */
export const check = (desk: Desk): Promise<void> =>
  attempt(desk, 'check', async () => look(desk, await whereOf(desk, desk.session().scope), false));

/** What was checked, wherever it is now: its sheet may have got another name, and its rows have moved. */
async function whereAgain(desk: Desk, last: Checked): Promise<Where> {
  if (last.scope === 'workbook') return { scope: last.scope };
  const sheets = last.grids.map((grid) => grid.sheet);
  const [first = ''] = sheets;
  const isThere = (await desk.host.sheets()).some(({ name }) => name === first);
  if (last.scope === 'sheet' && isThere) return { scope: last.scope, sheet: first };
  const places = await whereabouts(desk, last.grids, sheets);
  const table = last.scope === 'table' ? last.tables[0]?.range : undefined;
  const sheet = places.sheet(first);
  if (sheet === null) throw new Trouble('sheet-gone', { sheet: first });
  if (!table) return { scope: 'sheet', sheet };
  return { scope: 'table', at: places.at(table) ?? cellAt(sheet, table.top, table.left) };
}

/** Checks the same place again, after a write of ours (kiểm tra lại). */
export const checkAgain = (desk: Desk): Promise<void> =>
  attempt(desk, 'check', async (): Promise<Event> => {
    const last = desk.session().checked;
    return last ? look(desk, await whereAgain(desk, last), true) : { type: 'ended' };
  });

/** The same without a word, reading only the sheets that are out of date. */
export const lookAgain = async (desk: Desk, last: Checked, outdated: readonly string[]): Promise<CheckedEvent> =>
  look(
    desk,
    await whereAgain(desk, last),
    true,
    last.grids.filter(({ sheet }) => outdated.indexOf(sheet) < 0),
  );
