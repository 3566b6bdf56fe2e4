import { Trouble } from '../../../core/host';
import { partKey, type Package } from '../package';
import { decodeText, encodeText, type StoredText } from '../xml/encoding';
import { prefixOf, rootOf } from '../xml/scan';
import { appendTo } from '../xml/splice';
import type { ZipEntry } from '../zip/container';
import type { Packed } from '../zip/write';

/** The texts of parts as they are to be: the file's, until they are changed (văn bản các phần). */
export interface Texts {
  has(part: string): boolean;
  /** Whether the part is there or was taken away: its name is not free. */
  knows(part: string): boolean;
  text(part: string): string | null;
  setText(part: string, text: string): void;
  drop(part: string): void;
  /** Puts an element last into a part's root; `empty` is the part where there is none yet. */
  append(part: string, empty: string, make: (prefix: string) => string): void;
  packed(): Packed[];
}

interface Held {
  readonly name: string;
  /** Null when the part is gone. */
  readonly stored: StoredText | null;
}

/** Text that would not come out as it went in must not be touched. */
function textOf(part: string, bytes: Uint8Array): StoredText {
  try {
    return decodeText(bytes);
  } catch {
    throw new Trouble('unsupported', { text: part });
  }
}

export function openTexts(source: Package): Texts {
  const held = new Map<string, Held>();
  const stored = (part: string): StoredText | null => {
    const known = held.get(partKey(part));
    if (known) return known.stored;
    const bytes = source.bytes(part);
    return bytes ? textOf(part, bytes) : null;
  };
  const text = (part: string): string | null => stored(part)?.text ?? null;
  const has = (part: string): boolean => {
    const known = held.get(partKey(part));
    return known ? known.stored !== null : source.has(part);
  };
  const setText = (part: string, fresh: string): void => {
    const before = stored(part);
    if (before?.text === fresh) return;
    const name = held.get(partKey(part))?.name ?? part;
    held.set(partKey(part), { name, stored: { encoding: 'utf-8', bom: false, ...before, text: fresh } });
  };
  return {
    has,
    knows: (part) => has(part) || held.has(partKey(part)),
    text,
    setText,
    drop: (part) => {
      if (has(part)) held.set(partKey(part), { name: part, stored: null });
    },
    append: (part, empty, make) => {
      const xml = text(part) ?? empty;
      const root = rootOf(xml);
      setText(part, appendTo(xml, root, make(prefixOf(root.name))));
    },
    packed: () => packedParts(source, held),
  };
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** The file's entries in their order, changed ones in place, new ones last. */
function packedParts(source: Package, held: ReadonlyMap<string, Held>): Packed[] {
  const rest = new Map(held);
  const parts: Packed[] = [];
  for (const entry of source.entries) {
    const change = held.get(partKey(entry.name));
    rest.delete(partKey(entry.name));
    if (!change) parts.push({ copy: entry });
    else if (change.stored) parts.push(changed(source, entry, encodeText(change.stored)));
  }
  rest.forEach(({ name, stored }) => {
    if (stored) parts.push({ name, bytes: encodeText(stored) });
  });
  return parts;
}

/** A part that came back to what it was is copied like any other. */
function changed(source: Package, entry: ZipEntry, bytes: Uint8Array): Packed {
  const before = source.bytes(entry.name);
  return before && equal(before, bytes) ? { copy: entry } : { name: entry.name, bytes };
}
