import { SaxesParser } from 'saxes';
import { Trouble } from '../../../core/host';
import { LIMITS, tooLarge } from '../limits';

export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader is told. Names come without the prefix of the part's own namespace; foreign ones keep theirs. */
export interface Listener {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Bytes decoded and parsed at once: keeps a sheet of hundreds of megabytes out of one string. */
const STEP = 1 << 18;

function decoderFor(bytes: Uint8Array): TextDecoder {
  const [a, b] = bytes;
  const strict = { fatal: true };
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return new TextDecoder('utf-16le', strict);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return new TextDecoder('utf-16be', strict);
  return new TextDecoder('utf-8', strict);
}

/** The text of a part in pieces; bytes that are no text at all make the part `corrupt`, as every other program has it. */
function decodeInto(bytes: Uint8Array, part: string, write: (text: string) => void): void {
  const decoder = decoderFor(bytes);
  const decoded = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new Trouble('corrupt', { text: `${part}: not text` });
    }
  };
  for (let at = 0; at < bytes.length; at += STEP) write(decoded(bytes.subarray(at, at + STEP)));
  write(decoded());
}

/**
 * Reads a part once, from start to end. Entities that a document declares itself are never expanded and nothing outside
 * is ever fetched, so neither XXE nor "billion laughs" can do harm; malformed XML is `corrupt`. Parts with more elements
 * than `most`, or with elements nested without end, are `too-large` as soon as it is seen.
 */
export function readXml(bytes: Uint8Array, part: string, listener: Listener, most: number = LIMITS.elements): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let prefix: string | null = null;
  const local = (name: string): string => {
    if (prefix === null) prefix = name.slice(0, name.indexOf(':') + 1);
    return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  };
  parser.on('error', (error) => {
    throw new Trouble('corrupt', { text: `${part}: ${error.message}` });
  });
  let [depth, elements] = [0, 0];
  parser.on('opentag', (tag) => {
    if (++depth > LIMITS.depth) throw tooLarge('depth');
    if (++elements > most) throw tooLarge('elements', undefined, most);
    listener.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    listener.close?.(local(tag.name));
  });
  if (listener.text) {
    const text = listener.text.bind(listener);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  decodeInto(bytes, part, (text) => parser.write(text));
  parser.close();
}

/** A reader by the name of an element; names come from files, so a name of every object (`valueOf`) finds none. */
export const readerFor = <T>(readers: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(readers, name) ? readers[name] : undefined;

/** An attribute whatever its prefix: `r:id`, `rel:id`, `id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((held) => held.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
