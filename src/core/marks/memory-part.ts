import type { Memory } from '../host';

/**
 * The custom XML part in which a workbook remembers for us (bộ nhớ trong sổ tính), the same through every door: the
 * Office host keeps it with `workbook.customXmlParts` (ExcelApi 1.5, found by this namespace), the file host as
 * `customXml/itemN.xml`. Root namespace `urn:kiem-bieu:memory:1`, one element per key, small enough to read by eye:
 *
 *     <memory xmlns="urn:kiem-bieu:memory:1"><entry key="sheets">["Kiểm biểu"]</entry></memory>
 *
 * Keys come sorted. A value with signs that XML cannot hold is written as a JSON string and says `json="1"`. A workbook
 * that remembers nothing has no such part.
 */
export const MEMORY_NAMESPACE = 'urn:kiem-bieu:memory:1';

/** The key under which the names of our own sheets are kept, as a JSON list. */
export const SHEETS_KEY = 'sheets';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escape = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter);

const REFUSED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

const pairsGone = (text: string): string => text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '');

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\ud800-\udfff\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);

function entry(key: string, value: string): string {
  const json = REFUSED.test(pairsGone(value));
  return `<entry key="${escape(key)}"${json ? ' json="1"' : ''}>${escape(json ? quoted(value) : value)}</entry>`;
}

/** The part's text; null when there is nothing to remember. */
export function memoryToXml(memory: Memory): string | null {
  const keys = Object.keys(memory).sort();
  if (keys.length === 0) return null;
  const entries = keys.map((key) => entry(key, memory[key] ?? ''));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<memory xmlns="${MEMORY_NAMESPACE}">${entries.join('')}</memory>`;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const letterOf = (code: number): string =>
  code > 0xffff
    ? String.fromCharCode(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff))
    : String.fromCharCode(code);

const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return letterOf(parseInt(hex, 16));
    return decimal ? letterOf(Number(decimal)) : (NAMED[name ?? ''] ?? whole);
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

/** Reads the part back; what is not an entry is passed over. */
export function memoryFromXml(xml: string): Memory {
  const memory: Record<string, string> = {};
  const entries = /<(?:[\w.-]+:)?entry(\s[^>]*?)?(?:\/>|>([^<]*)<\/(?:[\w.-]+:)?entry\s*>)/g;
  for (let found = entries.exec(xml); found; found = entries.exec(xml)) {
    const attributes = found[1] ?? '';
    const key = /\skey=(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    if (key) memory[unescape(key[1] ?? key[2] ?? '')] = valueOf(attributes, found[2] ?? '');
  }
  return memory;
}

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
