import { highest } from '../../../core/grid/extremes';
import { escapeAttribute, escapeXml } from '../xml/escape';
import { attributeOf, prefixFor, withAttribute } from '../xml/attributes';
import { childOf, childrenOf, localName, openingTag, prefixOf, rootOf, type Element } from '../xml/scan';
import { appendTo, remove, splice, type Splice } from '../xml/splice';

/** Changes to the workbook part, each from text to text (phần sổ tính). */

const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

const AFTER_NAMES =
  /^(calcPr|oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst)$/;

const sheetsOf = (xml: string): Element[] => {
  const sheets = childOf(xml, rootOf(xml), 'sheets');
  return sheets ? childrenOf(xml, sheets) : [];
};

/** Lists a new sheet behind all others, so that no number of another changes. */
export function withSheet(xml: string, name: string, link: string): string {
  const root = rootOf(xml);
  const sheets = childOf(xml, root, 'sheets');
  if (!sheets) return xml;
  const ids = sheetsOf(xml).map((sheet) => Number(attributeOf(openingTag(xml, sheet), 'sheetId') ?? 0));
  const known = prefixFor(openingTag(xml, root), RELATIONSHIPS);
  const said = known ? `${known}id` : `xmlns:r="${RELATIONSHIPS[0] ?? ''}" r:id`;
  const id = String(Math.max(0, highest(ids)) + 1);
  const text = `<${prefixOf(root.name)}sheet name="${escapeAttribute(name)}" sheetId="${id}" ${said}="${link}"/>`;
  return appendTo(xml, sheets, text);
}

/** Place of a sheet in the workbook's list, chart sheets counted; -1 when it is not there. */
export const sheetIndex = (xml: string, name: string): number =>
  sheetsOf(xml).findIndex((sheet) => attributeOf(openingTag(xml, sheet), 'name') === name);

const localOf = (tag: string): number => Number(attributeOf(tag, 'localSheetId') ?? -1);

function namesAfter(xml: string, gone: number): Splice[] {
  const list = childOf(xml, rootOf(xml), 'definedNames');
  if (!list) return [];
  const names = childrenOf(xml, list);
  const local = names.filter((name) => localOf(openingTag(xml, name)) === gone);
  if (local.length > 0 && local.length === names.length) return [remove(list)];
  const later = names.filter((name) => localOf(openingTag(xml, name)) > gone);
  return [
    ...local.map(remove),
    ...later.map((name) => {
      const tag = openingTag(xml, name);
      return {
        start: name.start,
        end: name.openEnd,
        text: withAttribute(tag, 'localSheetId', String(localOf(tag) - 1)),
      };
    }),
  ];
}

/** The view's own sheet numbers, once a sheet before them is gone. */
function viewsAfter(xml: string, gone: number, left: number): Splice[] {
  const list = childOf(xml, rootOf(xml), 'bookViews');
  const views = list ? childrenOf(xml, list) : [];
  return views.flatMap((view) => {
    const tag = openingTag(xml, view);
    let fresh = tag;
    for (const name of ['activeTab', 'firstSheet']) {
      const at = Number(attributeOf(tag, name) ?? 0);
      if (at > gone || at >= left) fresh = withAttribute(fresh, name, String(Math.max(0, at - 1)));
    }
    return fresh === tag ? [] : [{ start: view.start, end: view.openEnd, text: fresh }];
  });
}

/** Takes a sheet off the list, with the names that are its own. */
export function withoutSheet(xml: string, name: string): string {
  const index = sheetIndex(xml, name);
  const sheet = sheetsOf(xml)[index];
  if (!sheet) return xml;
  return splice(xml, [remove(sheet), ...namesAfter(xml, index), ...viewsAfter(xml, index, sheetsOf(xml).length - 1)]);
}

/** A name that belongs to one sheet, such as its print titles. */
export interface LocalName {
  readonly name: string;
  readonly formula: string;
  readonly hidden?: boolean;
}

const nameXml = ({ name, formula, hidden }: LocalName, sheet: number, p: string): string =>
  `<${p}definedName name="${name}" localSheetId="${String(sheet)}"${hidden ? ' hidden="1"' : ''}>${escapeXml(formula)}</${p}definedName>`;

/** Gives a sheet of ours these names in the place of those it had. */
export function withLocalNames(xml: string, sheet: number, names: readonly LocalName[]): string {
  const root = rootOf(xml);
  const list = childOf(xml, root, 'definedNames');
  const held = list ? childrenOf(xml, list).filter((name) => localOf(openingTag(xml, name)) === sheet) : [];
  const said = names.map((name) => nameXml(name, sheet, prefixOf(root.name))).join('');
  if (held.map(({ start, end }) => xml.slice(start, end)).join('') === said) return xml;
  if (list && held.length > 0) return withLocalNames(splice(xml, held.map(remove)), sheet, names);
  if (said === '') return xml;
  if (list) return appendTo(xml, list, said);
  const p = prefixOf(root.name);
  const next = childrenOf(xml, root).find((child) => AFTER_NAMES.test(localName(child.name)));
  const at = next?.start ?? root.closeStart;
  return `${xml.slice(0, at)}<${p}definedNames>${said}</${p}definedNames>${xml.slice(at)}`;
}

/** Asks for one calculation when the file is next opened: results that rest on a changed cell are old. */
export function withCalculation(xml: string): string {
  const root = rootOf(xml);
  const held = childOf(xml, root, 'calcPr');
  if (held) {
    const tag = withAttribute(openingTag(xml, held), 'fullCalcOnLoad', '1');
    return splice(xml, [{ start: held.start, end: held.openEnd, text: tag }]);
  }
  const next = childrenOf(xml, root).find((child) => AFTER_NAMES.test(localName(child.name)));
  const at = next?.start ?? root.closeStart;
  return `${xml.slice(0, at)}<${prefixOf(root.name)}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
}
