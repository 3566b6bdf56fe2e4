import type { Edit } from '../edit';
import type { Memory } from '../host';
import { print } from './fingerprint';

/**
 * The custom XML part in which a workbook remembers for us (bộ nhớ trong sổ tính), the same through every door: the
 * Office host keeps it with `workbook.customXmlParts` (ExcelApi 1.5, found by this namespace), the file host as
 * `customXml/itemN.xml`. Root namespace `urn:kiem-bieu:memory:1`, one element per key, small enough to read by eye:
 *
 *     <memory xmlns="urn:kiem-bieu:memory:1"><entry key="sheets">["Kiểm biểu"]</entry></memory>
 *
 * Keys come sorted. A value with signs that XML cannot hold is written as a JSON string and says `json="1"`. A workbook
 * that remembers nothing has no such part. Where a host can carry only so much at once, a long value is cut: its entry
 * says `pieces="3" print="…"` and is empty, and further parts of the same namespace hold `piece="0" print="…"` and so on;
 * pieces that no entry names, or that are not all there, are nothing.
 */
export const MEMORY_NAMESPACE = 'urn:kiem-bieu:memory:1';

/** The key under which the names of our own sheets are kept, as a JSON list. */
export const SHEETS_KEY = 'sheets';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escape = (text: string): string => text.replace(/[&<>\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter);

const attribute = (name: string, text: string): string => ` ${name}="${escape(text).replace(/"/g, '&quot;')}"`;

const REFUSED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

const pairsGone = (text: string): string => text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '');

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\ud800-\udfff\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);

function entry(key: string, value: string, about = ''): string {
  const json = REFUSED.test(pairsGone(value));
  const attributes = attribute('key', key) + about + (json ? attribute('json', '1') : '');
  return `<entry${attributes}>${escape(json ? quoted(value) : value)}</entry>`;
}

const part = (entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<memory xmlns="${MEMORY_NAMESPACE}">${entries.join('')}</memory>`;

/** The part's text; null when there is nothing to remember. */
export function memoryToXml(memory: Memory): string | null {
  const keys = Object.keys(memory).sort();
  return keys.length === 0 ? null : part(keys.map((key) => entry(key, memory[key] ?? '')));
}

/** A text in pieces of so many letters; a letter of two halves is not torn. */
function cut(text: string, most: number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const torn = /[\ud800-\udbff]/.test(text.charAt(from + most - 1));
    const to = from + (torn ? most - 1 : most);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** Of a memory that has to be cut at all, values up to this share of a part stay whole. */
const WHOLE = 1 / 8;

/**
 * The memory in several parts of some `most` letters each, the one with all the keys first; more than one only where it is
 * too long for one. Signs that XML escapes may lengthen a part a little.
 */
export function memoryToParts(memory: Memory, most: number): string[] {
  const keys = Object.keys(memory).sort();
  if (keys.length === 0) return [];
  const valueOf = (key: string): string => memory[key] ?? '';
  const all = keys.reduce((sum, key) => sum + key.length + valueOf(key).length, 0);
  const long = (key: string): boolean => all > most && valueOf(key).length > most * WHOLE;
  const further: string[] = [];
  const entries = keys.map((key) => {
    const value = valueOf(key);
    if (!long(key)) return entry(key, value);
    const named = attribute('print', print(value));
    const pieces = cut(value, most);
    pieces.forEach((piece, at) => further.push(part([entry(key, piece, attribute('piece', String(at)) + named)])));
    return entry(key, '', attribute('pieces', String(pieces.length)) + named);
  });
  return [part(entries), ...further];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const letterOf = (code: number): string =>
  code > 0xffff
    ? String.fromCharCode(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff))
    : String.fromCharCode(code);

const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return letterOf(parseInt(hex, 16));
    if (decimal) return letterOf(Number(decimal));
    return Object.prototype.hasOwnProperty.call(NAMED, name ?? '') ? (NAMED[name ?? ''] ?? whole) : whole;
  });

/** Whether a custom XML part is ours. */
export const isMemoryXml = (xml: string): boolean =>
  new RegExp(`<(?:[\\w.-]+:)?memory\\s[^>]*["']${MEMORY_NAMESPACE}["']`).test(xml.slice(0, 2000));

function valueOf(attributes: string, content: string): string {
  const text = unescape(content);
  if (!/\sjson=["']1["']/.test(attributes)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

/** One entry of a part as it stands (mục ghi nhớ). */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly about: Readonly<Record<string, string>>;
}

function aboutOf(attributes: string): Readonly<Record<string, string>> {
  const about: Record<string, string> = {};
  const pairs = /\s([\w.-]+)=(?:"([^"]*)"|'([^']*)')/g;
  for (let found = pairs.exec(attributes); found; found = pairs.exec(attributes))
    about[found[1] ?? ''] = unescape(found[2] ?? found[3] ?? '');
  return about;
}

/** What one part says; `joinEntries` makes the memory of it and the others. */
export function entriesOf(xml: string): Entry[] {
  const found: Entry[] = [];
  const entries = /<(?:[\w.-]+:)?entry(\s[^>]*?)?(?:\/>|>([^<]*)<\/(?:[\w.-]+:)?entry\s*>)/g;
  for (let match = entries.exec(xml); match; match = entries.exec(xml)) {
    const attributes = match[1] ?? '';
    const about = aboutOf(attributes);
    const { key } = about;
    if (key !== undefined) found.push({ key, value: valueOf(attributes, match[2] ?? ''), about });
  }
  return found;
}

const pieceKey = (mark: string, at: number): string => `${mark}#${String(at)}`;

/** A value that was cut, whole again; null when a piece is missing or another one. */
function joined({ about }: Entry, pieces: ReadonlyMap<string, string>): string | null {
  const { print: mark = '', pieces: count = '' } = about;
  let value = '';
  for (let at = 0; at < Number(count); at++) value += pieces.get(pieceKey(mark, at)) ?? '';
  return print(value) === mark ? value : null;
}

/** The memory that the entries of all parts make; of two that speak of one key the first one counts. */
export function joinEntries(entries: readonly Entry[]): Memory {
  const pieces = new Map<string, string>();
  for (const { value, about } of entries)
    if (about['piece'] !== undefined) pieces.set(pieceKey(about['print'] ?? '', Number(about['piece'])), value);
  const memory: Record<string, string> = {};
  const known = new Set<string>();
  for (const one of entries) {
    if (one.about['piece'] !== undefined || known.has(one.key)) continue;
    const value = one.about['pieces'] === undefined ? one.value : joined(one, pieces);
    if (value === null) continue;
    memory[one.key] = value;
    known.add(one.key);
  }
  return memory;
}

/** Reads our parts back; what is not an entry is passed over. */
export const memoryFromParts = (xmls: readonly string[]): Memory => joinEntries(xmls.flatMap(entriesOf));

/** Reads one part back. */
export const memoryFromXml = (xml: string): Memory => memoryFromParts([xml]);

/** The names of our own sheets (trang tính của Kiểm Biểu), which are never read as tables. */
export function ownSheets(memory: Memory): readonly string[] {
  try {
    const names: unknown = JSON.parse(memory[SHEETS_KEY] ?? '[]');
    return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/** The value of `sheets` with a name put in or taken out; null when no name is left. */
export function withOwnSheet(memory: Memory, name: string, present: boolean): string | null {
  const others = ownSheets(memory).filter((held) => held !== name);
  const names = present ? (ownSheets(memory).includes(name) ? ownSheets(memory) : [...others, name]) : others;
  return names.length === 0 ? null : JSON.stringify(names);
}

/** The sheets that are ours once the edits before are made: what they list is ours as well. */
export const ownSheetsWith = (memory: Memory, edits: readonly Edit[]): readonly string[] => [
  ...ownSheets(memory),
  ...edits.flatMap((edit) =>
    edit.kind === 'memory' && edit.key === SHEETS_KEY && edit.after !== null
      ? ownSheets({ [SHEETS_KEY]: edit.after })
      : [],
  ),
];
