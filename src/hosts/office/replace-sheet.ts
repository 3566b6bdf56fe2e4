import type { Edit } from '../../core/edit';
import type { DraftChart, SheetDraft } from '../../core/sheet-draft';
import { Stopped, Trouble } from '../../core/host';
import { toTrouble } from './errors';
import type { Office } from './office';
import { readDraft } from './read-draft';
import { ifItCan } from './tolerant';
import { writeSheet } from './write-sheet';

export type SheetEdit = Extract<Edit, { kind: 'sheet' }>;

/** What the charts of our sheets are made of, for as long as the pane is open: Excel does not tell. */
export type KnownCharts = Map<string, readonly DraftChart[]>;

async function empty(context: Excel.RequestContext, office: Office, sheet: Excel.Worksheet): Promise<void> {
  const { charts } = sheet;
  charts.load('items/name');
  await context.sync();
  if (office.supports('print-setup')) await ifItCan(context, () => sheet.autoFilter.remove());
  if (office.supports('frozen-header')) await ifItCan(context, () => sheet.freezePanes.unfreeze());
  for (const chart of charts.items) chart.delete();
  sheet.getRange().clear();
  await context.sync();
}

async function sheetNamed(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet | null> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name');
  await context.sync();
  return sheets.items.find((sheet) => sheet.name === name) ?? null;
}

/** A sheet that a person stops in the middle counts as done as far as it came, so that it can be undone. */
async function writeOrStop(
  context: Excel.RequestContext,
  office: Office,
  sheet: Excel.Worksheet,
  edit: SheetEdit,
): Promise<void> {
  const { after } = edit;
  if (!after) return;
  const written = { rows: 0 };
  try {
    await writeSheet(context, office, sheet, after, written);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    throw new Stopped([{ ...edit, after: { ...after, rows: after.rows.slice(0, written.rows) } }]);
  }
}

/** A sheet of ours as it stands, with the charts that we know of; null when there is none. */
export async function draftOf(
  context: Excel.RequestContext,
  office: Office,
  charts: KnownCharts,
  name: string,
): Promise<SheetDraft | null> {
  const sheet = await sheetNamed(context, name);
  if (!sheet) return null;
  const drawn = charts.get(name);
  return { ...(await readDraft(context, office, sheet)), ...(drawn ? { charts: drawn } : {}) };
}

/** Excel on the web was seen to keep a sheet without a word; others keep one that was hidden for good. */
async function remove(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string): Promise<void> {
  sheet.delete();
  try {
    await context.sync();
  } catch (error) {
    const trouble = toTrouble(error);
    throw trouble instanceof Trouble && trouble.code === 'failed' ? new Trouble('sheet-stays', { sheet: name }) : error;
  }
  if (await sheetNamed(context, name)) throw new Trouble('sheet-stays', { sheet: name });
}

/**
 * Makes, writes anew or removes one sheet of ours, which the memory already knows as such. It is made with its name and
 * never renamed, moved or hidden after, which would cost the person's undo; an earlier one is written over in its place.
 */
export async function replaceSheet(
  context: Excel.RequestContext,
  office: Office,
  charts: KnownCharts,
  edit: SheetEdit,
): Promise<void> {
  const { name, after } = edit;
  const old = await sheetNamed(context, name);
  if (after === null) {
    if (old) await remove(context, old, name);
    charts.delete(name);
    return;
  }
  if (old) await empty(context, office, old);
  await writeOrStop(context, office, old ?? context.workbook.worksheets.add(name), edit);
  charts.set(name, after.charts ?? []);
}
