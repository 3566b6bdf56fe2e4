import { Trouble } from '../../core/host';
import { partKey, relationshipsPart, type Package } from './package';
import { decodeText } from './xml/encoding';
import { readXml } from './xml/stream';

/** Parts that are read by themselves, or that are other people's own. */
const PASSED = /^(worksheet|sharedStrings|styles|customXml|customXmlProps|pivotCacheRecords)$/;

const TYPES = '[Content_Types].xml';

const LISTENER = { open: (): void => undefined };

/** Drawings of notes are HTML's cousin: Excel writes line breaks into them that nothing closes, and reads them back. */
function withoutBreaks(bytes: Uint8Array): Uint8Array {
  const { text } = decodeText(bytes, false);
  return /<br\s*>/i.test(text) ? new TextEncoder().encode(text.replace(/<br\s*>/gi, '')) : bytes;
}

/** Whether a part is well-formed; one that is not is `corrupt`, by its name. */
export function readThrough(source: Package, part: string): void {
  const bytes = source.bytes(part);
  if (bytes) readXml(/\.vml$/i.test(part) ? withoutBreaks(bytes) : bytes, part, LISTENER);
}

/**
 * Looks through every part that belongs to the workbook, so that a file is found damaged when it is opened and not when
 * a copy of it fails to open (các phần phải đọc được). Sheets, their strings and styles are read through anyway.
 */
export function refuseUnsound(source: Package): void {
  if (!source.has(TYPES)) throw new Trouble('corrupt', { text: TYPES });
  readThrough(source, TYPES);
  const seen = new Set<string>();
  const open = [''];
  for (let part = open.pop(); part !== undefined; part = open.pop())
    for (const { type, target, external } of source.relationships(part)) {
      if (external || seen.has(partKey(target)) || !source.has(target)) continue;
      seen.add(partKey(target));
      if (/\.(xml|vml)$/i.test(target) && !PASSED.test(type)) readThrough(source, target);
      if (source.has(relationshipsPart(target))) open.push(target);
    }
}
