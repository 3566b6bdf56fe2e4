import { append } from '../../../core/grid/append';
import { readMark } from '../../../core/marks/look';
import { shownFormula } from '../future-functions';
import { attributeOf } from '../xml/attributes';
import { unescapeXml } from '../xml/escape';
import { childrenOf, localName, rootOf, type Element } from '../xml/scan';
import { remove, splice, type Splice } from '../xml/splice';

const inner = (xml: string, { openEnd, closeStart }: Element): string => unescapeXml(xml.slice(openEnd, closeStart));

/** Whether a rule is a mark of ours, by the signature in its formula. */
function isOurs(xml: string, rule: Element): boolean {
  return childrenOf(xml, rule).some((child) => {
    const name = localName(child.name);
    return (name === 'formula' || name === 'f') && readMark(shownFormula(inner(xml, child))) !== null;
  });
}

const named = (xml: string, parent: Element, name: string): Element[] =>
  childrenOf(xml, parent).filter((child) => localName(child.name) === name);

/** Takes our rules out of one conditional format; the whole of it when nothing else is in it. */
function cleaned(xml: string, format: Element): Splice[] {
  const rules = named(xml, format, 'cfRule');
  const ours = rules.filter((rule) => isOurs(xml, rule));
  return ours.length === rules.length && ours.length > 0 ? [remove(format)] : ours.map(remove);
}

/** Takes out what holds nothing any more, from the inside outwards. */
function cleanedExtension(xml: string, list: Element): Splice[] {
  const ext = childrenOf(xml, list).find((child) => xml.slice(child.start, child.end).includes('kiem-bieu:'));
  const formats = ext ? named(xml, ext, 'conditionalFormattings')[0] : undefined;
  if (!ext || !formats) return [];
  const all = named(xml, formats, 'conditionalFormatting');
  const changes = all.map((format) => cleaned(xml, format));
  const gone = changes.every(([first], i) => first?.start === all[i]?.start && first?.end === all[i]?.end);
  if (!gone) return changes.flat();
  return [remove(childrenOf(xml, list).length > 1 ? ext : list)];
}

/** A worksheet without our marks; all else to the letter. */
export function withoutMarks(xml: string): string {
  if (!xml.includes('kiem-bieu:')) return xml;
  const changes: Splice[] = [];
  for (const child of childrenOf(xml, rootOf(xml))) {
    if (localName(child.name) === 'conditionalFormatting') append(changes, cleaned(xml, child));
    if (localName(child.name) === 'extLst') append(changes, cleanedExtension(xml, child));
  }
  return splice(xml, changes);
}

/** The highest priority that a person's own rules have: ours come behind, and theirs keep their numbers. */
export function highestPriority(xml: string): number {
  let highest = 0;
  for (const child of childrenOf(xml, rootOf(xml))) {
    if (!/^(conditionalFormatting|extLst)$/.test(localName(child.name))) continue;
    const rules = /<(?:[\w.-]+:)?cfRule\b[^>]*>/g;
    const text = xml.slice(child.start, child.end);
    for (let match = rules.exec(text); match; match = rules.exec(text))
      highest = Math.max(highest, Number(attributeOf(match[0], 'priority') ?? 0));
  }
  return highest;
}
