/**
 * A place in the bytes of a part that is read as plain XML (XML trơn): elements, attributes and text, as programs write
 * tables. Whatever is not that plain (a comment, a section, a declared entity, a sign that XML forbids) is thrown as
 * `UNUSUAL` and left to the parser that knows all of XML: it decides what is well-formed and what is not.
 */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

export const UNUSUAL = new Error('not plain XML');

export const [TAB, LINE, SPACE, QUOTE, AMPERSAND, APOSTROPHE] = [9, 10, 32, 34, 38, 39];
export const [SLASH, COLON, LESS, EQUALS, GREATER, BRACKET] = [47, 58, 60, 61, 62, 93];

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const REFERENCE = /&(?:(amp|lt|gt|quot|apos);|#(\d{1,7});|#x([0-9A-Fa-f]{1,6});)?/g;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const isSign = (code: number): boolean =>
  code === TAB || code === LINE || code === 13 || (code >= 32 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd);

function signOf(_: string, name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) return NAMED[name] ?? '';
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : 0;
  if (isSign(code) || (code >= 0x10000 && code <= 0x10ffff)) return String.fromCodePoint(code);
  throw UNUSUAL;
}

/** Text of a stretch of bytes, its references resolved. */
export function decoded(bytes: Uint8Array, start: number, end: number, references: boolean): string {
  const text = decoder.decode(bytes.subarray(start, end));
  // The sign for bytes that are no text; a file that means the sign itself is left to the thorough reader as well.
  if (text.indexOf('\ufffd') >= 0) throw UNUSUAL;
  return references ? text.replace(REFERENCE, signOf) : text;
}

/** Text up to the next tag. A carriage return counts as unusual: XML makes a line feed of it. */
export function readText(cursor: Cursor): string {
  const { bytes, at: start } = cursor;
  let references = false;
  let at = start;
  for (; ; at++) {
    const byte = bytes[at];
    if (byte === LESS) break;
    if (byte === undefined || (byte < SPACE && byte !== TAB && byte !== LINE)) throw UNUSUAL;
    if (byte === AMPERSAND) references = true;
    else if (byte === GREATER && bytes[at - 1] === BRACKET) throw UNUSUAL;
    // The last signs before U+10000, among them two that XML forbids.
    else if (byte === 0xef && bytes[at + 1] === 0xbf) throw UNUSUAL;
  }
  cursor.at = at;
  return start === at ? '' : decoded(bytes, start, at, references);
}

export const isSpace = (byte: number | undefined): boolean =>
  byte === SPACE || byte === LINE || byte === TAB || byte === 13;

/** Passes white space; a space must be there when `needed`. */
export function skipSpace(cursor: Cursor): void {
  while (isSpace(cursor.bytes[cursor.at])) cursor.at++;
}

/** Passes exactly this, or it is unusual. */
export function expect(cursor: Cursor, byte: number): void {
  if (cursor.bytes[cursor.at] !== byte) throw UNUSUAL;
  cursor.at++;
}
