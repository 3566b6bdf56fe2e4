import type { SheetDraft } from '../../core/sheet-draft';
import type { Office } from './office';
import { isOfOne } from './tolerant';

/** What changes nothing of what is said: a refusal of it (no printer, a locked view) counts for nothing. Whether it was done. */
export async function ifItCan(context: Excel.RequestContext, work: () => void): Promise<boolean> {
  try {
    work();
    await context.sync();
    return true;
  } catch (error) {
    if (!isOfOne(error)) throw error;
    return false;
  }
}

function setUpPrint(page: Excel.PageLayout, { headerRow = 0, summaryRows = 0, landscape }: SheetDraft): void {
  page.orientation = landscape ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  if (headerRow > summaryRows) page.setPrintTitleRows(`$${String(summaryRows + 1)}:$${String(headerRow)}`);
}

/** Frozen header, filter and print setup, each where the Excel at hand has it (1.7, 1.9) and lets us. */
export async function setUpPage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  office: Office,
  draft: SheetDraft,
): Promise<void> {
  const { headerRow = 0, filter } = draft;
  // What was asked for before is no part of this.
  await context.sync();
  if (office.supports('frozen-header') && headerRow > 0)
    await ifItCan(context, () => sheet.freezePanes.freezeRows(headerRow));
  if (!office.supports('print-setup')) return;
  if (filter !== undefined) await ifItCan(context, () => sheet.autoFilter.apply(sheet.getRange(filter)));
  await ifItCan(context, () => setUpPrint(sheet.pageLayout, draft));
}
