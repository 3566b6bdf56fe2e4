import type { Memory } from '../../core/host';
import { isMemoryXml, memoryFromXml } from '../../core/marks/memory-part';
import type { Package } from './package';
import { decodeText } from './xml/encoding';

/** Our custom XML part, and what it says. */
export interface HeldMemory {
  readonly part: string | null;
  readonly memory: Memory;
}

/**
 * Finds it by its namespace among the custom XML parts; others are none of ours. Excel links them to the workbook;
 * LibreOffice keeps them but links them to the package.
 */
export function readMemory(source: Package, workbookPart: string): HeldMemory {
  for (const { type, target } of [...source.relationships(workbookPart), ...source.relationships('')]) {
    const bytes = type === 'customXml' ? source.bytes(target) : null;
    if (!bytes) continue;
    const { text } = decodeText(bytes, false);
    if (isMemoryXml(text)) return { part: target, memory: memoryFromXml(text) };
  }
  return { part: null, memory: {} };
}
