import { Trouble } from '../../../core/host';
import { partKey, readRelationships, relationshipsPart, type Package, type Relationship } from '../package';
import { attributeOf } from '../xml/attributes';
import { decodeText, encodeText, type StoredText } from '../xml/encoding';
import { escapeAttribute } from '../xml/escape';
import { childrenOf, openingTag, prefixOf, rootOf } from '../xml/scan';
import { appendTo, remove, splice } from '../xml/splice';
import type { ZipEntry } from '../zip/container';
import type { Packed } from '../zip/write';

/** The copy being made (bản sao đang ghi): the file's parts, and those that are changed, new or gone. */
export interface Target {
  has(part: string): boolean;
  text(part: string): string | null;
  setText(part: string, text: string): void;
  /** A new part, under the first free name that `name` gives for 1, 2, 3, …. */
  add(name: (n: number) => string, text: string, contentType: string): string;
  /** Takes a part away, with its own relationships and its content type. */
  remove(part: string): void;
  relationships(part: string): readonly Relationship[];
  /** Links a part to another and says the link's id. */
  link(part: string, type: string, target: string): string;
  unlink(part: string, id: string): void;
  /** What a type of link is called in this file, strict or not. */
  defaultType(extension: string, contentType: string): void;
  packed(): Packed[];
}

const TYPES = '[Content_Types].xml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EMPTY_LINKS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

interface Held {
  readonly name: string;
  /** Null when the part is gone. */
  readonly stored: StoredText | null;
}

/** `../drawings/drawing1.xml` as seen from `xl/worksheets/sheet1.xml`. */
export function relativeTarget(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

function freeId(links: readonly Relationship[]): string {
  const taken = new Set(links.map(({ id }) => id.toLowerCase()));
  let n = links.length + 1;
  while (taken.has(`rid${String(n)}`)) n++;
  return `rId${String(n)}`;
}

function withoutElement(xml: string, matches: (tag: string) => boolean): string {
  const gone = childrenOf(xml, rootOf(xml)).filter((element) => matches(openingTag(xml, element)));
  return splice(xml, gone.map(remove));
}

/** Text that would not come out as it went in must not be touched. */
function textOf(part: string, bytes: Uint8Array): StoredText {
  try {
    return decodeText(bytes);
  } catch {
    throw new Trouble('unsupported', { text: part });
  }
}

export function openTarget(source: Package, strict: boolean): Target {
  const held = new Map<string, Held>();
  const stored = (part: string): StoredText | null => {
    const known = held.get(partKey(part));
    if (known) return known.stored;
    const bytes = source.bytes(part);
    return bytes ? textOf(part, bytes) : null;
  };
  const text = (part: string): string | null => stored(part)?.text ?? null;
  const setText = (part: string, fresh: string): void => {
    const before = stored(part);
    if (before?.text === fresh) return;
    const name = held.get(partKey(part))?.name ?? part;
    held.set(partKey(part), { name, stored: { encoding: 'utf-8', bom: false, ...before, text: fresh } });
  };
  const has = (part: string): boolean => {
    const known = held.get(partKey(part));
    return known ? known.stored !== null : source.has(part);
  };
  const append = (part: string, empty: string, make: (prefix: string) => string): void => {
    const xml = text(part) ?? empty;
    const root = rootOf(xml);
    setText(part, appendTo(xml, root, make(prefixOf(root.name))));
  };
  const drop = (part: string): void => {
    if (has(part)) held.set(partKey(part), { name: part, stored: null });
  };
  const changeTypes = (change: (xml: string) => string): void => {
    const xml = text(TYPES);
    if (xml !== null) setText(TYPES, change(xml));
  };
  const relationships = (part: string): readonly Relationship[] => {
    const links = text(relationshipsPart(part));
    return links === null ? [] : readRelationships(part, new TextEncoder().encode(links));
  };
  return {
    has,
    text,
    setText,
    relationships,
    add: (name, fresh, contentType) => {
      let n = 1;
      while (has(name(n)) || held.has(partKey(name(n)))) n++;
      const part = name(n);
      setText(part, fresh);
      append(TYPES, '', (p) => `<${p}Override PartName="/${part}" ContentType="${contentType}"/>`);
      return part;
    },
    remove: (part) => {
      drop(part);
      drop(relationshipsPart(part));
      changeTypes((xml) => withoutElement(xml, (tag) => partKey(attributeOf(tag, 'PartName') ?? '') === partKey(part)));
    },
    link: (part, type, target) => {
      const id = freeId(relationships(part));
      const uri = (strict ? STRICT : TRANSITIONAL) + type;
      const said = escapeAttribute(relativeTarget(part, target));
      append(
        relationshipsPart(part),
        EMPTY_LINKS,
        (p) => `<${p}Relationship Id="${id}" Type="${uri}" Target="${said}"/>`,
      );
      return id;
    },
    unlink: (part, id) => {
      const links = relationshipsPart(part);
      const xml = text(links);
      if (xml === null) return;
      const left = withoutElement(xml, (tag) => attributeOf(tag, 'Id') === id);
      if (childrenOf(left, rootOf(left)).length > 0) setText(links, left);
      else drop(links);
    },
    defaultType: (extension, contentType) => {
      const known = new RegExp(`\\sExtension\\s*=\\s*["']${extension}["']`, 'i').test(text(TYPES) ?? '');
      if (!known) append(TYPES, '', (p) => `<${p}Default Extension="${extension}" ContentType="${contentType}"/>`);
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
