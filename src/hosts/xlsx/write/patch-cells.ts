import type { Content } from '../../../core/edit';
import { a1, parseA1 } from '../../../core/grid/range';
import { attributeOf, opening, withAttribute } from '../xml/attributes';
import {
  childOf,
  childrenOf,
  localName,
  nextTag,
  openingTag,
  prefixOf,
  rootOf,
  elementAt,
  type Element,
} from '../xml/scan';
import { splice, type Splice } from '../xml/splice';
import { columnStyles, lostIn, patchRow, rowNumber, type RowPlan } from './patch-row';
import { withChild } from './sheet-order';

export type Contents = ReadonlyMap<number, ReadonlyMap<number, Content>>;

/** Groups of shared formulas whose first cell is written over: their other cells get the formula for themselves. */
function lostGroups(xml: string, rows: readonly NumberedRow[], contents: Contents): Set<string> {
  const groups = new Set<string>();
  for (const { element, row } of rows) {
    const edited = contents.get(row);
    const text = edited ? xml.slice(element.start, element.end) : '';
    if (edited && text.includes('shared')) lostIn(text, edited).forEach((group) => groups.add(group));
  }
  return groups;
}

interface NumberedRow {
  readonly element: Element;
  readonly row: number;
}

function rowsOf(xml: string, sheetData: Element): NumberedRow[] {
  const rows: NumberedRow[] = [];
  let last = -1;
  for (let tag = nextTag(xml, sheetData.openEnd); tag && tag.start < sheetData.closeStart;) {
    if (tag.closing) break;
    const element = elementAt(xml, tag);
    if (localName(element.name) === 'row') {
      last = rowNumber(xml, element, last);
      rows.push({ element, row: last });
    }
    tag = nextTag(xml, element.end);
  }
  return rows;
}

/** New rows go before the first row that comes after them. */
function insertions(rows: readonly NumberedRow[], end: number, fresh: readonly FreshRow[]): Splice[] {
  let next = 0;
  return fresh.map(({ row, text }) => {
    while (next < rows.length && (rows[next]?.row ?? row) <= row) next++;
    const at = rows[next]?.element.start ?? end;
    return { start: at, end: at, text };
  });
}

interface FreshRow {
  readonly row: number;
  readonly text: string;
}

function patchRows(xml: string, sheetData: Element, contents: Contents, plan: RowPlan): string {
  const rows = rowsOf(xml, sheetData);
  const lost = lostGroups(xml, rows, contents);
  const left = new Set(contents.keys());
  const changes: Splice[] = [];
  for (const { element, row } of rows) {
    const edited = left.has(row) ? contents.get(row) : undefined;
    left.delete(row);
    const touched =
      edited !== undefined ||
      plan.stale.has(row) ||
      (lost.size > 0 && xml.slice(element.start, element.end).includes('si='));
    if (touched)
      changes.push({
        ...element,
        text: patchRow(xml.slice(element.start, element.end), row, edited, { ...plan, lost }),
      });
  }
  const order = Array.from(left).sort((a, b) => a - b);
  const fresh = order.map((row) => ({
    row,
    text: patchRow(`<${plan.prefix}row r="${String(row + 1)}"/>`, row, contents.get(row), { ...plan, lost }),
  }));
  const inside = insertions(rows, sheetData.closeStart, fresh);
  if (!sheetData.empty) return splice(xml, [...changes, ...inside]);
  const open = opening(openingTag(xml, sheetData));
  const text = `${open}${fresh.map((row) => row.text).join('')}</${sheetData.name}>`;
  return splice(xml, [{ start: sheetData.start, end: sheetData.end, text }]);
}

function withDimension(xml: string, contents: Contents): string {
  const element = childOf(xml, rootOf(xml), 'dimension');
  const tag = element ? openingTag(xml, element) : '';
  const held = parseA1('', attributeOf(tag, 'ref') ?? '');
  if (!element || !held) return xml;
  let area = held;
  contents.forEach((cells, row) => {
    cells.forEach((_, column) => {
      area = {
        sheet: '',
        top: Math.min(area.top, row),
        bottom: Math.max(area.bottom, row),
        left: Math.min(area.left, column),
        right: Math.max(area.right, column),
      };
    });
  });
  if (a1(area) === a1(held)) return xml;
  return splice(xml, [{ start: element.start, end: element.openEnd, text: withAttribute(tag, 'ref', a1(area)) }]);
}

/** What of the workbook the cells of a sheet rest on. */
export type Around = Pick<RowPlan, 'grid' | 'styles' | 'stale'>;

/** Puts new contents into a worksheet; rows and cells that are not named keep their text to the letter. */
export function patchCells(xml: string, contents: Contents, around: Around): string {
  if (contents.size === 0 && around.stale.size === 0) return xml;
  const root = rootOf(xml);
  const prefix = prefixOf(root.name);
  if (!childOf(xml, root, 'sheetData'))
    return patchCells(withChild(xml, 'sheetData', `<${prefix}sheetData/>`), contents, around);
  const sized = withDimension(xml, contents);
  const sheetData = childOf(sized, rootOf(sized), 'sheetData') as Element;
  const cols = childOf(sized, rootOf(sized), 'cols');
  const columns = columnStyles(cols ? childrenOf(sized, cols).map((col) => openingTag(sized, col)) : []);
  return patchRows(sized, sheetData, contents, { ...around, prefix, columns, lost: new Set() });
}
