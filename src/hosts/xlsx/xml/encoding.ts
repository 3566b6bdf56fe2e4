/** How an XML part's text was stored, so that a changed part is stored the same way (bảng mã của phần). */
export interface StoredText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly bom: boolean;
}

function storedAs(bytes: Uint8Array): Pick<StoredText, 'encoding' | 'bom'> {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: true };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: true };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: true };
  if (a === 0x3c && b === 0) return { encoding: 'utf-16le', bom: false };
  if (a === 0 && b === 0x3c) return { encoding: 'utf-16be', bom: false };
  return { encoding: 'utf-8', bom: false };
}

/** A part's text without its byte-order mark. Throws where the bytes are not text, so that nothing is mangled. */
export function decodeText(bytes: Uint8Array, strict = true): StoredText {
  const stored = storedAs(bytes);
  return { ...stored, text: new TextDecoder(stored.encoding, { fatal: strict }).decode(bytes) };
}

export function encodeText({ text, encoding, bom }: StoredText): Uint8Array {
  const whole = bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < whole.length; i++) view.setUint16(2 * i, whole.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}
