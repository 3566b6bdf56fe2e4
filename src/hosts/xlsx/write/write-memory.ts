import type { Memory } from '../../../core/host';
import { MEMORY_NAMESPACE, memoryToXml } from '../../../core/marks/memory-part';
import { XML_HEAD } from './namespaces';
import type { Target } from './target';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** One part of this kind in a workbook, so one id does. */
const ITEM_ID = '{4B49454D-4249-4555-8000-6B69656D6231}';

const properties =
  `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs>` +
  `<ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

function removePart(target: Target, book: string, part: string): void {
  for (const link of target.relationships(part)) if (!link.external) target.remove(link.target);
  for (const from of [book, ''])
    for (const link of target.relationships(from)) if (link.target === part) target.unlink(from, link.id);
  target.remove(part);
}

/** Excel finds the part only where the workbook itself names it. */
function ensureLinked(target: Target, book: string, part: string): void {
  const linked = target.relationships(book).some((link) => link.target === part);
  if (!linked) target.link(book, 'customXml', part);
}

/**
 * Keeps in the workbook what it is to remember, in one part however many there were; a workbook that remembers nothing has
 * no part of ours.
 */
export function writeMemory(target: Target, book: string, parts: readonly string[], memory: Memory): void {
  const xml = memoryToXml(memory);
  const [standing, ...others] = parts;
  for (const part of xml === null ? parts : others) removePart(target, book, part);
  if (xml === null) return;
  if (standing !== undefined) {
    target.setText(standing, xml);
    ensureLinked(target, book, standing);
    return;
  }
  const part = target.add((n) => `customXml/item${String(n)}.xml`, xml, 'application/xml');
  const about = target.add((n) => `customXml/itemProps${String(n)}.xml`, properties, PROPERTIES_TYPE);
  target.link(book, 'customXml', part);
  target.link(part, 'customXmlProps', about);
}
