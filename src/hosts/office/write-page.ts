import type { SheetDraft } from '../../core/sheet-draft';
import type { Office } from './office';
import { ifItCan } from './tolerant';

/** Half an inch at the sides, a little more above and below, in points; "3/12" at the foot of every page. */
function setUpMargins(page: Excel.PageLayout): void {
  page.leftMargin = 36;
  page.rightMargin = 36;
  page.topMargin = 43.2;
  page.bottomMargin = 43.2;
  page.headerMargin = 21.6;
  page.footerMargin = 21.6;
  page.headersFooters.defaultForAllPages.centerFooter = '&P/&N';
}

function setUpPrint(page: Excel.PageLayout, { headerRow = 0, summaryRows = 0, landscape }: SheetDraft): void {
  page.orientation = landscape ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  setUpMargins(page);
  if (headerRow > summaryRows) page.setPrintTitleRows(`$${String(summaryRows + 1)}:$${String(headerRow)}`);
}

/** Frozen header, filter and print setup, each where the Excel at hand has it (1.7, 1.9) and lets us. */
export async function setUpPage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  office: Office,
  draft: SheetDraft,
): Promise<void> {
  const { headerRow = 0, unfrozen, filter } = draft;
  // What was asked for before is no part of this.
  await context.sync();
  if (office.supports('frozen-header') && headerRow > 0 && !unfrozen)
    await ifItCan(context, () => sheet.freezePanes.freezeRows(headerRow));
  if (!office.supports('print-setup')) return;
  if (filter !== undefined) await ifItCan(context, () => sheet.autoFilter.apply(sheet.getRange(filter)));
  await ifItCan(context, () => setUpPrint(sheet.pageLayout, draft));
}
