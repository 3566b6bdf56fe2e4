import type { Attributes } from '../xml/stream';
import {
  AMPERSAND,
  APOSTROPHE,
  COLON,
  EQUALS,
  expect,
  GREATER,
  isSpace,
  LESS,
  QUOTE,
  skipSpace,
  SLASH,
  SPACE,
  UNUSUAL,
  type Cursor,
} from './cursor';

/** Letters, digits and the few signs that names of the format have. */
const isNameByte = (byte: number): boolean =>
  (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte === 95 || (byte >= 48 && byte <= COLON);

const isFirst = (byte: number): boolean => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte === 95;

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Names met so far, so that each is one string and not a fresh one at every tag. */
const names = new Map<number, string>();

/** The name that starts here. */
export function readName(cursor: Cursor): string {
  const { bytes, at: start } = cursor;
  let at = start;
  let key = 0;
  for (let byte = bytes[at] ?? 0; isNameByte(byte); byte = bytes[++at] ?? 0) key = key * 131 + byte;
  if (at === start || at - start > 40 || !isFirst(bytes[start] ?? 0)) throw UNUSUAL;
  cursor.at = at;
  // Up to seven letters the key is exact.
  const known = at - start <= 7 ? names.get(key) : undefined;
  if (known !== undefined) return known;
  const name = ascii(bytes, start, at);
  if (name.length <= 7 && names.size < 500) names.set(key, name);
  return name;
}

/** A quoted value of plain signs; its quotes are passed. */
export function passValue(cursor: Cursor): void {
  const { bytes } = cursor;
  const quote = bytes[cursor.at];
  if (quote !== QUOTE && quote !== APOSTROPHE) throw UNUSUAL;
  let at = cursor.at + 1;
  for (let byte = bytes[at]; byte !== quote; byte = bytes[++at])
    if (byte === undefined || byte < SPACE || byte > 126 || byte === AMPERSAND || byte === LESS) throw UNUSUAL;
  cursor.at = at + 1;
}

function readValue(cursor: Cursor): string {
  const start = cursor.at + 1;
  passValue(cursor);
  return ascii(cursor.bytes, start, cursor.at - 1);
}

/** Whether a tag goes on with an attribute; passes the space before it, or the end of the tag. */
export function attributeFollows(cursor: Cursor): boolean {
  const spaced = isSpace(cursor.bytes[cursor.at]);
  skipSpace(cursor);
  const byte = cursor.bytes[cursor.at];
  if (byte === GREATER || byte === SLASH) return false;
  if (!spaced) throw UNUSUAL;
  return true;
}

/** Passes `>` or `/>`; true for an empty element. */
export function passTagEnd(cursor: Cursor): boolean {
  const empty = cursor.bytes[cursor.at] === SLASH;
  if (empty) cursor.at++;
  expect(cursor, GREATER);
  return empty;
}

const NONE: Attributes = {};

/** The attributes of an opening tag, up to its end. */
export function readAttributes(cursor: Cursor): Attributes {
  let attributes: Record<string, string> | null = null;
  while (attributeFollows(cursor)) {
    const name = readName(cursor);
    skipSpace(cursor);
    expect(cursor, EQUALS);
    skipSpace(cursor);
    attributes ??= {};
    if (attributes[name] !== undefined) throw UNUSUAL;
    attributes[name] = readValue(cursor);
  }
  return attributes ?? NONE;
}

/** Passes the closing tag of this name, whose `<` comes next. */
export function passClosing(cursor: Cursor, name: string): void {
  expect(cursor, LESS);
  expect(cursor, SLASH);
  for (let at = 0; at < name.length; at++) expect(cursor, name.charCodeAt(at));
  skipSpace(cursor);
  expect(cursor, GREATER);
}
