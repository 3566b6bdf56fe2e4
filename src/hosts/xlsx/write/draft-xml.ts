import { a1, cellAt, letters, parseA1, sheetPrefix, unquotedSheet } from '../../../core/grid/range';
import type { DraftCell, SheetDraft } from '../../../core/sheet-draft';
import { escapeAttribute, escapeXml } from '../xml/escape';
import { cellXml } from './cell-xml';
import { XML_HEAD, type Namespaces } from './namespaces';
import type { StyleBook } from './style-book';

const CONTENT = ['value', 'formula', 'numberFormat', 'link'];

const hasLook = (drawn: DraftCell): boolean =>
  Object.entries(drawn).some(([name, said]) => !CONTENT.includes(name) && said !== undefined && said !== false);

function cell(drawn: DraftCell, reference: string, styles: StyleBook): string {
  const plain = !hasLook(drawn) && (drawn.numberFormat === undefined || drawn.numberFormat === 'General');
  const format = drawn.numberFormat === 'General' ? undefined : drawn.numberFormat;
  const style = plain ? 0 : styles.ofLook(drawn, format);
  return cellXml(drawn, { reference, style, prefix: '' });
}

function row(drawn: readonly (DraftCell | null)[], at: number, height: number | null, styles: StyleBook): string {
  const cells = drawn.map((held, column) => (held ? cell(held, a1(cellAt('', at, column)), styles) : ''));
  return `<row r="${String(at + 1)}"${height === null ? '' : ` ht="${String(height)}"`}>${cells.join('')}</row>`;
}

function columns({ widths = [] }: SheetDraft): string {
  if (widths.length === 0) return '';
  const cols = widths.map((width, index) => {
    const n = String(index + 1);
    return `<col min="${n}" max="${n}" width="${String(width)}" customWidth="1"/>`;
  });
  return `<cols>${cols.join('')}</cols>`;
}

function view({ headerRow, unfrozen }: SheetDraft): string {
  if (!headerRow || unfrozen) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const below = `A${String(headerRow + 1)}`;
  return (
    '<sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${String(headerRow)}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`
  );
}

/** A place inside the workbook as hyperlinks name it, with the sheet's name between quotes where it needs them. */
export function linkLocation(link: string): string {
  const split = link.lastIndexOf('!');
  if (split < 0) return link;
  return sheetPrefix(unquotedSheet(link.slice(0, split))) + link.slice(split + 1);
}

function links({ rows }: SheetDraft): string {
  const found: string[] = [];
  rows.forEach((line, at) => {
    line.forEach((held, column) => {
      if (held?.link === undefined) return;
      const location = escapeAttribute(linkLocation(held.link));
      found.push(`<hyperlink ref="${a1(cellAt('', at, column))}" location="${location}"/>`);
    });
  });
  return found.length === 0 ? '' : `<hyperlinks>${found.join('')}</hyperlinks>`;
}

function merges({ merges: areas = [] }: SheetDraft): string {
  const cells = areas.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return areas.length === 0 ? '' : `<mergeCells count="${String(areas.length)}">${cells}</mergeCells>`;
}

/** "3/12" in the middle of the bottom of every page. */
const PAGE_NUMBER = '&C&P/&N';

const page = (landscape: boolean): string =>
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="9"${landscape ? ' orientation="landscape"' : ' orientation="portrait"'} fitToHeight="0"/>` +
  `<headerFooter><oddFooter>${escapeXml(PAGE_NUMBER)}</oddFooter></headerFooter>`;

function dimension({ rows }: SheetDraft): string {
  const width = rows.reduce((most, line) => Math.max(most, line.length), 1);
  return `A1:${letters(width - 1)}${String(Math.max(rows.length, 1))}`;
}

/** A sheet of ours as a worksheet part; `drawing` is the id of its charts, if any. */
export function draftXml(draft: SheetDraft, styles: StyleBook, ns: Namespaces, drawing: string | null): string {
  const filter = draft.filter && parseA1('', draft.filter) ? `<autoFilter ref="${draft.filter}"/>` : '';
  return (
    `${XML_HEAD}<worksheet xmlns="${ns.main}" xmlns:r="${ns.links}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${dimension(draft)}"/>${view(draft)}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns(draft)}` +
    `<sheetData>${draft.rows.map((line, at) => row(line, at, draft.heights?.[at] ?? null, styles)).join('')}</sheetData>` +
    filter +
    merges(draft) +
    links(draft) +
    page(draft.landscape ?? false) +
    (drawing === null ? '' : `<drawing r:id="${drawing}"/>`) +
    '</worksheet>'
  );
}
