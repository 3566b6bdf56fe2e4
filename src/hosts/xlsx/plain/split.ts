import { COLON, GREATER, LESS, SLASH, SPACE, type Cursor } from './cursor';

/** A worksheet part in two: its rows, and all else with an empty `sheetData` where they stood. */
export interface Split {
  /** At the first sign inside `sheetData`. */
  readonly rows: Cursor;
  /** What stands around rows that end here. */
  frame(end: number): Uint8Array | null;
}

const OPEN = 'sheetData>';
const EMPTY = '<sheetData/>';

const isAt = (bytes: Uint8Array, at: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
};

/** Where the name that starts here goes on behind its prefix; the same place without one. */
function behindPrefix(bytes: Uint8Array, start: number): number {
  for (let at = start; ; at++) {
    const byte = bytes[at];
    if (byte === COLON) return at + 1;
    if (byte === undefined || byte <= SPACE || byte === SLASH || byte === GREATER || byte === LESS) return start;
  }
}

/** Place of the next `<sheetData`, whatever its prefix; -1 when there is none. */
function nextRows(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1))
    if (isAt(bytes, behindPrefix(bytes, at + 1), 'sheetData')) return at;
  return -1;
}

const EXCLAMATION = 33;
const QUESTION = 63;

/** Whether a stretch has comments, sections or instructions, behind which a tag need not be one. */
function hasMarkup(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = bytes.indexOf(LESS, from); at >= 0 && at < to; at = bytes.indexOf(LESS, at + 1))
    if (bytes[at + 1] === EXCLAMATION || (bytes[at + 1] === QUESTION && at > 3)) return true;
  return false;
}

/** XML 1.1 has other rules for signs; nobody writes it. */
const isOldXml = (bytes: Uint8Array): boolean => {
  const end = bytes.indexOf(62);
  for (let at = 0; at < end; at++) if (isAt(bytes, at, '1.1')) return false;
  return true;
};

/** Splits a part in UTF-8 whose rows stand in one plain `sheetData`; null for any other. */
export function splitSheet(bytes: Uint8Array): Split | null {
  const start = nextRows(bytes, 0);
  if (start < 0 || !isAt(bytes, start + 1, OPEN) || hasMarkup(bytes, 0, start) || !isOldXml(bytes)) return null;
  const inside = start + 1 + OPEN.length;
  return {
    rows: { bytes, at: inside },
    frame: (end) => {
      if (nextRows(bytes, end) >= 0 || bytes[end - OPEN.length - 1] !== SLASH) return null;
      const frame = new Uint8Array(start + EMPTY.length + bytes.length - end);
      frame.set(bytes.subarray(0, start));
      for (let i = 0; i < EMPTY.length; i++) frame[start + i] = EMPTY.charCodeAt(i);
      frame.set(bytes.subarray(end), start + EMPTY.length);
      return frame;
    },
  };
}
