import { Trouble } from '../../core/host';
import { isOle, oleKind } from './ole-file';
import { attribute, readXml } from './xml/stream';
import { readContainer, type ZipEntry } from './zip/container';
import { inflate, type Inflater } from './zip/inflate';

/** A relationship of a part, its target made absolute (liên kết giữa các phần). */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `comments`; the same in strict and transitional files. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The parts of the file as they were opened; nothing here ever changes (gói tệp gốc). */
export interface Package {
  readonly entries: readonly ZipEntry[];
  has(part: string): boolean;
  /** Inflated bytes; null where there is no such part. */
  bytes(part: string): Uint8Array | null;
  relationships(part: string): readonly Relationship[];
  /** Lets go of inflated bytes that are seldom asked for again; they are inflated anew when they are. */
  release(part: string): void;
}

/** Part names compare without case; some writers put backslashes or a leading slash. */
export const partKey = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

/** `xl/workbook.xml` lies in `xl/`. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`. */
export const relationshipsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** A target as seen from a part: `../comments1.xml` from `xl/worksheets/sheet1.xml` is `xl/comments1.xml`. */
export function resolveTarget(part: string, target: string): string {
  const clean = (target.split(/[?#]/)[0] ?? '').replace(/\\/g, '/');
  const steps = clean.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Says by content, never by extension, why something is not a workbook that we can open. */
function refuse(file: Uint8Array): void {
  if (file.length === 0) throw new Trouble('empty');
  if (isOle(file)) {
    const kind = oleKind(file);
    throw new Trouble(kind === 'encrypted' ? 'encrypted' : 'unsupported', { text: kind === 'xls' ? 'xls' : 'ole' });
  }
  if (file[0] === 0x50 && file[1] === 0x4b) return;
  if (file.every((byte) => byte === 0)) throw new Trouble('corrupt', { text: 'zeros' });
  const shown = new TextDecoder('latin1').decode(file.subarray(0, 512));
  const what = /^\s*(?:\u00ef\u00bb\u00bf\s*)?<(!doctype|html|\?xml|table)/i.test(shown) ? 'markup' : 'other';
  if (/^\t\0|^\t[\x02\x04\x08]/.test(shown)) throw new Trouble('unsupported', { text: 'xls' });
  throw new Trouble('unsupported', { text: what });
}

/** A name that leads out of the archive would be written elsewhere by whoever unpacks our copy. */
const climbsOut = ({ name }: ZipEntry): boolean => name.split(/[\\/]/).indexOf('..') >= 0;

/** Each entry once; of two parts of one name that differ, programs read one or the other: nobody knows which is meant. */
function told(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byKey = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    const twin = byKey.get(key);
    const differs = twin && (twin.crc !== entry.crc || twin.size !== entry.size);
    if (differs || climbsOut(entry)) throw new Trouble('corrupt', { text: entry.name });
    byKey.set(key, entry);
  }
  return byKey;
}

const packed = (file: Uint8Array): Map<string, ZipEntry> => {
  refuse(file);
  return told(readContainer(file));
};

/** Parts below this are kept once inflated: a sheet is read, written and compared. */
const KEPT = 150_000_000;

export function openPackage(file: Uint8Array, inflater?: Inflater): Package {
  const byKey = packed(file);
  const inflated = new Map<string, Uint8Array>();
  const bytes = (part: string): Uint8Array | null => {
    const key = partKey(part);
    const entry = byKey.get(key);
    if (!entry) return null;
    const known = inflated.get(key);
    if (known) return known;
    const fresh = inflate(entry, inflater);
    if (fresh.length < KEPT) inflated.set(key, fresh);
    return fresh;
  };
  return {
    entries: [...byKey.values()],
    has: (part) => byKey.has(partKey(part)),
    bytes,
    relationships: (part) => readRelationships(part, bytes(relationshipsPart(part))),
    release: (part) => {
      inflated.delete(partKey(part));
    },
  };
}

/** Reads a relationships part; a missing one holds none. */
export function readRelationships(part: string, bytes: Uint8Array | null): Relationship[] {
  const found: Relationship[] = [];
  if (bytes)
    readXml(bytes, relationshipsPart(part), {
      open: (name, attributes) => {
        if (name !== 'Relationship') return;
        const external = attribute(attributes, 'TargetMode') === 'External';
        const target = attribute(attributes, 'Target') ?? '';
        found.push({
          id: attribute(attributes, 'Id') ?? '',
          type: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
          target: external ? target : resolveTarget(part, target),
          external,
        });
      },
    });
  return found;
}
