import { examineSteps, type Examination } from '../../core/examine';
import type { Grid } from '../../core/grid/grid';
import { overlaps, type Range } from '../../core/grid/range';
import { Trouble, type Memory, type SheetInfo } from '../../core/host';
import { keptSettings, type KeptSettings } from '../../core/kept-settings';
import { ownSheets } from '../../core/marks/memory-part';
import { withWaivers } from '../../core/marks/waivers';
import type { Settings } from '../../core/settings';
import { corrections } from '../../core/corrections';
import type { Desk } from '../desk';
import type { Checked, Event, Scope, Skipped } from '../session';
import { attempt, Refusal, stopping } from './attempt';

// Between two pauses the pane may work this long before a person would feel it.
const SLICE_MS = 40;

interface Reading {
  readonly grids: readonly Grid[];
  readonly skipped: readonly Skipped[];
}

/** What stands in the way of one sheet only, so that the others are still checked. */
const OF_ONE_SHEET: readonly string[] = ['too-large', 'not-found', 'unsupported'];

async function readSheets(desk: Desk, names: readonly string[]): Promise<Reading | null> {
  const grids: Grid[] = [];
  const skipped: Skipped[] = [];
  for (const [index, sheet] of names.entries()) {
    if (stopping(desk)) return null;
    desk.tell({ type: 'advanced', progress: { stage: 'reading', sheet, done: index, total: names.length } });
    try {
      grids.push(...(await desk.host.read([sheet])));
    } catch (error) {
      if (!(error instanceof Trouble) || names.length === 1 || OF_ONE_SHEET.indexOf(error.code) < 0) throw error;
      skipped.push({ sheet, code: error.code });
    }
  }
  return { grids, skipped };
}

async function examineInSlices(
  desk: Desk,
  grids: readonly Grid[],
  memory: Memory,
  settings: Settings,
): Promise<Examination | null> {
  const steps = examineSteps(grids, {
    settings,
    corrections: corrections(memory),
    ownSheets: ownSheets(memory),
    rules: desk.rules,
  });
  let since = desk.now().getTime();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (desk.now().getTime() - since < SLICE_MS) continue;
    desk.tell({ type: 'advanced', progress: step.value });
    await desk.pause();
    if (stopping(desk)) return null;
    since = desk.now().getTime();
  }
}

/** The settings that hold in the workbook, and what is wrong with those that it remembers. */
export const settingsIn = (desk: Desk, memory: Memory): KeptSettings =>
  keptSettings(
    memory,
    desk.rules.map((rule) => rule.id),
    desk.settings,
  );

const sheetsOf = (scope: Scope, sheets: readonly SheetInfo[], at: Range | null): string[] =>
  scope === 'workbook' ? sheets.map((sheet) => sheet.name) : at ? [at.sheet] : [];

/** Only what belongs to the table that a person selected. */
function narrow(found: Examination, at: Range): Examination {
  const table = found.tables.find((t) => overlaps(t.range, at));
  if (!table) throw new Refusal('no-table-selected');
  const belongs = (item: { readonly table: string | null }): boolean => item.table === table.id;
  return {
    tables: [table],
    notices: found.notices,
    rates: found.rates.filter(belongs),
    report: {
      ...found.report,
      findings: found.report.findings.filter(belongs),
      unchecked: found.report.unchecked.filter(belongs),
    },
  };
}

async function look(desk: Desk, scope: Scope, at: Range | null): Promise<Checked | null> {
  const sheets = await desk.host.sheets();
  const names = sheetsOf(scope, sheets, at);
  if (names.length === 0) throw new Refusal('no-selection');
  const reading = await readSheets(desk, names);
  if (!reading) return null;
  const memory = await desk.host.memory();
  const kept = settingsIn(desk, memory);
  const whole = await examineInSlices(desk, reading.grids, memory, kept.settings);
  if (!whole) return null;
  const found = scope === 'table' && at ? narrow(whole, at) : whole;
  const findings = withWaivers(found.report.findings, memory, reading.grids);
  return { ...found, report: { ...found.report, findings }, scope, sheets, kept, ...reading };
}

/** Reads and checks what the scope says (Kiểm tra). Writes nothing. */
export const check = (desk: Desk): Promise<void> =>
  attempt(desk, 'check', async (): Promise<Event> => {
    const { scope } = desk.session();
    const checked = await look(desk, scope, await desk.host.selection());
    return checked ? { type: 'checked', checked } : { type: 'stopped' };
  });

/** Checks the same place again, after a write of ours (kiểm tra lại). */
export const checkAgain = (desk: Desk): Promise<void> =>
  attempt(desk, 'check', async (): Promise<Event> => {
    const last = desk.session().checked;
    if (!last) return { type: 'ended' };
    const at = last.scope === 'table' ? (last.tables[0]?.range ?? null) : sheetRange(last);
    const checked = await look(desk, last.scope, at);
    return checked ? { type: 'checked', checked } : { type: 'stopped' };
  });

function sheetRange(last: Checked): Range | null {
  const sheet = last.grids[0]?.sheet;
  return sheet === undefined ? null : { sheet, top: 0, left: 0, bottom: 0, right: 0 };
}
