import type { SheetDraft } from '../../core/sheet-draft';
import type { Office } from './office';

/** Frozen header, filter and print setup, each where the Excel at hand has it (1.7, 1.9). */
export function setUpPage(sheet: Excel.Worksheet, office: Office, draft: SheetDraft): void {
  const { headerRow = 0, summaryRows = 0, filter, landscape } = draft;
  if (office.supports('frozen-header') && headerRow > 0) sheet.freezePanes.freezeRows(headerRow);
  if (!office.supports('print-setup')) return;
  if (filter !== undefined) sheet.autoFilter.apply(sheet.getRange(filter));
  const page = sheet.pageLayout;
  page.orientation = landscape ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  if (headerRow > summaryRows) page.setPrintTitleRows(`$${String(summaryRows + 1)}:$${String(headerRow)}`);
}
