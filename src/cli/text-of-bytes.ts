import { decodeText, type Decoder } from '../core/claims/decode-text';

const decode: Decoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The text of a file, whatever it was saved as; null where it is in no encoding that we know. */
export const textOfBytes = (bytes: Uint8Array): string | null => decodeText(bytes, decode);
