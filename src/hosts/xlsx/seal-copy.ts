import { memoryToXml } from '../../core/marks/memory-part';
import { openWorkbook } from './open-workbook';
import { partKey } from './package';
import { writeContainer, type Deflater, type Packed } from './zip/write';
import type { Inflater } from './zip/inflate';

/** The key under which a copy remembers what it was when it was written. */
export const COPY_KEY = 'copy';

/** A copy's parts as they stand, in their order; that of the memory without what the copy remembers of itself. */
export interface CopyParts {
  readonly seal: string | null;
  /** Whether the workbook remembers anything for us at all. */
  readonly remembers: boolean;
  readonly parts: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** What a copy is made of, and what it says that it was. */
export function copyParts(bytes: Uint8Array, inflater?: Inflater): CopyParts {
  const { source, memory } = openWorkbook(bytes, inflater);
  const [own] = memory.parts;
  const { [COPY_KEY]: seal = null, ...rest } = memory.memory;
  const xml = new TextEncoder().encode(memoryToXml(rest) ?? '');
  const isOwn = (name: string): boolean => own !== undefined && partKey(name) === partKey(own);
  const parts = source.entries.map(({ name, data }) => ({ name, bytes: isOwn(name) ? xml : data }));
  return { seal, remembers: own !== undefined, parts };
}

/** The copy with a seal in its memory (dấu niêm của bản sao); every other entry keeps its bytes. */
export function sealCopy(bytes: Uint8Array, seal: string, inflater?: Inflater, deflate?: Deflater): Uint8Array {
  const { source, memory } = openWorkbook(bytes, inflater);
  const [own] = memory.parts;
  const xml = memoryToXml({ ...memory.memory, [COPY_KEY]: seal }) ?? '';
  const packed = source.entries.map((entry): Packed => {
    const isOwn = own !== undefined && partKey(entry.name) === partKey(own);
    return isOwn ? { name: entry.name, bytes: new TextEncoder().encode(xml) } : { copy: entry };
  });
  return writeContainer(packed, deflate);
}
