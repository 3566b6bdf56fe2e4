import { LIMITS, tooLarge } from '../limits';
import type { HeldText, TextCollector } from '../read-strings';
import { expect, LESS, readText, skipSpace, SLASH, UNUSUAL, type Cursor } from './cursor';
import { passClosing, passTagEnd, readAttributes, readName } from './tags';

/** Runs and their looks are three deep; what is deeper than this is nothing that a program writes. */
const DEEPEST = 10;

/** Reads what stands inside `is` or `si`, and its closing tag, into a collector: a text, with or without runs. */
export function readItem(cursor: Cursor, name: string, into: TextCollector, depth = 0): void {
  if (depth > DEEPEST) throw UNUSUAL;
  for (;;) {
    into.text(readText(cursor));
    if (cursor.bytes[cursor.at + 1] === SLASH) break;
    cursor.at++;
    readElement(cursor, into, depth + 1);
  }
  passClosing(cursor, name);
}

function readElement(cursor: Cursor, into: TextCollector, depth: number): void {
  const name = readName(cursor);
  // One item in another is written nowhere.
  if (name === 'is' || name === 'si' || name === 'c') throw UNUSUAL;
  into.open(name, readAttributes(cursor));
  if (!passTagEnd(cursor)) readItem(cursor, name, into, depth);
  into.close(name);
}

/** Where the first item begins, when nothing but a declaration and the list's own tag stands before it; -1 otherwise. */
function firstItem(bytes: Uint8Array): number {
  const cursor: Cursor = { bytes, at: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0 };
  if (bytes[cursor.at + 1] === 63) cursor.at = bytes.indexOf(62, cursor.at) + 1;
  skipSpace(cursor);
  if (bytes[cursor.at] !== LESS) return -1;
  cursor.at++;
  if (readName(cursor) !== 'sst') return -1;
  readAttributes(cursor);
  return passTagEnd(cursor) ? -1 : cursor.at;
}

const DECLARATION = /^(\u00ef\u00bb\u00bf)?<\?xml version="1\.0"( encoding="[\w.-]+")?( standalone="(yes|no)")?\s*\?>/;

/** XML 1.1 and other encodings are for the thorough reader. */
function isPlainXml(bytes: Uint8Array): boolean {
  // No more than 120 of them.
  // eslint-disable-next-line local/no-long-spread
  const head = String.fromCharCode.apply(null, Array.from(bytes.subarray(0, 120)));
  return DECLARATION.test(head) || head.indexOf('<?') < 0;
}

/** Shared strings as programs write them; null for a part that is written in any other way. */
export function readPlainStrings(bytes: Uint8Array, into: TextCollector): HeldText[] | null {
  try {
    const at = isPlainXml(bytes) ? firstItem(bytes) : -1;
    if (at < 0) return null;
    const cursor: Cursor = { bytes, at };
    const strings: HeldText[] = [];
    for (skipSpace(cursor); bytes[cursor.at + 1] !== SLASH; skipSpace(cursor)) {
      expect(cursor, LESS);
      if (readName(cursor) !== 'si') return null;
      readAttributes(cursor);
      if (!passTagEnd(cursor)) readItem(cursor, 'si', into);
      if (strings.push(into.take()) > LIMITS.strings) throw tooLarge('strings');
    }
    passClosing(cursor, 'sst');
    skipSpace(cursor);
    return cursor.at === bytes.length ? strings : null;
  } catch (error) {
    if (error === UNUSUAL) return null;
    throw error;
  }
}
