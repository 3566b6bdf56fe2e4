import { sheetPrefix, parseA1, absolute } from '../../../core/grid/range';
import type { SheetDraft } from '../../../core/sheet-draft';
import { sheetIndex, withLocalNames, withoutSheet, withSheet, type LocalName } from './book-xml';
import { chartXml, drawingXml } from './chart-xml';
import { draftXml } from './draft-xml';
import type { Namespaces } from './namespaces';
import type { StyleBook } from './style-book';
import type { Target } from './target';

/** The workbook being written, as far as sheets of ours need it. */
export interface Place {
  readonly target: Target;
  readonly book: string;
  /** `xl/`, with its slash. */
  readonly folder: string;
  readonly ns: Namespaces;
  readonly styles: StyleBook;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Parts that only this sheet uses go with it: its charts, its notes, its printer settings. */
function removeBelow({ target }: Place, part: string): void {
  for (const { id, target: below, external } of target.relationships(part)) {
    target.unlink(part, id);
    if (external || !target.has(below) || !/(drawing|chart|comments|vml|printerSettings)[^/]*$/i.test(below)) continue;
    removeBelow({ target } as Place, below);
    target.remove(below);
  }
}

function addCharts({ target, folder, ns }: Place, sheetPart: string, name: string, draft: SheetDraft): string | null {
  const charts = draft.charts ?? [];
  if (charts.length === 0) return null;
  const drawing = target.add((n) => `${folder}drawings/drawing${String(n)}.xml`, '', DRAWING_TYPE);
  const ids = charts.map((chart) => {
    const xml = chartXml(chart, draft, name, ns);
    return target.link(
      drawing,
      'chart',
      target.add((n) => `${folder}charts/chart${String(n)}.xml`, xml, CHART_TYPE),
    );
  });
  target.setText(drawing, drawingXml(draft, ids, ns));
  return target.link(sheetPart, 'drawing', drawing);
}

/** Print titles and the filter, which Excel keeps as names of the sheet. */
function namesOf(name: string, { headerRow, summaryRows = 0, filter }: SheetDraft): LocalName[] {
  const names: LocalName[] = [];
  const area = filter ? parseA1(name, filter) : null;
  const sheet = sheetPrefix(name);
  if (area) names.push({ name: '_xlnm._FilterDatabase', formula: sheet + absolute(area), hidden: true });
  if (headerRow) {
    const first = Math.min(summaryRows + 1, headerRow);
    names.push({ name: '_xlnm.Print_Titles', formula: `${sheet}$${String(first)}:$${String(headerRow)}` });
  }
  return names;
}

function addSheet(place: Place, name: string): string {
  const { target, book, folder } = place;
  const part = target.add((n) => `${folder}worksheets/sheet${String(n)}.xml`, '', SHEET_TYPE);
  const id = target.link(book, 'worksheet', part);
  target.setText(book, withSheet(target.text(book) ?? '', name, id));
  return part;
}

/** Writes a sheet of ours, new or in the place of the one that stands there, and says its part. */
export function writeOwnSheet(place: Place, name: string, draft: SheetDraft, standing: string | null): string {
  const { target, book } = place;
  const part = standing ?? addSheet(place, name);
  if (standing) removeBelow(place, part);
  const drawing = addCharts(place, part, name, draft);
  target.setText(part, draftXml(draft, place.styles, place.ns, drawing));
  const xml = target.text(book) ?? '';
  target.setText(book, withLocalNames(xml, sheetIndex(xml, name), namesOf(name, draft)));
  return part;
}

export function removeOwnSheet(place: Place, name: string, part: string, link: string): void {
  const { target, book } = place;
  removeBelow(place, part);
  target.remove(part);
  target.unlink(book, link);
  target.setText(book, withoutSheet(target.text(book) ?? '', name));
}
