import type { Memory } from '../../core/host';
import { isMemoryXml, memoryFromParts } from '../../core/marks/memory-part';
import type { Package } from './package';
import { decodeText } from './xml/encoding';

/** Our custom XML parts, and what they say together. */
export interface HeldMemory {
  readonly parts: readonly string[];
  readonly memory: Memory;
}

/**
 * Finds it by its namespace among the custom XML parts; others are none of ours. Excel links them to the workbook;
 * LibreOffice keeps them but links them to the package.
 */
export function readMemory(source: Package, workbookPart: string): HeldMemory {
  const found = new Map<string, string>();
  for (const { type, target } of [...source.relationships(workbookPart), ...source.relationships('')]) {
    const bytes = type === 'customXml' ? source.bytes(target) : null;
    if (!bytes) continue;
    const { text } = decodeText(bytes, false);
    if (isMemoryXml(text)) found.set(target, text);
  }
  return { parts: Array.from(found.keys()), memory: memoryFromParts(Array.from(found.values())) };
}
