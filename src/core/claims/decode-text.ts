import { legacyReading } from '../text/legacy';
import { isVietnamese } from './notation';

/** Decoders of the program at hand (`TextDecoder` does); null when the bytes are not in that encoding. */
export type Decoder = (
  bytes: Uint8Array,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252',
) => string | null;

const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/;
/** No text whatever has these; a workbook or a picture has many. */
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Zero bytes in every other place: UTF-16 without its mark. */
function wide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Array.from(bytes.subarray(0, 4000));
  const zeros = (from: number): number => sample.filter((byte, i) => i % 2 === from && byte === 0).length;
  if (zeros(1) > sample.length / 8 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > sample.length / 8 && zeros(1) === 0 ? 'utf-16be' : null;
}

/** Windows-1258 writes tones as letters of their own: in its text they stand behind vowels, in any other anywhere. */
function tonesFit(text: string): boolean {
  const tones = text.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  const fitting = text.match(/[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  return (
    !CONTROL.test(text) && tones > text.length / 50 && fitting > tones * 0.95 && isVietnamese(text.normalize('NFC'))
  );
}

/** The text of a .txt or .md, whatever it was saved as; null when it is in no encoding that we know. */
export function decodeText(bytes: Uint8Array, decode: Decoder): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decode(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return decode(bytes.subarray(2), 'utf-16be');
  const unmarked = wide(bytes);
  if (unmarked) return decode(bytes, unmarked);
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return CONTROL.test(utf8.slice(0, 5000)) ? null : utf8.replace(/^\ufeff/, '');
  const windows = decode(bytes, 'windows-1258');
  if (windows !== null && tonesFit(windows)) return windows;
  const old = decode(bytes, 'windows-1252');
  if (old === null || BINARY.test(old.slice(0, 5000))) return null;
  return legacyReading(old)?.text ?? null;
}
