import type { Edit } from '../../core/edit';
import type { DraftChart, SheetDraft } from '../../core/sheet-draft';
import { Stopped } from '../../core/host';
import { SHEETS_KEY, withOwnSheet } from '../../core/marks/memory-part';
import { without, type Store } from './memory';
import type { Office } from './office';
import { readDraft } from './read-draft';
import { writeSheet } from './write-sheet';

export type SheetEdit = Extract<Edit, { kind: 'sheet' }>;

/** What the charts of our sheets are made of, for as long as the pane is open: Excel does not tell. */
export type KnownCharts = Map<string, readonly DraftChart[]>;

async function remember(context: Excel.RequestContext, store: Store, name: string, present: boolean): Promise<void> {
  const memory = await store.read(context);
  const list = withOwnSheet(memory, name, present);
  await store.write(context, list === null ? without(memory, SHEETS_KEY) : { ...memory, [SHEETS_KEY]: list });
}

async function empty(context: Excel.RequestContext, office: Office, sheet: Excel.Worksheet): Promise<void> {
  const { charts } = sheet;
  charts.load('items/name');
  if (office.supports('1.9')) sheet.autoFilter.remove();
  if (office.supports('1.7')) sheet.freezePanes.unfreeze();
  await context.sync();
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

/**
 * Makes, writes anew or removes one sheet of ours. It is made with its name and never renamed, moved or hidden after,
 * which would cost the person's undo; an earlier one is written over in its place.
 */
export async function replaceSheet(
  context: Excel.RequestContext,
  office: Office,
  store: Store,
  charts: KnownCharts,
  { name, after }: SheetEdit,
): Promise<SheetEdit> {
  const old = await sheetNamed(context, name);
  const drawn = charts.get(name);
  const before: SheetDraft | null = old && {
    ...(await readDraft(context, office, old)),
    ...(drawn ? { charts: drawn } : {}),
  };
  if (after === null) {
    old?.delete();
    charts.delete(name);
  } else {
    if (old) await empty(context, office, old);
    // Known as ours before it is written, so that a half-written one can be taken away.
    await remember(context, store, name, true);
    await writeOrStop(context, office, old ?? context.workbook.worksheets.add(name), {
      kind: 'sheet',
      name,
      after,
      before,
    });
    charts.set(name, after.charts ?? []);
  }
  if (after === null) await remember(context, store, name, false);
  return { kind: 'sheet', name, after, before };
}
